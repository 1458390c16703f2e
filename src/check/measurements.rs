//! Rows with more or fewer numbers than there are columns. See the explanation of [`Code::Measurement`].

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::graph::{Graph, NodeId};
use crate::model::Data;

pub fn check(graph: &Graph, id: NodeId, out: &mut Diagnostics) {
    let document = &graph.node(id).document;
    let Data::Measurement(measurement) = &document.data else { return };
    let columns = measurement.columns.len();
    let mut report = |message: String, help: &str| {
        out.push(Diagnostic::error(Code::Measurement, document.span.clone(), message).help(help));
    };
    for row in measurement.rows.0.iter().filter(|row| row.values.len() != columns) {
        let message = format!("rækken »{}« har {} tal til {columns} kolonner", row.label, row.values.len());
        report(message, "Skriv ét tal for hver kolonne, og \"\" hvor kilden ikke har et.");
    }
    if measurement.drawn.is_some_and(|drawn| drawn as usize > columns || drawn == 0) {
        report(
            format!("`drawn` er ikke et tal mellem 1 og {columns}"),
            "Skriv, hvor mange af kolonnerne der tegnes, eller udelad feltet.",
        );
    }
}
