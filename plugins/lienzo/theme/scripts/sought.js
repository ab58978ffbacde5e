// What was sought when a result of the search was followed to a chapter of a transcript.
// MkDocs' own search does not tell the page it opens; the page it is used on remembers it.

import { keep } from "./memory.js";

document.addEventListener("click", ({ target }) => {
  if (!target.closest?.('a[href*="#t-"]')) return;
  const fields = [...document.querySelectorAll('input:is([type="search"], [name^="q"])')];
  keep("sought", fields.find(({ value }) => value)?.value ?? null);
}, true);
