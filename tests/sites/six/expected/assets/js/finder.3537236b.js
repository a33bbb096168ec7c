// The page with all projects: says how many are shown, and keeps the choices in the address. Choosing works without it.
(function () {
  "use strict";
  var form = document.querySelector("form.finder");
  var count = document.querySelector(".found > .count");
  var list = document.querySelector(".found > .results");
  if (!form || !count || !list || !window.CSS || !CSS.supports("selector(:has(*))")) return;
  var lang = document.documentElement.lang;
  var rules = new Intl.PluralRules(lang);
  var digits = new Intl.NumberFormat(lang);

  function chosen() {
    return Array.prototype.filter.call(form.elements, function (input) {
      return input.checked && input.value;
    });
  }

  function tell() {
    var classes = chosen().map(function (input) { return "." + input.id; }).join("");
    var shown = list.querySelectorAll(":scope > li" + classes).length;
    var words = count.getAttribute("data-" + rules.select(shown)) || count.getAttribute("data-other") || "#";
    var text = shown ? words.replace("#", digits.format(shown)) : count.getAttribute("data-none");
    if (count.textContent !== text) count.textContent = text;
  }

  function read() {
    var wanted = new URLSearchParams(location.search);
    Array.prototype.forEach.call(form.elements, function (input) {
      if (input.type !== "radio" || input.value !== (wanted.get(input.name) || "")) return;
      input.checked = true;
      if (input.value && input.closest("details")) input.closest("details").open = true;
    });
    tell();
  }

  function write() {
    var query = new URLSearchParams();
    chosen().forEach(function (input) { query.set(input.name, input.value); });
    query = String(query);
    try {
      history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
    } catch (e) { /* Some browsers keep the address of a file as it is. */ }
    tell();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  // The choices are undone only after this event.
  form.addEventListener("reset", function () { setTimeout(write); });
  window.addEventListener("popstate", read);
  window.addEventListener("pageshow", function (event) { if (event.persisted) read(); });
  read();
})();
