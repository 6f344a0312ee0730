//! The codes of the rooms: each means one thing, says it in Spanish, and is
//! given by some test.

use std::collections::{BTreeMap, BTreeSet};

use minutario::{
    calendario, fonts, input, ledger, libro, markup, pdf, pictures, plan, rules, sheet, template,
};

use crate::support::texts;

/// The codes of each room.
fn rooms() -> [(&'static str, &'static [(&'static str, &'static str)]); 12] {
    [
        ("calendario", calendario::CODES),
        ("input", input::CODES),
        ("rules", rules::CODES),
        ("plan", plan::CODES),
        ("markup", markup::CODES),
        ("template", template::CODES),
        ("sheet", sheet::CODES),
        ("fonts", fonts::CODES),
        ("pictures", pictures::CODES),
        ("pdf", pdf::CODES),
        ("libro", libro::CODES),
        ("ledger", ledger::CODES),
    ]
}

/// A line of a list of codes, wherever in `src/` it stands.
struct Listed {
    room: String,
    code: String,
    line: String,
}

/// Every code of every list, as the source says it.
fn listed() -> Vec<Listed> {
    let listed = |room: &str, line: &str| {
        let (code, rest) = line.trim().strip_prefix("(\"")?.split_once("\", \"")?;
        let line = rest.trim_end_matches(',').strip_suffix("\")")?;
        let [room, code, line] = [room, code, line].map(str::to_owned);
        is_code(&code).then_some(Listed { room, code, line })
    };
    let mut found = Vec::new();
    for (path, text) in texts("src", "rs") {
        let room = path.split('/').next().unwrap_or_default();
        let lists = text.split("CODES: &[(&str, &str)] = &[").skip(1);
        for list in lists.filter_map(|list| list.split("];").next()) {
            found.extend(list.lines().filter_map(|line| listed(room, line)));
        }
    }
    found
}

fn all() -> BTreeSet<String> {
    listed().into_iter().map(|listed| listed.code).collect()
}

#[test]
fn the_lists_are_those_of_the_rooms() {
    let found = all();
    for (room, codes) in rooms() {
        for (code, _) in codes {
            assert!(found.contains(*code), "{room}: {code} is not read from the source");
        }
    }
}

#[test]
fn no_two_rooms_share_a_code() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut shared = Vec::new();
    for Listed { room, code, .. } in listed() {
        if let Some(other) = owners.insert(code.clone(), room.clone()) {
            shared.push(format!("{code}: {other}, {room}"));
        }
    }
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn every_code_has_its_line() {
    for Listed { room, code, line } in listed() {
        let whole = !line.trim().is_empty() && !line.ends_with('.') && line.trim() == line;
        assert!(whole, "{room}: the line of {code} is `{line}`");
    }
}

#[test]
fn every_code_that_is_given_is_listed() {
    let listed = all();
    let unlisted: BTreeSet<String> = texts("src", "rs")
        .into_iter()
        .flat_map(|(path, text)| {
            let quoted = shipped(&path, &text).split('"').skip(1).step_by(2).map(str::to_owned);
            quoted
                .filter(|word| is_code(word))
                .map(move |code| format!("{code} in src/{path}"))
                .collect::<Vec<_>>()
        })
        .filter(|found| !listed.contains(&found[..4]))
        .collect();
    assert!(unlisted.is_empty(), "codes of no room's list: {unlisted:?}");
}

#[test]
fn every_code_is_given_by_a_test() {
    let given = given();
    let untested: Vec<String> = all().into_iter().filter(|code| !given.contains(code)).collect();
    assert!(untested.is_empty(), "no test gives {untested:?}");
}

/// Every code that the tests name: the corpus, the cases, and the test files
/// beside the code and here.
fn given() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (_, text) in texts("tests/markup", "txt") {
        words.extend(codes_in(&text));
    }
    for (_, text) in texts("tests/mistakes", "txt") {
        words.extend(codes_in(&text));
    }
    for (path, text) in texts("tests/cases", "txt") {
        if path.contains("diagnosticos") {
            words.extend(codes_in(&text));
        }
    }
    for (path, text) in texts("src", "rs") {
        let tests = if path.ends_with("_tests.rs") { text } else { inline_tests(&text) };
        words.extend(codes_in(&tests));
    }
    for (path, text) in texts("tests/it", "rs") {
        if path != "codes.rs" {
            words.extend(codes_in(&text));
        }
    }
    words
}

/// What ships of a file: nothing of a test file, and no test module.
fn shipped<'a>(path: &str, text: &'a str) -> &'a str {
    if path.ends_with("_tests.rs") {
        return "";
    }
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

fn inline_tests(text: &str) -> String {
    text.split("#[cfg(test)]\nmod tests {").skip(1).collect()
}

/// The words of a text that have the form of a code.
fn codes_in(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| is_code(word)).map(str::to_owned).collect()
}

/// A letter and three digits.
fn is_code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'])
}
