//! Functions and data that they were not meant for: nothing panics, and every complaint says where.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::Position;
use crate::model::Minuta;
use crate::template::Templates;
use crate::template::hostile_tests::config;
use crate::template::samples::{codes_of, minuta, ready, render_data, told, told_of};

#[test]
fn wrong_data_are_told_with_template_line_and_record() {
    for (call, complaint) in [
        ("fecha_en_letra \"2019-13-01\"", "espera una fecha `aaaa-mm-dd` y recibió `2019-13-01`"),
        ("fecha_corta \"4/11/2019\"", "espera una fecha `aaaa-mm-dd` y recibió `4/11/2019`"),
        (
            "a_los_dias asunto",
            "espera una fecha `aaaa-mm-dd` y recibió `Reunión del Secretariado Técnico Local`",
        ),
        ("hora_en_letra \"25:00\"", "espera una hora `hh:mm` y recibió `25:00`"),
        ("duracion \"9:00\" \"10:00\"", "espera una hora `hh:mm` y recibió `9:00`"),
        (
            "periodo \"2019-11-08\" \"2019-11-04\"",
            "espera primero la fecha anterior y recibió `2019-11-08` antes que `2019-11-04`",
        ),
        ("letra \"tres\"", "espera un número entero y recibió `tres`"),
        ("letra \"1.5\"", "espera un número entero y recibió `1.5`"),
        ("letra \"$5\"", "espera un número entero y recibió `$5`"),
        ("letra -1", "espera un número entero y recibió el número `-1`"),
        ("letra 1.5", "espera un número entero y recibió el número `1.5`"),
        ("cuenta \"\" \"foja\" \"fojas\"", "espera un número entero y recibió ``"),
        ("ordinal 101", "espera un número de 1 a 100 y recibió `101`"),
        ("ordinal 0 apocope=\"sí\"", "espera un número de 1 a 100 y recibió `0`"),
        ("romano 4000", "espera un número de 1 a 3999 y recibió `4000`"),
        ("arabigo \"IIII\"", "espera un número romano, como `XLVI`, y recibió `IIII`"),
        (
            "pesos \"60.000\"",
            "espera un importe, como `60000.00`, y recibió `60.000`, que tiene más de dos decimales",
        ),
        ("pesos \"-5\"", "espera un importe, como `60000.00`, y recibió `-5`, que es negativo"),
        (
            "pesos 60000.5",
            "espera un importe entre comillas, como `\"60000.50\"`, y recibió el número `60000.5`",
        ),
        ("articulos \"74\" \"sexto\"", "espera un artículo, como `6` o `4 Bis`, y recibió `sexto`"),
        ("fracciones \"IIII\"", "espera una fracción, como `XLVI` o `46`, y recibió `IIII`"),
        ("incisos \"1\"", "espera la letra de un inciso, como `a`, y recibió `1`"),
        (
            "segun_lenguaje \"otro\" \"a\" \"b\" \"c\"",
            "espera `masculino`, `desdoblado` o `neutro` y recibió `otro`",
        ),
    ] {
        let name = call.split(' ').next().unwrap_or_default();
        let templates = ready(&[("minuta", &format!("uno\n{{{{{call}}}}}"))]);
        let failed = render_data(&templates, "minuta", &minuta(), "acuerdo A04").unwrap_err();
        let expected = format!("minuta.hbs:2:1 P050 `{name}` {complaint} (acuerdo A04)");
        assert_eq!(told(&failed), [expected], "{call}");
    }
}

#[test]
fn wrong_options_are_told_before_anything_is_printed() {
    for (call, expected) in [
        ("{{letra 1 genero=\"x\"}}", "P023 1:11"),
        ("{{letra 1 genero=asunto}}", "P023 1:11"),
        ("{{letra 1 genero=1}}", "P023 1:11"),
        ("{{letra 1 generos=\"f\"}}", "P022 1:11"),
        ("{{lista orden_del_dia vacia=asunto}}", "P023 1:23"),
        ("{{letra participantes}}", "P023 1:9"),
        ("{{pesos suscribe}}", "P023 1:9"),
        ("{{concuerda institucion \"a\" \"b\" \"c\" \"d\"}}", "P023 1:13"),
        ("{{concuerda suscribe \"a\" \"b\"}}", "P021 1:3"),
        ("{{articulos}}", "P021 1:3"),
    ] {
        assert_eq!(codes_of(call), [expected], "{call}");
    }
    assert_eq!(
        told_of("minuta", "{{ordinal 1 forma=\"larga\"}}"),
        [
            "minuta.hbs:1:13 P023 la opción `forma` de `ordinal` espera uno de `clásica`, `unida`, `separada`"
        ]
    );
}

/// Every function that gives text, called with whatever `data` puts in the fields it takes: once
/// plainly and once with each value of each option.
fn calls() -> Vec<(String, Templates)> {
    let mut calls = Vec::new();
    for helper in helpers().iter().filter(|helper| helper.gives == Gives::Text) {
        let mut call = helper.name.to_owned();
        for parameter in helper.parameters {
            call.push_str(match parameter.kind {
                Takes::List | Takes::TextList | Takes::AnyList => " orden_del_dia",
                Takes::People => " suscribe",
                _ => " asunto",
            });
        }
        let valued = helper.options.iter().filter(|option| option.name != "campo");
        let options = valued.flat_map(|option| {
            let values = if option.values.is_empty() { &["x"][..] } else { option.values };
            values.iter().map(|value| format!(" {}=\"{value}\"", option.name))
        });
        for option in [String::new()].into_iter().chain(options) {
            let text = format!("uno\n{{{{{call}{option}}}}}");
            calls.push((format!("{call}{option}"), ready(&[("minuta", &text)])));
        }
    }
    calls
}

/// A meeting with a text wherever a function may find one.
fn data(text: &str, items: &[String]) -> Minuta {
    let mut data = minuta();
    data.asunto = text.to_owned();
    data.orden_del_dia = items.to_vec();
    data.suscribe.genero = text.to_owned();
    data.suscribe.lenguaje = text.to_owned();
    data
}

/// Text of every kind, much of it close to what some function takes.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9,.$ -]{0,14}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "[0-2][0-9]:[0-5][0-9]",
        "[0-9]{1,25}",
        "[IVXLCDM]{1,8}( Bis)?",
        "(el|la|El|de los) [a-zñ]{1,8}",
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_function_panics(text in any_text(), items in prop::collection::vec(any_text(), 0..4)) {
        thread_local!(static CALLS: Vec<(String, Templates)> = calls());
        let data = data(&text, &items);
        CALLS.with(|calls| {
            for (call, templates) in calls {
                let Err(failed) = render_data(templates, "minuta", &data, "acuerdo A04") else {
                    continue;
                };
                let [failure] = failed.as_slice() else { panic!("{call}: {failed:?}") };
                let place = failure.span.as_ref().map(|span| (span.source().name(), span.position()));
                prop_assert!(
                    matches!(place, Some(("minuta.hbs", Position::Text { line: 2, .. }))),
                    "{call}: {failed:?}"
                );
                prop_assert!(failure.message.ends_with("(acuerdo A04)"), "{call}: {failed:?}");
            }
            Ok(())
        })?;
    }
}
