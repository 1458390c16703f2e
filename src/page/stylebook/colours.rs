//! The colours by what they are for, each with how far it stands apart from what it stands on.
//!
//! Takes the tokens; gives views. The contrasts are counted, never written down.

use super::tokens::{Scheme, Tokens};
use serde_json::{Value, json};

/// What a colour is for, which says what it must stand apart from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// What others stand on.
    Ground,
    /// Text on any ground.
    Text,
    /// Edges of what is pressed or written in, on any ground.
    Edge,
    /// Text on the accents.
    OnAccent,
    /// A line that nothing depends on.
    Hairline,
}

impl Use {
    /// The least contrast that is asked for.
    fn least(self) -> Option<f64> {
        match self {
            Use::Text | Use::OnAccent => Some(7.0),
            Use::Edge => Some(4.5),
            Use::Ground | Use::Hairline => None,
        }
    }
}

/// Name, what it is for, and what it is used for in Danish.
const ROLES: &[(&str, Use, &str)] = &[
    ("ink", Use::Text, "brødtekst og overskrifter"),
    ("soft", Use::Text, "det, der må træde tilbage: datoer, billedtekster, bemærkninger"),
    ("accent", Use::Text, "links, skilte og streger på sider uden model"),
    ("petrol", Use::Text, "accenten på modellen med fuldt optrukken streg"),
    ("plum", Use::Text, "accenten på modellen med stiplet streg"),
    ("amber", Use::Text, "opmærksomhedspunkter"),
    ("green", Use::Text, "praksiserfaringer"),
    ("edge", Use::Edge, "kanten om felter, bokse og knapper"),
    ("on-accent", Use::OnAccent, "skrift på en accent"),
    ("line", Use::Hairline, "skillelinjer, som intet afhænger af"),
    ("paper", Use::Ground, "siden"),
    ("leaf", Use::Ground, "felter, knapper og bokse"),
    ("tint", Use::Ground, "eksempler og det, der er markeret"),
    ("petrol-tint", Use::Ground, "det samme på den ene models sider"),
    ("plum-tint", Use::Ground, "det samme på den anden models sider"),
    ("amber-tint", Use::Ground, "opmærksomhedspunkter"),
    ("green-tint", Use::Ground, "praksiserfaringer"),
];
const ACCENTS: [&str; 3] = ["accent", "petrol", "plum"];

/// One row for each colour; what the project has no value for is left out.
pub fn view(tokens: &Tokens) -> Vec<Value> {
    let row = |(name, of, purpose): &(&str, Use, &str)| {
        let light = seen(tokens, (name, *of), Scheme::Light)?;
        let dark = seen(tokens, (name, *of), Scheme::Dark)?;
        let least = of.least().map(|least| danish(least) + ":1");
        Some(json!({"name": name, "purpose": purpose, "least": least, "light": light, "dark": dark}))
    };
    ROLES.iter().filter_map(row).collect()
}

/// A colour's value, and the ground that it stands least apart from.
fn seen(tokens: &Tokens, (name, of): (&str, Use), scheme: Scheme) -> Option<Value> {
    let colour = tokens.colour(name, scheme)?;
    let worst = under(of)
        .into_iter()
        .filter_map(|ground| Some((ground, colour.contrast(tokens.colour(ground, scheme)?))))
        .min_by(|(_, one), (_, other)| one.total_cmp(other));
    let text = worst.map(|(ground, contrast)| json!({"contrast": danish(contrast) + ":1", "on": ground}));
    Some(json!({"value": colour.to_string(), "worst": text}))
}

/// The grounds that a colour must be seen on.
fn under(of: Use) -> Vec<&'static str> {
    let grounds = || ROLES.iter().filter(|(_, of, _)| *of == Use::Ground).map(|(name, ..)| *name).collect();
    match of {
        Use::Text | Use::Edge => grounds(),
        Use::OnAccent => ACCENTS.to_vec(),
        Use::Ground | Use::Hairline => Vec::new(),
    }
}

/// "7,3": cut and not rounded, so that no contrast is told higher than it is.
fn danish(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0).replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_colour_of_the_styles_has_a_role_and_its_contrast() {
        let tokens = Tokens::read(include_str!("../../../site/styles/tokens.css"));
        let known: BTreeSet<&str> = ROLES.iter().map(|(name, ..)| *name).collect();
        assert_eq!(known, tokens.colours().collect());
        for (name, of, _) in ROLES {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let colour = tokens.colour(name, scheme).unwrap();
                let far = |ground| colour.contrast(tokens.colour(ground, scheme).unwrap());
                let least = of.least().unwrap_or(1.0);
                assert!(under(*of).into_iter().all(|ground| far(ground) >= least), "{name}, {scheme:?}");
            }
        }
    }

    #[test]
    fn contrasts_are_cut() {
        assert_eq!((danish(6.99), danish(7.0), danish(21.0)), ("6,9".into(), "7,0".into(), "21,0".into()));
    }
}
