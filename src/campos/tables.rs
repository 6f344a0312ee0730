//! The columns of each table and of each sheet of a meeting's workbook.

use super::field::{Field, ValueType, may, must, words};
use crate::model::{Caracter, ClaseDocumento, Desde, Estatus, Genero, TipoPlazo};

/// Columns of the sheet of a meeting's own fields.
pub const HOJA_REUNION: &[Field] = &[
    must("campo", ValueType::Text, "nombre del dato, como en reunion.json"),
    must("valor", ValueType::Text, "lo que el dato dice; una lista, con un elemento por renglón"),
];

/// What a column of the institution's sheet holds.
const VERSION: &str =
    "lo que el dato dice en esta vigencia; una lista, con un elemento por renglón";

/// Columns of the sheet of the institution: one for each of its versions.
pub const HOJA_INSTITUCION: &[Field] = &[
    must("campo", ValueType::Text, "nombre del dato, como en institucion.json"),
    must("vigencia 1", ValueType::Text, VERSION),
    may("vigencia 2", ValueType::Text, VERSION),
    may("vigencia 3", ValueType::Text, VERSION),
    may("vigencia 4", ValueType::Text, VERSION),
    may("vigencia 5", ValueType::Text, VERSION),
    may("vigencia 6", ValueType::Text, VERSION),
    may("vigencia 7", ValueType::Text, VERSION),
    may("vigencia 8", ValueType::Text, VERSION),
    may("vigencia 9", ValueType::Text, VERSION),
    may("vigencia 10", ValueType::Text, VERSION),
    may("vigencia 11", ValueType::Text, VERSION),
    may("vigencia 12", ValueType::Text, VERSION),
    may("vigencia 13", ValueType::Text, VERSION),
    may("vigencia 14", ValueType::Text, VERSION),
    may("vigencia 15", ValueType::Text, VERSION),
    may("vigencia 16", ValueType::Text, VERSION),
    may("vigencia 17", ValueType::Text, VERSION),
    may("vigencia 18", ValueType::Text, VERSION),
    may("vigencia 19", ValueType::Text, VERSION),
    may("vigencia 20", ValueType::Text, VERSION),
];

/// Columns of the sheet of the narrative.
pub const DESARROLLO: &[Field] =
    &[must("desarrollo", ValueType::Text, "lo que se trató, un párrafo en cada celda")];

/// Columns of `directorio.csv`.
pub const DIRECTORIO: &[Field] = &[
    must("clave", ValueType::Text, "clave corta y única con la que los otros archivos la nombran"),
    may("tratamiento", ValueType::Text, "tratamiento antes del nombre, como `Lic.`"),
    may("nombre", ValueType::Text, "nombre completo; vacío si solo se conoce el cargo"),
    may("genero", words!(Genero), "`f` o `m`, de la persona o del cargo"),
    may("cargo", ValueType::Text, "denominación exacta del cargo"),
    may("institucion", ValueType::Text, "dónde se ejerce el cargo, si el cargo no lo dice"),
    may("grupos", ValueType::Keys, "grupos a los que pertenece, separados por `+`"),
    may("nota", ValueType::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `participantes.csv`.
pub const PARTICIPANTES: &[Field] = &[
    must("clave", ValueType::Key, "clave de directorio.csv"),
    may("calidad", ValueType::Text, "en qué calidad asistió, si no es la de su cargo"),
    may("firma", ValueType::YesNo, "`sí` o `no` firma la minuta; `sí` si está vacía"),
    may("nota", ValueType::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `acuerdos.csv`.
pub const ACUERDOS: &[Field] = &[
    must("clave", ValueType::Text, "clave única en la reunión, como `A04`"),
    may("compromiso", ValueType::Text, "compromiso o punto del que viene"),
    must("texto", ValueType::Text, "lo acordado, como va en la tabla de la minuta"),
    may(
        "caracter",
        words!(Caracter),
        "`acuerdo`, `sugerencia` o `compromiso`; `acuerdo` si está vacía",
    ),
    may(
        "responsable",
        ValueType::Text,
        "quién debe cumplirlo: palabras, o claves de directorio.csv",
    ),
    may(
        "plazo_tipo",
        words!(TipoPlazo),
        "`fecha`, `habiles`, `naturales`, `indeterminado` o `ninguno`",
    ),
    may("plazo_valor", ValueType::Text, "la fecha, el número de días o las palabras del plazo"),
    may("plazo_desde", words!(Desde), "`emision` o `recepcion`; `recepcion` si está vacía"),
    may("documento", words!(ClaseDocumento), "`oficio` o `ninguno`; `ninguno` si está vacía"),
    may("destinatario", ValueType::Keys, "claves o grupos de directorio.csv, separados por `+`"),
    may(
        "uno_por_destinatario",
        ValueType::YesNo,
        "`sí` para un oficio a cada destinatario; `no` si está vacía",
    ),
    may(
        "firmantes",
        ValueType::Keys,
        "claves o grupos de directorio.csv, en el orden en que firman",
    ),
    may("asunto", ValueType::Text, "asunto del oficio, en una línea"),
    may("motivo", ValueType::Lines, "cuerpo del oficio antes de la petición; un párrafo por línea"),
    may("peticion", ValueType::Lines, "lo que se pide; una petición por línea"),
    may("apercibimiento", ValueType::Text, "qué sigue si no se cumple"),
    may("anexos", ValueType::Lines, "anexos, uno por línea"),
    may("copias", ValueType::Keys, "claves o grupos de directorio.csv que reciben copia"),
    may(
        "estatus",
        words!(Estatus),
        "`pendiente`, `cumplido` o `cancelado`; `pendiente` si está vacía",
    ),
    may("nota", ValueType::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `inhabiles.csv`.
pub const INHABILES: &[Field] = &[
    must("fecha", ValueType::Date, "día inhábil, o el primero de varios seguidos"),
    may("hasta", ValueType::Date, "el último de varios días seguidos, como unas vacaciones"),
    may("motivo", ValueType::Text, "por qué es inhábil"),
    may("capa", ValueType::Text, "calendario al que pertenece; `institucional` si está vacía"),
    may("fuente", ValueType::Text, "dónde se publicó"),
    may(
        "cobertura",
        ValueType::Number,
        "un año, sin `fecha`: aquí están todos los días inhábiles de la capa en ese año",
    ),
];
