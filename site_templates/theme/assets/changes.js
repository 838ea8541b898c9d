// What changed since the last visit. This browser keeps the keys of the changes that it has seen, and nothing leaves it.
// A first visit has seen all there is; a visit to the page about the changes has seen what stands there.
(function () {
  "use strict";
  const handbook = window.handbook;
  const news = document.querySelector(".hb-news"); // on the home page, and on the page about the changes
  const fresh = document.querySelector(".hb-fresh"); // on the page of a text
  const changes = [...document.querySelectorAll(".hb-change")];
  const holder = news || fresh;
  if (!holder) return;
  const name = "handbook:seen:" + holder.dataset.edition;
  const here = Boolean(news && news.dataset.here);

  // Storage may be closed, or hold something else under this name.
  function kept(store) {
    try {
      const found = JSON.parse(window[store].getItem(name));
      return Array.isArray(found.keys) && typeof found.since === "string" ? found : null;
    } catch (error) {
      return null;
    }
  }
  function keep(store, state) {
    try {
      window[store].setItem(name, JSON.stringify(state));
    } catch (error) {
      // then every visit is the first one
    }
  }
  function listed(text) {
    return text.split(" ").filter(Boolean);
  }
  function now() {
    const { keys, wording, since } = news.dataset;
    return { keys: [...listed(keys), ...listed(wording)], since };
  }

  function mark(before) {
    for (const change of changes) {
      const { key, day } = change.dataset;
      change.querySelector(".hb-new").hidden = before.keys.includes(key) || day < before.since;
    }
    if (fresh) fresh.hidden = !changes.some((change) => !change.querySelector(".hb-new").hidden);
  }
  // Of the wording, nobody has to be told.
  function tell(before) {
    const count = listed(news.dataset.keys).filter((key) => !before.keys.includes(key)).length;
    const one = handbook.say("One thing has changed since your last visit");
    const told = count === 1 ? one : handbook.say("{n} things have changed since your last visit", { n: count });
    news.querySelector(here ? "span" : "a").textContent = told;
    news.querySelector(here ? "a" : "span").hidden = true;
    news.hidden = count === 0;
  }
  function seen() {
    keep("localStorage", now());
    keep("sessionStorage", now());
    mark(now());
    news.textContent = handbook.say("All of it is marked as seen.");
    news.tabIndex = -1;
    news.focus();
  }

  const last = kept("localStorage");
  const before = kept("sessionStorage") || last; // what is new stays so until this visit ends
  if (last) {
    mark(before);
    if (news) tell(here ? before : last);
  }
  if (here && last) keep("sessionStorage", before);
  if (news && (here || !last)) keep("localStorage", now());
  if (news) news.querySelector("button").addEventListener("click", seen);

  // The filter: by significance; a month of which nothing is left goes as well.
  const filter = document.querySelector(".hb-changes-filter");
  function show() {
    const wanted = filter.querySelector("select").value;
    for (const change of changes) change.hidden = Boolean(wanted) && change.dataset.significance !== wanted;
    for (const fold of document.querySelectorAll(".hb-wording")) {
      fold.hidden = Boolean(wanted) && wanted !== "editorial";
      fold.open = wanted === "editorial";
    }
    for (const month of document.querySelectorAll(".hb-month")) {
      month.hidden = !month.querySelector(".hb-change:not([hidden])");
      month.previousElementSibling.hidden = month.hidden;
    }
    const shown = changes.filter((change) => !change.hidden).length;
    const told = handbook.say("{shown} of {all} changes", { shown, all: changes.length });
    filter.querySelector("[role=status]").textContent = wanted ? told : "";
  }
  if (filter && changes.length) {
    filter.querySelector("select").addEventListener("change", show);
    filter.hidden = false;
    show(); // a browser may keep the choice over a reload
  }
})();
