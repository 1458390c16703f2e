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

  /** Day, field, number and name of each. @param {Element} sheet @returns {[string, string, number, string][]} */
  const days = (sheet) => {
    const dates = (/** @type {ParentNode} */ where) => boxes(where).filter((box) => box.matches("[type=date]"));
    /** @type {[string, string, number, string][]} */
    const top = dates(sheet).map((box) => [value(box), box.dataset.field ?? "", 1, title(box)]);
    const listed = lists(sheet).flatMap((list) => entries(list).flatMap((entry, at) => dates(entry).map((box) => {
      const kind = list.closest(".sheet-month") && entry.querySelector('[data-part="slags"]');
      const name = kind instanceof HTMLSelectElement && kind.value ? kind.selectedOptions[0].textContent ?? "" : title(box);
      return /** @type {[string, string, number, string]} */ ([value(box), `${list.dataset.entries}-${box.dataset.part}`, at + 1, name]);
    })));
    return [...top, ...listed].filter(([day]) => day);
  };

  /** @param {Element} sheet */
  const calendar = (sheet) => {
    const ark = sheet.getAttribute("data-sheet"), sag = ark.sag(sheet);
    const name = sheet.querySelector(".sheet-title h3")?.textContent ?? "";
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const events = days(sheet).map(([day, field, index, what]) => {
      const next = new Date(`${day}T00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      const plain = (/** @type {string} */ iso) => iso.slice(0, 10).replaceAll("-", "");
      return ["BEGIN:VEVENT", `UID:${sag}-${ark}-${field}-${index}@vejviser`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${plain(day)}`,
        `DTEND;VALUE=DATE:${plain(next.toISOString())}`, `SUMMARY:${escaped(`${name}: ${what}`)}`, "TRANSP:TRANSPARENT", "CLASS:PRIVATE", "END:VEVENT"];
    });
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vejviser//Ark//DA", "CALSCALE:GREGORIAN", ...events.flat(), "END:VCALENDAR", ""];
    return { count: events.length, text: lines.map(folded).join("\r\n") };
  };

  ark.on({ calendar(sheet) {
    const { count, text } = calendar(sheet);
    if (count === 0) return ark.say(sheet, "Der er ingen datoer på arket endnu. Skriv en dato først.");
    ark.save(`${sheet.getAttribute("data-sheet")}.ics`, text, "text/calendar");
    ark.say(sheet, `${count === 1 ? "Én dato er gemt" : `${count} datoer er gemt`} som kalenderfil. Åbn den i din kalender.`);
  } });
})();
