// Menu and colours as buttons: the theme has hidden boxes and labels for them, which no keyboard reaches.
// The button of the menu ticks its box; what is open holds the keyboard, Escape closes it, and focus goes back to the button.
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 76.234375em)");
  const around = [".md-header", ".hb-tabs", ".md-content", ".md-sidebar--secondary", ".md-footer", ".md-skip"];
  const box = document.getElementById("__drawer");
  const menu = document.getElementById("hb-menu");
  const toggles = document.querySelectorAll('[data-hb-toggle="drawer"]');

  function visible(part) {
    return Boolean(part && part.getClientRects().length);
  }
  function close() {
    if (box.checked) box.click();
  }
  // What lies under the open menu is neither seen nor reached.
  function tell() {
    const open = box.checked && narrow.matches;
    for (const part of document.querySelectorAll(around.join(","))) part.inert = open;
    for (const button of toggles) if (button.hasAttribute("aria-expanded")) button.setAttribute("aria-expanded", String(open));
    return open;
  }
  function enter() {
    const first = menu.querySelector(".hb-close");
    if (visible(first)) first.focus();
  }
  function leave() {
    const here = document.activeElement;
    const lost = !here || here === document.body || here.closest("#hb-menu");
    const opener = [...toggles].find((button) => button.classList.contains("hb-opener") && visible(button));
    if (lost && opener) opener.focus();
  }

  for (const button of toggles) {
    button.hidden = false;
    button.addEventListener("click", () => box.click());
  }
  // A moment later the theme's own script has had its turn with the focus.
  box.addEventListener("change", () => (tell() ? enter() : setTimeout(leave)));
  narrow.addEventListener("change", () => (narrow.matches || close(), tell()));
  tell();
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
  const letters = new Set(["p", "n", ",", "."]);
  const typing = (part) => part.matches("input, textarea, select") || part.isContentEditable;
  window.addEventListener("keydown", (event) => {
    const alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (alone && letters.has(event.key) && !typing(event.target)) event.stopPropagation();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && narrow.matches) close();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#hb-menu a")) close();
  });
})();
