//! A node's own fields, whatever its kind; and the schema of every kind.

use super::*;

macro_rules! data {
    ($($kind:ident),* $(,)?) => {
        /// The fields that a node has beside [`Common`].
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Data {
            $($kind($kind),)*
            /// A sheet's definition is held by the collection; here only that it is one.
            Worksheet,
            Page,
        }

        impl Data {
            /// Reads the fields of a kind.
            pub fn read(kind: Kind, reader: &mut Reader<'_>) -> Data {
                match kind {
                    $(Kind::$kind => Data::$kind($kind::read(reader)),)*
                    Kind::Worksheet => Data::Worksheet,
                    Kind::Page => Data::Page,
                }
            }

            pub fn kind(&self) -> Kind {
                match self {
                    $(Data::$kind(_) => Kind::$kind,)*
                    Data::Worksheet => Kind::Worksheet,
                    Data::Page => Kind::Page,
                }
            }

            /// The fields as plain data.
            pub fn plain(&self) -> serde_json::Map<String, serde_json::Value> {
                match self {
                    $(Data::$kind(fields) => fields.plain(),)*
                    Data::Worksheet | Data::Page => serde_json::Map::new(),
                }
            }

            /// Visits every reference with the field that it stands in.
            pub fn references<'a>(&'a self, visit: &mut dyn FnMut(&'static FieldSpec, &'a Reference)) {
                match self {
                    $(Data::$kind(fields) => fields.references(visit),)*
                    Data::Worksheet | Data::Page => {}
                }
            }
        }

        /// The fields of a kind beside those that all have.
        pub fn schema(kind: Kind) -> &'static [FieldSpec] {
            match kind {
                $(Kind::$kind => $kind::FIELDS,)*
                Kind::Worksheet | Kind::Page => &[],
            }
        }
    };
}

data!(
    Model,
    CoreElement,
    Principle,
    Precondition,
    Step,
    Experience,
    Tool,
    Role,
    Factor,
    Finding,
    Measurement,
    Rule,
    Situation,
    Term,
    Provision,
    Municipality,
    Source,
);
