//! The engine for printing alone, genpdf: the same words on about the same pages,
//! in small files, which never call themselves fit for the archive.

use lopdf::content::{Content, Operation};
use lopdf::{Document as PdfFile, Object};
use minutario::diagnostic::Diagnostic;
use minutario::document::{Block, Document, List, plain};
use minutario::input::RawFile;
use minutario::pdf::Engine;
use minutario::pipeline::{self, Formats, Made, Options};

use crate::cases::run_by;
use crate::command_line::{run, succeed};
use crate::support::{
    Scratch, bytes, letterhead_words, make_all, path_text, reference_desk_for, reference_folder,
    root, shipped_kit, sources,
};

/// Most bytes of a file for each of its pages.
const MOST_A_PAGE: usize = 20 * 1024;

/// Cases whose documents are made by both engines.
const CASES: [&str; 2] = ["referencia", "segunda-institucion"];

fn by_genpdf(draft: bool) -> Vec<Made> {
    let (workshop, meeting) = reference_desk_for(Engine::Genpdf);
    make_all(&workshop, &meeting, &Options { draft, ..Options::default() })
}

/// The letters of words, without the spaces between them, which a line may end at.
fn letters(words: &str) -> String {
    words.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The letters of each page as its content shows them, in its order, without the
/// hyphens at the ends of lines.
fn pages(pdf: &[u8]) -> Vec<String> {
    let file = PdfFile::load_mem(pdf).unwrap();
    let page = |page| {
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        letters(&shown(&content.operations))
    };
    file.get_pages().into_values().map(page).collect()
}

fn shown(operations: &[Operation]) -> String {
    let mut words = String::new();
    let mut is_soft = false;
    for operation in operations {
        match (operation.operator.as_str(), &operation.operands[..]) {
            ("BDC", _) => is_soft = true,
            ("EMC", _) => is_soft = false,
            ("Tj", [Object::String(letters, _)]) if !is_soft => {
                words.push_str(&encoding_rs::WINDOWS_1252.decode(letters).0);
            }
            _ => {}
        }
    }
    words
}

/// The letters of a body in reading order, with the marks of its lists.
fn body(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            letters(&plain(content))
        }
        Block::List(list) => items(list),
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            cells.map(|cell| letters(&plain(cell))).collect()
        }
        Block::Facts(facts) => facts
            .rows
            .iter()
            .map(|fact| letters(&plain(&fact.label)) + &body(&fact.value))
            .collect(),
        Block::Quote { content } => body(content),
        Block::Lines { lines, .. } => lines.iter().map(|line| letters(&plain(line))).collect(),
        Block::Signatures(signatures) => {
            let people = signatures.signatories.iter().map(|person| {
                let posts: String = person.posts.iter().map(|post| letters(&plain(post))).collect();
                letters(&plain(&person.name)) + &posts
            });
            body(&signatures.lead) + &people.collect::<String>()
        }
    }
}

fn items(list: &List) -> String {
    let mark = |index: usize| {
        let number = u32::try_from(index).unwrap() + list.start;
        letters(&list.marker.label(number))
    };
    list.items.iter().enumerate().map(|(index, item)| mark(index) + &body(item)).collect()
}

/// The heads of a document's tables.
fn heads(document: &Document) -> Vec<String> {
    let head = |block: &Block| match block {
        Block::Table(table) => {
            Some(table.head.iter().map(|cell| letters(&plain(cell))).collect::<String>())
        }
        _ => None,
    };
    document.body.iter().filter_map(head).collect()
}

/// What the pages of a PDF say of the body of its document: without furniture, and
/// without the heads of tables that a page repeats.
fn body_of(document: &Document, pdf: &[u8]) -> String {
    let pages = pages(pdf);
    let furniture = &document.furniture;
    let watermark = furniture.watermark.clone().unwrap_or_default();
    let mut said = String::new();
    for (index, page) in pages.iter().enumerate() {
        let (number, count) = (index + 1, pages.len());
        let head = match index {
            0 => letters(&letterhead_words(document)),
            _ => letters(&format!("{}Hoja{number}de{count}", plain(&furniture.running_head))),
        };
        let foot = letters(&format!("{}Página{number}de{count}", plain(&furniture.footer)));
        let inside = page.strip_prefix(&watermark).unwrap_or(page);
        let inside = inside.strip_prefix(&head).unwrap_or_else(|| panic!("{head}\n{inside}"));
        let inside = inside.strip_suffix(&foot).unwrap_or_else(|| panic!("{foot}\n{inside}"));
        let repeated =
            heads(document).into_iter().find(|it| said.contains(it) && inside.starts_with(it));
        said.push_str(&inside[repeated.map_or(0, |head| head.len())..]);
    }
    said
}

#[test]
fn its_pdfs_say_the_words_of_their_documents_in_order() {
    let cases = CASES.map(|case| run_by(Engine::Genpdf, &folder(case), &Options::default()).made);
    let all = cases.into_iter().flatten().chain(by_genpdf(true));
    for made in all {
        let document = made.document.as_ref().unwrap();
        let said = body_of(document, &bytes(&made));
        assert_eq!(said, body(&document.body), "{}", made.draft.entry.path);
    }
}

fn folder(case: &str) -> std::path::PathBuf {
    root().join("tests/cases").join(case)
}

#[cfg(feature = "typst")]
#[test]
fn its_documents_have_the_pages_of_the_other_engine_within_one() {
    for case in CASES {
        let [typst, genpdf] = [Engine::Typst, Engine::Genpdf].map(|engine| {
            let made = run_by(engine, &folder(case), &Options::default()).made;
            made.into_iter().map(|made| made.pdf.unwrap().pagination.pages.len())
        });
        let counts: Vec<(usize, usize)> = typst.zip(genpdf).collect();
        assert!(!counts.is_empty());
        assert!(counts.iter().all(|(one, other)| one.abs_diff(*other) <= 1), "{case}: {counts:?}");
    }
}

#[test]
fn its_files_are_small_and_have_nothing_of_the_clock() {
    let (first, second) = (by_genpdf(false), by_genpdf(false));
    for (one, other) in first.iter().zip(&second) {
        let name = &one.draft.entry.path;
        assert_eq!(bytes(one), bytes(other), "{name}");
        let pages = pages(&bytes(one)).len();
        assert!(bytes(one).len() <= MOST_A_PAGE * pages, "{name}: {} bytes", bytes(one).len());
        let file = PdfFile::load_mem(&bytes(one)).unwrap();
        let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let made = file.get_dictionary(info).unwrap().get(b"CreationDate").unwrap();
        let date = one.draft.entry.date.to_string().replace('-', "");
        assert_eq!(made.as_str().unwrap(), format!("D:{date}000000Z").as_bytes(), "{name}");
    }
}

/// A row of which one cell is long goes on over the page's end, under the same head.
#[test]
fn no_row_leaves_the_paper() {
    let long = "palabra ".repeat(2500);
    let markup = format!("{{anchos=\"10 90\"}}\n| A | B |\n|---|---|\n| a | {long}|\n\nFin.");
    let document = crate::support::document(&markup);
    let press = crate::support::presses().iter().find(|it| it.engine() == Engine::Genpdf).unwrap();
    let pdf = press.write(&document, &Default::default()).unwrap();
    assert!(pdf.pagination.pages.len() > 2, "{:?}", pdf.pagination);
    assert_eq!(body_of(&document, &pdf.bytes), body(&document.body));
    let lowest = pdf.pagination.pages.iter().filter_map(|page| page.lines.last());
    assert!(lowest.clone().all(|(baseline, _)| *baseline <= pdf.pagination.bottom));
    let file = PdfFile::load_mem(&pdf.bytes).unwrap();
    let below = file
        .get_pages()
        .into_values()
        .flat_map(|page| Content::decode(&file.get_page_content(page)).unwrap().operations);
    let heights = below.filter(|operation| operation.operator == "Tm");
    let heights = heights.map(|operation| operation.operands[5].as_float().unwrap());
    assert!(heights.into_iter().all(|height| height > 0.0));
}

/// The characters that a build of genpdf cannot print are errors at their cells,
/// those that only it lacks among them.
#[test]
fn a_character_outside_its_faces_is_an_error_at_its_cell() {
    for (character, engine) in
        Engine::ALL.iter().flat_map(|&engine| [('中', engine), ('ł', engine)])
    {
        let workshop = pipeline::open(&shipped_kit(), engine).value.unwrap();
        let mut sources = sources(&reference_folder());
        let directory = sources.directorio.as_mut().unwrap();
        *directory = with_character(directory, character);
        let problems = pipeline::read(&workshop, &sources, &Options::default()).diagnostics;
        let told: Vec<&Diagnostic> =
            problems.iter().filter(|problem| problem.character == Some(character)).collect();
        let is_printed = engine.is_archival() && character == 'ł';
        assert_eq!(told.is_empty(), is_printed, "{character} {engine:?}");
        let has_cell = |problem: &&Diagnostic| {
            problem.is_error() && problem.span.as_ref().is_some_and(|span| span.cell().is_some())
        };
        assert!(told.iter().all(has_cell), "{told:?}");
    }
}

fn with_character(directory: &RawFile, character: char) -> RawFile {
    let text = String::from_utf8(directory.bytes.clone()).unwrap();
    let changed = text.replace("Galván", &format!("Galv{character}n"));
    assert_ne!(text, changed);
    RawFile { name: directory.name.clone(), bytes: changed.into_bytes() }
}

/// Every character that it says to have comes out of its files.
#[test]
fn each_of_its_characters_is_printed_as_itself() {
    let covered = Engine::Genpdf.printed(crate::support::fonts().clone());
    let characters: String = ('!'..='\u{2FFF}').filter(|it| covered.covers(*it)).collect();
    assert!(characters.contains("ñ") && characters.contains("—") && !characters.contains('ł'));
    let mut document = crate::support::document("texto");
    document.body = characters.chars().map(paragraph).collect();
    let press = crate::support::presses().iter().find(|it| it.engine() == Engine::Genpdf).unwrap();
    let pdf = press.write(&document, &Default::default()).unwrap();
    assert_eq!(body_of(&document, &pdf.bytes), letters(&characters));
}

fn paragraph(character: char) -> Block {
    let content = vec![minutario::document::Inline::Text(character.to_string())];
    Block::Paragraph { style: minutario::document::Style::Body, content }
}

/// The shipped faces under a name that is like no built-in one, as another family of
/// a technician would be.
#[test]
fn a_family_that_no_reader_has_is_an_error_where_the_sheet_names_it() {
    let (shipped, other) = ("Liberation Serif", "Muestra Ejemplar");
    let mut kit = shipped_kit();
    let sheet = kit.sheet.content().replace(shipped, other);
    kit.sheet = minutario::diagnostic::Source::text("hoja.toml", sheet);
    for (_, bytes) in &mut kit.fonts {
        let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let wide: [Vec<u8>; 2] = [shipped, other].map(utf_16);
        replace(bytes, &wide[0], &wide[1]);
        replace(bytes, shipped.as_bytes(), other.as_bytes());
    }
    for &engine in Engine::ALL {
        let told = pipeline::open(&kit, engine).diagnostics;
        let codes: Vec<&str> = told.iter().map(|problem| problem.code).collect();
        let expected: &[&str] = if engine == Engine::Genpdf { &["T005"] } else { &[] };
        assert_eq!(codes, expected, "{told:?}");
        assert!(told.iter().all(|it| it.span.as_ref().unwrap().as_str().contains(other)));
    }
}

/// Puts bytes in place of as many others, wherever they stand.
fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    for place in 0..bytes.len() - from.len() {
        if bytes[place..].starts_with(from) {
            bytes[place..place + to.len()].copy_from_slice(to);
        }
    }
}

/// `revisar` and the summary say it; a run that makes no PDF does not.
#[test]
fn it_says_that_its_files_are_not_for_the_archive() {
    let told = |formats| {
        let options = Options { formats, ..Options::default() };
        run_by(Engine::Genpdf, &folder("referencia"), &options).findings
    };
    let has = |findings: &[Diagnostic]| findings.iter().any(|finding| finding.code == "T006");
    assert!(has(&told(Formats::default())));
    assert!(!has(&told(Formats { pdf: false, docx: true })));
    let scratch = Scratch::new("motor");
    let output = path_text(&scratch.path(""));
    let meeting = "inputs/2019-11-04-stl";
    let said = run(&["revisar", meeting, "--motor", "genpdf"]);
    assert!(said.out.contains("sin etiquetas"), "{}", said.out);
    succeed(&["generar", meeting, "--motor", "genpdf", "--salida", &output]);
    let summary = std::fs::read_to_string(scratch.path("2019-11-04-stl/resumen.csv")).unwrap();
    assert_eq!(summary.matches("no es PDF/A").count(), 11, "{summary}");
    let pdf = std::fs::read(scratch.path("2019-11-04-stl/minuta.pdf")).unwrap();
    let lossy = String::from_utf8_lossy(&pdf);
    assert!(!lossy.contains("pdfaid") && !lossy.contains("StructTreeRoot"));
}

/// What only it calls for is told from what nobody has.
#[test]
fn an_engine_that_there_is_not_is_said() {
    let said = run(&["generar", "inputs/2019-11-04-stl", "--motor", "otro"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("genpdf"), "{}", said.err);
}
