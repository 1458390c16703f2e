// @ts-check
// Fetches the next page as soon as the reader points at its link or moves the focus to it, so that it is there when
// they choose it. Only pages of this site, never from a folder, and not where the reader saves data.
(() => {
  const line = /** @type {any} */ (navigator).connection;
  if (location.protocol === "file:" || line?.saveData || /2g/.test(line?.effectiveType)) return;
  const fetched = new Set([location.pathname]);
  let timer = 0;

  /** @param {Event} event */
  const meant = ({ target }) => {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
    const path = link.pathname;
    if (!/(\/|\.html)$/.test(path) || fetched.has(path)) return;
    // Whoever passes over a link, by pointer or by key, does not mean it.
    timer = setTimeout(() => {
      fetched.add(path);
      const next = document.createElement("link");
      next.rel = "prefetch";
      next.href = path;
      document.head.append(next);
    }, 80);
  };
  document.addEventListener("pointerover", meant);
  document.addEventListener("focusin", meant);
})();
