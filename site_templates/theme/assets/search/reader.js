// How the search reads: a language's words, each as it is typed and as its stem, and how far apart two words are.
(function () {
  "use strict";
  const search = (handbook.search = handbook.search || {});
  const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
  const HYPHENED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
  const UNSAID = /['’ʼ`´]s\b|['’ʼ`´]/gu; // so that a `doctor's` is a doctor
  const JOINED = /(\p{L})&(?=\p{L})/gu; // so that `L&D` is one word
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

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
    const meanings = new Map(); // word -> texts, and once they were asked for their words
    for (const [word, texts] of Object.entries(tongue.thesaurus)) {
      const [key] = phrases([word]);
      meanings.set(key, [...(meanings.get(key) || []), ...texts]);
    }
    function meant(word) {
      const texts = meanings.get(word) || [];
      if (typeof texts[0] === "string") meanings.set(word, texts.map(content));
      return meanings.get(word) || [];
    }
    return {
      stem,
      raws,
      telling,
      content,
      meanings,
      meant,
      irregular,
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

  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  Object.assign(search, { compare, slips, letters, differing, pairs, likeness, reader });
})();
