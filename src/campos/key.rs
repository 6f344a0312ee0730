//! Keys: the names by which the files speak of people, agreements and meetings.
//! They name output files too, so they must be safe on every machine.

use crate::diagnostic::{Diagnostic, unplaced};

/// Longest key, in characters.
const LONGEST: usize = 40;

const FORM: &str = "use solo letras sin acento, números, punto, guion y guion bajo; \
                    40 caracteres a lo más";

/// Names that Windows keeps for its devices, with or without an extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether a word may be a key: of letters without accents, digits, `.`, `_`
/// and `-`.
///
/// # Errors
/// Why it may not, without its place.
pub fn key(word: &str) -> Result<(), Box<Diagnostic>> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    if let Some(character) = word.chars().find(|&c| !allowed(c)) {
        let what = match character {
            '\n' => "un salto de línea".to_owned(),
            _ if character.is_whitespace() => "un espacio".to_owned(),
            _ => format!("`{character}`"),
        };
        return Err(unplaced("D001", format!("la clave `{word}` tiene {what}"), FORM));
    }
    if word.len() > LONGEST {
        let message = format!("la clave `{word}` tiene {} caracteres", word.len());
        return Err(unplaced("D001", message, FORM));
    }
    if word.starts_with('.') || word.ends_with('.') {
        let message = format!("la clave `{word}` comienza o termina con punto");
        return Err(unplaced("D001", message, "quite el punto"));
    }
    if is_device(word) {
        let message = format!("la clave `{word}` es un nombre reservado por Windows");
        return Err(unplaced("D003", message, "escriba otra clave"));
    }
    Ok(())
}

/// Whether Windows would take a file of this name for a device.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}
