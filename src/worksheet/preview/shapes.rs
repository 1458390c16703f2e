//! Each shape as a few strokes in the place that it is given.

use super::Area;
use crate::worksheet::Input;
use crate::worksheet::shape::{Board, Checklist, Form, Layout, Map, Scale, Table};
use std::f64::consts::TAU;
use std::fmt::Write;

/// Faint lines from the top, so far apart, as long as the area is wide.
fn lines(svg: &mut String, area: Area, step: f64) {
    let mut data = String::new();
    let mut y = area.y + step;
    while y < area.bottom() + 0.5 {
        let _ = write!(data, "M{:.1} {y:.1}h{:.1}", area.x, area.width);
        y += step;
    }
    if !data.is_empty() {
        let _ = write!(svg, r#"<path opacity=".4" d="{data}"/>"#);
    }
}

/// A word: a short thick stroke.
fn word(svg: &mut String, (x, y): (f64, f64), width: f64) {
    let _ = write!(svg, r#"<path stroke-width="2.5" d="M{x:.1} {y:.1}h{width:.1}"/>"#);
}

fn panel(svg: &mut String, area: Area) {
    let _ = write!(
        svg,
        r#"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" rx="3"/>"#,
        area.x, area.y, area.width, area.height
    );
}

fn inside(area: Area, by: f64) -> Area {
    Area { x: area.x + by, y: area.y + by, width: area.width - 2.0 * by, height: area.height - 2.0 * by }
}

/// Columns below their headings, with lines.
pub(super) fn board(svg: &mut String, board: &Board, area: Area) {
    let widths: Vec<f64> = board.columns.iter().map(|column| f64::from(column.width)).collect();
    for column in area.columns(&widths, 4.0) {
        word(svg, (column.x + 1.0, column.y + 1.5), column.width * 0.6);
        let room = Area { y: column.y + 6.0, height: column.height - 6.0, ..column };
        panel(svg, room);
        lines(svg, inside(room, 4.0), 8.0);
    }
}

/// A head, rows, and rules as boxes below.
pub(super) fn table(svg: &mut String, table: &Table, mut area: Area) {
    if !table.rules.is_empty() {
        let below = Area { y: area.bottom() - 16.0, height: 16.0, ..area };
        below.columns(&vec![1.0; table.rules.len()], 4.0).into_iter().for_each(|one| panel(svg, one));
        area.height -= 20.0;
    }
    if table.share.is_some() {
        let radius = (area.height / 2.0).min(area.width * 0.14);
        let (x, y) = (area.right() - radius, area.y + radius);
        let _ = write!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/>"#);
        let _ = write!(svg, r#"<path d="M{x:.1} {:.1}V{y:.1}l{radius:.1} 0"/>"#, y - radius);
        area.width -= 2.0 * radius + 6.0;
    }
    let widths: Vec<f64> = table.columns.iter().map(|column| f64::from(column.width)).collect();
    let head = area.y + 6.5;
    let mut data = String::new();
    for (at, column) in area.columns(&widths, 0.0).into_iter().enumerate() {
        word(svg, (column.x + 2.0, column.y + 2.0), column.width * 0.55);
        if at > 0 {
            let _ = write!(data, "M{:.1} {head:.1}V{:.1}", column.x, area.bottom());
        }
    }
    let _ = write!(svg, r#"<path stroke-width="1.5" d="M{:.1} {head:.1}h{:.1}"/>"#, area.x, area.width);
    let _ = write!(svg, r#"<path opacity=".5" d="{data}"/>"#);
    let step = ((area.bottom() - head) / f64::from(table.blank.max(1))).clamp(4.0, 11.0);
    lines(svg, Area { y: head, height: area.bottom() - head, ..area }, step);
}

/// Names with lines below them, or with a box before them.
pub(super) fn form(svg: &mut String, form: &Form, area: Area) {
    let rows = form.rows();
    let high: Vec<f64> = rows
        .iter()
        .map(|row| 0.7 + f64::from(row.iter().map(|one| one.lines).max().unwrap_or(1)) * 0.6)
        .collect();
    for (row, place) in rows.iter().zip(area.rows(&high, 2.5)) {
        let mut x = place.x;
        for one in *row {
            let width = place.width * f64::from(one.width.twelfths()) / 12.0;
            let room = Area { x, width: width - 3.0, ..place };
            x += width;
            if one.field.input == Input::Check {
                tick_box(svg, (room.x, room.y));
                word(svg, (room.x + 7.0, room.y + 2.5), (room.width * 0.5).min(20.0));
            } else {
                word(svg, (room.x, room.y + 1.5), (room.width * 0.5).min(36.0));
                let below = Area { y: room.y + 2.0, height: room.height - 2.0, ..room };
                let step = (below.height / f64::from(one.lines.max(1))).clamp(3.5, 7.0);
                lines(svg, below, step);
            }
        }
    }
}

fn tick_box(svg: &mut String, (x, y): (f64, f64)) {
    let _ = write!(svg, r#"<rect x="{x:.1}" y="{y:.1}" width="4.5" height="4.5" rx=".8"/>"#);
}

/// Boxes with words, and lines beside them if there is a note.
pub(super) fn checklist(svg: &mut String, list: &Checklist, area: Area) {
    let step = (area.height / list.items.len().max(3) as f64).clamp(7.5, 11.0);
    let note = list.own.note.is_some();
    let mut y = area.y;
    let mut at = 0;
    while y + 4.5 < area.bottom() && at < list.items.len().max(3) {
        tick_box(svg, (area.x, y));
        let long = [0.5, 0.42, 0.46][at % 3] * area.width;
        let _ = write!(svg, r#"<path stroke-width="2" d="M{:.1} {:.1}h{long:.1}"/>"#, area.x + 8.0, y + 2.3);
        if note {
            let line = Area { x: area.x + area.width * 0.68, y, width: area.width * 0.32, height: 4.6 };
            lines(svg, line, 4.5);
        }
        y += step;
        at += 1;
    }
}

/// Dots to tick, a row for each item.
pub(super) fn scale(svg: &mut String, scale: &Scale, area: Area) {
    let rows = scale.items.len().clamp(3, 10);
    let moments = scale.moments.len().clamp(1, 4);
    let rings = ((scale.to() - scale.from() + 1) as usize).min(if moments > 1 { 4 } else { 8 });
    let (mut dots, mut step, mut wide) = (String::new(), 0.0, 0.0);
    for row in area.rows(&vec![1.0; rows], 2.0) {
        let middle = row.y + row.height / 2.0;
        word(svg, (row.x, middle), row.width * 0.22);
        let right = Area { x: row.x + row.width * 0.3, width: row.width * 0.7, ..row };
        for moment in right.columns(&vec![1.0; moments], 4.0) {
            step = (moment.width / rings as f64).min(10.0);
            wide = (step * 0.7).min(row.height * 0.7);
            let (x, long) = (moment.x + step / 2.0, step * (rings as f64 - 1.0) + 0.1);
            let _ = write!(dots, "M{x:.1} {middle:.1}h{long:.1}");
        }
    }
    // Dashes without length and with round ends are dots, so that one path draws all of them.
    let _ = write!(
        svg,
        r#"<path opacity=".5" stroke-linecap="round" stroke-width="{wide:.1}" stroke-dasharray="0 {step:.1}" d="{dots}"/>"#
    );
}

/// The middle with circles or clouds around it, and lines beside or below.
pub(super) fn map(svg: &mut String, map: &Map, area: Area) {
    let (picture, rest) = beside(area, 0.9);
    let (x, y) = (picture.x + picture.width / 2.0, picture.y + picture.height / 2.0);
    let radius = picture.width.min(picture.height) / 2.0;
    let ring = |svg: &mut String, (x, y): (f64, f64), radius: f64| {
        let _ = write!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/>"#);
    };
    ring(svg, (x, y), radius * 0.24);
    match map.layout {
        Layout::Circles => {
            let circles = map.places.len().max(1);
            for at in 1..=circles {
                ring(svg, (x, y), radius * (0.24 + 0.72 * at as f64 / circles as f64));
            }
            let mut ties = String::new();
            for turn in [0.08, 0.4, 0.72] {
                let (sin, cos) = (turn * TAU).sin_cos();
                let _ = write!(ties, "M{:.1} {:.1}", x + radius * 0.24 * sin, y - radius * 0.24 * cos);
                let _ = write!(ties, "L{:.1} {:.1}", x + radius * 0.72 * sin, y - radius * 0.72 * cos);
            }
            let _ = write!(svg, r#"<path stroke-width="1.5" d="{ties}"/>"#);
        }
        Layout::Clouds => (0..6).for_each(|at| {
            let (sin, cos) = ((f64::from(at) + 0.5) / 6.0 * TAU).sin_cos();
            ring(svg, (x + radius * 0.7 * sin, y - radius * 0.7 * cos), radius * 0.27);
        }),
    }
    lines(svg, rest, 7.0);
}

/// A square place for a drawing, and what is left beside it or below.
fn beside(area: Area, share: f64) -> (Area, Area) {
    if area.width > area.height {
        let width = area.height.min(area.width * 0.58);
        let rest = Area { x: area.x + width + 8.0, width: area.width - width - 8.0, ..area };
        (Area { width, ..area }, rest)
    } else {
        let height = (area.width * share).min(area.height * 0.6);
        let rest = Area { y: area.y + height + 5.0, height: area.height - height - 5.0, ..area };
        (Area { height, ..area }, rest)
    }
}

/// A triangle between two places to write, and one below.
pub(super) fn triangle(svg: &mut String, area: Area) {
    let rows = area.rows(&[0.62, 0.38], 4.0);
    let columns = rows[0].columns(&[1.0, 1.0, 1.0], 4.0);
    for place in [columns[0], columns[2], rows[1]] {
        panel(svg, place);
        word(svg, (place.x + 4.0, place.y + 5.0), 16.0);
        lines(svg, inside(Area { y: place.y + 5.0, height: place.height - 5.0, ..place }, 4.0), 8.0);
    }
    let middle = inside(columns[1], 4.0);
    let side = middle.width.min(middle.height / 0.87);
    let (left, bottom) = (middle.x + (middle.width - side) / 2.0, middle.y + side * 0.87);
    let _ = write!(
        svg,
        r#"<path stroke-width="1.5" d="M{left:.1} {bottom:.1}h{side:.1}L{:.1} {:.1}Z"/>"#,
        left + side / 2.0,
        middle.y
    );
}

/// A wheel of twelve fields, and lines beside or below it.
pub(super) fn wheel(svg: &mut String, area: Area) {
    let (picture, rest) = beside(area, 1.0);
    let radius = picture.width.min(picture.height) / 2.0;
    let (x, y) = (picture.x + picture.width / 2.0, picture.y + radius);
    let inner = radius * 0.22;
    let mut spokes = String::new();
    for at in 0..12 {
        let (sin, cos) = (f64::from(at) / 12.0 * TAU).sin_cos();
        let _ = write!(spokes, "M{:.1} {:.1}", x + inner * sin, y - inner * cos);
        let _ = write!(spokes, "L{:.1} {:.1}", x + radius * sin, y - radius * cos);
    }
    let _ = write!(svg, r#"<circle stroke-width="1.5" cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/>"#);
    let _ = write!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{:.1}" opacity=".5"/>"#, radius * 0.86);
    let _ = write!(svg, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{inner:.1}"/><path d="{spokes}"/>"#);
    lines(svg, rest, rest.height / 12.5);
}
