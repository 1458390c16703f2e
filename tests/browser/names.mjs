// What a screen reader is told: the browser's own accessibility tree. Takes a page that is open, gives faults as text.

/** Roles that are nothing without a name. */
const NAMED = new Set([
  "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "spinbutton", "slider", "switch", "Date", "button",
  "link", "table", "img", "image", "dialog", "region", "navigation", "radiogroup", "columnheader", "rowheader",
  "DisclosureTriangle", "heading",
]);
/** Landmarks that stand more than once must be told apart by name. */
const LANDMARKS = new Set(["navigation", "region", "search", "form", "complementary", "banner", "main", "contentinfo"]);
const ONCE = ["banner", "main", "contentinfo"];

/** `around` is the nearest region's name: a table that scrolls is named by it.
 * @typedef {{ role: string, name: string, around: string, level?: number, backend?: number }} Told */

/** Nodes of the tree that are told, in their order. @param {import("@playwright/test").Page} page @returns {Promise<Told[]>} */
export async function told(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {Told[]} */
  const found = [];
  /** The browser gives the nodes level by level; they are told in depth. @param {string} id @param {string} around */
  const visit = (id, around) => {
    const node = known.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? ""), name = String(node.name?.value ?? "").trim();
    const level = node.properties?.find((property) => property.name === "level")?.value.value;
    if (!node.ignored) found.push({ role, name, around, level, backend: node.backendDOMNodeId });
    for (const child of node.childIds ?? []) visit(child, role === "region" ? name : around);
  };
  visit(nodes[0].nodeId, "");
  return found;
}

/** Names that are missing or the same, landmarks that are missing, headings that skip a level.
 * @param {import("@playwright/test").Page} page */
export async function nameFaults(page) {
  const all = await told(page);
  const faults = [];
  for (const node of all) {
    const named = node.name || (node.role === "table" && node.around);
    if (NAMED.has(node.role) && !named) faults.push(`${node.role} without a name: ${await source(page, node)}`);
  }
  for (const role of ONCE) {
    const many = all.filter((node) => node.role === role).length;
    if (many !== 1) faults.push(`${many} landmarks of the role ${role}`);
  }
  const landmarks = all.filter((node) => LANDMARKS.has(node.role)).map((node) => `${node.role} «${node.name}»`);
  for (const [at, one] of landmarks.entries()) if (landmarks.indexOf(one) !== at) faults.push(`two landmarks are called ${one}`);
  return [...faults, ...headingFaults(all)].slice(0, 8);
}

/** @param {Told[]} all */
function headingFaults(all) {
  const headings = all.filter((node) => node.role === "heading");
  const faults = [];
  if (headings.filter((one) => one.level === 1).length !== 1) faults.push("not one heading of level 1");
  for (const [at, one] of headings.entries()) {
    const before = at === 0 ? 0 : Number(headings[at - 1].level);
    if (Number(one.level) > before + 1 && at > 0) faults.push(`from level ${before} to ${one.level} at «${one.name}»`);
  }
  return faults;
}

/** @param {import("@playwright/test").Page} page @param {Told} node */
async function source(page, node) {
  const session = await page.context().newCDPSession(page);
  const { outerHTML } = await session.send("DOM.getOuterHTML", { backendNodeId: node.backend }).catch(() => ({ outerHTML: "?" }));
  await session.detach();
  return outerHTML.slice(0, 140);
}
