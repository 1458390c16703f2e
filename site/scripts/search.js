// @ts-check
// Fetches what searches when somebody turns to the search field. Until then its form leads to the search page.
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.search[data-script]"));
  const field = form?.querySelector("input");
  if (!form || !field) return;
  const { style, script } = form.dataset;
  const page = form.closest(".search-page");

  const fetched = () => {
    field.removeEventListener("focus", fetched);
    document.head.append(
      Object.assign(document.createElement("link"), { rel: "stylesheet", href: style }),
      Object.assign(document.createElement("script"), { src: script }),
    );
  };

  field.addEventListener("focus", fetched);
  // A question or a choice may have come with the address, or have been begun while the page was loading.
  if (field === document.activeElement || (location.search && page)) fetched();
  else page?.classList.add("answered");
})();
