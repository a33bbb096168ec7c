// Where a page stands. In: the meta element that the server adds to each page. Out: its place (base, path, language,
// digest), and addresses below the base. Paths in the preview have no base and begin with a slash; addresses have it.

// The place that a document says it has, or null where it is no page of the preview.
export function readPlace(document) {
  const meta = document.querySelector('meta[name="groter-preview"]');
  if (!meta) return null;
  try {
    return JSON.parse(meta.content);
  } catch {
    return null;
  }
}

// The address of a path: `/a/` below `/base/` is `/base/a/`. Never leaves this host, whatever the path says.
export function address(base, path) {
  return base + path.replace(/^[/\\]+/, "");
}

// The path of an address, with its base taken off.
export function pathOf(base, url) {
  const { pathname } = new URL(url, location.origin);
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}

// The address of two views side by side, or of one view at another width.
export function deskAddress(base, { left, right, width }) {
  const query = new URLSearchParams({ left });
  if (right) query.set("right", right);
  if (width && width !== "full") query.set("width", width);
  // Slashes and colons may stand in a query as they are, and then people can read the address.
  return `${base}_groter/desk/?${query.toString().replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

// The address of the printed pages alone. `at` is the page that the reader comes from and may want to go back to.
export function paperAddress(base, { lang, at, id }) {
  const query = at ? `?at=${encodeURIComponent(at).replaceAll("%2F", "/")}` : "";
  return `${base}_print/${lang}/${query}${id ? `#${encodeURIComponent(id)}` : ""}`;
}
