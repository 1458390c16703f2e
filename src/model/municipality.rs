//! A municipality that tried a model.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// A municipality.
    pub struct Municipality {
        models: Vec<Reference> => Model = "Modeller, som kommunen har prøvet.",
        inspired: Vec<Reference> => Model = "Modeller, som kommunens arbejde har inspireret.",
    }
}
