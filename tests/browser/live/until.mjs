// Waiting for a condition, and saying what did not hold. There is no other way to wait in these tests.

import { isDeepStrictEqual } from "node:util";

const TIMEOUT = 15_000;
const PAUSE = 30; // ms between two looks

// Looks again and again until `look` returns something true, and returns that. A look that throws was too early:
// a page that is just being left cannot be asked. `over` ends the waiting before its time.
export async function until(what, look, { timeout = TIMEOUT, pause = PAUSE, over = () => false } = {}) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      last = await look();
      if (last) return last;
    } catch (error) {
      last = error.message.split("\n")[0];
    }
    if (over() || Date.now() > end)
      throw new Error(`not within ${timeout / 1000} s: ${what}; last seen: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

// Waits until `look` returns this very value.
export async function becomes(what, wanted, look, options) {
  let seen;
  try {
    await until(what, async () => isDeepStrictEqual((seen = await look()), wanted), options);
  } catch {
    throw new Error(`${what}: it is ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
  }
}

export function equal(what, seen, wanted) {
  if (!isDeepStrictEqual(seen, wanted))
    throw new Error(`${what}: it is ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
}

export function ok(what, holds) {
  if (!holds) throw new Error(what);
}
