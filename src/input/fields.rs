//! The columns of each table and the keys of each JSON object: what the
//! readers look for, and what the schema and Excel's notes will say.

/// A column of a table or a key of a JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Title of the column, or key.
    pub name: &'static str,
    /// Whether it must be there and hold something.
    pub required: bool,
    /// What it holds, in one Spanish line.
    pub holds: &'static str,
}

const fn must(name: &'static str, holds: &'static str) -> Field {
    Field { name, required: true, holds }
}

const fn may(name: &'static str, holds: &'static str) -> Field {
    Field { name, required: false, holds }
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
];

/// Columns of `directorio.csv`.
pub(super) const DIRECTORIO: &[Field] = &[
    must("clave", "clave corta y única con la que los otros archivos la nombran"),
    may("tratamiento", "tratamiento antes del nombre, como `Lic.`"),
    may("nombre", "nombre completo; vacío si solo se conoce el cargo"),
    may("genero", "`f` o `m`, de la persona o del cargo"),
    may("cargo", "denominación exacta del cargo"),
    may("institucion", "dónde se ejerce el cargo, si el cargo no lo dice"),
    may("grupos", "grupos a los que pertenece, separados por `+`"),
    may("nota", "observación; `por confirmar` pide un aviso"),
];

/// Columns of `participantes.csv`.
pub(super) const PARTICIPANTES: &[Field] = &[
    must("clave", "clave de directorio.csv"),
    may("calidad", "en qué calidad asistió, si no es la de su cargo"),
    may("firma", "`sí` o `no` firma la minuta; `sí` si está vacía"),
    may("nota", "observación; `por confirmar` pide un aviso"),
];

/// Columns of `acuerdos.csv`.
pub(super) const ACUERDOS: &[Field] = &[
    must("clave", "clave única en la reunión, como `A04`"),
    may("compromiso", "compromiso o punto del que viene"),
    must("texto", "lo acordado, como va en la tabla de la minuta"),
    may("caracter", "`acuerdo`, `sugerencia` o `compromiso`; `acuerdo` si está vacía"),
    may("responsable", "quién debe cumplirlo: palabras, o claves de directorio.csv"),
    may("plazo_tipo", "`fecha`, `habiles`, `naturales`, `indeterminado` o `ninguno`"),
    may("plazo_valor", "la fecha, el número de días o las palabras del plazo"),
    may("plazo_desde", "`emision` o `recepcion`; `recepcion` si está vacía"),
    may("documento", "`oficio` o `ninguno`; `ninguno` si está vacía"),
    may("destinatario", "claves o grupos de directorio.csv, separados por `+`"),
    may("uno_por_destinatario", "`sí` para un oficio a cada destinatario; `no` si está vacía"),
    may("firmantes", "claves o grupos de directorio.csv, en el orden en que firman"),
    may("asunto", "asunto del oficio, en una línea"),
    may("motivo", "cuerpo del oficio antes de la petición; un párrafo por línea"),
    may("peticion", "lo que se pide; una petición por línea"),
    may("apercibimiento", "qué sigue si no se cumple"),
    may("anexos", "anexos, uno por línea"),
    may("copias", "claves o grupos de directorio.csv que reciben copia"),
    may("nota", "observación; `por confirmar` pide un aviso"),
];

/// Columns of `inhabiles.csv`.
pub(super) const INHABILES: &[Field] = &[
    must("fecha", "día inhábil"),
    may("motivo", "por qué es inhábil"),
    may("capa", "capa a la que pertenece, como `institucional`"),
    may("fuente", "dónde se publicó"),
];

/// Keys of `reunion.json`.
pub(super) const REUNION: &[Field] = &[
    must("clave", "clave de la reunión; da nombre a su carpeta de salida"),
    may("tipo", "clase de documento, en minúsculas; `minuta de trabajo` si no está"),
    must("fecha", "día de la reunión"),
    may("hora_inicio", "hora en que comenzó, como `18:00`"),
    may("hora_fin", "hora en que terminó, como `20:00`"),
    may("lugar", "dónde se celebró"),
    must("asunto", "para qué se convocó"),
    may("tema", "tema que se presentó"),
    may("orden_del_dia", "puntos del orden del día"),
    may("asuntos_generales", "asuntos generales; vacío imprime «Ninguno»"),
    may("elabora", "clave de directorio.csv de quien elabora la minuta"),
    may("fecha_oficios", "fecha de los oficios; la de la reunión si no está"),
    may("expediente", "clave de archivo que se imprime como expediente"),
];

/// Keys of `institucion.json` when it has versions.
pub(super) const INSTITUCION: &[Field] =
    &[must("vigencias", "versiones de la institución, cada una con sus fechas")];

/// Keys of one version of the institution.
pub(super) const VIGENCIA: &[Field] = &[
    may("desde", "primer día en que vale"),
    may("hasta", "último día en que vale"),
    must("nombre", "nombre completo"),
    must("siglas", "siglas"),
    must("genero", "`f` o `m`, del nombre (la Secretaría, el Instituto)"),
    may("area", "área que escribe"),
    must("lugar", "lugar para la fecha de un oficio"),
    may("domicilio", "domicilio para el pie de página"),
    may("telefono", "teléfonos"),
    may("correo", "correo electrónico"),
    may("sitio", "sitio en internet"),
    may("lema", "lema que va bajo «Atentamente»"),
    may("leyendas", "leyenda oficial de cada año, por año"),
    must("numeracion", "patrón del número de oficio, como `IDAIP/CGA/{N:03}/{AAAA}`"),
    may("expediente", "clave de archivo, si la reunión no dice otra"),
    may("fundamento", "fundamento legal con que comienzan los oficios"),
    may("copias", "copias que llevan todos los oficios, como `Archivo`"),
    may("logos", "logotipos del encabezado, de izquierda a derecha"),
];

/// Keys of an area.
pub(super) const AREA: &[Field] =
    &[must("nombre", "nombre completo del área"), may("siglas", "siglas del área")];

/// Keys of a mark of the letterhead.
pub(super) const LOGO: &[Field] = &[
    must("archivo", "archivo de la imagen, junto a institucion.json"),
    must("texto_alternativo", "qué debe saber quien no puede verla"),
    may("alto_mm", "alto en milímetros"),
];
