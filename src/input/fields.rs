//! The columns of each table and the keys of each JSON object: what the
//! readers look for, and what the schema and Excel's notes will say.

/// A column of a table or a key of a JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Title of the column, or key.
    pub name: &'static str,
    /// Whether it must be there and hold something.
    pub required: bool,
    /// What kind of value it holds.
    pub kind: Kind,
    /// What it holds, in one Spanish line.
    pub holds: &'static str,
}

/// What a value is, for schemas, for Excel's lists and for the manual. The
/// readers ask the same in their own code, with the place of what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A list of words: one a line in a cell, an array in JSON.
    Lines,
    /// A day, `2019-11-04` or `04/11/2019`.
    Date,
    /// An hour, `18:00`.
    Time,
    /// A number.
    Number,
    /// `sí` or `no`.
    YesNo,
    /// One of these words, without regard to case and accents.
    Choice(&'static [&'static str]),
    /// A key of directorio.csv.
    Key,
    /// Keys or groups of directorio.csv: parted by `+` or line breaks.
    Keys,
    /// A text for each year, by the year.
    ByYear,
    /// A JSON object whose keys stand in [`FILES`] under this name.
    Object(&'static str),
    /// A list of such objects.
    Objects(&'static str),
}

const fn must(name: &'static str, kind: Kind, holds: &'static str) -> Field {
    Field { name, required: true, kind, holds }
}

const fn may(name: &'static str, kind: Kind, holds: &'static str) -> Field {
    Field { name, required: false, kind, holds }
}

/// The fields of every file, by its name; an object inside a file follows it
/// as `archivo#objeto`.
pub const FILES: &[(&str, &[Field])] = &[
    ("directorio.csv", DIRECTORIO),
    ("participantes.csv", PARTICIPANTES),
    ("acuerdos.csv", ACUERDOS),
    ("inhabiles.csv", INHABILES),
    ("reunion.json", REUNION),
    ("institucion.json", INSTITUCION),
    ("institucion.json#vigencia", VIGENCIA),
    ("institucion.json#area", AREA),
    ("institucion.json#logo", LOGO),
    ("institucion.json#permiso", PERMISO),
    ("reunion.json#permiso", PERMISO),
];

/// The sheets of a meeting's workbook, each with the file it stands for.
pub const SHEETS: [(&str, &str); 4] = [
    ("Reunión", "reunion.json"),
    ("Participantes", "participantes.csv"),
    ("Acuerdos", "acuerdos.csv"),
    ("Desarrollo", "desarrollo.dj"),
];

/// Columns of the sheet of a meeting's own fields.
pub const HOJA_REUNION: &[Field] = &[
    must("campo", Kind::Text, "nombre del dato, como en reunion.json"),
    must("valor", Kind::Text, "lo que el dato dice; una lista, con un elemento por renglón"),
];

/// Columns of the sheet of the narrative.
pub const DESARROLLO: &[Field] =
    &[must("desarrollo", Kind::Text, "lo que se trató, un párrafo en cada celda")];

/// Columns of `directorio.csv`.
pub(super) const DIRECTORIO: &[Field] = &[
    must("clave", Kind::Text, "clave corta y única con la que los otros archivos la nombran"),
    may("tratamiento", Kind::Text, "tratamiento antes del nombre, como `Lic.`"),
    may("nombre", Kind::Text, "nombre completo; vacío si solo se conoce el cargo"),
    may("genero", Kind::Choice(&["f", "m"]), "`f` o `m`, de la persona o del cargo"),
    may("cargo", Kind::Text, "denominación exacta del cargo"),
    may("institucion", Kind::Text, "dónde se ejerce el cargo, si el cargo no lo dice"),
    may("grupos", Kind::Keys, "grupos a los que pertenece, separados por `+`"),
    may("nota", Kind::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `participantes.csv`.
pub(super) const PARTICIPANTES: &[Field] = &[
    must("clave", Kind::Key, "clave de directorio.csv"),
    may("calidad", Kind::Text, "en qué calidad asistió, si no es la de su cargo"),
    may("firma", Kind::YesNo, "`sí` o `no` firma la minuta; `sí` si está vacía"),
    may("nota", Kind::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `acuerdos.csv`.
pub(super) const ACUERDOS: &[Field] = &[
    must("clave", Kind::Text, "clave única en la reunión, como `A04`"),
    may("compromiso", Kind::Text, "compromiso o punto del que viene"),
    must("texto", Kind::Text, "lo acordado, como va en la tabla de la minuta"),
    may(
        "caracter",
        Kind::Choice(&["acuerdo", "sugerencia", "compromiso"]),
        "`acuerdo`, `sugerencia` o `compromiso`; `acuerdo` si está vacía",
    ),
    may("responsable", Kind::Text, "quién debe cumplirlo: palabras, o claves de directorio.csv"),
    may(
        "plazo_tipo",
        Kind::Choice(&["fecha", "habiles", "naturales", "indeterminado", "ninguno"]),
        "`fecha`, `habiles`, `naturales`, `indeterminado` o `ninguno`",
    ),
    may("plazo_valor", Kind::Text, "la fecha, el número de días o las palabras del plazo"),
    may(
        "plazo_desde",
        Kind::Choice(&["emision", "recepcion"]),
        "`emision` o `recepcion`; `recepcion` si está vacía",
    ),
    may(
        "documento",
        Kind::Choice(&["oficio", "ninguno"]),
        "`oficio` o `ninguno`; `ninguno` si está vacía",
    ),
    may("destinatario", Kind::Keys, "claves o grupos de directorio.csv, separados por `+`"),
    may(
        "uno_por_destinatario",
        Kind::YesNo,
        "`sí` para un oficio a cada destinatario; `no` si está vacía",
    ),
    may("firmantes", Kind::Keys, "claves o grupos de directorio.csv, en el orden en que firman"),
    may("asunto", Kind::Text, "asunto del oficio, en una línea"),
    may("motivo", Kind::Lines, "cuerpo del oficio antes de la petición; un párrafo por línea"),
    may("peticion", Kind::Lines, "lo que se pide; una petición por línea"),
    may("apercibimiento", Kind::Text, "qué sigue si no se cumple"),
    may("anexos", Kind::Lines, "anexos, uno por línea"),
    may("copias", Kind::Keys, "claves o grupos de directorio.csv que reciben copia"),
    may(
        "estatus",
        Kind::Choice(&["pendiente", "cumplido", "cancelado"]),
        "`pendiente`, `cumplido` o `cancelado`; `pendiente` si está vacía",
    ),
    may("nota", Kind::Text, "observación; `por confirmar` pide un aviso"),
];

/// Columns of `inhabiles.csv`.
pub(super) const INHABILES: &[Field] = &[
    must("fecha", Kind::Date, "día inhábil, o el primero de varios seguidos"),
    may("hasta", Kind::Date, "el último de varios días seguidos, como unas vacaciones"),
    may("motivo", Kind::Text, "por qué es inhábil"),
    may("capa", Kind::Text, "calendario al que pertenece; `institucional` si está vacía"),
    may("fuente", Kind::Text, "dónde se publicó"),
    may(
        "cobertura",
        Kind::Number,
        "un año, sin `fecha`: aquí están todos los días inhábiles de la capa en ese año",
    ),
];

/// Keys of `reunion.json`.
pub(super) const REUNION: &[Field] = &[
    must("clave", Kind::Text, "clave de la reunión; da nombre a su carpeta de salida"),
    may("tipo", Kind::Text, "clase de documento, en minúsculas; `minuta de trabajo` si no está"),
    must("fecha", Kind::Date, "día de la reunión"),
    may("hora_inicio", Kind::Time, "hora en que comenzó, como `18:00`"),
    may("hora_fin", Kind::Time, "hora en que terminó, como `20:00`"),
    may("lugar", Kind::Text, "dónde se celebró"),
    must("asunto", Kind::Text, "para qué se convocó"),
    may("tema", Kind::Text, "tema que se presentó"),
    may("orden_del_dia", Kind::Lines, "puntos del orden del día"),
    may("asuntos_generales", Kind::Lines, "asuntos generales; vacío imprime «Ninguno»"),
    may("elabora", Kind::Key, "clave de directorio.csv de quien elabora la minuta"),
    may("fecha_oficios", Kind::Date, "fecha de los oficios; la de la reunión si no está"),
    may("expediente", Kind::Text, "clave de archivo que se imprime como expediente"),
    may(
        "permitir",
        Kind::Objects("reunion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// Keys of `institucion.json` when it has versions.
pub(super) const INSTITUCION: &[Field] = &[must(
    "vigencias",
    Kind::Objects("institucion.json#vigencia"),
    "versiones de la institución, cada una con sus fechas",
)];

/// Keys of one version of the institution.
pub(super) const VIGENCIA: &[Field] = &[
    may("desde", Kind::Date, "primer día en que vale"),
    may("hasta", Kind::Date, "último día en que vale"),
    must("nombre", Kind::Text, "nombre completo"),
    must("siglas", Kind::Text, "siglas"),
    must(
        "genero",
        Kind::Choice(&["f", "m"]),
        "`f` o `m`, del nombre (la Secretaría, el Instituto)",
    ),
    may(
        "lenguaje",
        Kind::Choice(&["masculino", "desdoblado", "neutro"]),
        "cómo se nombra a mujeres y hombres juntos; `masculino` si no está",
    ),
    may("area", Kind::Object("institucion.json#area"), "área que escribe"),
    must("lugar", Kind::Text, "lugar para la fecha de un oficio"),
    may("domicilio", Kind::Text, "domicilio para el pie de página"),
    may("telefono", Kind::Text, "teléfonos"),
    may("correo", Kind::Text, "correo electrónico"),
    may("sitio", Kind::Text, "sitio en internet"),
    may("lema", Kind::Text, "lema que va bajo «Atentamente»"),
    may("leyendas", Kind::ByYear, "leyenda oficial de cada año, por año"),
    must("numeracion", Kind::Text, "patrón del número de oficio, como `IDAIP/CGA/{N:03}/{AAAA}`"),
    may("expediente", Kind::Text, "clave de archivo, si la reunión no dice otra"),
    may("fundamento", Kind::Text, "fundamento legal con que comienzan los oficios"),
    may(
        "despedida",
        Kind::Text,
        "despedida de los oficios; `{le} {reitero}`, `{mi}` concuerdan con quien firma y recibe",
    ),
    may("atentamente", Kind::Text, "palabra que va sobre las firmas; `ATENTAMENTE` si no está"),
    may(
        "calendarios",
        Kind::Lines,
        "capas de días inhábiles con que cuenta, como `ley`; todas si no está",
    ),
    may("copias", Kind::Lines, "copias que llevan todos los oficios, como `Archivo`"),
    may(
        "logos",
        Kind::Objects("institucion.json#logo"),
        "logotipos del encabezado, de izquierda a derecha",
    ),
    may("palabras", Kind::Lines, "palabras y siglas que no necesitan aviso"),
    may(
        "permitir",
        Kind::Objects("institucion.json#permiso"),
        "avisos que no se quieren, con su motivo",
    ),
];

/// Keys of an area.
pub(super) const AREA: &[Field] = &[
    must("nombre", Kind::Text, "nombre completo del área"),
    may("siglas", Kind::Text, "siglas del área"),
];

/// Keys of a mark of the letterhead.
pub(super) const LOGO: &[Field] = &[
    must("archivo", Kind::Text, "archivo de la imagen, junto a institucion.json"),
    must("texto_alternativo", Kind::Text, "qué debe saber quien no puede verla"),
    may("alto_mm", Kind::Number, "alto en milímetros"),
];

/// Keys of a warning that is not wanted.
pub(super) const PERMISO: &[Field] = &[
    must("codigo", Kind::Text, "código del aviso, como `A018`"),
    must("motivo", Kind::Text, "por qué no se quiere"),
];
