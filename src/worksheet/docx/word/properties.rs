//! What a file says about itself: title, description and language, and how Word is to treat it.
//!
//! Takes what the sheet's definition says, never what a family wrote. Names no person and no time.

use super::xml::Xml;

/// The document's language, as Word writes it.
pub const LANGUAGE: &str = "da-DK";
/// The same for a document in English.
pub const ENGLISH: &str = "en-GB";

/// The core properties.
pub fn core(title: &str, description: &str) -> String {
    let mut xml = Xml::default();
    let namespaces = concat!(
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ",
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    );
    xml.within(format_args!("cp:coreProperties {namespaces}"), |xml| {
        xml.text("dc:title", title).text("dc:description", description).text("dc:language", LANGUAGE);
    });
    xml.finish()
}

/// The settings: who saves the file is not written into it, long words are parted, and Word opens it as a file of
/// its own time instead of in the mode for old files.
pub fn settings() -> String {
    let mut xml = Xml::default();
    let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    xml.within(format_args!("w:settings {namespace}"), |xml| {
        xml.empty("w:zoom w:percent=\"100\"")
            .empty("w:removePersonalInformation")
            .empty("w:autoHyphenation")
            .empty("w:hyphenationZone w:val=\"284\"")
            .empty("w:characterSpacingControl w:val=\"doNotCompress\"");
        xml.within("w:compat", |xml| {
            xml.empty(concat!(
                "w:compatSetting w:name=\"compatibilityMode\" ",
                "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\""
            ));
        });
        xml.empty(format_args!("w:themeFontLang w:val=\"{LANGUAGE}\""))
            .empty("w:decimalSymbol w:val=\",\"")
            .empty("w:listSeparator w:val=\";\"");
    });
    xml.finish()
}
