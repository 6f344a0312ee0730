//! The name that somebody meant.

/// The candidate that is most like `name`, when it is like enough to be what
/// was meant.
pub(super) fn nearest<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = name.to_lowercase();
    let (distance, candidate) = candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, candidate), candidate))
        .min()?;
    let allowed = (name.chars().count() / 3).max(1);
    (distance <= allowed).then_some(candidate)
}

/// At most twelve names in backticks, for a hint.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names: Vec<String> =
        names.into_iter().take(13).map(|name| format!("`{name}`")).collect();
    if names.len() > 12 {
        names.truncate(12);
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// A text on one line, cut when it is long.
pub(super) fn one_line(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= 60 {
        return flat;
    }
    flat.chars().take(59).chain(['…']).collect()
}
