// What listens on a page: its players, the chapters in them, the links to moments of the audio.

import { bind } from "./deck.js";
import { dressed, extras, say, setHere, shell } from "./desk.js";
import { MOMENTS, clock, moment, readEpisode } from "./episode.js";
import { keep, onPage, pageOf, recall, root } from "./memory.js";
import {
  audio, chapterAt, close, current, isCurrent, isPlaying, pause, placeOf, play, renew, seek, skip,
  sound, step, waiting,
} from "./sound.js";

// What modules need that come on demand; all share this one voice.
export {
  audio, bind, clock, close, current, dressed, extras, isCurrent, isPlaying, keep, moment, onPage,
  pageOf, pause, placeOf, play, recall, root, say, seek, shell, skip, sound, step, waiting,
};

const episodes = new WeakMap(); // by their players
const views = new Set(); // what shows the sound anew, with the element it shows it in

/** Show the state of the sound in an element of the page, for as long as it is there. */
export const watch = (element, show) => (views.add({ element, show }), show());

sound.addEventListener("change", () => {
  if (current()) bring();
  for (const view of views)
    if (view.element.isConnected) view.show();
    else views.delete(view);
});

let company = null; // modules that are needed once something sounds, or was left unfinished

const bring = () => {
  company ??= import("./playing.js").then(({ attend }) => {
    for (const player of playersHere()) attend(player, episodes.get(player));
    return attend;
  });
};

const playersHere = () => [...document.querySelectorAll(".lienzo-player[data-page]")];

const furnish = (player) => {
  const episode = readEpisode(player);
  episodes.set(player, episode);
  renew(episode);
  const deck = player.querySelector(".lienzo-deck");
  player.querySelector("audio").remove();
  deck.hidden = false;
  watch(deck, bind(deck, () => episode, extras));
  watchChapters(player, episode);
  player.addEventListener("toggle", bring, true);
  if (player.querySelector("details[open]")) bring();
  company?.then((attend) => attend(player, episode));
  return episode;
};

const watchChapters = (player, episode) => {
  const links = [...player.querySelectorAll(MOMENTS)];
  watch(player, () => {
    const at = isCurrent(episode) ? chapterAt(episode, placeOf(episode)) : -1;
    links.forEach((link, index) => {
      if (index === at) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  });
};

/** Furnish the players of the page in hand; go to the moment its address names. */
export const visit = () => {
  const found = playersHere().map((player) => episodes.get(player) ?? furnish(player));
  setHere(found[0] ?? null);
  if (current()) bring();
  arrive();
};

const arrive = () => {
  const seconds = moment(location.hash);
  const [player] = playersHere();
  if (!player) return;
  if (seconds !== null) seek(episodes.get(player), seconds);
  if (location.hash.startsWith("#t-"))
    import("./arrival.js").then(({ arriveAtChapter }) =>
      arriveAtChapter(player, episodes.get(player)));
};
addEventListener("hashchange", arrive);

// Material's instant loading spells every link out in full; the page is what it was.
const isHere = (link) => link.href.split("#")[0] === location.href.split("#")[0];

// In the capture phase, so that a theme with page swaps does not take the link for a new page.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href*="#t="]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  // The link of a section leads to the audio itself; with a player on the page, it plays there.
  const seconds = isHere(link) || link.matches(".lienzo-from") ? moment(link.hash) : null;
  const player = link.closest(".lienzo-player") ?? playersHere()[0];
  const episode = episodes.get(player);
  if (seconds === null || !episode) return;
  event.preventDefault();
  event.stopPropagation();
  history.replaceState(history.state, "", link.hash);
  play(episode, seconds);
}, true);
