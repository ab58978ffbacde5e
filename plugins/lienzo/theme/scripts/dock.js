// The dock: the player that stays at hand while pages come and go. It comes with the first sound.

import {
  bind, close, current, dressed, extras, isPlaying, onPage, pageOf, root, say, shell, sound, waiting,
} from "./lesson.js";

const piece = (name) => shell.querySelector(`[data-lz="${name}"]`);

let seen = null; // the page whose own deck is on the screen
let said = null; // the episode whose player was announced

const showDeck = bind(shell.querySelector(".lienzo-deck"), current, extras);

const showDock = () => {
  const episode = current();
  // Where a lesson has its own deck in view, the dock steps back.
  shell.hidden = !episode || (seen === episode.page && !shell.contains(document.activeElement));
  if (!episode) return;
  showDeck();
  const link = piece("title");
  if (link.textContent !== episode.title) link.textContent = episode.title;
  link.href = new URL(episode.page, root).href;
  const [next] = waiting();
  const queue = piece("queue");
  queue.hidden = !next;
  queue.textContent = next ? queue.dataset.words.replace("{title}", next.title) : "";
  if (!shell.hidden && said !== episode.page && isPlaying(episode)) {
    said = episode.page;
    say("appeared", { title: episode.title });
  }
};

const eye = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const page = pageOf(target.closest(".lienzo-player")?.dataset.page ?? "");
    if (isIntersecting) seen = page;
    else if (seen === page || !target.isConnected) seen = null;
  }
  showDock();
});

piece("close").addEventListener("click", () => {
  close();
  document.querySelector('.lienzo-player [data-lz="play"]')?.focus();
});
sound.addEventListener("change", showDock);

// First in the body, but for the way past the menus, so that whoever tabs finds at once what makes
// the sound (WCAG 2.2, 1.4.2). It waits for its style sheet.
dressed.then(() => {
  const past = document.querySelector('body > [data-md-component="skip"]');
  if (past) past.after(shell);
  else document.body.prepend(shell);
});

onPage(() => {
  eye.disconnect();
  seen = null;
  for (const deck of document.querySelectorAll(".lienzo-player .lienzo-deck")) eye.observe(deck);
  showDock();
});
