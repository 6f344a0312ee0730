//! The line of initials at the foot of an oficio: who signs, who revised, who drafted.

/// Words of a name that give no initial.
const PARTICLES: [&str; 7] = ["de", "la", "las", "los", "del", "y", "e"];

/// The initials of a name in capitals, `Paulina Elizabeth Compean Torres` → `PECT`.
///
/// As Mexican offices print them: one letter for each given name and surname, each half of a
/// hyphenated one too; none for *de, la, las, los, del, y, e*; no accents (`Á` → `A`), but
/// `Ñ` is a letter of its own. Figures and words without letters are skipped; titles must not be
/// in the name.
pub fn of(name: &str) -> String {
    name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–'))
        .filter(|word| !PARTICLES.contains(&word.to_lowercase().as_str()))
        .filter_map(initial)
        .collect()
}

/// The line itself, `PECT/gcro`: names of signers and revisers in capitals, then names of
/// drafters in lower case, with slashes between; a name without letters is left out.
pub fn line(signers: &[impl AsRef<str>], drafters: &[impl AsRef<str>]) -> String {
    let signers = signers.iter().map(|name| of(name.as_ref()));
    let drafters = drafters.iter().map(|name| of(name.as_ref()).to_lowercase());
    signers.chain(drafters).filter(|initials| !initials.is_empty()).collect::<Vec<_>>().join("/")
}

/// The first letter of a word, in capitals and without accent; none for a figure.
fn initial(word: &str) -> Option<char> {
    let mut letters = word.chars().skip_while(|c| !c.is_alphanumeric());
    let letter = letters.next().filter(|letter| letter.is_alphabetic())?;
    let capital = letter.to_uppercase().next().unwrap_or(letter);
    let tilde = letters.next() == Some('\u{303}');
    Some(match capital {
        'N' if tilde => 'Ñ',
        'Á' | 'À' | 'Â' | 'Ä' | 'Ã' | 'Å' => 'A',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'Ó' | 'Ò' | 'Ô' | 'Ö' | 'Õ' => 'O',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        other => other,
    })
}

#[cfg(test)]
#[path = "initials_tests.rs"]
mod tests;
