// What the search knows: names of entries, lines about them, sections, and what people asked before.
(function () {
  "use strict";
  const search = (handbook.search = handbook.search || {});
  const MOST = 6; // words for each letter of one that was begun, with which it can go on
  const COMMON = 0.15; // of all sections: a word that stands in more of them tells none apart

  // Of an entry with many words each counts nearly as much as of one with few: that much was asked about it.
  const ASKED = { fields: ["asked"], searchOptions: { bm25: { k: 2.5, b: 0.2, d: 0 } } };

  // The three indexes, and the words that stand in them.
  search.library = function (MiniSearch, read) {
    const { compare, letters } = search;
    const plain = { tokenize: (text) => text.split(" "), processTerm: (term) => term || null };
    const index = {
      names: new MiniSearch({ ...plain, fields: ["name", "lead"] }),
      texts: new MiniSearch({ ...plain, fields: ["heading", "text"] }),
      asked: new MiniSearch({ ...plain, ...ASKED }),
    };
    const names = [];
    const sections = [];
    const known = new Map(); // word -> in how many names, leads and sections
    const taught = new Set(); // words with which somebody asked before
    const kept = new Map(); // what was worked out once: who types asks for the same words again
    let sorted = null;
    let spelled = null;

    function counted(text, all = false) {
      const words = read.indexed(text, all);
      for (const word of new Set(words)) known.set(word, (known.get(word) || 0) + 1);
      return words.join(" ");
    }
    function addName(entry, field, text) {
      const raws = read.raws(text);
      const core = read.telling(raws);
      index.names.add({ id: names.length, name: counted(text, true) });
      names.push({
        entry,
        field,
        whole: raws.join(" "),
        typed: [...core].sort().join(" "),
        core: core.map(read.stem).sort().join(" "),
        words: core.map(read.stem),
      });
    }
    function addEntry(entry, number) {
      addName(number, "title", entry.title);
      for (const alias of entry.aliases) addName(number, "alias", alias);
      if (!entry.lead) return;
      index.names.add({ id: names.length, lead: counted(entry.lead) });
      names.push({ entry: number, field: "lead" });
    }
    function addSection([entry, heading, anchor, text]) {
      index.texts.add({ id: sections.length, heading: counted(heading), text: counted(text) });
      sections.push({ entry, heading, anchor, text });
    }
    // What was asked of an entry, beside what it says of itself.
    function addExample([number, asked], { title, aliases, lead }) {
      const words = [title, ...aliases, lead, asked].flatMap((text) => read.indexed(text));
      for (const word of words) taught.add(word);
      index.asked.add({ id: number, asked: words.join(" ") });
    }
    function once(key, work) {
      if (!kept.has(key)) kept.set(key, work());
      return kept.get(key);
    }
    // Where a word stands: document to score.
    function places(which, field, word) {
      const found = () => new Map(index[which].search(word, { ...plain, fields: [field] }).map((hit) => [hit.id, hit.score]));
      return once(field + " " + word, found);
    }
    function vocabulary() {
      sorted = sorted || [...known.keys()].sort();
      return sorted;
    }
    return {
      names,
      sections,
      known,
      taught,
      places,
      once,
      vocabulary,
      addEntry,
      addSection,
      addExample,
      changed() {
        kept.clear();
        sorted = spelled = null;
      },
      // Every word that somebody can have meant, with its letters.
      spelled() {
        if (spelled) return spelled;
        const words = new Set([...known.keys(), ...read.meanings.keys(), ...read.irregular.keys()]);
        spelled = [...words].filter((word) => word.length > 2 && !word.includes(" ")).map((word) => [word, letters(word)]);
        return spelled;
      },
      rarity(word) {
        return once("rare " + word, () => Math.log(1 + (names.length + sections.length) / (1 + (known.get(word) || 0))));
      },
      // The documents that hold all of these words in a field, each with the score of the word that fits it least.
      holding(which, field, words) {
        if (words.length === 1) return places(which, field, words[0]);
        const [least, ...others] = words.map((word) => places(which, field, word)).sort((a, b) => a.size - b.size);
        const all = [...least].filter(([id]) => others.every((list) => list.has(id)));
        return all.map(([id, score]) => [id, Math.min(score, ...others.map((list) => list.get(id)))]);
      },
      isCommon: (words) => words.every((word) => (known.get(word) || 0) > COMMON * sections.length),
      // How a word that was begun can go on, the frequent ones first.
      beginning(start) {
        const all = vocabulary();
        let low = 0;
        for (let high = all.length; low < high; ) {
          const middle = (low + high) >> 1;
          if (all[middle] < start) low = middle + 1;
          else high = middle;
        }
        const list = [];
        for (; low < all.length && all[low].startsWith(start); low += 1) list.push(all[low]);
        return list.sort((a, b) => known.get(b) - known.get(a) || a.length - b.length || compare(a, b)).slice(0, MOST * start.length);
      },
    };
  };
})();
