//! What the reckoned follow-ups avoid: `[kalender]` in the settings, with what holds without it.

use crate::calendar::{Avoid, Avoided};
use crate::front_matter;

front_matter! {
    /// How follow-ups are planned.
    pub struct Planning {
        undgaa: Option<Vec<Avoided>> = "Det, som opfølgninger ikke lægges på; ellers helligdage og weekend.",
    }
}

impl Planning {
    pub fn avoid(&self) -> Avoid {
        let otherwise = || vec![Avoided::Holidays, Avoided::Weekends];
        self.undgaa.clone().unwrap_or_else(otherwise).into_iter().collect()
    }
}
