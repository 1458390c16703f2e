// @ts-check
// Saves a sheet as a file and loads it again. The file's name says which sheet it is, never who.
(() => {
  /** @returns {any} */
  const tools = () => /** @type {any} */ (globalThis).vejviserSheet;

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-do="save"]') : null;
    const sheet = button?.closest(".sheet");
    if (!sheet) return;
    const text = JSON.stringify(tools().read(sheet), null, 2) + "\n";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `${sheet.getAttribute("data-sheet")}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    document.dispatchEvent(new Event("sheet-saved"));
    tools().say(sheet, "Filen er gemt. Et udfyldt ark er personoplysninger – pas på filen.");
  });

  document.addEventListener("change", async (event) => {
    const input = event.target;
    const sheet = input instanceof HTMLInputElement && input.dataset.do === "load" ? input.closest(".sheet") : null;
    if (!(input instanceof HTMLInputElement) || !sheet) return;
    const file = input.files?.[0];
    if (!file) return;
    const data = await file.text().then(JSON.parse).catch(() => undefined);
    input.value = "";
    const one = Array.isArray(data) ? data[0] : data?.udfyldt?.[0] ?? data;
    if (!one || typeof one !== "object") return tools().say(sheet, "Filen kan ikke læses. Vælg en fil, som er gemt herfra.");
    if (one.ark && one.ark !== sheet.getAttribute("data-sheet")) return tools().say(sheet, "Filen hører til et andet ark.");
    tools().write(sheet, one);
    tools().say(sheet, "Filen er hentet ind på arket.");
  });
})();
