// An episode as a page tells it. A page is read the same way whether it is shown or fetched.

import { pageOf, root } from "./memory.js";

/** The chapters' links in a player; Material's instant loading spells their addresses in full. */
export const MOMENTS = '.lienzo-chapters a[href*="#t="]';

/** Read a player's section; its addresses count from `base`, the page it stands on. */
export const readEpisode = (player, base = location.href) => {
  const { page, title, show, art, next, duration, start } = player.dataset;
  const full = (address) => (address ? new URL(address, base).href : "");
  return {
    page: pageOf(full(page)),
    src: full(player.querySelector("a[download]").getAttribute("href")),
    title,
    show,
    art: full(art),
    next: next ? pageOf(full(next)) : "",
    duration: Number(duration),
    start: Number(start ?? 0),
    chapters: [...player.querySelectorAll(MOMENTS)].map((link) => ({
      start: moment(link.hash),
      title: link.querySelector(".lienzo-name").textContent,
    })),
  };
};

/** Whether something that was remembered is an episode, and not what others left there. */
export const isEpisode = (thing) =>
  typeof thing?.page === "string" && typeof thing.title === "string" &&
  /^https?:/.test(thing.src) && thing.duration > 0 && Array.isArray(thing.chapters);

/** Fetch the episode of another page of the site; null when there is none to hear. */
export const fetchEpisode = async (page) => {
  const address = new URL(page, root);
  const answer = await fetch(address);
  const html = new DOMParser().parseFromString(await answer.text(), "text/html");
  const player = html.querySelector(".lienzo-player[data-page]");
  return answer.ok && player ? readEpisode(player, address.href) : null;
};

/** The seconds of a media fragment, `#t=90` or `#t=1:30` (W3C Media Fragments); else null. */
export const moment = (hash) => {
  const found = /^#t=(?:npt:)?([\d:.]+)/.exec(hash);
  const seconds = found?.[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(seconds) ? seconds : null;
};

/** Spell seconds as a clock: `1:30`, `1:02:03`. */
export const clock = (seconds) => {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, at) => (at ? String(part).padStart(2, "0") : part)).join(":");
};
