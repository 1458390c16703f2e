//! The model at a glance: a signpost whose arms are the core elements, on the foundation of what the
//! organisation must have in place.
//!
//! Takes titles, numbers and addresses, gives SVG. Arms of the first direction point left and those of the
//! second right; on a narrow page all point right, under the name of their direction.

use super::frame::{Caption, Variant, frame};
use super::grid::Grid;
use super::plate::Plate;
use super::stroke::Shape;
use super::svg::{self, Point, Rect};
use super::text::Font;

/// A model. `id` is unique on the page. Directions without elements are left out.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    pub id: String,
    pub title: String,
    pub accent: Option<String>,
    pub directions: Vec<Direction>,
    /// What the model stands on, with its name; may be empty.
    pub foundation: String,
    pub preconditions: Vec<Stone>,
}

/// "Direkte med familien" or "Mellem fagpersoner".
#[derive(Clone, Debug, Default)]
pub struct Direction {
    pub title: String,
    pub elements: Vec<Arm>,
}

/// A core element; no line on principles if it has none.
#[derive(Clone, Debug, Default)]
pub struct Arm {
    pub number: u32,
    pub title: String,
    pub principles: usize,
    pub url: Option<String>,
}

/// A precondition.
#[derive(Clone, Debug, Default)]
pub struct Stone {
    pub number: u32,
    pub title: String,
    pub url: Option<String>,
}

const SIGN: Font = Font::bold(15.5);
const HEAD: Font = Font::bold(14.5);
const TITLE: Font = Font::bold(14.5);
const STONE: Font = Font::regular(14.0);
const NOTE: Font = Font::regular(13.5);
const GAP: f64 = 12.0;
/// Half the breadth of the post, to whose sides the arms are nailed.
const HALF: f64 = 3.0;

/// Draws the model, wide and narrow.
pub fn overview(overview: &Overview) -> String {
    let elements = || overview.directions.iter().flat_map(|direction| &direction.elements);
    let links =
        elements().any(|arm| arm.url.is_some()) || overview.preconditions.iter().any(|s| s.url.is_some());
    let caption = Caption {
        id: &overview.id,
        title: &overview.title,
        description: description(overview),
        accent: overview.accent.as_deref(),
        links,
    };
    let directions: Vec<&Direction> = overview.directions.iter().filter(|d| !d.elements.is_empty()).collect();
    let mut drawn = Drawn { directions, body: String::new(), y: 1.0 };
    let wide = drawn.wide(overview);
    drawn.body.clear();
    drawn.y = 1.0;
    let narrow = drawn.narrow(overview);
    frame(&caption, "diagram-overview", &[wide, narrow])
}

fn description(overview: &Overview) -> String {
    let mut sentences: Vec<String> = overview
        .directions
        .iter()
        .filter(|direction| !direction.elements.is_empty())
        .map(|direction| {
            let titles: Vec<String> =
                direction.elements.iter().map(|arm| format!("{} {}", arm.number, arm.title)).collect();
            format!("{}: {}.", direction.title, titles.join("; "))
        })
        .collect();
    if !overview.preconditions.is_empty() {
        let titles: Vec<&str> = overview.preconditions.iter().map(|stone| stone.title.as_str()).collect();
        sentences.push(format!("{}: {}.", overview.foundation, titles.join("; ")));
    }
    sentences.join(" ")
}

struct Drawn<'a> {
    directions: Vec<&'a Direction>,
    body: String,
    y: f64,
}

impl Drawn<'_> {
    /// The post in the middle, arms on both sides, stones side by side.
    fn wide(&mut self, overview: &Overview) -> Variant {
        const WIDTH: f64 = 700.0;
        let middle = WIDTH / 2.0;
        self.cap(&overview.title, middle, WIDTH);
        let top = self.y - GAP;
        let arm = middle - 1.0 - HALF;
        let mut bottom = self.y;
        let heads = self.y;
        for (index, direction) in self.directions.clone().into_iter().enumerate() {
            let left = index % 2 == 0;
            // A third direction begins below the first two.
            self.y = if index > 1 && left { bottom } else { self.y };
            let start = if index < 2 { heads } else { self.y };
            self.y = start;
            let x = if left { 1.0 } else { middle + HALF };
            self.head(&direction.title, x + if left { 22.0 } else { 12.0 }, arm);
            for element in &direction.elements {
                let plate = arm_plate(element, if left { Shape::ArmLeft } else { Shape::ArmRight }, arm);
                self.put(&plate, x, plate.height().max(58.0));
            }
            bottom = bottom.max(self.y);
        }
        self.y = bottom + 4.0;
        self.post(middle, top, self.y);
        self.foundation(overview, WIDTH, 3);
        Variant {
            name: "wide",
            width: WIDTH,
            height: self.y - GAP + 1.0,
            body: std::mem::take(&mut self.body),
        }
    }

    /// The post to the left, everything to the right of it.
    fn narrow(&mut self, overview: &Overview) -> Variant {
        const WIDTH: f64 = 300.0;
        const POST: f64 = 14.0;
        let cap = Plate::new(Shape::Box, "diagram-sign", WIDTH - 2.0).say(&overview.title, SIGN).shrink();
        self.put(&cap, 1.0, cap.height());
        let top = self.y - GAP;
        for direction in self.directions.clone() {
            self.head(&direction.title, POST + HALF + 12.0, WIDTH - 32.0);
            for element in &direction.elements {
                let plate = arm_plate(element, Shape::ArmRight, WIDTH - POST - HALF - 1.0);
                self.put(&plate, POST + HALF, plate.height());
            }
            self.y += 4.0;
        }
        self.post(POST, top, self.y);
        self.foundation(overview, WIDTH, 1);
        Variant {
            name: "narrow",
            width: WIDTH,
            height: self.y - GAP + 1.0,
            body: std::mem::take(&mut self.body),
        }
    }

    /// The name of the model on top of the post.
    fn cap(&mut self, title: &str, middle: f64, width: f64) {
        let plate = Plate::new(Shape::Box, "diagram-sign", width * 0.7).say(title, SIGN).shrink();
        self.put(&plate, middle - plate.width() / 2.0, plate.height());
    }

    fn head(&mut self, title: &str, x: f64, width: f64) {
        let lines = super::text::wrap(title, HEAD, width - 24.0);
        self.body.push_str("<g class=\"diagram-note\">");
        self.body.push_str(&svg::lines(&lines, HEAD, Point { x, y: self.y }));
        self.body.push_str("</g>\n");
        self.y += lines.len() as f64 * HEAD.leading() + 6.0;
    }

    fn put(&mut self, plate: &Plate, x: f64, height: f64) {
        self.body.push_str(&plate.draw(Point { x, y: self.y }, height));
        self.y += height + GAP;
    }

    /// Behind everything else.
    fn post(&mut self, x: f64, top: f64, bottom: f64) {
        let data = format!("M{} {}V{}", svg::number(x), svg::number(top), svg::number(bottom));
        self.body.insert_str(0, &(svg::path("diagram-post", &data) + "\n"));
    }

    /// The ground with its name, and the stones in it.
    fn foundation(&mut self, overview: &Overview, width: f64, across: usize) {
        let stones = &overview.preconditions;
        if stones.is_empty() {
            let ground = format!("M1 {0}H{1}", svg::number(self.y), svg::number(width - 1.0));
            self.body.push_str(&svg::path("diagram-ground", &ground));
            self.y += GAP;
            return;
        }
        let (top, inset) = (self.y, 12.0);
        let room = width - 2.0 - 2.0 * inset;
        self.y += inset;
        self.head(&overview.foundation, 1.0 + inset, room + 24.0);
        let grid = Grid { x: 1.0 + inset, width: room, columns: across, gap: GAP };
        let (body, bottom) = grid.draw(self.y, stones, stone_plate);
        self.body.push_str(&body);
        let rect = Rect { x: 1.0, y: top, width: width - 2.0, height: bottom + inset - top };
        let ground = svg::path("diagram-foundation", &Shape::Box.outline(rect));
        self.body.insert_str(0, &(ground + "\n"));
        self.y = rect.bottom() + GAP;
    }
}

fn arm_plate(arm: &Arm, shape: Shape, width: f64) -> Plate {
    let title = format!("{}. {}", arm.number, arm.title);
    let plate = Plate::new(shape, "diagram-step", width).say(&title, TITLE);
    match arm.principles {
        0 => plate.link(arm.url.as_deref(), &title),
        count => {
            let note = if count == 1 { "1 princip".to_owned() } else { format!("{count} principper") };
            plate.say(&note, NOTE).link(arm.url.as_deref(), &format!("{title}, {note}"))
        }
    }
}

fn stone_plate(stone: &Stone, width: f64) -> Plate {
    let title = format!("{}. {}", stone.number, stone.title);
    Plate::new(Shape::Box, "diagram-stone", width).say(&title, STONE).link(stone.url.as_deref(), &title)
}
