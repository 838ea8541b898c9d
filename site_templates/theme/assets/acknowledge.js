// Asks readers to confirm what they have read, and keeps their answer in this browser; they hand the receipt on themselves.
// A confirmation holds for a version. Once the text is of another one, it holds on as long as only the wording has changed.
(function () {
  "use strict";
  const handbook = window.handbook;
  const bar = document.querySelector(".hb-acknowledge");
  const list = document.querySelector(".hb-waiting");
  const memory = {}; // where the browser keeps nothing: until the page is left

  function place(edition) {
    return "handbook:confirmed:" + edition;
  }
  function all(edition) {
    try {
      return JSON.parse(localStorage.getItem(place(edition))) || {};
    } catch (error) {
      return {};
    }
  }
  function kept({ edition, entry }) {
    const found = memory[entry] || all(edition)[entry];
    return found && typeof found.version === "string" && Array.isArray(found.changes) ? found : null;
  }
  // Whether the browser keeps it.
  function keep({ edition, entry }, confirmed) {
    memory[entry] = confirmed;
    try {
      localStorage.setItem(place(edition), JSON.stringify({ ...all(edition), [entry]: confirmed }));
      return true;
    } catch (error) {
      return false;
    }
  }
  function listed(text) {
    return text.split(" ").filter(Boolean);
  }
  // The changes that matter and came after the confirmation; of a version that is confirmed there are none.
  function since(asked, confirmed) {
    const same = confirmed.version === asked.version;
    return same ? [] : listed(asked.grave).filter((name) => !confirmed.changes.includes(name));
  }
  function waits(asked) {
    const confirmed = kept(asked);
    return !confirmed || since(asked, confirmed).length > 0;
  }

  if (list) {
    const items = [...list.querySelectorAll("[data-entry]")];
    for (const item of items) item.hidden = !waits(item.dataset);
    const count = items.filter((item) => !item.hidden).length;
    const one = handbook.say("One text waits for your confirmation");
    const told = count === 1 ? one : handbook.say("{n} texts wait for your confirmation", { n: count });
    list.querySelector("[data-word=waiting]").textContent = told;
    list.hidden = count === 0;
  }
  if (!bar) return;

  const asked = bar.dataset;
  const part = (name) => bar.querySelector(`[data-part="${name}"]`);
  const word = (name) => bar.querySelector(`[data-word="${name}"]`);
  const person = bar.querySelector("[name=person]");

  function today() {
    const day = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return day.getFullYear() + "-" + two(day.getMonth() + 1) + "-" + two(day.getDate());
  }
  function long(day) {
    const format = new Intl.DateTimeFormat(asked.language, { dateStyle: "long", timeZone: "UTC" });
    return format.format(new Date(day + "T00:00:00Z"));
  }

  function show() {
    const confirmed = kept(asked);
    const open = waits(asked);
    part("plain").hidden = true;
    part("ask").hidden = !open;
    part("done").hidden = open;
    bar.classList.toggle("hb-confirmed", !open);
    if (open) ask(confirmed);
    else tell(confirmed);
  }
  function ask(confirmed) {
    if (!confirmed) return;
    const again = handbook.say("This text has changed since you confirmed it. Please read it and confirm it again.");
    word("ask").textContent = again;
    word("changes").replaceChildren(...since(asked, confirmed).map(named));
    word("changes").hidden = false;
  }
  // What the page itself says of the change.
  function named(name) {
    const item = document.createElement("li");
    item.textContent = document.querySelector(`.hb-change[data-name="${name}"] .hb-change-what`).textContent;
    return item;
  }
  function tell(confirmed) {
    const told = { version: confirmed.version, date: long(confirmed.date) };
    word("done").textContent = handbook.say("You confirmed version {version} on {date}.", told);
    note(confirmed.version === asked.version ? "" : handbook.say("Since then only the wording has changed."));
    receipt(confirmed);
  }
  function note(text) {
    word("note").textContent = text;
    word("note").hidden = !text;
  }

  function receipt(confirmed) {
    const name = person.value.trim();
    const lines = [
      handbook.say("I have read this text of the handbook."),
      "",
      handbook.say("Text: {title} ({entry})", asked),
      handbook.say("Version: {version}", confirmed),
      handbook.say("Date: {date}", confirmed),
      handbook.say("Edition: {edition}", asked),
      ...(name ? [handbook.say("Name: {name}", { name })] : []),
      "",
      handbook.say("This is a note from a browser, no electronic signature."),
      handbook.say("For the list of HR:"),
      row(name, confirmed),
    ];
    word("receipt").textContent = lines.join("\n");
    const subject = handbook.say("I have read “{title}”", asked);
    const letter = { subject, body: lines.join("\r\n") };
    const filled = Object.entries(letter).map(([key, text]) => key + "=" + encodeURIComponent(text));
    if (word("mail")) word("mail").href = "mailto:" + asked.mail + "?" + filled.join("&");
  }
  // As `handbook receipts` reads it; no spreadsheet takes a name for a formula.
  function row(name, { version, date }) {
    const plain = name.replace(/^[=+@\t-]+/, "").replaceAll('"', '""');
    return [`"${plain}"`, asked.entry, version, date, asked.edition].join(",");
  }

  async function copy() {
    const text = word("receipt").textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      byHand(); // from a disk, or where the clipboard is closed to scripts
    }
    word("said").textContent = handbook.say("Copied");
  }
  function byHand() {
    window.getSelection().selectAllChildren(word("receipt"));
    document.execCommand("copy");
  }
  function confirm() {
    const held = keep(asked, { version: asked.version, date: today(), changes: listed(asked.changes) });
    show();
    if (!held) note(handbook.say("This browser keeps nothing: copy the receipt or send it now."));
    bar.querySelector("details").open = true;
    word("done").focus();
  }

  function remembered(name) {
    try {
      if (name !== undefined) localStorage.setItem("handbook:name", name);
      return localStorage.getItem("handbook:name") || "";
    } catch (error) {
      return name || "";
    }
  }
  person.value = remembered();
  person.addEventListener("input", () => {
    remembered(person.value);
    receipt(kept(asked));
  });
  bar.querySelector("[data-do=confirm]").addEventListener("click", confirm);
  bar.querySelector("[data-do=copy]").addEventListener("click", copy);
  show();
})();
