// How the search ranks entries.
(function () {
  "use strict";
  const search = (handbook.search = handbook.search || {});
  const PLACE = { title: 1, alias: 0.96, lead: 0.5, heading: 0.6, text: 0.4 };
  const SHARE = { coverage: 1, name: 0.9, section: 0.25, whole: 0.35, typed: 0.1 };
  const TAUGHT = 0.3; // what the examples count beside all else
  const HINTED = 1.12; // for the kind that a word of the query names
  const KINDS = {
    "": { "life-event": 1.06, process: 1.06, question: 1.02, page: 1.04, role: 1, term: 0.98 },
    how: { "life-event": 1.22, process: 1.18, question: 1.14, page: 1.12, role: 0.9, term: 0.9, other: 0.86 },
    who: { role: 1.3, responsibility: 1.08, question: 1.1, process: 1.05, overview: 1.05 },
    what: { term: 1.25, question: 1.12, comparison: 1.1, page: 1.06, role: 1.08, process: 1.04, stage: 1 },
    when: { question: 1.14, "life-event": 1.1, page: 1.12, process: 1.12 },
    where: { question: 1.12, page: 1.12, "life-event": 1.1, process: 1.05, system: 1.04, document: 1.04 },
  };
  const REFERENCE = 0.94; // any other kind

  // What parts count together, each by its weight.
  function weighed(parts, weights) {
    let all = 0;
    for (let n = 0; n < parts.length; n += 1) all += parts[n] * weights[n];
    return all;
  }

  // How well each entry answers what is asked.
  search.judging = function (read, stock, entries) {
    const { names, sections } = stock;

    const unsaid = ({ concepts }) => ({ strength: concepts.map(() => 0), names: new Map(), sections: new Map(), words: new Set() });

    function gathered(asked) {
      const told = new Map();
      const about = (number) => {
        let entry = told.get(number);
        if (!entry) told.set(number, (entry = unsaid(asked)));
        return entry;
      };
      const hold = (number, c, worth, words) => {
        const entry = about(number);
        entry.strength[c] = Math.max(entry.strength[c], worth);
        for (const word of words) entry.words.add(word);
        return entry;
      };
      asked.concepts.forEach((concept, c) => {
        const best = new Map();
        for (const [words, sure] of concept.ways) {
          for (const [id] of stock.holding("names", "name", words)) {
            const entry = hold(names[id].entry, c, sure * PLACE[names[id].field], words);
            const name = entry.names.get(id) || { parts: asked.concepts.map(() => 0), words: new Map() };
            name.parts[c] = Math.max(name.parts[c], sure);
            for (const word of words) name.words.set(word, Math.max(name.words.get(word) || 0, sure));
            entry.names.set(id, name);
          }
          for (const [id] of stock.holding("names", "lead", words)) hold(names[id].entry, c, sure * PLACE.lead, words);
          if (asked.concepts.length > 1 && stock.isCommon(words)) continue;
          for (const [id] of stock.holding("texts", "heading", words)) mark(id, sure * PLACE.heading, words);
          for (const [id, score] of stock.holding("texts", "text", words)) {
            mark(id, sure * PLACE.text * Math.min(1, 0.5 + score / 16), words);
          }
        }
        for (const [id, worth] of best) {
          const there = about(sections[id].entry).sections;
          there.set(id, (there.get(id) || 0) + worth * asked.weights[c]);
        }
        function mark(id, worth, words) {
          if (worth > (best.get(id) || 0)) best.set(id, worth);
          hold(sections[id].entry, c, worth, words);
        }
      });
      return told;
    }

    // How much of a name was asked for, and how much of the query is in it; whether it is the query itself.
    function named(asked, id, { parts, words }, total) {
      const name = names[id];
      const query = weighed(parts, asked.weights) / total;
      const wanted = name.words.map((word) => words.get(word) || 0);
      const rare = name.words.map(stock.rarity);
      const share = Math.min(1, weighed(wanted, rare) / (rare.reduce((all, one) => all + one, 0) || 1));
      const same = name.core === asked.core ? (name.typed === asked.typed ? 2 : 1) : 0;
      const exact = name.whole === asked.whole ? (name.field === "title" ? 2 : 1) : 0;
      return { worth: query * query * (0.35 + 0.65 * share) * PLACE[name.field], same, exact };
    }
    // The most that one of an entry's names can say for it.
    function called(asked, told, total) {
      const most = { worth: 0, same: 0, exact: 0 };
      for (const [id, name] of told.names) {
        const found = named(asked, id, name, total);
        for (const key in most) if (found[key] > most[key]) most[key] = found[key];
      }
      return most;
    }

    function scored(asked, number, told, total, like) {
      const entry = entries[number];
      const name = called(asked, told, total);
      let section = null;
      let best = 0;
      for (const [id, worth] of told.sections) if (worth > best) [section, best] = [sections[id], worth];
      const asker = KINDS[asked.sort] || {};
      const usual = asker[entry.kind] || asker.other || KINDS[""][entry.kind] || REFERENCE;
      const hinted = asked.hints.has(entry.kind) ? HINTED : 1;
      const whole = name.same && SHARE.whole + (name.same > 1 ? SHARE.typed : 0);
      const covered = weighed(told.strength, asked.weights) / total;
      const said = usual * hinted * (SHARE.coverage * covered + SHARE.name * name.worth + (SHARE.section * best) / total + whole);
      const before = TAUGHT * hinted * like;
      const { exact, worth } = name;
      return { entry, said, asked: before, score: said + before, exact, name: worth, section, best: best / total, words: told.words };
    }

    // How much each entry was asked for in these words before. Of a word that nobody used its meanings count instead.
    function alike(asked) {
      const like = new Map();
      for (const { own, ways } of asked.all) {
        const used = own.filter((word) => stock.taught.has(word)).map((word) => [[word], 1]);
        const best = new Map();
        for (const [words, sure] of used.length ? used : ways) {
          for (const [number, score] of stock.holding("asked", "asked", words)) {
            const before = best.get(number) || 0;
            best.set(number, used.length ? before + score : Math.max(before, sure * score));
          }
        }
        for (const [number, worth] of best) like.set(number, (like.get(number) || 0) + worth);
      }
      return like;
    }

    return function (asked) {
      const total = asked.weights.reduce((all, one) => all + one, 0) || 1;
      const found = gathered(asked);
      const like = alike(asked);
      const nothing = unsaid(asked);
      for (const number of like.keys()) if (!found.has(number)) found.set(number, nothing);
      return [...found].map(([number, told]) => scored(asked, number, told, total, like.get(number) || 0));
    };
  };

  // The better of two hits comes first; of equal ones that which is first by its name.
  search.better = (a, b) =>
    b.exact - a.exact || b.score - a.score || search.compare(a.entry.title, b.entry.title) || search.compare(a.entry.id, b.entry.id);
})();
