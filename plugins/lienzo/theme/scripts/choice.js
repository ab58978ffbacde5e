// Other colours for the page: chosen with the theme's button, or because the system changes its own.
// What is chosen is kept where Material keeps it.

import { showColors } from "./lienzo.js";

/** Wear the colours of the choice in hand; nothing fades meanwhile. */
export const follow = () => {
  const { dataset } = document.body;
  dataset.mdColorSwitching = "";
  const color = lienzoColors.wear();
  showColors();
  setTimeout(() => delete dataset.mdColorSwitching);
  return color;
};

export const change = ({ target }) => {
  const index = [...target.form.elements].indexOf(target);
  lienzoColors.index = index;
  __md_set("__palette", { index, color: follow() });
};

/** The Enter key goes on to the next choice: the space bar and the arrows know the way already. */
export const keydown = ({ key, target }) => {
  if (key !== "Enter") return;
  const inputs = [...target.form.elements];
  const next = inputs[(inputs.findIndex(({ checked }) => checked) + 1) % inputs.length];
  next.click();
  next.focus();
};
