//! The columns of each table and of each sheet of a meeting's workbook.

use super::field::{Field, Form, may, must, words};
use crate::model::{Caracter, ClaseDocumento, Desde, Estatus, Genero, TipoPlazo};

/// Columns of the sheet of a meeting's own fields.
pub const HOJA_REUNION: &[Field] = &[
    must("campo", Form::Text, "nombre del dato, como en reunion.json"),
    must("valor", Form::Text, "lo que el dato dice; una lista, con un elemento por renglón"),
];

/// Columns of the sheet of the narrative.
pub const DESARROLLO: &[Field] =
    &[must("desarrollo", Form::Text, "lo que se trató, un párrafo en cada celda")];

/// Columns of `directorio.csv`.
pub const DIRECTORIO: &[Field] = &[
    must("clave", Form::Text, "clave corta y única con la que los otros archivos la nombran"),
    may("tratamiento", Form::Text, "tratamiento antes del nombre, como `Lic.`"),
    may("nombre", Form::Text, "nombre completo; vacío si solo se conoce el cargo"),
    may("genero", words!(Genero), "`f` o `m`, de la persona o del cargo"),
    may("cargo", Form::Text, "denominación exacta del cargo"),
    may("institucion", Form::Text, "dónde se ejerce el cargo, si el cargo no lo dice"),
    may("grupos", Form::Keys, "grupos a los que pertenece, separados por `+`"),
    may("nota", Form::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `participantes.csv`.
pub const PARTICIPANTES: &[Field] = &[
    must("clave", Form::Key, "clave de directorio.csv"),
    may("calidad", Form::Text, "en qué calidad asistió, si no es la de su cargo"),
    may("firma", Form::YesNo, "`sí` o `no` firma la minuta; `sí` si está vacía"),
    may("nota", Form::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `acuerdos.csv`.
pub const ACUERDOS: &[Field] = &[
    must("clave", Form::Text, "clave única en la reunión, como `A04`"),
    may("compromiso", Form::Text, "compromiso o punto del que viene"),
    must("texto", Form::Text, "lo acordado, como va en la tabla de la minuta"),
    may(
        "caracter",
        words!(Caracter),
        "`acuerdo`, `sugerencia` o `compromiso`; `acuerdo` si está vacía",
    ),
    may("responsable", Form::Text, "quién debe cumplirlo: palabras, o claves de directorio.csv"),
    may(
        "plazo_tipo",
        words!(TipoPlazo),
        "`fecha`, `habiles`, `naturales`, `indeterminado` o `ninguno`",
    ),
    may("plazo_valor", Form::Text, "la fecha, el número de días o las palabras del plazo"),
    may("plazo_desde", words!(Desde), "`emision` o `recepcion`; `recepcion` si está vacía"),
    may("documento", words!(ClaseDocumento), "`oficio` o `ninguno`; `ninguno` si está vacía"),
    may("destinatario", Form::Keys, "claves o grupos de directorio.csv, separados por `+`"),
    may(
        "uno_por_destinatario",
        Form::YesNo,
        "`sí` para un oficio a cada destinatario; `no` si está vacía",
    ),
    may("firmantes", Form::Keys, "claves o grupos de directorio.csv, en el orden en que firman"),
    may("asunto", Form::Text, "asunto del oficio, en una línea"),
    may("motivo", Form::Lines, "cuerpo del oficio antes de la petición; un párrafo por línea"),
    may("peticion", Form::Lines, "lo que se pide; una petición por línea"),
    may("apercibimiento", Form::Text, "qué sigue si no se cumple"),
    may("anexos", Form::Lines, "anexos, uno por línea"),
    may("copias", Form::Keys, "claves o grupos de directorio.csv que reciben copia"),
    may(
        "estatus",
        words!(Estatus),
        "`pendiente`, `cumplido` o `cancelado`; `pendiente` si está vacía",
    ),
    may("nota", Form::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `inhabiles.csv`.
pub const INHABILES: &[Field] = &[
    must("fecha", Form::Date, "día inhábil, o el primero de varios seguidos"),
    may("hasta", Form::Date, "el último de varios días seguidos, como unas vacaciones"),
    may("motivo", Form::Text, "por qué es inhábil"),
    may("capa", Form::Text, "calendario al que pertenece; `institucional` si está vacía"),
    may("fuente", Form::Text, "dónde se publicó"),
    may(
        "cobertura",
        Form::Number,
        "un año, sin `fecha`: aquí están todos los días inhábiles de la capa en ese año",
    ),
];
