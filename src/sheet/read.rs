//! `hoja.toml` into a [`Sheet`]. In: the file. Out: the sheet, checked, or
//! everything that is wrong with it, each at its place.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use super::check::check;
use super::{Colors, Faces, FactsLook, LetterheadLook, Look, Margins, Paper, Sheet};
use super::{SignatureLook, SpacingLimits, TableLook, WatermarkLook};
use crate::diagnostic::{self, Located, Result, Source};

/// The file, table by table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    papel: Paper,
    margenes: Margins,
    fuentes: FacesInFile,
    colores: Colors,
    membrete: LetterheadLook,
    #[serde(default)]
    datos: FactsLook,
    #[serde(default)]
    tablas: TableLook,
    firmas: SignatureLook,
    #[serde(default)]
    marca_de_agua: WatermarkLook,
    ajuste: SpacingLimits,
    estilos: BTreeMap<String, Look>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FacesInFile {
    texto: Spanned<String>,
    rotulos: Spanned<String>,
    word_texto: String,
    word_rotulos: String,
}

/// Reads `hoja.toml`.
///
/// # Errors
/// Every value that is missing, misspelt or out of what paper allows, with its
/// place.
pub fn read(source: &Arc<Source>) -> Result<Sheet> {
    let file: File = toml::from_str(source.content()).map_err(|error| {
        let problem = diagnostic::toml("H001", &error, source);
        vec![problem.hint("compare con la hoja que trae el programa")]
    })?;
    let sheet = sheet(file, source);
    let problems = check(&sheet, source);
    if problems.is_empty() { Ok(sheet) } else { Err(problems) }
}

fn sheet(file: File, source: &Arc<Source>) -> Sheet {
    let named = |name: Spanned<String>| {
        let place = source.span(name.span());
        Located::new(name.into_inner(), place)
    };
    Sheet {
        papel: file.papel,
        margenes: file.margenes,
        fuentes: Faces {
            texto: named(file.fuentes.texto),
            rotulos: named(file.fuentes.rotulos),
            word_texto: file.fuentes.word_texto,
            word_rotulos: file.fuentes.word_rotulos,
        },
        colores: file.colores,
        membrete: file.membrete,
        datos: file.datos,
        tablas: file.tablas,
        firmas: file.firmas,
        marca_de_agua: file.marca_de_agua,
        ajuste: file.ajuste,
        estilos: file.estilos,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Position;

    const SHIPPED: &str = include_str!("../../templates/hoja.toml");

    fn shipped() -> Sheet {
        read(&Source::text("hoja.toml", SHIPPED)).expect("the shipped sheet")
    }

    fn problems(text: &str) -> Vec<diagnostic::Diagnostic> {
        read(&Source::text("hoja.toml", text)).expect_err("a sheet with a fault")
    }

    fn place_of(text: &str, words: &str) -> Position {
        let at = text.find(words).expect(words);
        Source::text("hoja.toml", text).span(at..at + 1).position()
    }

    /// The shipped sheet without a table and everything in it.
    fn without(table: &str) -> String {
        let (before, after) = SHIPPED.split_once(&format!("[{table}]")).expect("a table");
        let rest = after.find("\n[").map_or("", |next| &after[next + 1..]);
        format!("{before}{rest}")
    }

    #[test]
    fn an_earlier_sheet_means_what_the_shipped_one_says() {
        for table in ["datos", "tablas", "marca_de_agua"] {
            let earlier = read(&Source::text("hoja.toml", without(table))).expect(table);
            assert_eq!(earlier.datos, shipped().datos);
            assert_eq!(earlier.tablas, shipped().tablas);
            assert_eq!(earlier.marca_de_agua, shipped().marca_de_agua);
        }
        let earlier = SHIPPED.replace("renglones = 2 ", "#");
        let earlier = read(&Source::text("hoja.toml", earlier)).expect("no `renglones`");
        assert_eq!(earlier.firmas, shipped().firmas);
    }

    #[test]
    fn a_family_knows_where_it_is_named() {
        let sheet = shipped();
        assert_eq!(sheet.fuentes.texto.span.as_str(), "\"Liberation Serif\"");
        assert_eq!(sheet.fuentes.rotulos.span.as_str(), "\"Liberation Sans\"");
    }

    #[test]
    fn a_comment_does_not_move_the_mark() {
        let text = SHIPPED.replace("alto = 17 ", "alto = 700 ");
        let text = format!("# [membrete]\n# alto = 3\n{text}");
        let found = problems(&text);
        let span = found[0].span.as_ref().expect("a place");
        assert_eq!((found.len(), span.as_str()), (1, "alto"));
        assert_eq!(span.position(), place_of(&text, "alto = 700"));
    }

    #[test]
    fn a_key_that_is_left_out_is_marked_at_its_table() {
        let found = problems(
            &SHIPPED
                .replace("derecho = 24", "derecho = 99")
                .replace("izquierdo = 28 ", "izquierdo = 99 "),
        );
        let marked: Vec<&str> =
            found.iter().filter_map(|one| Some(one.span.as_ref()?.as_str())).collect();
        assert!(marked.contains(&"[papel]"), "{found:?}");
    }

    #[test]
    fn a_style_that_is_like_none_gets_no_guess() {
        let guess = |name: &str| {
            let text = format!("{SHIPPED}\n[estilos.{name}]\ntamano = 8\ninterlinea = 9\n");
            problems(&text).remove(0).hint.expect("a hint")
        };
        assert_eq!(guess("cuerpos"), "¿quiso escribir `cuerpo`?");
        assert_eq!(guess("sobretodo"), "compare con la hoja que trae el programa");
    }
}
