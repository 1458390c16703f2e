// @ts-check
// Keeps a sheet if the reader asks for it, as a file or on this device; deletes it; asks before it is lost.
(() => {
  /** What was last kept, by sheet. @type {Map<Element, string>} */
  const kept = new Map();

  /** @param {Element} sheet */
  const ark = (sheet) => sheet.getAttribute("data-sheet") ?? "";
  /** @param {Element} sheet */
  const box = (sheet) => /** @type {HTMLInputElement} */ (sheet.querySelector('[data-do="keep"]'));
  /** @param {Element} sheet */
  const now = (sheet) => JSON.stringify(vejviserSheet.read(sheet));
  /** @type {VejviserSheet["saved"]} */
  const saved = (sheet) => void kept.set(sheet, now(sheet));
  /** @param {Element} sheet */
  const keep = (sheet) => vejviserSheet.store(ark(sheet), JSON.stringify(vejviserSheet.whole(sheet)));
  /** @param {EventTarget | null} target */
  const of = (target) => target instanceof Element ? target.closest(".sheet[data-sheet]") : null;

  /** @param {Event} event */
  const written = (event) => {
    const sheet = of(event.target);
    if (!sheet || /** @type {Element} */ (event.target).matches("[data-do]") || !box(sheet).checked) return;
    if (keep(sheet)) saved(sheet);
    else vejviserSheet.say(sheet, "Der er ikke plads til arket på denne enhed. Gem det som fil.");
  };
  document.addEventListener("input", written);
  document.addEventListener("sheet-written", written);

  /** @param {Element} sheet */
  const remember = (sheet) => {
    if (!box(sheet).checked) {
      vejviserSheet.drop(ark(sheet));
      return vejviserSheet.say(sheet, "Arket huskes ikke længere på denne enhed.");
    }
    const old = vejviserSheet.stored(ark(sheet)) !== null;
    if ((!old || confirm("Enheden husker allerede noget til dette ark. Skal det, du har skrevet nu, træde i stedet?")) && keep(sheet)) {
      saved(sheet);
      return vejviserSheet.say(sheet, "Arket huskes nu i denne browser, til du sletter det. Brug det ikke på en fælles computer.");
    }
    box(sheet).checked = false;
    if (!old) vejviserSheet.say(sheet, "Browseren tillader ikke, at arket huskes. Gem det som fil i stedet.");
  };

  /** @param {HTMLInputElement} input @param {Element} sheet */
  const load = async (input, sheet) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { fields, sag } = vejviserSheet.take(await vejviserSheet.open(file), ark(sheet), vejviserSheet.plan(sheet));
      vejviserSheet.step(sheet);
      vejviserSheet.adopt(sheet, sag);
      vejviserSheet.write(sheet, fields);
      vejviserSheet.changed(sheet);
      vejviserSheet.say(sheet, "Filen er hentet ind på arket. Fortryd henter det, der stod før.");
    } catch (error) {
      vejviserSheet.say(sheet, `${error instanceof Error ? error.message : ""} Arket er, som det var.`);
    }
    input.value = "";
  };

  document.addEventListener("change", (event) => {
    const target = event.target, sheet = of(target);
    if (!(target instanceof HTMLInputElement) || !sheet) return;
    if (target.dataset.do === "keep") remember(sheet);
    if (target.dataset.do === "load") load(target, sheet);
  });

  /** @param {Element} sheet */
  const clear = (sheet) => {
    if (!confirm("Slet alt, hvad der er skrevet på arket, også det, denne enhed husker?")) return;
    vejviserSheet.step(sheet);
    box(sheet).checked = false;
    vejviserSheet.write(sheet, {});
    vejviserSheet.drop(ark(sheet));
    vejviserSheet.changed(sheet);
    saved(sheet);
    vejviserSheet.say(sheet, "Alt på arket er slettet, også fra denne enhed. Fortryd henter det tilbage, til du forlader siden.");
  };

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-do="save"], [data-do="clear"]') : null;
    const sheet = of(button);
    if (!(button instanceof HTMLElement) || !sheet) return;
    if (button.dataset.do === "clear") return clear(sheet);
    vejviserSheet.save(`${ark(sheet)}.json`, JSON.stringify(vejviserSheet.whole(sheet), null, 2) + "\n", "application/json");
    saved(sheet);
    vejviserSheet.say(sheet, "Filen er gemt. Et udfyldt ark er personoplysninger – pas på filen.");
  });

  addEventListener("beforeunload", (event) => {
    for (const [sheet, text] of kept) if (now(sheet) !== text) event.preventDefault();
  });

  document.addEventListener("sheet-ready", (event) => {
    const sheet = /** @type {Element} */ (event.target), text = vejviserSheet.stored(ark(sheet));
    kept.set(sheet, "{}");
    if (text === null) return;
    try {
      const { fields, sag } = vejviserSheet.take(text, ark(sheet), vejviserSheet.plan(sheet));
      vejviserSheet.adopt(sheet, sag);
      vejviserSheet.write(sheet, fields);
      box(sheet).checked = true;
      saved(sheet);
      vejviserSheet.step(sheet);
      vejviserSheet.say(sheet, "Arket er hentet frem, som du sidst skrev det på denne enhed.");
    } catch {
      vejviserSheet.say(sheet, "Det, denne enhed husker, passer ikke længere til arket. Det ligger stadig i mappen, hvor du kan gemme det som fil.");
    }
  });

  Object.assign(vejviserSheet, { saved });
})();
