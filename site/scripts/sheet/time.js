// @ts-check
// Times of day: how a file writes them, and a day with a time in a calendar file.
(() => {
  const ZONE = ["BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE"];

  /** @type {Ark["clock"]} */
  const clock = (text, id) => {
    const [, hour, minute = "00"] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d\d))?$/i.exec(text) ?? [];
    if (hour && +hour < 24 && +minute < 60) return `${hour.padStart(2, "0")}:${minute}`;
    throw new Error(`Feltet ${ark.shown(id)} skal være et klokkeslæt, fx 13:30.`);
  };

  /** The time beside a day, if there is one. @type {Ark["at"]} */
  const at = (box) => {
    const all = ark.boxes(box.closest("[data-entry]") ?? box.closest(".sheet") ?? document);
    const next = all[all.indexOf(box) + 1];
    return next?.matches("[type=time]") ? ark.value(next).replace(":", "") : "";
  };

  Object.assign(ark, { clock, at, zone: ZONE });
})();
