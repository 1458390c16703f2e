// A long document is laid out chapter by chapter as its reader comes near (`site/styles/document/document.css`). Whoever
// measures all of a page at once wants all of it to be there, as it is for a reader who has been through it.

/** Lays out what is still far away, once a page. @param {import("@playwright/test").Page} page */
export function laidOut(page) {
  return page.evaluate(() => {
    if (document.adoptedStyleSheets.length > 0) return;
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [all];
  });
}
