//! Promise 2, up to the document: whatever text a field holds comes out as
//! itself, and never as structure; and no text at all makes markup panic.

use std::process::{Command, Stdio};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use minutario::diagnostic::{Located, Source};
use minutario::document::{Block, Document, plain, print};
use minutario::markup;
use minutario::model::{
    AcuerdoImpreso, Asistente, Copia, Destinatario, Firmante, InstitucionImpresa, LogoImpreso,
    Minuta, Oficio, PlazoImpreso, ReunionImpresa, Suscribe, Trato,
};
use minutario::template::{Contexto, Templates};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use unicode_normalization::UnicodeNormalization;

use crate::support::{document_words, folded, letterhead_words, shipped_kit, shown};

/// Texts that fill a minuta or an oficio.
const FIELDS: usize = 48;

/// Stands for any text that says something.
const TAME: &str = "ñandú";

/// How deep or how long the texts are that could exhaust the stack or the time.
const DEEP: usize = 5_000;

/// Names the text that a child process of this test must read.
const DEEP_TEXT: &str = "MINUTARIO_TEXTO_HONDO";

/// Time that any text of a few thousand characters may take.
const PATIENCE: Duration = Duration::from_secs(20);

// ---- Texts ---------------------------------------------------------------

/// Pieces that mean something to Djot, Typst, Handlebars, XML or a page.
const PIECES: &[&str] = &[
    "*",
    "_",
    "{*",
    "*}",
    "{_",
    "_}",
    "`",
    "```",
    "$`",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "|",
    "||",
    "#",
    "# ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "IV. ",
    "C. ",
    "a) ",
    "(b) ",
    ": ",
    ":::",
    "::::::",
    "::: firmas",
    ":x:",
    "{",
    "}",
    "{.a}",
    "{#b}",
    "{% c %}",
    "{=html}",
    "^",
    "~",
    "{=d=}",
    "\"",
    "'",
    "--",
    "---",
    "...",
    "…",
    "\\",
    "\\\\",
    "{{x}}",
    "{{{x}}}",
    "{{#if}}",
    "{{!",
    "{{> pie}}",
    "&amp;",
    "<w:p>",
    "]]>",
    "<?xml",
    "#set",
    "#import",
    "$x$",
    "@a",
    "[^1]",
    "[^1]: ",
    "[a]: b",
    "***",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "\u{2003}",
    "\u{2028}",
    "\u{85}",
    "\u{301}",
    "e\u{301}",
    "\u{303}",
    "\u{202e}",
    "\u{200f}",
    "\u{200b}",
    "\u{feff}",
    "שלום",
    "مرحبا",
    "ñ",
    "🖊",
    "中",
    "IV",
    "a",
    "1",
    "99999999999999999999.",
    ".",
    ",",
    ";",
    "%",
    "/",
    "https://a.b",
    "<https://a.b>",
    "a@b.mx",
    "CEEM/1/2031",
    "Lic. ",
    "art. ",
    "5 %",
    "__________",
    "^ ",
    "|---|",
    "===",
    "\u{fffd}",
    "\u{10ffff}",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        3 => "[a-zA-Z0-9áéñÜ]{1,8}",
        1 => Just("palabrota".repeat(40)),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Any text that a reader could hand on: no control but line breaks and tabs,
/// and no non-character.
fn hostile() -> impl Strategy<Value = String> {
    let allowed = |c: char| {
        let is_space = matches!(c, '\t' | '\n' | '\r' | '\u{85}');
        let number = u32::from(c);
        let is_no_character = (0xfdd0..=0xfdef).contains(&number) || number & 0xfffe == 0xfffe;
        is_space || !(c.is_control() || is_no_character)
    };
    prop::collection::vec(piece(), 0..7)
        .prop_map(move |pieces| pieces.concat().chars().filter(|&c| allowed(c)).collect())
}

/// Whether a character parts the lines of a field.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A tame text of the same emptiness: each line that says something says one
/// word, and white space stays as it is.
fn tame(text: &str) -> String {
    let mut tamed = String::new();
    for line in text.split_inclusive(is_break) {
        let words = line.trim_end_matches(is_break);
        let is_blank = words.trim().is_empty();
        tamed.push_str(if is_blank { words } else { TAME });
        tamed.push_str(&line[words.len()..]);
    }
    tamed
}

// ---- Documents -----------------------------------------------------------

/// Hands out texts in order, and remembers which of them must be printed.
struct Filler<'a> {
    texts: &'a [String],
    next: usize,
    printed: Vec<String>,
}

impl<'a> Filler<'a> {
    fn new(texts: &'a [String]) -> Self {
        Filler { texts, next: 0, printed: Vec::new() }
    }

    fn take(&mut self) -> String {
        self.next += 1;
        self.texts[(self.next - 1) % self.texts.len()].clone()
    }

    /// A text that the shipped templates print.
    fn text(&mut self) -> String {
        let text = self.take();
        self.printed.push(text.clone());
        text
    }

    /// One that always says something.
    fn name(&mut self) -> String {
        let text = format!("{}{TAME}", self.take());
        self.printed.push(text.clone());
        text
    }

    /// A text that may be absent; here a blank one is.
    fn maybe(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }
}

fn institucion(fill: &mut Filler<'_>) -> InstitucionImpresa {
    InstitucionImpresa {
        nombre: fill.name(),
        siglas: fill.take(),
        con_articulo: fill.take(),
        lenguaje: "desdoblado".to_owned(),
        area: fill.maybe(),
        leyenda: fill.maybe(),
        lema: None,
        fundamento: None,
        atentamente: None,
        domicilio: fill.maybe(),
        telefono: fill.maybe(),
        correo: fill.maybe(),
        sitio: fill.maybe(),
        logos: vec![LogoImpreso {
            archivo: "marca.png".to_owned(),
            texto_alternativo: fill.name(),
            alto_mm: Some(17.5),
        }],
    }
}

fn firmante(fill: &mut Filler<'_>) -> Firmante {
    Firmante {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.name(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
    }
}

fn minuta(fill: &mut Filler<'_>) -> Minuta {
    Minuta {
        clave: fill.take(),
        tipo: fill.name(),
        expediente: fill.maybe(),
        institucion: institucion(fill),
        lugar: fill.text(),
        fecha: "2031-12-15".to_owned(),
        hora_inicio: Some("09:05".to_owned()),
        hora_fin: Some("13:30".to_owned()),
        asunto: fill.text(),
        tema: fill.maybe(),
        orden_del_dia: vec![fill.text(), fill.name()],
        participantes: vec![asistente(fill), asistente(fill)],
        desarrollo: Some("Se abrió la *sesión*.\n\n- uno\n- dos\n".to_owned()),
        acuerdos: vec![acuerdo(fill), acuerdo(fill)],
        asuntos_generales: vec![fill.text(), fill.text()],
        elabora: Some(drafter(fill)),
        firmantes: vec![firmante(fill), firmante(fill)],
        suscribe: suscribe(),
    }
}

/// Of who drafted the minuta, only name and post are printed.
fn drafter(fill: &mut Filler<'_>) -> Firmante {
    Firmante {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.name(),
        cargo: fill.maybe(),
        institucion: Some(fill.take()),
    }
}

fn asistente(fill: &mut Filler<'_>) -> Asistente {
    Asistente {
        clave: fill.take(),
        nombre_completo: fill.text(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
        calidad: fill.maybe(),
    }
}

fn acuerdo(fill: &mut Filler<'_>) -> AcuerdoImpreso {
    AcuerdoImpreso {
        clave: fill.text(),
        texto: fill.text(),
        caracter: "acuerdo".to_owned(),
        compromiso: Some(fill.take()),
        responsable: fill.maybe(),
        plazo: plazo(fill),
        documento: "oficio".to_owned(),
        estatus: "pendiente".to_owned(),
    }
}

fn plazo(fill: &mut Filler<'_>) -> PlazoImpreso {
    PlazoImpreso { breve: fill.text(), ..plazo_unprinted(fill) }
}

fn suscribe() -> Suscribe {
    let word = str::to_owned;
    Suscribe {
        el_suscrito: word("las suscritas"),
        al_suscrito: word("a las suscritas"),
        del_suscrito: word("de las suscritas"),
        quien_suscribe: word("quienes suscriben"),
        me_permito: word("nos permitimos"),
        me_dirijo: word("nos dirigimos"),
        reitero: word("reiteramos"),
        envio: word("enviamos"),
        solicito: word("solicitamos"),
        quedo: word("quedamos"),
        mi: word("nuestra"),
        genero: word("f"),
        varios: true,
        lenguaje: word("masculino"),
    }
}

fn oficio(fill: &mut Filler<'_>, many: bool) -> Oficio {
    let institucion = institucion(fill);
    let (lema, fundamento, atentamente) = (fill.maybe(), fill.maybe(), fill.maybe());
    let word = str::to_owned;
    Oficio {
        numero: fill.text(),
        expediente: fill.maybe(),
        asunto: fill.text(),
        lugar: fill.text(),
        fecha: word("2032-01-08"),
        institucion: InstitucionImpresa { lema, fundamento, atentamente, ..institucion },
        destinatarios: vec![destinatario(fill), destinatario(fill)],
        trato: Trato {
            usted: word("ustedes"),
            le: word("les"),
            se_sirva: word("se sirvan"),
            tenga_a_bien: word("tengan a bien"),
            presente: word("PRESENTES"),
            genero: word("mixto"),
            varios: true,
            lenguaje: word("masculino"),
        },
        firmantes: vec![firmante(fill), firmante(fill)],
        hoja_de_firmas: many,
        suscribe: suscribe(),
        reunion: ReunionImpresa {
            clave: fill.take(),
            fecha: word("2031-12-15"),
            asunto: fill.take(),
            tema: fill.maybe(),
            lugar: Some(fill.take()),
        },
        acuerdo: fill.text(),
        caracter: word("sugerencia"),
        compromiso: fill.maybe(),
        motivo: fill.maybe(),
        peticion: (!many).then(|| fill.name()),
        peticiones: if many { vec![fill.name(), fill.name(), fill.name()] } else { Vec::new() },
        plazo: PlazoImpreso { frase: fill.maybe(), ..plazo_unprinted(fill) },
        apercibimiento: fill.maybe(),
        despedida: fill.maybe(),
        anexos: vec![fill.text(), fill.text()],
        copias: vec![Copia { nombre: fill.name(), cargo: fill.maybe(), proposito: fill.maybe() }],
        iniciales: fill.maybe(),
    }
}

fn plazo_unprinted(fill: &mut Filler<'_>) -> PlazoImpreso {
    PlazoImpreso {
        tipo: "indeterminado".to_owned(),
        frase: None,
        breve: fill.take(),
        vence: Some("2032-01-15".to_owned()),
        sin_fecha: Some(fill.take()),
        calendario: Some(fill.take()),
    }
}

fn destinatario(fill: &mut Filler<'_>) -> Destinatario {
    Destinatario {
        clave: fill.take(),
        tratamiento: Some(fill.take()),
        nombre: Some(fill.take()),
        nombre_completo: fill.maybe(),
        cargo: fill.maybe(),
        institucion: fill.maybe(),
    }
}

fn templates() -> &'static Templates {
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
        let compiled = Templates::compile(&shipped_kit().templates);
        compiled.value.unwrap_or_else(|| panic!("{}", shown(&compiled.diagnostics)))
    });
    &TEMPLATES
}

/// What the shipped templates and markup make of a context, and its text.
fn made(contexto: &Contexto<'_>) -> (Document, String) {
    let text = templates().render(contexto, "prueba").unwrap_or_else(|it| panic!("{}", shown(&it)));
    let source = Source::text("prueba", &*text);
    let parsed = markup::parse(&source);
    assert!(parsed.diagnostics.is_empty(), "{}\n{text}", shown(&parsed.diagnostics));
    (parsed.value, text)
}

/// Every word of a document, its furniture first.
fn all_words(document: &Document) -> String {
    let furniture = &document.furniture;
    let alternatives: Vec<&str> =
        furniture.letterhead.marks.iter().map(|mark| mark.alt.as_str()).collect();
    let lines = [plain(&furniture.running_head), plain(&furniture.footer)].join(" ");
    let words =
        [alternatives.join(" "), letterhead_words(document), lines, document_words(document)];
    compared(&words.join(" "))
}

/// A text as it is looked for: spaces folded, in capitals, composed. Templates
/// change the case of some letters and the point at the end, nothing else.
fn compared(text: &str) -> String {
    let capitals: String = folded(text).to_uppercase();
    folded(&capitals.nfc().collect::<String>())
}

/// Without the commas that `lugar_y_fecha` may take from its beginning, and
/// what `con_punto`, `sin_punto` and `solicitudes` may take from its end.
fn without_ends(text: &str) -> &str {
    let mut rest = text.trim_start_matches([',', ' ']);
    loop {
        let point = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':');
        let shorter = rest.trim_end_matches(point);
        let last = shorter.strip_suffix(" Y").or(shorter.strip_suffix(" E")).unwrap_or(shorter);
        if last.len() == rest.len() {
            return rest;
        }
        rest = last;
    }
}

/// The printed document without its words: what is left is structure. What
/// must stay whole is no structure, nor is where one run ends.
fn shape(document: &Document) -> String {
    print(document).lines().map(shape_of_line).collect::<Vec<_>>().join("\n")
}

fn shape_of_line(line: &str) -> String {
    let mut bare = String::new();
    let mut characters = line.chars();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' if quoted => drop(characters.next()),
            '"' => {
                quoted = !quoted;
                bare.push(character);
            }
            _ if quoted => {}
            _ => bare.push(character),
        }
    }
    let mut bare = bare.replace("whole\"\"", "\"\"");
    while bare.contains("\"\" \"\"") {
        bare = bare.replace("\"\" \"\"", "\"\"");
    }
    bare
}

/// What is wrong with a document made of hostile texts, beside the same one
/// made of tame ones.
fn faults(
    texts: &[String],
    make: impl Fn(&mut Filler<'_>) -> (Document, String),
) -> std::result::Result<(), TestCaseError> {
    let mut fill = Filler::new(texts);
    let (document, markup) = make(&mut fill);
    let words = all_words(&document);
    for field in &fill.printed {
        let wanted = compared(field);
        let found = words.contains(without_ends(&wanted));
        prop_assert!(found, "{field:?} is not in\n{words}\n{markup}");
    }
    let tamed: Vec<String> = texts.iter().map(|text| tame(text)).collect();
    let (expected, _) = make(&mut Filler::new(&tamed));
    prop_assert_eq!(shape(&document), shape(&expected), "{}", markup);
    Ok(())
}

fn many(cases: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(2031);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(many(1500))]

    #[test]
    fn a_minuta_says_its_data_and_keeps_its_shape(
        texts in prop::collection::vec(hostile(), FIELDS)
    ) {
        faults(&texts, |fill| made(&Contexto::Minuta(&minuta(fill))))?;
    }

    #[test]
    fn an_oficio_says_its_data_and_keeps_its_shape(
        texts in prop::collection::vec(hostile(), FIELDS), many in any::<bool>()
    ) {
        faults(&texts, |fill| made(&Contexto::Oficio(&oficio(fill, many))))?;
    }

    /// A narrative is markup, but of the narrative alone: what stands around it
    /// is as with any other.
    #[test]
    fn a_narrative_without_fault_stays_in_its_place(narrative in hostile(), more in hostile()) {
        let text = format!("{narrative}\n\n{more}");
        let source = Source::text("desarrollo.dj", &*text);
        let whole = Located::new(text.clone(), source.span(0..text.len()));
        if markup::check_fragment(&whole).is_empty() && !text.trim().is_empty() {
            let (minutes, rendered) = with_narrative(&text);
            let (expected, _) = with_narrative("Se abrió la sesión.");
            let around = |document: &Document| {
                let (before, after) = around_narrative(document);
                format!("{before:?}\n{after:?}")
            };
            prop_assert_eq!(around(&minutes), around(&expected), "{}", rendered);
        }
    }
}

fn with_narrative(text: &str) -> (Document, String) {
    let tamed = vec![TAME.to_owned(); FIELDS];
    let minuta = Minuta { desarrollo: Some(text.to_owned()), ..minuta(&mut Filler::new(&tamed)) };
    made(&Contexto::Minuta(&minuta))
}

/// The blocks before the narrative, its heading included, and those after it.
fn around_narrative(document: &Document) -> (Vec<Block>, Vec<Block>) {
    let is_heading = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
    let first = document.body.iter().position(is_heading).map_or(0, |at| at + 1);
    let rest = document.body[first..].iter().position(is_heading);
    let after = rest.map_or(document.body.len(), |at| first + at);
    (document.body[..first].to_vec(), document.body[after..].to_vec())
}

// ---- Markup by itself ----------------------------------------------------

proptest! {
    #![proptest_config(many(20_000))]

    #[test]
    fn escaped_text_is_one_paragraph_that_says_it(text in prop_oneof![hostile(), any::<String>()]) {
        let source = Source::text("prueba", markup::escape(&text));
        let parsed = markup::parse(&source);
        prop_assert!(parsed.diagnostics.is_empty(), "{}", shown(&parsed.diagnostics));
        let said = folded(&text.replace('\0', "\u{fffd}"));
        match parsed.value.body.as_slice() {
            [] => prop_assert_eq!(said, ""),
            [Block::Paragraph { content, .. }] => {
                prop_assert_eq!(folded(&plain(content)), said);
            }
            body => prop_assert!(false, "{body:?}"),
        }
    }

    #[test]
    fn no_text_panics(text in prop_oneof![hostile(), any::<String>()]) {
        read_all(&text);
    }
}

#[test]
fn escaped_text_is_no_list_whatever_stands_before_it() {
    for text in ["1. x", " 1. x", "\n1. ", "\tIV) x", "  (a) x", " - x", " # x", "\n| x |"] {
        let parsed = markup::parse(&Source::text("prueba", markup::escape(text)));
        let is_paragraph = matches!(parsed.value.body.as_slice(), [Block::Paragraph { .. }]);
        assert!(is_paragraph, "{text:?}: {:?}", parsed.value.body);
    }
}

/// Reads a text as a letter and as a narrative, and looks at the place of all
/// that is said of it.
fn read_all(text: &str) {
    let source: Arc<Source> = Source::text("prueba", text);
    let parsed = markup::parse(&source);
    let whole = Located::new(text.to_owned(), source.span(0..text.len()));
    let mut findings = markup::check_fragment(&whole);
    findings.extend(parsed.diagnostics);
    findings.extend(markup::check_glyphs(&source, &parsed.value, &|c| c.is_alphanumeric()));
    for span in findings.iter().filter_map(|finding| finding.span.as_ref()) {
        let range = span.range();
        assert!(range.start <= range.end && text.get(range.clone()).is_some(), "{range:?}");
    }
    shown(&findings);
}

#[test]
fn a_picture_keeps_the_name_of_its_file() {
    for name in [
        "marca.png",
        "marca_uno-dos.png",
        "Marca 1 (dos).PNG",
        "[a](b).png",
        "a*b_c`d.png",
        "é#1.png",
    ] {
        let tamed = vec![TAME.to_owned(); FIELDS];
        let mut minuta = minuta(&mut Filler::new(&tamed));
        minuta.institucion.logos[0].archivo = name.to_owned();
        let (document, text) = made(&Contexto::Minuta(&minuta));
        let marks = &document.furniture.letterhead.marks;
        assert_eq!(marks.len(), 1, "{text}");
        assert_eq!(marks[0].file, name, "{text}");
    }
}

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
                .args(["--exact", "hostile::reads_the_deep_text_it_is_told"])
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
