//! The functions that a template may call.
//!
//! One table, [`helpers`], describes them all: the names check reads it, the
//! manual prints it, and a test runs its examples. A function that gives text
//! returns plain text, which Handlebars then escapes as it does any data; one
//! that gives markup escapes its data itself.

mod action;
mod arguments;
mod builtin;
mod dates;
mod define;
mod doc;
mod hours;
mod law;
mod lists;
mod marks;
mod numbers;
mod paragraphs;
mod people;
mod text;
mod with;

pub(super) use define::register;
pub use doc::{Gives, HelperDoc, OptionDoc, ParameterDoc, Takes};

/// Every function and block, in the order of the manual.
pub fn helpers() -> &'static [HelperDoc] {
    const ALL: &[HelperDoc] = &[
        builtin::IF,
        builtin::UNLESS,
        builtin::EACH,
        builtin::WITH,
        marks::NEGRITAS,
        marks::CURSIVAS,
        marks::BLANCO,
        text::MAYUSCULAS,
        text::MAYUSCULA_INICIAL,
        text::MINUSCULA_INICIAL,
        text::CON_PUNTO,
        text::SIN_PUNTO,
        text::COMILLAS,
        dates::FECHA_LARGA,
        dates::FECHA_CON_DIA,
        dates::FECHA_EN_LETRA,
        dates::FECHA_CORTA,
        dates::A_LOS_DIAS,
        dates::PERIODO,
        dates::LUGAR_Y_FECHA,
        hours::HORA,
        hours::HORA_EN_LETRA,
        hours::HORARIO,
        hours::HORARIO_DE_DIAS,
        hours::DURACION,
        numbers::LETRA,
        numbers::CUENTA,
        numbers::ORDINAL,
        numbers::ROMANO,
        numbers::ARABIGO,
        numbers::PESOS,
        law::ARTICULOS,
        law::FRACCIONES,
        law::INCISOS,
        lists::LISTA,
        lists::LISTA_O,
        people::CONCUERDA,
        people::SEGUN_LENGUAJE,
        people::CON_A,
        people::CON_DE,
        people::INICIALES_DE,
        paragraphs::SOLICITUDES,
        paragraphs::PARRAFOS,
        paragraphs::MARCADO,
        builtin::EQ,
        builtin::NE,
        builtin::GT,
        builtin::GTE,
        builtin::LT,
        builtin::LTE,
        builtin::AND,
        builtin::OR,
        builtin::NOT,
        builtin::LEN,
    ];
    ALL
}

/// The function with this name.
pub(super) fn find(name: &str) -> Option<&'static HelperDoc> {
    helpers().iter().find(|helper| helper.name == name)
}

#[cfg(test)]
#[path = "any_data_tests.rs"]
mod any_data_tests;
#[cfg(test)]
#[path = "helpers_tests.rs"]
mod tests;
