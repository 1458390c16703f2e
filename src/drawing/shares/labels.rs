//! The words beside a circle of shares, and the lines that lead to them.
//!
//! A label is its lines (three if at most three labels stand in a column, two if four, else one) and its percent, and
//! is smaller when more than five stand there. A line leads from the rim outwards, then level to x = 590 (210 on the
//! left), then to its label; both the level parts and the labels are kept apart by `spread`, so that no two lines cross.

use super::{MIDDLE, RADIUS, Sector};
use crate::drawing::paper::{Anchor, LINE, Room, around, block, danish, fitted};
use crate::drawing::svg::{Point, number};
use crate::drawing::text::Font;
use std::fmt::Write;

/// The size of words where few stand in a column, and where many do.
const LARGE: f64 = 26.0;
const SMALL: f64 = 20.0;
/// How wide a column of labels is, and how far from the middle it and the bend of the lines are.
const WIDTH: f64 = 186.0;
const COLUMN: f64 = 212.0;
const BEND: f64 = 190.0;
/// Where labels may stand, and what they keep between them.
const TOP: f64 = 4.0;
const BOTTOM: f64 = 500.0;
const GAP: f64 = 6.0;
/// Between the level parts of lines.
const LEVELS: f64 = 7.0;

/// All labels, right and left.
pub fn draw(svg: &mut String, sectors: &[Sector]) {
    let is_right = |one: &&Sector| (one.from + one.to) / 2.0 < 180.0;
    let right: Vec<&Sector> = sectors.iter().filter(is_right).collect();
    let left: Vec<&Sector> = sectors.iter().rev().filter(|one| !is_right(one)).collect();
    column(svg, &right, (1.0, Anchor::Start));
    column(svg, &left, (-1.0, Anchor::End));
}

/// The labels of one side from the top; `side` is 1 on the right and -1 on the left.
fn column(svg: &mut String, sectors: &[&Sector], (side, anchor): (f64, Anchor)) {
    let (lines, size) = match sectors.len() {
        0..=3 => (3, LARGE),
        4 => (2, LARGE),
        5 => (1, LARGE),
        _ => (1, SMALL),
    };
    let (label, bold) = (Font::regular(size), Font::bold(size));
    let texts: Vec<Vec<String>> =
        sectors.iter().map(|one| fitted(&one.label, label, Room { width: WIDTH, lines })).collect();
    let height = |text: &Vec<String>| text.len() as f64 * label.leading() + bold.leading();
    let heights: Vec<f64> = texts.iter().map(height).collect();
    let starts: Vec<Point> =
        sectors.iter().map(|one| around(MIDDLE, (one.from + one.to) / 2.0, RADIUS + 16.0)).collect();
    let wanted: Vec<f64> = starts.iter().map(|point| point.y).collect();
    let levels = spread(&wanted, &vec![LEVELS; wanted.len()], (TOP, BOTTOM));
    let gaps: Vec<f64> = heights.iter().map(|height| height + GAP).collect();
    let middles = spread(&wanted, &gaps, (TOP, BOTTOM));
    for (at, one) in sectors.iter().enumerate() {
        let rim = around(MIDDLE, (one.from + one.to) / 2.0, RADIUS);
        let bend = Point { x: MIDDLE.x + side * BEND, y: levels[at] };
        let end = Point { x: MIDDLE.x + side * (COLUMN - 6.0), y: middles[at] };
        leader(svg, &[rim, Point { x: starts[at].x, y: levels[at] }, bend, end]);
        let top = Point { x: MIDDLE.x + side * COLUMN, y: middles[at] - heights[at] / 2.0 };
        let y = block(svg, top, (label, anchor), &texts[at]);
        let percent = format!("{} %", danish(one.percent));
        block(svg, Point { x: top.x, y }, (bold, anchor), &[percent]);
    }
}

fn leader(svg: &mut String, points: &[Point]) {
    let points: Vec<String> =
        points.iter().map(|point| format!("{} {}", number(point.x), number(point.y))).collect();
    let _ = write!(svg, r#"<path {LINE} stroke-width="1.5" d="M{}"/>"#, points.join("L"));
}

/// The middles nearest to `wanted` (which ascend) that leave each its height, within the ends.
///
/// Those that would touch become one group around the mean of what they want.
fn spread(wanted: &[f64], heights: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    // A group: how many, how high together, and the top that suits it best.
    let mut groups: Vec<(usize, f64, f64)> = Vec::new();
    for (middle, height) in wanted.iter().zip(heights) {
        let mut group = (1, *height, middle - height / 2.0);
        while let Some(before) = groups.last().copied() {
            let within = |start: f64, height: f64| start.min(bottom - height).max(top);
            if within(before.2, before.1) + before.1 <= within(group.2, group.1) {
                break;
            }
            groups.pop();
            let many = (before.0 + group.0) as f64;
            // Each group wants its own place; what comes later wants to begin where the former ends.
            let start = (before.2 * before.0 as f64 + (group.2 - before.1) * group.0 as f64) / many;
            group = (before.0 + group.0, before.1 + group.1, start);
        }
        groups.push(group);
    }
    let mut middles = Vec::with_capacity(wanted.len());
    for (many, height, start) in groups {
        let mut y = start.min(bottom - height).max(top);
        for one in &heights[middles.len()..middles.len() + many] {
            middles.push(y + one / 2.0);
            y += one;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_does_not_touch_stays_where_it_is() {
        assert_eq!(spread(&[50.0, 200.0], &[40.0, 40.0], (0.0, 600.0)), [50.0, 200.0]);
        assert_eq!(spread(&[100.0, 110.0], &[40.0, 40.0], (0.0, 600.0)), [85.0, 125.0]);
        assert_eq!(spread(&[1.0, 2.0], &[40.0, 40.0], (0.0, 600.0)), [20.0, 60.0]);
    }

    proptest! {
        #[test]
        fn nothing_touches_and_all_is_within(
            mut wanted in proptest::collection::vec(100.0..500.0f64, 1..9),
            heights in proptest::collection::vec(20.0..72.0f64, 9),
        ) {
            wanted.sort_by(f64::total_cmp);
            let heights = &heights[..wanted.len()];
            let middles = spread(&wanted, heights, (0.0, 600.0));
            for (at, middle) in middles.iter().enumerate() {
                prop_assert!(middle - heights[at] / 2.0 >= -0.001 && middle + heights[at] / 2.0 <= 600.001);
                if at > 0 {
                    prop_assert!(middle - middles[at - 1] >= (heights[at] + heights[at - 1]) / 2.0 - 0.001);
                }
            }
        }
    }
}
