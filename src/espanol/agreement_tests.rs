//! What `agreement` promises, as tables and properties.

use proptest::prelude::*;

use super::*;
use crate::espanol::samples::rows;
use crate::espanol::words::Word;

fn lenguaje(word: &str) -> Lenguaje {
    Lenguaje::named(word).unwrap()
}

/// The gender of a letter; none is known of `?`.
fn gender(letter: &str) -> Option<Genero> {
    assert!(["f", "m", "?"].contains(&letter), "{letter}");
    Genero::named(letter)
}

/// The word whose masculine singular is this.
fn word(singular: &str) -> Word {
    let one_man = People::of([Some(Genero::Masculino)], Lenguaje::Masculino);
    Word::ALL.into_iter().find(|word| word.agreeing(one_man) == singular).unwrap()
}

#[test]
fn words_about_people() {
    for [who, manner, singular, expected, rule] in rows(include_str!("vectors/concordancia.txt")) {
        let genders = who.split_whitespace().filter(|it| *it != "-").map(gender);
        let people = People::of(genders, lenguaje(manner));
        assert_eq!(word(singular).agreeing(people), expected, "{rule}");
    }
}

#[test]
fn people_of_both_genders_in_any_words() {
    let (mixed, unknown) = ([gender("f"), gender("m")], [None]);
    let integrante = ["el integrante", "la integrante", "los integrantes", "las integrantes"];
    let comisionado = ["comisionado", "comisionada", "comisionados", "comisionadas"];
    let ingeniero = ["ingeniero", "ingeniera", "ingenieros", "ingenieras"];
    let otro = ["otro", "otra", "otros", "otras"];
    let titular = ["titular", "titular", "titulares", "titulares"];
    for (who, forms, neutral, manner, expected) in [
        (&mixed[..], integrante, None, "masculino", "los integrantes"),
        (&mixed, integrante, None, "desdoblado", "las y los integrantes"),
        (&mixed, integrante, Some("quienes integran"), "desdoblado", "las y los integrantes"),
        (&mixed, integrante, Some("quienes integran"), "neutro", "quienes integran"),
        // Without a word of no gender, both.
        (&mixed, integrante, None, "neutro", "las y los integrantes"),
        (&unknown, integrante, None, "desdoblado", "la integrante o el integrante"),
        (&mixed, comisionado, None, "desdoblado", "comisionadas y comisionados"),
        // The conjunction by the sound that follows.
        (&mixed, ingeniero, None, "desdoblado", "ingenieras e ingenieros"),
        (&unknown, otro, None, "desdoblado", "otra u otro"),
        (&mixed, titular, None, "desdoblado", "titulares"),
        (&[gender("f")], integrante, None, "neutro", "la integrante"),
    ] {
        let people = People::of(who.iter().copied(), lenguaje(manner));
        assert_eq!(people.form(forms, neutral), expected);
    }
}

proptest! {
    #[test]
    fn any_words_do_no_harm(
        forms in prop::array::uniform4(prop_oneof!["(de )?l[oa]s [a-z]{0,4}", any::<String>()]),
        who in prop::collection::vec(prop::sample::select(vec!["f", "m", "?"]), 0..4),
        manner in prop::sample::select(vec!["masculino", "desdoblado", "neutro"]),
    ) {
        let people = People::of(who.iter().map(|it| gender(it)), lenguaje(manner));
        let [one_man, one_woman, many_men, many_women] = &forms;
        let said = people.form([one_man, one_woman, many_men, many_women], None);
        let last = |text: &str| text.split_whitespace().last().map(str::to_owned);
        let blank = forms.iter().any(|form| form.trim().is_empty() || form.ends_with("os "));
        prop_assert!(blank || forms.iter().any(|form| last(form) == last(&said)), "{said}");
    }
}
