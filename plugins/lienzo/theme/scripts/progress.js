// Below a canvas: the reader's marks in a file, back from it, and gone. Nothing is sent anywhere.

import { onPage, root } from "./lienzo.js";
import { KINDS, marks, store } from "./marks.js";

const VERSION = 1; // of a copy in a file

const copyOf = () =>
  JSON.stringify({
    version: VERSION,
    site: root,
    ...Object.fromEntries(KINDS.map((kind) => [kind, Object.fromEntries(marks(kind))])),
  });

const show = () => {
  for (const copy of document.querySelectorAll(".lienzo-progress a")) {
    copy.href = `data:application/json,${encodeURIComponent(copyOf())}`;
    copy.download = copy.dataset.file;
  }
  for (const part of document.querySelectorAll(".lienzo-progress")) part.hidden = false;
};

const tell = (within, what) => {
  const status = within.closest("details").querySelector("[role]");
  status.textContent = status.dataset[what];
};

document.addEventListener("click", ({ target }) => {
  const { lzAsk } = target.dataset;
  if (!lzAsk || !confirm(lzAsk)) return;
  for (const kind of KINDS) store(kind, []);
  tell(target, "cleared");
});

// What is already marked stays; a file that is none of ours changes nothing.
document.addEventListener("change", async ({ target }) => {
  if (!target.matches(".lienzo-progress input")) return;
  try {
    const copy = JSON.parse(await target.files[0].text());
    const found = KINDS.map((kind) => marks(kind, copy[kind] ?? 0));
    if (copy.version !== VERSION || !found.some((days) => days.size)) throw copy;
    KINDS.forEach((kind, at) => store(kind, [...found[at], ...marks(kind)]));
    tell(target, "added");
  } catch {
    tell(target, "bad");
  }
  target.value = ""; // so that the same file can be chosen again
});

document.addEventListener("lienzo:marks", show);
addEventListener("storage", show);
addEventListener("pageshow", show);
onPage(show);
