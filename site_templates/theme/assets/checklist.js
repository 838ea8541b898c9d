// The checklist of a process: what its reader types, chooses and ticks, kept in this browser and nowhere else.
// Needs dates.js and calendars.js; handover.js adds printing, copying, the calendar file and the link.
(function () {
  "use strict";
  const CHOICES = ["country", "employment", "mode"]; // about the reader: the same in every process
  const form = document.querySelector(".hb-plan");
  if (!form) {
    return;
  }
  const steps = [...document.querySelectorAll(".hb-step[data-step]")];
  const own = "handbook:plan:" + form.dataset.process;
  const reader = "handbook:reader";
  let state = kept(own);
  let borrowed = false; // it came with a link, and nothing was changed yet

  function kept(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (error) {
      return {}; // this browser keeps nothing, or something else is kept under this name
    }
  }
  function keep() {
    borrowed = false;
    try {
      localStorage.setItem(own, JSON.stringify(state));
      localStorage.setItem(reader, JSON.stringify(Object.fromEntries(CHOICES.map((name) => [name, state[name] || ""]))));
    } catch (error) {
      // the plan is there until the page is left
    }
  }

  // A step: what its element says of it. Empty lists mean everybody.
  function told(element) {
    const { step, offset, unit, base } = element.dataset;
    return { id: step, offset: Number(offset), unit, from: base };
  }
  function takes(element) {
    const { countries, employment, mode, roles } = element.dataset;
    const among = (list, value) => !value || !list || list.split(" ").includes(value);
    return (
      within(countries, state.country) && among(employment, state.employment) && among(mode, state.mode) && among(roles, state.as)
    );
  }
  function within(countries, chosen) {
    const part = (one, other) => one === other || one.startsWith(other + "-") || other.startsWith(one + "-");
    return !chosen || !countries || countries.split(" ").some((country) => part(country, chosen));
  }

  function dated() {
    const land = form.dataset.calendar || state.country;
    const calendar = land && (window.handbook.calendars || {})[land];
    const days = state.start ? window.handbook.dueDays(steps.map(told), state.start, calendar) : {};
    return { days, calendar };
  }
  function show() {
    const { days, calendar } = dated();
    const format = new Intl.DateTimeFormat(form.dataset.language, { dateStyle: "full", timeZone: "UTC" });
    const shown = steps.filter((step) => {
      const { day = null } = days[step.dataset.step] || {};
      const date = step.querySelector(".hb-date");
      step.hidden = !takes(step);
      step.classList.toggle("hb-done", Boolean((state.done || {})[step.dataset.step]));
      step.querySelector(".hb-tick").checked = step.classList.contains("hb-done");
      date.hidden = day === null;
      date.dateTime = day || "";
      date.textContent = day ? format.format(new Date(day + "T00:00:00Z")) : "";
      return !step.hidden;
    });
    progress(shown);
    notes(shown, days, calendar);
  }
  function progress(shown) {
    const done = shown.filter((step) => step.classList.contains("hb-done")).length;
    form.querySelector("progress").max = shown.length || 1;
    form.querySelector("progress").value = done;
    word("done", done);
    word("all", shown.length);
  }
  function notes(shown, days, calendar) {
    const unsure = Boolean(calendar) && shown.some((step) => days[step.dataset.step] && !days[step.dataset.step].sure);
    const open = { shared: borrowed, weekends: Boolean(state.start) && !calendar, unsure, none: shown.length === 0 };
    for (const note of form.querySelectorAll("[data-note]")) {
      note.hidden = !open[note.dataset.note];
    }
    if (unsure) {
      word("first", calendar.first);
      word("last", calendar.last);
    }
  }
  function word(name, text) {
    const place = form.querySelector(`[data-word="${name}"]`);
    if (place.textContent !== String(text)) {
      place.textContent = text;
    }
  }

  function fill() {
    for (const field of form.elements) {
      if (field.name) {
        field.value = state[field.name] || "";
      }
    }
  }
  function begin() {
    const linked = fromLink(location.hash);
    state = linked || { ...kept(reader), ...kept(own) };
    for (const field of form.querySelectorAll("select")) {
      const known = [...field.options].some((option) => option.value === state[field.name]);
      state[field.name] = known ? state[field.name] : "";
    }
    borrowed = Boolean(linked);
    fill();
    show();
  }
  // `#start=2026-12-01&country=DE&as=line-manager&done=welcome.sign-in`: all of the state, and only behind the `#`.
  function fromLink(hash) {
    const given = new URLSearchParams(hash.slice(1));
    if (!given.has("start")) {
      return null;
    }
    const done = (given.get("done") || "").split(".").filter(Boolean);
    const start = /^\d{4}-\d{2}-\d{2}$/.test(given.get("start")) ? given.get("start") : "";
    const chosen = Object.fromEntries([...CHOICES, "as"].map((name) => [name, given.get(name) || ""]));
    return { ...chosen, start, done: Object.fromEntries(done.map((id) => [id, true])) };
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name) {
      state[event.target.name] = event.target.value;
      keep();
      show();
    }
  });
  for (const step of steps) {
    step.querySelector(".hb-tick").addEventListener("change", (event) => {
      state.done = { ...state.done, [step.dataset.step]: event.target.checked };
      keep();
      show();
    });
  }
  // The step that somebody was sent to, or came to by the diagram, shows how it is done.
  function open() {
    const step = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const how = step && step.querySelector(".hb-how");
    if (how) {
      how.open = true;
    }
  }
  window.addEventListener("hashchange", () => {
    if (fromLink(location.hash)) {
      begin();
    }
    open();
  });

  window.handbook.plan = {
    form,
    steps,
    state: () => state,
    days: () => dated().days,
    forget() {
      state = {};
      keep();
      begin();
    },
    own() {
      history.replaceState(null, "", location.pathname + location.search);
      begin();
    },
  };
  form.hidden = false;
  steps.forEach((step) => (step.querySelector(".hb-tick").hidden = false));
  begin();
  open();
})();
