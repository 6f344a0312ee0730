//! What `cardinal` promises, as tables and properties.

use std::collections::BTreeSet;

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

proptest! {
    #[test]
    fn no_two_numbers_say_the_same(one in number(), other in number()) {
        prop_assert_eq!(one == other, write(one, Form::Alone) == write(other, Form::Alone));
    }
}

#[test]
fn each_of_the_first_numbers_has_its_own_words() {
    for form in FORMS {
        let said: BTreeSet<String> = (0..=20_000).map(|number| write(number, form)).collect();
        assert_eq!(said.len(), 20_001);
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
