// The player's script comes when somebody turns to a player, or has heard something here before.
// What they did meanwhile is done again, so that nothing is lost to the wait.

import { recall } from "./memory.js";

const KEYS = /^[jklou?]$/i;
const PRESSED = '.lienzo-deck button, a[href*="#t="]';

let lesson = null; // the module, once it is asked for
let here = false;

const players = () => document.querySelectorAll(".lienzo-player[data-page]");

const bring = () =>
  (lesson ??= import("./lesson.js").then(({ visit }) => {
    visit();
    here = true;
    return visit;
  }, () => {
    lesson = null; // the browser's own controls show in the deck's place
    for (const player of players()) player.querySelector(".lienzo-deck")?.remove();
  }));

const isDue = () =>
  recall("place") || recall("rate") || /^#t[=-]/.test(location.hash) ||
  !matchMedia("(scripting: enabled)").matches; // an older browser, which shows no deck before

/** Look after the players of the page in hand. */
export const turn = () => {
  if (lesson) lesson.then((visit) => visit?.());
  else if (recall("current") || (players().length && isDue())) bring();
};

for (const name of ["pointerover", "touchstart", "focusin"])
  addEventListener(name, ({ target }) => target.closest?.(".lienzo-player[data-page]") && bring(),
    { passive: true });

const isForPlayer = ({ type, target, key, button, metaKey, ctrlKey, shiftKey }) => {
  if (!target.closest || button || metaKey || ctrlKey) return false;
  if (type === "change") return target.closest(".lienzo-deck");
  if (type === "click") return !shiftKey && target.closest(PRESSED);
  return KEYS.test(key) && !target.closest("input, textarea, select, [contenteditable]");
};

for (const name of ["click", "change", "keydown"])
  document.addEventListener(name, (event) => {
    if (here || !players().length || !isForPlayer(event)) return;
    const { type, target, constructor: Kind } = event;
    const { value } = target;
    event.preventDefault();
    event.stopPropagation();
    bring().then((visit) => {
      if (!visit) return; // the script did not come: the browser's own controls are there
      if (type === "change") target.value = value;
      target.dispatchEvent(new Kind(type, event));
    });
  }, true);
