// What this browser remembers of this site; it never leaves the browser.

// Scripts lie in assets/lienzo/, so the site's root is known at any base path and after page swaps.
export const root = new URL("../../", import.meta.url);

const key = (name) => `lienzo:${root.pathname}:${name}`;

/** The value kept under a name, or `otherwise`: nothing kept, unreadable, or storage forbidden. */
export const recall = (name, otherwise = null) => {
  try {
    return JSON.parse(localStorage.getItem(key(name))) ?? otherwise;
  } catch {
    return otherwise;
  }
};

/** Keep a value; `null` forgets. Where storage is full or forbidden, nothing is kept. */
export const keep = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), JSON.stringify(value));
  } catch {}
};

/** The address of a page from the site's root, such as `serie/canales/`: its name in the memory. */
export const pageOf = (href) => new URL(href, location.href).pathname.slice(root.pathname.length);

/** Call `visit` for this page, and for every page that Material's instant navigation swaps in. */
export const onPage = (visit) => {
  if (globalThis.document$?.subscribe) globalThis.document$.subscribe(visit);
  else visit();
};
