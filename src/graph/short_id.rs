//! Short ids for paper: five letters and digits that cannot be mistaken for one another.

use crate::model::Kind;
use rustc_hash::FxHashSet;
use twox_hash::XxHash3_64;

const LETTERS: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";
const LENGTH: usize = 5;

/// Gives ids in the order asked for; where two would be the same, the later one gets the next.
#[derive(Default)]
pub struct ShortIds {
    taken: FxHashSet<String>,
}

impl ShortIds {
    /// `key` is a node's id or, for a plain page, its path.
    pub fn give(&mut self, kind: Kind, key: &str) -> String {
        let mut seed = 0;
        loop {
            let id = encode(XxHash3_64::oneshot_with_seed(seed, format!("{kind}/{key}").as_bytes()));
            if self.taken.insert(id.clone()) {
                return id;
            }
            seed += 1;
        }
    }
}

fn encode(mut number: u64) -> String {
    let mut id = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        id.push(char::from(LETTERS[(number % LETTERS.len() as u64) as usize]));
        number /= LETTERS.len() as u64;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_and_unique() {
        let mut ids = ShortIds::default();
        let first = ids.give(Kind::Role, "leder");
        assert_eq!(first.len(), LENGTH);
        assert_ne!(ids.give(Kind::Term, "leder"), first);
        assert_ne!(ids.give(Kind::Role, "leder"), first, "a taken id is never given twice");
        assert_eq!(ShortIds::default().give(Kind::Role, "leder"), first);
    }
}
