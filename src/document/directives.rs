//! What the block directives of a body become on paper.

use super::writer::Writer;
use super::{Block, Fact, Item, NoteSort, Picture, Run, Sort, comparison, figures};
use crate::drawing;
use crate::drawing::theory::Column;
use crate::graph::NodeId;
use crate::markdown::{self, Directive, run_words, slug};
use crate::model::{Data, Kind};
use crate::page;

type Inner<'a> = [markdown::Block<'a>];

/// The blocks of a directive with what stands in it.
pub(super) fn blocks<'a>(writer: &mut Writer<'a>, directive: &'a Directive, inner: &Inner<'a>) -> Vec<Block> {
    let title = directive.attribute("titel");
    let note = |writer: &mut Writer<'a>, sort, mark: &str| {
        let (mark, title) = (mark.to_owned(), title.map(str::to_owned));
        vec![Block::Note { sort, mark, title, blocks: writer.blocks(inner) }]
    };
    let graph = writer.graph;
    let named: Vec<NodeId> =
        directive.references().filter_map(|(kind, one)| graph.find(kind, &one.id)).collect();
    let first = named.first().copied();
    match form(directive.spec.name) {
        Some(Form::Duties) => duties(writer, directive, inner),
        Some(Form::Told) => told(writer, title.unwrap_or_default(), &named, inner),
        Some(Form::Note(sort, mark)) => note(writer, sort, mark),
        Some(Form::Checklist) => checklist(writer, title, inner),
        Some(Form::Change) => change(writer, directive, &named, inner),
        Some(Form::Theory) => vec![theory(writer, title.unwrap_or_default(), inner)],
        Some(Form::Flow) => first.map(|model| flow(writer, model)).into_iter().collect(),
        Some(Form::Overview) => first.map(|model| overview(writer, model)).into_iter().collect(),
        Some(Form::Measurement) => first.map(|id| figures::measurement(writer, id)).unwrap_or_default(),
        Some(Form::Rule) => first.map(|id| figures::rule(writer, id)).unwrap_or_default(),
        Some(Form::Provisions) => vec![figures::provisions(writer, &graph.of_kind(Kind::Provision))],
        Some(Form::Comparison(sort)) => comparison::blocks(writer, directive, sort),
        Some(Form::ScreenOnly) | None => writer.blocks(inner),
    }
}

/// What a directive becomes.
#[derive(Clone, Copy)]
enum Form {
    Duties,
    Told,
    /// A note of a sort, under its mark.
    Note(NoteSort, &'static str),
    Checklist,
    Change,
    Theory,
    Flow,
    Overview,
    Measurement,
    Rule,
    Provisions,
    /// Two models or editions, with the name of the column that says how they are kin.
    Comparison(&'static str),
    /// The editors' reference and what leads to files: of what stands in it the text alone.
    ScreenOnly,
}

fn form(name: &str) -> Option<Form> {
    Some(match name {
        "praksis" => Form::Duties,
        "praksiserfaring" => Form::Told,
        "opmaerksom" => Form::Note(NoteSort::Attention, "Vær opmærksom"),
        "eksempel" => Form::Note(NoteSort::Example, "Eksempel"),
        "mangler" => Form::Note(NoteSort::Missing, "Det siger kilderne ikke"),
        "tjekliste" => Form::Checklist,
        "aendring" => Form::Change,
        "forandringsteori" => Form::Theory,
        "sagsforloeb" => Form::Flow,
        "modeloverblik" => Form::Overview,
        "maaling" => Form::Measurement,
        "regel" => Form::Rule,
        "lovtabel" => Form::Provisions,
        "slaegtskab" => Form::Comparison("Det samme?"),
        "udgaver" => Form::Comparison("Det er sket"),
        "felter" | "direktiver" | "koder" | "indstillinger" | "nyt" | "aabnedata" | "stilark"
        | "serverfil" | "arkfelter" => Form::ScreenOnly,
        _ => return None,
    })
}

/// The anchor of an experience on its page.
pub(super) fn experience(title: &str) -> String {
    format!("erfaring-{}", slug(title))
}

/// The items of the one list in a directive.
fn items<'b, 'a>(inner: &'b Inner<'a>) -> &'b [Vec<markdown::Block<'a>>] {
    match inner.first() {
        Some(markdown::Block::List { items, .. }) => items,
        _ => &[],
    }
}

/// A role's duties, each with the number that other pages know it by.
fn duties<'a>(writer: &mut Writer<'a>, directive: &'a Directive, inner: &Inner<'a>) -> Vec<Block> {
    let found = page::duty_blocks(writer.graph, writer.page).into_iter();
    let own = found.into_iter().find(|block| block.directive.span == directive.span);
    let Some(own) = own.filter(|own| !own.roles.is_empty()) else { return Vec::new() };
    let roles: Vec<&str> =
        own.roles.iter().map(|role| writer.graph.node(*role).document.id.as_str()).collect();
    let words = vec![Run::text(page::duty_heading(writer.graph, &own.roles))];
    let heading = writer.heading(2, &format!("{}-{}", roles.join("-"), own.first), words);
    let list = items(inner).iter().enumerate().map(|(at, item)| Item {
        anchor: Some(writer.anchor(&page::duty_anchor(own.first + at))),
        blocks: writer.blocks(item),
    });
    let items = list.collect();
    vec![heading, Block::List { sort: Sort::Points, start: 1, items }]
}

fn told<'a>(writer: &mut Writer<'a>, title: &str, tools: &[NodeId], inner: &Inner<'a>) -> Vec<Block> {
    let mut blocks = vec![writer.heading(2, &experience(title), vec![Run::text(title)])];
    blocks.extend(writer.blocks(inner));
    if !tools.is_empty() {
        let rows = vec![Fact { label: "Redskaber".to_owned(), runs: writer.titles(tools) }];
        blocks.push(Block::Facts { rows });
    }
    let mark = "Praksiserfaring".to_owned();
    vec![Block::Note { sort: NoteSort::Evidence, mark, title: None, blocks }]
}

fn checklist<'a>(writer: &mut Writer<'a>, title: Option<&str>, inner: &Inner<'a>) -> Vec<Block> {
    let name = title.map(|title| Block::paragraph(vec![Run::Strong { runs: vec![Run::text(title)] }]));
    let list = items(inner).iter().map(|item| Item { anchor: None, blocks: writer.blocks(item) });
    let items = list.collect();
    name.into_iter().chain([Block::List { sort: Sort::Checks, start: 1, items }]).collect()
}

/// A change between two editions: what was, what is, why.
fn change<'a>(
    writer: &mut Writer<'a>,
    directive: &Directive,
    about: &[NodeId],
    inner: &Inner<'a>,
) -> Vec<Block> {
    let title = directive.attribute("titel").unwrap_or_default();
    let sort = directive.attribute("art").unwrap_or_default();
    let aside = Run::Aside { runs: vec![Run::text(sort)] };
    let runs = vec![Run::text(format!("{title} ")), aside];
    let mut blocks = vec![writer.heading(2, &page::change_anchor(directive), runs)];
    let mut rows = Vec::new();
    for (at, label) in ["Før", "Nu", "Hvorfor"].into_iter().enumerate() {
        let said = items(inner).get(at).map(|item| writer.line(item));
        let unsaid = || vec![Run::text("Kilderne giver ingen begrundelse.")];
        let runs = said.or_else(|| (label == "Hvorfor").then(unsaid));
        rows.extend(runs.map(|runs| Fact { label: label.to_owned(), runs }));
    }
    if !about.is_empty() {
        let runs = editions(writer, about);
        rows.push(Fact { label: "Se".to_owned(), runs });
    }
    blocks.push(Block::Facts { rows });
    blocks
}

/// Pages by their titles with the edition of their model.
fn editions(writer: &mut Writer<'_>, about: &[NodeId]) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, id) in about.iter().enumerate() {
        let edition =
            writer.graph.model_of(*id).and_then(|model| match &writer.graph.node(model).document.data {
                Data::Model(model) => Some(format!(" ({})", model.edition)),
                _ => None,
            });
        if at > 0 {
            runs.push(Run::text(", "));
        }
        let title = writer.graph.node(*id).title();
        runs.push(writer.named(*id, &format!("{title}{}", edition.unwrap_or_default())));
    }
    runs
}

/// A drawing as one picture that stands alone.
pub(super) fn drawn(html: String, accent: Option<&str>) -> Block {
    let alone = drawing::alone(&html, accent);
    let picture = |svg: String| Picture { svg, alt: alone.alt.clone() };
    let pictures = alone.pictures.into_iter().map(picture).collect();
    Block::Drawing { pictures, caption: None, html }
}

fn flow(writer: &mut Writer<'_>, model: NodeId) -> Block {
    let html = page::flow_html(writer.graph, None, model, writer.drawing_id());
    drawn(html, page::accent(writer.graph, model))
}

/// The drawing of a model's parts.
pub(super) fn overview(writer: &mut Writer<'_>, model: NodeId) -> Block {
    let html = page::overview_html(writer.graph, None, model, writer.drawing_id());
    drawn(html, page::accent(writer.graph, model))
}

/// A theory of change: a picture a column, which says all that stands in it.
fn theory(writer: &mut Writer<'_>, title: &str, inner: &Inner<'_>) -> Block {
    let said = |blocks: &[markdown::Block<'_>]| match blocks.first() {
        Some(markdown::Block::Paragraph(runs)) => run_words(runs).trim().to_owned(),
        _ => String::new(),
    };
    let column = |column: &Vec<markdown::Block<'_>>| Column {
        title: said(column),
        boxes: items(&column[column.len().min(1)..]).iter().map(|one| said(one)).collect(),
    };
    let columns: Vec<Column> = items(inner).iter().map(column).collect();
    let says: Vec<String> =
        columns.iter().map(|one| format!("{}: {}.", one.title, one.boxes.join("; "))).collect();
    let accent = page::accent(writer.graph, writer.page);
    let html = page::theory_html(writer.drawing_id(), title, columns, accent);
    let pictures = drawing::alone(&html, accent).pictures.into_iter().zip(says);
    let pictures = pictures.map(|(svg, alt)| Picture { svg, alt }).collect();
    Block::Drawing { pictures, caption: Some(title.to_owned()), html }
}

#[cfg(test)]
mod tests {
    use super::form;
    use crate::markdown::DIRECTIVES;

    #[test]
    fn every_directive_has_its_form_on_paper() {
        let formless: Vec<&str> =
            DIRECTIVES.iter().map(|one| one.name).filter(|name| form(name).is_none()).collect();
        assert!(formless.is_empty(), "{formless:?}: lost on paper");
    }
}
