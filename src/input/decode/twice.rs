//! A text that was saved as UTF-8, opened by another table of letters and saved
//! once more: `Ã±`, `├▒` or `√±` where `ñ` stood. Each letter can be told by
//! itself, since nobody writes what stands for it.

use std::collections::BTreeMap;

use super::charset::Charset;

/// Times that it may have happened, one upon another.
const MOST: usize = 4;

/// What the first byte of a letter of Spanish, of a sign or of the mark of UTF-8
/// becomes by one table or another.
const FIRST: [char; 11] = ['Ã', 'Â', 'â', 'ï', '├', '┬', 'Ô', '´', '√', '¬', '‚'];

/// What may end a word by itself, so that a capital before it is a capital.
const CLOSING: [char; 8] = ['”', '’', '»', '›', '…', '–', '—', '•'];

/// The text, with each letter that was written so as it was at first.
pub(super) fn undo(mut text: String) -> String {
    for _ in 0..MOST {
        if !text.contains(FIRST) {
            break;
        }
        let better = Charset::ALL.into_iter().find_map(|charset| once(&text, charset));
        let Some(better) = better else { break };
        text = better;
    }
    text
}

/// The text as it was before a table was applied to it: to all of it, or to some
/// lines that were pasted. None when it has no letter that this table would give.
fn once(text: &str, charset: Charset) -> Option<String> {
    let bytes: BTreeMap<char, u8> = charset.upper_half().into_iter().zip(0x80..=u8::MAX).collect();
    let whole: Option<Vec<u8>> = text.chars().map(|it| byte(it, &bytes)).collect();
    let whole = whole.and_then(|whole| String::from_utf8(whole).ok());
    whole.or_else(|| by_letters(text, &bytes))
}

fn byte(character: char, bytes: &BTreeMap<char, u8>) -> Option<u8> {
    if character.is_ascii() { u8::try_from(character).ok() } else { bytes.get(&character).copied() }
}

fn by_letters(text: &str, bytes: &BTreeMap<char, u8>) -> Option<String> {
    let mut before = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(first) = rest.chars().next() {
        let found = FIRST.contains(&first).then(|| original(rest, bytes)).flatten();
        let (letter, length) = found.unwrap_or((first, first.len_utf8()));
        is_changed |= found.is_some();
        before.push(letter);
        rest = &rest[length..];
    }
    is_changed.then_some(before)
}

/// The letter whose bytes the text begins with, and how much of the text they
/// take.
fn original(text: &str, bytes: &BTreeMap<char, u8>) -> Option<(char, usize)> {
    let first = *bytes.get(&text.chars().next()?)?;
    let size = match first {
        0xC2 | 0xC3 => 2,
        0xE2 | 0xEF => 3,
        _ => return None,
    };
    let taken: String = text.chars().take(size).collect();
    let encoded: Option<Vec<u8>> = taken.chars().map(|it| bytes.get(&it).copied()).collect();
    let letter = std::str::from_utf8(&encoded?).ok()?.chars().next()?;
    let is_capital = first == 0xC3 && taken.ends_with(CLOSING) && !"ÑÓ".contains(letter);
    let is_likely =
        matches!(letter, '\u{a0}'..='\u{ff}' | '\u{2010}'..='\u{203a}' | '€' | '™' | '\u{feff}');
    (is_likely && !is_capital).then_some((letter, taken.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a program shows that takes UTF-8 for text of a table.
    fn mistaken(text: &str, charset: Charset) -> String {
        let upper = charset.upper_half();
        let letter = |byte: u8| match byte {
            0..0x80 => char::from(byte),
            _ => upper[usize::from(byte) - 0x80],
        };
        text.bytes().map(letter).collect()
    }

    #[test]
    fn what_was_mistaken_is_undone_by_whichever_table_and_as_often_as_it_was() {
        let text = "Núñez Cárdenas, «Peña» —¿SESIÓN?— Ñ Ú É Á Í ü… n.º 5, 20 €";
        for charset in Charset::ALL {
            let once = mistaken(text, charset);
            assert_ne!(once, text);
            assert_eq!(undo(once), text, "{charset:?}");
        }
        let thrice = (0..3).fold(text.to_owned(), |it, _| mistaken(&it, Charset::Windows));
        assert_eq!(undo(thrice), text);
    }

    #[test]
    fn a_line_pasted_from_a_good_file_stays_as_it_is() {
        assert_eq!(undo("Muñoz y MuÃ±oz".to_owned()), "Muñoz y Muñoz");
        for text in ["A IRMÃ” DE JOÃO", "√2 ± 1", "¬ p", "Ôtomo", "‚así‘", "SÃO PAULO – BRASIL"]
        {
            assert_eq!(undo(text.to_owned()), text);
        }
    }

    proptest! {
        #[test]
        fn spanish_text_is_left_alone(text in "[a-zA-ZáéíóúüñÁÉÍÓÚÜÑ¿¡«»“”º° .,0-9–—…€\n]{0,60}") {
            prop_assert_eq!(undo(text.clone()), text);
        }

        #[test]
        fn any_text_is_read(text in any::<String>()) {
            undo(text);
        }
    }
}
