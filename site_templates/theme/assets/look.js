// Menu, search and colours as buttons: the theme has hidden boxes and labels for them, which no keyboard reaches.
// A button ticks the box of its name; what is open holds the keyboard, Escape closes it, and focus goes back to the button.
(function () {
  "use strict";
  const narrow = { drawer: window.matchMedia("(max-width: 76.234375em)"), search: window.matchMedia("(max-width: 59.984375em)") };
  const around = {
    drawer: [".md-header", ".hb-tabs", ".md-content", ".md-sidebar--secondary", ".md-footer", ".md-skip"],
    search: [".hb-tabs", ".md-container", ".md-skip", ".hb-brand", ".hb-opener", "[data-hb-dark]"],
  };
  const boxes = {};

  function visible(part) {
    return Boolean(part && part.getClientRects().length);
  }
  function openers(name) {
    return document.querySelectorAll('[data-hb-toggle="' + name + '"]');
  }
  function close(name) {
    if (boxes[name].checked) boxes[name].click();
  }
  // What lies under an open menu or search is neither seen nor reached.
  function tell(name) {
    const open = boxes[name].checked && narrow[name].matches;
    for (const part of document.querySelectorAll(around[name].join(","))) part.inert = open;
    for (const button of openers(name)) if (button.hasAttribute("aria-expanded")) button.setAttribute("aria-expanded", String(open));
    return open;
  }
  function enter(name) {
    const menu = document.getElementById("hb-menu");
    const first = name === "search" ? document.querySelector("[data-md-component=search-query]") : menu.querySelector(".hb-close");
    if (visible(first)) first.focus();
  }
  function leave(name) {
    const here = document.activeElement;
    const lost = !here || here === document.body || here.closest(name === "drawer" ? "#hb-menu" : ".md-search");
    const opener = [...openers(name)].find((button) => button.classList.contains("hb-opener") && visible(button));
    if (lost && opener) opener.focus();
  }

  for (const name of ["drawer", "search"]) {
    boxes[name] = document.getElementById("__" + name);
    if (!boxes[name]) continue;
    for (const button of openers(name)) {
      button.hidden = false;
      button.addEventListener("click", () => boxes[name].click());
    }
    // A moment later the theme's own script has had its turn with the focus.
    boxes[name].addEventListener("change", () => (tell(name) ? enter(name) : setTimeout(() => leave(name))));
    narrow[name].addEventListener("change", () => (narrow.drawer.matches || close("drawer"), tell(name)));
    tell(name);
  }
  // The theme chooses its colours by radio buttons that show nothing when they have the focus.
  const dark = document.querySelector("[data-hb-dark]");
  const options = [...document.querySelectorAll(".hb-palette .md-option")];
  if (dark && options.length === 2) {
    const night = () => document.body.dataset.mdColorScheme === options[1].dataset.mdColorScheme;
    const show = () => dark.setAttribute("aria-pressed", String(night()));
    dark.hidden = false;
    dark.addEventListener("click", () => {
      const chosen = options[night() ? 0 : 1];
      chosen.checked = false;
      chosen.click();
    });
    new MutationObserver(show).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
    show();
  }

  // The theme's one-letter shortcuts: whoever speaks to the computer, or slips, would be sent elsewhere.
  const letters = new Set(["f", "s", "/", "p", "n", ",", "."]);
  const typing = (part) => part.matches("input, textarea, select") || part.isContentEditable;
  window.addEventListener("keydown", (event) => {
    const alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (alone && letters.has(event.key) && !typing(event.target)) event.stopPropagation();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const name of Object.keys(boxes)) if (narrow[name].matches) close(name);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#hb-menu a")) close("drawer");
  });
})();
