//! What `helpers` promises, as tables and properties.

use std::collections::BTreeSet;

use super::*;
use crate::template::samples::{codes_of, render, told_of};

#[test]
fn every_example_gives_its_result() {
    let wrong: Vec<_> = helpers()
        .iter()
        .map(|helper| (helper.name, render(helper.example), format!("{}\n", helper.result)))
        .filter(|(_, given, expected)| given != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_function_is_described() {
    let names: BTreeSet<_> = helpers().iter().map(|helper| helper.name).collect();
    assert_eq!(names.len(), helpers().len(), "a name is repeated");
    for helper in helpers() {
        assert!(helper.example.contains(helper.name), "{}", helper.name);
        assert!(!helper.description.is_empty() && !helper.description.ends_with('.'));
        assert!(!helper.description.contains('\n'));
    }
}

#[test]
fn bold_and_italics_of_nothing_are_nothing() {
    for (text, expected) in [
        ("a {{negritas \" \"}} b", "a  b\n"),
        ("a {{negritas \" x \"}}{{cursivas \"y*}\"}} b", "a {*x*}{_y\\*\\}_} b\n"),
        ("{{negritas \"\"}}", ""),
        ("{{cursivas \"\"}} - b", " \\- b\n"),
    ] {
        assert_eq!(render(text), expected, "{text}");
    }
}

#[test]
fn text_functions() {
    for (call, expected) in [
        ("con_punto \" a \"", "a\\."),
        ("con_punto \"a.\"", "a\\."),
        ("con_punto \"a!\"", "a\\!"),
        ("con_punto \"a…\"", "a…"),
        ("con_punto \"\"", ""),
        ("sin_punto \"a.\"", "a"),
        ("sin_punto \"a;\"", "a"),
        ("sin_punto \"a...\"", "a\\.\\.\\."),
        ("sin_punto \"¿a?\"", "¿a?"),
        ("mayuscula_inicial \"«ñu»\"", "«Ñu»"),
        ("mayuscula_inicial \"3 años\"", "3 años"),
        ("minuscula_inicial \"A la brevedad\"", "a la brevedad"),
        ("minuscula_inicial \"STL sesiona\"", "STL sesiona"),
        ("minuscula_inicial \"\"", ""),
        ("mayusculas \"peña\"", "PEÑA"),
        ("horario \"01:00\" \"13:30\"", "de la 01\\:00 a las 13\\:30 horas"),
        (
            "horario \"09:30\" \"13:00\" forma=\"letra\"",
            "de las nueve horas con treinta minutos a las trece horas",
        ),
        ("hora \"01:05\" articulo=\"no\"", "01\\:05 horas"),
        (
            "periodo \"2019-11-04\" \"2019-11-08\" forma=\"dias\"",
            "del lunes 4 al viernes 8 de noviembre de 2019",
        ),
        ("letra \"1,250\"", "mil doscientos cincuenta"),
        ("letra \" 31 \" genero=\"f\"", "treinta y una"),
        ("letra (arabigo \"XXI\") genero=\"m\"", "veintiún"),
        ("cuenta 1 \"acta\" \"actas\" genero=\"f\"", "un acta"),
        ("cuenta 2000 \"foja\" \"fojas\" forma=\"cifra\"", "2,000 fojas"),
        ("ordinal 12 forma=\"unida\"", "decimosegundo"),
        ("ordinal 21 genero=\"f\" numero=\"varios\" forma=\"separada\"", "vigésimas primeras"),
        ("ordinal 23 apocope=\"sí\" forma=\"clásica\"", "vigesimotercer"),
        ("romano \"1999\"", "MCMXCIX"),
        ("lista asuntos_generales", ""),
        ("lista asuntos_generales plural=\"los puntos\"", ""),
        ("lista_o asuntos_generales vacia=\"Ninguno\"", "Ninguno"),
        ("segun_lenguaje \"neutro\" \"a\" \"b\" \"c\"", "c"),
        ("segun_lenguaje \"desdoblado\" \"a\" \"b\" \"c\"", "b"),
        ("concuerda suscribe \"el\" \"la\" \"los\" \"las\" neutro=\"x\"", "la"),
        ("iniciales_de \"Ñuño Ávila\"", "ÑA"),
    ] {
        let expected = if expected.is_empty() { String::new() } else { format!("{expected}\n") };
        assert_eq!(render(&format!("{{{{{call}}}}}")), expected, "{call}");
    }
}

#[test]
fn paragraphs_stand_alone_on_their_line() {
    for (text, expected) in [
        ("a {{parrafos asunto}}", Some("P043 1:3")),
        ("| {{solicitudes orden_del_dia}} |", Some("P043 1:3")),
        ("{{#if desarrollo}}\n{{marcado desarrollo}} x\n{{/if}}", Some("P043 2:1")),
        ("  {{parrafos asunto}}  ", None),
        ("{{#if tema}}{{parrafos tema}}{{/if}}", None),
    ] {
        let expected: Vec<String> = expected.map(str::to_owned).into_iter().collect();
        assert_eq!(codes_of(text), expected, "{text}");
    }
}

#[test]
fn only_the_narrative_keeps_its_markup() {
    assert_eq!(
        told_of("minuta", "{{marcado asunto}}"),
        ["minuta.hbs:1:11 P023 `marcado` espera un texto con marcado y recibió un texto: `asunto`"]
    );
    assert_eq!(codes_of("{{#if desarrollo}}{{desarrollo}}{{/if}}"), ["P012 1:21"]);
    assert_eq!(codes_of("{{#if desarrollo}}{{negritas desarrollo}}{{/if}}"), ["P023 1:30"]);
}

#[test]
fn requests_are_one_roman_list() {
    use jotdown::{Container, Event, ListKind, OrderedListNumbering, OrderedListStyle, Parser};
    for count in 1..=60_usize {
        let items: Vec<String> = (0..count).map(|_| "V. difundir".to_owned()).collect();
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        let markup = paragraphs::numbered(&items);
        let containers: Vec<_> = Parser::new(&markup)
            .filter_map(|event| if let Event::Start(kind, _) = event { Some(kind) } else { None })
            .collect();
        let lists = containers.iter().filter_map(|container| match container {
            Container::List { kind, .. } => Some(*kind),
            _ => None,
        });
        let roman = ListKind::Ordered {
            numbering: OrderedListNumbering::RomanUpper,
            style: OrderedListStyle::Period,
            start: 1,
        };
        assert_eq!(lists.collect::<Vec<_>>(), [roman], "{count}");
        let found = containers.iter().filter(|one| matches!(one, Container::ListItem)).count();
        assert_eq!(found, count);
    }
}
