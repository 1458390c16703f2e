// @ts-check
// A sheet as one row of a spreadsheet: the first line names the fields, a list has a line an entry, `;` between parts.
(() => {
  /** Quoted, and never a formula. @param {string} text */
  const cell = (text) => `"${text.replace(/^(?=[=+\-@])/, " ").replaceAll('"', '""')}"`;
  /** What divides entries and their parts cannot stand in them. @param {string | true} [text] */
  const part = (text) => String(text === true ? "x" : text ?? "").replace(/;/g, ",").replace(/[\n|]/g, " ");

  /** @param {SheetFields} fields @param {SheetPlan} plan */
  const toRows = (fields, plan) => {
    const cells = Object.keys(plan).map((id) => {
      const value = fields[id];
      return Array.isArray(value) ? value.map((entry) => Object.keys(plan[id]).map((one) => part(entry[one])).join("; ")).join("\n") : value === true ? "x" : value ?? "";
    });
    return `\ufeff${Object.keys(plan).map(cell).join(";")}\r\n${cells.map(cell).join(";")}\r\n`;
  };

  /** @param {string} text */
  const divided = (text) => {
    const first = text.split("\n", 1)[0];
    const sign = [";", ",", "\t"].reduce((best, one) => first.split(one).length > first.split(best).length ? one : best);
    /** @type {string[][]} */
    const rows = [[]];
    const piece = new RegExp(`"((?:[^"]|"")*)"(?=${sign}|\\r?\\n|$)|([^${sign}\\r\\n]*)`, "y");
    for (let at = 0; at <= text.length;) {
      piece.lastIndex = at;
      const found = piece.exec(text);
      if (!found) break;
      rows[rows.length - 1].push((found[1]?.replaceAll('""', '"') ?? found[2] ?? "").trim());
      at = piece.lastIndex;
      const end = /\r?\n/y;
      end.lastIndex = at;
      if (text[at] === sign) at++;
      else if (end.exec(text)) { rows.push([]); at = end.lastIndex; }
      else break;
    }
    return rows.filter((row) => row.some(Boolean));
  };

  /** @type {Ark["fromRows"]} */
  const fromRows = (text, plan) => {
    const [head, ...rows] = divided(text.replace(/^\ufeff/, ""));
    if (!head || rows.length !== 1) throw new Error(rows.length > 1 ? `Filen har ${rows.length} rækker, én for hver familie. Vælg en fil med én.` : "Filen kan ikke læses: den har ingen række med felter.");
    if (rows[0].length > head.length) throw new Error("Rækken i filen har flere felter, end den første linje navngiver.");
    const given = Object.fromEntries(head.map((id, at) => {
      const kind = Object.hasOwn(plan, id) ? plan[id] : "", value = rows[0][at] ?? "";
      if (typeof kind === "string" || Array.isArray(kind)) return [id, value];
      const parts = Object.keys(kind);
      return [id, value.split(/[\n|]/).filter((line) => line.trim()).map((line) => {
        const texts = line.split(";");
        if (texts.length > parts.length) throw new Error("En linje i filen har flere dele, end arket har felter.");
        return Object.fromEntries(texts.map((one, place) => [parts[place], one.trim()]));
      })];
    }).filter(([id, value]) => id || value.length > 0));
    return ark.check(given, plan);
  };

  ark.on({ rows(sheet) {
    ark.save(`${sheet.getAttribute("data-sheet")}.csv`, toRows(ark.read(sheet), ark.plan(sheet)), "text/csv");
    ark.say(sheet, "Regnearket er gemt. Semikolon i lister er blevet til komma. Pas på filen: det er personoplysninger.");
  } });
  Object.assign(ark, { fromRows });
})();
