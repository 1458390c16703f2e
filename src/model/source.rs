//! A document that statements cite.

use crate::front_matter;

front_matter! {
    /// A source.
    pub struct Source {
        publisher: Option<String> = "Udgiveren.",
        year: Option<u32> = "Året.",
        url: Option<String> = "Adressen.",
        url_status: Option<String> = "Om adressen er efterprøvet, og hvornår.",
        pages: Option<u32> = "Antallet af sider, når det kendes.",
        licence: Option<String> = "Hvad materialet må bruges til.",
    }
}
