//! Classes of characters, by Unicode's own tables: in, a character; out, whether
//! it is one that a reader cannot see as what it is. The readers refuse them, and
//! messages leave them out.

use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{
    CodePointMapData, CodePointMapDataBorrowed, CodePointSetData, CodePointSetDataBorrowed,
};

const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> =
    CodePointMapData::<GeneralCategory>::new();

const DIRECTION: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<BidiControl>();

/// The letters and marks that Unicode says to draw as nothing.
const IGNORED: CodePointSetDataBorrowed<'static> =
    CodePointSetData::new::<DefaultIgnorableCodePoint>();

/// Whether Unicode has no such character, or leaves it to each program.
pub fn is_unassigned(character: char) -> bool {
    use GeneralCategory::{PrivateUse, Unassigned};
    matches!(CATEGORY.get(character), Unassigned | PrivateUse)
}

/// Whether it changes the direction of the text after it.
pub fn changes_direction(character: char) -> bool {
    DIRECTION.contains(character)
}

/// Whether it is drawn as nothing, or as a line break.
pub fn is_invisible(character: char) -> bool {
    use GeneralCategory::{Format, LineSeparator, ParagraphSeparator};
    IGNORED.contains(character)
        || matches!(CATEGORY.get(character), Format | LineSeparator | ParagraphSeparator)
}

#[cfg(test)]
mod tests {
    use super::{changes_direction, is_invisible, is_unassigned};

    #[test]
    fn each_class_has_its_characters_and_no_others() {
        for character in ['\u{61C}', '\u{200E}', '\u{200F}', '\u{202E}', '\u{2066}', '\u{2069}'] {
            assert!(changes_direction(character), "{character:?}");
        }
        let unseen = ['\u{AD}', '\u{34F}', '\u{115F}', '\u{200B}', '\u{2028}', '\u{2060}'];
        for character in unseen.into_iter().chain(['\u{3164}', '\u{FE0F}', '\u{FEFF}', '\u{E0100}'])
        {
            assert!(is_invisible(character), "{character:?}");
        }
        assert!(is_unassigned('\u{F0B7}') && is_unassigned('\u{FFFE}') && is_unassigned('\u{378}'));
        for character in "aÑ é «»—\u{A0}\u{301}中😀".chars() {
            assert!(!changes_direction(character) && !is_unassigned(character), "{character:?}");
            assert!(!is_invisible(character), "{character:?}");
        }
    }
}
