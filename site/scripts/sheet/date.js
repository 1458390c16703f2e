// @ts-check
// The days on a sheet as a calendar file. Says which sheet and which field, never what was written.
(() => {
  const { boxes, entries, lists, title, value } = ark;

  /** @param {string} text */
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

  /** A line of at most 75 octets, and the rest on the next. @param {string} line */
  const folded = (line) => {
    const coder = new TextEncoder();
    let out = "", long = 0;
    for (const letter of line) {
      const size = coder.encode(letter).length;
      if (long + size > 75) { out += "\r\n "; long = 1; }
      out += letter;
      long += size;
    }
    return out;
  };

  /** @param {ParentNode} where */
  const dates = (where) => boxes(where).filter((box) => box.matches("[type=date]"));

  /** "2027-03-01", or "2027-03-01T1330". @param {HTMLElement} box */
  const when = (box) => [value(box), value(box) && ark.at?.(box)].filter(Boolean).join("T");

  /** What an entry is called: an activity by its kind, a row by its column, others by their list.
   * @param {HTMLElement} list @param {HTMLElement} entry @param {HTMLElement} box */
  const named = (list, entry, box) => {
    const kind = list.closest(".sheet-month") && entry.querySelector('[data-part="slags"]');
    if (kind instanceof HTMLSelectElement && kind.value) return kind.selectedOptions[0].textContent ?? "";
    return list.matches("tbody") ? title(box) : list.closest("fieldset, .sheet-column, .sheet-people")?.querySelector("legend, h4, h5")?.textContent ?? title(box);
  };

  /** Day and time, field, number and name of each, as the printed calendar counts them. @param {Element} sheet @returns {[string, string, number, string][]} */
  const days = (sheet) => {
    /** @type {[string, string, number, string][]} */
    const top = dates(sheet).map((box) => [when(box), box.dataset.field ?? "", 0, title(box)]);
    const listed = lists(sheet).flatMap((list) => entries(list).filter((entry) => boxes(entry).some(value)).flatMap((entry, at) => dates(entry).map((box, number) =>
      /** @type {[string, string, number, string]} */ ([when(box), `${list.dataset.entries}${number ? `.${box.dataset.part}` : ""}`, at, named(list, entry, box)]))));
    return [...top, ...listed].filter(([day]) => day);
  };

  /** @param {Element} sheet */
  const calendar = (sheet) => {
    const id = sheet.getAttribute("data-sheet"), sag = ark.sag(sheet);
    const name = sheet.querySelector(".sheet-title h3")?.textContent ?? "";
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const plain = (/** @type {string} */ iso) => iso.replaceAll("-", "");
    const events = days(sheet).map(([moment, field, index, what]) => {
      const [day, time] = moment.split("T"), next = new Date(`${day}T00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      const span = time ? [`DTSTART;TZID=Europe/Copenhagen:${plain(day)}T${time}00`, "TRANSP:OPAQUE"]
        : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(next.toISOString().slice(0, 10))}`, "TRANSP:TRANSPARENT"];
      return ["BEGIN:VEVENT", `UID:${sag}-${id}-${field}-${index}@vejviser`, `DTSTAMP:${stamp}`, ...span, `SUMMARY:${escaped(`${name}: ${what}`)}`, "CLASS:PRIVATE", "END:VEVENT"];
    });
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vejviser//Ark//DA", "CALSCALE:GREGORIAN", ...(ark.zone ?? []), ...events.flat(), "END:VCALENDAR", ""];
    return { count: events.length, text: lines.map(folded).join("\r\n") };
  };

  ark.on({ calendar(sheet) {
    const { count, text } = calendar(sheet);
    if (count === 0) return ark.say(sheet, "Der er ingen datoer på arket endnu. Skriv en dato først.");
    ark.save(`${sheet.getAttribute("data-sheet")}.ics`, text, "text/calendar");
    ark.say(sheet, `${count === 1 ? "Én dato er gemt" : `${count} datoer er gemt`} som kalenderfil. Åbn den i din kalender.`);
  } });
})();
