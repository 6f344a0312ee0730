//! Names and posts compared as a person compares them: in, a text as somebody typed it; out,
//! the form in which two ways to write one name are equal.

use super::fold::fold;

/// Forms of address that stand before a name, without accents and points.
const ADDRESS: [&str; 62] = [
    "abog",
    "abogada",
    "abogado",
    "arq",
    "arquitecta",
    "arquitecto",
    "biol",
    "c",
    "ciudadana",
    "ciudadano",
    "contador",
    "contadora",
    "cp",
    "dip",
    "diputada",
    "diputado",
    "doctor",
    "doctora",
    "don",
    "dona",
    "dr",
    "dra",
    "gral",
    "ing",
    "ingeniera",
    "ingeniero",
    "lcda",
    "lcdo",
    "lcp",
    "lcytc",
    "lic",
    "licda",
    "licdo",
    "licenciada",
    "licenciado",
    "lts",
    "maestra",
    "maestro",
    "mag",
    "magistrada",
    "magistrado",
    "mtra",
    "mtro",
    "mvz",
    "prof",
    "profa",
    "profesor",
    "profesora",
    "profr",
    "profra",
    "psic",
    "qfb",
    "regidor",
    "regidora",
    "senador",
    "senadora",
    "senor",
    "senora",
    "senorita",
    "sr",
    "sra",
    "srta",
];

/// The words of a text without case, accents and signs, one space between them, and
/// without an article before them.
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<&str> = words.collect();
    if words.len() > 1 && ["el", "la", "los", "las"].contains(&words[0]) {
        words.remove(0);
    }
    words.join(" ")
}

/// A name as [`plain`] gives it, without the forms of address before it: `Mtro. Luis
/// Muñoz` and `luis munoz` are one.
pub fn plain_name(text: &str) -> String {
    let plain = plain(text);
    let mut name = plain.as_str();
    while let Some((_, rest)) = name.split_once(' ').filter(|(word, _)| ADDRESS.contains(word)) {
        name = rest;
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{plain, plain_name};

    #[test]
    fn a_name_is_one_however_it_is_addressed() {
        for typed in [
            "Luis Muñoz Montaño",
            "LUIS MUNOZ MONTANO",
            "  luis  muñoz\u{A0}montaño ",
            "Mtro. Luis Muñoz Montaño",
            "el C. Dr. Luis Muñoz Montaño.",
            "Licenciado Luis Mun\u{303}oz Montaño",
        ] {
            assert_eq!(plain_name(typed), "luis munoz montano", "{typed}");
        }
    }

    #[test]
    fn a_post_keeps_its_words() {
        assert_eq!(plain("La Secretaría de Obras, y Servicios"), "secretaria de obras y servicios");
        assert_eq!(plain("Magistrada Presidenta"), "magistrada presidenta");
        assert_eq!(
            (plain("…"), plain_name("Dr."), plain("la")),
            ("".into(), "dr".into(), "la".into())
        );
    }
}
