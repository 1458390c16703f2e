//! One table for all engines: a line a figure, a column an engine.

use crate::measure::Cost;
use crate::peers::Peer;
use serde_json::Value;

#[derive(Default)]
pub struct Table(Vec<(String, Vec<String>)>);

impl Table {
    /// What `ask.mjs` has counted.
    pub fn answers(&mut self, what: &str, answers: &Value) {
        let Some(engines) = answers.as_object() else { return };
        let order = ["vejviser", "pagefind", "lunr"];
        let each = |show: &dyn Fn(&Value) -> String| -> Vec<String> {
            order.iter().filter_map(|engine| engines.get(*engine)).map(show).collect()
        };
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        let kilobytes = |value: &Value| format!("{:.1}", number(value) / 1_000.0);
        let pair = |value: &Value, unit: &str, show: &dyn Fn(&Value) -> String| match value {
            Value::Array(both) => format!("{}, {} {unit}", show(&both[0]), show(&both[1])),
            _ => "-".to_owned(),
        };
        let time = |value: &Value| format!("{:.1}", number(value));
        let rate = |one: &Value| {
            let (right, asked) = (number(&one["right"]), number(&one["asked"]));
            format!("{right} of {asked}, {:.1} %", 100.0 * right / asked)
        };
        let mut add = |line: &str, cells: Vec<String>| self.0.push((format!("{what}: {line}"), cells));
        if what == "own site" {
            add("the wanted page is in the first three", each(&rate));
            add("the program, gzip", each(&|one| format!("{} kB", kilobytes(&one["program"]))));
        }
        add(
            "index fetched for eight results, median and most",
            each(&|one| pair(&one["plain"], "kB", &kilobytes)),
        );
        add("... as a server sends it", each(&|one| pair(&one["packed"], "kB", &kilobytes)));
        add(
            "... with filters and five excerpts, median, plain and sent",
            each(&|one| pair(&one["page"], "kB", &kilobytes)),
        );
        add(
            "from question to eight results, fresh page, median and 95th",
            each(&|one| pair(&one["cold"], "ms", &time)),
        );
        add("... of that, running scripts", each(&|one| pair(&one["script"], "ms", &time)));
        add("... on a page that has asked before", each(&|one| pair(&one["warm"], "ms", &time)));
    }

    /// What indexing has cost, Vejviser first.
    pub fn costs(&mut self, pages: usize, costs: &[Cost]) {
        let cpu = costs.iter().map(|cost| cost.cpu().to_string()).collect();
        let memory = costs.iter().map(|cost| cost.memory().to_string()).collect();
        self.0.push((format!("{pages} pages: CPU of indexing"), cpu));
        self.0.push((format!("{pages} pages: peak memory of indexing"), memory));
    }

    pub fn print(&self, peers: &[Peer]) {
        let titles: Vec<&str> = peers.iter().map(|peer| peer.title).collect();
        println!(
            "\n| what | vejviser | {} |\n| --- | ---: |{}",
            titles.join(" | "),
            " ---: |".repeat(titles.len())
        );
        for (what, cells) in &self.0 {
            println!("| {what} | {} |", cells.join(" | "));
        }
    }
}
