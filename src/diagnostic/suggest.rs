//! The candidate nearest to what was written, for "mente du ...?".

/// The nearest candidate, if it is near enough to be meant: at most a third of the word differs.
pub fn closest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let limit = (written.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| !candidate.is_empty())
        .map(|candidate| (strsim::damerau_levenshtein(&written, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, candidate)| (*distance, candidate.len()))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn finds_a_slip_and_leaves_strangers() {
        let names = ["familiekoordinator", "leder", "kerneteam"];
        assert_eq!(closest("familiekordinator", names), Some("familiekoordinator"));
        assert_eq!(closest("borgmester", names), None);
        assert_eq!(closest("", names), None);
        assert_eq!(closest("a", [""]), None);
    }
}
