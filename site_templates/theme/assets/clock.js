// Shows what holds today: an element with `data-from` (and perhaps `data-until`) is there on these days only.
// A page that nobody builds again ages all the same. A plain script, because a module does not load from a disk.
(function () {
  "use strict";
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }
  function tell() {
    const day = today();
    for (const part of document.querySelectorAll("[data-from]")) {
      const { from, until } = part.dataset;
      part.hidden = day < from || Boolean(until && day > until);
    }
  }
  tell();
  document.addEventListener("visibilitychange", tell);
})();
