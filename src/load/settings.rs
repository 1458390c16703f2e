//! The site's settings: `site/site.toml`. Only `title` and `language` are needed.

use super::toml_table::read_table;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::front_matter;
use crate::load::{Checks, Planning};
use crate::model::{Date, FieldType, Fields, Host, Reader, Section};
use crate::source::{FileId, Sources, Span};
use std::path::{Path, PathBuf};

pub const PATH: &str = "site/site.toml";

front_matter! {
    /// The settings of a site.
    pub struct Settings {
        title: String = "Sitets navn.",
        language: String = "Sitets sprog, fx \"da\".",
        base_url: Option<String> = "Adressen, som sitet ligger på, fx `https://vejviser.example.dk/`.",
        description: Option<String> = "Én sætning om sitet.",
        authority: Option<String> = "Den myndighed, der har ansvaret.",
        contact_mail: Option<String> = "E-mail til kontakt.",
        contact_phone: Option<String> = "Telefon til kontakt.",
        accessibility_url: Option<String> = "Adressen på myndighedens tilgængelighedserklæring.",
        updated: Option<Date> = "Dagen, hvor indholdet sidst er ændret.",
        host: Option<Host> = "Serveren, som sitet ligger på: så lægger `vejviser build` serverens egen fil ved.",
        layers: Vec<String> = "Mapper med de lag, som dette bygger på, det nederste først.",
        checks: Section<Checks> = "Grænser og valg for det, `vejviser check` ser efter i teksten.",
        kalender: Section<Planning> = "Hvordan `vejviser fill` lægger familiers opfølgninger i kalenderen.",
    }
}

impl Settings {
    /// Reads the settings of the topmost layer that has some.
    pub fn parse(sources: &Sources, out: &mut Diagnostics) -> Settings {
        let Some(file) = sources.ids().rev().find(|id| sources.file(*id).path == PATH) else {
            return Settings::without_file(sources, out);
        };
        let text = sources.file(file).text.clone();
        let table = read_table(&text, file, 0..text.len(), out);
        let mut unsaid = Diagnostics::default();
        let mut reader =
            Reader { parts: vec![table.part()], what: "indstillingerne", diagnostics: &mut unsaid };
        reader.refuse_unknown(&[Settings::FIELDS]);
        let settings = Settings::read(&mut reader);
        out.extend(
            unsaid
                .into_iter()
                .filter(|one| table.sound || !matches!(one.code, Code::MissingField | Code::WrongType)),
        );
        settings
    }

    fn without_file(sources: &Sources, out: &mut Diagnostics) -> Settings {
        let anchor = sources.ids().rev().find(|id| sources.file(*id).path.starts_with("content/"));
        let span = Span::start_of(anchor.unwrap_or(FileId(0)));
        out.push(
            Diagnostic::error(Code::MissingField, span, format!("projektet mangler filen {PATH}"))
                .help("Lav den med to linjer: title = \"Sitets navn\" og language = \"da\"."),
        );
        let nothing = toml::de::DeTable::new();
        let part = crate::model::Part { table: &nothing, file: FileId(0), base: 0, whole: 0..0 };
        Settings::read(&mut Reader { parts: vec![part], what: "", diagnostics: &mut Diagnostics::default() })
    }
}

/// The roots of the layers below a project, lowest first, as its settings name them.
pub fn layers_below(root: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(root.join(PATH)).unwrap_or_default();
    let mut unsaid = Diagnostics::default();
    let table = read_table(&text, FileId(0), 0..text.len(), &mut unsaid);
    let Some(found) =
        (Reader { parts: vec![table.part()], what: "", diagnostics: &mut unsaid }).find("layers")
    else {
        return Vec::new();
    };
    let named: Vec<String> = FieldType::parse(found).unwrap_or_default();
    named.into_iter().map(|name| root.join(name)).collect()
}
