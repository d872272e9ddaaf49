// Before anything is drawn: what Material's bundle asks for (its own inline script does the same), kept in the
// browser below the site's root. A browser that keeps nothing has the system's scheme.
document.documentElement.classList.replace("no-js", "js");
globalThis.__md_scope = new URL("../../", document.currentScript.src);
globalThis.__md_get = (key, store = "localStorage", scope = __md_scope) => {
  try {
    return JSON.parse(globalThis[store].getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};
globalThis.__md_set = (key, value, store = "localStorage", scope = __md_scope) => {
  try {
    globalThis[store].setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Then the choice lasts as long as the page.
  }
};
