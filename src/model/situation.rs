//! Where somebody stands who comes for help: the way in by situation.

use crate::front_matter;
use crate::model::Reference;

front_matter! {
    /// A situation with a short path of links and the sheets to bring.
    pub struct Situation {
        roles: Vec<Reference> => Role = "Roller, som tit står i situationen.",
        models: Vec<Reference> => Model = "Modellerne, som den handler om.",
        steps: Vec<Reference> => Step = "Sagsskridt, hvor den opstår.",
        tools: Vec<Reference> => Tool = "Redskaber, der hjælper.",
        worksheets: Vec<Reference> => Worksheet = "Ark at tage med.",
    }
}
