// Questions to the server. In: an address. Out: the answer. A page that is being left gets none: whatever its browser
// gives up half-way, also in the middle of an answer, is no error.

// What an address answers: undefined without an answer, null where there is nothing, else what is said there.
export async function ask(url, read = (response) => response.json()) {
  try {
    const response = await fetch(url);
    return response.ok ? await read(response) : null;
  } catch {
    return undefined;
  }
}
