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
    let Some((first, others)) = faces.split_first() else { return Vec::new() };
    let in_all = |number: &usize| others.iter().all(|face| face.has(*number));
    let reads_back = |number: usize| {
        let character = u32::try_from(number).ok().and_then(char::from_u32);
        character.is_some_and(|it| !reads_back_wrong(it))
    };
    let mut covered = Vec::new();
    for number in first.characters().filter(in_all).filter(|number| reads_back(*number)) {
        covered.resize(number, false);
        covered.push(true);
    }
    covered
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
