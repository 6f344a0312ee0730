//! How documents fall on their pages: signatures with their text, no page of
//! copies alone, nothing off the paper, whatever the length of the body.

use minutario::diagnostic::Source;
use minutario::document::Document;
use minutario::input::{RawFile, Sources};
use minutario::pdf::{Engine, Pagination, Pdf, Pictures, Press};
use minutario::pipeline::{self, Options};
use rayon::prelude::*;

use crate::support::{
    assert_as_promised, document, document_words, make_all, presses, shipped_kit, shown,
};

/// A sentence of the trade, cut to any number of words.
const SENTENCE: &str = "En dicha reunión se revisó el avance de los compromisos y se hizo constar que \
     no se cuenta todavía con la evidencia que los respalde, por lo que se acordó solicitarla a \
     quienes tienen a su cargo cada uno de ellos, con el fin de presentar los resultados en la \
     sesión siguiente del Secretariado Técnico Local de Gobierno Abierto.";

/// What stands after the signatures.
const TAILS: [&str; 4] = [
    "",
    "::: iniciales\nABC/def\n:::\n",
    "::: copias\nC.c.p. Archivo.\n\nC.c.p. Minutario.\n:::\n\n::: iniciales\nABC/def\n:::\n",
    "::: anexos\nAnexo: relación de expedientes.\n\nAnexo: minuta.\n:::\n\n::: copias\n\
     C.c.p. Persona Uno. Titular de la Unidad de Ejemplo. Para su conocimiento.\n\n\
     C.c.p. Persona Dos. Titular de la Unidad de Muestra. Para su conocimiento.\n\n\
     C.c.p. Archivo.\n\nC.c.p. Minutario.\n:::\n\n::: iniciales\nABC/def\n:::\n",
];

/// How many sign, and whether the letter says that they do on a sheet of their own.
const SIGNATORIES: [(usize, bool); 9] = [
    (1, false),
    (2, false),
    (3, false),
    (4, false),
    (5, false),
    (6, false),
    (7, false),
    (8, false),
    (12, true),
];

/// What a sheet of signatures says of itself.
const SENTENCE_OF_SHEET: &str = "Esta foja corresponde a las firmas";

/// A letter whose body has so many words, in paragraphs of `paragraph` words.
pub(crate) fn letter(words: usize, paragraph: usize, signatories: usize, tail: &str) -> String {
    let mut text = String::from(
        "::: membrete\nInstitución de Ejemplo\n\nÁrea de Ejemplo\n:::\n\n::: pie\nDomicilio\n:::\n\n\
         ::: encabezado\nOficio EJ/001/2019\n:::\n\n::: referencia\n: Oficio núm.\n\n  EJ/001/2019\n\n\
         : Asunto\n\n  *Se solicita la evidencia de los compromisos*\n:::\n\n::: fecha\nCiudad, a 5 de \
         noviembre de 2019\n:::\n\n::: destinatario\nTITULAR DE LA UNIDAD DE EJEMPLO\n:::\n\n\
         ::: presente\nPRESENTE\n:::\n\n",
    );
    let body: Vec<&str> = SENTENCE.split_whitespace().cycle().take(words).collect();
    for chunk in body.chunks(paragraph) {
        text.push_str(&chunk.join(" "));
        text.push_str(".\n\n");
    }
    text.push_str(
        "::: despedida\nSin otro particular, le reitero mi atenta consideración.\n:::\n\n",
    );
    text.push_str("::::: firmas\n");
    text.push_str("::: atentamente\nATENTAMENTE\n:::\n\n");
    for index in 1..=signatories {
        text.push_str(&format!(
            ":::: firma\nLic. Persona Número {index}\n\nTitular de la Unidad de Ejemplo y \
             Representante ante el Secretariado Técnico Local\n::::\n\n"
        ));
    }
    text.push_str(":::::\n\n");
    text.push_str(tail);
    text
}

/// A letter as [`letter()`] makes it, whose signatures say that they stand on a sheet
/// of their own.
fn letter_with_sheet(words: usize, paragraph: usize, signatories: usize, tail: &str) -> String {
    let sentence = format!("::: foja\n{SENTENCE_OF_SHEET} del oficio EJ/001/2019.\n:::\n\n");
    let lead = "::::: firmas\n";
    letter(words, paragraph, signatories, tail).replace(lead, &format!("{lead}{sentence}"))
}

fn print(press: &Press, markup: &str) -> Pdf {
    let pdf = press
        .write(&document(markup), &Pictures::default())
        .unwrap_or_else(|problems| panic!("{problems:?}\n{markup}"));
    assert_as_promised(press.engine(), "letter", &pdf.bytes);
    pdf
}

/// What is wrong with the pages of a letter, in words.
fn faults(pdf: &Pdf, own_sheet: bool) -> Vec<String> {
    let Pagination { signatures, signatures_end, end, bottom, .. } = &pdf.pagination;
    let (Some((page, _)), Some((page_end, y_end)), Some((last, y_last))) =
        (signatures, signatures_end, end)
    else {
        return vec!["no signatures were laid out".to_owned()];
    };
    let mut faults = Vec::new();
    let lines = pdf.pagination.lines_with_signatures();
    if lines < 2 && !own_sheet {
        faults.push(format!("{lines} lines stand with the signatures on page {page}"));
    }
    if page != page_end {
        faults.push(format!("the signatures part between pages {page} and {page_end}"));
    }
    if last != page_end {
        faults.push(format!("page {last} has nothing but copies, initials or annexes"));
    }
    if *y_end > bottom + 1.0 || *y_last > bottom + 1.0 {
        faults.push(format!("the text ends at {y_last} below {bottom}"));
    }
    if *last + 1 != pdf.pagination.pages.len() {
        faults.push(format!("{} pages, the text ends on {last}", pdf.pagination.pages.len()));
    }
    faults
}

#[test]
fn signatures_stand_with_their_text_whatever_the_length() {
    presses().iter().for_each(signatures_stand_with_their_text);
}

fn signatures_stand_with_their_text(press: &Press) {
    let mut letters = Vec::new();
    for (turn, &signed) in SIGNATORIES.iter().enumerate() {
        for words in (4..60).step_by(7).chain((60..420).step_by(11)).chain((420..1500).step_by(53))
        {
            let tail = TAILS[(words + turn) % TAILS.len()];
            let paragraph = [18, 45, 90, 400][(words / 7 + turn) % 4];
            letters.push((words, paragraph, signed, tail));
        }
    }
    let wrong: Vec<String> = letters
        .par_iter()
        .filter_map(|&(words, paragraph, (signatories, own_sheet), tail)| {
            let make = if own_sheet { letter_with_sheet } else { letter };
            let pdf = print(press, &make(words, paragraph, signatories, tail));
            let faults = faults(&pdf, own_sheet);
            let named = format!(
                "{words} words by {paragraph}, {signatories} signatories, tail of {} lines: {} {:?}",
                tail.matches("\n\n").count() + usize::from(!tail.is_empty()),
                faults.join("; "),
                pdf.adjustment,
            );
            (!faults.is_empty()).then_some(named)
        })
        .collect();
    let engine = press.engine().word();
    let wrong_ones = wrong.join("\n");
    assert!(wrong.is_empty(), "{engine}: {} of {}:\n{wrong_ones}", wrong.len(), letters.len());
}

#[test]
fn a_short_letter_opens_up_and_a_full_one_tightens() {
    for press in presses() {
        let short = print(press, &letter(40, 40, 1, TAILS[2]));
        assert!(short.adjustment.holgura > 0.0, "{:?}", short.adjustment);
        let letters = (150..330).step_by(6).map(|words| letter(words, 60, 4, TAILS[2]));
        let slacks = letters.map(|markup| print(press, &markup).adjustment.holgura);
        let tightened = slacks.filter(|&slack| slack < 0.0).count();
        assert!(tightened > 0, "{}: none was tightened", press.engine().word());
    }
}

/// Twelve people with posts so long that their signatures fill more than a page:
/// every page of them begins with the lines that lead the first.
#[test]
fn signatures_taller_than_a_page_go_on_under_the_same_lines() {
    let post = "Titular de la Unidad de Ejemplo y Representante ante el Secretariado Técnico Local";
    let markup = letter_with_sheet(40, 40, 12, TAILS[2]).replace(post, &[post; 4].join(", "));
    for press in presses() {
        let pdf = print(press, &markup);
        let Pagination { pages, signatures, signatures_end, bottom, .. } = &pdf.pagination;
        let ((first, _), (last, end)) = (signatures.unwrap(), signatures_end.unwrap());
        let named = format!("{} {:?}", press.engine().word(), pdf.adjustment);
        assert!(last > first && end <= *bottom, "{first} {last} {end} {bottom} {named}");
        let leads: Vec<&[(f64, f64)]> =
            pages[first..=last].iter().map(|page| &page.lines[..2]).collect();
        assert!(leads.windows(2).all(|pair| pair[0] == pair[1]), "{leads:?} {named}");
    }
}

/// With more signatures than the sheet says, they stand on a sheet of their own,
/// which says to what it belongs; with as many, beside their text and without that
/// sentence.
#[test]
fn the_sheet_says_how_many_sign_beside_the_text() {
    for (most, signatories, own_sheet) in
        [(4, 6, true), (12, 10, false), (4, 4, false), (8, 8, false), (8, 9, true)]
    {
        let (pdf, document) = signed(most, signatories);
        let says_that_it_is_a_sheet = document_words(&document).contains(SENTENCE_OF_SHEET);
        let named = format!("{signatories} with `por_hoja = {most}`: {:?}", pdf.pagination);
        assert_eq!(pdf.pagination.lines_with_signatures() == 0, own_sheet, "{named}");
        assert_eq!(says_that_it_is_a_sheet, own_sheet, "{named}");
    }
}

/// An oficio that so many people sign, as the whole corridor makes it under a sheet
/// with another `por_hoja`.
fn signed(most: usize, signatories: usize) -> (Pdf, Document) {
    let mut kit = shipped_kit();
    let per_sheet = format!("por_hoja = {most} ");
    let sheet = kit.sheet.content().replace("por_hoja = 8 ", &per_sheet);
    assert!(sheet.contains(&per_sheet), "the shipped sheet says `por_hoja` otherwise");
    kit.sheet = Source::text("hoja.toml", sheet);
    let workshop = pipeline::open(&kit, Engine::default()).value.expect("the shipped kit");
    let options = Options::default();
    let read = pipeline::read(&workshop, &meeting(signatories), &options);
    let meeting = read.value.unwrap_or_else(|| panic!("{}", shown(&read.diagnostics)));
    let made = make_all(&workshop, &meeting, &options);
    let oficio =
        made.into_iter().find(|made| made.draft.entry.path != "minuta").expect("an oficio");
    (oficio.pdf.expect("a PDF"), oficio.document.expect("a document"))
}

/// A meeting with one oficio, which so many people sign.
fn meeting(signatories: usize) -> Sources {
    let keys: Vec<String> = (1..=signatories).map(|index| format!("persona-{index}")).collect();
    let people = keys.iter().map(|key| format!("{key},Lic.,Ana Muestra Ejemplo,f,Consejera\n"));
    let directory: String = people.collect();
    let file = |name: &str, text: String| {
        Some(RawFile { name: name.to_owned(), bytes: text.into_bytes() })
    };
    Sources {
        carpeta: "reunion".to_owned(),
        institucion: file(
            "institucion.json",
            r#"{ "vigencias": [{ "nombre": "Comisión de Ejemplo", "siglas": "CE", "genero": "f",
                "lugar": "Ciudad Muestra", "numeracion": "CE/{N:03}/{AAAA}" }] }"#
                .to_owned(),
        ),
        directorio: file(
            "directorio.csv",
            format!("clave,tratamiento,nombre,genero,cargo\n{directory}"),
        ),
        reunion: file(
            "reunion.json",
            r#"{ "clave": "2019-11-05-muestra", "fecha": "2019-11-05", "asunto": "Muestra" }"#
                .to_owned(),
        ),
        acuerdos: file(
            "acuerdos.csv",
            format!(
                "clave,texto,documento,destinatario,firmantes,asunto,peticion\n\
                 A01,pedir la muestra,oficio,persona-1,{},Asunto de prueba,remita la muestra\n",
                keys.join("+")
            ),
        ),
        ..Sources::default()
    }
}

#[test]
fn the_pen_has_room_even_when_all_is_tight() {
    let sheet = crate::support::shipped_sheet();
    assert!(sheet.firmas.lugar_minimo >= 15.0);
}
