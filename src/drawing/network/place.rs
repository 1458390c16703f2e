//! Where people stand in a network: one after the other, from the innermost circle, each at the first free place.
//!
//! The search for one person: for each radius (the circle's own, then a third of the ring nearer, then a third
//! farther) the angles 0, 5, -5, 10, -10 ... 180 degrees from where the person would stand. Free are those at
//! which the box is within the picture and 7 clear of hub, names and boxes. Of these the first at which the fewest
//! lines from the middle to people pass under boxes. People without a circle stand outside the outermost,
//! beginning at 45 degrees. All of it is tried with ever smaller letters (`SIZES`) until
//! everybody has a place and no name is cut; failing that, the try that leaves out and cuts the fewest counts.

use super::{CIRCLE, HUB, MIDDLE, Network, OUTER, Person, SIZE, Tie, name_of, radius};
use super::{Point, Rect, Room, apart, around, centred, fitted, widest};
use crate::drawing::text::Font;

/// How names are set.
#[derive(Clone, Copy, Debug)]
struct Setting {
    font: Font,
    room: Room,
}

const fn setting(size: f64, width: f64, lines: usize) -> Setting {
    Setting { font: Font::regular(size), room: Room { width, lines } }
}

/// From the largest letters to the smallest, all with room for some fifteen to twenty letters a line at first.
const SIZES: [Setting; 7] = [
    setting(27.0, 230.0, 2),
    setting(23.0, 230.0, 2),
    setting(20.0, 232.0, 2),
    setting(18.0, 216.0, 2),
    setting(17.0, 176.0, 2),
    setting(17.0, 140.0, 2),
    setting(17.0, 120.0, 1),
];

/// Between boxes, and between a box and the picture's edge.
const GAP: f64 = 7.0;
const PADDING: (f64, f64) = (22.0, 12.0);
/// A place to write a name by hand.
const BLANK: (f64, f64) = (158.0, 54.0);

/// Someone with a place. Without lines it is an empty place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub rect: Rect,
    pub lines: Vec<String>,
    pub font: Font,
    pub tie: Option<Tie>,
}

impl Placed {
    pub fn middle(&self) -> Point {
        Point { x: self.rect.x + self.rect.width / 2.0, y: self.rect.middle() }
    }
}

/// Everybody with a place, and how many have none.
pub fn persons(network: &Network) -> (Vec<Placed>, usize) {
    let mut best: Option<(Vec<Placed>, usize)> = None;
    for setting in SIZES {
        let boxed = |person: &Person| boxed(person, setting);
        let found = place(network, &network.persons, &boxed);
        if best.as_ref().is_none_or(|best| lost(&found) < lost(best)) {
            best = Some(found);
        }
        if best.as_ref().is_some_and(|best| lost(best) == (0, 0)) {
            break;
        }
    }
    best.unwrap_or_default()
}

/// How many have no place, and how many of the others' names are cut.
fn lost((placed, left): &(Vec<Placed>, usize)) -> (usize, usize) {
    let is_cut = |one: &&Placed| one.lines.last().is_some_and(|line| line.ends_with('…'));
    (*left, placed.iter().filter(is_cut).count())
}

/// Empty places: each circle has as many as its radius allows for.
pub fn blank(network: &Network) -> (Vec<Placed>, usize) {
    let circles = network.circles.len();
    let all = circles * (circles + 1) / 2;
    // Those up to circle k together have the share 1 + 2 + ... + k of the whole.
    let until = |circle: usize| (network.room * (circle * (circle + 1) / 2) + all / 2) / all.max(1);
    let nobody = |circle| Person { name: String::new(), circle, tie: None };
    let people: Vec<Person> = match circles {
        0 => vec![nobody(None); network.room],
        _ => (0..circles)
            .flat_map(|at| std::iter::repeat_n(nobody(Some(at)), until(at + 1) - until(at)))
            .collect(),
    };
    let empty = |_: &Person| Placed {
        rect: Rect { x: 0.0, y: 0.0, width: BLANK.0, height: BLANK.1 },
        lines: Vec::new(),
        font: CIRCLE,
        tie: None,
    };
    place(network, &people, &empty)
}

/// A person's box, not yet placed.
fn boxed(person: &Person, setting: Setting) -> Placed {
    let mut lines = fitted(&person.name, setting.font, setting.room);
    if lines.is_empty() {
        lines.push("?".to_owned());
    }
    let width = widest(&lines, setting.font) + PADDING.0;
    let height = lines.len() as f64 * setting.font.leading() + PADDING.1;
    let rect = Rect { x: 0.0, y: 0.0, width, height };
    Placed { rect, lines, font: setting.font, tie: person.tie }
}

fn place(network: &Network, people: &[Person], boxed: &dyn Fn(&Person) -> Placed) -> (Vec<Placed>, usize) {
    let (mut placed, mut left) = (Vec::new(), 0);
    let mut taken: Vec<Rect> = vec![centred(MIDDLE, (2.0 * HUB, 2.0 * HUB)), note()];
    taken.extend((0..network.circles.len()).map(|at| name_of(network, at).0));
    let circles = (0..network.circles.len()).map(Some).chain([None]);
    for circle in circles {
        let here: Vec<&Person> = people.iter().filter(|one| network.circle_of(one) == circle).collect();
        for (at, person) in here.iter().enumerate() {
            let mut one = boxed(person);
            let places = places(network, circle, at as f64 / here.len() as f64);
            let size = (one.rect.width, one.rect.height);
            let free = |rect: &Rect| {
                is_free(*rect, network, circle) && taken.iter().all(|other| apart(*rect, *other, GAP))
            };
            let free: Vec<Rect> =
                places.into_iter().map(|middle| centred(middle, size)).filter(free).collect();
            match free.iter().min_by_key(|rect| crossings(**rect, &placed)) {
                Some(rect) => {
                    one.rect = *rect;
                    taken.push(*rect);
                    placed.push(one);
                }
                None => left += 1,
            }
        }
    }
    (placed, left)
}

/// Where "+ 5 til" stands.
fn note() -> Rect {
    Rect { x: SIZE.0 - 130.0, y: SIZE.1 - 46.0, width: 130.0, height: 46.0 }
}

/// The places to try, in order, for one that is `share` of the way round a circle.
fn places(network: &Network, circle: Option<usize>, share: f64) -> Vec<Point> {
    let third = (OUTER - HUB) / network.circles.len().max(1) as f64 / 3.0;
    let (start, radii) = match circle {
        Some(at) => {
            let own = radius(at, network.circles.len());
            (30.0 + 70.0 * at as f64, vec![own, own - third, own + third])
        }
        None if network.circles.is_empty() => (30.0, vec![290.0, 220.0, 350.0, 400.0]),
        None => (45.0, (0..9).map(|at| OUTER + 60.0 + 20.0 * f64::from(at)).collect()),
    };
    let angle = start + 360.0 * share;
    let steps = (0..=36).flat_map(|step| [5.0 * f64::from(step), -5.0 * f64::from(step)]);
    let steps: Vec<f64> = steps.skip(1).collect();
    let on = |radius: f64| steps.iter().map(move |step| around(MIDDLE, angle + step, radius));
    radii.into_iter().flat_map(on).collect()
}

/// Within the picture, and who has no circle is outside all of them.
fn is_free(rect: Rect, network: &Network, circle: Option<usize>) -> bool {
    let inside =
        rect.x >= GAP && rect.y >= GAP && rect.right() <= SIZE.0 - GAP && rect.bottom() <= SIZE.1 - GAP;
    let nearest = Point {
        x: MIDDLE.x.clamp(rect.x, rect.right()) - MIDDLE.x,
        y: MIDDLE.y.clamp(rect.y, rect.bottom()) - MIDDLE.y,
    };
    let outside = nearest.x.hypot(nearest.y) > OUTER + GAP;
    inside && (circle.is_some() || network.circles.is_empty() || outside)
}

/// How many lines would pass under boxes if a box stood here.
fn crossings(rect: Rect, placed: &[Placed]) -> usize {
    let middle = Point { x: rect.x + rect.width / 2.0, y: rect.middle() };
    placed.iter().filter(|one| crosses(one.rect, middle) || crosses(rect, one.middle())).count()
}

/// Whether the line from the middle of the picture to `end` passes through a box.
fn crosses(rect: Rect, end: Point) -> bool {
    let (dx, dy) = (end.x - MIDDLE.x, end.y - MIDDLE.y);
    // The part of the line, from 0 to 1, that is between the box's sides, then between top and bottom.
    let part = |from: f64, to: f64, start: f64, step: f64| {
        let (one, other) = ((from - start) / step, (to - start) / step);
        if step == 0.0 {
            return if (from..=to).contains(&start) { (0.0, 1.0) } else { (1.0, 0.0) };
        }
        (one.min(other), one.max(other))
    };
    let across = part(rect.x, rect.right(), MIDDLE.x, dx);
    let down = part(rect.y, rect.bottom(), MIDDLE.y, dy);
    across.0.max(down.0).max(0.0) < across.1.min(down.1).min(1.0)
}
