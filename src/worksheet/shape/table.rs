//! A table: rows to fill in, example rows that are marked as such, and rules with room for one's own.

use crate::diagnostic::{Code, Diagnostic};
use crate::front_matter;
use crate::model::FieldSpec;
use crate::source::Span;
use crate::worksheet::Field;
use crate::worksheet::read::{Ids, InputWord, Node, Scope, Word, child};
use toml::de::DeValue;

/// The id of the rows as a field, in a table that names none.
const ROWS: &str = "raekker";
/// Empty rows on paper and on the screen, if the table does not say.
const BLANK: u32 = 6;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Table {
    /// The id of the rows as a field.
    pub id: String,
    /// Empty rows to write in.
    pub blank: u32,
    /// The column that holds shares in percent, of which a circle is drawn.
    pub share: Option<usize>,
    /// At least one.
    pub columns: Vec<TableColumn>,
    /// Rows that only show how it may be done, one text a column.
    pub examples: Vec<Vec<String>>,
    pub rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableColumn {
    pub field: Field,
    /// Width in tenths of an ordinary column.
    pub width: u32,
}

/// What holds for all rows: a possibility from the sources, and a field for what is agreed here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rule {
    pub field: Field,
    pub text: String,
}

impl Table {
    /// The rows as one field.
    pub fn rows(&self) -> Field {
        Field::entries(&self.id, "Rækker", self.columns.iter().map(|column| column.field.clone()).collect())
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        std::iter::once(self.rows()).chain(self.rules.iter().map(|rule| rule.field.clone())).collect()
    }
}

front_matter! {
    pub struct Own {
        id: Option<Word> = "Rækkernes id i filer med udfyldte ark; ellers raekker.",
        blank: Option<u32> = "Hvor mange tomme rækker der er at skrive i; ellers 6.",
        share: Option<Word> = "Kolonnen med andele i procent, som bliver tegnet som en cirkel.",
    }
}

front_matter! {
    pub struct WrittenColumn {
        id: Word = "Kolonnens id: små bogstaver, tal og bindestreg.",
        title: String = "Kolonnens overskrift.",
        prompt: Option<String> = "En kort hjælp under overskriften.",
        r#type: Option<InputWord> = "Hvordan kolonnen bliver udfyldt; ellers tekst.",
        choices: Vec<String> = "Det, man kan vælge imellem, når kolonnen er af typen valg.",
        width: Option<u32> = "Bredden i tiendedele af en almindelig kolonne.",
    }
}

front_matter! {
    pub struct WrittenRule {
        id: Word = "Reglens id: små bogstaver, tal og bindestreg.",
        title: String = "Reglens navn.",
        text: String = "Hvad reglen siger, eller hvad man kan vælge.",
    }
}

const COLUMNS: FieldSpec = child("columns", "Tabellens kolonner.", true);
const EXAMPLES: FieldSpec = child("examples", "Rækker, der kun er eksempler.", false);
const RULES: FieldSpec = child("rules", "Det, der gælder for alle rækker.", false);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Table {
    let written: Own = scope.fields(node, &[&[COLUMNS, EXAMPLES, RULES]]);
    let span = Span::new(scope.file, node.range.clone());
    let rows = written.id.unwrap_or(Word { text: ROWS.to_owned(), span });
    scope.claim(&rows, ids);
    let mut own = Ids::default();
    let columns: Vec<TableColumn> =
        scope.list(node, &COLUMNS).iter().map(|node| column(scope, node, &mut own)).collect();
    let share = written.share.and_then(|word| shared(scope, &word, &columns));
    let examples = scope.list(node, &EXAMPLES).iter().map(|node| example(scope, node, &columns)).collect();
    let rules = scope.list(node, &RULES).iter().map(|node| rule(scope, node, ids)).collect();
    let blank = written.blank.unwrap_or(BLANK).clamp(1, 60);
    Table { id: rows.text, blank, share, columns, examples, rules }
}

/// The place of the column that a word names.
fn shared(scope: &mut Scope<'_>, word: &Word, columns: &[TableColumn]) -> Option<usize> {
    let found = columns.iter().position(|column| column.field.id == word.text);
    if found.is_none() {
        let names: Vec<&str> = columns.iter().map(|column| column.field.id.as_str()).collect();
        let message = format!("tabellen har ikke en kolonne `{}`", word.text);
        let help = format!("Kolonnerne er: {}.", names.join(", "));
        scope.report(word.span.range.clone(), message, help);
    }
    found
}

fn column(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> TableColumn {
    let node = Node { what: "kolonnen", ..node.clone() };
    let written: WrittenColumn = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    let input = scope.input(&node, (written.r#type.unwrap_or(InputWord::Text), &written.choices));
    let field = Field::line(written.id.text, written.title).prompt(written.prompt).of(input);
    TableColumn { field, width: written.width.unwrap_or(10).clamp(5, 40) }
}

fn rule(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Rule {
    let node = Node { what: "reglen", ..node.clone() };
    let written: WrittenRule = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    Rule { field: Field::text(written.id.text, written.title), text: written.text }
}

fn example(scope: &mut Scope<'_>, node: &Node<'_>, columns: &[TableColumn]) -> Vec<String> {
    let mut cells = vec![String::new(); columns.len()];
    for (key, value) in node.table {
        let ids = columns.iter().map(|column| column.field.id.as_str());
        match (ids.clone().position(|id| id == key.get_ref()), value.get_ref()) {
            (Some(at), DeValue::String(text)) => cells[at] = text.trim().to_owned(),
            (Some(_), _) => {
                let span = Span::new(scope.file, value.span());
                let message = format!("feltet `{}` har en forkert type", key.get_ref());
                let fault = Diagnostic::error(Code::WrongType, span, message);
                scope.diagnostics.push(fault.help("Skriv en tekst i anførselstegn."));
            }
            (None, _) => {
                let span = Span::new(scope.file, key.span());
                let message = format!("tabellen har ikke en kolonne `{}`", key.get_ref());
                let names: Vec<&str> = ids.clone().collect();
                let help = format!("Kolonnerne er: {}.", names.join(", "));
                let fault = Diagnostic::error(Code::UnknownField, span, message);
                scope.diagnostics.push(fault.suggest(key.get_ref(), ids).help(help));
            }
        }
    }
    cells
}
