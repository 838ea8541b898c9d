// Filters a matrix by role: only the lines in which the role has a part, and only its column.
// Table and blocks stand for the same lines in the same order; without this script all of them are shown.
(function () {
  "use strict";
  function start(matrix) {
    const filter = matrix.querySelector(".hb-filter");
    const choice = filter.querySelector("select");
    const told = filter.querySelector("[role=status]");
    const heads = matrix.querySelector("thead tr");
    const lines = [...matrix.querySelectorAll("tbody tr")];
    const blocks = [...matrix.querySelectorAll(".hb-blocks > li")];

    function show() {
      const column = Number(choice.value);
      let shown = 0;
      for (const [place, line] of lines.entries()) {
        const off = Boolean(column) && !line.cells[column].textContent.trim();
        line.hidden = off;
        blocks[place].hidden = off;
        shown += off ? 0 : 1;
      }
      for (const line of [heads, ...lines]) {
        for (const cell of line.cells) cell.hidden = Boolean(column) && cell.cellIndex > 0 && cell.cellIndex !== column;
      }
      const words = () => window.handbook.say("{shown} of {all} lines", { shown, all: lines.length });
      told.textContent = column ? words() : "";
    }

    choice.addEventListener("change", show);
    filter.hidden = false;
    show(); // a browser may keep the choice over a reload
  }
  for (const matrix of document.querySelectorAll(".hb-raci")) start(matrix);
})();
