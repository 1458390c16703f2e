// @ts-check
// Two buttons below a page's title: print it, and copy its short address. Both need a script, so a script adds them, in
// the room that is kept for them on pages with a code of their own.
(() => {
  const tools = document.querySelector(".page-tools");
  if (!tools) return;
  const here = location.href.replace(/[?#].*/, "");
  // A folder has no short addresses, and what it was copied from may be of another day.
  const address = here.startsWith("file:") ? here : document.querySelector('[rel="canonical"]')?.getAttribute("href") ?? here.replace(/index\.html$/, "");
  const said = document.createElement("span");
  said.role = "status";

  /** @param {string} text @param {() => void} action */
  const add = (text, action) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.onclick = action;
    tools.append(button);
  };

  add("Skriv siden ud", () => print());
  add("Kopiér sidens adresse", async () => {
    // The clipboard may be closed to the page: then the reader copies what is shown.
    const done = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    said.textContent = (done ? "Kopieret: " : "Kopiér selv: ") + address;
  });
  tools.append(said);
})();
