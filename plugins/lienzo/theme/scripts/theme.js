// What Material leaves undone: names (WCAG 2.2, 4.1.2), and wide tables that the keyboard reaches (2.1.1).

import { onPage } from "./memory.js";

const sizes = new ResizeObserver((boxes) => {
  for (const { target } of boxes)
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
});

onPage(() => {
  const search = document.querySelector('.md-search[role="dialog"]:not([aria-label])');
  search?.setAttribute("aria-label", search.querySelector("input")?.ariaLabel ?? "");
  for (const box of document.querySelectorAll(".task-list-control input"))
    box.ariaLabel = box.closest("li").textContent.trim();
  const skip = document.querySelector(".md-skip[href]"); // page swaps spell it as if it led elsewhere
  if (skip?.hash) skip.setAttribute("href", skip.hash);
  sizes.disconnect();
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) sizes.observe(box);
});
