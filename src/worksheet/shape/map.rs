//! A map: the family at the centre, and around it circles of people or clouds of what matters.

use crate::model::FieldSpec;
use crate::source::Span;
use crate::worksheet::read::{Ids, Node, Scope, Word, child};
use crate::worksheet::{Choice, Field, Input};
use crate::{choice, front_matter};

/// The id of the field that says in which circle or cloud an entry stands.
pub const PLACE: &str = "sted";
/// The id of the field that says how close somebody is.
pub const TIE: &str = "baand";

choice! {
    /// What stands around the centre.
    pub enum Layout {
        Circles = "kredse", "kredse med personer";
        Clouds = "skyer", "skyer med ord";
    }
}

choice! {
    /// The line that is drawn to somebody.
    pub enum Stroke {
        Double = "dobbelt", "to streger";
        Full = "fuld", "én streg";
        Dashed = "stiplet", "en stiplet streg";
        Dotted = "prikket", "en prikket streg";
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Map {
    /// The id of the entries as a field.
    pub id: String,
    pub layout: Layout,
    /// What stands in the middle; `|` divides lines.
    pub center: String,
    /// Empty places on paper.
    pub room: u32,
    /// Circles from the inner one, or the names of clouds.
    pub places: Vec<Choice>,
    pub ties: Vec<Tie>,
    /// At least one; the first is the name in the drawing.
    pub fields: Vec<Field>,
}

/// How close somebody is, and the line for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tie {
    pub choice: Choice,
    pub stroke: Stroke,
}

impl Map {
    /// All entries as one field.
    pub fn entries(&self) -> Field {
        let title = match self.layout {
            Layout::Circles => "Hvem er der",
            Layout::Clouds => "Skyerne",
        };
        Field::entries(&self.id, title, self.parts())
    }

    /// The fields of an entry: its name, its place and tie, and the rest.
    fn parts(&self) -> Vec<Field> {
        let place = Field::line(
            PLACE,
            match self.layout {
                Layout::Circles => "Kreds",
                Layout::Clouds => "Sky",
            },
        );
        let place = (!self.places.is_empty()).then(|| place.of(Input::Choice(self.places.clone())));
        let ties = self.ties.iter().map(|tie| tie.choice.clone()).collect();
        let tie = (!self.ties.is_empty()).then(|| Field::line(TIE, "Bånd").of(Input::Choice(ties)));
        let mut fields = self.fields.iter().cloned();
        fields.next().into_iter().chain(place).chain(tie).chain(fields).collect()
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        vec![self.entries()]
    }
}

front_matter! {
    pub struct Own {
        id: Option<Word> = "Id'et på kortets liste i filer med udfyldte ark; ellers kort.",
        layout: Layout = "Om kortet har kredse eller skyer.",
        center: String = "Hvad der står i midten; | deler linjer.",
        room: Option<u32> = "Hvor mange tomme pladser der er på papir; ellers 8.",
    }
}

front_matter! {
    pub struct WrittenTie {
        id: Word = "Båndets id: små bogstaver, tal og bindestreg.",
        title: String = "Båndets navn, fx \"tæt\".",
        line: Stroke = "Stregen, som båndet bliver tegnet med.",
    }
}

const PLACES: FieldSpec = child("places", "Kredsene indefra, eller skyernes navne.", false);
const TIES: FieldSpec = child("ties", "Hvor tæt nogen er på, hver med sin streg.", false);
const FIELDS: FieldSpec = child("fields", "Det, der bliver skrevet; det første er navnet på kortet.", true);

pub(super) fn read(scope: &mut Scope<'_>, node: &Node<'_>, ids: &mut Ids) -> Map {
    let own: Own = scope.fields(node, &[&[PLACES, TIES, FIELDS]]);
    let whole = Span::new(scope.file, node.range.clone());
    let id = own.id.unwrap_or(Word { text: "kort".to_owned(), span: whole.clone() });
    scope.claim(&id, ids);
    let mut place_ids = Ids::default();
    let places: Vec<Choice> = scope
        .list(node, &PLACES)
        .iter()
        .map(|node| scope.line(node, &mut place_ids))
        .map(|field| Choice { id: field.id, title: field.title })
        .collect();
    let ties = ties(scope, node);
    if own.layout == Layout::Circles && places.is_empty() {
        let help = "Skriv en afdeling [[map.places]] for hver, den inderste først.";
        scope.report(node.range.clone(), "kortet har ingen kredse", help);
    }
    if own.layout == Layout::Clouds && !ties.is_empty() {
        scope.report(
            node.range.clone(),
            "skyer har ingen bånd",
            "Slet [[map.ties]], eller vælg layout = \"kredse\".",
        );
    }
    let mut own_ids = Ids::default();
    for reserved in [PLACE, TIE] {
        scope.claim(&Word { text: reserved.to_owned(), span: whole.clone() }, &mut own_ids);
    }
    let fields = scope.list(node, &FIELDS).iter().map(|node| scope.line(node, &mut own_ids)).collect();
    let room = own.room.unwrap_or(8).clamp(3, 24);
    Map { id: id.text, layout: own.layout, center: own.center, room, places, ties, fields }
}

fn ties(scope: &mut Scope<'_>, node: &Node<'_>) -> Vec<Tie> {
    let mut ids = Ids::default();
    let mut ties: Vec<Tie> = Vec::new();
    for node in scope.list(node, &TIES) {
        let node = Node { what: "båndet", ..node };
        let written: WrittenTie = scope.fields(&node, &[]);
        scope.claim(&written.id, &mut ids);
        if ties.iter().any(|one| one.stroke == written.line) {
            let message = format!("to bånd har samme streg `{}`", written.line.word());
            scope.report(node.range.clone(), message, "Giv hvert bånd sin egen streg.");
        }
        let choice = Choice { id: written.id.text, title: written.title };
        ties.push(Tie { choice, stroke: written.line });
    }
    ties
}
