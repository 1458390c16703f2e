// Text that cannot be read whole: cut off by its box, sticking out of it, or lying on other text; and targets that are
// too small to hit. Takes a page that is open, gives faults as text.

/** @typedef {import("@playwright/test").Page} Page */

/** Lines of text against the boxes around them and against each other. @param {Page} page @returns {Promise<string[]>} */
export async function crowdedText(page) {
  await page.evaluate(textMeasures);
  return page.evaluate(() => {
    const { lines, cutOff, sticksOut, overlaps } = /** @type {any} */ (window).textMeasures;
    const all = lines();
    return [...new Set([...all.flatMap(cutOff), ...all.flatMap(sticksOut), ...overlaps(all)])].slice(0, 6);
  });
}

/** What is pressed and is less than `least` px high or wide. Links inside of running text are exempt, as WCAG 2.5.8
 * has it; a box to tick counts with its label. @param {Page} page @param {number} least @returns {Promise<string[]>} */
export function smallTargets(page, least) {
  return page.evaluate((least) => {
    const faults = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']")) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || inText(element)) continue;
      const boxes = [element, .../** @type {HTMLInputElement} */ (element).labels ?? []].map((one) => one.getBoundingClientRect());
      // What is one pixel large is there for screen readers, or comes into view when it has the focus.
      if (boxes.every((box) => box.width <= 1 || box.height <= 1) || boxes[0].right <= 0) continue;
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      if (width >= least - 0.5 && height >= least - 0.5) continue;
      faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 140)}`);
    }
    return faults.slice(0, 6);

    /** A link among words of the same line, or in a line of such links and marks. @param {Element} element */
    function inText(element) {
      if (!element.matches("a")) return false;
      if (element.closest("sup")) return true;
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, h4, blockquote, div");
      return (block?.textContent ?? "").replace(/\s+/g, "") !== (element.textContent ?? "").replace(/\s+/g, "");
    }
  }, least);
}

/** Put into the page. */
function textMeasures() {
  /** @typedef {{ box: DOMRect, element: Element, text: string, size: number }} Line */
  const TOLERANCE = 1.5;

  /** Every line of text that can be seen, with the box that its glyphs need. @returns {Line[]} */
  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!element || !text || !seen(element)) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0.5 && box.height > 0.5) found.push({ box, element, text: text.slice(0, 40), size });
      }
    }
    return found;
  };

  const known = new Map();
  /** @param {Element} element @returns {boolean} */
  const seen = (element) => {
    if (!known.has(element)) known.set(element, look(element));
    return known.get(element);
  };
  /** @param {Element} element */
  const look = (element) => {
    if (element.closest("details:not([open])") && !element.closest("summary")) return false;
    if (element.matches("script, style, template, noscript, option, textarea, title, desc, metadata")) return false;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (!(element instanceof SVGElement) && style.display !== "contents" && (box.width <= 1 || box.height <= 1)) return false;
    return !element.parentElement || element === document.body || seen(element.parentElement);
  };

  /** @param {Element} element */
  const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;

  /** Cut off by an outer box that hides what is beyond it. @param {Line} line */
  const cutOff = ({ box, element, text, size }) => {
    for (let outer = /** @type {Element | null} */ (element); outer && outer !== document.body; outer = outer.parentElement) {
      const style = getComputedStyle(outer), edge = outer.getBoundingClientRect();
      const hides = (/** @type {string} */ way) => ["hidden", "clip"].includes(way) && style.display !== "inline";
      if (["auto", "scroll"].includes(style.overflowX) && !hides(style.overflowY)) return [];
      const drawn = outer instanceof SVGSVGElement || style.clipPath !== "none";
      // A line's box is higher than its letters.
      const slack = size * 0.3;
      const across = (hides(style.overflowX) || drawn) && (box.right > edge.right + TOLERANCE || box.left < edge.left - TOLERANCE);
      const down = (hides(style.overflowY) || drawn) && (box.bottom - slack > edge.bottom || box.top + slack < edge.top);
      if (across || down) return [`cut off by ${name(outer)}: «${text}» in ${name(element)}`];
    }
    return [];
  };

  /** Wider than the block that it stands in. @param {Line} line */
  const sticksOut = ({ box, element, text }) => {
    if (element.closest("svg")) return [];
    let block = /** @type {Element} */ (element);
    while (block.parentElement && /^(inline|contents|ruby)/.test(getComputedStyle(block).display) && getComputedStyle(block).display !== "inline-block") block = block.parentElement;
    const edge = block.getBoundingClientRect();
    const out = Math.max(box.right - edge.right, edge.left - box.left);
    return out > TOLERANCE ? [`sticks ${Math.round(out)} px out of ${name(block)}: «${text}»`] : [];
  };

  /** Lines of different elements whose letters lie on each other. @param {Line[]} all */
  const overlaps = (all) => {
    // Of the line's box, the part where small letters stand.
    const cores = all.map((line) => ({ ...line, top: line.box.top + line.box.height * 0.3, bottom: line.box.bottom - line.box.height * 0.3 }));
    cores.sort((a, b) => a.top - b.top);
    const faults = [];
    for (let at = 0; at < cores.length; at++) {
      const one = cores[at];
      for (let next = at + 1; next < cores.length && cores[next].top < one.bottom; next++) {
        const other = cores[next];
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        if (across <= 2 || down <= 1 || covered(one) || covered(other)) continue;
        faults.push(`lies on other text: «${one.text}» in ${name(one.element)} and «${other.text}» in ${name(other.element)}`);
      }
    }
    return faults;
  };

  /** In a box that floats above the page with a ground of its own, and is meant to cover it; or scrolled out of sight
   * in a box that scrolls. @param {Line} line */
  const covered = ({ box, element }) => {
    if (element.closest("[popover]")) return true;
    for (let outer = /** @type {Element | null} */ (element); outer && outer !== document.body; outer = outer.parentElement) {
      const edge = outer.getBoundingClientRect();
      const out = box.top >= edge.bottom || box.bottom <= edge.top;
      if (out && ["auto", "scroll"].includes(getComputedStyle(outer).overflowY)) return true;
    }
    return false;
  };

  Object.assign(window, { textMeasures: { lines, cutOff, sticksOut, overlaps } });
}
