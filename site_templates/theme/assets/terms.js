// Shows what a term means: while the pointer rests on it or the focus is there, and at the first tap of a finger.
// A term is a link and works without this script. The note stays while the pointer is on it, and Escape closes it.
(function () {
  "use strict";
  const WAIT = 150; // the way of the pointer from the word to the note, in milliseconds
  const EDGE = 8; // what stays free between the note and the window's edge, in pixels
  let open = null;
  let waiting = 0;

  function note(term, number) {
    const made = document.createElement("div");
    const title = document.createElement("strong");
    made.className = "hb-meaning";
    made.id = "hb-meaning-" + number;
    made.setAttribute("role", "tooltip");
    made.hidden = true;
    title.textContent = term.dataset.term;
    made.append(title, " ", term.dataset.meaning);
    term.setAttribute("aria-describedby", made.id);
    return made;
  }

  // Below the word, or above it where there is no room; never beyond the left or right edge.
  function place(term, made) {
    made.style.left = made.style.top = "0";
    const word = term.getClientRects()[0];
    const box = made.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.max(EDGE, Math.min(word.left, wide - box.width - EDGE));
    const below = word.bottom + box.height + EDGE < window.innerHeight || word.top < box.height + 2 * EDGE;
    const top = below ? word.bottom + 2 : word.top - box.height - 2;
    made.style.left = left - box.left + "px";
    made.style.top = top - box.top + "px";
  }

  function close() {
    window.clearTimeout(waiting);
    if (open) open.made.hidden = true;
    open = null;
  }

  function show(term, made) {
    window.clearTimeout(waiting);
    if (open && open.term === term) return;
    close();
    made.hidden = false;
    place(term, made);
    open = { term, made };
  }

  function soon(act) {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(act, WAIT);
  }

  function start(term, made) {
    let tapped = false; // by a finger, while its note was not open
    const leave = () => soon(() => document.activeElement !== term && close());
    const mouse = (act) => (event) => event.pointerType !== "touch" && act();
    term.addEventListener("pointerenter", mouse(() => soon(() => show(term, made))));
    term.addEventListener("pointerleave", mouse(leave));
    made.addEventListener("pointerenter", () => window.clearTimeout(waiting));
    made.addEventListener("pointerleave", mouse(leave));
    term.addEventListener("focus", () => show(term, made));
    term.addEventListener("blur", () => !made.matches(":hover") && close());
    term.addEventListener("pointerdown", (event) => {
      tapped = event.pointerType === "touch" && !(open && open.term === term);
    });
    term.addEventListener("click", (event) => {
      if (tapped) event.preventDefault();
      if (tapped) show(term, made);
      tapped = false;
    });
  }

  const terms = [...document.querySelectorAll("a.hb-term")];
  const notes = terms.map(note);
  if (terms.length) terms[0].closest("article, main, body").append(...notes);
  terms.forEach((term, number) => start(term, notes[number]));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.term.contains(event.target) && !open.made.contains(event.target)) close();
  });
  window.addEventListener("resize", close);
})();
