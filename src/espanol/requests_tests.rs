//! What `requests` promises, as tables and properties.

use proptest::prelude::*;

use super::*;

#[test]
fn the_legislative_form() {
    let vectors: [(&[&str], &[&str]); 6] = [
        (&[], &[]),
        (&["Remitir la evidencia"], &["Remitir la evidencia."]),
        (&["Remitir.", "Difundir;"], &["Remitir, y", "Difundir."]),
        (&["Uno", "Dos.", "Tres,"], &["Uno;", "Dos, y", "Tres."]),
        // The conjunction by the sound of the next item.
        (&["Remitir", "Difundir", "Informar"], &["Remitir;", "Difundir, e", "Informar."]),
        (&["", "Remitir", " "], &["Remitir."]),
    ];
    for (items, expected) in vectors {
        assert_eq!(legislative(items), expected);
    }
}

#[test]
fn a_request_joins_the_que_before_it() {
    for (request, expected) in [
        ("Que se haga la difusión", "se haga la difusión"),
        ("que que remita", "remita"),
        ("Se autorice el viaje", "se autorice el viaje"),
        ("QUE LE ENVÍE los datos", "le ENVÍE los datos"),
        ("No se otorgue", "no se otorgue"),
        ("remita los datos", "remita los datos"),
        ("Obras Públicas remita los datos", "Obras Públicas remita los datos"),
        ("Que", "Que"),
        ("Quedar en espera", "Quedar en espera"),
        ("", ""),
    ] {
        assert_eq!(after_que(request), expected, "{request}");
    }
}

#[test]
fn what_names_an_act_does_not_stand_after_que() {
    for request in [
        "remitir los datos",
        "Abstenerse de publicar",
        "la remisión de los datos",
        "el otorgamiento del permiso",
        "información sobre el programa",
        "su entrega inmediata",
    ] {
        assert!(names_an_act(request), "{request}");
    }
    for request in [
        "remita los datos",
        "se haga la difusión",
        "la remita a más tardar el lunes",
        "los envíe",
        "el Congreso remita los datos",
        "la Unidad publique el acta",
        "dar vista",
        "",
    ] {
        assert!(!names_an_act(request), "{request}");
    }
}

#[test]
fn what_an_item_ends_with_goes_first() {
    for (item, expected) in [
        ("Remitir.", "Remitir;"),
        ("Remitir; ", "Remitir;"),
        ("Remitir ;", "Remitir;"),
        ("Remitir:", "Remitir;"),
        ("Remitir.;", "Remitir;"),
        ("Remitir; y", "Remitir;"),
        ("Remitir, e ", "Remitir;"),
        // Without punctuation before it, the letter may be the end of a phrase.
        ("Resolver x e y", "Resolver x e y;"),
        // Points that belong to the word.
        ("Invitar al Colegio, A. C.", "Invitar al Colegio, A. C.;"),
        ("Invitar al Colegio, A.C.", "Invitar al Colegio, A.C.;"),
        ("Enviar oficios, actas, etc.", "Enviar oficios, actas, etc.;"),
        ("Pagar 00/100 M.N.", "Pagar 00/100 M.N.;"),
        ("Pagar a Obras, S. A. de C. V.", "Pagar a Obras, S. A. de C. V.;"),
        ("Atender el apartado A.", "Atender el apartado A;"),
        ("Volver a Durango, Dgo.", "Volver a Durango, Dgo.;"),
        ("Y lo demás...", "Y lo demás...;"),
        ("Y lo demás…", "Y lo demás…;"),
        ("Decir «sí».", "Decir «sí»;"),
        ("¿Quién responde?", "¿Quién responde?;"),
    ] {
        assert_eq!(legislative(&[item, "Otro", "Fin"]).first().map(String::as_str), Some(expected));
    }
}

#[test]
fn the_last_item_has_one_point() {
    for (item, expected) in [
        ("Remitir..", "Remitir."),
        ("Invitar al Colegio, A. C.", "Invitar al Colegio, A. C."),
        ("Enviar actas, etc", "Enviar actas, etc."),
        ("Y lo demás…", "Y lo demás…"),
        ("¿Quién responde?", "¿Quién responde?"),
        ("Decir «sí.»", "Decir «sí.»."),
    ] {
        assert_eq!(legislative(&[item]), [expected]);
    }
}

proptest! {
    #[test]
    fn items_close_as_the_form_asks(items in prop::collection::vec(any::<String>(), 0..6)) {
        let closed = legislative(&items);
        prop_assert!(closed.len() <= items.len());
        for (place, item) in closed.iter().rev().enumerate() {
            match place {
                0 => prop_assert!(ends_a_sentence(item)),
                1 => prop_assert!(item.ends_with(", y") || item.ends_with(", e")),
                _ => prop_assert!(item.ends_with(';')),
            }
        }
    }

    #[test]
    fn the_form_of_the_form_is_the_same(items in prop::collection::vec("[a-zA-Z .,;…?]{0,12}", 0..5)) {
        let once = legislative(&items);
        prop_assert_eq!(legislative(&once), once);
    }
}
