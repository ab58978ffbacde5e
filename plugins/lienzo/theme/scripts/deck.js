// A deck: the buttons and the bar by which an episode is played. A lesson has one, the dock another.

import { clock } from "./episode.js";
import {
  chapterAt, current, follows, isCurrent, isPlaying, later, placeOf, rate, seek, setFollow,
  setRate, setSleep, skip, sleeps, step, toggle, waiting,
} from "./sound.js";

const BACK = 15;
const FORWARD = 30;
const NUDGE = 5; // seconds of an arrow key on the bar

/** Spell seconds out, `1 minuto y 30 segundos`; a clock where the browser cannot. */
const spoken = (seconds) => {
  const whole = Math.floor(seconds);
  const parts = { minutes: Math.floor(whole / 60), seconds: whole % 60 };
  const { lang } = document.documentElement;
  return Intl.DurationFormat
    ? new Intl.DurationFormat(lang, { style: "long" }).format(parts) || clock(seconds)
    : clock(seconds);
};

/** Change a property only where it differs: a clock ticks four times a second. */
const put = (node, name, value) => {
  if (node[name] !== value) node[name] = value;
};

/**
 * Bind a deck to the episode that `whose()` gives, now and later.
 * @param others what the deck's buttons `share` and `keys` do.
 * @returns what shows the state of the sound anew.
 */
export const bind = (deck, whose, others) => {
  const part = (name) => deck.querySelector(`[data-lz="${name}"]`);
  const [bar, button, speed, now, end, chapter] =
    ["seek", "play", "rate", "now", "end", "chapter"].map(part);
  let held = null; // where the reader holds the bar
  let shown = null;

  const actions = {
    play: toggle,
    back: (episode) => skip(episode, -BACK),
    forward: (episode) => skip(episode, FORWARD),
    prev: (episode) => step(episode, -1),
    next: (episode) => step(episode, 1),
    sleep: () => setSleep(!sleeps()),
    follow: () => setFollow(!follows()),
    later,
    ...others,
  };
  deck.addEventListener("click", (event) => {
    const pressed = event.target.closest("button[data-lz]");
    if (pressed) actions[pressed.dataset.lz]?.(whose());
  });
  bar.addEventListener("input", () => ((held = Number(bar.value)), show()));
  bar.addEventListener("change", () => {
    held = null;
    seek(whose(), Number(bar.value));
  });
  bar.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    skip(whose(), way * NUDGE);
  });
  speed.addEventListener("change", () => setRate(Number(speed.value)));

  const settle = (episode) => {
    shown = episode.page;
    bar.max = Math.floor(episode.duration);
    end.textContent = clock(Math.round(episode.duration));
    const ticks = episode.chapters.filter(({ start }) => start > 1).map(({ start }) => {
      const tick = document.createElement("i");
      tick.style.insetInlineStart = `${(100 * start) / episode.duration}%`;
      return tick;
    });
    deck.querySelector(".lienzo-ticks").replaceChildren(...ticks);
    for (const name of ["prev", "next"]) part(name).hidden = !ticks.length;
    part("follow").hidden = !episode.next;
  };
  const show = () => {
    const episode = whose();
    if (!episode) return;
    if (shown !== episode.page) settle(episode);
    const at = held ?? placeOf(episode);
    const playing = isPlaying(episode);
    put(bar, "value", String(Math.floor(at)));
    bar.style.setProperty("--at", `${(100 * at) / episode.duration}%`);
    put(bar, "ariaValueText", deck.dataset.of
      .replace("{at}", spoken(at)).replace("{total}", spoken(episode.duration)));
    put(now, "textContent", clock(at));
    put(chapter, "textContent", episode.chapters[chapterAt(episode, at)]?.title ?? "");
    put(button, "ariaLabel", playing ? button.dataset.pause : button.dataset.play);
    button.classList.toggle("lienzo-is-playing", playing);
    put(speed, "value", String(rate()));
    put(part("sleep"), "ariaPressed", String(sleeps()));
    put(part("follow"), "ariaPressed", String(follows()));
    const wait = part("later");
    put(wait, "hidden", !current() || isCurrent(episode));
    put(wait, "ariaPressed", String(waiting().some(({ page }) => page === episode.page)));
    put(part("sleep"), "hidden", !isCurrent(episode));
  };
  show();
  return show;
};
