//! Names that differ by a letter, found without comparing each with every
//! other.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Longest beginning of a name that is compared, in letters.
const LONGEST: usize = 120;

/// Most names that one shape is looked up in.
const MOST: usize = 8;

/// Names, and which of them have each shape.
pub(super) struct Likes {
    names: Vec<String>,
    /// Shape and index of its name, in order.
    by_shape: Vec<(u64, usize)>,
}

impl Likes {
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.into_iter().map(|name| beginning(name).collect()).collect();
        let shaped = names.iter().enumerate();
        let mut by_shape: Vec<(u64, usize)> = shaped
            .flat_map(|(index, name)| shapes(name).into_iter().map(move |shape| (shape, index)))
            .collect();
        by_shape.sort_unstable();
        Likes { names, by_shape }
    }

    /// Index of the first name that is this one, or differs from it by a letter
    /// or by the order of two.
    pub(super) fn near(&self, name: &str) -> Option<usize> {
        let name: String = beginning(name).collect();
        let near = |at: &usize| strsim::osa_distance(&name, &self.names[*at]) <= 1;
        let likes = shapes(&name).into_iter().flat_map(|shape| self.shaped(shape));
        likes.filter(near).min()
    }

    /// The first names of a shape.
    fn shaped(&self, shape: u64) -> impl Iterator<Item = usize> {
        let first = self.by_shape.partition_point(|(other, _)| *other < shape);
        let same = self.by_shape[first..].iter().take_while(move |(other, _)| *other == shape);
        same.take(MOST).map(|(_, index)| *index)
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
            let likes = Likes::of(names.iter().map(String::as_str));
            let plain = names.iter().position(|one| strsim::osa_distance(one, &name) <= 1);
            prop_assert_eq!(likes.near(&name), plain);
        }
    }
}
