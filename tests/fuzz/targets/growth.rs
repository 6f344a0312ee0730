//! Long files of one thing over and over: a beginning, a piece and an end,
//! parted by a separator, the piece repeated to 64 KiB, with a running number in
//! place of each `№`. What takes more than
//! linear time shows here as a timeout, long before anyone writes such a file.
//! The first byte chooses the reader.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutario_fuzz::diagnostic::Source;
use minutario_fuzz::template::{TemplateFile, Templates};
use minutario_fuzz::{ask, input, samples, sheet};

/// Bytes of the whole file.
const LONG: usize = 65_536;

/// Bytes of a template, of which longer ones are refused unread.
const TEMPLATE: usize = 32_768;

/// Bytes from which a piece is a file by itself, as in the other targets.
const PIECE: usize = 256;

fuzz_target!(|text: &str| {
    let Some(which) = text.chars().next() else { return };
    let parts: Vec<&str> =
        text[which.len_utf8()..].splitn(3, char::from(samples::SEPARATOR)).collect();
    let (before, piece, after) = match parts[..] {
        [piece] => ("", piece, ""),
        [before, piece] => (before, piece, ""),
        [before, piece, after] => (before, piece, after),
        _ => return,
    };
    if piece.is_empty() || text.len() > PIECE {
        return;
    }
    let pieces = (0..LONG / piece.len()).map(|number| match piece.contains('№') {
        true => piece.replace('№', &number.to_string()),
        false => piece.to_owned(),
    });
    let long = format!("{before}{}{after}", pieces.collect::<String>());
    match u32::from(which).wrapping_sub(u32::from('0')) % 11 {
        0..=2 => drop(ask::letter(&long)),
        3 => ask::narrative(&long),
        4 => drop(Templates::compile(&[template("minuta", within(&long, TEMPLATE)), template("oficio", "")], &samples::roots(), &ask::covers)),
        5 => drop(sheet::read(&Source::text("hoja.toml", long))),
        10 => drop(input::passages(&long)),
        other => {
            let sources = samples::alone([0, 3, 5, 1][other as usize - 6], long.as_bytes());
            ask::shown(&input::read(&sources, &ask::covers).diagnostics);
        }
    }
});

fn within(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

fn template(name: &str, text: &str) -> TemplateFile {
    let source = Source::text(format!("{name}.hbs"), text);
    TemplateFile { name: name.to_owned(), source, is_shipped: false }
}
