//! Promise 8: every PDF is PDF/A-3a and PDF/UA-1, by a judge of its own.

use lopdf::{Document as PdfFile, Object};
use minutario::document::Document;
use minutario::pdf::{Engine, Pdf, Pictures, Press};
use minutario::pipeline::Made;
use minutario::sheet::PaperName;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::support::{self, document, press, proofs, reference};

/// What every document claims to be.
const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1];

/// The rule that a stream is as long as it says.
const STREAM_LENGTH: &str = "ISO 19005-3:2012:6.1.7.1:1";

/// Numbers of signatories that letters are tried with.
const SIGNATORIES: [usize; 8] = [1, 2, 3, 4, 5, 7, 8, 12];

/// Fails with every broken rule unless the file is PDF/A-3a and PDF/UA-1.
pub fn assert_conformant(name: &str, bytes: &[u8]) {
    for profile in PROFILES {
        let broken = broken_rules(bytes, profile);
        assert!(broken.is_empty(), "{name} is not {profile}:\n{}", broken.join("\n"));
    }
}

fn broken_rules(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).expect("the judge reads the file");
    assert_eq!(report.is_compliant, report.failures.is_empty());
    let broken = report.failures.iter().filter(|rule| !is_misjudged(&rule.rule_id, bytes));
    broken.map(ToString::to_string).collect()
}

/// The judge takes the last byte of a stream for part of the line end after it
/// when that byte is a carriage return, and then finds the length wrong by one.
fn is_misjudged(rule: &str, bytes: &[u8]) -> bool {
    let carriage_return = bytes.windows(11).any(|window| window == b"\r\nendstream");
    rule == STREAM_LENGTH && carriage_return && lengths_are_right(bytes)
}

/// Whether every stream is as long as it says.
fn lengths_are_right(bytes: &[u8]) -> bool {
    let find = |from: usize, mark: &[u8]| {
        let at = bytes[from..].windows(mark.len()).position(|window| window == mark)?;
        Some(from + at + mark.len())
    };
    let mut at = 0;
    while let Some(number) = find(at, b"/Length ") {
        let digits = bytes[number..].iter().take_while(|digit| digit.is_ascii_digit());
        let length = digits.fold(0, |length, digit| length * 10 + usize::from(digit - b'0'));
        let Some(start) = find(number, b"stream\n") else { return false };
        at = start + length;
        if !bytes[at..].starts_with(b"\nendstream") {
            return false;
        }
    }
    true
}

fn assert_all_conformant(made: &[Made]) {
    for made in made {
        assert_conformant(&made.draft.entry.path, &support::bytes(made));
    }
}

#[test]
fn reference_documents() {
    assert_eq!(reference().len(), 11);
    assert_all_conformant(reference());
}

#[test]
fn proofs_with_watermark() {
    assert_eq!(proofs().len(), 11);
    assert_all_conformant(proofs());
}

#[test]
fn letters_with_few_and_many_signatories() {
    for paper in [PaperName::Carta, PaperName::OficioMx] {
        let press = press_on(paper);
        for signatories in SIGNATORIES {
            let pdf = written(&press, &letter(signatories));
            assert_conformant(&format!("{signatories} signatories on {paper:?}"), &pdf.bytes);
        }
    }
}

#[test]
fn papers_have_their_size() {
    for (paper, height) in [(PaperName::Carta, 279.4), (PaperName::OficioMx, 340.0)] {
        let pdf = written(&press_on(paper), &letter(1));
        let found = media_height(&pdf.bytes) * 25.4 / 72.0;
        assert!((found - height).abs() < 0.1, "{paper:?} is {found} mm high");
    }
}

#[test]
fn every_kind_of_block() {
    let text = "\
# Informe de avance

Consulte el [portal de la institución](https://ejemplo.gob.mx/avance) o escriba a \
<gobierno@ejemplo.gob.mx>; *es _muy_ importante*.\\
Segunda línea del párrafo.

## Lo que dice la ley

> Los documentos serán públicos.
>
> 1. De oficio.
> 2. A solicitud.

### Listas

- una cosa
- otra cosa

1. primero

   con un segundo párrafo

2. segundo

   - dentro

a) inciso a
b) inciso b

I. romano uno
II. romano dos

{anchos=\"20 80\"}
| Clave | Significado |
|:--|--:|
| A | *fuerte* |
| | |

::: datos
: Lugar

  Durango

: Asistentes

  1. Una persona.
  2. Otra persona.
:::
";
    let pdf = written(press(), &document(&format!("{text}\n{}", signatures(2))));
    assert_conformant("every kind of block", &pdf.bytes);
}

#[test]
fn bare_document() {
    let pdf = written(press(), &document("Solo un párrafo."));
    assert_conformant("bare document", &pdf.bytes);
}

#[test]
fn table_over_three_pages() {
    let rows: String = (1..=110)
        .map(|row| format!("| {row} | Renglón número {row} de una tabla larga, muy larga. |\n"))
        .collect();
    let text = format!("| Núm. | Texto |\n|:--|:--|\n{rows}");
    let pdf = written(press(), &document(&text));
    assert!(pdf.pagination.pages.len() >= 3, "{} pages", pdf.pagination.pages.len());
    assert_conformant("table over three pages", &pdf.bytes);
}

#[test]
fn facts_over_two_pages() {
    let rows: String = (1..=60).map(|row| format!(": Dato {row}\n\n  Valor {row}.\n\n")).collect();
    let items: String = (1..=90).map(|item| format!("  1. Asistente número {item}.\n")).collect();
    for (name, rows) in [("rows", rows), ("list", format!(": Participantes\n\n{items}\n"))] {
        let pdf = written(press(), &document(&format!("::: datos\n{rows}:::\n")));
        assert!(pdf.pagination.pages.len() >= 2, "{name}: {} pages", pdf.pagination.pages.len());
        assert_conformant(&format!("facts over pages: {name}"), &pdf.bytes);
    }
}

#[test]
fn judge_refuses_a_stream_of_another_length() {
    let whole = written(press(), &letter(1)).bytes;
    let at = whole.windows(8).position(|window| window == b"/Length ").unwrap() + 8;
    let mut longer = whole.clone();
    longer[at] = if longer[at] == b'9' { b'1' } else { longer[at] + 1 };
    assert!(lengths_are_right(&whole) && !lengths_are_right(&longer));
}

#[test]
fn judge_refuses_a_file_without_marks_or_claims() {
    let whole = written(press(), &letter(1)).bytes;
    let [pdf_a, pdf_ua] = PROFILES;
    assert_conformant("saved again unchanged", &changed(&whole, |_| {}));
    let unmarked = changed(&whole, |file| {
        file.catalog_mut().unwrap().remove(b"MarkInfo").unwrap();
    });
    assert!(!broken_rules(&unmarked, pdf_ua).is_empty());
    assert!(!broken_rules(&unmarked, pdf_a).is_empty());
    let no_claim = |prefix: &str| changed(&whole, |file| change_xmp(file, prefix, "ninguno"));
    assert!(!broken_rules(&no_claim("pdfuaid"), pdf_ua).is_empty());
    assert!(!broken_rules(&no_claim("pdfaid"), pdf_a).is_empty());
}

fn changed(bytes: &[u8], change: impl FnOnce(&mut PdfFile)) -> Vec<u8> {
    let mut file = PdfFile::load_mem(bytes).unwrap();
    change(&mut file);
    let mut saved = Vec::new();
    file.save_to(&mut saved).unwrap();
    saved
}

fn change_xmp(file: &mut PdfFile, from: &str, to: &str) {
    let id = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = file.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    let xml = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    assert!(xml.contains(from));
    stream.set_plain_content(xml.replace(from, to).into_bytes());
}

fn media_height(bytes: &[u8]) -> f64 {
    let file = PdfFile::load_mem(bytes).unwrap();
    let page = file.page_iter().next().unwrap();
    let media_box = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap();
    let height: &Object = &media_box.as_array().unwrap()[3];
    f64::from(height.as_float().unwrap())
}

fn press_on(paper: PaperName) -> Press {
    let mut sheet = support::shipped_sheet();
    sheet.papel.tamano = Some(paper);
    let layout = &support::shipped_kit().layout;
    Press::new(Engine::default(), &sheet, layout, support::fonts())
        .unwrap_or_else(|_| panic!("{paper:?}"))
}

fn written(press: &Press, document: &Document) -> Pdf {
    let written = press.write(document, &Pictures::default());
    written.unwrap_or_else(|problems| panic!("{}", support::shown(&problems)))
}

/// A letter with all its parts, signed by so many.
fn letter(signatories: usize) -> Document {
    document(&format!(
        "\
:::: membrete
Instituto de Prueba

Coordinación de Ejemplo

::: leyenda
«Año de la Prueba»
:::
::::

::: pie
Calle Uno 1, Durango
:::

::: encabezado
Oficio núm. IDAIP/CGA/_______/2019
:::

::: referencia
: Oficio núm.

  IDAIP/CGA/_______/2019

: Asunto

  *Se solicita información*
:::

::: fecha
Durango, Dgo., a 5 de noviembre de 2019
:::

::: destinatario
PERSONA DE PRUEBA

TITULAR DE LA DEPENDENCIA
:::

::: presente
PRESENTE
:::

Con fundamento en la ley se solicita lo que sigue.

::: peticion
Por lo anterior, se pide *la remisión de la evidencia*.
:::

{}
::: copias
C.c.p. Archivo.

C.c.p. Minutario.
:::

::: iniciales
PTE/abc
:::
",
        signatures(signatories)
    ))
}

fn signatures(count: usize) -> String {
    let each: String = (1..=count)
        .map(|number| format!(":::: firma\nPersona Número {number}\n\nCargo de Prueba\n::::\n\n"))
        .collect();
    format!("::::: firmas\n::: atentamente\nATENTAMENTE\n:::\n\n{each}:::::\n")
}
