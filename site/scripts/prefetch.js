// @ts-check
// Fetches the next page as soon as the reader points at its link or moves the focus to it, so that it is there when
// they choose it. Only pages of this site, never from a folder, and not where the reader saves data.
(() => {
  /** @type {{ saveData?: boolean, effectiveType?: string } | undefined} */
  const line = /** @type {any} */ (navigator).connection;
  if (location.protocol === "file:" || line?.saveData || /2g/.test(line?.effectiveType ?? "")) return;
  const hint = document.createElement("link");
  if (!hint.relList?.supports?.("prefetch")) return;
  const fetched = new Set([location.href.split("#")[0]]);
  let timer = 0;

  /** @param {Event} event */
  const meant = (event) => {
    clearTimeout(timer);
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || !/(\/|\.html)$/.test(link.pathname)) return;
    const address = link.href.split("#")[0];
    if (fetched.has(address)) return;
    // Whoever passes over a link, by pointer or by key, does not mean it.
    timer = setTimeout(() => {
      fetched.add(address);
      const next = document.createElement("link");
      next.rel = "prefetch";
      next.href = address;
      document.head.append(next);
    }, event.type === "pointerdown" ? 0 : 80);
  };
  for (const type of ["pointerover", "focusin", "pointerdown"]) document.addEventListener(type, meant, { passive: true });
})();
