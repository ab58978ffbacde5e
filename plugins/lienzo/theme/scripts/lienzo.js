// What every page runs. Without it the player, the chapters and the transcript are all on the page,
// as links and native controls. The rest comes where a page needs it.

import { keep, onPage, pageOf, recall, root } from "./memory.js";
import { showColors } from "./palette.js";
import "./sought.js";
import "./theme.js";
import { turn } from "./turn.js";

// What modules need that come on demand.
export { keep, onPage, pageOf, recall, root, showColors };

const has = (selector) => document.querySelector(selector);

// What was read and heard: needed once there is a mark, and to make the first.
const noted = () => import("./marks.js");
document.addEventListener("click", ({ target }) => {
  if (target.dataset.lzMark) noted().then(({ press }) => press(target));
});
document.addEventListener("lienzo:heard", ({ detail }) =>
  noted().then(({ mark }) => mark("heard", detail)));
addEventListener("storage", noted);

onPage(() => {
  if (recall("read") || recall("heard")) noted();
  if (has(".lienzo-progress")) import("./progress.js");
  if (has(".lienzo-copy")) import("./subscribe.js");
  turn();
});
