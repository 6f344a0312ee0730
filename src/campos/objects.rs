//! The keys of each JSON object.

use super::field::{Field, ValueType, may, must, words};
use crate::model::{Genero, Lenguaje};

/// Keys of `reunion.json`.
pub const REUNION: &[Field] = &[
    must("clave", ValueType::Text, "clave de la reunión; da nombre a su carpeta de salida"),
    may(
        "tipo",
        ValueType::Text,
        "clase de documento, en minúsculas; `minuta de trabajo` si no está",
    ),
    must("fecha", ValueType::Date, "día de la reunión"),
    may("hora_inicio", ValueType::Time, "hora en que comenzó, como `18:00`"),
    may("hora_fin", ValueType::Time, "hora en que terminó, como `20:00`"),
    may("fecha_fin", ValueType::Date, "día en que terminó, si fue otro"),
    may("lugar", ValueType::Text, "dónde se celebró"),
    must("asunto", ValueType::Text, "para qué se convocó"),
    may("tema", ValueType::Text, "tema que se presentó"),
    may("orden_del_dia", ValueType::Lines, "puntos del orden del día"),
    may("asuntos_generales", ValueType::Lines, "asuntos generales; vacío imprime «Ninguno»"),
    may("elabora", ValueType::Key, "clave de directorio.csv de quien elabora la minuta"),
    may("fecha_oficios", ValueType::Date, "fecha de los oficios; la de la reunión si no está"),
    may("expediente", ValueType::Text, "clave de archivo que se imprime como expediente"),
    may(
        "permitir",
        ValueType::Objects("reunion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// Keys of `institucion.json` when it has versions.
pub const INSTITUCION: &[Field] = &[must(
    "vigencias",
    ValueType::Objects("institucion.json#vigencia"),
    "versiones de la institución, cada una con sus fechas",
)];

/// Keys of one version of the institution.
pub const VIGENCIA: &[Field] = &[
    may("desde", ValueType::Date, "primer día en que vale"),
    may("hasta", ValueType::Date, "último día en que vale"),
    must("nombre", ValueType::Text, "nombre completo"),
    must("siglas", ValueType::Text, "siglas"),
    must("genero", words!(Genero), "`f` o `m`, del nombre (la Secretaría, el Instituto)"),
    may(
        "lenguaje",
        words!(Lenguaje),
        "cómo se nombra a mujeres y hombres juntos; `masculino` si no está",
    ),
    may("area", ValueType::Object("institucion.json#area"), "área que escribe"),
    must("lugar", ValueType::Text, "lugar para la fecha de un oficio"),
    may("domicilio", ValueType::Text, "domicilio para el pie de página"),
    may("telefono", ValueType::Text, "teléfonos"),
    may("correo", ValueType::Text, "correo electrónico"),
    may("sitio", ValueType::Text, "sitio en internet"),
    may("lema", ValueType::Text, "lema que va bajo «Atentamente»"),
    may("leyendas", ValueType::ByYear, "leyenda oficial de cada año, por año"),
    must(
        "numeracion",
        ValueType::Text,
        "patrón del número de oficio, como `IDAIP/CGA/{N:03}/{AAAA}`",
    ),
    may("expediente", ValueType::Text, "clave de archivo, si la reunión no dice otra"),
    may("fundamento", ValueType::Text, "fundamento legal con que comienzan los oficios"),
    may(
        "despedida",
        ValueType::Text,
        "despedida de los oficios; `{le} {reitero}`, `{mi}` concuerdan con quien firma y recibe",
    ),
    may(
        "atentamente",
        ValueType::Text,
        "palabra que va sobre las firmas; `ATENTAMENTE` si no está",
    ),
    may(
        "calendarios",
        ValueType::Lines,
        "capas de días inhábiles con que cuenta, como `ley`; todas si no está",
    ),
    may("copias", ValueType::Lines, "copias que llevan todos los oficios, como `Archivo`"),
    may(
        "logos",
        ValueType::Objects("institucion.json#logo"),
        "logotipos del encabezado, de izquierda a derecha",
    ),
    may("palabras", ValueType::Lines, "palabras y siglas que no necesitan aviso"),
    may(
        "permitir",
        ValueType::Objects("institucion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// What stands on a sheet in place of what is an object in JSON, in the order of
/// [`VIGENCIA`].
const FLAT: [Field; 5] = [
    may("area", ValueType::Text, "nombre completo del área que escribe"),
    may("siglas_area", ValueType::Text, "siglas del área"),
    may(
        "leyendas",
        ValueType::Lines,
        "leyenda oficial de cada año: el año, dos puntos y la leyenda",
    ),
    may(
        "logos",
        ValueType::Lines,
        "logotipos: el archivo; qué se ve en él; su alto en milímetros, si hace falta",
    ),
    may(
        "permitir",
        ValueType::Lines,
        "avisos que no se quieren: el código, un espacio y el motivo",
    ),
];

/// The rows of a version of the institution on a sheet: its keys, and in place of
/// an object the rows that say the same.
pub const HOJA_VIGENCIA: &[Field] = &flattened();

const fn flattened() -> [Field; VIGENCIA.len() + 1] {
    let mut rows = [VIGENCIA[0]; VIGENCIA.len() + 1];
    let (mut key, mut row, mut flat) = (0, 0, 0);
    while key < VIGENCIA.len() {
        let mut instead = match VIGENCIA[key].value_type {
            ValueType::Object(_) => 2,
            ValueType::ByYear | ValueType::Objects(_) => 1,
            _ => {
                rows[row] = VIGENCIA[key];
                row += 1;
                0
            }
        };
        while instead > 0 {
            rows[row] = FLAT[flat];
            (row, flat, instead) = (row + 1, flat + 1, instead - 1);
        }
        key += 1;
    }
    rows
}

/// Keys of an area.
pub const AREA: &[Field] = &[
    must("nombre", ValueType::Text, "nombre completo del área"),
    may("siglas", ValueType::Text, "siglas del área"),
];

/// Keys of a mark of the letterhead.
pub const LOGO: &[Field] = &[
    must("archivo", ValueType::Text, "archivo de la imagen, junto a institucion.json"),
    must("texto_alternativo", ValueType::Text, "qué debe saber quien no puede verla"),
    may("alto_mm", ValueType::Number, "alto en milímetros"),
];

/// Keys of a warning that is not wanted.
pub const PERMISO: &[Field] = &[
    must("codigo", ValueType::Text, "código del aviso, como `A018`"),
    must("motivo", ValueType::Text, "por qué no se quiere"),
];
