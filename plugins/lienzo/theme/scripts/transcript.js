// The transcript in step with the sound: the sentence that is spoken shows, and stays in view on request.

import { audio, isCurrent, isPlaying, keep, moment, placeOf, recall, sound } from "./lesson.js";

let scrolls = recall("scroll", false) === true;
let voiced = null; // the sentence that is heard now, on the page in hand

const setScrolls = (on) => {
  scrolls = on;
  keep("scroll", on || null);
  sound.dispatchEvent(new Event("change"));
};

/** Bring a sentence to the middle of the window, clear of the theme's header and of the dock. */
const reveal = (sentence) =>
  sentence.scrollIntoView({
    block: "center",
    behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth",
  });

/** Mark the sentence being spoken in a player's transcript, for as long as `watch` shows it. */
export const followTranscript = (player, episode, watch) => {
  const fold = player.querySelector(".lienzo-transcript")?.closest("details");
  if (!fold) return;
  const button = fold.querySelector(".lienzo-scroll");
  const sentences = [...fold.querySelectorAll('a[href*="#t="]')];
  const starts = sentences.map(({ hash }) => moment(hash));
  let shown = null;

  const show = () => {
    if (button.ariaPressed !== String(scrolls)) button.ariaPressed = scrolls;
    const now = fold.open && isCurrent(episode) ? placeOf(episode) + 0.1 : -1;
    const next = sentences[starts.findLastIndex((start) => start <= now)] ?? null;
    if (next === shown) return;
    shown?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    voiced = shown = next;
    if (scrolls && next && isPlaying(episode)) reveal(next);
  };
  button.addEventListener("click", () => {
    setScrolls(!scrolls);
    if (scrolls && shown) reveal(shown);
  });
  fold.addEventListener("toggle", show);
  button.parentNode.hidden = false;
  watch(button, show);
};

// Whoever scrolls or tabs away while a sentence is followed wants to be elsewhere.
const leave = ({ type, key, target }) => {
  if (!scrolls || !voiced?.isConnected || audio.paused) return;
  if (type === "pointerdown" && target !== document.documentElement) return; // only its scroll bar
  if (type === "keydown" && !/^(Arrow(Up|Down)|Page(Up|Down)|Home|End|Tab| )$/.test(key)) return;
  if (key !== "Tab" && target.closest?.("button, input, select, summary, textarea")) return;
  setScrolls(false);
};
for (const type of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(type, leave, { passive: true });
