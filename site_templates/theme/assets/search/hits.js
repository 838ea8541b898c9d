// What the search shows: a line for each hit, its words marked; kinds to choose from; what was asked and opened before.
// Everything that comes from the handbook is put in as text.
(function () {
  "use strict";
  const handbook = window.handbook;
  const BEFORE = 60; // signs before the first marked word of an excerpt
  const EXCERPT = 180;
  const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

  function made(tag, name, ...content) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...content);
    return element;
  }
  function button(name, ...content) {
    const element = made("button", name, ...content);
    element.type = "button";
    return element;
  }
  function sum(counts) {
    return Object.values(counts).reduce((all, count) => all + count, 0);
  }
  function key(option) {
    return option.dataset.entry || option.dataset.ask;
  }

  // The text with those of its words in `<mark>` that the search has matched.
  function marked(text, words) {
    const pieces = [];
    let end = 0;
    for (const found of text.matchAll(WORDS)) {
      if (words.has(found[0].toLowerCase())) {
        pieces.push(text.slice(end, found.index), made("mark", "", found[0]));
        end = found.index + found[0].length;
      }
    }
    return [...pieces, text.slice(end)];
  }
  // Some words of the text around the first that was matched, cut between words.
  function excerpt(text, words) {
    const first = [...text.matchAll(WORDS)].find((found) => words.has(found[0].toLowerCase()));
    let start = Math.max(0, (first ? first.index : 0) - BEFORE);
    let end = Math.min(text.length, start + EXCERPT);
    if (start) start = text.indexOf(" ", start) + 1;
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + BEFORE);
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  handbook.hits = function ({ entries, kinds: names, help }, top) {
    const known = new Map(entries.map((entry) => [entry.id, entry]));

    function acting(element) {
      element.setAttribute("role", "option");
      element.tabIndex = -1;
      return element;
    }
    function page(entry, url, title, ...more) {
      const kind = names[entry.kind] ? names[entry.kind].one : "";
      const link = made("a", "hb-hit", made("span", "hb-hit__title", ...title), made("span", "hb-hit__kind", kind), ...more);
      link.href = new URL(url, top);
      link.dataset.entry = entry.id;
      return acting(link);
    }
    function hit({ entry, section, words }) {
      const matched = new Set(words.map((word) => word.toLowerCase()));
      const line = (name, text) => (text ? [made("span", "hb-hit__" + name, ...marked(text, matched))] : []);
      const text = (section && section.text) || entry.lead;
      const told = entry.answer && text.startsWith(entry.answer); // the excerpt would say it again
      const title = marked(entry.title, matched);
      return page(
        entry,
        section ? section.url : entry.url,
        title,
        ...line("section", section && section.heading),
        ...line("answer", entry.answer),
        ...line("text", told ? "" : excerpt(text, matched)),
      );
    }
    function search(text) {
      const line = acting(made("div", "hb-hit", text));
      line.dataset.ask = text;
      return line;
    }

    // What the list holds: groups of options, each with its heading; hits are one group without.
    function found(hits) {
      return [{ heading: "", options: hits.map(hit) }];
    }
    function kept({ asked, opened }) {
      const pages = opened.map((id) => known.get(id)).filter(Boolean);
      const groups = [
        { heading: handbook.say("Asked before"), options: asked.map(search) },
        { heading: handbook.say("Opened before"), options: pages.map((entry) => page(entry, entry.url, [entry.title])) },
      ];
      return groups.filter((group) => group.options.length);
    }

    // The first `held` options of a list without headings stay as and where they are; what is new comes after them.
    function list(place, groups, held) {
      const stay = [...place.children].slice(0, held);
      const there = new Set(stay.map(key));
      const fresh = (group) => group.options.filter((option) => !there.has(key(option)));
      place.replaceChildren(...stay, ...groups.flatMap((group) => (group.heading ? grouped(group) : fresh(group))));
    }
    function grouped({ heading, options }) {
      const name = made("div", "hb-search__heading", heading);
      const group = made("div", "", name, ...options);
      name.setAttribute("role", "presentation");
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", heading);
      return group;
    }

    // A button for each kind that has hits, and one for all. While one of them has the focus, all stay where they are:
    // a button that is moved or taken away loses it.
    function kinds(place, counts, chosen) {
      const there = new Map([...place.children].map((element) => [element.dataset.kind, element]));
      const stay = place.contains(document.activeElement) ? [...there.keys()].filter(Boolean).map((kind) => [kind, 0]) : [];
      const shown = { ...Object.fromEntries(stay), ...counts };
      const buttons = [["", sum(counts)], ...Object.entries(shown)].map(([kind, count]) => {
        const element = there.get(kind) || button("hb-search__word");
        const name = names[kind] || { one: kind, many: kind };
        element.dataset.kind = kind;
        element.setAttribute("aria-pressed", String(kind === chosen));
        element.textContent = (kind ? (count === 1 ? name.one : name.many) : handbook.say("All")) + " " + count;
        return element;
      });
      for (const element of [...place.children]) if (!buttons.includes(element)) element.remove();
      buttons.forEach((element, number) => place.children[number] !== element && place.insertBefore(element, place.children[number]));
      place.hidden = buttons.length < 3;
    }

    function nothing(place, near) {
      const words = near.map((text) => {
        const element = button("hb-search__word", text);
        element.dataset.ask = text;
        return element;
      });
      const links = [help.glossary, ...help.contacts].filter(Boolean).map(({ text, url }) => {
        const link = made("a", "", text);
        link.href = new URL(url, top);
        return made("li", "", link);
      });
      place.querySelector(".hb-search__near").hidden = !near.length;
      place.querySelector(".hb-search__words").replaceChildren(...words);
      place.querySelector(".hb-search__help").replaceChildren(...links);
    }

    function words(found, kind, query, lines) {
      if (!found) {
        return lines ? "" : handbook.say("Ask in your own words: a question, a word, a short form.");
      }
      const all = kind ? found.kinds[kind] : sum(found.kinds);
      if (!all) {
        return handbook.say("Nothing found for “{query}”.", { query });
      }
      if (all > found.hits.length) {
        return handbook.say("The best {count} of {all} hits", { count: found.hits.length, all });
      }
      return all === 1 ? handbook.say("1 hit") : handbook.say("{count} hits", { count: all });
    }

    return { found, kept, list, kinds, nothing, words };
  };
})();
