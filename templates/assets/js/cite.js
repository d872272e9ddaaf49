/* A button that copies a citation, where the browser can; without this script the words are there to be selected. */

const COPIED = 2000; // milliseconds for which the button says that it did

/** A button that copies the words of `source`, and a place that says so to a screen reader. */
const fill = (box) => {
  const source = document.getElementById(box.dataset.copy);
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.className = "copy__button";
  button.textContent = source.localName === "textarea" ? "Copy BibTeX" : "Copy citation";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      said.textContent = "Copied";
    } catch {
      said.textContent = "The browser does not allow it: select the words and copy them.";
    }
    setTimeout(() => { said.textContent = ""; }, COPIED);
  });
  box.append(button, said);
};

if (navigator.clipboard) document.querySelectorAll(".copy[data-copy]").forEach(fill);
