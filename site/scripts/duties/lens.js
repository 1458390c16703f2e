// @ts-check
// The role lens: the reader's own duties first, the others folded to a line that opens. The role is remembered on
// this device alone, and stands in the address (#rolle=leder) so that it can be shared. Without it all is shown.
(() => {
  const KEY = "vejviser-rolle";
  /** @type {HTMLElement[]} */
  const columns = Array.from(document.querySelectorAll(".duties > section[data-roles]"));
  const place = document.querySelector(".duties");
  const own = document.querySelector(".all-duties[data-role]");

  /** Storage may be closed to the page. @template T @param {() => T} action @returns {T | undefined} */
  const attempt = (action) => {
    try { return action(); } catch { return undefined; }
  };

  /** @param {string} text @param {string} name */
  const button = (text, name) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.textContent = text;
    return made;
  };

  const wanted = () =>
    /^#rolle=([a-z0-9-]+)$/.exec(location.hash)?.[1] ?? attempt(() => localStorage.getItem(KEY)) ?? "";

  /** @param {string} role */
  const remember = (role) => {
    attempt(() => (role ? localStorage.setItem(KEY, role) : localStorage.removeItem(KEY)));
    history.replaceState(null, "", role ? `#rolle=${role}` : location.pathname + location.search);
  };

  /** @param {HTMLElement} column */
  const roles = (column) => (column.dataset.roles ?? "").split(" ");
  /** @param {HTMLElement} column */
  const title = (column) => column.querySelector("h3")?.textContent ?? "";
  /** @param {HTMLElement} column @param {boolean} fold */
  const fold = (column, fold) => {
    const list = column.querySelector("ul"), opener = column.querySelector(".lens-open");
    if (!list || !(opener instanceof HTMLElement)) return;
    list.classList.toggle("lens-folded", fold);
    opener.hidden = !fold;
  };

  /** @param {string} role */
  const apply = (role) => {
    const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const known = columns.some((column) => roles(column).includes(role));
    for (const column of columns) {
      const mine = known && roles(column).includes(role);
      column.classList.toggle("lens-mine", mine);
      fold(column, known && !mine && (aim === null || !column.contains(aim)));
    }
    // Moved, not only shown first: the keyboard and a screen reader meet them in the same order.
    const mine = columns.filter((column) => column.classList.contains("lens-mine"));
    place?.append(...mine, ...columns.filter((column) => !mine.includes(column)));
    for (const choice of document.querySelectorAll(".lens [data-role]")) {
      choice.setAttribute("aria-pressed", String(choice.getAttribute("data-role") === (known ? role : "")));
    }
  };

  const offer = () => {
    for (const column of columns) {
      const count = column.querySelectorAll("li").length;
      const open = button(`Vis ${count === 1 ? "1 punkt" : `${count} punkter`}`, "lens-open");
      open.ariaLabel = `${open.textContent}: ${title(column)}`;
      open.hidden = true;
      open.addEventListener("click", () => {
        fold(column, false);
        const list = column.querySelector("ul");
        list?.setAttribute("tabindex", "-1");
        list?.focus();
      });
      column.querySelector("ul")?.before(open);
    }
    const lens = document.querySelector(".lens");
    if (!lens) return;
    lens.role = "group";
    lens.ariaLabel = "Vis først det, der er dit";
    const words = document.createElement("span");
    words.textContent = "Vis først:";
    lens.append(words);
    const names = new Map([["", "Alle"]]);
    for (const column of columns) {
      const titles = (column.dataset.names ?? "").split("|");
      roles(column).forEach((role, at) => names.set(role, titles[at] ?? role));
    }
    for (const [role, text] of names) {
      const choice = button(text, "lens-choice");
      choice.dataset.role = role;
      choice.addEventListener("click", () => { remember(role); apply(role); });
      lens.append(choice);
    }
  };

  /** On a role's own page: the role is kept with one press, and let go with another. */
  const offerOwn = () => {
    const role = own?.getAttribute("data-role") ?? "";
    const keep = button("", "lens-choice");
    const show = () => {
      const mine = attempt(() => localStorage.getItem(KEY)) === role;
      keep.setAttribute("aria-pressed", String(mine));
      keep.textContent = mine ? "Det er min rolle" : "Husk, at det er min rolle";
    };
    keep.addEventListener("click", () => {
      const mine = attempt(() => localStorage.getItem(KEY)) === role;
      attempt(() => (mine ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, role)));
      show();
    });
    own?.querySelector(".lens")?.append(keep);
    show();
  };

  if (columns.length > 1) {
    offer();
    apply(wanted());
    addEventListener("hashchange", () => apply(wanted()));
    // What was moved is no longer where the browser scrolled to.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
  if (own) offerOwn();
})();
