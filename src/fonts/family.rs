//! What a face calls its family, and what that family is called without the styles
//! that many fonts put into its name.

use read_fonts::tables::name::{Encoding, NameId};
use read_fonts::{FontRef, TableProvider};

/// What stands between the words of a name.
const SEPARATORS: [char; 3] = [' ', '-', '_'];

/// What may stand before a style: `Semi Bold`.
const DEGREES: [&str; 10] =
    ["extra", "ext", "ex", "x", "semi", "sem", "sm", "demi", "dem", "ultra"];

/// Words that say a style, and abbreviations of them.
const STYLES: [&str; 32] = [
    "normal",
    "italic",
    "oblique",
    "slanted",
    "thin",
    "th",
    "hairline",
    "light",
    "lt",
    "regular",
    "medium",
    "med",
    "md",
    "bold",
    "bd",
    "demi",
    "extb",
    "black",
    "blk",
    "bk",
    "heavy",
    "narrow",
    "condensed",
    "cond",
    "cn",
    "cd",
    "compressed",
    "expanded",
    "exp",
    "vf",
    "var",
    "variable",
];

/// The family as the file says it, in the first name that can be read.
///
/// The name that fonts have for larger families (16, against 1) is not asked: some
/// put faces under it that are drawn for other sizes.
pub(super) fn name(font: &FontRef<'_>) -> Option<String> {
    let table = font.name().ok()?;
    let mut names = table.name_record().iter().filter(|record| {
        let encoding = Encoding::new(record.platform_id(), record.encoding_id());
        record.name_id() == NameId::FAMILY_NAME && encoding != Encoding::Unknown
    });
    let name = names.find_map(|record| record.string(table.string_data()).ok())?;
    Some(name.chars().collect())
}

/// The name without the styles at its end: `Noto Sans` of `Noto Sans Light`.
pub(super) fn without_styles(family: &str) -> &str {
    let family = family.trim().trim_start_matches('.');
    let lower = family.to_ascii_lowercase();
    let mut name = lower.as_str();
    while let Some(shorter) = without_style(name) {
        name = shorter;
    }
    &family[..name.len()]
}

/// A name without its last style, and what grades it.
fn without_style(name: &str) -> Option<&str> {
    let mut rest = without_any(name, &STYLES)?;
    while let Some(shorter) = without_any(rest, &STYLES) {
        rest = shorter;
    }
    let (rest, is_apart) = match rest.strip_suffix(SEPARATORS) {
        Some(apart) => (apart, true),
        None => (rest, false),
    };
    let ungraded = without_any(rest, &DEGREES).and_then(|name| name.strip_suffix(SEPARATORS));
    match ungraded {
        Some(name) => Some(name),
        None => is_apart.then_some(rest),
    }
}

fn without_any<'a>(name: &'a str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| name.strip_suffix(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the typesetter takes them, which must find the face again.
    #[test]
    fn styles_at_the_end_are_no_part_of_the_family() {
        for (family, expected) in [
            ("Liberation Serif", "Liberation Serif"),
            ("Atma Light", "Atma"),
            ("times new roman", "times new roman"),
            ("noto sans mono cond sembd", "noto sans mono"),
            ("noto serif SEMCOND sembd", "noto serif"),
            ("footlight mt light", "footlight mt"),
            ("Noto Sans Semicondensed Heavy", "Noto Sans"),
            ("Familx", "Familx"),
            ("Font Ultra", "Font Ultra"),
            ("Font Ultra Bold", "Font"),
            ("Bold", "Bold"),
            (" .Apple Semi-Bold ", "Apple"),
            ("", ""),
        ] {
            assert_eq!(without_styles(family), expected);
        }
    }
}
