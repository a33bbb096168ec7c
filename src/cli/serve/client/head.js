// The head of a page. In: the document that is shown and its new version. Out: the same head, without a moment in which
// the page has no styles: a new style sheet comes beside the old one, which goes when the new one is there.

const OURS = 'meta[name="groter-preview"], script[src*="_groter/client/"]';

// Style sheets that go as soon as all new ones are there.
const leaving = new Set();
let loading = 0;

// Patches the head of the document after that of its new version.
export function patchHead(document, fresh) {
  const old = new Map();
  for (const element of document.head.children) {
    if (element.matches(OURS)) continue;
    const key = element.outerHTML;
    if (old.has(key)) old.get(key).push(element);
    else old.set(key, [element]);
  }
  let after = null;
  for (const element of fresh.head.children) {
    if (element.matches(OURS)) continue;
    const same = old.get(element.outerHTML)?.shift();
    if (same) leaving.delete(same);
    else if (element.localName === "title") document.title = element.textContent;
    after = same ?? (element.localName === "title" ? after : insert(document, element, after));
  }
  for (const element of [...old.values()].flat()) remove(element);
  if (!loading) sweep();
  const place = fresh.querySelector('meta[name="groter-preview"]');
  if (place) document.querySelector('meta[name="groter-preview"]').content = place.content;
}

function insert(document, element, after) {
  const copy = document.importNode(element, true);
  if (isSheet(copy)) {
    loading += 1;
    const ready = () => {
      loading -= 1;
      if (!loading) sweep();
    };
    copy.addEventListener("load", ready, { once: true });
    copy.addEventListener("error", ready, { once: true });
  }
  if (after) after.after(copy);
  else document.head.prepend(copy);
  return copy;
}

function remove(element) {
  if (element.localName === "title") return;
  if (isSheet(element)) leaving.add(element);
  else element.remove();
}

function sweep() {
  for (const element of leaving) element.remove();
  leaving.clear();
}

const isSheet = (element) => element.localName === "link" && element.relList.contains("stylesheet");
