//! A table's column of shares as a circle.

use super::named;
use crate::drawing::shares::{Share, Shares};
use crate::worksheet::data::part;
use crate::worksheet::shape::Table;
use crate::worksheet::{Data, Definition};

/// The circle of a table that has a column of shares; empty when none is written.
pub(in crate::worksheet) fn shares(
    definition: &Definition,
    table: &Table,
    data: Option<&Data>,
) -> Option<Shares> {
    let column = &table.columns.get(table.share?)?.field;
    let label = table.columns.iter().find(|one| one.field.id != column.id).map(|one| one.field.id.as_str());
    let entries = data.map_or(&[][..], |data| data.entries(&table.id));
    let shares = entries.iter().map(|entry| Share {
        label: label.map_or("", |id| part(entry, id)).to_owned(),
        percent: percent(part(entry, &column.id)),
    });
    Some(Shares {
        id: named(definition, &table.id),
        title: definition.heading.title.clone(),
        shares: shares.collect(),
    })
}

/// "33,5 %" as people write it; 0 for what is no number.
fn percent(text: &str) -> f64 {
    let number = text.trim().trim_end_matches('%').trim().replace(',', ".");
    number.parse().ok().filter(|value: &f64| value.is_finite() && *value > 0.0).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percents_are_read_as_people_write_them() {
        assert_eq!(["33,5 %", " 40%", "25", "en del", "-3"].map(percent), [33.5, 40.0, 25.0, 0.0, 0.0]);
    }
}
