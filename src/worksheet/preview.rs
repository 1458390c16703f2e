//! A sheet as a small picture for lists: its shape at a glance, without words.
//!
//! Takes a definition and gives an inline SVG that is hidden from assistive technology; the link beside it
//! names the sheet. Colours come from the page (`currentColor`).

use super::shape::{Board, Table};
use super::{Definition, Orientation, Shape};
use std::fmt::Write;

/// The picture, 160 by 113 as landscape, 113 by 160 as portrait.
pub fn sheet(definition: &Definition) -> String {
    let (width, height) = match definition.orientation() {
        Orientation::Landscape => (160.0, 113.0),
        Orientation::Portrait => (113.0, 160.0),
    };
    let mut svg = format!(
        concat!(
            r#"<svg class="preview" viewBox="0 0 {w} {h}" width="{w}" height="{h}" aria-hidden="true" focusable="false" "#,
            r#"fill="none" stroke="currentColor" stroke-width="1">"#,
            r#"<rect class="preview-paper" x=".5" y=".5" width="{pw}" height="{ph}" rx="2"/>"#,
            r#"<path stroke-width="4" d="M10 13H58"/><path opacity=".5" d="M92 15H116M124 15H{right}"/>"#
        ),
        w = width,
        h = height,
        pw = width - 1.0,
        ph = height - 1.0,
        right = width - 10.0
    );
    let room = (width - 20.0, height - 34.0);
    match definition.parts.first().map(|part| &part.shape) {
        Some(Shape::Board(shape)) => board(&mut svg, shape, room),
        Some(Shape::Table(shape)) => table(&mut svg, shape, room),
        Some(Shape::Wheel(_)) => wheel(&mut svg, room),
        _ => {}
    }
    svg.push_str("</svg>");
    svg
}

/// Columns below their headings, with lines.
fn board(svg: &mut String, board: &Board, (width, height): (f64, f64)) {
    let gaps = 4.0 * (board.columns.len().max(1) - 1) as f64;
    let total: u32 = board.columns.iter().map(|column| column.width).sum();
    let mut x = 10.0;
    for column in &board.columns {
        let wide = (width - gaps) * f64::from(column.width) / f64::from(total.max(1));
        let _ = write!(
            svg,
            r#"<path stroke-width="3" d="M{:.1} 23h{:.1}"/><rect x="{x:.1}" y="28" width="{wide:.1}" height="{:.1}" rx="3"/>"#,
            x + 1.0,
            wide * 0.6,
            height - 8.0
        );
        let mut lines = String::new();
        let mut y = 38.0;
        while y < height + 18.0 {
            let _ = write!(lines, "M{:.1} {y}h{:.1}", x + 4.0, wide - 8.0);
            y += 9.0;
        }
        let _ = write!(svg, r#"<path opacity=".4" d="{lines}"/>"#);
        x += wide + 4.0;
    }
}

/// A head, rows, and rules as boxes below.
fn table(svg: &mut String, table: &Table, (width, height): (f64, f64)) {
    let rules = table.rules.len();
    let bottom = if rules == 0 { 22.0 + height } else { height + 2.0 };
    let total: u32 = table.columns.iter().map(|column| column.width).sum();
    let mut lines = String::new();
    let mut x = 10.0;
    for column in &table.columns {
        let wide = width * f64::from(column.width) / f64::from(total.max(1));
        let _ = write!(svg, r#"<path stroke-width="3" d="M{:.1} 25h{:.1}"/>"#, x + 2.0, wide * 0.55);
        x += wide;
        if x < width + 9.0 {
            let _ = write!(lines, "M{x:.1} 31V{bottom:.1}");
        }
    }
    let mut y = 42.0;
    while y < bottom + 1.0 {
        let _ = write!(lines, "M10 {y}h{width:.1}");
        y += 11.0;
    }
    let _ =
        write!(svg, r#"<path stroke-width="1.5" d="M10 31h{width:.1}"/><path opacity=".5" d="{lines}"/>"#);
    for at in 0..rules {
        let wide = (width - 4.0 * (rules - 1) as f64) / rules as f64;
        let x = 10.0 + at as f64 * (wide + 4.0);
        let _ =
            write!(svg, r#"<rect x="{x:.1}" y="{:.1}" width="{wide:.1}" height="16" rx="3"/>"#, bottom + 5.0);
    }
}

/// A wheel of twelve fields, and lines beside or below it.
fn wheel(svg: &mut String, (width, height): (f64, f64)) {
    let radius = (height / 2.0).min(width / 2.0);
    let (x, y) = (10.0 + radius, 24.0 + radius);
    let mut spokes = String::new();
    for at in 0..12 {
        let (sin, cos) = (f64::from(at) * std::f64::consts::PI / 6.0).sin_cos();
        let inner = radius * 0.22;
        let _ = write!(
            spokes,
            "M{:.1} {:.1}L{:.1} {:.1}",
            x + inner * sin,
            y - inner * cos,
            x + radius * sin,
            y - radius * cos
        );
    }
    let _ = write!(
        svg,
        r#"<circle stroke-width="1.5" cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/><circle cx="{x:.1}" cy="{y:.1}" r="{:.1}" opacity=".5"/><circle cx="{x:.1}" cy="{y:.1}" r="{:.1}"/><path d="{spokes}"/>"#,
        radius * 0.86,
        radius * 0.22
    );
    let left = 10.0 + 2.0 * radius + 8.0;
    if left + 12.0 < width + 10.0 {
        let mut lines = String::new();
        for row in 0..12 {
            let _ = write!(
                lines,
                "M{left:.1} {:.1}h{:.1}",
                27.0 + f64::from(row) * height / 12.0,
                width + 10.0 - left
            );
        }
        let _ = write!(svg, r#"<path opacity=".4" d="{lines}"/>"#);
    }
}
