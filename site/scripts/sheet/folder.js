// @ts-check
// The family's folder: which sheets this device remembers, and all of them as one file.
(() => {
  const folder = document.querySelector(".folder");
  if (!(folder instanceof HTMLElement)) return;
  /** @type {HTMLElement[]} */
  const items = Array.from(folder.querySelectorAll("[data-ark]"));
  /** @param {HTMLElement} item */
  const id = (item) => item.dataset.ark ?? "";
  /** What stands on each sheet, from the words of `src/worksheet/web/plan.rs`. @param {string} words @returns {SheetPlan} */
  const plan = (words) => Object.fromEntries(Array.from(words.matchAll(/([a-z0-9-]+)(?:\(([^)]*)\)|\.(\S+))?/g), ([, name, parts, kind = "l"]) =>
    [name, parts !== undefined ? plan(parts) : kind.startsWith("|") ? kind.slice(1).split("|") : kind]));
  const kept = () => items.filter((item) => ark.stored(id(item)) !== null);
  /** @param {HTMLElement[]} some */
  const names = (some) => some.map((item) => item.querySelector("a")?.textContent).join(", ");

  const show = () => {
    for (const item of items) item.hidden = ark.stored(id(item)) === null;
    const none = kept().length === 0;
    for (const one of folder.querySelectorAll(".folder-none")) one.toggleAttribute("hidden", !none);
    for (const one of folder.querySelectorAll('[data-folder="save"], [data-folder="clear"]')) one.toggleAttribute("hidden", none);
  };

  const save = () => {
    const sheets = kept().map((item) => {
      const { format, version, ark: name, sag, ...fields } = JSON.parse(ark.stored(id(item)) ?? "{}");
      return [id(item), fields];
    });
    const whole = { format: "vejviser-mappe", version: 1, sag: ark.sag(folder), ...Object.fromEntries(sheets) };
    ark.save("mappe.json", JSON.stringify(whole, null, 2) + "\n", "application/json");
    ark.say(folder, "Mappen er gemt. Udfyldte ark er personoplysninger – pas på filen.");
  };

  /** What a file's folder holds, each sheet sound, or an error in words. @param {string} text @returns {[HTMLElement, SheetFields][]} */
  const sheets = (text) => {
    const data = ark.parse(text);
    if (data.format !== "vejviser-mappe") throw new Error(data.ark ? "Filen er ét ark og ikke en mappe. Hent den på arkets egen side." : "Filen er ikke en mappe fra Vejviser.");
    const strange = Object.keys(data).filter((name) => !["format", "version", "sag"].includes(name) && !items.some((item) => id(item) === name));
    if (strange.length > 0) throw new Error(`Vejviser har ikke ${strange.length > 1 ? "arkene" : "arket"} ${strange.slice(0, 5).map(ark.shown).join(", ")}.`);
    const found = items.filter((item) => Object.hasOwn(data, id(item)));
    if (found.length === 0) throw new Error("Mappen i filen er tom.");
    if (!data.sag) throw new Error("Filen er ikke en hel mappe: den mangler sit nummer.");
    if (kept().length > 0 && ark.sag(folder) !== data.sag) throw new Error("Enheden husker allerede ark fra en anden mappe. Gem dem som fil, slet dem her, og hent så filen.");
    return found.map((item) => [item, { format: "vejviser-ark", version: /** @type {any} */ (1), ark: id(item), sag: data.sag, ...ark.check(data[id(item)], plan(item.dataset.plan ?? "")) }]);
  };

  /** @param {HTMLInputElement} input */
  const load = async (input) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const found = sheets(await ark.open(file)), old = found.filter(([item]) => ark.stored(id(item)) !== null);
      const question = `Mappen har ${found.length === 1 ? "ét ark" : `${found.length} ark`}: ${names(found.map(([item]) => item))}. Arkene bliver husket på denne enhed, til du sletter dem.${old.length > 0 ? ` Det, enheden husker til ${names(old.map(([item]) => item))}, bliver erstattet.` : ""} Skal de hentes ind?`;
      if (confirm(question)) {
        const done = found.every(([item, fields]) => ark.store(id(item), JSON.stringify(fields)));
        ark.say(folder, done ? "Mappen er hentet ind. Åbn et ark for at se det." : "Der er ikke plads til hele mappen på denne enhed. Slet noget, og prøv igen.");
      }
    } catch (error) {
      ark.say(folder, `${error instanceof Error ? error.message : ""} Intet er ændret.`);
    }
    input.value = "";
    show();
  };

  const clear = () => {
    if (!confirm(`Slet alle ark fra denne enhed: ${names(kept())}? Det kan ikke fortrydes.`)) return;
    for (const item of items) ark.drop(id(item));
    show();
    /** @type {HTMLElement | null} */ (folder.querySelector(".sheet-file"))?.focus();
    ark.say(folder, "Alle ark er slettet fra denne enhed.");
  };

  /** @param {HTMLElement} item */
  const forget = (item) => {
    if (!confirm(`Slet ${names([item])} fra denne enhed? Det kan ikke fortrydes.`)) return;
    ark.drop(id(item));
    show();
    /** @type {HTMLElement | null} */ (kept()[0]?.querySelector("a") ?? folder.querySelector(".sheet-file"))?.focus();
    ark.say(folder, `${names([item])} er slettet fra denne enhed.`);
  };

  folder.addEventListener("click", (event) => {
    const pressed = event.target instanceof HTMLElement ? event.target : undefined;
    if (pressed?.dataset.folder === "save") save();
    if (pressed?.dataset.folder === "clear") clear();
    const item = pressed?.dataset.forget && pressed.closest("li");
    if (item) forget(item);
  });
  folder.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) load(event.target);
  });
  addEventListener("storage", show);
  show();
})();
