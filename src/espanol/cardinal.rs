//! Cardinal numbers in words: 31 is `treinta y una`.
//!
//! RAE, *Ortografía* 2010, VIII 3.1: 16 to 19 and 21 to 29 in one word, with their accents; from
//! 31 on, tens and units joined by *y*. Long scale: a *billón* is a million millions. The
//! `num2words` crate (1.2) has no Spanish; `num2words2-core` (0.1.3) has it without apocope and
//! without feminine, so that it fails `veintiún días`, `ciento un pesos`, `veintiuna fojas`,
//! `doscientas fojas` and `treinta y una mil personas`, and writes the ordinal `vigesimo`.

use super::agreement::Genero;
use super::terms::begins_with_stressed_a;

/// What a number stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing: `veintiuno`.
    Alone,
    /// A masculine noun, for which it loses its last letter: `veintiún días`.
    Masculine,
    /// A feminine noun: `veintiuna fojas`, `doscientas fojas`.
    Feminine,
}

/// The numbers with a word of their own, up to 29.
const WORDS: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

/// The tens from 30 to 90.
const TENS: [&str; 7] =
    ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

/// The hundreds from 100 to 900, the first as it stands before other words.
const HUNDREDS: [&str; 9] = [
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
];

const MILLION: u64 = 1_000_000;

/// The nouns among the numbers, from the greatest down: their amount, one of them, several.
const SCALES: [(u64, &str, &str); 3] = [
    (MILLION * MILLION * MILLION, "trillón", "trillones"),
    (MILLION * MILLION, "billón", "billones"),
    (MILLION, "millón", "millones"),
];

/// The number in words, `treinta y un`, in the form that what follows asks for.
///
/// One and the hundreds agree with a feminine noun also across *mil*, `veintiuna mil personas`
/// (RAE, *Libro de estilo de la Justicia*, 14.3.1: obligatory for the hundreds, optional for one);
/// never across *millones*, which is a masculine noun: `doscientos millones de personas`.
pub fn write(number: u64, form: Form) -> String {
    if number == 0 {
        return "cero".to_owned();
    }
    let mut words = Vec::new();
    let mut rest = number;
    for (scale, one, many) in SCALES {
        let count = rest / scale;
        rest %= scale;
        if count > 0 {
            push_below_a_million(&mut words, count, Form::Masculine);
            words.push(if count == 1 { one } else { many }.to_owned());
        }
    }
    push_below_a_million(&mut words, rest, form);
    words.join(" ")
}

/// The number in words before what it counts: `veintiún días`, `una foja`, `un millón de pesos`.
///
/// The noun is singular only after one. A number that ends in *millón* or *millones* takes *de*
/// (`dos millones de pesos`, but `un millón un pesos`). Before a feminine noun that begins with a
/// stressed *a*, one is `un`: `un acta`, but `una agenda` (DPD 2005, s. v. *uno*).
pub fn counting(number: u64, one: &str, many: &str, gender: Genero) -> String {
    let noun = if number == 1 { one } else { many };
    let form = match gender {
        Genero::Femenino if number == 1 && begins_with_stressed_a(one) => Form::Masculine,
        Genero::Femenino => Form::Feminine,
        Genero::Masculino => Form::Masculine,
    };
    format!("{}{} {noun}", write(number, form), if takes_de(number) { " de" } else { "" })
}

/// The number in figures before what it counts: `1,250 fojas`, `1,000,000 de pesos`.
pub fn counting_in_figures(number: u64, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    format!("{}{} {noun}", figures(number), if takes_de(number) { " de" } else { "" })
}

/// The number in figures, with the comma of the thousands that Mexico uses: `1,250`.
pub fn figures(number: u64) -> String {
    let digits = number.to_string();
    let mut figures = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            figures.push(',');
        }
        figures.push(digit);
    }
    figures
}

/// Whether a number is joined to its noun by *de*: `un millón de pesos`.
fn takes_de(number: u64) -> bool {
    number > 0 && number.is_multiple_of(MILLION)
}

fn push_below_a_million(words: &mut Vec<String>, number: u64, form: Form) {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands > 1 {
        let before_mil = if form == Form::Feminine { form } else { Form::Masculine };
        push_below_a_thousand(words, thousands, before_mil);
    }
    if thousands > 0 {
        words.push("mil".to_owned());
    }
    push_below_a_thousand(words, rest, form);
}

fn push_below_a_thousand(words: &mut Vec<String>, number: u64, form: Form) {
    let (hundreds, rest) = (number / 100, number % 100);
    match entry(&HUNDREDS, hundreds, 1) {
        Some(_) if number == 100 => words.push("cien".to_owned()),
        Some(hundred) => words.push(agreeing(hundred, form)),
        None => {}
    }
    match entry(&TENS, rest / 10, 3) {
        Some(tens) => {
            words.push(tens.to_owned());
            if rest % 10 > 0 {
                words.push("y".to_owned());
                push_small(words, rest % 10, form);
            }
        }
        None => push_small(words, rest, form),
    }
}

/// A number from 1 to 29; nothing for zero.
fn push_small(words: &mut Vec<String>, number: u64, form: Form) {
    if let Some(word) = entry(&WORDS, number, 0).filter(|_| number > 0) {
        words.push(agreeing(word, form));
    }
}

/// The entry of a table whose first one is numbered `first`.
fn entry(table: &[&'static str], number: u64, first: u64) -> Option<&'static str> {
    let index = usize::try_from(number.checked_sub(first)?).ok()?;
    table.get(index).copied()
}

/// A word of one, or a hundred, in a form.
fn agreeing(word: &str, form: Form) -> String {
    match (form, word) {
        (Form::Masculine, "uno") => "un".to_owned(),
        (Form::Masculine, "veintiuno") => "veintiún".to_owned(),
        (Form::Feminine, "uno") => "una".to_owned(),
        (Form::Feminine, "veintiuno") => "veintiuna".to_owned(),
        (Form::Feminine, word) if word.ends_with("ientos") => word.replace("ientos", "ientas"),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
#[path = "cardinal_tests.rs"]
mod tests;
