// The section being spoken, marked in the page's table of contents, whatever the theme.

import { isPlaying, placeOf } from "./lesson.js";

/** Mark the heading whose time it is while the episode plays, for as long as `watch` shows it. */
export const markContents = (player, episode, watch) => {
  const startOf = ({ dataset }) => Number(dataset.start);
  const headings = [...document.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[data-start]")];
  headings.sort((one, other) => startOf(one) - startOf(other));
  const signs = [];
  let spoken;
  let link;

  if (headings.length) watch(headings[0], () => {
    const now = isPlaying(episode) ? placeOf(episode) + 0.1 : -1;
    const next = headings.findLast((heading) => startOf(heading) <= now);
    if (next === spoken) return;
    spoken = next;
    for (const sign of signs.splice(0)) sign.remove();
    link?.removeAttribute("aria-current");
    link = next?.nextElementSibling?.querySelector(".lienzo-from");
    link?.setAttribute("aria-current", "true");
    if (next) for (const entry of entriesOf(next)) {
      const sign = player.querySelector(".lienzo-heard").cloneNode();
      sign.hidden = false;
      entry.append(" ", sign);
      signs.push(sign);
    }
  });
};

/** The links to a heading in the menus of the theme. */
const entriesOf = ({ id }) => {
  const { pathname, hash } = new URL(`#${id}`, location.href);
  return [...document.querySelectorAll('nav a[href*="#"], .bs-sidebar a')]
    .filter((link) => link.hash === hash && link.pathname === pathname);
};
