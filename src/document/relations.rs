//! What a page shows of its node beside the text: facts, principles, what is known, tools and sheets.
//!
//! What only leads on to other pages is left out: neighbours, pages before and after, the list of pages below.

use super::writer::Writer;
use super::{Block, Fact, Item, NoteSort, Run, Sort, directives, figures};
use crate::graph::NodeId;
use crate::model::{Data, Kind};
use crate::page::{self, Known};

/// What stands before the text.
pub(super) fn before(writer: &mut Writer<'_>) -> Vec<Block> {
    let page = writer.page;
    let node = writer.graph.node(page);
    match &node.document.data {
        Data::CoreElement(element) => {
            element.works_with.map(|direction| aside(direction.label())).into_iter().collect()
        }
        Data::Step(step) => {
            let position = step.position.map(|at| format!(", skridt {at}")).unwrap_or_default();
            let optional = if step.optional { " (eventuelt)" } else { "" };
            vec![aside(&format!("{}{position}{optional}", step.phase.label()))]
        }
        Data::Model(_) if !draws_itself(writer) => vec![directives::overview(writer, page)],
        Data::Measurement(_) => told(writer).into_iter().chain(figures::measurement(writer, page)).collect(),
        Data::Rule(_) => told(writer).into_iter().chain(figures::rule(writer, page)).collect(),
        Data::Finding(_) => {
            let measured = writer.graph.related(page, "measurements");
            let mut blocks: Vec<Block> = told(writer).into_iter().collect();
            blocks.extend(measured.into_iter().flat_map(|id| figures::measurement(writer, id)));
            blocks
        }
        Data::Experience(_) | Data::Factor(_) | Data::Provision(_) | Data::Municipality(_) => {
            told(writer).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What stands at the end of a section: the principles where a core element says how.
pub(super) fn within(writer: &mut Writer<'_>, section: &str) -> Vec<Block> {
    if section != "hvordan" || writer.graph.node(writer.page).kind() != Kind::CoreElement {
        return Vec::new();
    }
    let principles = writer.graph.pointing(writer.page, Kind::Principle, "core_element");
    if principles.is_empty() {
        return Vec::new();
    }
    let heading = writer.heading(2, "principper", vec![Run::text("Principperne")]);
    let items = principles.into_iter().map(|id| {
        let title = Run::Strong { runs: vec![writer.named(id, writer.graph.node(id).title())] };
        let summary = page::summary(writer.graph, id);
        let mut runs = vec![title];
        if !summary.is_empty() {
            runs.extend([Run::Break, Run::text(summary)]);
        }
        Item { anchor: None, blocks: vec![Block::paragraph(runs)] }
    });
    let items = items.collect();
    vec![heading, Block::List { sort: Sort::Numbers, start: 1, items }]
}

/// What stands behind the text.
pub(super) fn after(writer: &mut Writer<'_>) -> Vec<Block> {
    let (graph, id) = (writer.graph, writer.page);
    let related = |field: &str| graph.related(id, field);
    let mut blocks = Vec::new();
    match graph.node(id).kind() {
        Kind::CoreElement => {
            blocks.extend(page::known(graph, id).map(|known| evidence(writer, &known)));
            let principles = graph.pointing(id, Kind::Principle, "core_element");
            let of_principles = principles.into_iter().flat_map(|one| graph.related(one, "tools"));
            let tools: Vec<NodeId> = related("tools").into_iter().chain(of_principles).collect();
            let rows = [
                ("Ark at tage med", graph.sheets_of_tools(&tools)),
                ("Redskaber", related("tools")),
                ("I den anden model", graph.kin(id)),
                ("I den tidligere udgave", related("previous")),
            ];
            blocks.extend(facts(writer, &rows));
        }
        Kind::Principle => {
            let mut steps = related("steps");
            steps.extend(graph.pointing(id, Kind::Step, "principles"));
            steps.dedup();
            // The words are explained at the end.
            writer.terms.extend(related("terms"));
            let sheets = graph.sheets_of_tools(&related("tools"));
            let rows =
                [("Ark at tage med", sheets), ("Her i sagsforløbet", steps), ("Redskaber", related("tools"))];
            blocks.extend(facts(writer, &rows));
        }
        Kind::Step => {
            let rows = [
                ("Ark at tage med", graph.sheets_of(id)),
                ("Principper, der bærer skridtet", related("principles")),
                ("Hvem er med", related("roles")),
                ("Redskaber", related("tools")),
            ];
            blocks.extend(facts(writer, &rows));
        }
        Kind::Precondition => {
            let rows = [("Hvem har ansvaret", related("roles")), ("Redskaber", related("tools"))];
            blocks.extend(facts(writer, &rows));
        }
        _ => {}
    }
    blocks
}

fn aside(text: &str) -> Block {
    Block::paragraph(vec![Run::Aside { runs: vec![Run::text(text)] }])
}

/// Whether the author has put the overview into the text.
fn draws_itself(writer: &Writer<'_>) -> bool {
    let directives = &writer.graph.node(writer.page).document.body.outline.directives;
    directives.iter().any(|directive| directive.spec.name == "modeloverblik")
}

/// Lists of pages, each with its name; those without a page are left out.
fn facts(writer: &mut Writer<'_>, rows: &[(&str, Vec<NodeId>)]) -> Option<Block> {
    let told = rows.iter().filter(|(_, pages)| !pages.is_empty());
    let rows = told.map(|(label, pages)| Fact { label: (*label).to_owned(), runs: writer.titles(pages) });
    let rows: Vec<Fact> = rows.collect();
    (!rows.is_empty()).then_some(Block::Facts { rows })
}

/// The facts of kinds that are a short set of them.
fn told(writer: &mut Writer<'_>) -> Option<Block> {
    let rows = page::facts(writer.graph, writer.page).into_iter().map(|fact| {
        let mut runs: Vec<Run> = fact.value.iter().map(Run::text).collect();
        if fact.value.is_some() && !fact.pages.is_empty() {
            runs.push(Run::text(" "));
        }
        runs.extend(writer.titles(&fact.pages));
        Fact { label: fact.label.to_owned(), runs }
    });
    let rows: Vec<Fact> = rows.collect();
    (!rows.is_empty()).then_some(Block::Facts { rows })
}

/// What is known: who tried it, scores over time, what helped and what stood in the way, what is thin.
fn evidence(writer: &mut Writer<'_>, known: &Known) -> Block {
    let mut blocks = vec![writer.heading(1, "hvad-ved-vi", vec![Run::text("Hvad ved vi?")])];
    if known.earlier {
        blocks.push(aside("Afprøvningen og tallene handler om den tidligere udgave."));
    }
    let mut rows = Vec::new();
    let mut list = |writer: &mut Writer<'_>, label: &str, pages: &[NodeId]| {
        if !pages.is_empty() {
            rows.push(Fact { label: label.to_owned(), runs: writer.titles(pages) });
        }
    };
    list(writer, "Prøvet i", &known.municipalities);
    list(writer, "Erfaringer", &known.experiences);
    list(writer, "Evalueringen", &known.findings);
    list(writer, "Det hjalp", &known.helps);
    list(writer, "Stod i vejen", &known.hinders);
    let place = usize::from(!known.municipalities.is_empty());
    let scores: Vec<Fact> = known.scores.iter().map(|score| of_score(writer, score)).collect();
    rows.splice(place..place, scores);
    rows.extend(
        known.gap.iter().map(|gap| Fact { label: "Tyndt belyst".to_owned(), runs: writer.plain(gap) }),
    );
    blocks.push(Block::Facts { rows });
    Block::Note { sort: NoteSort::Evidence, mark: String::new(), title: None, blocks }
}

fn of_score(writer: &mut Writer<'_>, score: &page::Score) -> Fact {
    let mut runs = Vec::new();
    for (at, (column, value)) in score.values.iter().enumerate() {
        if at > 0 {
            runs.push(Run::text(" → "));
        }
        runs.extend([Run::text(format!("{column} ")), Run::Strong { runs: vec![Run::text(value)] }]);
    }
    runs.push(Run::text(" "));
    runs.push(writer.named(score.measurement, writer.graph.node(score.measurement).title()));
    runs.extend(score.scale.as_ref().map(|scale| Run::text(format!(" (skala {scale})"))));
    Fact { label: "Score".to_owned(), runs }
}
