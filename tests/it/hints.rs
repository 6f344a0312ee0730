//! What the program tells a person to write, she can write: every name in
//! backticks, in a hint or in the message over it, is a known column, key,
//! command, option, function, style, code or file.
//!
//! Known is what the tables of the manual list, which `manual` compares with the
//! program, the files of the kit, and the keys of its calendar. Two sources are
//! read: the string literals of `src`, and the hints of the goldens, where names
//! that the program puts in are seen.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::source::literals;
use crate::support::{files_under, root, texts};

/// Names of no table, and why each may stand in a message.
const OTHERS: [(&str, &str); 33] = [
    ("minutario", "the program"),
    ("logo.png", "a picture, as an example"),
    ("xlsx", "the ending of a workbook"),
    ("hbs", "the ending of a template"),
    ("docx", "the ending of a document of Word"),
    ("desarrollo.dj", "a form of the narrative"),
    ("Rubro", "a title of a column, as an example"),
    ("Avance", "a title of a column, as an example"),
    ("null", "a word of JSON"),
    ("valor", "JSON, as an example: `{ \"clave\": \"valor\" }`"),
    ("aaaa-mm-dd", "the form of a date"),
    ("hh", "the form of an hour"),
    ("mm", "the form of an hour"),
    ("5b1a31", "a colour, as an example"),
    ("XLVI", "a Roman numeral, as an example"),
    ("remita", "a petition, as an example"),
    ("evidencia", "a petition, as an example"),
    ("Etiqueta", "a label in markup, as an example"),
    ("AREA", "a place of the numbering: `{AREA}`"),
    ("INST", "a place of the numbering: `{INST}`"),
    ("SERIE", "a place of the numbering: `{SERIE}`"),
    ("AA", "a place of the numbering: `{AA}`"),
    ("http", "begins the address of a link"),
    ("https", "begins the address of a link"),
    ("mailto", "begins the address of a link"),
    ("as", "Handlebars, refused: `as |…|`"),
    ("inline", "Handlebars, refused: `{{#*inline}}`"),
    ("partial-block", "Handlebars, refused: `@partial-block`"),
    ("root", "Handlebars: `@root.`"),
    ("root.asunto", "Handlebars, as an example"),
    ("función", "a call, as an example: `{{función dato}}`"),
    ("parcial", "a call, as an example: `{{> parcial dato nombre=otro}}`"),
    ("otro", "a call, as an example: `{{> parcial dato nombre=otro}}`"),
];

#[test]
fn every_name_in_the_sentences_of_the_program_is_known() {
    let known = known();
    let mut unknown = Vec::new();
    for (path, text) in texts("src", "rs") {
        for literal in literals(&path, &text) {
            let wrong = unknown_names(&literal.words, &known);
            unknown.extend(wrong.map(|name| format!("src/{path}:{}: `{name}`", literal.line)));
        }
    }
    assert!(unknown.is_empty(), "names that nobody can write:\n{}", unknown.join("\n"));
}

#[test]
fn every_name_in_the_hints_of_the_goldens_is_known_or_of_the_case() {
    let known = known();
    let mut unknown = Vec::new();
    for (path, text) in goldens() {
        let (hints, rest): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| line.contains(HINT));
        let mut known = known.clone();
        let data = rest.join("\n");
        known.extend(names(&data).flat_map(|path| path.split('/')).map(str::to_owned));
        for hint in hints.into_iter().map(without_spelling) {
            unknown.extend(unknown_names(hint, &known).map(|name| format!("{path}: `{name}`")));
        }
    }
    assert!(unknown.is_empty(), "names that nobody can write:\n{}", unknown.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let sentences: Vec<String> = texts("src", "rs")
        .iter()
        .flat_map(|(path, text)| literals(path, text))
        .map(|literal| literal.words)
        .chain(goldens().iter().flat_map(|(_, text)| text.lines().map(str::to_owned)))
        .collect();
    let used: BTreeSet<&str> =
        sentences.iter().flat_map(|sentence| unknown_names(sentence, told())).collect();
    let idle: Vec<&str> =
        OTHERS.map(|(name, _)| name).into_iter().filter(|it| !used.contains(it)).collect();
    assert!(idle.is_empty(), "exceptions that nothing needs: {idle:?}");
}

/// Begins what a person can do, in what the program prints.
const HINT: &str = "= ayuda: ";

/// A hint without the word that the spelling proposes, which is Spanish and no name.
fn without_spelling(hint: &str) -> &str {
    let proposed = hint.split_once("¿quiso escribir").and_then(|(_, rest)| rest.split_once('?'));
    proposed.map_or(hint, |(_, rest)| rest)
}

/// Every golden that shows findings, with the data that they speak of.
fn goldens() -> Vec<(String, String)> {
    let under = |folder: &str| -> String {
        files_under(&root().join(folder)).values().map(|it| String::from_utf8_lossy(it)).collect()
    };
    let sound = under("tests/mistakes/reunion-sana");
    let mistakes = texts("tests/mistakes", "txt").into_iter();
    let mistakes = mistakes.map(|(path, text)| (format!("tests/mistakes/{path}"), text + &sound));
    let cases = texts("tests/cases", "txt").into_iter();
    let cases = cases.filter(|(path, _)| path.ends_with("diagnosticos.txt"));
    let cases = cases.map(|(path, text)| {
        let folder = path.trim_end_matches("/diagnosticos.txt");
        let data = under(&format!("tests/cases/{folder}/entradas")) + &under("inputs");
        (format!("tests/cases/{path}"), text + &data)
    });
    mistakes.chain(cases).collect()
}

/// The names in the backticks of a sentence that are not known.
fn unknown_names<'a>(
    sentence: &'a str,
    known: &'a BTreeSet<String>,
) -> impl Iterator<Item = &'a str> {
    let is_known = |name: &str| known.contains(name);
    let is_path = move |name: &str| name.split('/').all(is_known);
    quoted(sentence).flat_map(names).filter(move |name| !is_known(name) && !is_path(name))
}

/// What stands in backticks; between two quotations there are spaces.
fn quoted(sentence: &str) -> impl Iterator<Item = &str> {
    let is_between = |words: &&str| words.starts_with(' ') || words.ends_with(' ');
    sentence.split('`').skip(1).step_by(2).filter(move |words| !is_between(words))
}

/// The names in a piece of code: words of two letters or more, without signs.
fn names(code: &str) -> impl Iterator<Item = &str> {
    let is_sign = |c: char| !c.is_alphanumeric() && !"_-./".contains(c);
    let words = code.split(is_sign).map(|word| word.trim_matches(['_', '-', '.', '/']));
    words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// Every name that a person can write, the exceptions included.
fn known() -> BTreeSet<String> {
    let others = OTHERS.iter().map(|(name, _)| (*name).to_owned());
    told().iter().cloned().chain(others).collect()
}

/// Every name that the manual or the kit tells of.
fn told() -> &'static BTreeSet<String> {
    static TOLD: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let pages = texts("docs/manual", "md").into_iter();
        pages.flat_map(|(_, page)| of_tables(&page)).chain(of_kit()).collect()
    });
    &TOLD
}

/// The names of the manual's tables, and those in them that the program wrote.
fn of_tables(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for table in page.split("<!-- tabla: ").skip(1) {
        let Some((title, rows)) = table.split_once(" -->") else { continue };
        let rows = rows.split("<!-- fin -->").next().unwrap_or_default();
        // In the other tables, what follows the first cell is written by hand.
        let is_whole = title.starts_with("archivo ") || title.starts_with("funciones ");
        let cells = if is_whole { usize::MAX } else { 1 };
        found.extend(names(title).map(str::to_owned));
        for row in rows.lines().filter_map(|line| line.strip_prefix("| ")) {
            let mut cells = row.split(" | ").take(cells);
            let first = cells.next().into_iter().flat_map(names);
            // A style is written as `pie`, and as `[estilos.pie]`.
            found.extend(first.flat_map(|name| [name.to_owned(), format!("{title}.{name}")]));
            found.extend(cells.flat_map(quoted).flat_map(names).map(str::to_owned));
        }
    }
    found
}

/// The files of the kit and their folders, and the keys and values of its calendar.
fn of_kit() -> BTreeSet<String> {
    let files = files_under(&root().join("templates"));
    let paths = files.keys().flat_map(|path| path.split('/')).map(str::to_owned);
    let calendar = String::from_utf8_lossy(&files["calendario.toml"]).into_owned();
    let lines = calendar.lines().filter(|line| !line.starts_with('#'));
    let words = lines.flat_map(names).map(str::to_owned);
    paths.chain(words).collect()
}
