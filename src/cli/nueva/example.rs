//! The meeting that a new folder is filled with: plainly an example, which
//! passes `revisar` and makes a minuta and an oficio as it stands.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use minutario::model::{ClaseDocumento, Desde, Directorio, Persona, Stretch, TipoPlazo};

use super::content::{Content, Values, value};

/// The people of the example's directory: clave, tratamiento, nombre, genero,
/// cargo, grupos.
const PEOPLE: [[&str; 6]; 4] = [
    ["ana", "Lic.", "Ana Ejemplo Ruiz", "f", "Titular de la Coordinación de Ejemplo", "comite"],
    ["luis", "Mtro.", "Luis Muestra Gómez", "m", "Director de Planeación", "comite"],
    ["eva", "Dra.", "Eva Modelo Prado", "f", "Secretaria Técnica", "comite"],
    ["titular-muestra", "", "", "", "Titular de la Secretaría de Muestra", ""],
];

/// The paragraphs of the narrative, each with the words in bold before it.
const DESARROLLO: [[&str; 2]; 3] = [
    ["", "Se presentó el avance de los trabajos y se tomó nota de lo que falta."],
    [
        "Informe.",
        " Las áreas entregaron sus datos, y se acordó solicitar los que corresponden a la \
         Secretaría de Muestra.",
    ],
    [
        "Calendario.",
        " Se revisó el calendario de trabajo, que se dará a conocer a quienes integran el comité.",
    ],
];

/// The rows of directorio.csv.
pub(super) fn directory() -> Vec<Values> {
    let names = ["clave", "tratamiento", "nombre", "genero", "cargo", "grupos"];
    PEOPLE.iter().map(|row| names.into_iter().zip(row.map(str::to_owned)).collect()).collect()
}

/// Whom the example names.
pub(super) struct Cast {
    attending: Vec<String>,
    addressee: Option<String>,
}

impl Cast {
    /// People of a directory: the first three who have a name, a post and a
    /// gender attend, and the first who is left is written to.
    pub(super) fn of(directorio: &Directorio) -> Self {
        let whole = |persona: &&Persona| {
            persona.nombre.is_some() && persona.cargo.is_some() && persona.genero.is_some()
        };
        let attending: Vec<&Persona> = directorio.personas.iter().filter(whole).take(3).collect();
        let rest = directorio
            .personas
            .iter()
            .find(|persona| attending.iter().all(|one| one.clave.value != persona.clave.value));
        Cast {
            attending: attending.iter().map(|persona| persona.clave.value.clone()).collect(),
            addressee: rest.map(|persona| persona.clave.value.clone()),
        }
    }
}

/// The example, held on `date` by `cast`.
pub(super) fn meeting(clave: &str, date: Date, cast: &Cast) -> Content {
    let first = cast.attending.first().cloned().unwrap_or_default();
    Content {
        reunion: vec![
            value("clave", clave),
            value("tipo", "minuta de trabajo"),
            value("fecha", date.to_string()),
            value("hora_inicio", "10:00"),
            value("hora_fin", "11:30"),
            value("lugar", "Sala de juntas, Calle del Ejemplo 1, Zona Centro"),
            value("asunto", "Reunión de trabajo del comité de ejemplo"),
            value("tema", "Avance de los trabajos del comité"),
            value("orden_del_dia", "Lista de asistencia\nInforme de avance\nAcuerdos"),
            value("elabora", first.clone()),
        ],
        participantes: cast.attending.iter().map(|clave| vec![value("clave", clave)]).collect(),
        acuerdos: agreements(date, &first, cast.addressee.as_deref()),
        desarrollo: DESARROLLO.iter().map(paragraph).collect(),
    }
}

fn paragraph([strong, words]: &[&str; 2]) -> Vec<Stretch> {
    let bold = Stretch { strong: true, ..Stretch::plain(*strong) };
    let all = [bold, Stretch::plain(*words)];
    all.into_iter().filter(|stretch| !stretch.text.is_empty()).collect()
}

/// One agreement that calls for an oficio, when there is somebody to write to
/// and somebody to sign, and one that does not.
fn agreements(date: Date, signatory: &str, addressee: Option<&str>) -> Vec<Values> {
    let mut request = vec![
        value("clave", "A01"),
        value("texto", "solicitar a la Secretaría de Muestra los datos que faltan en el informe"),
        value("caracter", "acuerdo"),
        value("responsable", "Coordinación de Ejemplo"),
        value("plazo_tipo", TipoPlazo::Habiles.word()),
        value("plazo_valor", "10"),
        value("plazo_desde", Desde::Recepcion.word()),
    ];
    if let Some(addressee) = addressee.filter(|_| !signatory.is_empty()) {
        request.extend([
            value("documento", ClaseDocumento::Oficio.word()),
            value("destinatario", addressee),
            value("firmantes", signatory),
            value("asunto", "Solicitud de datos para el informe de avance"),
            value(
                "motivo",
                "En dicha reunión se revisó el informe de avance y se acordó solicitar los datos \
                 que faltan para concluirlo.",
            ),
            value("peticion", "remita los datos que corresponden a esa dependencia"),
        ]);
    }
    let calendar = vec![
        value("clave", "A02"),
        value("texto", "dar a conocer el calendario de trabajo a quienes integran el comité"),
        value("caracter", "acuerdo"),
        value("responsable", "Coordinación de Ejemplo"),
        value("plazo_tipo", "fecha"),
        value("plazo_valor", two_weeks_later(date).to_string()),
        value("documento", ClaseDocumento::Ninguno.word()),
    ];
    vec![request, calendar]
}

/// Two weeks later, on a day that is no Saturday or Sunday.
fn two_weeks_later(date: Date) -> Date {
    let mut later = date.saturating_add(14.days());
    while matches!(later.weekday(), Weekday::Saturday | Weekday::Sunday) {
        later = later.saturating_add(1.day());
    }
    later
}

/// A form to be filled in, with what is known already.
pub(super) fn blank(clave: &str, date: Date) -> Content {
    let reunion = vec![
        value("clave", clave),
        value("tipo", "minuta de trabajo"),
        value("fecha", date.to_string()),
    ];
    Content { reunion, ..Content::default() }
}
