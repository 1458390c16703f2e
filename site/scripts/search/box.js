// The search box: results as one types. Arrow down goes into the list, Escape closes it, Enter on a result
// opens it and Enter in the field goes to the search page. Without this script the form does the same.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));
  const pause = 120;
  const room = 8;

  /** @param {HTMLFormElement} form */
  const attach = (form) => {
    const field = form.querySelector("input");
    const results = form.querySelector(".search-results");
    const count = form.querySelector(".search-count");
    if (!field || !(results instanceof HTMLElement) || !count) return;
    let asked = 0;
    let timer = 0;

    const close = () => {
      asked++;
      results.hidden = true;
    };

    const show = async () => {
      const mine = ++asked;
      const text = field.value;
      if (text.trim().length < 2) {
        close();
        results.replaceChildren();
        count.textContent = "";
        return;
      }
      const { pages, whole, marks } = await search.find(text);
      const entries = await Promise.all(pages.slice(0, room).map((page) => search.item(page, marks)));
      if (mine !== asked) return;
      const list = document.createElement("ul");
      list.className = "search-list";
      list.append(...entries.filter((entry) => entry !== undefined));
      results.replaceChildren(list);
      count.textContent = search.sentence({ pages: pages.length, whole }, Math.min(room, pages.length));
      if (pages.length === 0) results.replaceChildren(nothing(count.textContent));
      results.hidden = false;
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(show, pause);
    });
    form.addEventListener("keydown", (event) => search.move(event, field, results, close));
    // What has been typed while this script was on its way.
    if (field.value) show();
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !form.contains(event.target)) close();
    });
    form.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) close();
    });
  };

  /** Seen in the list; what is read aloud is the count. @param {string} text */
  const nothing = (text) => {
    const note = search.part("p", "search-none", text);
    note.ariaHidden = "true";
    return note;
  };

  const begin = () => {
    document.querySelectorAll("form.search").forEach((form) => {
      if (!(form instanceof HTMLFormElement)) return;
      search.open(form.dataset.root ?? "");
      if (form.closest(".search-page")) search.attachPage(form);
      else attach(form);
    });
  };
  if (typeof document === "undefined") return;
  // The other parts follow in the same file, and are there when it has been read.
  queueMicrotask(begin);
})();
