// @ts-check
// Prints a sheet alone: marks what stands around it, which the style sheet then leaves out.
(() => {
  /** @param {Element} sheet */
  const mark = (sheet) => {
    for (let inner = sheet; inner !== document.body && inner.parentElement; inner = inner.parentElement) {
      for (const other of inner.parentElement.children) if (other !== inner) other.classList.add("sheet-aside");
    }
    document.documentElement.classList.add("sheet-alone");
  };

  ark.on({ print(sheet) {
    mark(sheet);
    print();
  } });

  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("sheet-alone");
    for (const one of document.querySelectorAll(".sheet-aside")) one.classList.remove("sheet-aside");
  });
})();
