// Inline in the head of Material's pages: the colours a reader chose or whose system asks for, worn
// before anything shows. Material's own script puts them on late: a flash, and the page styled again.

globalThis.lienzoColors = ((options) => {
  const light = matchMedia("(prefers-color-scheme: light)");
  let index;
  try {
    index = __md_get("__palette").index;
  } catch {} // nothing kept, or nothing that can be read
  if (!options[index])
    index = Math.max(0, options.findIndex(({ media }) => matchMedia(media).matches));

  const wear = () => {
    const color = { ...options[colors.index] };
    const { media } = color;
    if (media === "(prefers-color-scheme)") {
      const name = `(prefers-color-scheme: ${light.matches ? "light" : "dark"})`;
      Object.assign(color, options.find((each) => each.media === name), { media });
    }
    for (const name in color) document.body.setAttribute(`data-md-color-${name}`, color[name]);
    return color;
  };

  const colors = { index, light, wear };
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    wear();
  }).observe(document.documentElement, { childList: true });
  return colors;
})(OPTIONS);
