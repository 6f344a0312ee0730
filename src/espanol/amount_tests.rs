//! What `amount` promises, as tables and properties.

use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;

#[test]
fn amounts_in_figures_and_words() {
    for [text, in_figures, in_words, rule] in rows(include_str!("vectors/importes.txt")) {
        let amount = read(text).unwrap();
        assert_eq!(
            (figures(amount).as_str(), in_words(amount).as_str()),
            (in_figures, in_words),
            "{rule}"
        );
        assert_eq!(figures_and_words(amount), format!("{in_figures} ({in_words})"), "{rule}");
    }
}

#[test]
fn amounts_that_are_refused() {
    for (text, fault) in [
        // Nothing is rounded, nor guessed: this may be sixty thousand in Spain.
        ("60.000", Fault::Decimals),
        ("60000.005", Fault::Decimals),
        ("60000.500", Fault::Decimals),
        ("60,00", Fault::Commas),
        ("6,0000", Fault::Commas),
        ("1234,567", Fault::Commas),
        (",500", Fault::Commas),
        ("1,,000", Fault::Commas),
        ("-5.00", Fault::Negative),
        ("$-5.00", Fault::Negative),
        ("−5", Fault::Negative),
        ("18446744073709551616", Fault::Large),
        ("", Fault::NotFigure),
        ("$", Fault::NotFigure),
        (".50", Fault::NotFigure),
        ("5.", Fault::NotFigure),
        ("1.2.3", Fault::NotFigure),
        ("5e3", Fault::NotFigure),
        ("60.000,00", Fault::NotFigure),
        ("60 000", Fault::NotFigure),
        ("sesenta mil", Fault::NotFigure),
        ("60000 pesos", Fault::NotFigure),
        ("٦٠", Fault::NotFigure),
    ] {
        assert_eq!(read(text), Err(fault), "{text}");
    }
}

#[test]
fn a_fault_says_what_is_wrong() {
    let faults = [Fault::Decimals, Fault::Commas, Fault::Negative, Fault::Large, Fault::NotFigure];
    let said: std::collections::BTreeSet<String> = faults.map(|it| it.to_string()).into();
    assert_eq!(said.len(), faults.len());
}

proptest! {
    #[test]
    fn every_amount_reads_back(pesos in any::<u64>(), cents in 0..100u8) {
        let amount = Amount { pesos, cents };
        prop_assert_eq!(read(&figures(amount)), Ok(amount));
        prop_assert_eq!(read(&format!("{pesos}.{cents:02}")), Ok(amount));
    }

    #[test]
    fn any_text_is_an_amount_or_a_fault(text in "[$0-9,. -]{0,14}|\\PC*") {
        if let Ok(amount) = read(&text) {
            prop_assert_eq!(read(&figures(amount)), Ok(amount));
        }
    }
}
