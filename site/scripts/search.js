// @ts-check
// Fetches what searches when somebody turns to the search field. Until then its form leads to the search page.
(() => {
  const form = document.querySelector("form.search");
  const field = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement) || !field || !form.dataset.script) return;

  const fetched = () => {
    field.removeEventListener("focus", fetched);
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = form.dataset.style ?? "";
    const script = document.createElement("script");
    script.src = form.dataset.script ?? "";
    document.head.append(style, script);
  };

  field.addEventListener("focus", fetched);
  // A question or a choice may have come with the address, or have been begun while the page was loading.
  if (field === document.activeElement || (location.search && form.closest(".search-page"))) fetched();
})();
