//! The words of a document that agree with whoever signs it and whoever receives it.

use crate::espanol::agreement::{Agreement, Genero, Number, People};
use crate::espanol::words::{self, Word};
use crate::model::{Suscribe, Trato};

/// The words about the addressees.
pub(super) fn treatment(addressees: People) -> Trato {
    let say = |word: Word| word.agreeing(addressees);
    Trato {
        usted: say(Word::You),
        le: say(Word::ToYou),
        se_sirva: say(Word::BePleased),
        tenga_a_bien: say(Word::SeeFit),
        presente: say(Word::Present),
        genero: gender(addressees).to_owned(),
        varios: addressees.number == Number::Many,
        lenguaje: addressees.lenguaje.word().to_owned(),
    }
}

/// The words about those who sign.
pub(super) fn subscription(signers: People) -> Suscribe {
    let say = |word: Word| word.agreeing(signers);
    let feminine = Agreement { gender: Genero::Femenino, number: Number::One };
    Suscribe {
        el_suscrito: say(Word::Undersigned),
        al_suscrito: say(Word::ToUndersigned),
        del_suscrito: say(Word::OfUndersigned),
        quien_suscribe: say(Word::WhoSigns),
        me_permito: say(Word::Allow),
        me_dirijo: say(Word::Address),
        reitero: say(Word::Reiterate),
        envio: say(Word::Send),
        solicito: say(Word::Request),
        quedo: say(Word::Remain),
        mi: words::our(signers.number, feminine).to_owned(),
        genero: gender(signers).to_owned(),
        varios: signers.number == Number::Many,
        lenguaje: signers.lenguaje.word().to_owned(),
    }
}

fn gender(people: People) -> &'static str {
    people.gender.map_or("mixto", Genero::word)
}

#[cfg(test)]
mod tests {
    use super::{subscription, treatment};
    use crate::espanol::agreement::{Genero, Lenguaje, People};
    use crate::model::Formula;

    /// A formula as one woman closes a letter to two men with it.
    fn filled(formula: &str) -> String {
        let people = |genders: &[Genero]| {
            People::of(genders.iter().map(|gender| Some(*gender)), Lenguaje::Masculino)
        };
        let trato = treatment(people(&[Genero::Masculino, Genero::Masculino]));
        let suscribe = subscription(people(&[Genero::Femenino]));
        Formula::parse(formula).expect("a formula").filled(&trato, &suscribe)
    }

    #[test]
    fn a_closing_formula_is_filled_in_word_by_word() {
        let closing = "Sin otro particular, {le} {reitero} la seguridad de {mi} consideración.";
        let said = "Sin otro particular, les reitero la seguridad de mi consideración.";
        assert_eq!(filled(closing), said);
        assert_eq!(filled("{el_suscrito} y {usted}"), "la suscrita y ustedes");
        assert_eq!(filled("Adiós"), "Adiós");
        for name in Formula::names() {
            assert!(!filled(&format!("{{{name}}}")).contains(['{', '}']), "{name}");
        }
    }
}
