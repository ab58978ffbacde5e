// The button for a page's colours. Material's own script would style the whole page four times as
// it starts; what happens when somebody presses the button comes when somebody does.

const palette = document.querySelector("[data-lienzo-palette]");

/** Show the button that leads on from the colours in hand, and tell the browser of them. */
export const showColors = () => {
  palette.querySelectorAll("input").forEach((input, at) => {
    const button = input.nextElementSibling;
    input.checked = at === lienzoColors.index;
    if (button?.htmlFor) button.hidden = !input.checked;
  });
  requestAnimationFrame(() => setTimeout(tellBrowser)); // once the page is styled anyway
};

const tellBrowser = () => {
  const { backgroundColor, colorScheme } = getComputedStyle(palette.closest("header") ?? document.body);
  tell("theme-color", backgroundColor);
  if (colorScheme === "dark" || document.querySelector("meta[name=color-scheme]"))
    tell("color-scheme", colorScheme); // styles the page again: only where it changes something
};

const tell = (name, content) => {
  const meta = document.querySelector(`meta[name=${name}]`) ?? document.createElement("meta");
  document.head.append(Object.assign(meta, { name, content }));
};

if (palette) {
  showColors();
  palette.dataset.mdComponent = "palette"; // as others know it
  for (const name of ["change", "keydown"])
    palette.addEventListener(name, (event) => import("./choice.js").then((it) => it[name](event)));
  lienzoColors.light.onchange = () => import("./choice.js").then(({ follow }) => follow());
}
