//! A wheel: twelve months without dates, and the kinds of activities that are placed in them.

use crate::drawing::wheel::Mark;
use crate::front_matter;
use crate::model::{FieldSpec, FieldType, Found, Shape as Wanted};
use crate::source::Span;
use crate::worksheet::read::{Ids, Node, Scope, Word, child};
use crate::worksheet::{Choice, Field, Input};

/// The months as fields: id and title.
pub const MONTHS: [(&str, &str); 12] = [
    ("januar", "Januar"),
    ("februar", "Februar"),
    ("marts", "Marts"),
    ("april", "April"),
    ("maj", "Maj"),
    ("juni", "Juni"),
    ("juli", "Juli"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "Oktober"),
    ("november", "November"),
    ("december", "December"),
];

/// The id of the kind of activity that a rule's cadence is about: its follow-ups are placed in the wheel. A field of
/// this id that takes a day is a follow-up too.
pub const FOLLOW_UP: &str = "opfoelgning";
/// The id of the field that says what kind of activity an entry is.
pub const KIND: &str = "slags";

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wheel {
    /// At least one.
    pub activities: Vec<Activity>,
    /// What stands in the middle of the wheel; `|` divides lines.
    pub hub: String,
    /// What is written about an activity beside its kind; the first one stands in the drawing.
    pub fields: Vec<Field>,
}

/// A kind of activity with a sign of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Activity {
    pub id: String,
    pub title: String,
    /// Form and pattern, which tell the kinds apart without colour.
    pub mark: Mark,
}

impl Wheel {
    /// The parts of one activity: its kind, then the rest.
    pub fn parts(&self) -> Vec<Field> {
        let choices = self
            .activities
            .iter()
            .map(|one| Choice { id: one.id.clone(), title: one.title.clone() })
            .collect();
        let kind = Field { input: Input::Choice(choices), ..Field::line(KIND, "Slags") };
        std::iter::once(kind).chain(self.fields.iter().cloned()).collect()
    }

    /// The months, each a list of activities.
    pub fn months(&self) -> Vec<Field> {
        let parts = self.parts();
        MONTHS.iter().map(|(id, title)| Field::entries(*id, *title, parts.clone())).collect()
    }

    /// The kind of activity with this id.
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|one| one.id == id)
    }
}

impl FieldType for Mark {
    const SHAPE: Wanted = Wanted::Choice(&["cirkel", "firkant", "trekant", "rude", "ring", "kryds"]);
    const REQUIRED: bool = true;
    fn parse(found: Found<'_>) -> Option<Self> {
        let word = found.value.as_str()?;
        Mark::ALL.iter().copied().find(|mark| mark.word() == word)
    }
    fn fallback() -> Self {
        Mark::Circle
    }
    fn plain(&self) -> serde_json::Value {
        self.word().into()
    }
}

front_matter! {
    pub struct Own {
        hub: Option<String> = "Hvad der står midt i hjulet; | deler linjer.",
    }
}

front_matter! {
    pub struct WrittenActivity {
        id: Word = "Aktivitetens id: små bogstaver, tal og bindestreg.",
        title: String = "Aktivitetens navn.",
        mark: Mark = "Aktivitetens tegn, som skiller den ud uden farve.",
    }
}

const ACTIVITIES: FieldSpec = child("activities", "De slags aktiviteter, som hjulet har tegn for.", true);
const FIELDS: FieldSpec = child("fields", "Det, der skrives om en aktivitet, fx hvad og hvem.", true);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Wheel {
    let own: Own = scope.fields(node, &[&[ACTIVITIES, FIELDS]]);
    let hub = own.hub;
    for (id, _) in MONTHS {
        let span = Span::new(scope.file, node.range.clone());
        scope.claim(&Word { text: id.to_owned(), span }, ids);
    }
    let mut own = Ids::default();
    let mut marks = Vec::new();
    let activities: Vec<Activity> = scope
        .list(node, &ACTIVITIES)
        .iter()
        .map(|node| activity(scope, node, (&mut own, &mut marks)))
        .collect();
    let mut own = Ids::default();
    scope.claim(&Word { text: KIND.to_owned(), span: Span::new(scope.file, node.range.clone()) }, &mut own);
    let fields = scope.list(node, &FIELDS).iter().map(|node| scope.line(node, &mut own)).collect();
    Wheel { activities, hub: hub.unwrap_or_default(), fields }
}

fn activity(scope: &mut Scope<'_>, node: &Node<'_>, (ids, marks): (&mut Ids, &mut Vec<Mark>)) -> Activity {
    let node = Node { what: "aktiviteten", ..node.clone() };
    let written: WrittenActivity = scope.fields(&node, &[]);
    scope.claim(&written.id, ids);
    // A stand-in for a wrong word is nobody's mark.
    let own = node
        .table
        .iter()
        .any(|(key, value)| key.get_ref() == "mark" && value.get_ref().as_str() == Some(written.mark.word()));
    if own && marks.contains(&written.mark) {
        let message = format!("to aktiviteter har samme tegn `{}`", written.mark.word());
        scope.report(
            node.range.clone(),
            message,
            "Giv hver aktivitet sit eget tegn; farver alene er ikke nok.",
        );
    }
    marks.extend(own.then_some(written.mark));
    Activity { id: written.id.text, title: written.title, mark: written.mark }
}
