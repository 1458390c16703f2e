// What results can be narrowed by: checkboxes for kinds and models, a list for roles, each with the number of pages
// that it would leave. Takes facets with their pages, gives plain form fields.
(() => {
  "use strict";
  const search = (globalThis.vejviserSearch ??= /** @type {any} */ ({}));
  /** More values than this are a list to choose one from, unless they are kinds. */
  const mostBoxes = 6;

  /** A title as part of an address: "Én familie – én indgang" is "en-familie-en-indgang". */
  search.slug = (title) =>
    search
      .fold(title.toLowerCase().replace(/é/g, "e"))
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");

  /** The pages that have what is chosen in every facet (but one). */
  search.narrowed = (pages, facets, chosen, but) => {
    const wanted = facets
      .filter((facet) => facet.key !== but && (chosen.get(facet.key)?.size ?? 0) > 0)
      .map((facet) => facet.values.filter((value) => chosen.get(facet.key)?.has(search.slug(value.title))));
    return pages.filter((page) => wanted.every((values) => values.some((value) => value.pages.has(page))));
  };

  search.narrowing = (facets, changed) => {
    const element = document.createElement("div");
    const asBoxes = (/** @type {import("../../../tests/search/globals").Facet} */ facet) =>
      facet.key === "slags" || facet.values.length <= mostBoxes;
    const fields = facets.map((facet) => (asBoxes(facet) ? boxes(facet, changed) : choice(facet, changed)));
    const clear = search.part("button", "search-clear", "Vis alt igen");
    clear.setAttribute("type", "button");
    clear.addEventListener("click", () => {
      fields.forEach((field) => field.choose(new Set()));
      changed();
    });
    element.append(...fields.map((field) => field.element), clear);
    const chosen = () => new Map(fields.map((field) => [field.key, field.chosen()]));
    return {
      element,
      chosen,
      choose: (given) => fields.forEach((field) => field.choose(given.get(field.key) ?? new Set())),
      count: (pages) => {
        const now = chosen();
        clear.hidden = [...now.values()].every((values) => values.size === 0);
        fields.forEach((field) => field.count(search.narrowed(pages, facets, now, field.key)));
      },
    };
  };

  /** @param {import("../../../tests/search/globals").FacetValue} value @param {number[]} pages */
  const among = (value, pages) => pages.filter((page) => value.pages.has(page)).length;

  /** @param {import("../../../tests/search/globals").Facet} facet @param {() => void} changed */
  const boxes = (facet, changed) => {
    const element = document.createElement("fieldset");
    element.append(search.part("legend", "", facet.title));
    const all = facet.values.map((value) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.value = search.slug(value.title);
      box.addEventListener("change", changed);
      const label = document.createElement("label");
      const many = search.part("span", "search-many", "");
      label.append(box, search.part("span", "", value.title), many);
      element.append(label);
      return { value, box, label, many };
    });
    return {
      key: facet.key,
      element,
      chosen: () => new Set(all.filter(({ box }) => box.checked).map(({ box }) => box.value)),
      choose: (/** @type {Set<string>} */ given) => all.forEach(({ box }) => (box.checked = given.has(box.value))),
      count: (/** @type {number[]} */ pages) => {
        for (const { value, box, label, many } of all) {
          const left = among(value, pages);
          many.textContent = String(left);
          label.hidden = left === 0 && !box.checked;
        }
        element.hidden = all.every(({ label }) => label.hidden);
      },
    };
  };

  /** @param {import("../../../tests/search/globals").Facet} facet @param {() => void} changed */
  const choice = (facet, changed) => {
    const element = search.part("div", "search-choice", "");
    const label = document.createElement("label");
    const list = document.createElement("select");
    list.id = `search-${facet.key}`;
    label.htmlFor = list.id;
    label.textContent = facet.title;
    list.append(new Option("Alle", ""));
    const all = facet.values.map((value) => ({ value, option: new Option(value.title, search.slug(value.title)) }));
    list.append(...all.map(({ option }) => option));
    list.addEventListener("change", changed);
    element.append(label, list);
    return {
      key: facet.key,
      element,
      chosen: () => new Set(list.value ? [list.value] : []),
      choose: (/** @type {Set<string>} */ given) => {
        list.value = all.find(({ option }) => given.has(option.value))?.option.value ?? "";
      },
      count: (/** @type {number[]} */ pages) => {
        for (const { value, option } of all) {
          const left = among(value, pages);
          option.text = `${value.title} (${left})`;
          option.hidden = option.disabled = left === 0 && !option.selected;
        }
      },
    };
  };
})();
