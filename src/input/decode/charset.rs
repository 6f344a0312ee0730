//! The tables of letters, of one byte each, by which Excel saves a CSV that is
//! not UTF-8; and which of them wrote some bytes. Nothing in a file says which,
//! but read by a wrong one its letters stand where none can stand.

use super::evidence::Evidence;

/// The upper half of code page 850.
const MS_DOS: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// A table of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// Windows-1252: «CSV (delimitado por comas)».
    Windows,
    /// Code page 850: «CSV (MS-DOS)».
    MsDos,
    /// Mac Roman: «CSV (Macintosh)».
    Macintosh,
}

/// What bytes that are not UTF-8 say.
pub(super) enum Reading {
    /// The one text that has only possible words, or the likeliest by far.
    Certain(String),
    /// Read by Windows' table the words are doubtful, and this one may be right.
    Doubtful(Charset),
}

impl Charset {
    /// All of them, the most usual first.
    pub(super) const ALL: [Charset; 3] = [Charset::Windows, Charset::MsDos, Charset::Macintosh];

    /// As the user's programs call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Charset::Windows => "Windows",
            Charset::MsDos => "MS-DOS",
            Charset::Macintosh => "Macintosh",
        }
    }

    /// The characters of the bytes from 128 on.
    pub(super) fn upper_half(self) -> Vec<char> {
        let bytes: Vec<u8> = (0x80..=0xFF).collect();
        self.decode(&bytes).chars().collect()
    }

    /// The text of bytes.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let encoding = match self {
            Charset::Windows => encoding_rs::WINDOWS_1252,
            Charset::Macintosh => encoding_rs::MACINTOSH,
            Charset::MsDos => return ms_dos(bytes),
        };
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    }
}

fn ms_dos(bytes: &[u8]) -> String {
    let upper: Vec<char> = MS_DOS.chars().collect();
    let letter = |&byte: &u8| match byte {
        0..0x80 => char::from(byte),
        _ => upper.get(usize::from(byte) - 0x80).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(letter).collect()
}

/// Reads bytes that are not UTF-8.
pub(super) fn read(bytes: &[u8]) -> Reading {
    let text = Charset::Windows.decode(bytes);
    let windows = Evidence::of(&text);
    if windows.is_clean() {
        return Reading::Certain(text);
    }
    let others = [Charset::MsDos, Charset::Macintosh].map(|charset| {
        let text = charset.decode(bytes);
        (charset, Evidence::of(&text), text)
    });
    let is_wrong = windows.odd > 0 || windows.letters == 0 && windows.seldom.len() > 1;
    let may_be = |other: &Evidence| {
        let is_likelier = other.odd < windows.odd && other.letters > 0;
        is_likelier || (other.is_clean() && other.letters > windows.letters)
    };
    let doubtful = others.iter().find(|(_, other, _)| may_be(other)).map(|(charset, ..)| *charset);
    match others.into_iter().find(|(_, other, _)| is_wrong && other.is_spanish()) {
        Some((.., other)) => Reading::Certain(other),
        None => doubtful.map_or(Reading::Certain(text), Reading::Doubtful),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_ms_dos_is_whole_and_has_each_letter_once() {
        let letters = Charset::MsDos.upper_half();
        assert_eq!(letters.len(), 128);
        let different: std::collections::BTreeSet<char> = letters.iter().copied().collect();
        assert_eq!(different.len(), 128);
        for (byte, letter) in [(0x82, 'é'), (0xA4, 'ñ'), (0xB5, 'Á'), (0xE0, 'Ó'), (0xF8, '°')]
        {
            assert_eq!(letters[byte - 0x80], letter);
        }
    }
}
