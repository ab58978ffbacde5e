// What the decks of a page share: the line that says things, what their menus do, the keys.

import { clock } from "./episode.js";
import { keep, recall, root } from "./memory.js";
import { audio, current, placeOf, skip, sound, step, toggle } from "./sound.js";

const language = document.documentElement.lang.startsWith("en") ? "en" : "es";
const parts = document.createElement("template");
({ default: parts.innerHTML } = await import("./dock." + language + ".js"));

/** The dock's element, not yet in the page; the line that says things; the list of keys. */
export const [shell, status, dialog] = parts.content.children;

/** Say something to those who do not see it; to all, for a moment, when it is to be seen. */
export const say = (name, facts, seen = false) => {
  status.textContent = Object.entries(facts).reduce(
    (text, [fact, value]) => text.replace(`{${fact}}`, value), status.dataset[name]);
  clearTimeout(say.timer);
  status.className = seen ? "lienzo lienzo-toast" : "lienzo-unseen";
  say.timer = setTimeout(() => (status.className = "lienzo-unseen"), 6000);
};

const share = async (episode) => {
  const at = Math.floor(placeOf(episode));
  const { href } = new URL(`${episode.page}#t=${at}`, root);
  try {
    await navigator.clipboard.writeText(href);
    say("copied", { title: episode.title, time: clock(at) }, true);
  } catch {
    prompt(status.dataset.address, href); // where the clipboard is forbidden, as without https
  }
};

/** What the menu of a deck does besides the sound. */
export const extras = { share, keys: () => dialog.showModal() };

sound.addEventListener("fail", ({ detail }) => say("failed", { title: detail.title }, true));

// Keys: never while somebody types, and only as long as they are wanted (WCAG 2.2, 2.1.4).
let here = null;

/** Tell which episode the page in hand is about: the keys play it when nothing sounds. */
export const setHere = (episode) => (here = episode);

const wish = dialog.querySelector("input");
wish.checked = recall("keys", true);
wish.addEventListener("change", () => keep("keys", wish.checked));
const keys = {
  k: toggle,
  j: (episode) => skip(episode, -15),
  l: (episode) => skip(episode, 30),
  u: (episode) => step(episode, -1),
  o: (episode) => step(episode, 1),
  "?": extras.keys,
};
addEventListener("keydown", (event) => {
  const { target, ctrlKey, metaKey, altKey } = event;
  const episode = current() ?? here;
  const action = keys[event.key.toLowerCase()];
  if (!episode || !action || !wish.checked || ctrlKey || metaKey || altKey) return;
  if (target.isContentEditable) return;
  if (target.closest?.('input:not([type="range"]), textarea, select, dialog')) return;
  event.preventDefault();
  action(episode);
});

// A menu closes when the reader turns to something else.
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll(".lienzo-more[open]"))
    if (!menu.contains(except)) menu.open = false;
};
addEventListener("click", ({ target }) => closeMenus(target));
addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape") return;
  target.closest?.(".lienzo-more[open]")?.querySelector("summary").focus();
  closeMenus(null);
});

const sheet = document.createElement("link");

/** Settled once what a deck opens, and the dock, have their style. */
export const dressed = new Promise((settle) => (sheet.onload = sheet.onerror = settle));
sheet.rel = "stylesheet";
sheet.href = new URL("desk.css", import.meta.url).href;
document.body.append(sheet, status, dialog, audio);
