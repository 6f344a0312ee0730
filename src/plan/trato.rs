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
