// @ts-check
// Keeps a sheet if the reader asks for it, as a file or on this device; deletes it; asks before it is lost.
(() => {
  /** What was last kept, by sheet. @type {Map<Element, string>} */
  const kept = new Map();

  /** @param {Element} sheet */
  const id = (sheet) => sheet.getAttribute("data-sheet") ?? "";
  /** @param {Element} sheet */
  const box = (sheet) => /** @type {HTMLInputElement} */ (sheet.querySelector('[data-do="keep"]'));
  /** @param {Element} sheet */
  const now = (sheet) => JSON.stringify(ark.read(sheet));
  /** @param {Element} sheet */
  const saved = (sheet) => void kept.set(sheet, now(sheet));
  /** @param {Element} sheet */
  const keep = (sheet) => ark.store(id(sheet), JSON.stringify(ark.whole(sheet)));
  ark.hear("input sheet-written", (sheet, place) => {
    if (place.dataset.do || !box(sheet).checked) return;
    if (keep(sheet)) saved(sheet);
    else ark.say(sheet, "Der er ikke plads til arket på denne enhed. Gem det som fil.");
  });

  /** @param {Element} sheet */
  const remember = (sheet) => {
    if (!box(sheet).checked) {
      ark.drop(id(sheet));
      return ark.say(sheet, "Arket huskes ikke længere på denne enhed.");
    }
    const old = ark.stored(id(sheet)) !== null;
    if ((!old || confirm("Enheden husker allerede noget til dette ark. Skal det, du har skrevet nu, træde i stedet?")) && keep(sheet)) {
      saved(sheet);
      return ark.say(sheet, "Arket huskes nu i denne browser, til du sletter det. Brug det ikke på en fælles computer.");
    }
    box(sheet).checked = false;
    if (!old) ark.say(sheet, "Browseren tillader ikke, at arket huskes. Gem det som fil i stedet.");
  };

  /** @param {HTMLInputElement} input @param {Element} sheet */
  const load = async (input, sheet) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { fields, sag } = ark.take(await ark.open(file), id(sheet), ark.plan(sheet));
      ark.step(sheet);
      ark.adopt(sheet, sag);
      ark.write(sheet, fields);
      ark.changed(sheet);
      ark.say(sheet, "Filen er hentet ind på arket. Fortryd henter det, der stod før.");
    } catch (error) {
      ark.say(sheet, `${error instanceof Error ? error.message : ""} Arket er, som det var.`);
    }
    input.value = "";
  };

  ark.hear("change", (sheet, target) => {
    if (target.dataset.do === "keep") remember(sheet);
    if (target instanceof HTMLInputElement && target.dataset.do === "load") load(target, sheet);
  });

  /** @param {Element} sheet */
  const clear = (sheet) => {
    if (!confirm("Slet alt, hvad der er skrevet på arket, også det, denne enhed husker?")) return;
    ark.step(sheet);
    box(sheet).checked = false;
    ark.write(sheet, {});
    ark.drop(id(sheet));
    ark.changed(sheet);
    saved(sheet);
    ark.say(sheet, "Alt på arket er slettet, også fra denne enhed. Fortryd henter det tilbage, til du forlader siden.");
  };

  ark.on({ clear, save(sheet) {
    ark.save(`${id(sheet)}.json`, JSON.stringify(ark.whole(sheet), null, 2) + "\n", "application/json");
    saved(sheet);
    ark.say(sheet, "Filen er gemt. Et udfyldt ark er personoplysninger – pas på filen.");
  } });

  addEventListener("beforeunload", (event) => {
    for (const [sheet, text] of kept) if (now(sheet) !== text) event.preventDefault();
  });

  ark.hear("sheet-ready", (sheet) => {
    const text = ark.stored(id(sheet));
    kept.set(sheet, "{}");
    if (text === null) return;
    try {
      const { fields, sag } = ark.take(text, id(sheet), ark.plan(sheet));
      ark.adopt(sheet, sag);
      ark.write(sheet, fields);
      box(sheet).checked = true;
      saved(sheet);
      ark.step(sheet);
      ark.say(sheet, "Arket er hentet frem, som du sidst skrev det på denne enhed.");
    } catch {
      ark.say(sheet, "Det, denne enhed husker, passer ikke længere til arket. Det ligger stadig i mappen, hvor du kan gemme det som fil.");
    }
  });
})();
