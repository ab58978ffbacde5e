// What every page runs. Without it the player, the chapters and the transcript are all on the page,
// as links and native controls. The rest comes where a page needs it.

import { KINDS, marks, store } from "./marks.js";
import { onPage, recall, root } from "./memory.js";
import "./sought.js";
import "./theme.js";

// What modules need that come on demand.
export { KINDS, marks, onPage, root, store };

const has = (selector) => document.querySelector(selector);

onPage(async () => {
  if (has(".lienzo-progress")) import("./progress.js");
  if (has(".lienzo-copy")) import("./subscribe.js");
  if (has(".lienzo-player[data-page]") || (recall("current") && has("#lienzo-dock")))
    (await import("./lesson.js")).visit();
});
