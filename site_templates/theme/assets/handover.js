// Hands a checklist on: on paper, as Markdown, as a calendar file, as a link. All of it is made in this browser.
(function () {
  "use strict";
  const plan = (window.handbook || {}).plan;
  if (!plan) {
    return;
  }
  const { form, steps } = plan;
  const said = form.querySelector(".hb-said");

  function text(element, selector) {
    const found = element.querySelector(selector);
    return found ? found.textContent.replace(/\s+/g, " ").trim() : "";
  }
  // The steps that are shown, each with its day if it has one.
  function shown() {
    const days = plan.days();
    return steps
      .filter((step) => !step.hidden)
      .map((step) => ({
        id: step.dataset.step,
        day: (days[step.dataset.step] || {}).day || null,
        done: step.classList.contains("hb-done"),
        title: text(step, ".hb-step-title"),
        when: text(step, ".hb-when"),
        doers: text(step, ".hb-doers"),
      }));
  }

  function markdown() {
    const { start } = plan.state();
    const lines = shown().map((one) => `- [${one.done ? "x" : " "}] **${one.day || one.when}** ${one.title} (${one.doers})`);
    return [`## ${form.dataset.title}${start ? ": " + start : ""}`, "", ...lines, ""].join("\n");
  }
  function link() {
    const { start = "", done = {}, ...chosen } = plan.state();
    const given = new URLSearchParams({ start });
    for (const name of ["country", "employment", "mode", "as"]) {
      if (chosen[name]) {
        given.set(name, chosen[name]);
      }
    }
    const ticked = Object.keys(done).filter((id) => done[id]);
    if (ticked.length) {
      given.set("done", ticked.join("."));
    }
    return location.href.split("#")[0] + "#" + given;
  }

  // RFC 5545: a whole day for each dated step; the same step has the same UID in every download, so that it is updated.
  function calendar() {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const events = shown().filter((one) => one.day);
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HR Handbook//Plan//EN"];
    for (const one of events) {
      lines.push(
        "BEGIN:VEVENT",
        `UID:${form.dataset.process}-${one.id}@hr-handbook`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${plain(one.day)}`,
        `DTEND;VALUE=DATE:${plain(window.handbook.dayAfter(one.day))}`,
        `SUMMARY:${escaped(`${one.title} (${form.dataset.title})`)}`,
        `DESCRIPTION:${escaped(`${one.when}; ${one.doers}`)}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      );
    }
    return [...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
  }
  function plain(day) {
    return day.replaceAll("-", "");
  }
  function escaped(value) {
    return value.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  }
  // At most 75 bytes a line, and no letter is cut in two.
  function folded(line) {
    const parts = [""];
    for (const letter of line) {
      const bytes = new TextEncoder().encode(parts[parts.length - 1] + letter).length;
      if (bytes > (parts.length > 1 ? 74 : 75)) {
        parts.push("");
      }
      parts[parts.length - 1] += letter;
    }
    return parts.join("\r\n ");
  }

  function say(words) {
    said.textContent = words;
  }
  async function copy(value) {
    try {
      await navigator.clipboard.writeText(value);
    } catch (error) {
      byHand(value); // from a disk, or where the clipboard is closed to scripts
    }
    say(said.dataset.copied);
  }
  function byHand(value) {
    const field = document.createElement("textarea");
    field.value = value;
    form.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  function save(name, content) {
    const away = document.createElement("a");
    away.href = URL.createObjectURL(new Blob([content], { type: "text/calendar;charset=utf-8" }));
    away.download = name;
    away.click();
    setTimeout(() => URL.revokeObjectURL(away.href), 1000);
  }

  const actions = {
    print: () => window.print(),
    copy: () => copy(markdown()),
    link: () => copy(link()),
    own: () => plan.own(),
    calendar() {
      const { start } = plan.state();
      if (start) {
        save(`${form.dataset.process}-${start}.ics`, calendar());
      }
      say(start ? "" : said.dataset.undated);
    },
    reset(button) {
      if (window.confirm(button.dataset.ask)) {
        history.replaceState(null, "", location.pathname + location.search);
        plan.forget();
      }
    },
  };
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) {
      say("");
      actions[button.dataset.do](button);
    }
  });

  // On paper every step says how it is done; on the screen what was folded is folded again.
  const folds = [...document.querySelectorAll(".hb-how")];
  let before = [];
  window.addEventListener("beforeprint", () => {
    before = folds.filter((how) => !how.open);
    before.forEach((how) => (how.open = true));
  });
  window.addEventListener("afterprint", () => before.forEach((how) => (how.open = false)));
})();
