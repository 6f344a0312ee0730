//! Names that differ by a letter, found without comparing each with every
//! other.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Longest beginning of a name that is compared, in letters.
const LONGEST: usize = 120;

/// Most names that one shape is looked up in.
const MOST: usize = 8;

/// Names, and where each of their shapes stands among them.
#[derive(Default)]
pub(super) struct Likes {
    names: Vec<String>,
    by_shape: BTreeMap<u64, Vec<usize>>,
}

impl Likes {
    /// Adds a name; the first has the index 0.
    pub(super) fn push(&mut self, name: &str) {
        let index = self.names.len();
        for shape in shapes(name) {
            let places = self.by_shape.entry(shape).or_default();
            if places.len() < MOST {
                places.push(index);
            }
        }
        self.names.push(beginning(name).collect());
    }

    /// Index of the first name that is this one, or differs from it by a letter
    /// or by the order of two.
    pub(super) fn near(&self, name: &str) -> Option<usize> {
        let name_start: String = beginning(name).collect();
        let shapes = shapes(name);
        let likes = shapes.iter().flat_map(|shape| self.by_shape.get(shape).into_iter().flatten());
        let near = |at: &usize| strsim::osa_distance(&name_start, &self.names[*at]) <= 1;
        likes.copied().filter(near).min()
    }
}

/// A name and what is left of it without each of its letters, as numbers: two
/// names that differ by a letter, or by the order of two, have one in common.
fn shapes(name: &str) -> Vec<u64> {
    let letters: Vec<char> = beginning(name).collect();
    let without = |gone: usize| {
        let mut hasher = DefaultHasher::new();
        let rest = letters.iter().enumerate().filter(|(at, _)| *at != gone);
        rest.for_each(|(_, letter)| letter.hash(&mut hasher));
        hasher.finish()
    };
    // Without the letter past the last, the name is whole.
    let mut shapes: Vec<u64> = (0..=letters.len()).map(without).collect();
    shapes.sort_unstable();
    shapes.dedup();
    shapes
}

fn beginning(name: &str) -> impl Iterator<Item = char> {
    name.chars().take(LONGEST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What comparing each with every other finds, it finds.
        #[test]
        fn finds_the_nearest(names in prop::collection::vec("[ab]{1,4}", 1..6), name in "[ab]{1,4}") {
            let mut likes = Likes::default();
            names.iter().for_each(|one| likes.push(one));
            let plain = names.iter().position(|one| strsim::osa_distance(one, &name) <= 1);
            prop_assert_eq!(likes.near(&name), plain);
        }
    }
}
