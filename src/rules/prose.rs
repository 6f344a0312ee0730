//! Every text that the meeting's files hold and a document prints, with what
//! it is and where it stands: what the rules about writing read.

use std::ops::Range;

use crate::diagnostic::{Located, Span};
use crate::model::{Acuerdo, Meeting, Responsable, Reunion, Vigencia};

/// Most findings of one kind told of a text: past them it is something else than
/// prose.
pub(super) const MOST: usize = 20;

/// A text and what it is.
pub(super) struct Prose<'a> {
    /// Name of its field.
    pub(super) field: &'static str,
    /// The text and its place.
    pub(super) text: &'a Located<String>,
}

impl Prose<'_> {
    /// The place of a part of the text, by bytes: of the part itself where the
    /// file says it as it is, else of the whole.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        let span = &self.text.span;
        let (raw, part) = (span.as_str(), self.text.value.get(range.clone()).unwrap_or_default());
        // The raw text differs by its quotes and escapes only, so the part
        // stands at or after the same byte.
        let from = raw.floor_char_boundary(range.start.min(raw.len()));
        match raw[from..].find(part).filter(|_| !part.is_empty()) {
            Some(at) => span.slice(from + at..from + at + part.len()),
            None => span.clone(),
        }
    }
}

/// Every text, file by file.
pub(super) fn all(meeting: &Meeting) -> Vec<Prose<'_>> {
    let mut found = of_reunion(&meeting.reunion);
    found.push(narrative(meeting));
    found.extend(meeting.acuerdos.iter().flat_map(of_acuerdo));
    let capacities = meeting.participantes.iter().filter_map(|one| one.calidad.as_ref());
    found.extend(capacities.map(|text| Prose { field: "calidad", text }));
    for persona in &meeting.directorio.personas {
        let fields = [
            ("nombre", &persona.nombre),
            ("cargo", &persona.cargo),
            ("institucion", &persona.institucion),
        ];
        found.extend(stated(&fields));
    }
    found.extend(meeting.institucion.vigencias.iter().flat_map(of_institucion));
    found
}

/// The narrative, which is Djot.
pub(super) fn narrative(meeting: &Meeting) -> Prose<'_> {
    Prose { field: "desarrollo", text: &meeting.desarrollo }
}

/// What one agreement says, in the order of its columns.
pub(super) fn of_acuerdo(acuerdo: &Acuerdo) -> Vec<Prose<'_>> {
    let mut found = stated(&[
        ("compromiso", &acuerdo.compromiso),
        ("asunto", &acuerdo.asunto),
        ("motivo", &acuerdo.motivo),
        ("apercibimiento", &acuerdo.apercibimiento),
    ]);
    if let Some(Responsable::Palabras(text)) = &acuerdo.responsable {
        found.push(Prose { field: "responsable", text });
    }
    found.push(Prose { field: "texto", text: &acuerdo.texto });
    for (field, list) in [("peticion", &acuerdo.peticion), ("anexos", &acuerdo.anexos)] {
        found.extend(list.iter().map(|text| Prose { field, text }));
    }
    found
}

fn of_reunion(reunion: &Reunion) -> Vec<Prose<'_>> {
    let mut found = stated(&[("lugar", &reunion.lugar), ("tema", &reunion.tema)]);
    found.push(Prose { field: "asunto", text: &reunion.asunto });
    found.push(Prose { field: "tipo", text: &reunion.tipo });
    let lists = [
        ("orden_del_dia", &reunion.orden_del_dia),
        ("asuntos_generales", &reunion.asuntos_generales),
    ];
    for (field, list) in lists {
        found.extend(list.iter().map(|text| Prose { field, text }));
    }
    found
}

fn of_institucion(vigencia: &Vigencia) -> Vec<Prose<'_>> {
    let mut found = stated(&[
        ("domicilio", &vigencia.domicilio),
        ("lema", &vigencia.lema),
        ("fundamento", &vigencia.fundamento),
    ]);
    found.push(Prose { field: "nombre", text: &vigencia.nombre });
    let area = vigencia.area.as_ref().map(|area| &area.nombre);
    found.extend(area.map(|text| Prose { field: "area", text }));
    let legends = vigencia.leyendas.values();
    found.extend(legends.map(|text| Prose { field: "leyendas", text }));
    found
}

fn stated<'a>(fields: &[(&'static str, &'a Option<Located<String>>)]) -> Vec<Prose<'a>> {
    let present =
        fields.iter().filter_map(|(field, text)| text.as_ref().map(|text| (*field, text)));
    present.map(|(field, text)| Prose { field, text }).collect()
}

/// The words of a text with their bytes: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(char::is_alphanumeric)?;
        let length = text[start..].find(|c: char| !c.is_alphanumeric());
        let end = length.map_or(text.len(), |length| start + length);
        rest = end;
        Some((start..end, &text[start..end]))
    })
}
