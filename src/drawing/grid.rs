//! Plates in rows that fill a width: as few rows as the columns allow, as even as possible.

use super::plate::Plate;
use super::svg::Point;

/// Where the rows stand.
#[derive(Clone, Copy)]
pub struct Grid {
    pub x: f64,
    pub width: f64,
    /// At most so many side by side.
    pub columns: usize,
    pub gap: f64,
}

impl Grid {
    /// The rows from `top`, and where they end. `plate` makes the plate of an item for a width.
    pub fn draw<T>(self, top: f64, items: &[T], plate: impl Fn(&T, f64) -> Plate) -> (String, f64) {
        let mut body = String::new();
        let mut y = top;
        let mut rest = items;
        for count in even_rows(items.len(), self.columns) {
            let (row, further) = rest.split_at(count);
            rest = further;
            let width = ((self.width - (count as f64 - 1.0) * self.gap) / count as f64).floor();
            let plates: Vec<Plate> = row.iter().map(|item| plate(item, width)).collect();
            let height = plates.iter().map(Plate::height).fold(0.0, f64::max);
            for (index, plate) in plates.iter().enumerate() {
                let x = self.x + index as f64 * (width + self.gap);
                body.push_str(&plate.draw(Point { x, y }, height));
            }
            y += height + self.gap;
        }
        (body, if items.is_empty() { top } else { y - self.gap })
    }
}

/// How many stand in each row, the fuller rows first.
fn even_rows(items: usize, columns: usize) -> Vec<usize> {
    let rows = items.div_ceil(columns.max(1));
    (0..rows).map(|row| items / rows + usize::from(row < items % rows)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_even() {
        assert_eq!(even_rows(10, 3), [3, 3, 2, 2]);
        assert_eq!(even_rows(4, 3), [2, 2]);
        assert_eq!(even_rows(6, 1), [1; 6]);
        assert!(even_rows(0, 3).is_empty());
    }
}
