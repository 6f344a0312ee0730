//! Deep and long texts, each read in a process of its own: none exhausts the
//! stack or the time.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use minutario::markup;

use super::markup_alone::read_all;

/// How deep or how long the texts are that could exhaust the stack or the time.
const DEEP: usize = 5_000;

/// Names the text that a child process of this test must read.
const DEEP_TEXT: &str = "MINUTARIO_TEXTO_HONDO";

/// Time that any text of a few thousand characters may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Long and deep texts, each by a name.
fn deep_texts() -> Vec<(&'static str, String)> {
    let lines = |line: &str| format!("{line}\n\n").repeat(DEEP);
    let nested_divisions: String =
        (3..200).rev().map(|colons| format!("{} cuerpo\n", ":".repeat(colons))).collect();
    let nested_lists: String =
        (0..400).map(|depth| format!("{}- a\n\n", "  ".repeat(depth))).collect();
    vec![
        ("citas", ">".repeat(DEEP)),
        ("citas-separadas", "> ".repeat(DEEP)),
        ("citas-con-texto", format!("{}a", "> ".repeat(DEEP))),
        ("guiones", "-".repeat(DEEP)),
        ("listas", "- ".repeat(DEEP)),
        ("listas-con-texto", format!("{}a", "- ".repeat(DEEP))),
        ("numeros", "1. ".repeat(DEEP)),
        ("letras", format!("{}x", "(a) ".repeat(DEEP))),
        ("definiciones", format!("{}a", ": ".repeat(DEEP))),
        ("corchetes", "[".repeat(DEEP)),
        ("corchetes-cerrados", format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP))),
        ("enlaces", format!("{}a{}", "[".repeat(DEEP), "](b)".repeat(DEEP))),
        ("imagenes", "![".repeat(DEEP)),
        ("llaves", "{".repeat(DEEP)),
        ("atributos", "{a=b}".repeat(DEEP)),
        ("atributos-abiertos", "{a=\"".repeat(DEEP)),
        ("negritas", "*a ".repeat(DEEP)),
        ("negritas-abiertas", "{*a ".repeat(DEEP)),
        ("negritas-anidadas", format!("{}a{}", "{*".repeat(DEEP), "*}".repeat(DEEP))),
        ("cursivas", "_a ".repeat(DEEP)),
        ("alternadas", "*_".repeat(DEEP)),
        ("comillas", "\"a ".repeat(DEEP)),
        ("apostrofos", "'a ".repeat(DEEP)),
        ("acentos-graves", (1..140).map(|length| format!("{} ", "`".repeat(length))).collect()),
        ("angulos", "<a".repeat(DEEP)),
        ("notas", "[^a]".repeat(DEEP)),
        ("matematicas", "$`a".repeat(DEEP)),
        ("barras", "|".repeat(DEEP)),
        ("celdas", format!("{}|\n", "| a ".repeat(DEEP))),
        ("filas", "| a |\n".repeat(DEEP)),
        ("encabezados", "# a\n\n".repeat(DEEP)),
        ("almohadillas", "#".repeat(DEEP)),
        ("almohadillas-de-mas", "#".repeat(70_000)),
        ("casillas", "- [ ] ".repeat(70_000)),
        ("notas-anidadas", format!("{}- a", "[^a b]: ".repeat(70_000))),
        ("renglones-bajo-comillas", format!("\"a\n{}", "a\n".repeat(70_000))),
        ("divisiones", "::: cuerpo\n".repeat(DEEP)),
        ("divisiones-anidadas", nested_divisions),
        ("listas-anidadas", nested_lists),
        ("dos-puntos", ":".repeat(DEEP)),
        ("diagonales", "\\".repeat(DEEP)),
        ("parrafos", lines("a")),
        ("puntos", lines("- a")),
        ("sangrias", lines("- a\n\n  - b")),
        ("folios", "A/1 ".repeat(DEEP)),
        ("tratamientos", "Lic. A ".repeat(DEEP)),
        ("una-palabra", "palabra".repeat(DEEP)),
        ("una-palabra-con-diagonales", "CEEM/".repeat(DEEP)),
        ("combinados", format!("e{}", "\u{301}".repeat(DEEP))),
    ]
}

/// A stack that overflows ends the whole process, so each text has its own.
#[test]
fn deep_and_long_texts_are_read_in_time() {
    let program = std::env::current_exe().unwrap();
    let wrong: Vec<String> = deep_texts()
        .iter()
        .filter_map(|(name, _)| {
            let mut child = Command::new(&program)
                .args(["--exact", "hostile::deep::reads_the_deep_text_it_is_told"])
                .env(DEEP_TEXT, name)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let begun = Instant::now();
            loop {
                match child.try_wait().unwrap() {
                    Some(status) if status.success() => return None,
                    Some(status) => return Some(format!("{name}: {status}")),
                    None if begun.elapsed() > PATIENCE => {
                        child.kill().unwrap();
                        child.wait().unwrap();
                        return Some(format!("{name}: more than {PATIENCE:?}"));
                    }
                    None => std::thread::sleep(Duration::from_millis(5)),
                }
            }
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The child's part; by itself it has nothing to do.
#[test]
fn reads_the_deep_text_it_is_told() {
    let Ok(told) = std::env::var(DEEP_TEXT) else { return };
    let texts = deep_texts();
    let (_, text) = texts.iter().find(|(name, _)| *name == told).unwrap();
    let begun = Instant::now();
    read_all(text);
    read_all(&markup::escape(text));
    println!("{told}: {:?}", begun.elapsed());
}
