//! Who does something: a person, a team, a forum.

use crate::{choice, front_matter};

choice! {
    /// Where a role stands.
    pub enum RoleGroup {
        Family = "familie", "Familien";
        Municipality = "kommune", "I kommunen";
        Forum = "forum", "Fora";
    }
}

front_matter! {
    /// A role; its duties are gathered from the principles.
    pub struct Role {
        group: RoleGroup = "Hvor rollen hører hjemme.",
        heading: Option<String> = "Overskriften over rollens opgaver, fx \"Sådan gør du som leder\".",
        synonyms: Vec<String> = "Andre navne, som søgningen skal kende.",
    }
}
