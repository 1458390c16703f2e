//! The case flow: phases with their steps, along one post from top to bottom.
//!
//! Takes titles, places and addresses, gives SVG. Numbers a step only where its place is certain: steps
//! without a place stand together in a frame that says so, and never in a row that would claim an order.

mod segments;

use super::frame::{Caption, Variant, frame};
use super::grid::Grid;
use super::plate::Plate;
use super::stroke::{self, Shape};
use super::svg::{self, Point, Rect, number};
use super::text::{Font, Line, wrap};
use segments::{Segment, segments};

/// A flow. `id` is unique on the page; `accent` names a colour and line pattern of the styles.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    pub id: String,
    pub title: String,
    pub accent: Option<String>,
    pub phases: Vec<Phase>,
}

/// A stretch of the flow.
#[derive(Clone, Debug, Default)]
pub struct Phase {
    pub title: String,
    pub steps: Vec<Step>,
}

/// One step. `position` is its place in the phase, given only where it is certain.
#[derive(Clone, Debug, Default)]
pub struct Step {
    pub title: String,
    pub url: Option<String>,
    pub optional: bool,
    pub position: Option<u32>,
    pub current: bool,
}

const SIGN: Font = Font::bold(15.5);
const TEXT: Font = Font::regular(14.5);
const HEAD: Font = Font::bold(13.5);
const NOTE: Font = Font::regular(13.5);
/// Where the post stands, and where what hangs on it begins.
const POST: f64 = 14.0;
const INDENT: f64 = 36.0;
const GAP: f64 = 10.0;
/// Room inside the frame of an unordered group.
const INSET: f64 = 12.0;

/// Draws the flow, wide and narrow.
pub fn flow(flow: &Flow) -> String {
    let links = flow.phases.iter().flat_map(|phase| &phase.steps).any(|step| step.url.is_some());
    let caption = Caption {
        id: &flow.id,
        title: &flow.title,
        description: description(flow),
        accent: flow.accent.as_deref(),
        links,
    };
    let variants = [lay_out(flow, Sheet::WIDE), lay_out(flow, Sheet::NARROW)];
    frame(&caption, "diagram-flow", &variants)
}

fn description(flow: &Flow) -> String {
    let phases = flow.phases.iter().map(|phase| {
        let titles: Vec<&str> = phase.steps.iter().map(|step| step.title.as_str()).collect();
        format!("{}: {}.", phase.title, titles.join("; "))
    });
    phases.collect::<Vec<_>>().join(" ")
}

/// How wide the drawing is and how its groups are set.
#[derive(Clone, Copy)]
struct Sheet {
    name: &'static str,
    width: f64,
    columns: usize,
    arm: f64,
}

impl Sheet {
    const WIDE: Self = Self { name: "wide", width: 700.0, columns: 3, arm: 580.0 };
    const NARROW: Self = Self { name: "narrow", width: 300.0, columns: 1, arm: 264.0 };
}

/// What has been drawn so far: plates, the numbers on the post, and how far down.
struct Progress {
    sheet: Sheet,
    body: String,
    y: f64,
}

fn lay_out(flow: &Flow, sheet: Sheet) -> Variant {
    let mut drawn = Progress { sheet, body: String::new(), y: 1.0 };
    let mut posts = String::new();
    for (index, phase) in flow.phases.iter().enumerate() {
        drawn.sign(&phase.title);
        let top = drawn.y - GAP;
        for segment in segments(&phase.steps) {
            drawn.segment(&segment);
        }
        if index + 1 < flow.phases.len() {
            drawn.y += 16.0;
            posts.push_str(&post(top, drawn.y - 4.0));
            posts.push_str(&svg::path("diagram-arrow", &stroke::point_down(POST, drawn.y - 3.0)));
        } else {
            posts.push_str(&post(top, drawn.y - GAP));
        }
    }
    let height = drawn.y - GAP + 1.0;
    Variant { name: sheet.name, width: sheet.width, height, body: posts + "\n" + &drawn.body }
}

fn post(top: f64, bottom: f64) -> String {
    let data = format!("M{} {}V{}", number(POST), number(top), number(bottom));
    svg::path("diagram-post", &data)
}

impl Progress {
    fn sign(&mut self, title: &str) {
        let plate = Plate::new(Shape::ArmRight, "diagram-sign", self.sheet.width).say(title, SIGN).shrink();
        self.put(&plate, 0.0);
    }

    fn segment(&mut self, segment: &Segment) {
        match segment {
            Segment::Certain(step) => {
                let plate = plate(step, Shape::ArmRight, self.sheet.arm);
                if let Some(position) = step.position {
                    self.number(position, self.y + plate.height() / 2.0);
                }
                self.put(&plate, INDENT);
            }
            Segment::Unordered { steps, places } => self.unordered(steps, *places),
        }
    }

    fn put(&mut self, plate: &Plate, x: f64) {
        let height = plate.height();
        self.body.push_str(&plate.draw(Point { x, y: self.y }, height));
        self.y += height + GAP;
    }

    /// The place in the row, on the post.
    fn number(&mut self, position: u32, y: f64) {
        let text = position.to_string();
        let (x, middle) = (number(POST), number(y));
        let radius = HEAD.width("00") / 2.0 + 3.0;
        self.body.push_str(&format!(
            r#"<circle class="diagram-number" cx="{x}" cy="{middle}" r="{}"/>"#,
            number(radius)
        ));
        let at = Point { x: POST - HEAD.width(&text) / 2.0, y: y - HEAD.leading() / 2.0 };
        self.body.push_str("<g class=\"diagram-numeral\" aria-hidden=\"true\">");
        self.body.push_str(&svg::lines(&[Line { text, broken: false }], HEAD, at));
        self.body.push_str("</g>\n");
    }

    /// Steps whose order is not certain, in a frame that says so.
    fn unordered(&mut self, steps: &[&Step], places: Option<(u32, u32)>) {
        let width = self.sheet.width - INDENT - 1.0;
        let room = width - 2.0 * INSET;
        let top = self.y;
        self.y += INSET;
        if let Some((first, last)) = places {
            self.line(&format!("Trin {first}–{last}"), HEAD, room);
        }
        self.line("Rækkefølgen fremgår ikke sikkert af kilden", NOTE, room);
        self.y += 8.0;
        let grid = Grid { x: INDENT + INSET, width: room, columns: self.sheet.columns, gap: GAP };
        let (body, bottom) = grid.draw(self.y, steps, |step, width| plate(step, Shape::Box, width));
        self.body.push_str(&body);
        let rect = Rect { x: INDENT, y: top, width, height: bottom + INSET - top };
        let frame = svg::path("diagram-unordered", &Shape::Box.outline(rect));
        self.body.insert_str(0, &(frame + "\n"));
        self.y = rect.bottom() + GAP;
    }

    fn line(&mut self, text: &str, font: Font, room: f64) {
        let lines = wrap(text, font, room);
        self.body.push_str("<g class=\"diagram-note\">");
        self.body.push_str(&svg::lines(&lines, font, Point { x: INDENT + INSET, y: self.y }));
        self.body.push_str("</g>\n");
        self.y += lines.len() as f64 * font.leading();
    }
}

fn plate(step: &Step, shape: Shape, width: f64) -> Plate {
    let class = match (step.current, step.optional) {
        (true, _) => "diagram-current",
        (false, true) => "diagram-optional",
        (false, false) => "diagram-step",
    };
    let mut plate = Plate::new(shape, class, width);
    let mut name = match step.position {
        Some(position) => format!("Trin {position}: {}", step.title),
        None => step.title.clone(),
    };
    if step.current {
        plate = plate.say("Her er du", HEAD);
        name.insert_str(0, "Her er du: ");
    }
    plate = plate.say(&step.title, TEXT);
    if step.optional && !says_optional(&step.title) {
        plate = plate.say("Eventuelt", NOTE);
        name.push_str(" (eventuelt)");
    }
    let plate = plate.link(step.url.as_deref(), &name);
    if step.current { plate.mark_current() } else { plate }
}

/// Whether the title itself tells that the step is optional.
fn says_optional(title: &str) -> bool {
    let title = title.to_lowercase();
    title
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word == "evt" || word.starts_with("eventuel"))
}
