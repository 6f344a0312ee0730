//! The pattern of an oficio's number, such as `IDAIP/CGA/{N:03}/{AAAA}`: what
//! it may hold, and the number left blank.

use super::values::problem;
use crate::diagnostic::{Diagnostic, nearest, one_of};

/// What stands where a number will be.
const BLANK: &str = "_______";

/// What stands where a series will be; only the register knows it.
const BLANK_SERIES: &str = "____";

const NAMES: [&str; 7] = ["{N}", "{N:03}", "{AAAA}", "{AA}", "{INST}", "{AREA}", "{SERIE}"];

/// A part of a pattern.
enum Piece<'p> {
    Literal(&'p str),
    Number,
    Year,
    ShortYear,
    Institution,
    Area,
    Series,
}

/// What is wrong with a pattern, without its place.
pub(super) fn check(pattern: &str, has_area: bool) -> Result<(), Box<Diagnostic>> {
    let pieces = pieces(pattern)?;
    if !pieces.iter().any(|piece| matches!(piece, Piece::Number)) {
        let message =
            format!("el patrón `{pattern}` no tiene `{{N}}`: todos los números serían uno");
        return Err(problem("R002", message, "agregue `{N}` o `{N:03}`"));
    }
    if !has_area && pieces.iter().any(|piece| matches!(piece, Piece::Area)) {
        let message = format!("el patrón `{pattern}` pide las siglas del área y no las hay");
        return Err(problem("R002", message, "agregue `siglas` en `area`, o quite `{AREA}`"));
    }
    Ok(())
}

/// The pattern with a blank for the number, as drafts print it:
/// `IDAIP/CGA/_______/2019`. A pattern that is wrong is printed as it is.
pub fn blank(pattern: &str, year: i16, siglas: &str, area_siglas: Option<&str>) -> String {
    let Ok(pieces) = pieces(pattern) else { return pattern.to_owned() };
    let print = |piece: &Piece<'_>| match piece {
        Piece::Literal(text) => (*text).to_owned(),
        Piece::Number => BLANK.to_owned(),
        Piece::Year => format!("{year:04}"),
        Piece::ShortYear => format!("{:02}", year.rem_euclid(100)),
        Piece::Institution => siglas.to_owned(),
        Piece::Area => area_siglas.unwrap_or_default().to_owned(),
        Piece::Series => BLANK_SERIES.to_owned(),
    };
    pieces.iter().map(print).collect()
}

fn pieces(pattern: &str) -> Result<Vec<Piece<'_>>, Box<Diagnostic>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some(open) = rest.find(['{', '}']) {
        if open > 0 {
            pieces.push(Piece::Literal(&rest[..open]));
        }
        let field = &rest[open..];
        let end = field.find('}').filter(|&end| end > 0 && !field[1..end].contains('{'));
        let Some(end) = end else { return Err(unbalanced(pattern)) };
        pieces.push(piece(&field[1..end])?);
        rest = &field[end + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Literal(rest));
    }
    Ok(pieces)
}

fn piece(name: &str) -> Result<Piece<'_>, Box<Diagnostic>> {
    match name {
        "AAAA" => Ok(Piece::Year),
        "AA" => Ok(Piece::ShortYear),
        "INST" => Ok(Piece::Institution),
        "AREA" => Ok(Piece::Area),
        "SERIE" => Ok(Piece::Series),
        _ if is_number(name) => Ok(Piece::Number),
        _ => Err(unknown(name)),
    }
}

/// `N`, or `N:0` and a width of one to nine digits.
fn is_number(name: &str) -> bool {
    matches!(name.as_bytes(), [b'N'] | [b'N', b':', b'0', b'1'..=b'9'])
}

fn unknown(name: &str) -> Box<Diagnostic> {
    let written = format!("{{{name}}}");
    let hint = match nearest(&written, NAMES) {
        Some(near) => format!("quizá quiso escribir `{near}`"),
        None => format!("use {}", one_of(&NAMES)),
    };
    problem("R002", format!("la numeración no conoce `{written}`"), hint)
}

fn unbalanced(pattern: &str) -> Box<Diagnostic> {
    let message = format!("las llaves del patrón `{pattern}` no están en pares");
    problem("R002", message, "cierre cada `{` con `}`")
}
