// Loads the page again when the site was built anew, and shows what is wrong in the content.
// Only under `vejviser serve`, which puts it into each page; no built page holds it.

/**
 * @typedef {{severity: "error" | "warning", code: string, file: string, line: number, column: number,
 *   message: string, help: string | null, suggestion: string | null}} Problem
 * @typedef {{version: string, build: number, failed: boolean, problems: Problem[]}} State
 */

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLElement)) return;
  const served = { version: script.dataset.version, build: Number(script.dataset.build) };
  // The server's own page, which lists the problems already.
  const ownPage = document.body.hasAttribute("data-vejviser-page");
  /** @type {HTMLElement | null} */
  let overlay = null;

  const events = new EventSource(`/_vejviser/events?${location.pathname}`);
  events.addEventListener("state", (event) => {
    /** @type {State} */
    const state = JSON.parse(event.data);
    if (state.version !== served.version || (ownPage && state.build !== served.build)) {
      events.close();
      location.reload();
    } else if (!ownPage) {
      show(state);
    }
  });
  // An open stream would keep the page from being shown again at once by "back".
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay) {
      event.preventDefault();
      close();
    }
  });

  function close() {
    overlay?.remove();
    overlay = null;
  }

  /** @param {State} state */
  function show(state) {
    close();
    if (!state.failed) return;
    styled();
    overlay = element("section", "vejviser-overlay");
    overlay.setAttribute("role", "region");
    overlay.setAttribute("aria-label", "Fejl i indholdet");
    const head = element("div", "vejviser-head");
    const title = element("p", "vejviser-title", heading(state.problems));
    title.setAttribute("role", "alert");
    const button = element("button", "vejviser-close", "Luk");
    button.setAttribute("type", "button");
    button.addEventListener("click", close);
    head.append(title, button);
    const list = element("ol", "vejviser-problems");
    list.tabIndex = 0;
    list.setAttribute("aria-label", "Fejl og advarsler");
    list.append(...state.problems.map(item));
    overlay.append(head, list);
    // First in the page, so that the keyboard reaches it first; focus stays where it is.
    document.body.prepend(overlay);
  }

  /** @param {Problem[]} problems */
  function heading(problems) {
    const count = problems.filter((one) => one.severity === "error").length;
    return `${count} fejl i indholdet. Du ser det sidste, der var uden fejl.`;
  }

  /** @param {Problem} problem */
  function item(problem) {
    const li = element("li", problem.severity);
    const message = element("p");
    message.append(element("strong", "", problem.severity === "error" ? "Fejl: " : "Advarsel: "), problem.message);
    li.append(message);
    if (problem.file) {
      const place = element("p");
      place.append(element("code", "", `${problem.file}:${problem.line}:${problem.column}`));
      li.append(place);
    }
    if (problem.suggestion !== null) {
      const meant = element("p");
      meant.append("Mente du ", element("code", "", problem.suggestion), "?");
      li.append(meant);
    }
    if (problem.help !== null) li.append(element("p", "", `Hjælp: ${problem.help}`));
    return li;
  }

  /**
   * @param {string} name
   * @param {string} [className]
   * @param {string} [text]
   */
  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function styled() {
    const href = "/_vejviser/overlay.css";
    if (document.querySelector(`link[href="${href}"]`)) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.append(link);
  }
})();
