//! How documents fall on their pages: signatures with their text, no page of
//! copies alone, nothing off the paper, whatever the length of the body.

use std::collections::BTreeMap;

use minutario::pdf::{Layout, Pdf};
use rayon::prelude::*;

use crate::conformance::assert_conformant;
use crate::support::{document, press};

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

const SIGNATORIES: [usize; 9] = [1, 2, 3, 4, 5, 6, 7, 8, 12];

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
    if signatories > 8 {
        text.push_str(
            "::: foja\nEsta foja corresponde a las firmas del oficio EJ/001/2019.\n:::\n\n",
        );
    }
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

fn print(markup: &str) -> Pdf {
    let pdf = press()
        .write(&document(markup), &BTreeMap::new())
        .unwrap_or_else(|problems| panic!("{problems:?}\n{markup}"));
    assert_conformant("letter", &pdf.bytes);
    pdf
}

/// What is wrong with the pages of a letter, in words.
fn faults(pdf: &Pdf, own_sheet: bool) -> Vec<String> {
    let Layout { signatures, signatures_end, end, bottom, .. } = &pdf.layout;
    let (Some((page, _)), Some((page_end, y_end)), Some((last, y_last))) =
        (signatures, signatures_end, end)
    else {
        return vec!["no signatures were laid out".to_owned()];
    };
    let mut faults = Vec::new();
    let lines = pdf.layout.lines_with_signatures();
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
    if *last + 1 != pdf.layout.pages.len() {
        faults.push(format!("{} pages, the text ends on {last}", pdf.layout.pages.len()));
    }
    faults
}

#[test]
fn signatures_stand_with_their_text_whatever_the_length() {
    let mut letters = Vec::new();
    for (turn, &signatories) in SIGNATORIES.iter().enumerate() {
        for words in (4..60).step_by(7).chain((60..420).step_by(11)).chain((420..1500).step_by(53))
        {
            let tail = TAILS[(words + turn) % TAILS.len()];
            let paragraph = [18, 45, 90, 400][(words / 7 + turn) % 4];
            letters.push((words, paragraph, signatories, tail));
        }
    }
    let wrong: Vec<String> = letters
        .par_iter()
        .filter_map(|&(words, paragraph, signatories, tail)| {
            let pdf = print(&letter(words, paragraph, signatories, tail));
            let faults = faults(&pdf, signatories > 8);
            let named = format!(
                "{words} words by {paragraph}, {signatories} signatories, tail of {} lines: {} {:?}",
                tail.matches("\n\n").count() + usize::from(!tail.is_empty()),
                faults.join("; "),
                pdf.adjustment,
            );
            (!faults.is_empty()).then_some(named)
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), letters.len(), wrong.join("\n"));
}

#[test]
fn a_short_letter_opens_up_and_a_full_one_tightens() {
    let short = print(&letter(40, 40, 1, TAILS[2]));
    assert!(short.adjustment.holgura > 0.0, "{:?}", short.adjustment);
    let lengths = (150..330).step_by(6).map(|words| print(&letter(words, 60, 4, TAILS[2])));
    let tightened: Vec<f64> =
        lengths.map(|pdf| pdf.adjustment.holgura).filter(|&h| h < 0.0).collect();
    assert!(!tightened.is_empty(), "no letter of any length was tightened");
}

/// Twelve people with posts so long that their signatures fill more than a page:
/// every page of them begins with the lines that lead the first.
#[test]
fn signatures_taller_than_a_page_go_on_under_the_same_lines() {
    let post = "Titular de la Unidad de Ejemplo y Representante ante el Secretariado Técnico Local";
    let markup = letter(40, 40, 12, TAILS[2]).replace(post, &[post; 4].join(", "));
    let pdf = print(&markup);
    let Layout { pages, signatures, signatures_end, bottom, .. } = &pdf.layout;
    let ((first, _), (last, end)) = (signatures.unwrap(), signatures_end.unwrap());
    assert!(last > first && end <= *bottom, "{first} {last} {end} {bottom} {:?}", pdf.adjustment);
    let leads: Vec<&[(f64, f64)]> =
        pages[first..=last].iter().map(|page| &page.lines[..2]).collect();
    assert!(leads.windows(2).all(|pair| pair[0] == pair[1]), "{leads:?}");
}

#[test]
fn the_pen_has_room_even_when_all_is_tight() {
    let sheet = crate::support::shipped_sheet();
    assert!(sheet.firmas.lugar_minimo >= 15.0);
}
