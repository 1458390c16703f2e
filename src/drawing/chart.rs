//! Charts of a few numbers: bars to compare, or a small line chart for each row over time.
//!
//! Takes rows of numbers with their Danish text, gives SVG. Every number stands beside its mark, so that
//! nothing must be read off an axis, and nothing is told by colour alone. Never invents a mark for a number
//! that the source does not have.

use super::frame::{Caption, Variant, frame};
use super::svg::{self, Point, Rect, number};
use super::text::{Font, wrap};

/// A chart. `id` is unique on the page.
#[derive(Clone, Debug)]
pub struct Chart {
    pub id: String,
    pub title: String,
    pub accent: Option<String>,
    pub sort: Sort,
    /// The ends of the scale; without it the scale runs from nothing to the greatest number.
    pub scale: Option<(f64, f64)>,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
    /// What must be read with the numbers: how many they build on, what they do not say.
    pub notes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Bars,
    /// One small chart for each row, its columns in order of time.
    Lines,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub label: String,
    /// One for each column: the number and how it is written.
    pub values: Vec<Option<(f64, String)>>,
}

const LABEL: Font = Font::bold(14.5);
const TEXT: Font = Font::regular(13.0);
const VALUE: Font = Font::bold(13.5);
const GAP: f64 = 14.0;
const BAR: f64 = 17.0;
const PLOT: f64 = 84.0;

/// Draws the chart, wide and narrow.
pub fn chart(chart: &Chart) -> String {
    let caption = Caption {
        id: &chart.id,
        title: &chart.title,
        description: description(chart),
        accent: chart.accent.as_deref(),
        links: false,
    };
    let drawn = |name, width: f64, across| match chart.sort {
        Sort::Bars => noted(chart, bars(chart, name, width)),
        Sort::Lines => noted(chart, panels(chart, Sheet { name, width, across })),
    };
    frame(&caption, "diagram-chart", &[drawn("wide", 700.0, 2), drawn("narrow", 300.0, 1)])
}

fn description(chart: &Chart) -> String {
    let rows = chart.rows.iter().map(|row| {
        let values = chart
            .columns
            .iter()
            .zip(&row.values)
            .filter_map(|(column, value)| value.as_ref().map(|(_, shown)| format!("{column} {shown}")));
        format!("{}: {}", row.label, values.collect::<Vec<_>>().join(", "))
    });
    format!("{}.", rows.collect::<Vec<_>>().join(". "))
}

/// Where the scale begins and ends.
fn ends(chart: &Chart) -> (f64, f64) {
    let numbers = chart.rows.iter().flat_map(|row| row.values.iter().flatten()).map(|(value, _)| *value);
    chart.scale.unwrap_or((0.0, numbers.fold(1.0, f64::max)))
}

/// Each row's bars below its label: the column's name, the bar, the number.
fn bars(chart: &Chart, name: &'static str, width: f64) -> Variant {
    let (least, most) = ends(chart);
    let widest = |font: Font, texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| font.width(text)).fold(0.0, f64::max)
    };
    let names = widest(TEXT, &mut chart.columns.iter()).min(width * 0.35) + 8.0;
    let shown = chart.rows.iter().flat_map(|row| row.values.iter().flatten()).map(|(_, shown)| shown);
    let room = width - names - widest(VALUE, &mut shown.into_iter()) - 10.0;
    let (mut body, mut y) = (String::new(), 0.0);
    for row in &chart.rows {
        let label = wrap(&row.label, LABEL, width);
        body.push_str(&svg::lines(&label, LABEL, Point { x: 0.0, y }));
        y += label.len() as f64 * LABEL.leading() + 4.0;
        for (at, (column, value)) in chart.columns.iter().zip(&row.values).enumerate() {
            let Some((value, shown)) = value else { continue };
            let lines = wrap(column, TEXT, names - 8.0);
            body.push_str(&svg::lines(&lines, TEXT, Point { x: 0.0, y }));
            let long = (room * (value - least) / (most - least)).clamp(1.0, room);
            let last = at + 1 == chart.columns.len();
            body.push_str(&bar(
                Rect { x: names, y, width: long, height: BAR },
                if last { " diagram-last" } else { "" },
            ));
            let value = wrap(shown, VALUE, width);
            body.push_str(&svg::lines(&value, VALUE, Point { x: names + long + 6.0, y }));
            y += (lines.len() as f64 * TEXT.leading()).max(BAR) + 5.0;
        }
        y += GAP;
    }
    Variant { name, width, height: y - GAP, body }
}

/// The drawing with its notes below, so that it never goes anywhere without them.
fn noted(chart: &Chart, mut drawn: Variant) -> Variant {
    if chart.notes.is_empty() {
        return drawn;
    }
    let line = format!("M0 {}h{}", number(drawn.height + 8.0), number(drawn.width));
    drawn.body.push_str(&svg::path("diagram-rule", &line));
    drawn.height += 14.0;
    for note in &chart.notes {
        let lines = wrap(note, TEXT, drawn.width - 4.0);
        drawn.body.push_str(&svg::lines(&lines, TEXT, Point { x: 0.0, y: drawn.height }));
        drawn.height += lines.len() as f64 * TEXT.leading() + 3.0;
    }
    drawn
}

fn bar(place: Rect, class: &str) -> String {
    let Rect { x, y, width, height } = place;
    let [x, y, width, height] = [x, y, width, height].map(number);
    svg::path(&format!("diagram-bar{class}"), &format!("M{x} {y}h{width}v{height}h-{width}z"))
}

/// How wide the drawing is and how many small charts stand beside each other.
struct Sheet {
    name: &'static str,
    width: f64,
    across: usize,
}

fn panels(chart: &Chart, sheet: Sheet) -> Variant {
    let across = sheet.across as f64;
    let width = (sheet.width - (across - 1.0) * 2.0 * GAP) / across;
    let (mut body, mut y) = (String::new(), 0.0);
    for rows in chart.rows.chunks(sheet.across) {
        // Labels of one line of charts are equally high, so that their plots stand level.
        let lines = rows.iter().map(|row| wrap(&row.label, LABEL, width).len()).max().unwrap_or(1);
        let top = y + lines as f64 * LABEL.leading() + 24.0;
        let mut bottom = top;
        for (at, row) in rows.iter().enumerate() {
            let x = at as f64 * (width + 2.0 * GAP);
            body.push_str(&svg::lines(&wrap(&row.label, LABEL, width), LABEL, Point { x, y }));
            let place = Rect { x, y: top, width, height: PLOT };
            bottom = panel(chart, row, place, &mut body).max(bottom);
        }
        y = bottom + GAP;
    }
    Variant { name: sheet.name, width: sheet.width, height: y - GAP, body }
}

/// One row over time within `place`; gives where it ends with the names of the times.
fn panel(chart: &Chart, row: &Row, place: Rect, body: &mut String) -> f64 {
    let (least, most) = ends(chart);
    let step = place.width / chart.columns.len().max(1) as f64;
    let across = |at: usize| place.x + step * (at as f64 + 0.5);
    let down = |value: f64| place.bottom() - place.height * (value - least) / (most - least);
    for (end, y) in [(most, place.y), (least, place.bottom())] {
        let line = format!("M{} {}h{}", number(place.x), number(y), number(place.width));
        body.push_str(&svg::path("diagram-rule", &line));
        // Without a scale of its own the upper end is just the greatest number, which stands at its mark.
        if chart.scale.is_some() {
            let at = Point { x: place.x, y: y - TEXT.leading() };
            body.push_str(&svg::lines(&wrap(&number(end), TEXT, 40.0), TEXT, at));
        }
    }
    let marks: Vec<(usize, f64, &str)> = row
        .values
        .iter()
        .enumerate()
        .filter_map(|(at, value)| value.as_ref().map(|(value, shown)| (at, *value, shown.as_str())))
        .collect();
    let points: Vec<String> = marks
        .iter()
        .map(|(at, value, _)| format!("{} {}", number(across(*at)), number(down(*value))))
        .collect();
    body.push_str(&svg::path("diagram-trend", &format!("M{}", points.join("L"))));
    for (at, value, shown) in marks {
        body.push_str(&dot(across(at), down(value)));
        let x = across(at) - VALUE.width(shown) / 2.0;
        let y = down(value) - VALUE.leading() - 5.0;
        body.push_str(&svg::lines(&wrap(shown, VALUE, step), VALUE, Point { x, y }));
    }
    let mut bottom = place.bottom();
    for (at, column) in chart.columns.iter().enumerate() {
        let lines = wrap(column, TEXT, step - 6.0);
        for (line, text) in lines.iter().enumerate() {
            let x = across(at) - TEXT.width(&text.text) / 2.0;
            let y = place.bottom() + 4.0 + line as f64 * TEXT.leading();
            body.push_str(&svg::lines(std::slice::from_ref(text), TEXT, Point { x, y }));
        }
        bottom = bottom.max(place.bottom() + 4.0 + lines.len() as f64 * TEXT.leading());
    }
    bottom
}

fn dot(x: f64, y: f64) -> String {
    let (left, y) = (number(x - 4.0), number(y));
    svg::path("diagram-dot", &format!("M{left} {y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(sort: Sort) -> Chart {
        let value = |value: f64| Some((value, format!("{value}").replace('.', ",")));
        Chart {
            id: "score".into(),
            title: "Score".into(),
            accent: None,
            sort,
            scale: Some((1.0, 6.0)),
            columns: vec!["Baseline".into(), "Midtvejs".into(), "Slut".into()],
            rows: vec![Row { label: "Koordinering".into(), values: vec![value(4.3), None, value(4.7)] }],
            notes: vec!["n = 55 forældre".into()],
        }
    }

    #[test]
    fn every_number_is_written_and_a_missing_one_has_no_mark() {
        for sort in [Sort::Bars, Sort::Lines] {
            let drawn = chart(&scores(sort));
            assert!(drawn.contains(">4,3<") && drawn.contains(">4,7<"), "{drawn}");
            assert!(drawn.contains("Koordinering: Baseline 4,3, Slut 4,7."), "{drawn}");
            assert_eq!(drawn.matches(">n = 55 forældre<").count(), 2, "the caveat stands on both variants");
        }
        let dots = chart(&scores(Sort::Lines)).matches("diagram-dot").count();
        assert_eq!(dots, 4, "two marks, wide and narrow");
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let mut costs = scores(Sort::Bars);
        costs.scale = None;
        costs.rows[0].values =
            vec![Some((50.0, "50".into())), Some((0.0, "0".into())), Some((100.0, "100".into()))];
        let drawn = bars(&costs, "wide", 700.0).body;
        let long: Vec<f64> = drawn
            .split("diagram-bar")
            .skip(1)
            .filter_map(|rest| rest.split_once('h')?.1.split_once('v')?.0.parse().ok())
            .collect();
        assert!((long[2] / long[0] - 2.0).abs() < 0.01 && long[1] == 1.0, "{long:?}");
    }
}
