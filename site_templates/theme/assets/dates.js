// Working days and due dates, as generator/dates.py counts them; tests hold both against the same list of dates.
// A day is a whole number of days since 1970-01-01, so that no time zone and no summer time can move it.
(function () {
  "use strict";
  const DAY = 86400000;
  const FIRST = number("0001-01-01");
  const LAST = number("9999-12-31");
  const WEEKENDS = { weekend: [5, 6], holidays: [], worked: [], first: 1, last: 9999 };

  function number(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return fromParts(year, month - 1, day);
  }
  function fromParts(year, month, day) {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month, day);
    return moment.getTime() / DAY;
  }
  function moment(day) {
    return new Date(day * DAY);
  }
  function iso(day) {
    return String(moment(day).getUTCFullYear()).padStart(4, "0") + moment(day).toISOString().slice(-20, -14);
  }

  // Which days are worked: a calendar as `assets/calendars.js` holds it, or the weekends of most countries.
  function read(calendar) {
    const { weekend, holidays, worked, first, last } = calendar || WEEKENDS;
    const free = new Set(holidays.map(number));
    const busy = new Set(worked.map(number));
    const weekday = (day) => (((day + 3) % 7) + 7) % 7; // 0 is Monday
    return {
      works: (day) => busy.has(day) || !(weekend.includes(weekday(day)) || free.has(day)),
      knows: (day) => first <= moment(day).getUTCFullYear() && moment(day).getUTCFullYear() <= last,
    };
  }
  function counted(day, count, calendar) {
    const step = count > 0 ? 1 : -1;
    for (let left = Math.abs(count); left > 0; left -= calendar.works(day) ? 1 : 0) {
      day += step;
    }
    return day;
  }
  function rolled(day, step, calendar) {
    while (!calendar.works(day)) {
      day += step;
    }
    return day;
  }
  function moved(day, count, unit) {
    if (unit !== "months") {
      return day + count * (unit === "weeks" ? 7 : 1);
    }
    const from = moment(day);
    const month = from.getUTCMonth() + count;
    const end = moment(fromParts(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return fromParts(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), end));
  }
  function dueOn(start, offset, unit, calendar) {
    let day;
    if (unit === "workdays" && offset) {
      day = counted(start, offset, calendar);
    } else {
      day = unit === "workdays" ? start : moved(start, offset, unit);
      day = offset === 0 && unit !== "workdays" ? day : rolled(day, offset < 0 ? -1 : 1, calendar);
    }
    return day >= FIRST && day <= LAST ? day : null;
  }

  // `steps`: [{id, offset, unit, from}], without `unit` for a step that has no date; the answer: {id: {day, sure}}.
  function dueDays(steps, start, calendar) {
    const known = read(calendar);
    const days = Object.fromEntries(steps.map((step) => [step.id, { day: null, sure: true }]));
    const bases = [["", { day: number(start), sure: known.knows(number(start)) }]];
    for (const [id, base] of bases) {
      for (const step of steps.filter((one) => one.unit && one.from === id)) {
        const day = base.day === null ? null : dueOn(base.day, step.offset, step.unit, known);
        days[step.id] = { day: day === null ? null : iso(day), sure: base.sure && (day === null || known.knows(day)) };
        bases.push([step.id, { day, sure: days[step.id].sure }]);
      }
    }
    return days;
  }

  window.handbook = Object.assign(window.handbook || {}, { dueDays, dayAfter: (day) => iso(number(day) + 1) });
})();
