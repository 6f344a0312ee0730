//! Which characters can be printed: those that all faces have, and that a reader
//! of the finished file gets back as themselves.

use icu_properties::props::{BidiClass, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

use super::Face;

const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::new();
const DIRECTIONS: CodePointMapDataBorrowed<'static, BidiClass> = CodePointMapData::new();
const SCRIPTS: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::new();

/// By its number, whether a character can be shown in every one of some faces,
/// and read back as itself.
pub(super) fn covered(faces: &[&Face]) -> Vec<bool> {
    let mut have: Vec<usize> = Vec::new();
    for character in faces.iter().flat_map(|face| face.characters()) {
        have.resize(have.len().max(character + 1), 0);
        have[character] += 1;
    }
    let reads_back = |number: u32| char::from_u32(number).is_some_and(|it| !reads_back_wrong(it));
    let numbered = (0..).zip(have);
    numbered.map(|(number, have)| have == faces.len() && reads_back(number)).collect()
}

/// Characters that are drawn well but that end up in the file so that readers
/// extract them wrong: letters from right to left come out reversed, and a mark
/// that Unicode has no composed letter for comes out twice.
fn reads_back_wrong(character: char) -> bool {
    let category = CATEGORIES.get(character);
    let is_mark = GeneralCategoryGroup::Mark.contains(category);
    // A control such as the right-to-left mark is no letter, and is asked elsewhere.
    is_mark || (category != GeneralCategory::Format && is_from_right_to_left(character))
}

fn is_from_right_to_left(character: char) -> bool {
    let direction = DIRECTIONS.get(character);
    // Some signs of these scripts, digits among them, have a direction of their own.
    let script = SCRIPTS.get(character);
    [BidiClass::RightToLeft, BidiClass::ArabicLetter, BidiClass::ArabicNumber].contains(&direction)
        || [Script::Hebrew, Script::Arabic].contains(&script)
}
