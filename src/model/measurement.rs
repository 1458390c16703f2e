//! Numbers of the evaluation as data: pages, charts and tables read them from here.

use crate::model::{Reference, Rows};
use crate::{choice, front_matter};

choice! {
    /// How a measurement is drawn.
    pub enum Chart {
        Lines = "linje", "Linjer over tid";
        Bars = "soejler", "Søjler";
        None = "ingen", "Ingen tegning";
    }
}

front_matter! {
    /// One row of numbers.
    pub struct Row {
        label: String = "Hvad rækken viser.",
        values: Vec<Number> = "Tallene, ét for hver kolonne; \"\" hvor kilden ikke har et.",
        core_element: Option<Reference> => CoreElement = "Kerneelementet, som rækken handler om.",
        note: Option<String> = "En bemærkning til rækken.",
    }
}

front_matter! {
    /// A table of numbers with all that must follow them.
    pub struct Measurement {
        models: Vec<Reference> => Model = "Modellerne, som tallene handler om.",
        municipalities: Vec<Reference> => Municipality = "Kommunerne, kun når kilden nævner dem.",
        source: Reference => Source = "Kilden, som tallene står i.",
        place: String = "Hvor i kilden, fx \"figur 4\".",
        unit: String = "Hvad tallene er, fx \"kr.\", \"pct.\" eller \"score\".",
        scale: Option<String> = "Skalaen, fx \"1-6\".",
        n: Option<String> = "Hvor mange tallene bygger på.",
        time: Option<String> = "Hvornår der er målt.",
        significance: Option<String> = "Hvad kilden siger om sikkerheden.",
        caveat: String = "Forbeholdet, der skal følge tallene.",
        columns: Vec<String> = "Kolonnernes navne, ét for hvert tal i en række, fx [\"Før\", \"Efter\"].",
        chart: Chart = "Hvordan tallene tegnes.",
        drawn: Option<u32> = "Hvor mange af kolonnerne der tegnes, regnet fra den første; ellers alle.",
        rows: Rows<Row> = "Rækkerne: `[[rows]]` med label og values.",
    }
}

/// A number as written, or none where the source has none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number(pub Option<String>);

impl Number {
    pub fn value(&self) -> Option<f64> {
        self.0.as_ref()?.parse().ok()
    }

    /// "1.269.800", "4,3", "–".
    pub fn danish(&self) -> String {
        let Some(text) = &self.0 else { return "–".to_owned() };
        let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        match decimals {
            "" => format!("{sign}{grouped}"),
            decimals => format!("{sign}{grouped},{decimals}"),
        }
    }
}

impl crate::model::FieldType for Number {
    const SHAPE: crate::model::Shape = crate::model::Shape::Number;
    const REQUIRED: bool = true;

    fn parse(found: crate::model::Found<'_>) -> Option<Self> {
        if let Some(text) = found.value.as_str() {
            return text.is_empty().then_some(Number(None));
        }
        let text = match (found.value.as_integer(), found.value.as_float()) {
            (Some(number), _) if number.radix() == 10 => number.as_str().to_owned(),
            (_, Some(number)) => number.as_str().to_owned(),
            _ => return None,
        };
        let plain = text.trim_start_matches('+').replace('_', "");
        plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| Number(Some(plain)))
    }

    fn fallback() -> Self {
        Number(None)
    }

    fn plain(&self) -> serde_json::Value {
        let whole = |text: &String| text.parse::<i64>().ok().map(serde_json::Value::from);
        self.0.as_ref().and_then(whole).unwrap_or_else(|| self.value().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_danish() {
        let shown = |text: &str| Number(Some(text.to_owned())).danish();
        assert_eq!(shown("1269800"), "1.269.800");
        assert_eq!(shown("4.3"), "4,3");
        assert_eq!(shown("-1600"), "−1.600");
        assert_eq!(shown("100"), "100");
        assert_eq!(Number(None).danish(), "–");
    }
}
