// The search page: all results, the best ones first, the others by kind; narrowed by what is chosen; the address
// follows, so that a search can be sent to others and found again.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));
  const pause = 120;
  /** Shown before the others, which stand under their kinds. */
  const best = 5;
  /** So few are not worth to be sorted. */
  const few = 10;
  const atOnce = 20;

  /** @typedef {import("../../../tests/search/globals").Marks} Marks */
  /** @typedef {import("../../../tests/search/globals").Facet} Facet */

  search.attachPage = (form) => {
    const page = form.closest(".search-page");
    const field = form.querySelector("input");
    const count = form.querySelector(".search-count");
    const frame = page?.querySelector(".search-narrow");
    const results = page?.querySelector(".search-all");
    if (!(page instanceof HTMLElement) || !(results instanceof HTMLElement)) return;
    if (!field || !count || !(frame instanceof HTMLDetailsElement)) return;
    let asked = 0;
    let timer = 0;
    const label = frame.querySelector("summary") ?? frame.appendChild(document.createElement("summary"));
    const prepared = prepare(frame, () => show());

    const show = async () => {
      const mine = ++asked;
      const text = field.value.trim();
      const { facets, narrowing } = await prepared;
      const chosen = narrowing.chosen();
      const answer = await ask(text);
      if (mine !== asked) return;
      const any = [...chosen.values()].reduce((sum, values) => sum + values.size, 0);
      const pages = search.narrowed(answer.pages, facets, chosen);
      const whole = search.narrowed(answer.pages.slice(0, answer.whole), facets, chosen).length;
      narrowing.count(answer.pages);
      frame.hidden = answer.pages.length === 0;
      label.textContent = any > 0 ? `Afgræns (${any} valgt)` : "Afgræns";
      remember(text, chosen);
      // Without a word and without a choice there is nothing to show but what one may choose.
      const asking = text.length >= 2 || any > 0;
      const found = { pages: asking ? pages : [], whole, marks: answer.marks };
      const parts = await arrange(found, facets);
      if (mine !== asked) return;
      count.textContent = asking ? search.sentence({ pages: pages.length, whole }, pages.length) : "";
      results.replaceChildren(...parts);
      page.classList.add("answered");
    };

    const clear = () => {
      field.value = "";
      show();
    };
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(show, pause);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
    });
    page.addEventListener("keydown", (event) => search.move(event, field, results, clear));
    field.value = new URLSearchParams(location.search).get("q") ?? field.value;
    show();
  };

  /** Puts up the fields to narrow by, with what the address says. @param {HTMLDetailsElement} frame @param {() => void} changed */
  const prepare = async (frame, changed) => {
    const facets = await search.facetsOf();
    const narrowing = search.narrowing(facets, changed);
    const given = new URLSearchParams(location.search);
    narrowing.choose(new Map(facets.map((facet) => [facet.key, new Set(given.getAll(facet.key))])));
    // Opened before anything is asked, it would push away what the reader already stands on.
    frame.open = location.search !== "" && matchMedia("(min-width: 60rem)").matches;
    frame.append(narrowing.element);
    return { facets, narrowing };
  };

  /** Without a word: all pages, to be narrowed. @param {string} text */
  const ask = async (text) => {
    if (text.length >= 2) return search.find(text);
    const all = (await search.ready())?.pages ?? 0;
    return { pages: Array.from({ length: all }, (_, page) => page), whole: all, marks: [] };
  };

  /** @param {string} text @param {import("../../../tests/search/globals").Chosen} chosen */
  const remember = (text, chosen) => {
    const address = new URL(location.href);
    address.search = "";
    if (text) address.searchParams.set("q", text);
    chosen.forEach((values, key) => values.forEach((value) => address.searchParams.append(key, value)));
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers do not let a file change its address; the search works all the same.
    }
  };

  /** @param {import("../../../tests/search/globals").Answer} found @param {Facet[]} facets */
  const arrange = async (found, facets) => {
    const { pages, whole, marks } = found;
    // Pages with only some of the words stand apart, unless there are no others.
    const full = whole > 0 ? pages.slice(0, whole) : pages;
    const kinds = facets.find((facet) => facet.key === "slags")?.values ?? [];
    const ofKind = kinds.map((kind) => ({ kind, all: full.filter((page) => kind.pages.has(page)) }));
    const sorted = full.length > few && ofKind.filter(({ all }) => all.length > 0).length > 1;
    /** @type {HTMLElement[]} */
    const parts = [await list(full, marks, sorted ? best : atOnce)];
    if (sorted) {
      const rest = new Set(full.slice(best));
      const groups = ofKind.map(({ kind, all }) => ({ kind, left: all.filter((page) => rest.has(page)) }));
      groups.sort((one, other) => full.indexOf(one.left[0]) - full.indexOf(other.left[0]));
      for (const { kind, left } of groups) if (left.length > 0) parts.push(group(kind.title, left, marks));
    }
    if (pages.length > full.length) parts.push(group("Sider med nogle af ordene", pages.slice(whole), marks));
    return parts;
  };

  /** Results under a heading, fetched when somebody opens it. @param {string} title @param {number[]} pages @param {Marks[]} marks */
  const group = (title, pages, marks) => {
    const element = document.createElement("details");
    element.className = "search-group";
    const heading = search.part("summary", "", `${title} `);
    heading.append(search.part("span", "search-many", String(pages.length)));
    element.append(heading);
    const fill = async () => element.append(await list(pages, marks, atOnce));
    element.addEventListener("toggle", fill, { once: true });
    return element;
  };

  /** @param {number[]} pages @param {Marks[]} marks @param {number} room */
  const list = async (pages, marks, room) => {
    const part = document.createElement("div");
    const entries = document.createElement("ul");
    entries.className = "search-list";
    part.append(entries);
    await fill(entries, pages.slice(0, room), marks);
    const left = pages.slice(room);
    if (left.length > 0 && room === atOnce) part.append(more(entries, left, marks));
    return part;
  };

  /** @param {HTMLElement} entries @param {number[]} pages @param {Marks[]} marks */
  const fill = async (entries, pages, marks) => {
    const items = await Promise.all(pages.map((page) => search.item(page, marks)));
    items.forEach((item, at) => {
      if (!item) return;
      entries.append(item);
      whenSeen(item, () => search.explain(item, pages[at], marks));
    });
  };

  /** What nobody scrolls to is not fetched. @param {HTMLElement} element @param {() => void} act */
  const whenSeen = (element, act) => {
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      act();
    });
    watch.observe(element);
  };

  /** @param {HTMLElement} entries @param {number[]} left @param {Marks[]} marks */
  const more = (entries, left, marks) => {
    const button = /** @type {HTMLButtonElement} */ (search.part("button", "search-more", ""));
    button.type = "button";
    const label = () => (button.textContent = `Vis ${Math.min(atOnce, left.length)} flere af ${left.length}`);
    label();
    button.addEventListener("click", async () => {
      const before = entries.childElementCount;
      await fill(entries, left.splice(0, atOnce), marks);
      const next = entries.children[before]?.querySelector("a");
      next?.focus();
      if (left.length > 0) label();
      else button.remove();
    });
    return button;
  };
})();
