// How the search understands what somebody typed.
(function () {
  "use strict";
  const search = (handbook.search = handbook.search || {});
  const SURE = { same: 1, begun: 0.85, relative: 0.6, compound: 0.65, slip: 0.8, meant: 0.8, half: 0.35, doubt: 0.4 };
  const WEAK = 0.35; // what a word that says little counts beside others

  // What a query asks for: its sort of question, and its concepts, each with the ways in which it can be found.
  search.understanding = function (read, stock) {
    const { compare, slips, letters, differing } = search;
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
      for (const meant of read.meant(word)) add(meant, SURE.meant);
      if (open && raw.length > 1) {
        const doubt = known.has(word) ? 0.7 : 1;
        for (const other of stock.beginning(raw)) add([other], SURE.begun * doubt * (0.5 + raw.length / other.length / 2));
      }
      if (open && raw.length > 3 && !known.has(word)) {
        for (const key of read.meanings.keys()) if (key.startsWith(raw)) for (const meant of read.meant(key)) add(meant, SURE.meant * 0.8);
      }
    }
    function related(word, open, add) {
      const bare = read.bare(word);
      if (bare.length > 3 && !open) {
        const near = stock.beginning(bare).filter((other) => other.length < bare.length + 7 && !stock.isCommon([other]));
        for (const other of near) add([other], SURE.relative);
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
        for (const [spelling, away] of list) {
          const other = read.irregular.get(spelling) || spelling;
          if (known.has(other)) add([other], sure - 0.1 * away);
          for (const meant of read.meant(other)) add(meant, sure - 0.1 * away);
        }
        return list.length;
      };
      const length = raw.length;
      if (length > 3 && guess(slipped(word, 1), SURE.slip)) return;
      const parts = parted(raw);
      if (parts) add(parts, SURE.same);
      else if (length > 6 && guess(slipped(word, 2), SURE.slip)) return;
      else guess(slipped(word, Math.min(3, Math.floor(length / 3))), SURE.doubt);
    }
    function ways(word, raw, open) {
      return stock.once(`ways ${open} ${raw}`, () => worked(word, raw, open));
    }
    function worked(word, raw, open) {
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
        const meant = read.meant(phrase).map((other) => [other, SURE.meant]);
        concepts.push({ at, own, phrase: true, ways: [[own, SURE.same], ...meant, ...own.map((word) => [[word], SURE.half])] });
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
        for (const concept of concepts) if (concept.at === at || concept.at === at + 1) concept.ways = [...concept.ways, [[joined], SURE.same]];
      });
      concepts.sort((a, b) => a.at - b.at);
      const told = concepts.filter((concept) => concept.ways.length);
      const hints = new Set(words.map((word) => read.hints.get(word)).filter(Boolean));
      return {
        all: concepts, // those as well of which the handbook has no word
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
      const isSlight = ({ own, phrase }) => !phrase && own.every(slight);
      const strong = !concepts.every(isSlight);
      return concepts.map((concept) => {
        const sure = concept.ways.filter(([, weight]) => weight >= 0.5);
        const rare = Math.max(0.4, ...sure.map(([words, weight]) => weight * Math.max(...words.map(stock.rarity))));
        return rare * (strong && isSlight(concept) ? WEAK : 1);
      });
    }
    function slight(word) {
      return read.weak.has(word) || read.hints.has(word) || /^\d+(st|nd|rd|th)?$/.test(word);
    }
  };
})();
