// The search box: results as one types. Arrow down goes into the list, Escape closes it, Enter on a result
// opens it and Enter in the field goes to the search page. Without this script the form does the same.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));
  const pause = 120;
  const inBox = 8;
  const onPage = 20;

  /** @param {HTMLFormElement} form */
  const attach = (form) => {
    const field = form.querySelector("input");
    const results = form.querySelector(".search-results");
    const count = form.querySelector(".search-count");
    if (!field || !(results instanceof HTMLElement) || !count) return;
    const whole = field.id === "search-page-field" || form.closest(".search-page") !== null;
    let asked = 0;
    let timer = 0;

    const close = () => {
      asked++;
      results.hidden = true;
    };

    /** @param {number} room */
    const show = async (room) => {
      const mine = ++asked;
      const text = field.value;
      if (text.trim().length < 2) {
        close();
        results.replaceChildren();
        count.textContent = "";
        return;
      }
      const pages = await search.find(text);
      const records = await Promise.all(pages.slice(0, room).map(search.record));
      if (mine !== asked) return;
      const links = records.filter((record) => record !== undefined).map(item);
      const list = document.createElement("ul");
      list.className = "search-list";
      list.append(...links);
      results.replaceChildren(list);
      if (pages.length > room && whole) results.append(more(() => show(room + onPage)));
      count.textContent = sentence(pages.length, whole ? pages.length : links.length);
      if (links.length === 0) results.replaceChildren(nothing(count.textContent));
      results.hidden = links.length === 0 && whole;
    };

    const room = whole ? onPage : inBox;
    search.open(form.dataset.root ?? "");
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => show(room), pause);
    });
    form.addEventListener("keydown", (event) => move(event, field, results, close));
    if (whole) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        show(room);
      });
      const given = new URLSearchParams(location.search).get("q");
      if (given) {
        field.value = given;
        show(room);
      }
    } else {
      // What has been typed while this script was on its way.
      if (field.value) show(room);
      document.addEventListener("click", (event) => {
        if (event.target instanceof Node && !form.contains(event.target)) close();
      });
      form.addEventListener("focusout", (event) => {
        if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) close();
      });
    }
  };

  /** @param {KeyboardEvent} event @param {HTMLInputElement} field @param {HTMLElement} results @param {() => void} close */
  const move = (event, field, results, close) => {
    const links = [...results.querySelectorAll("a")];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "Escape" && !results.hidden) {
      close();
      field.focus();
    } else if (event.key === "ArrowDown" && !results.hidden) {
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (links[at - 1] ?? field).focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  /** @param {{ title: string, url: string, kindLabel: string, summary: string }} record */
  const item = (record) => {
    const link = document.createElement("a");
    link.href = record.url;
    link.append(part("span", "search-kind", record.kindLabel), " ", part("span", "search-title", record.title));
    const entry = document.createElement("li");
    entry.append(link);
    if (record.summary) entry.append(part("p", "search-summary", record.summary));
    return entry;
  };

  /** @param {string} name @param {string} className @param {string} text */
  const part = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };

  /** Seen in the list; what is read aloud is the count. @param {string} text */
  const nothing = (text) => {
    const note = part("p", "search-none", text);
    note.ariaHidden = "true";
    return note;
  };

  /** @param {() => void} go */
  const more = (go) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search-more";
    button.textContent = "Vis flere";
    button.addEventListener("click", go);
    return button;
  };

  /** @param {number} all @param {number} shown */
  const sentence = (all, shown) => {
    if (all === 0) return "Ingen sider fundet. Prøv et andet ord, fx begyndelsen af det.";
    const pages = all === 1 ? "1 side fundet" : `${all} sider fundet`;
    return shown < all ? `${pages}. De ${shown} bedste vises; tryk Enter for at se alle.` : `${pages}.`;
  };

  const begin = () => {
    document.querySelectorAll("form.search").forEach((form) => {
      if (form instanceof HTMLFormElement) attach(form);
    });
  };
  if (typeof document === "undefined") return;
  // The other parts follow in the same file, and are there when it has been read.
  queueMicrotask(begin);
})();
