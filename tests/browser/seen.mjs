// What can be seen on a page that is open: text against the ground that it really stands on, signs and drawings
// too, and the edges of what is pressed. Takes a page, gives faults as text.

/** Text that stands out from its ground by less than `least`. Give a selector to look inside of some elements only.
 * @param {import("@playwright/test").Page} page @param {number} least @param {string} [within] @returns {Promise<string[]>} */
export async function faintText(page, least, within = "body") {
  await page.evaluate(measures);
  return page.evaluate(([least, within]) => {
    const { seen, ground, contrast, shape } = /** @type {any} */ (window).measures;
    const faults = new Set();
    for (const root of document.querySelectorAll(String(within))) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element || !walker.currentNode.textContent?.trim() || !seen(element)) continue;
        const drawn = element.closest("svg text");
        const color = drawn ? getComputedStyle(element).fill : getComputedStyle(element).color;
        const under = (drawn && shape(drawn)) || ground(element);
        const found = contrast(color, under);
        if (found < Number(least)) faults.add(`${found.toFixed(2)}: ${color} on ${under} in ${name(element)}`);
      }
    }
    return [...faults].slice(0, 8);

    /** @param {Element} element */
    function name(element) {
      return `${element.tagName.toLowerCase()}.${element.getAttribute("class")} «${(element.textContent ?? "").trim().slice(0, 40)}»`;
    }
  }, [least, within]);
}

/** What is pressed or written in, and shows neither edge, ground nor line under its words.
 * @param {import("@playwright/test").Page} page @param {number} least @returns {Promise<string[]>} */
export async function faintEdges(page, least) {
  await page.evaluate(measures);
  return page.evaluate((least) => {
    const { seen, ground, contrast, own } = /** @type {any} */ (window).measures;
    const faults = new Set();
    for (const element of document.querySelectorAll("button, .button, .arm, .sign, input, select, textarea, .diagram .diagram-shape, .diagram .diagram-bar")) {
      if (!seen(element) || element.matches("[type=file]")) continue;
      const style = getComputedStyle(element);
      const around = ground(element.closest("svg") ?? element.parentElement);
      const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) >= 1);
      const lines = sides.map((side) => style.getPropertyValue(`border-${side.toLowerCase()}-color`));
      if (element instanceof SVGElement) lines.push(style.stroke, style.fill);
      else lines.push(...own(element));
      // A button that is no box is underlined as a link is.
      const line = style.textDecorationLine.includes("underline");
      const native = element.matches("[type=radio], [type=checkbox]") && style.appearance !== "none";
      if (line || native || lines.some((color) => contrast(color, around) >= least)) continue;
      faults.add(`no edge on ${element.tagName.toLowerCase()}.${element.getAttribute("class")} «${(element.textContent ?? "").trim().slice(0, 40)}»: ${lines} on ${around}`);
    }
    return [...faults].slice(0, 8);
  }, least);
}

/** Put into the page: how colours and grounds are found there. */
function measures() {
  /** @param {Element} element */
  const seen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let outer = /** @type {Element | null} */ (element); outer; outer = outer.parentElement) {
      const box = outer.getBoundingClientRect();
      if (getComputedStyle(outer).display !== "contents" && (box.width <= 1 || box.height <= 1)) return outer.matches("html, body, svg *");
    }
    return true;
  };

  /** @param {string} color @returns {number[]} red, green, blue 0-255 and alpha 0-1 */
  const parts = (color) => {
    const found = (color.match(/[\d.]+/g) ?? []).map(Number);
    return color === "none" || found.length < 3 ? [0, 0, 0, 0] : [found[0], found[1], found[2], found[3] ?? 1];
  };

  /** The colours that an element itself or what is drawn behind its words has, the uppermost first. @param {Element} element */
  const own = (element) => {
    const behind = ["::after", "::before"].map((part) => getComputedStyle(element, part));
    const drawn = behind.filter((style) => style.content !== "none" && style.position === "absolute" && Number(style.zIndex) < 0);
    return [...drawn, getComputedStyle(element)].map((style) => style.backgroundColor).filter((color) => parts(color)[3] > 0);
  };

  /** @param {Element | null} element */
  const ground = (element) => {
    for (let outer = element; outer; outer = outer.parentElement) {
      const [color] = own(outer);
      if (color) return color;
    }
    return "rgb(255, 255, 255)";
  };

  /** The fill of the uppermost shape below the middle of a text in a drawing. @param {SVGTextElement} text */
  const shape = (text) => {
    const box = text.getBoundingClientRect();
    let color;
    for (const each of text.ownerSVGElement?.querySelectorAll("rect, path, polygon, circle, ellipse, text") ?? []) {
      if (each === text) break;
      if (!(each instanceof SVGGeometryElement)) continue;
      const matrix = each.getScreenCTM()?.inverse();
      if (!matrix) continue;
      const style = getComputedStyle(each);
      const point = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2).matrixTransform(matrix);
      if (parts(style.fill)[3] > 0 && style.display !== "none" && each.isPointInFill(point)) color = style.fill;
    }
    return color;
  };

  /** @param {string} one @param {string} other */
  const contrast = (one, other) => {
    const under = parts(other);
    const over = parts(one);
    const mixed = over.slice(0, 3).map((part, at) => part * over[3] + under[at] * (1 - over[3]));
    const [dark, light] = [luminance(mixed), luminance(under)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** @param {number[]} color */
  const luminance = (color) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  Object.assign(window, { measures: { seen, ground, contrast, shape, own } });
}
