//! Cuts a phase into what is certain and what is not. Takes steps, gives them in the order to draw.

use super::Step;

/// A part of a phase.
pub enum Segment<'a> {
    /// A step in its place.
    Certain(&'a Step),
    /// Steps whose order is not certain; `places` when it is certain which places they fill together.
    Unordered { steps: Vec<&'a Step>, places: Option<(u32, u32)> },
}

/// Certain steps by their position. The others stand in the one gap between positions, or after all
/// certain steps when there are several gaps that they could fill.
pub fn segments(steps: &[Step]) -> Vec<Segment<'_>> {
    let mut certain: Vec<&Step> = steps.iter().filter(|step| step.position.is_some()).collect();
    certain.sort_by_key(|step| step.position);
    let loose: Vec<&Step> = steps.iter().filter(|step| step.position.is_none()).collect();
    if let ([only], true) = (loose.as_slice(), certain.is_empty()) {
        return vec![Segment::Certain(only)];
    }
    let gaps = gaps(&certain);
    let (place, places) = match gaps.as_slice() {
        [gap] => (gap.before, filled(*gap, loose.len())),
        _ => (certain.len(), None),
    };
    let mut out: Vec<Segment> = certain.into_iter().map(Segment::Certain).collect();
    if !loose.is_empty() {
        out.insert(place, Segment::Unordered { steps: loose, places });
    }
    out
}

/// Missing positions: `first..=last` before the certain step with index `before`.
#[derive(Clone, Copy)]
struct Gap {
    before: usize,
    first: u32,
    last: u32,
}

fn gaps(certain: &[&Step]) -> Vec<Gap> {
    let mut next = 1;
    let mut gaps = Vec::new();
    for (before, step) in certain.iter().enumerate() {
        let position = step.position.unwrap_or(next);
        if position > next {
            gaps.push(Gap { before, first: next, last: position - 1 });
        }
        next = position + 1;
    }
    gaps
}

/// The places, if as many steps as places are at hand.
fn filled(gap: Gap, steps: usize) -> Option<(u32, u32)> {
    (gap.last - gap.first + 1 == steps as u32 && steps > 1).then_some((gap.first, gap.last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(positions: &[Option<u32>]) -> Vec<Step> {
        positions.iter().map(|position| Step { position: *position, ..Step::default() }).collect()
    }

    fn shape(positions: &[Option<u32>]) -> Vec<String> {
        let steps = steps(positions);
        let name = |segment: &Segment| match segment {
            Segment::Certain(step) => format!("{:?}", step.position),
            Segment::Unordered { steps, places } => format!("{} steps at {places:?}", steps.len()),
        };
        segments(&steps).iter().map(name).collect()
    }

    #[test]
    fn the_uncertain_stand_between_the_certain() {
        let found = shape(&[Some(1), None, None, None, None, None, Some(7)]);
        assert_eq!(found, ["Some(1)", "5 steps at Some((2, 6))", "Some(7)"]);
    }

    #[test]
    fn places_are_named_only_if_they_are_all_filled() {
        assert_eq!(shape(&[Some(1), None, Some(7)]), ["Some(1)", "1 steps at None", "Some(7)"]);
    }

    #[test]
    fn several_gaps_leave_the_place_open() {
        assert_eq!(shape(&[None, None, Some(2), Some(4)]), ["Some(2)", "Some(4)", "2 steps at None"]);
    }

    #[test]
    fn without_positions_all_stand_together_and_one_alone_is_plain() {
        assert_eq!(shape(&[None, None]), ["2 steps at None"]);
        assert_eq!(shape(&[None]), ["None"]);
        assert_eq!(shape(&[Some(2), Some(1)]), ["Some(1)", "Some(2)"]);
        assert_eq!(shape(&[Some(1), None, None]), ["Some(1)", "2 steps at None"]);
    }
}
