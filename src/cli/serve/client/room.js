// Room for the bar and the panel. In: both elements. Out: as much space at the page's end as they take, so that the
// reader can scroll everything out from behind them, and the look of blocks that have changed.

import { sheet } from "./dom.js";

// Adopts the page's style sheet and keeps its measures up to date. With `pads` the page gets the space itself.
export async function keepRoom(bar, panel, pads) {
  const styles = await sheet("page.css");
  const measures = new CSSStyleSheet();
  measures.replaceSync(
    `:root { --groter-bar: 0px; }${pads ? " :root { padding-block-end: 0; scroll-padding-block-end: 0; }" : ""}`,
  );
  document.adoptedStyleSheets.push(styles, measures);
  const [names, space] = measures.cssRules;
  const measure = () => {
    const height = Math.ceil(bar.getBoundingClientRect().height);
    const both = height + (panel.hidden ? 0 : Math.ceil(panel.getBoundingClientRect().height));
    names.style.setProperty("--groter-bar", `${height}px`);
    for (const name of ["padding-block-end", "scroll-padding-block-end"])
      space?.style.setProperty(name, `${both}px`, "important");
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  observer.observe(panel);
  measure();
}

// The style sheet alone, for frames, which have no bar.
export async function adoptMarks() {
  document.adoptedStyleSheets.push(await sheet("page.css"));
}
