//! What `cardinal` promises, as tables and properties.

use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;

const FORMS: [Form; 3] = [Form::Alone, Form::Masculine, Form::Feminine];

#[test]
fn numbers_in_words() {
    for [number, alone, masculine, feminine, rule] in rows(include_str!("vectors/cardinales.txt")) {
        let number: u64 = number.parse().unwrap();
        let words = FORMS.map(|form| write(number, form));
        assert_eq!(words, [alone, masculine, feminine], "{rule}");
    }
}

#[test]
fn numbers_before_what_they_count() {
    for [number, one, many, gender, expected, rule] in rows(include_str!("vectors/cuentas.txt")) {
        let gender = if gender == "f" { Genero::Femenino } else { Genero::Masculino };
        let number = number.parse().unwrap();
        assert_eq!(counting(number, one, many, gender), expected, "{rule}");
    }
}

#[test]
fn numbers_in_figures() {
    for (number, expected) in [
        (0, "0 fojas"),
        (1, "1 foja"),
        (21, "21 fojas"),
        (999, "999 fojas"),
        (1000, "1,000 fojas"),
        (1_234_567, "1,234,567 fojas"),
        (2_000_000, "2,000,000 de fojas"),
    ] {
        assert_eq!(counting_in_figures(number, "foja", "fojas"), expected);
    }
}

#[test]
fn words_in_any_dress_are_read() {
    for (text, number) in [
        ("Mil doscientos treinta y cuatro", 1234),
        ("  treinta\n y   una ", 31),
        ("VEINTIÚN", 21),
        // The agreement across *mil* is optional.
        ("veintiún mil doscientas", 21_200),
        ("ciento un mil quinientas una", 101_501),
    ] {
        assert_eq!(read(text), Some(number), "{text}");
    }
}

#[test]
fn what_is_no_number() {
    for text in [
        "",
        " ",
        "y",
        "un mil",
        "uno mil",
        "veintiuno mil",
        "treinta uno",
        "treinta y",
        "y uno",
        "veintiun",
        "dieciseis",
        "veinte y uno",
        "ciento",
        "cien uno",
        "ciento mil",
        "doscientos cientos",
        "dos cientos",
        "un millones",
        "dos millón",
        "mil millón",
        "uno dos",
        "cero uno",
        "mil mil",
        "treinta y un pesos",
        "31",
        "primero",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read(&"trillones ".repeat(40)), None);
    assert_eq!(read(&"mil ".repeat(40)), None);
}

proptest! {
    #[test]
    fn every_number_reads_back(number in number(), form in prop::sample::select(&FORMS)) {
        prop_assert_eq!(read(&write(number, form)), Some(number));
    }

    #[test]
    fn no_two_numbers_say_the_same(one in number(), other in number()) {
        prop_assert_eq!(one == other, write(one, Form::Alone) == write(other, Form::Alone));
    }

    #[test]
    fn any_text_is_read_or_not(text in any::<String>()) {
        if let Some(number) = read(&text) {
            let said = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            prop_assert!(FORMS.iter().any(|form| write(number, *form) == said));
        }
    }

    #[test]
    fn words_of_numbers_in_any_order_do_no_harm(words in words()) {
        let text = words.join(" ");
        if let Some(number) = read(&text) {
            prop_assert_eq!(read(&write(number, Form::Alone)), Some(number));
        }
    }
}

#[test]
fn the_first_numbers_read_back() {
    for number in 0..=20_000 {
        for form in FORMS {
            assert_eq!(read(&write(number, form)), Some(number));
        }
    }
}

/// Numbers of every length, and those with gaps of zeros.
fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        any::<u64>(),
        0..=999_999_999_999u64,
        (0..20u32, 1..1000u64)
            .prop_map(|(power, digits)| { digits.saturating_mul(10u64.saturating_pow(power)) }),
        (0..64u32).prop_map(|power| u64::MAX >> power),
    ]
}

/// The words of numbers, in any order.
fn words() -> impl Strategy<Value = Vec<&'static str>> {
    let word = prop::sample::select(vec![
        "y",
        "mil",
        "un",
        "una",
        "uno",
        "cien",
        "ciento",
        "doscientas",
        "quinientos",
        "treinta",
        "veintiún",
        "millón",
        "millones",
        "billones",
        "trillones",
        "cero",
        "nueve",
        "noventa",
    ]);
    prop::collection::vec(word, 0..12)
}
