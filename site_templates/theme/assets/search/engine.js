// The search: what a query means, and which entries answer it. It touches no page, so that it runs in the dialog and in tests.
//
//   engine = handbook.engine(MiniSearch)
//   engine.language({…})  engine.names({…}, later)  engine.examples([…], later)  engine.texts([…], later)
//     in any order; examples and texts in parts, or never
//   engine.find(query, { kind, limit }) -> { hits: [{ entry, section, score, words }], near: [query], kinds: { kind: count } }
//
// `names`, `examples` and `texts` index at once; with `later`, a function that puts work off (such as setTimeout), in slices of a few
// milliseconds, so that typing never waits. `find` works with what is there. `section` is { heading, url, text } or null,
// `words` what to mark. reader.js, library.js, query.js and judge.js hold the parts; they load in any order.
//
// MiniSearch holds two indexes: the names of entries (each title and alias by itself, and the line about the entry), and their
// sections. A query is read as concepts, each with the words by which it can be found and how surely they are meant. An entry
// counts for how many of the concepts it holds and in what place, for how much of one of its names was asked for, and for its
// kind: who asks "who" wants a role. Beside that it counts how much it was asked for in these words before: the examples, which
// are the third index. What is typed like a title or an alias comes first, whatever else holds the words.
(function () {
  "use strict";
  const SLICE = 8; // milliseconds of indexing in one go
  const FAINT = 0.3; // of the best: what says less of it, and was asked for less, is no answer

  handbook.engine = function (MiniSearch) {
    const { better, compare, pairs, likeness, reader, library, understanding, judging } = handbook.search;
    const silent = { stop: [], irregular: [], questions: {}, hints: {}, weak: [], endings: [], suffixes: [], spellings: [], thesaurus: {} };
    let entries = [];
    let rows = []; // all sections, as they were given
    let examples = []; // of each entry the words with which it was asked for
    let placed = 0; // how many entries are indexed
    let indexed = 0; // how many sections
    let learnt = 0; // how many examples
    let read = reader(silent);
    let stock, understood, judged;

    function begin() {
      stock = library(MiniSearch, read);
      understood = understanding(read, stock);
      judged = judging(read, stock, entries);
      placed = indexed = learnt = 0;
    }
    // Indexes for so long, the names first; whether something is left.
    function index(milliseconds) {
      const end = Date.now() + milliseconds;
      for (; placed < entries.length && Date.now() <= end; placed += 1) stock.addEntry(entries[placed], placed);
      if (!placed) return false;
      for (; placed === entries.length && learnt < examples.length && Date.now() <= end; learnt += 1) stock.addExample(examples[learnt], entries[examples[learnt][0]]);
      for (; placed === entries.length && indexed < rows.length && Date.now() <= end; indexed += 1) stock.addSection(rows[indexed]);
      stock.changed();
      if (placed < entries.length || learnt < examples.length || indexed < rows.length) return true;
      stock.vocabulary(); // sorted now, so that the first query need not wait for it
      stock.spelled();
      return false;
    }

    function work(later) {
      if (!later) return void index(Infinity);
      const slice = () => index(SLICE) && later(slice);
      later(slice);
    }

    function find(query, { kind = "", limit = 20 } = {}) {
      const hits = judged(understood(query));
      const faint = { said: 0, asked: 0 };
      for (const hit of hits) for (const part in faint) faint[part] = Math.max(faint[part], FAINT * hit[part]);
      const tells = (hit, part) => hit[part] && hit[part] >= faint[part];
      const answers = hits.filter((hit) => hit.exact || tells(hit, "said") || tells(hit, "asked")).sort(better);
      const kinds = {};
      for (const { entry } of answers) kinds[entry.kind] = (kinds[entry.kind] || 0) + 1;
      const shown = answers.filter(({ entry }) => !kind || entry.kind === kind).slice(0, limit);
      return { hits: shown.map(told), near: answers.length ? [] : near(query), kinds };
    }
    function told({ entry, section, name, best, score, words }) {
      const helps = section && (name < 0.6 || best > 0.5);
      const url = helps && entry.url + (section.anchor ? "#" + section.anchor : "");
      const place = helps ? { heading: section.heading, url, text: section.text } : null;
      const texts = [entry.title, ...entry.aliases, entry.lead, entry.answer, ...(place ? [place.heading, place.text] : [])];
      return { entry, section: place, score, words: [...new Set(texts.flatMap((text) => read.marked(text, words)))] };
    }
    // Titles of entries with a name that looks like the query.
    function near(query) {
      const wanted = pairs(read.raws(query).join(" "));
      const close = stock.names
        .filter(({ field }) => field !== "lead")
        .map(({ entry, whole }) => [likeness(wanted, stock.once("pairs " + whole, () => pairs(whole))), entries[entry].title])
        .filter(([like]) => like > 0.25);
      close.sort((a, b) => b[0] - a[0] || compare(a[1], b[1]));
      return [...new Set(close.map(([, title]) => title))].slice(0, 4);
    }

    begin();
    return {
      language(given) {
        read = reader({ ...silent, ...given });
        begin();
        index(Infinity);
      },
      names(given, later) {
        entries = given.entries;
        begin();
        work(later);
      },
      examples(given, later) {
        examples = examples.concat(given);
        work(later);
      },
      texts(given, later) {
        rows = rows.concat(given);
        work(later);
      },
      find,
      // Names that more than so many entries bear. Who types any other name finds its entry among the first so many, because
      // what is typed like a name comes before all else: only these have to be tried. A name without a word nobody types.
      crowded(most) {
        const bearers = new Map();
        for (const { entry, field, whole } of stock.names) {
          if (field !== "lead") bearers.set(whole, (bearers.get(whole) || new Set()).add(entry));
        }
        return [...bearers].filter(([whole, holders]) => whole && holders.size > most).map(([whole]) => whole);
      },
      // A text as names are compared.
      plain: (text) => read.raws(text).join(" "),
      // The words of a text that stand nowhere in the handbook: for the test of the thesaurus.
      unknown: (text) => read.content(text).filter((word) => !stock.known.has(word)),
    };
  };
})();
