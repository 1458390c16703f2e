// @ts-check
// Two buttons below a page's title: print it, and copy its short address. Both need a script, so a script adds them.
(() => {
  const head = document.querySelector("main:not(.front) > .head");
  // What has no code of its own (a missing address, a list) is neither printed nor passed on.
  if (!head || !document.querySelector(".imprint b")?.textContent) return;

  const canonical = document.querySelector('link[rel="canonical"]');
  const here = location.href.replace(/[?#].*$/, "");
  const local = location.protocol === "file:";
  const address = local ? here : canonical?.getAttribute("href") ?? here.replace(/index\.html$/, "");
  const status = document.createElement("span");
  status.setAttribute("role", "status");

  /** @param {string} text @param {() => void} action */
  const button = (text, action) => {
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = text;
    one.addEventListener("click", action);
    return one;
  };

  /** Where the clipboard is closed to pages: by way of a field. */
  const byField = () => {
    const field = document.createElement("textarea");
    field.value = address;
    field.readOnly = true;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async () => {
    const focused = document.activeElement;
    const done = await (navigator.clipboard?.writeText(address) ?? Promise.reject()).then(() => true, byField);
    if (focused instanceof HTMLElement) focused.focus();
    status.textContent = done ? `Kopieret: ${address}` : `Kopiér selv adressen: ${address}`;
  };

  const tools = document.createElement("div");
  tools.className = "page-tools";
  tools.append(button("Skriv siden ud", () => print()), button("Kopiér sidens adresse", copy), status);
  head.append(tools);
})();
