//! What a sheet must hold to be printable.

use std::sync::Arc;

use super::{STYLES, Sheet};
use crate::diagnostic::{Diagnostic, Source, Span, nearest};

/// Beyond this letter-spacing, readers extract a word letter by letter.
const MOST_TRACKING: f64 = 0.08;

/// Least width and height of the text, in millimetres.
const LEAST_TEXT_MM: f64 = 90.0;

/// Least room for the pen, in millimetres.
const LEAST_PEN_ROOM_MM: f64 = 15.0;

/// Every value that cannot be printed.
pub(super) fn check(sheet: &Sheet, source: &Arc<Source>) -> Vec<Diagnostic> {
    let mut checker = Checker { source, diagnostics: Vec::new() };
    checker.styles(sheet);
    checker.paper(sheet);
    checker.signatures(sheet);
    checker.colors(sheet);
    checker.diagnostics
}

struct Checker<'a> {
    source: &'a Arc<Source>,
    diagnostics: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn styles(&mut self, sheet: &Sheet) {
        for name in STYLES {
            if !sheet.estilos.contains_key(name) {
                self.diagnostics.push(
                    Diagnostic::error("H003", format!("falta el estilo `{name}`"))
                        .at(&self.key("[estilos"))
                        .hint(format!("añada `[estilos.{name}]` con `tamano` e `interlinea`")),
                );
            }
        }
        for (name, look) in &sheet.estilos {
            let table = format!("[estilos.{name}]");
            if !STYLES.contains(&name.as_str()) {
                self.diagnostics.push(
                    Diagnostic::error("H003", format!("el estilo `{name}` no existe"))
                        .at(&self.key(&table))
                        .hint(meant(name)),
                );
            }
            self.range(&table, "tamano", look.tamano, 4.0, 72.0, "puntos");
            self.range(&table, "interlinea", look.interlinea, look.tamano, 144.0, "puntos");
            self.range(&table, "antes", look.antes, 0.0, 144.0, "puntos");
            self.range(&table, "despues", look.despues, 0.0, 144.0, "puntos");
            self.range(&table, "espaciado", look.espaciado, 0.0, MOST_TRACKING, "eme");
        }
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
            self.range("[margenes]", name, value, 5.0, 100.0, "milímetros");
        }
        self.range("[papel]", "ancho", text_width, LEAST_TEXT_MM, 1000.0, "milímetros de texto");
        self.range("[papel]", "alto", text_height, LEAST_TEXT_MM, 1000.0, "milímetros de texto");
        self.range("[membrete]", "alto", sheet.membrete.alto, 5.0, 60.0, "milímetros");
        self.range("[membrete]", "separacion", sheet.membrete.separacion, 0.0, 40.0, "milímetros");
    }

    fn signatures(&mut self, sheet: &Sheet) {
        let look = &sheet.firmas;
        let half = sheet.text_mm().0 / 2.0;
        let table = "[firmas]";
        self.range(table, "lugar_minimo", look.lugar_minimo, LEAST_PEN_ROOM_MM, 60.0, "milímetros");
        self.range(table, "lugar", look.lugar, look.lugar_minimo, 60.0, "milímetros");
        self.range(table, "lugar_maximo", look.lugar_maximo, look.lugar, 60.0, "milímetros");
        self.range(table, "ancho", look.ancho, 40.0, half, "milímetros (media caja)");
        self.range(table, "linea", look.linea, 20.0, look.ancho, "milímetros");
        self.range(table, "entre_filas", look.entre_filas, 0.0, 40.0, "milímetros");
        self.range(table, "por_hoja", f64::from(look.por_hoja), 1.0, 12.0, "firmas");
        let slack = &sheet.ajuste;
        self.range("[ajuste]", "cerrar", slack.cerrar, 0.0, 0.6, "partes de uno");
        self.range("[ajuste]", "cerrar_interlinea", slack.cerrar_interlinea, 0.0, 0.1, "partes");
        self.range("[ajuste]", "abrir", slack.abrir, 0.0, 2.0, "partes de uno");
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
                        .at(&self.key_in("[colores]", name))
                        .hint("escriba un color como `#5b1a31`"),
                );
            }
        }
    }

    fn range(&mut self, table: &str, name: &str, value: f64, least: f64, most: f64, unit: &str) {
        if (least..=most).contains(&value) {
            return;
        }
        let message = format!(
            "`{name}` es {value} y debe estar entre {least} y {most} {unit}",
            value = short(value),
            least = short(least),
            most = short(most),
        );
        self.diagnostics.push(
            Diagnostic::error("H002", message)
                .at(&self.key_in(table, name))
                .hint("corrija la medida"),
        );
    }

    /// Where `name` stands in `table`, or the table, or the file's beginning.
    fn key_in(&self, table: &str, name: &str) -> Span {
        let text = self.source.content();
        let start = text.find(table).unwrap_or(0);
        let body = text.get(start + 1..).unwrap_or_default();
        let end = body.find("\n[").unwrap_or(body.len());
        match find_key(&body[..end], name) {
            Some(at) => self.source.span(start + 1 + at..start + 1 + at + name.len()),
            None => self.key(table),
        }
    }

    fn key(&self, words: &str) -> Span {
        let start = self.source.content().find(words).unwrap_or(0);
        self.source.span(start..start + words.len())
    }
}

/// Where the sheet names a face; none when it does not.
pub fn face(source: &Arc<Source>, family: &str) -> Option<Span> {
    let text = source.content();
    let table = text.find("[fuentes]")?;
    let at = table + text.get(table..)?.find(&format!("\"{family}\""))?;
    Some(source.span(at..at + family.len() + 2))
}

/// The byte where a line of `table` begins with `name`.
fn find_key(table: &str, name: &str) -> Option<usize> {
    let mut offset = 0;
    for line in table.split_inclusive('\n') {
        let rest = line.strip_prefix(name).map(str::trim_start);
        if rest.is_some_and(|rest| rest.starts_with('=')) {
            return Some(offset);
        }
        offset += line.len();
    }
    None
}

fn short(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn meant(name: &str) -> String {
    match nearest(name, STYLES) {
        Some(style) => format!("¿quiso escribir `{style}`?"),
        None => "quítelo: ninguna parte del documento lo usa".to_owned(),
    }
}
