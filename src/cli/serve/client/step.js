// Two pages that scroll in step. In: the windows of two frames. Out: whichever the reader moves takes the other along,
// to the place between the same two headings; without such headings, to the same part of the whole.

const HANDS = ["wheel", "touchstart", "pointerdown", "keydown", "focusin"];

export class Step {
  #windows;
  #leader = null;
  #frame = 0;
  #ends = new AbortController();

  constructor(left, right) {
    this.#windows = [left, right];
    const options = { passive: true, capture: true, signal: this.#ends.signal };
    for (const own of this.#windows) {
      for (const type of HANDS) own.addEventListener(type, () => (this.#leader = own), options);
      own.addEventListener("scroll", () => this.#follow(own), options);
    }
    // The one that comes in goes to where the other one is.
    this.#leader = left;
    this.#follow(left);
  }

  // Lets the two go.
  end() {
    this.#ends.abort();
    cancelAnimationFrame(this.#frame);
  }

  #follow(own) {
    // What the other one does because of this one is no wish of the reader's.
    if (own !== (this.#leader ??= own) || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const other = this.#windows.find((window) => window !== own);
      const top = between(own, other);
      if (Math.abs(other.scrollY - top) > 1) other.scrollTo({ top, behavior: "instant" });
    });
  }
}

// Where the other window stands when this one is where it is.
function between(own, other) {
  const [from, to] = stops(own, other);
  const y = own.scrollY;
  let index = 1;
  while (index < from.length - 1 && from[index] <= y) index += 1;
  const [start, end] = [from[index - 1], from[index]];
  const part = end > start ? Math.min((y - start) / (end - start), 1) : 0;
  return Math.round(to[index - 1] + part * (to[index] - to[index - 1]));
}

// Places that belong together, from the top to the bottom of both pages.
function stops(own, other) {
  const [a, b] = [own, other].map((window) => {
    const { scrollHeight } = window.document.documentElement;
    const end = Math.max(scrollHeight - window.innerHeight, 0);
    const blocks = [...window.document.querySelectorAll("main :is(h1, h2, h3, h4, figure)")];
    const places = blocks.map((block) => Math.round(block.getBoundingClientRect().top + window.scrollY));
    return { names: blocks.map(({ localName }) => localName).join(), places, end };
  });
  if (a.names !== b.names)
    return [
      [0, a.end],
      [0, b.end],
    ];
  const from = [0];
  const to = [0];
  a.places.forEach((place, index) => {
    const mate = b.places[index];
    if (place > from.at(-1) && mate >= to.at(-1) && place < a.end && mate <= b.end) {
      from.push(place);
      to.push(mate);
    }
  });
  return [
    [...from, a.end],
    [...to, b.end],
  ];
}
