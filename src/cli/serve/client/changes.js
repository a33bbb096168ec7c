// What a patch changed. In: nodes, as they change. Out: a mark on the blocks that they stand in, which fades by itself.

export const CHANGED = "data-groter-changed";

const SHOWN = 1500; // ms
const BLOCKS = "p, li, dt, dd, tr, pre, figure, blockquote, h1, h2, h3, h4, h5, h6, summary, img, svg, label";
const QUIET = new Set(["id", "class", "href", "aria-current", "aria-label", "lang", "dir", "hreflang", "title"]);

const marked = new Set();
let turn = 0;
let timer = 0;

export class Changes {
  #blocks = new Set();
  #left = new Set();

  // A text that gets another value; spaces between elements are no change.
  text(node, value) {
    if (node.nodeValue.trim() !== value.trim()) this.#note(node.parentElement);
  }

  // A node that came in.
  added(node) {
    if (node.nodeType === Node.ELEMENT_NODE) this.#note(node);
    else if (node.nodeValue.trim()) this.#note(node.parentElement);
  }

  // A node that goes. What held it is marked only if there is nothing smaller to mark.
  gone(node, parent) {
    if (node.nodeType === Node.ELEMENT_NODE) this.#left.add(parent);
    else if (node.nodeValue.trim()) this.#note(parent);
  }

  // An attribute that changes. Most of them change nothing that can be seen.
  attribute(name, element) {
    if (!QUIET.has(name)) this.#note(element);
  }

  // Marks the blocks. Nothing moves, and whoever asked for less motion sees no mark.
  show() {
    if (!this.#blocks.size) for (const element of this.#left) this.#note(element);
    if (!this.#blocks.size || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    // Two values in turn: a block that changes again begins again.
    turn = turn === 1 ? 2 : 1;
    // While somebody saves again and again the marks never fade: what has left the page must not be kept for that.
    for (const block of marked) if (!block.isConnected) marked.delete(block);
    for (const block of this.#blocks) {
      if (!block.isConnected || this.#within(block)) continue;
      block.setAttribute(CHANGED, turn);
      marked.add(block);
    }
    clearTimeout(timer);
    timer = setTimeout(clear, SHOWN);
  }

  #note(element) {
    const block = element?.closest(BLOCKS) ?? element;
    // A mark on the whole page would say nothing.
    if (block && block !== document.body && block !== document.documentElement && block.localName !== "main") {
      this.#blocks.add(block);
    }
  }

  #within(block) {
    for (let parent = block.parentElement; parent; parent = parent.parentElement)
      if (this.#blocks.has(parent)) return true;
    return false;
  }
}

function clear() {
  for (const block of marked) block.removeAttribute(CHANGED);
  marked.clear();
}

// Marks one element, as a patch would.
export function showChanged(element) {
  const changes = new Changes();
  changes.added(element);
  changes.show();
}
