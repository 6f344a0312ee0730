//! The keys of each JSON object.

use super::field::{Field, Form, may, must, words};
use crate::model::{Genero, Lenguaje};

/// Keys of `reunion.json`.
pub const REUNION: &[Field] = &[
    must("clave", Form::Text, "clave de la reunión; da nombre a su carpeta de salida"),
    may("tipo", Form::Text, "clase de documento, en minúsculas; `minuta de trabajo` si no está"),
    must("fecha", Form::Date, "día de la reunión"),
    may("hora_inicio", Form::Time, "hora en que comenzó, como `18:00`"),
    may("hora_fin", Form::Time, "hora en que terminó, como `20:00`"),
    may("lugar", Form::Text, "dónde se celebró"),
    must("asunto", Form::Text, "para qué se convocó"),
    may("tema", Form::Text, "tema que se presentó"),
    may("orden_del_dia", Form::Lines, "puntos del orden del día"),
    may("asuntos_generales", Form::Lines, "asuntos generales; vacío imprime «Ninguno»"),
    may("elabora", Form::Key, "clave de directorio.csv de quien elabora la minuta"),
    may("fecha_oficios", Form::Date, "fecha de los oficios; la de la reunión si no está"),
    may("expediente", Form::Text, "clave de archivo que se imprime como expediente"),
    may(
        "permitir",
        Form::Objects("reunion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// Keys of `institucion.json` when it has versions.
pub const INSTITUCION: &[Field] = &[must(
    "vigencias",
    Form::Objects("institucion.json#vigencia"),
    "versiones de la institución, cada una con sus fechas",
)];

/// Keys of one version of the institution.
pub const VIGENCIA: &[Field] = &[
    may("desde", Form::Date, "primer día en que vale"),
    may("hasta", Form::Date, "último día en que vale"),
    must("nombre", Form::Text, "nombre completo"),
    must("siglas", Form::Text, "siglas"),
    must("genero", words!(Genero), "`f` o `m`, del nombre (la Secretaría, el Instituto)"),
    may(
        "lenguaje",
        words!(Lenguaje),
        "cómo se nombra a mujeres y hombres juntos; `masculino` si no está",
    ),
    may("area", Form::Object("institucion.json#area"), "área que escribe"),
    must("lugar", Form::Text, "lugar para la fecha de un oficio"),
    may("domicilio", Form::Text, "domicilio para el pie de página"),
    may("telefono", Form::Text, "teléfonos"),
    may("correo", Form::Text, "correo electrónico"),
    may("sitio", Form::Text, "sitio en internet"),
    may("lema", Form::Text, "lema que va bajo «Atentamente»"),
    may("leyendas", Form::ByYear, "leyenda oficial de cada año, por año"),
    must("numeracion", Form::Text, "patrón del número de oficio, como `IDAIP/CGA/{N:03}/{AAAA}`"),
    may("expediente", Form::Text, "clave de archivo, si la reunión no dice otra"),
    may("fundamento", Form::Text, "fundamento legal con que comienzan los oficios"),
    may(
        "despedida",
        Form::Text,
        "despedida de los oficios; `{le} {reitero}`, `{mi}` concuerdan con quien firma y recibe",
    ),
    may("atentamente", Form::Text, "palabra que va sobre las firmas; `ATENTAMENTE` si no está"),
    may(
        "calendarios",
        Form::Lines,
        "capas de días inhábiles con que cuenta, como `ley`; todas si no está",
    ),
    may("copias", Form::Lines, "copias que llevan todos los oficios, como `Archivo`"),
    may(
        "logos",
        Form::Objects("institucion.json#logo"),
        "logotipos del encabezado, de izquierda a derecha",
    ),
    may("palabras", Form::Lines, "palabras y siglas que no necesitan aviso"),
    may(
        "permitir",
        Form::Objects("institucion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// Keys of an area.
pub const AREA: &[Field] = &[
    must("nombre", Form::Text, "nombre completo del área"),
    may("siglas", Form::Text, "siglas del área"),
];

/// Keys of a mark of the letterhead.
pub const LOGO: &[Field] = &[
    must("archivo", Form::Text, "archivo de la imagen, junto a institucion.json"),
    must("texto_alternativo", Form::Text, "qué debe saber quien no puede verla"),
    may("alto_mm", Form::Number, "alto en milímetros"),
];

/// Keys of a warning that is not wanted.
pub const PERMISO: &[Field] = &[
    must("codigo", Form::Text, "código del aviso, como `A018`"),
    must("motivo", Form::Text, "por qué no se quiere"),
];
