// A person who goes through a page by Tab alone. Takes a page that is open, gives what went wrong as text.

/** @typedef {import("@playwright/test").Page} Page */

/** Every stop must be met, in the order of the page, seen, and not covered by anything. @param {Page} page */
export async function walk(page) {
  const stops = await page.evaluate(markStops);
  const faults = [];
  let last = -1;
  for (let step = 0; step < stops * 4 + 20; step++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(standing);
    if (here === undefined) break;
    if (here.stop === 0 && last === stops - 1) break;
    if (here.fault) faults.push(here.fault);
    if (here.stop < 0 || here.stop === last) continue;
    if (here.stop !== last + 1) faults.push(`from stop ${last} to ${here.stop}: ${here.name}`);
    last = here.stop;
  }
  if (last !== stops - 1) faults.push(`Tab ends at stop ${last + 1} of ${stops}`);
  return { stops, faults: [...new Set(faults)].slice(0, 6) };
}

/** Presses Tab until something that fits the selector has the focus; false when the page ends first.
 * @param {Page} page @param {string} selector @param {number} [most] */
export async function tabTo(page, selector, most = 200) {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return true;
  }
  return false;
}

/** What is wrong with how the focus is shown where it stands now. @param {Page} page */
export async function focusFault(page) {
  return (await page.evaluate(standing))?.fault;
}

/** Numbers what Tab is to stop at, in the order of the page; of radio buttons with one name, one. */
function markStops() {
  const groups = new Set();
  let count = 0;
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || /** @type {any} */ (element).disabled) continue;
    if (element.getAttribute("tabindex") === "-1" || element.matches("[type=hidden]") || element.closest("[inert]")) continue;
    if (element instanceof HTMLInputElement && element.type === "radio") {
      const group = `${element.form?.id} ${element.name}`;
      const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`);
      if (groups.has(group) || (chosen && chosen !== element)) continue;
      groups.add(group);
    }
    element.setAttribute("data-stop", String(count++));
  }
  return count;
}

/** Where the focus stands, and whether it can be seen there; undefined outside of the page's stops. */
function standing() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const stop = Number(element.getAttribute("data-stop") ?? -1);
  const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} «${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}»`;
  return { stop, name, fault: fault() };

  function fault() {
    const style = getComputedStyle(/** @type {Element} */ (element));
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (!outlined && style.boxShadow === "none") return `no visible focus on ${name}`;
    const boxes = [.../** @type {Element} */ (element).getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const inside = boxes.find((box) => box.bottom > 1 && box.top < innerHeight - 1 && box.right > 1 && box.left < innerWidth - 1);
    if (!inside) return `focus lands out of sight on ${name}`;
    const [left, right] = [Math.max(inside.left, 0), Math.min(inside.right, innerWidth)];
    const [top, bottom] = [Math.max(inside.top, 0), Math.min(inside.bottom, innerHeight)];
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // A link around a drawing is hit in its gaps as well as in its shapes.
    const same = over && (over.contains(element) || element?.contains(over) || over.closest("label") || over.closest("svg")?.contains(element));
    return same ? undefined : `${name} is covered by ${over?.outerHTML.slice(0, 80)}`;
  }
}
