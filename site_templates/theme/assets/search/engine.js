// The search: what a query means, and which entries answer it. It touches no page, so that it runs in the dialog and in tests.
//
//   engine = handbook.engine(MiniSearch)
//   engine.language({…})  engine.names({…})  engine.texts([…], later)   in any order; texts in parts, or never
//   engine.find(query, { kind, limit }) -> { hits: [{ entry, section, score, words }], near: [query], kinds: { kind: count } }
//
// `texts` indexes at once; with `later`, a function that puts work off (such as setTimeout), in slices of a few milliseconds, so
// that typing never waits. `find` works with what is there. `section` is { heading, url, text } or null, `words` what to mark.
//
// MiniSearch holds two indexes: the names of entries (each title and alias by itself, and the line about the entry), and their
// sections. A query is read as concepts, each with the words by which it can be found and how surely they are meant. An entry
// counts for how many of the concepts it holds and in what place, for how much of one of its names was asked for, and for its
// kind: who asks "who" wants a role. What is typed like a title or an alias comes first, whatever else holds the words.
(function () {
  "use strict";
  const SLICE = 8; // milliseconds of indexing in one go
  const MOST = 40; // words with which one that was begun can go on
  const PLACE = { title: 1, alias: 0.96, lead: 0.5, heading: 0.6, text: 0.4 };
  const SURE = { same: 1, begun: 0.85, relative: 0.6, compound: 0.65, slip: 0.8, meant: 0.75, half: 0.35, doubt: 0.4 };
  const SHARE = { coverage: 1, name: 0.9, section: 0.25, whole: 0.35, typed: 0.1 };
  const FAINT = 0.3; // of the best score: what is below it is no answer
  const WEAK = 0.35; // what a word that says little counts beside others
  const HINTED = 1.12; // for the kind that a word of the query names
  const COMMON = 0.15; // of all sections: a word that stands in more of them tells none apart
  const KINDS = {
    "": { "life-event": 1.06, process: 1.06, question: 1.02, page: 1.04, role: 1, term: 0.98 },
    how: { "life-event": 1.22, process: 1.18, question: 1.14, page: 1.12, role: 0.9, term: 0.9 },
    who: { role: 1.3, responsibility: 1.08, question: 1.1, process: 1.05, overview: 1.05 },
    what: { term: 1.25, question: 1.12, comparison: 1.1, page: 1.06, role: 1.08, process: 1.04, stage: 1 },
    when: { question: 1.14, "life-event": 1.1, page: 1.12, process: 1.12 },
    where: { question: 1.12, page: 1.12, "life-event": 1.1, process: 1.05, system: 1.04, document: 1.04 },
  };
  const REFERENCE = 0.94; // any other kind
  const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
  const HYPHENED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
  const UNSAID = /['’ʼ`´]s\b|['’ʼ`´]/gu; // so that a `doctor's` is a doctor
  const JOINED = /(\p{L})&(?=\p{L})/gu; // so that `L&D` is one word
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

  // Without capitals and accents; what a language writes in two ways becomes one.
  function folded(text, spellings) {
    const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    const simple = plain.replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter]);
    return spellings.reduce((word, [written, put]) => word.split(written).join(put), simple);
  }

  // The first ending that fits is cut off or replaced: [ending, what stands for it, how many letters stay before it].
  function shortened(word, stage) {
    const found = stage.find(([ending, , least]) => word.endsWith(ending) && word.length - ending.length >= Number(least));
    return found ? word.slice(0, word.length - found[0].length) + found[1] : word;
  }

  // How many letters were put in, left out, changed or swapped.
  function slips(one, other) {
    let [before, last, row] = [[], Array.from({ length: other.length + 1 }, (_, n) => n), []];
    for (let i = 1; i <= one.length; i += 1) {
      row[0] = i;
      for (let j = 1; j <= other.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last, row] = [last, row, before];
    }
    return last[other.length];
  }

  // The letters of a word as bits: two words that differ in many of them need not be compared.
  function letters(word) {
    let bits = 0;
    for (let n = 0; n < word.length; n += 1) bits |= 1 << (word.charCodeAt(n) & 31);
    return bits;
  }
  function differing(one, other) {
    let count = 0;
    for (let bits = one ^ other; bits; bits &= bits - 1) count += 1;
    return count;
  }

  // The pairs of letters of a text, to tell how much two texts look alike.
  function pairs(text) {
    return new Set(Array.from(text, (_, n) => text.slice(n, n + 2)).filter((pair) => pair.length === 2));
  }
  function likeness(one, other) {
    return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size || 1);
  }

  // How a language is read: a text as words, each as it is typed and as its stem.
  function reader(tongue) {
    const stems = new Map();
    const folds = new Map();
    const stop = new Set(tongue.stop.map((word) => folded(word, tongue.spellings)));
    const irregular = new Map(tongue.irregular);

    function stem(raw) {
      if (!stems.has(raw)) stems.set(raw, tongue.endings.reduce(shortened, irregular.get(raw) || raw));
      return stems.get(raw);
    }
    function fold(word) {
      if (!folds.has(word)) folds.set(word, folded(word, tongue.spellings));
      return folds.get(word);
    }
    function surface(text) {
      return text.replace(UNSAID, "").replace(JOINED, "$1").match(WORDS) || [];
    }
    const raws = (text) => surface(text).map(fold);
    // Without the small words, unless there are only such.
    function telling(words) {
      const left = words.filter((word) => !stop.has(word));
      return left.length ? left : words;
    }
    const content = (text) => telling(raws(text)).map(stem);
    const phrases = (texts) => texts.map((text) => raws(text).map(stem).join(" "));
    const table = (lists) => new Map(Object.entries(lists).flatMap(([name, texts]) => phrases(texts).map((phrase) => [phrase, name])));
    const meanings = new Map();
    for (const [word, meant] of Object.entries(tongue.thesaurus)) {
      const [key] = phrases([word]);
      meanings.set(key, [...(meanings.get(key) || []), ...meant.map(content)]);
    }
    return {
      stem,
      raws,
      telling,
      content,
      meanings,
      isSmall: (raw) => stop.has(raw),
      questions: table(tongue.questions),
      hints: table(tongue.hints),
      weak: new Set(phrases(tongue.weak)),
      bare: (word) => shortened(word, tongue.suffixes.map((ending) => [ending, "", 4])),
      compounding: tongue.compounding,
      marked: (text, words) => surface(text).filter((word) => words.has(stem(fold(word)))),
      // What is indexed; a word with hyphens also as one: `e-mail` as `email`.
      indexed(text, all) {
        const joined = (text.match(HYPHENED) || []).map((word) => word.replace(/-/g, ""));
        const words = [...raws(text), ...joined.flatMap(raws)];
        return (all ? words : words.filter((word) => !stop.has(word))).map(stem);
      },
    };
  }

  // The two indexes, and the words that stand in them.
  function library(MiniSearch, read) {
    const plain = { tokenize: (text) => text.split(" "), processTerm: (term) => term || null };
    const index = {
      names: new MiniSearch({ ...plain, fields: ["name", "lead"] }),
      texts: new MiniSearch({ ...plain, fields: ["heading", "text"] }),
    };
    const names = [];
    const sections = [];
    const known = new Map(); // word -> in how many names, leads and sections
    let found = new Map();
    let sorted = null;
    let spelled = null;
    let rare = new Map();

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
    // Where a word stands: document to score. It is kept, because who types asks for the same words again.
    function places(which, field, word) {
      const key = field + " " + word;
      if (!found.has(key)) {
        found.set(key, new Map(index[which].search(word, { ...plain, fields: [field] }).map((hit) => [hit.id, hit.score])));
      }
      return found.get(key);
    }
    function vocabulary() {
      sorted = sorted || [...known.keys()].sort();
      return sorted;
    }
    return {
      names,
      sections,
      known,
      places,
      vocabulary,
      addEntry,
      addSection,
      changed() {
        [found, rare, sorted, spelled] = [new Map(), new Map(), null, null];
      },
      // Every word that somebody can have meant, with its letters.
      spelled() {
        if (spelled) return spelled;
        const words = new Set([...known.keys(), ...read.meanings.keys()]);
        spelled = [...words].filter((word) => word.length > 2 && !word.includes(" ")).map((word) => [word, letters(word)]);
        return spelled;
      },
      rarity(word) {
        if (!rare.has(word)) rare.set(word, Math.log(1 + (names.length + sections.length) / (1 + (known.get(word) || 0))));
        return rare.get(word);
      },
      // The documents that hold all of these words in a field.
      holding(which, field, words) {
        const lists = words.map((word) => places(which, field, word)).sort((a, b) => a.size - b.size);
        return [...lists[0].keys()].filter((id) => lists.every((list) => list.has(id)));
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
        return list.sort((a, b) => known.get(b) - known.get(a) || a.length - b.length || compare(a, b)).slice(0, MOST);
      },
    };
  }

  // What a query asks for: its sort of question, and its concepts, each with the ways in which it can be found.
  function understanding(read, stock) {
    const { known } = stock;

    // Words that one may have been meant to be, with how far away they are, the nearest first.
    function slipped(word, most) {
      const near = [];
      const own = letters(word);
      for (const [other, bits] of most ? stock.spelled() : []) {
        if (Math.abs(other.length - word.length) > most || differing(own, bits) > 2 * most) continue;
        const away = slips(word, other);
        if (away <= most) near.push([other, away + (other[0] === word[0] ? 0 : 0.5)]);
      }
      near.sort((a, b) => a[1] - b[1] || (known.get(b[0]) || 0) - (known.get(a[0]) || 0) || compare(a[0], b[0]));
      return near.filter(([, away]) => away <= near[0][1] + 0.5).slice(0, 4);
    }
    // Two known words that were written as one.
    function parted(raw) {
      for (let place = raw.length - 3; place > 2; place -= 1) {
        const parts = [raw.slice(0, place), raw.slice(place)];
        if (parts.every((part) => !read.isSmall(part) && known.has(read.stem(part)))) return parts.map(read.stem);
      }
      return null;
    }

    function asTyped(word, raw, open, add) {
      if (known.has(word)) add([word], SURE.same);
      for (const meant of read.meanings.get(word) || []) add(meant, SURE.meant);
      if (open && raw.length > 1) {
        const doubt = known.has(word) ? 0.7 : 1;
        for (const other of stock.beginning(raw)) add([other], SURE.begun * doubt * (0.5 + raw.length / other.length / 2));
      }
      if (open && raw.length > 3 && !known.has(word)) {
        for (const [key, all] of read.meanings) if (key.startsWith(raw)) for (const meant of all) add(meant, SURE.meant * 0.8);
      }
    }
    function related(word, open, add) {
      const bare = read.bare(word);
      if (bare.length > 3 && !open) {
        for (const other of stock.beginning(bare)) if (other.length < bare.length + 7) add([other], SURE.relative);
      }
      if (read.compounding && word.length > 3) {
        for (const other of stock.vocabulary()) {
          const holds = other.includes(word) || word.startsWith(other) || word.endsWith(other);
          if (other.length > 3 && holds) add([other], SURE.compound);
        }
      }
    }
    function corrected(word, raw, add) {
      const guess = (list, sure) => {
        for (const [other, away] of list) {
          if (known.has(other)) add([other], sure - 0.1 * away);
          for (const meant of read.meanings.get(other) || []) add(meant, sure - 0.1 * away);
        }
        return list.length;
      };
      const length = raw.length;
      if (length > 3 && guess(slipped(word, 1), SURE.slip)) return;
      const parts = parted(raw);
      if (parts) add(parts, SURE.same);
      else if (length > 6 && guess(slipped(word, 2), SURE.slip)) return;
      else guess(slipped(word, Math.floor(length / 3)), SURE.doubt);
    }
    function ways(word, raw, open) {
      const list = [];
      const seen = new Set();
      const add = (words, sure) => !seen.has(words.join(" ")) && seen.add(words.join(" ")) && list.push([words, sure]);
      asTyped(word, raw, open, add);
      related(word, open, add);
      if (!list.length) corrected(word, raw, add);
      return list;
    }

    return function (query) {
      const raws = read.raws(query);
      const words = raws.map(read.stem);
      const used = words.map(() => false);
      const concepts = [];
      const open = !/[\s?.!]$/.test(query);

      // Calls `take` for phrases that nobody took yet, the longest first.
      function phrased(longest, take) {
        for (let size = Math.min(longest, words.length); size > 0; size -= 1) {
          for (let at = 0; at + size <= words.length; at += 1) {
            const free = !used.slice(at, at + size).some(Boolean);
            if (free && take(words.slice(at, at + size).join(" "), at, size)) used.fill(true, at, at + size);
          }
        }
      }
      phrased(5, (phrase, at, size) => {
        if (size < 2 || !read.meanings.has(phrase)) return false;
        const own = read.telling(raws.slice(at, at + size)).map(read.stem);
        const meant = read.meanings.get(phrase).map((other) => [other, SURE.meant]);
        concepts.push({ at, own, ways: [[own, SURE.same], ...meant, ...own.map((word) => [[word], SURE.half])] });
        return true;
      });
      const asking = [];
      phrased(4, (phrase, at) => read.questions.has(phrase) && asking.push([at, read.questions.get(phrase)]));
      asking.sort((a, b) => a[0] - b[0]);

      const all = words.map((_, at) => at);
      const free = all.filter((at) => !used[at] && !read.isSmall(raws[at]));
      const some = free.length || concepts.length ? free : all.filter((at) => !read.isSmall(raws[at]));
      const left = some.length || concepts.length ? some : all;
      for (const at of left) concepts.push({ at, own: [words[at]], ways: ways(words[at], raws[at], open && at === words.length - 1) });
      left.forEach((at, n) => {
        const joined = left[n + 1] === at + 1 ? read.stem(raws[at] + raws[at + 1]) : "";
        if (!known.has(joined)) return;
        for (const concept of concepts) if (concept.at === at || concept.at === at + 1) concept.ways.push([[joined], SURE.same]);
      });
      concepts.sort((a, b) => a.at - b.at);
      const told = concepts.filter((concept) => concept.ways.length);
      const hints = new Set(words.map((word) => read.hints.get(word)).filter(Boolean));
      return {
        concepts: told,
        weights: weights(told),
        sort: asking.length ? asking[0][1] : "",
        hints,
        whole: raws.join(" "),
        typed: [...read.telling(raws)].sort().join(" "),
        core: told.flatMap(({ own, ways: [first] }) => (own.every((word) => known.has(word)) ? own : first[0])).sort().join(" "),
      };
    };

    // How much each concept tells: rare words tell more, numbers and the like little.
    function weights(concepts) {
      const strong = concepts.some(({ own }) => own.some((word) => !slight(word)));
      return concepts.map(({ own, ways }) => {
        const sure = ways.filter(([, weight]) => weight >= 0.5);
        const rare = Math.max(0.4, ...sure.map(([words, weight]) => weight * Math.max(...words.map(stock.rarity))));
        return rare * (strong && own.every(slight) ? WEAK : 1);
      });
    }
    function slight(word) {
      return read.weak.has(word) || read.hints.has(word) || /^\d+(st|nd|rd|th)?$/.test(word);
    }
  }

  // How well each entry answers what is asked.
  function judging(read, stock, entries) {
    const { names, sections } = stock;

    function gathered(asked) {
      const told = new Map();
      const about = (number) => {
        if (!told.has(number)) {
          told.set(number, { strength: asked.concepts.map(() => 0), names: new Map(), sections: new Map(), words: new Set() });
        }
        return told.get(number);
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
          for (const id of stock.holding("names", "name", words)) {
            const entry = hold(names[id].entry, c, sure * PLACE[names[id].field], words);
            const name = entry.names.get(id) || { parts: asked.concepts.map(() => 0), words: new Map() };
            name.parts[c] = Math.max(name.parts[c], sure);
            for (const word of words) name.words.set(word, Math.max(name.words.get(word) || 0, sure));
            entry.names.set(id, name);
          }
          for (const id of stock.holding("names", "lead", words)) hold(names[id].entry, c, sure * PLACE.lead, words);
          if (asked.concepts.length > 1 && stock.isCommon(words)) continue;
          for (const id of stock.holding("texts", "heading", words)) mark(id, sure * PLACE.heading, words);
          for (const id of stock.holding("texts", "text", words)) {
            const score = Math.min(...words.map((word) => stock.places("texts", "text", word).get(id)));
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
      const query = sum(parts.map((part, c) => part * asked.weights[c])) / total;
      const length = sum(name.words.map(stock.rarity)) || 1;
      const share = Math.min(1, sum(name.words.map((word) => (words.get(word) || 0) * stock.rarity(word))) / length);
      const same = name.core === asked.core ? (name.typed === asked.typed ? 2 : 1) : 0;
      const exact = name.whole === asked.whole ? (name.field === "title" ? 2 : 1) : 0;
      return { worth: query * query * (0.35 + 0.65 * share) * PLACE[name.field], same, exact };
    }

    function scored(asked, number, told, total) {
      const entry = entries[number];
      const found = [...told.names].map(([id, name]) => named(asked, id, name, total));
      const most = (key) => Math.max(0, ...found.map((name) => name[key]));
      let section = null;
      let best = 0;
      for (const [id, worth] of told.sections) if (worth > best) [section, best] = [sections[id], worth];
      const usual = (KINDS[asked.sort] || {})[entry.kind] || KINDS[""][entry.kind] || REFERENCE;
      const kind = usual * (asked.hints.has(entry.kind) ? HINTED : 1);
      const whole = most("same") && SHARE.whole + (most("same") > 1 ? SHARE.typed : 0);
      const covered = sum(told.strength.map((part, c) => part * asked.weights[c])) / total;
      const score = kind * (SHARE.coverage * covered + SHARE.name * most("worth") + (SHARE.section * best) / total + whole);
      return { entry, kind, score, exact: most("exact"), name: most("worth"), section, best: best / total, words: told.words };
    }

    return function (asked) {
      const total = sum(asked.weights) || 1;
      const hits = [...gathered(asked)].map(([number, told]) => scored(asked, number, told, total));
      return hits.sort(
        (a, b) =>
          b.exact - a.exact ||
          (a.exact ? b.kind - a.kind : b.score - a.score) ||
          compare(a.entry.title, b.entry.title) ||
          compare(a.entry.id, b.entry.id)
      );
    };
  }

  handbook.engine = function (MiniSearch) {
    const silent = { stop: [], irregular: [], questions: {}, hints: {}, weak: [], endings: [], suffixes: [], spellings: [], thesaurus: {} };
    let tongue = silent;
    let entries = [];
    let rows = []; // all sections, as they were given
    let indexed = 0;
    let read, stock, understood, judged;

    function begin() {
      read = reader(tongue);
      stock = library(MiniSearch, read);
      entries.forEach(stock.addEntry);
      understood = understanding(read, stock);
      judged = judging(read, stock, entries);
      indexed = 0;
    }
    // Indexes for so long; whether something is left.
    function index(milliseconds) {
      const end = Date.now() + milliseconds;
      for (; entries.length && indexed < rows.length && Date.now() <= end; indexed += 1) stock.addSection(rows[indexed]);
      stock.changed();
      return entries.length > 0 && indexed < rows.length;
    }

    function find(query, { kind = "", limit = 20 } = {}) {
      const hits = judged(understood(query));
      const top = Math.max(0, ...hits.map((hit) => hit.score));
      const answers = hits.filter((hit) => hit.exact || hit.score >= FAINT * top);
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
        .map(({ entry, whole }) => [likeness(wanted, pairs(whole)), entries[entry].title])
        .filter(([like]) => like > 0.25);
      close.sort((a, b) => b[0] - a[0] || compare(a[1], b[1]));
      return [...new Set(close.map(([, title]) => title))].slice(0, 4);
    }

    begin();
    return {
      language(given) {
        tongue = { ...silent, ...given };
        begin();
        index(Infinity);
      },
      names(given) {
        entries = given.entries;
        begin();
        index(Infinity);
      },
      texts(given, later) {
        rows = rows.concat(given);
        if (!later) return void index(Infinity);
        const work = () => index(SLICE) && later(work);
        later(work);
      },
      find,
      // Names that more than so many entries bear, or that hold no word. Who types any other name finds its entry among the
      // first so many, because what is typed like a name comes before all else: only these have to be tried.
      crowded(most) {
        const bearers = new Map();
        for (const { entry, field, whole } of stock.names) {
          if (field !== "lead") bearers.set(whole, (bearers.get(whole) || new Set()).add(entry));
        }
        return [...bearers].filter(([whole, holders]) => !whole || holders.size > most).map(([whole]) => whole);
      },
      // A text as names are compared.
      plain: (text) => read.raws(text).join(" "),
      // The words of a text that stand nowhere in the handbook: for the test of the thesaurus.
      unknown: (text) => read.content(text).filter((word) => !stock.known.has(word)),
    };
  };
})();
