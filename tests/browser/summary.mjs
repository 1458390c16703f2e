// Prints what failed while it fails, and one closing line. Writes nothing to disk.

export default class Summary {
  started = Date.now();
  /** @type {Map<string, boolean>} */
  results = new Map();

  /**
   * @param {import("@playwright/test/reporter").TestCase} test
   * @param {import("@playwright/test/reporter").TestResult} result
   */
  onTestEnd(test, result) {
    const name = test.titlePath().filter(Boolean).join(" › ");
    const good = result.status === "passed";
    this.results.set(test.id, good);
    if (good) return;
    console.log(`\nFAILED ${name} (${result.status}, ${Math.round(result.duration / 1000)} s)`);
    for (const error of result.errors) console.log(indent(error.message ?? String(error.value)));
  }

  /** @param {import("@playwright/test/reporter").TestError} error */
  onError(error) {
    console.log(indent(error.message ?? String(error.value)));
    this.broken = true;
  }

  /** A skipped test is a failed one: nothing may be silent. @returns {Promise<{ status?: "passed" | "failed" }>} */
  async onEnd() {
    const failed = [...this.results.values()].filter((good) => !good).length;
    const passed = this.results.size - failed;
    const seconds = Math.round((Date.now() - this.started) / 1000);
    console.log(`${passed} passed, ${failed} failed (${seconds} s)`);
    return { status: failed || this.broken || passed === 0 ? "failed" : "passed" };
  }
}

/** @param {string} message */
function indent(message) {
  const plain = message.replace(/\u001b\[[0-9;]*m/g, "");
  return plain.split("\n").slice(0, 40).map((line) => "  " + line).join("\n");
}
