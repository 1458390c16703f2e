// @ts-check
// What the drawings share that follow what is written.
(() => {
  /** @type {Ark["svg"]} */
  const svg = (name, attributes, text) => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
    if (text !== undefined) one.textContent = text;
    return one;
  };

  /** Lines that fit a width; what does not fit in `most` lines ends in "…". @type {Ark["wrap"]} */
  const wrap = (text, most, fits) => {
    const lines = [""];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const last = lines[lines.length - 1];
      const joined = last ? `${last} ${word}` : word;
      if (fits(joined)) { lines[lines.length - 1] = joined; continue; }
      if (last) lines.push("");
      for (const letter of word) {
        const here = lines[lines.length - 1];
        if (fits(`${here}${letter}-`) || !here) lines[lines.length - 1] += letter;
        else { lines[lines.length - 1] += "-"; lines.push(letter); }
      }
    }
    if (lines.length <= most) return lines;
    let end = lines[most - 1];
    while (end && !fits(`${end}…`)) end = end.slice(0, -1);
    return [...lines.slice(0, most - 1), `${end}…`];
  };

  /** @type {Ark["follow"]} */
  const follow = (draw) => ark.hear("input sheet-written sheet-ready", draw);

  Object.assign(ark, { svg, wrap, follow });
})();
