//! The arguments of each command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// `generar`.
#[derive(Debug, Args)]
pub(crate) struct Generar {
    /// Carpeta de la reunión o su libro .xlsx, por ejemplo inputs/2019-11-04-stl
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    /// Carpeta donde se escribe (por omisión, salida/ u output/, junto a la de los datos)
    #[arg(long, value_name = "CARPETA", help_heading = "Opciones")]
    pub(crate) salida: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) shared: Shared,
    /// Archivos que se hacen: pdf, docx, o los dos con coma (por omisión, los dos)
    #[arg(
        long,
        value_name = "FORMATOS",
        value_enum,
        value_delimiter = ',',
        hide_possible_values = true,
        help_heading = "Opciones"
    )]
    pub(crate) formato: Vec<FileFormat>,
    /// Hace solo estos documentos: una clave de acuerdo, `minuta`, o el nombre
    /// de un archivo; se puede repetir
    #[arg(long, value_name = "DOCUMENTO", help_heading = "Opciones")]
    pub(crate) solo: Vec<String>,
    /// Hace otra vez los borradores cada vez que se guarda un archivo; termina
    /// con Ctrl+C
    #[arg(long, help_heading = "Opciones")]
    pub(crate) vigilar: bool,
}

/// `nueva`.
#[derive(Debug, Args)]
pub(crate) struct Nueva {
    /// Carpeta que se crea, por ejemplo inputs/2026-02-10-comite; da su clave a
    /// la reunión
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    /// Reunión anterior: se toman sus participantes y sus acuerdos pendientes
    #[arg(long, value_name = "CARPETA", help_heading = "Opciones")]
    pub(crate) desde: Option<PathBuf>,
    /// Fecha de la reunión (por omisión, la que lleve el nombre de la carpeta)
    #[arg(long, value_name = "FECHA", value_parser = date, help_heading = "Opciones")]
    pub(crate) fecha: Option<Date>,
    /// Un libro de Excel, reunion.xlsx, en lugar de los archivos de la reunión
    #[arg(long, help_heading = "Opciones")]
    pub(crate) excel: bool,
}

/// `esquema`.
#[derive(Debug, Args)]
pub(crate) struct Esquema {
    /// Carpeta donde se escriben los esquemas
    #[arg(
        value_name = "CARPETA",
        default_value = "esquemas",
        hide_default_value = true,
        help_heading = "Datos",
        help = "Carpeta donde se escriben (por omisión, esquemas)"
    )]
    pub(crate) dir: PathBuf,
}

/// `completar`.
#[derive(Debug, Args)]
pub(crate) struct Completar {
    /// Intérprete de órdenes
    #[arg(
        value_name = "INTÉRPRETE",
        value_enum,
        hide_possible_values = true,
        help_heading = "Datos",
        help = "bash, zsh, fish, powershell o elvish"
    )]
    pub(crate) shell: clap_complete::Shell,
}

/// `revisar`.
#[derive(Debug, Args)]
pub(crate) struct Revisar {
    /// Carpeta de la reunión
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    #[command(flatten)]
    pub(crate) shared: Shared,
    /// Forma de los resultados
    #[arg(
        long,
        value_enum,
        default_value = "texto",
        value_name = "FORMATO",
        hide_possible_values = true,
        hide_default_value = true,
        help_heading = "Opciones",
        help = "Forma de los resultados: texto o json (por omisión, texto)"
    )]
    pub(crate) formato: Format,
}

/// `ver`.
#[derive(Debug, Args)]
pub(crate) struct Ver {
    /// Carpeta de la reunión
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "ETAPA",
        hide_possible_values = true,
        help_heading = "Opciones",
        help = "Qué se muestra: datos, texto o documento"
    )]
    pub(crate) etapa: Boundary,
    #[command(flatten)]
    pub(crate) shared: Shared,
    /// Muestra solo estos documentos; se puede repetir
    #[arg(long, value_name = "DOCUMENTO", help_heading = "Opciones")]
    pub(crate) solo: Vec<String>,
}

/// Options that every command has.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// Carpeta de plantillas; cada archivo que tenga reemplaza al del programa
    #[arg(long, value_name = "CARPETA", help_heading = "Opciones")]
    pub(crate) plantillas: Option<PathBuf>,
    /// Fecha de los oficios (2019-11-05 o 05/11/2019) en lugar de la escrita
    #[arg(long, value_name = "FECHA", value_parser = date, help_heading = "Opciones")]
    pub(crate) fecha: Option<Date>,
    /// Pruebas: BORRADOR en cada hoja, y en blanco lo que falte
    #[arg(long, help_heading = "Opciones")]
    pub(crate) borrador: bool,
}

/// Options of the program itself.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Manners {
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        value_name = "CUÁNDO",
        hide_possible_values = true,
        hide_default_value = true,
        global = true,
        help_heading = "Opciones",
        help = "Usa colores: auto, siempre o nunca (por omisión, auto)"
    )]
    pub(crate) color: Color,
    /// No dice nada que no sea un error
    #[arg(short = 'q', long, global = true, help_heading = "Opciones")]
    pub(crate) silencio: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Siempre,
    /// Never.
    Nunca,
}

/// Form of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Texto,
    /// For programs.
    Json,
}

/// A file that a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FileFormat {
    /// Ready to be signed.
    Pdf,
    /// To be edited in Word.
    Docx,
}

/// What `ver` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Boundary {
    /// What the template may print.
    Datos,
    /// The markup it gave.
    Texto,
    /// The document.
    Documento,
}

fn date(text: &str) -> Result<Date, String> {
    minutario::campos::date(text).map_err(|problem| problem.message)
}
