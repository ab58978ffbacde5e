// Whoever comes from the search to a chapter of the transcript finds the sentence, and may hear it.

import { clock, keep, moment, play, recall } from "./lesson.js";

/** The words of a text without accents and capitals: `Canción` is found by `cancion`. */
const wordsOf = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const ROOT = 4; // letters that two forms of a word share at least

/** How many letters of a sought word a spoken one begins with; the whole of it counts most. */
const shared = (sought, word) => {
  let at = 0;
  while (at < sought.length && sought[at] === word[at]) at++;
  return at === sought.length ? at + 1 : at < ROOT ? 0 : at;
};

/** How much of what is sought a sentence says. */
const worth = (sentence, sought) => {
  const words = wordsOf(sentence.textContent);
  return sought.reduce((sum, each) => sum + Math.max(0, ...words.map((word) => shared(each, word))), 0);
};

const sentencesUnder = (heading) => {
  const found = [];
  for (let next = heading.nextElementSibling; next && next.tagName !== "H3"; next = next.nextElementSibling)
    found.push(...next.querySelectorAll('a[href*="#t="]'));
  return found;
};

/** At an address like `#t-90`: open the transcript at the sentence that was sought, and offer it. */
export const arriveAtChapter = (player, episode) => {
  const heading = document.getElementById(location.hash.slice(1));
  if (!/^#t-\d/.test(location.hash) || !player.contains(heading)) return;
  const sought = wordsOf(new URLSearchParams(location.search).get("h") ?? recall("sought", ""));
  keep("sought", null);
  const sentences = sentencesUnder(heading);
  const values = sentences.map((sentence) => worth(sentence, sought));
  const best = sentences[values.indexOf(Math.max(...values))];
  const fold = heading.closest("details");
  fold.open = true;
  offer(fold, best, () => play(episode, moment(best.hash)));
  best.focus({ preventScroll: true });
  best.scrollIntoView({ block: "center", behavior: "instant" });
};

/** Put the one button of a transcript beside a sentence. */
const offer = (fold, sentence, accept) => {
  const button = fold.querySelector(".lienzo-offer");
  button.textContent = button.dataset.words.replace("{time}", clock(moment(sentence.hash)));
  button.hidden = false;
  fold.querySelector(".lienzo-found")?.classList.remove("lienzo-found");
  sentence.classList.add("lienzo-found");
  sentence.after(button);
  button.onclick = () => {
    button.hidden = true;
    sentence.classList.remove("lienzo-found");
    sentence.focus({ preventScroll: true });
    accept();
  };
};
