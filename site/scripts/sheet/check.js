// @ts-check
// What a file may hold: the sheet's own fields, each of its kind and no longer than people write. Takes text and a
// plan, gives fields or an error in words for the reader. Nothing of the file reaches the sheet before all is sound.
(() => {
  const LONGEST = { l: 2_000, t: 50_000 }, ROWS = 500, BYTES = 2_000_000;
  const DEFECT = "Filen kan ikke læses: den er beskadiget eller er ikke gemt fra Vejviser.";

  /** @param {string} text @returns {never} */
  const refuse = (text) => { throw new Error(text); };
  /** @param {any} one */
  const table = (one) => one !== null && typeof one === "object" && !Array.isArray(one);
  /** A name from a file, short and plain. @param {string} name */
  const shown = (name) => `»${name.replace(/[^\p{L}\p{N}_ -]/gu, "").slice(0, 30)}«`;

  /** @param {string} text */
  const day = (text) => {
    const [, date, month, year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text) ?? [];
    const iso = year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : text;
    const found = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00Z`) : undefined;
    return found && !isNaN(+found) && found.toISOString().startsWith(iso) ? iso : undefined;
  };

  /** Signs that no one can see would only disturb; texts keep their lines. @param {string} text */
  const plain = (text) => text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "").trim();

  /** @param {string} id @param {string | string[]} kind @param {any} given @returns {string | true} */
  const one = (id, kind, given) => {
    if (given === null || given === false) return "";
    if (given === true && kind === "x") return true;
    if (kind === "t" && Array.isArray(given) && given.every((line) => typeof line === "string")) given = given.join("\n");
    if (typeof given !== "string" && typeof given !== "number") refuse(`Feltet ${shown(id)} skal være en tekst.`);
    const text = plain(String(given));
    if (text.length > (kind === "t" ? LONGEST.t : LONGEST.l)) refuse(`Teksten i feltet ${shown(id)} er for lang.`);
    if (!text) return "";
    if (kind === "d") return day(text) ?? refuse(`Feltet ${shown(id)} skal være en dag, fx 2027-03-01.`);
    if (kind === "k" && ark.clock) return ark.clock(text, id);
    if (Array.isArray(kind)) return kind.find((choice) => choice === text.toLowerCase()) ?? refuse(`Feltet ${shown(id)} har ikke det valg, som filen siger.`);
    if (kind !== "x") return kind === "l" ? text.replace(/\n/g, " ") : text;
    if (/^(x|ja|1)$/i.test(text)) return true;
    return /^(nej|0)$/i.test(text) ? "" : refuse(`Feltet ${shown(id)} er et kryds: skriv x eller ingenting.`);
  };

  /** @param {any} given @param {SheetPlan} plan @param {string[]} apart */
  const known = (given, plan, apart) => {
    const strange = Object.keys(given).filter((id) => !apart.includes(id) && !Object.hasOwn(plan, id));
    if (strange.length > 0) refuse(`Filen passer ikke til arket. Arket har ikke ${strange.length > 1 ? "felterne" : "feltet"} ${strange.slice(0, 5).map(shown).join(", ")}.`);
  };

  /** @type {Ark["check"]} */
  const check = (given, plan) => {
    if (!table(given)) refuse(DEFECT);
    known(given, plan, ["format", "version", "ark", "sag"]);
    /** @type {SheetFields} */
    const fields = {};
    for (const [id, kind] of Object.entries(plan)) {
      const value = Object.hasOwn(given, id) ? given[id] : null;
      if (typeof kind === "string" || Array.isArray(kind)) {
        const text = one(id, kind, value);
        if (text) fields[id] = text;
        continue;
      }
      const rows = value === null ? [] : table(value) ? [value] : Array.isArray(value) ? value : refuse(`Feltet ${shown(id)} skal være en liste.`);
      if (rows.length > ROWS) refuse(`Listen ${shown(id)} har for mange linjer.`);
      const entries = rows.map((row) => {
        if (!table(row)) refuse(`Hver linje i ${shown(id)} skal have felter.`);
        known(row, kind, []);
        return Object.fromEntries(Object.keys(row).map((part) => [part, one(part, /** @type {string} */ (kind[part]), row[part])]).filter(([, text]) => text));
      }).filter((row) => Object.keys(row).length > 0);
      if (entries.length > 0) fields[id] = entries;
    }
    return fields;
  };

  /** @type {Ark["parse"]} */
  const parse = (text) => {
    let data;
    try { data = JSON.parse(text); } catch { refuse(DEFECT); }
    if (table(data) && Array.isArray(data.udfyldt)) data = data.udfyldt;
    if (Array.isArray(data)) data = data.length === 1 ? data[0] : refuse(`Filen har ${data.length} udfyldte ark. Vælg en fil med ét.`);
    if (!table(data)) refuse(DEFECT);
    if ("format" in data && !["vejviser-ark", "vejviser-mappe"].includes(data.format)) refuse("Filen er ikke gemt fra Vejviser.");
    if ("format" in data || "version" in data) if (data.version !== 1) refuse("Filen er gemt i en anden udgave af Vejviser, som ikke kan læses her.");
    if ("sag" in data && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(data.sag))) refuse(DEFECT);
    return data;
  };

  /** @type {Ark["take"]} */
  const take = (text, id, plan) => {
    if (!/^\s*[[{]/.test(text)) return { fields: ark.fromRows(text, plan) };
    const data = parse(text);
    if (data.format === "vejviser-mappe") {
      if (!Object.hasOwn(data, id)) refuse("Mappen i filen har ikke dette ark.");
      return { fields: check(data[id], plan), sag: data.sag };
    }
    if (data.ark !== undefined && data.ark !== id) refuse(`Filen hører til et andet ark: ${shown(String(data.ark))}.`);
    return { fields: check(data, plan), sag: data.sag };
  };

  /** @type {Ark["open"]} */
  const open = async (file) => {
    if (file.size > BYTES) refuse("Filen er for stor: et ark fylder højst 2 MB.");
    const bytes = await file.arrayBuffer();
    // Spreadsheets still save in the older Danish way.
    try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return new TextDecoder("windows-1252").decode(bytes); }
  };

  Object.assign(ark, { check, parse, take, open, shown });
})();
