// What came and what went, before anything is compared closely. In: two versions of a tree. Out: the old one with whole
// nodes put in or taken out where that is all that happened. Elements that look alike (rows, paragraphs) are otherwise
// taken for one another, and everything below a new one would count as changed.

// Aligns the children of two elements, and theirs. `own` tells the nodes that are not part of the page.
export function align(old, fresh, own, changes) {
  const before = [...old.childNodes].filter((node) => !own(node));
  const after = [...fresh.childNodes];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start].isEqualNode(after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
  const left = before.slice(start, before.length - end);
  const came = after.slice(start, after.length - end);
  if (left.length && came.length) return descend(left, came, own, changes);
  if (left.some((node) => known(node, fresh)) || came.some((node) => known(node, old))) return;
  for (const node of left) {
    node.remove();
    changes.gone(node, old);
  }
  const next = before[before.length - end] ?? [...old.childNodes].find(own) ?? null;
  for (const node of came) {
    const copy = old.ownerDocument.importNode(node, true);
    old.insertBefore(copy, next);
    changes.added(copy);
  }
}

function descend(left, came, own, changes) {
  if (left.length !== came.length) return;
  left.forEach((node, index) => {
    const mate = came[index];
    if (node.nodeType === Node.ELEMENT_NODE && node.nodeName === mate.nodeName) align(node, mate, own, changes);
  });
}

// Whether the other version has one of a node's ids too: then it has moved, which is not for this module.
function known(node, root) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const named = [...node.querySelectorAll("[id]"), ...(node.id ? [node] : [])];
  return named.some(({ id }) => root.ownerDocument.getElementById(id));
}
