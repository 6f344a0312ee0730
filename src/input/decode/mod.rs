//! Bytes as Excel and text editors save them, into text: UTF-8 with or without
//! its mark, once or twice, and otherwise the tables of Windows, MS-DOS and
//! Macintosh. Out: NFC, with `\n` as the only line break.

mod charset;
mod evidence;
mod twice;

use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::size::LARGEST;
use super::sources::RawFile;
use crate::diagnostic::{Diagnostic, Source};
use charset::{Charset, Reading};

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file that must say something.
pub(super) fn decode(file: &RawFile) -> Result<String, Box<Diagnostic>> {
    let text = decode_any(file)?;
    if !text.trim().is_empty() {
        return Ok(text);
    }
    Err(empty(file))
}

/// The problem of a file that says nothing.
pub(super) fn empty(file: &RawFile) -> Box<Diagnostic> {
    let place = Source::text(&file.name, "").span(0..0);
    let problem = Diagnostic::error("L004", format!("el archivo `{}` está vacío", file.name));
    Box::new(problem.at(&place).hint("guarde otra vez el archivo con su contenido"))
}

/// The text of a file that may be empty.
pub(super) fn decode_any(file: &RawFile) -> Result<String, Box<Diagnostic>> {
    if file.bytes.is_empty() {
        return Ok(String::new());
    }
    refuse_size(file)?;
    refuse_utf16(file)?;
    refuse_binary(file)?;
    let mut bytes = file.bytes.as_slice();
    while let Some(rest) = bytes.strip_prefix(UTF8_MARK) {
        bytes = rest;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !only_by_chance(text) => text.to_owned(),
        Err(_) if says_utf8(bytes) => return Err(mixed(file, bytes)),
        _ => match charset::read(bytes) {
            Reading::Certain(text) => text,
            Reading::Doubtful(charset) => return Err(doubtful(file, charset)),
        },
    };
    refuse_nul(file, &text)?;
    Ok(normalize(&text))
}

/// Whether Windows-1252 happens to be UTF-8: `ñ€€€` is one character of a plane
/// in which Unicode has assigned none.
fn only_by_chance(text: &str) -> bool {
    let mut foreign = text.chars().filter(|character| !character.is_ascii()).peekable();
    foreign.peek().is_some()
        && foreign.all(|character| ('\u{40000}'..='\u{DFFFF}').contains(&character))
}

fn refuse_size(file: &RawFile) -> Result<(), Box<Diagnostic>> {
    if file.bytes.len() <= LARGEST {
        return Ok(());
    }
    let place = Source::text(&file.name, "").span(0..0);
    let most = LARGEST / 1024 / 1024;
    let message = format!("el archivo `{}` mide más de {most} megabytes", file.name);
    let problem = Diagnostic::error("L007", message).at(&place);
    Err(Box::new(problem.hint("compruebe que es el archivo que quería, o pártalo")))
}

fn refuse_utf16(file: &RawFile) -> Result<(), Box<Diagnostic>> {
    if !file.bytes.starts_with(b"\xFF\xFE") && !file.bytes.starts_with(b"\xFE\xFF") {
        return Ok(());
    }
    let place = Source::text(&file.name, "").span(0..0);
    let problem = Diagnostic::error("L002", "el archivo está guardado en UTF-16, se espera UTF-8");
    Err(Box::new(problem.at(&place).hint(save_as(&file.name))))
}

/// Office files, pictures and PDFs that bear the name of a text, and what a
/// broken disk or a half-done copy leaves.
fn refuse_binary(file: &RawFile) -> Result<(), Box<Diagnostic>> {
    let (what, hint) = match file.bytes.as_slice() {
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            let hint = if is_table(&file.name) { save_as(&file.name) } else { proper() };
            ("es de Excel o de Word con el nombre cambiado, se espera texto", hint)
        }
        [b'%', b'P', b'D', b'F', ..] => {
            ("es un PDF con el nombre cambiado, se espera texto", proper())
        }
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => {
            ("es una imagen con el nombre cambiado, se espera texto", proper())
        }
        bytes if bytes.iter().all(|&byte| byte == 0) => {
            ("está dañado: no tiene más que ceros", "recupérelo de una copia".to_owned())
        }
        _ => return Ok(()),
    };
    let place = Source::text(&file.name, "").span(0..0);
    let problem = Diagnostic::error("L003", format!("el archivo {what}"));
    Err(Box::new(problem.at(&place).hint(hint)))
}

fn refuse_nul(file: &RawFile, text: &str) -> Result<(), Box<Diagnostic>> {
    let Some(at) = text.find('\0') else { return Ok(()) };
    let place = Source::text(&file.name, text).span(at..at + 1);
    let message = "el archivo no es de texto: está dañado o es de otro programa";
    Err(Box::new(Diagnostic::error("L003", message).at(&place).hint(proper())))
}

fn proper() -> String {
    "ponga en su lugar el archivo de texto".to_owned()
}

fn mixed(file: &RawFile, bytes: &[u8]) -> Box<Diagnostic> {
    let source: Arc<Source> = Source::text(&file.name, String::from_utf8_lossy(bytes));
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let place = source.span(at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    let message = "el archivo mezcla dos codificaciones: aquí deja de ser UTF-8";
    Box::new(Diagnostic::error("L005", message).at(&place).hint(save_as(&file.name)))
}

fn doubtful(file: &RawFile, charset: Charset) -> Box<Diagnostic> {
    let text = charset.decode(&file.bytes);
    let at = text.find(|character: char| !character.is_ascii()).unwrap_or_default();
    let place = Source::text(&file.name, text).span(at..at);
    let message = format!(
        "el archivo parece guardado para {}, y sus acentos se pueden leer de dos maneras",
        charset.name()
    );
    Box::new(Diagnostic::error("L008", message).at(&place).hint(save_as(&file.name)))
}

fn is_table(name: &str) -> bool {
    name.to_lowercase().ends_with(".csv")
}

fn save_as(name: &str) -> String {
    if is_table(name) {
        return "ábralo en Excel y use guardar como «CSV UTF-8 (delimitado por comas)»".to_owned();
    }
    "ábralo en el Bloc de notas y use guardar como, con la codificación «UTF-8»".to_owned()
}

/// Whether bytes that are not all UTF-8 hold what only UTF-8 writes: `Ã` or `Â`
/// and a continuation, or `â€`. Other pairs happen in Windows-1252 too, such as
/// `Ó”` at the end of a quotation in capitals.
fn says_utf8(bytes: &[u8]) -> bool {
    let pair = |pair: &[u8]| matches!(pair, [0xC2 | 0xC3, 0x80..=0xBF]);
    let triple = |triple: &[u8]| matches!(triple, [0xE2, 0x80, 0x80..=0xBF]);
    bytes.windows(2).any(pair) || bytes.windows(3).any(triple)
}

/// Text in NFC whose lines end in `\n`, and whose letters are encoded once.
pub(super) fn normalize(text: &str) -> String {
    let text = twice::undo(text.replace("\r\n", "\n").replace('\r', "\n"));
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}
