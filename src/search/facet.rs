//! What results can be narrowed by. Takes the pages of each value, gives them in few letters.

/// One thing to narrow by: "Slags", "Model", "Rolle".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// In the address of a search: "slags".
    pub key: String,
    /// Danish, above the choices.
    pub title: String,
    pub values: Vec<FacetValue>,
}

/// One choice: "Redskaber".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetValue {
    pub title: String,
    /// The numbers of its pages, ascending.
    pub pages: Vec<u32>,
}
