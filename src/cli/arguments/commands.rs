//! The arguments of each command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use minutario::pdf::Engine;

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
    /// Reemplaza los documentos que en esa carpeta de salida sean de una reunión de otra
    /// fecha
    #[arg(long, help_heading = "Opciones")]
    pub(crate) reemplazar: bool,
    /// Reemplaza este documento aunque alguien lo haya cambiado o firmado: una clave de
    /// acuerdo, `minuta`, o el nombre de un archivo; se puede repetir
    #[arg(long, value_name = "CLAVE", help_heading = "Opciones")]
    pub(crate) sobrescribir: Vec<String>,
    /// Hace otra vez los borradores cada vez que se guarda un archivo; termina
    /// con Ctrl+C
    #[arg(long, help_heading = "Opciones")]
    pub(crate) vigilar: bool,
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
    /// Quién compone los PDF: typst, o genpdf, que solo sirve para imprimir (por
    /// omisión, typst si el programa lo tiene)
    #[arg(long, value_name = "MOTOR", value_parser = engine, help_heading = "Opciones")]
    pub(crate) motor: Option<Engine>,
}

/// In the help, options of all commands stand after those of a command alone.
const AFTER_OWN: usize = 50;

/// Options of the program itself.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Manners {
    #[arg(
        long,
        display_order = AFTER_OWN,
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
    #[arg(
        short = 'q',
        long,
        display_order = AFTER_OWN,
        global = true,
        help_heading = "Opciones"
    )]
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

/// An engine by its word; one that this build lacks is told from one that there
/// is not.
fn engine(word: &str) -> Result<Engine, String> {
    let found = Engine::ALL.iter().find(|engine| engine.word() == word);
    let has: Vec<&str> = Engine::ALL.iter().map(|engine| engine.word()).collect();
    found.copied().ok_or_else(|| match word {
        "typst" | "genpdf" => format!("este programa se construyó solo con {}", has.join(" y ")),
        _ => format!("puede ser {}", has.join(" o ")),
    })
}

/// A date as files write it.
pub(super) fn date(text: &str) -> Result<Date, String> {
    minutario::campos::date(text).map_err(|problem| problem.message)
}
