//! What `calendario.toml` may say, and what is said of it when it is wrong.

use super::read;
use super::samples::{SHIPPED, shipped};
use crate::diagnostic::{Position, Source};

/// A change to the file that ships, the line where it is wrong, and what is said.
const TROUBLES: &[(&str, &str, &str)] = &[
    ("capa = \"ley\"", "kapa = \"ley\"", "K001: `kapa` no existe aquí"),
    ("recorrer_naturales = true", "", "K001: falta `recorrer_naturales`"),
    ("\"sábado\"", "\"sabbath\"", "K001: `sabbath` no es un valor conocido"),
    ("mes = 1\n", "mes = \"enero\"\n", "K001: el valor no es de la clase esperada"),
    ("mes = 1\n", "mes = 13\n", "K002: la regla `1 de enero` no señala un día: una `fija` lleva"),
    ("mes = 1\ndia = 1\n", "mes = 2\ndia = 30\n", "K002: la regla `1 de enero` no señala un día"),
    ("orden = 1\n", "orden = 6\n", "K002: la regla `primer lunes de febrero"),
    ("orden = 1\n", "orden = 1\ndia = 5\n", "K002: la regla `primer lunes de febrero"),
    ("cada = 6\n", "cada = 0\n", "K002: la regla `1 de diciembre, transmisión"),
    ("anio = 2018\n", "", "K002: la regla `1 de diciembre, transmisión"),
    (
        "hasta = 2024-09-30",
        "hasta = 2004-09-30",
        "K002: la regla `1 de diciembre, transmisión del Poder Ejecutivo Federal` termina antes",
    ),
    (
        "desde = 2024-10-01",
        "desde = 10:00:00",
        "K002: en la regla `1 de octubre, transmisión del Poder Ejecutivo Federal`, `10:00:00` no \
         es una fecha",
    ),
];

#[test]
fn the_calendar_that_ships_is_sound() {
    let ley = shipped();
    assert_eq!((ley.capa.as_str(), ley.desde, ley.hasta), ("ley", Some(2007), None));
    assert_eq!(ley.reglas.len(), 9);
    assert!(ley.reglas.iter().all(|regla| regla.fuente.contains("D.O.F.")));
}

#[test]
fn what_is_wrong_is_said_at_its_place() {
    for (from, to, expected) in TROUBLES {
        assert!(SHIPPED.contains(from), "{from}");
        let text = SHIPPED.replacen(from, to, 1);
        let found = read(&Source::text("calendario.toml", text)).unwrap_err();
        let said: Vec<String> =
            found.iter().map(|one| format!("{}: {}", one.code, one.message)).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(expected), "{said:?}");
        assert!(found[0].hint.is_some());
        let place = found[0].span.as_ref().unwrap().position();
        assert!(matches!(place, Position::Text { .. }));
    }
}

#[test]
fn every_wrong_rule_is_said() {
    let text = SHIPPED.replace("orden = 3\n", "orden = 9\n");
    let found = read(&Source::text("calendario.toml", text)).unwrap_err();
    assert_eq!(found.iter().filter(|one| one.code == "K002").count(), 2);
}
