// @ts-check
// Tells the notes apart by their points.
ark.hear("sheet-ready", (sheet) => {
  for (const note of sheet.querySelectorAll(".sheet-note textarea")) {
    note.ariaLabel = `${ark.title(/** @type {HTMLElement} */ (note))}: ${note.closest("li")?.querySelector("b")?.textContent}`;
  }
});
