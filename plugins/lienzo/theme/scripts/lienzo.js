// Moments of the audio: `#t=90` and `#t=1:30` links play from there (W3C Media Fragments).
// Without this file the player, the chapters and the transcript are all on the page, as links.

const moment = (hash) => {
  const found = /^#t=(?:npt:)?([\d:.]+)/.exec(hash);
  if (!found) return null;
  const seconds = found[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(seconds) ? seconds : null;
};

const playerOf = (link) =>
  (link?.closest(".lienzo-player") ?? document).querySelector(".lienzo-player audio, audio");

const seek = (audio, seconds) => {
  audio.currentTime = seconds;
  if (audio.readyState > 0) return;
  // Nothing is loaded before the reader asks for it; ask again once the audio is known.
  audio.addEventListener("loadedmetadata", () => (audio.currentTime = seconds), { once: true });
};

// Material's instant loading spells every link out in full; the page is what it was.
const isHere = (link) => link.href.split("#")[0] === location.href.split("#")[0];

// In the capture phase, so that a theme with page swaps does not take the link for a new page.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href*="#t="]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  // The link of a section leads to the audio itself; with a player on the page, it plays there.
  const seconds = isHere(link) || link.matches(".lienzo-from") ? moment(link.hash) : null;
  const audio = playerOf(link);
  if (seconds === null || !audio) return;
  event.preventDefault();
  event.stopPropagation();
  history.replaceState(history.state, "", link.hash);
  seek(audio, seconds);
  audio.play().catch(() => audio.focus());
}, true);

// One voice at a time.
document.addEventListener("play", (event) => {
  for (const other of document.querySelectorAll(".lienzo-player audio"))
    if (other !== event.target) other.pause();
}, true);

// Material leaves its search dialog without a name, and wide tables out of the keyboard's reach.
const mend = () => {
  const search = document.querySelector('.md-search[role="dialog"]:not([aria-label])');
  search?.setAttribute("aria-label", search.querySelector("input")?.ariaLabel ?? "");
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap"))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
};

const arrive = () => {
  mend();
  const seconds = moment(location.hash);
  const audio = seconds === null ? null : playerOf(null);
  if (audio) seek(audio, seconds);
};

addEventListener("hashchange", arrive);
// Material swaps pages without loading them, and says so here.
if (globalThis.document$?.subscribe) globalThis.document$.subscribe(arrive);
else arrive();
