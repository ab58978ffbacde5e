// The one voice of the site: a native <audio> that page swaps leave alone, and what is known of it.

import { fetchEpisode, isEpisode } from "./episode.js";
import { keep, recall } from "./memory.js";

const ROUND = 5; // seconds from the end that count as the end
const HEARD = 0.95; // of an episode
const PLACES = 200; // episodes whose place is remembered

/** The element; it loads nothing before somebody wants to hear it. */
export const audio = document.createElement("audio");
audio.preload = "none";

/** Tells "change" whenever anything a view shows may be different, and "fail" with an episode. */
export const sound = new EventTarget();

const known = (things) => (Array.isArray(things) ? things : [things]).filter(isEpisode);
let [episode = null] = known(recall("current"));
let queue = known(recall("queue", []));
let wanted = null; // where to begin, while the element does not know the audio yet
let sleep = false;
let heard = false;

const changed = () => sound.dispatchEvent(new Event("change"));

export const current = () => episode;
export const isCurrent = (other) => episode?.page === other.page;
export const isPlaying = (other) => isCurrent(other) && !audio.paused;
export const waiting = () => queue;
export const sleeps = () => sleep;
export const follows = () => recall("follow", false) === true;
export const rate = () => Number(recall("rate", 1)) || 1;

/** Where an episode stands, or would begin: seconds. */
export const placeOf = (other) => {
  if (isCurrent(other) && wanted !== null) return wanted;
  if (isCurrent(other) && audio.readyState) return audio.currentTime;
  return recall("place", {})[other.page] ?? other.start;
};

/** Which of an episode's chapters a moment falls in; -1 before the first. */
export const chapterAt = (other, seconds) =>
  other.chapters.findLastIndex((chapter) => chapter.start <= seconds + 0.1);

/** Go to a moment; an episode that is not loaded will begin there. */
export const seek = (other, seconds) => {
  const to = Math.min(Math.max(0, seconds), other.duration);
  if (isCurrent(other) && audio.readyState) audio.currentTime = to;
  else if (isCurrent(other)) wanted = to;
  remember(other, to);
  changed();
};

export const skip = (other, seconds) => seek(other, placeOf(other) + seconds);

/** Go to the next chapter, or back: to where this one begins, or soon after that to the one before. */
export const step = (other, way) => {
  const now = placeOf(other);
  const at = chapterAt(other, way < 0 ? now - 3 : now) + (way > 0 ? 1 : 0);
  if (other.chapters[at] || way < 0) seek(other, other.chapters[at]?.start ?? 0);
};

/** Hear an episode, from a moment when one is given. */
export const play = (other, seconds) => {
  const from = seconds ?? placeOf(other);
  if (!isCurrent(other) || !audio.src) load(other, from);
  else if (seconds !== undefined) seek(other, seconds);
  audio.play().catch((error) => {
    if (error.name !== "AbortError") sound.dispatchEvent(new CustomEvent("fail", { detail: other }));
  });
};

export const pause = () => audio.pause();
export const toggle = (other) => (isPlaying(other) ? pause() : play(other));

export const setRate = (value) => {
  keep("rate", value);
  audio.playbackRate = value;
  changed();
};
export const setFollow = (on) => (keep("follow", on), changed());
export const setSleep = (on) => ((sleep = on), changed());

/** Hear an episode after this one; a second time takes it out again. */
export const later = (other) => {
  const without = queue.filter((each) => each.page !== other.page);
  setQueue(without.length < queue.length ? without : [...queue, other]);
};

/** Stop, and show nothing any more. The place is remembered. */
export const close = () => {
  pause();
  if (episode) remember(episode, placeOf(episode));
  audio.removeAttribute("src");
  audio.load();
  episode = wanted = null;
  keep("current", null);
  changed();
};

/** Take what a page says of the episode in hand: an address may have changed since. */
export const renew = (other) => {
  if (!isCurrent(other)) return;
  if (audio.src && audio.src !== other.src && audio.paused) load(other, placeOf(other));
  episode = other;
  keep("current", other);
};

const load = (other, from) => {
  if (episode && !isCurrent(other)) remember(episode, placeOf(episode));
  [episode, wanted] = [other, from >= other.duration - ROUND ? 0 : from];
  sleep = heard = false;
  audio.src = other.src;
  audio.defaultPlaybackRate = audio.playbackRate = rate();
  keep("current", other);
  setQueue(queue.filter((each) => each.page !== other.page));
};

const setQueue = (episodes) => {
  queue = episodes;
  keep("queue", queue.length ? queue : null);
  changed();
};

const remember = (other, seconds) => {
  const { [other.page]: _, ...places } = recall("place", {});
  if (seconds > 1 && seconds < other.duration - ROUND) places[other.page] = Math.floor(seconds);
  keep("place", Object.fromEntries(Object.entries(places).slice(-PLACES)));
};

const onward = async () => {
  const [first] = queue;
  const next = first ?? (follows() && episode.next ? await fetchEpisode(episode.next) : null);
  if (next) play(next, first ? undefined : 0);
};

audio.addEventListener("loadedmetadata", () => {
  if (wanted !== null) audio.currentTime = wanted;
  wanted = null;
});
audio.addEventListener("timeupdate", () => {
  if (!episode || wanted !== null) return;
  const now = audio.currentTime;
  if (!heard && !audio.paused && now >= episode.duration * HEARD) {
    heard = true;
    document.dispatchEvent(new CustomEvent("lienzo:heard", { detail: episode.page }));
  }
  if (Math.abs(now - (recall("place", {})[episode.page] ?? 0)) >= ROUND) remember(episode, now);
  changed();
});
audio.addEventListener("ended", () => {
  remember(episode, 0);
  const stop = sleep;
  sleep = false;
  changed();
  if (!stop) onward().catch(() => {});
});
audio.addEventListener("error", () => {
  if (audio.src && episode) sound.dispatchEvent(new CustomEvent("fail", { detail: episode }));
});
for (const name of ["play", "pause", "seeked", "ratechange", "durationchange"])
  audio.addEventListener(name, changed);
addEventListener("pagehide", () => {
  if (episode && audio.readyState) remember(episode, audio.currentTime);
});
