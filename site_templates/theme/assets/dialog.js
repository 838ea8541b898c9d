// The search: opened by a button, by Ctrl-K and by "/"; what it knows is fetched when it opens for the first time.
// Scripts and not JSON, because a page from a disk reads nothing else. search/hits.js draws what is found.
(function () {
  "use strict";
  const SEARCH = ["reader", "library", "query", "judge", "engine", "language", "names", "hits"].map((name) => `search/${name}.js`);
  const REST = 300; // how long somebody rests before the number of hits is told, in milliseconds
  const MOST = 20;
  const handbook = (window.handbook = window.handbook || {});
  const box = document.getElementById("hb-search");
  if (!box || !box.showModal) {
    return;
  }
  const part = (name) => box.querySelector(".hb-search__" + name);
  const query = part("query");
  const list = part("hits");
  const top = new URL(box.dataset.top.replace(/\/*$/, "/"), location.href);
  const own = "handbook:search:" + top.pathname;
  const known = { names: null, language: null, part: null, read: 0 };
  let loading = null;
  let engine = null;
  let draw = null; // of search/hits.js
  let kind = "";
  let active = -1;
  let wanted = null; // asked with Enter before there was an answer
  let telling = 0;
  let state = { asked: [], opened: [], letter: true };

  handbook.found = {
    names: (names) => (known.names = names),
    language: (language) => (known.language = language),
    examples: (rows) => (known.part = (later) => engine.examples(rows, later)),
    texts: (rows) => (known.part = (later) => engine.texts(rows, later)),
  };

  // What this browser keeps: questions, the names of opened entries, and whether "/" opens the search.
  function kept() {
    const texts = (list) => (Array.isArray(list) ? list.filter((text) => typeof text === "string") : []);
    try {
      const { asked, opened, letter } = JSON.parse(localStorage.getItem(own)) || {};
      return { asked: texts(asked), opened: texts(opened), letter: letter !== false };
    } catch (error) {
      return state; // this browser keeps nothing, or something else is kept under this name
    }
  }
  function keep(change) {
    state = { ...state, ...change };
    try {
      localStorage.setItem(own, JSON.stringify(state));
    } catch (error) {
      // it holds until the page is left
    }
  }
  function remember(option) {
    const first = (one, others) => [one, ...others.filter((other) => other !== one)].slice(0, 5);
    const asked = query.value.trim();
    state = kept();
    keep({ asked: asked ? first(asked, state.asked) : state.asked, opened: first(option.dataset.entry, state.opened) });
  }

  function script(path) {
    return new Promise((resolve, reject) => {
      const made = document.createElement("script");
      made.src = new URL("assets/" + path, top);
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => (made.remove(), reject(new Error(path))));
      document.head.append(made);
    });
  }
  function load() {
    part("failed").hidden = true;
    loading = loading || (engine ? Promise.resolve() : names()).then(texts).catch(failed);
  }
  async function names() {
    await Promise.all(["vendor/minisearch.js", ...SEARCH].map(script));
    const fresh = handbook.engine(window.MiniSearch);
    fresh.language(known.language);
    await worked((later) => fresh.names(known.names, later), window.setTimeout);
    engine = fresh;
    draw = handbook.hits(known.names, top);
    show();
  }
  // One part after another, in slices, while nobody types: answers are there meanwhile, and get better.
  async function texts() {
    for (; known.read < known.names.parts.length; known.read += 1) {
      await script("search/" + known.names.parts[known.read]);
      await worked(known.part, idle);
      show(true);
    }
  }
  // Resolves when a work that is done in slices, each put off, puts off no further one.
  function worked(begin, off) {
    return new Promise((resolve) => {
      let more = false;
      begin((work) => {
        more = true;
        off(() => {
          more = false;
          work();
          if (!more) resolve();
        });
      });
    });
  }
  function idle(act) {
    return window.requestIdleCallback ? window.requestIdleCallback(act, { timeout: REST }) : window.setTimeout(act, 1);
  }
  function failed(error) {
    loading = null; // the next opening tries again
    part("failed").hidden = false;
    part("trouble").textContent = engine
      ? handbook.say("Some texts could not be loaded: this search knows only a part of the handbook.")
      : handbook.say("The search could not be loaded.");
    if (!engine) tell();
    throw error;
  }

  // What is found for what stands in the box. `renewed`: the same question, of which more is known now.
  function show(renewed = false) {
    const asked = query.value.trim();
    if (!engine || (renewed && !asked)) {
      return tell();
    }
    const found = asked ? find(asked) : null;
    const held = renewed ? looked() : 0;
    active = renewed ? active : -1;
    draw.list(list, found ? draw.found(found.hits) : draw.kept(state), held);
    draw.kinds(part("kinds"), found ? found.kinds : {}, kind);
    part("nothing").hidden = !found || found.hits.length > 0;
    if (!part("nothing").hidden) draw.nothing(part("nothing"), found.near);
    part("forget").hidden = Boolean(asked) || !(state.asked.length || state.opened.length);
    mark();
    tell(found);
    if (wanted === asked && list.querySelector("a")) choose({});
  }
  function find(asked) {
    const found = engine.find(asked, { kind, limit: MOST });
    if (!kind || found.kinds[kind]) return found;
    kind = "";
    return engine.find(asked, { kind, limit: MOST });
  }
  // How many options stay where they are: up to the one that is chosen or under the pointer.
  function looked() {
    const under = options().findIndex((option) => option.matches(":hover"));
    return Math.max(active, under) + 1;
  }

  // The words of the state; for whoever hears them they wait until the typing rests.
  function tell(found) {
    window.clearTimeout(telling);
    const loaded = loading ? handbook.say("The search is being loaded.") : "";
    const said = engine ? draw.words(found, kind, query.value.trim(), options().length) : loaded;
    telling = window.setTimeout(() => {
      if (part("status").textContent !== said) part("status").textContent = said;
    }, found ? REST : 0);
  }
  function options() {
    return [...list.querySelectorAll("[role=option]")];
  }
  // The option that the arrow keys have chosen; the focus stays in the box.
  function mark() {
    const all = options();
    active = Math.min(active, all.length - 1);
    for (const [number, option] of all.entries()) {
      option.id = "hb-hit-" + number;
      option.setAttribute("aria-selected", String(number === active));
    }
    list.hidden = !all.length;
    query.setAttribute("aria-expanded", String(all.length > 0));
    if (active < 0) return query.removeAttribute("aria-activedescendant");
    query.setAttribute("aria-activedescendant", all[active].id);
  }
  function move(by) {
    const count = options().length;
    if (count) {
      active = active < 0 && by < 0 ? count - 1 : (active + by + count) % count;
      mark();
      options()[active].scrollIntoView({ block: "nearest" });
    }
  }
  function choose({ ctrlKey, metaKey, shiftKey }) {
    const chosen = options()[Math.max(active, 0)];
    const asked = query.value.trim();
    if (!engine && asked) {
      wanted = asked;
    } else if (chosen && (asked || active >= 0)) {
      chosen.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    }
  }
  function ask(text) {
    query.value = text;
    query.focus();
    changed();
  }
  function changed() {
    wanted = null;
    list.scrollTop = 0;
    show();
  }

  function open(opener) {
    if (!box.open) {
      box.showModal();
      box.opener = opener;
      state = kept();
      part("letter").checked = state.letter;
      load();
      show();
    }
    query.focus();
    query.select();
  }
  // Followed here, the page is left as it was before the search; in a new tab, the search stays.
  function follow(event) {
    const option = event.target.closest("[role=option]");
    if (!option) {
      return;
    }
    if (option.dataset.ask) {
      return ask(option.dataset.ask);
    }
    remember(option);
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      box.close();
      query.value = kind = "";
    }
  }

  const KEYS = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: choose };
  box.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    const own = event.target === query || (event.key !== "Enter" && event.target.closest("[aria-pressed]"));
    if (act && own && !event.isComposing && !event.altKey) {
      event.preventDefault();
      query.focus();
      act(event);
    }
  });
  let pressed = null; // a text that is marked with the mouse may end beside the dialog
  box.addEventListener("mousedown", (event) => (pressed = event.target));
  box.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if ((event.target === box && pressed === box) || (button && button.matches(".hb-search__close"))) {
      box.close();
    } else if (button && button.hasAttribute("aria-pressed")) {
      kind = button.dataset.kind === kind ? "" : button.dataset.kind;
      show();
    } else if (button && button.dataset.ask) {
      ask(button.dataset.ask);
    }
  });
  box.addEventListener("close", () => {
    wanted = null;
    const opener = box.opener;
    if (opener && opener.isConnected && opener.getClientRects().length) opener.focus();
  });
  // A browser leaves a button that is cut off by its row where it is.
  part("kinds").addEventListener("focusin", (event) => event.target.scrollIntoView({ block: "nearest", inline: "nearest" }));
  list.addEventListener("click", follow);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the box
  query.addEventListener("input", changed);
  part("again").addEventListener("click", () => {
    query.focus();
    load();
    if (!engine) tell();
  });
  part("forget").addEventListener("click", () => {
    keep({ asked: [], opened: [] });
    query.focus();
    show();
  });
  part("letter").addEventListener("change", () => {
    keep({ letter: part("letter").checked });
    hint();
  });

  // Where words are typed, "/" is a sign; Ctrl-K is one nowhere.
  const typing = (place) => place.matches("input, textarea, select") || place.isContentEditable;
  window.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    const held = control && !event.altKey && !event.shiftKey && /^k$/i.test(event.key);
    const slash = !control && !event.altKey && event.key === "/" && state.letter && !typing(event.target);
    if (held || (slash && !document.querySelector("dialog[open]"))) {
      event.preventDefault();
      open(document.activeElement);
    }
  });

  const openers = [...document.querySelectorAll("[data-hb-find]")];
  function hint() {
    const held = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ K" : "Ctrl K";
    for (const key of document.querySelectorAll(".hb-find__key")) key.textContent = state.letter ? "/" : held;
  }
  for (const opener of openers) {
    opener.hidden = false;
    opener.addEventListener("click", () => open(opener));
  }
  for (const without of document.querySelectorAll("[data-hb-unsearched]")) without.hidden = true;
  state = kept();
  hint();
})();
