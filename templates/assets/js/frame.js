// The frame of every page, instead of Material's bundle, which is thirty times as heavy and reads the whole sitemap.
// The colours come before anything is drawn; the rest when the page is there.

const DARK = "(prefers-color-scheme: dark)";
const SCHEMES = ["system", "light", "dark"];
const NEXT = { system: "Switch to the light scheme", light: "Switch to the dark scheme", dark: "Follow the system's scheme" };
const KEY = `${new URL("../../", document.currentScript.src).pathname}scheme`;
const frame = document.documentElement;
frame.classList.replace("no-js", "js");

/** What the reader chose last; a browser that keeps nothing follows the system. */
const chosen = () => {
  try {
    return SCHEMES.find((one) => one === localStorage.getItem(KEY)) ?? "system";
  } catch {
    return "system";
  }
};

const keep = (scheme) => {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Then the choice lasts as long as the page.
  }
};

/** The dark styles wait for the system's word; a choice turns them on or off. */
const show = (scheme) => {
  frame.dataset.scheme = scheme;
  document.querySelector("link[data-dark]").media = { system: `screen and ${DARK}`, light: "not all", dark: "screen" }[scheme];
};

const wireScheme = (button) => {
  const say = () => {
    button.title = NEXT[frame.dataset.scheme];
    button.setAttribute("aria-label", button.title);
  };
  say();
  button.addEventListener("click", () => {
    const scheme = SCHEMES[(SCHEMES.indexOf(frame.dataset.scheme) + 1) % SCHEMES.length];
    keep(scheme);
    show(scheme);
    say();
  });
};

/** Once the page's title has scrolled away, the header shows it. */
const wireTitle = (title, heading) => {
  const shown = title.querySelector("[data-title]");
  shown.textContent = heading.textContent;
  shown.lang = heading.closest("[lang]").lang;
  const watch = new IntersectionObserver(([entry]) => {
    title.classList.toggle("md-header__title--active", !entry.isIntersecting && entry.boundingClientRect.top < 0);
  });
  watch.observe(heading);
};

/** On paper nothing is folded away. */
const unfold = () => {
  for (const folded of document.querySelectorAll("main details:not([open])")) folded.open = true;
};

show(chosen());
document.addEventListener("DOMContentLoaded", () => {
  wireScheme(document.querySelector("[data-scheme-button]"));
  const heading = document.querySelector("main h1");
  if (heading) wireTitle(document.querySelector(".md-header__title"), heading);
});
addEventListener("beforeprint", unfold);
