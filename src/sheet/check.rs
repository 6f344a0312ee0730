//! What a sheet must hold to be printable. In: a sheet and its file. Out: every
//! value that cannot be printed, at its place.

use std::sync::Arc;

use super::places::Places;
use super::{Look, STYLES, Sheet};
use crate::diagnostic::{Diagnostic, Source, nearest};

/// Beyond this letter-spacing, readers extract a word letter by letter.
const MOST_TRACKING: f64 = 0.08;

/// Least width and height of the text, in millimetres.
const LEAST_TEXT_MM: f64 = 90.0;

/// Least room for the pen, in millimetres.
const LEAST_PEN_ROOM_MM: f64 = 15.0;

/// Most lines that can stay with the signatures: more would empty the page that
/// they come from.
const MOST_LINES_KEPT: f64 = 6.0;

/// Every value that cannot be printed.
pub(super) fn check(sheet: &Sheet, source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut checker = Checker { places: Places::of(source), diagnostics: Vec::new() };
    checker.styles(sheet);
    checker.paper(sheet);
    checker.blocks(sheet);
    checker.signatures(sheet);
    checker.spacing(sheet);
    checker.colors(sheet);
    checker.diagnostics
}

struct Checker<'a> {
    places: Places<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn styles(&mut self, sheet: &Sheet) {
        for name in STYLES {
            if !sheet.estilos.contains_key(name) {
                self.diagnostics.push(
                    Diagnostic::error("H003", format!("falta el estilo `{name}`"))
                        .at(&self.places.styles())
                        .hint(format!("añada `[estilos.{name}]` con `tamano` e `interlinea`")),
                );
            }
        }
        for (name, look) in &sheet.estilos {
            if !STYLES.contains(&name.as_str()) {
                self.diagnostics.push(
                    Diagnostic::error("H003", format!("el estilo `{name}` no existe"))
                        .at(&self.places.table(&["estilos", name]))
                        .hint(meant(name)),
                );
            }
            self.style(name, look);
        }
    }

    fn style(&mut self, name: &str, look: &Look) {
        let of = |key| ["estilos", name, key];
        self.range(&of("tamano"), look.tamano, (4.0, 72.0), "puntos");
        self.range(&of("interlinea"), look.interlinea, (look.tamano, 144.0), "puntos");
        self.range(&of("antes"), look.antes, (0.0, 144.0), "puntos");
        self.range(&of("despues"), look.despues, (0.0, 144.0), "puntos");
        self.range(&of("espaciado"), look.espaciado, (0.0, MOST_TRACKING), "eme");
    }

    fn paper(&mut self, sheet: &Sheet) {
        let margins = &sheet.margenes;
        let (text_width, text_height) = sheet.text_mm();
        for (name, value) in [
            ("izquierdo", margins.izquierdo),
            ("derecho", margins.derecho),
            ("superior", margins.superior),
            ("inferior", margins.inferior),
            ("membrete", margins.membrete),
            ("encabezado", margins.encabezado),
            ("pie", margins.pie),
        ] {
            self.range(&["margenes", name], value, (5.0, 100.0), "milímetros");
        }
        let text = (LEAST_TEXT_MM, 1000.0);
        self.range(&["papel", "ancho"], text_width, text, "milímetros de texto");
        self.range(&["papel", "alto"], text_height, text, "milímetros de texto");
        let mark = &sheet.membrete;
        self.range(&["membrete", "alto"], mark.alto, (5.0, 60.0), "milímetros");
        self.range(&["membrete", "separacion"], mark.separacion, (0.0, 40.0), "milímetros");
    }

    fn blocks(&mut self, sheet: &Sheet) {
        let half = sheet.text_mm().0 / 2.0;
        let (facts, tables, mark) = (&sheet.datos, &sheet.tablas, &sheet.marca_de_agua);
        let letters = f64::from(tables.letras_por_renglon);
        let lines = f64::from(tables.renglones_enteros);
        self.range(&["datos", "rotulos"], facts.rotulos, (10.0, half), "milímetros (media caja)");
        self.range(&["datos", "referencia"], facts.referencia, (0.3, 1.0), "partes de uno");
        self.range(&["tablas", "letras_por_renglon"], letters, (30.0, 300.0), "letras");
        self.range(&["tablas", "renglones_enteros"], lines, (1.0, 60.0), "renglones");
        self.range(&["marca_de_agua", "tamano"], mark.tamano, (20.0, 200.0), "puntos");
        self.range(&["marca_de_agua", "inclinacion"], mark.inclinacion, (0.0, 90.0), "grados");
    }

    fn signatures(&mut self, sheet: &Sheet) {
        let look = &sheet.firmas;
        let of = |key| ["firmas", key];
        let half = sheet.text_mm().0 / 2.0;
        let least = (LEAST_PEN_ROOM_MM, 60.0);
        let (per_sheet, kept) = (f64::from(look.por_hoja), f64::from(look.renglones));
        self.range(&of("lugar_minimo"), look.lugar_minimo, least, "milímetros");
        self.range(&of("lugar"), look.lugar, (look.lugar_minimo, 60.0), "milímetros");
        self.range(&of("lugar_maximo"), look.lugar_maximo, (look.lugar, 60.0), "milímetros");
        self.range(&of("ancho"), look.ancho, (40.0, half), "milímetros (media caja)");
        self.range(&of("linea"), look.linea, (20.0, look.ancho), "milímetros");
        self.range(&of("entre_filas"), look.entre_filas, (0.0, 40.0), "milímetros");
        self.range(&of("por_hoja"), per_sheet, (1.0, 12.0), "firmas");
        self.range(&of("renglones"), kept, (1.0, MOST_LINES_KEPT), "renglones");
    }

    fn spacing(&mut self, sheet: &Sheet) {
        let limits = &sheet.ajuste;
        let of = |key| ["ajuste", key];
        self.range(&of("cerrar"), limits.cerrar, (0.0, 0.6), "partes de uno");
        self.range(&of("cerrar_interlinea"), limits.cerrar_interlinea, (0.0, 0.1), "partes");
        self.range(&of("abrir"), limits.abrir, (0.0, 2.0), "partes de uno");
    }

    fn colors(&mut self, sheet: &Sheet) {
        let colors = &sheet.colores;
        for (name, value) in [
            ("acento", &colors.acento),
            ("texto", &colors.texto),
            ("gris", &colors.gris),
            ("linea", &colors.linea),
            ("sobre_acento", &colors.sobre_acento),
            ("marca_de_agua", &colors.marca_de_agua),
        ] {
            let digits = value.strip_prefix('#').unwrap_or_default();
            if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                self.diagnostics.push(
                    Diagnostic::error("H002", format!("el color `{name}` es `{value}`"))
                        .at(&self.places.key(&["colores", name]))
                        .hint("escriba un color como `#5b1a31`"),
                );
            }
        }
    }

    /// Says so when the value of a key lies outside its limits.
    fn range(&mut self, path: &[&str], value: f64, (least, most): (f64, f64), unit: &str) {
        if (least..=most).contains(&value) {
            return;
        }
        let message = format!(
            "`{name}` es {value} y debe estar entre {least} y {most} {unit}",
            name = path.last().copied().unwrap_or_default(),
            value = short(value),
            least = short(least),
            most = short(most),
        );
        self.diagnostics.push(
            Diagnostic::error("H002", message).at(&self.places.key(path)).hint("corrija la medida"),
        );
    }
}

fn short(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn meant(name: &str) -> String {
    match nearest(name, STYLES) {
        Some(style) => format!("¿quiso escribir `{style}`?"),
        None => "compare con la hoja que trae el programa".to_owned(),
    }
}
