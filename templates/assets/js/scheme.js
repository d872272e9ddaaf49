// Light or dark, before the page is drawn: what the reader chose last, else what the system asks for.
// The styles of the dark scheme wait for the system's word; a choice turns them on or off.
{
  const SYSTEM = "(prefers-color-scheme)";
  const form = document.querySelector("[data-md-component=palette]");
  const dark = document.querySelector("link[data-dark]");
  const automatic = dark.media;

  const show = (media) => {
    const isDark = media === SYSTEM ? matchMedia("(prefers-color-scheme: dark)").matches : media.endsWith("dark)");
    document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
    dark.media = media === SYSTEM ? automatic : isDark ? "screen" : "not all";
  };

  const stored = __md_get("__palette");
  const inputs = [...form.elements];
  show((inputs[stored?.index ?? 0] ?? inputs[0]).dataset.mdColorMedia);
  form.addEventListener("change", (event) => show(event.target.dataset.mdColorMedia));
}
