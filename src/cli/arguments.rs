//! What the user types, and the help in Spanish.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::styling::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

const HELP: &str = "{about-with-newline}\nUso: {usage}\n\n{all-args}{after-help}";

const EXIT_CODES: &str = "\
Códigos de salida:
  0  listo (puede haber avisos)
  1  hay errores en los datos o en las plantillas; no se escribió nada
  2  orden mal escrita, o el disco no dejó leer o escribir";

/// Convierte el registro de una reunión en su minuta y sus oficios
#[derive(Debug, Parser)]
#[command(
    name = "minutario",
    version,
    help_template = HELP,
    after_help = EXIT_CODES,
    styles = Styles::plain(),
    subcommand_help_heading = "Órdenes",
    subcommand_value_name = "ORDEN",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_required = true
)]
struct Typed {
    #[command(subcommand)]
    command: Command,
    /// Muestra esta ayuda
    #[arg(short = 'h', long = "ayuda", visible_alias = "help", action = clap::ArgAction::Help, global = true, help_heading = "Opciones")]
    ayuda: Option<bool>,
    /// Muestra la versión
    #[arg(short = 'V', long = "version", action = clap::ArgAction::Version, help_heading = "Opciones")]
    version: Option<bool>,
}

/// A command with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Hace la minuta y los oficios de una reunión
    #[command(help_template = HELP, override_usage = "minutario generar [OPCIONES] <CARPETA>")]
    Generar(Generar),
    /// Revisa los datos y las plantillas; no escribe nada
    #[command(help_template = HELP, override_usage = "minutario revisar [OPCIONES] <CARPETA>")]
    Revisar(Revisar),
    /// Muestra lo que pasa de una etapa a otra
    #[command(help_template = HELP, override_usage = "minutario ver [OPCIONES] --etapa <ETAPA> <CARPETA>")]
    Ver(Ver),
}

/// `generar`.
#[derive(Debug, Args)]
pub(crate) struct Generar {
    /// Carpeta de la reunión, por ejemplo inputs/2019-11-04-stl
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    /// Carpeta donde se escribe (por omisión, output/ junto a la de los datos)
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

/// Form of the findings.
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

/// Why no command runs.
pub(crate) enum Stopped {
    /// Help or version was asked for.
    Shown(String),
    /// The arguments make no sense.
    Wrong(String),
}

/// Reads the arguments.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Stopped> {
    Typed::try_parse_from(arguments).map(|typed| typed.command).map_err(|error| {
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stopped::Shown(error.to_string()),
            _ => Stopped::Wrong(sentence(&error)),
        }
    })
}

/// Clap's complaint in our words.
fn sentence(error: &clap::Error) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => format!("sobra `{argument}`"),
        ErrorKind::UnknownArgument => format!("no existe la opción `{argument}`"),
        ErrorKind::TooManyValues => format!("la opción `{argument}` no lleva valor"),
        ErrorKind::InvalidSubcommand => {
            format!("no existe la orden `{}`", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("a `{argument}` le falta su valor")
        }
        ErrorKind::InvalidValue => format!(
            "`{value}` no vale para `{argument}`; puede ser {}",
            said(ContextKind::ValidValue)
        ),
        ErrorKind::ValueValidation => {
            format!("`{value}` no vale para `{argument}`{}", reason(error))
        }
        ErrorKind::MissingRequiredArgument => format!("falta {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "falta la orden".to_owned()
        }
        ErrorKind::ArgumentConflict => format!("`{argument}` sobra o está repetida"),
        ErrorKind::InvalidUtf8 => "la orden tiene caracteres que no se pueden leer".to_owned(),
        _ => "la orden no se entiende".to_owned(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .map(said)
        .into_iter()
        .find(|near| !near.is_empty());
    match near {
        Some(near) => format!("{what}\n   = ayuda: ¿quiso escribir `{near}`?"),
        None => format!("{what}\n   = ayuda: escriba `minutario --ayuda`"),
    }
}

fn reason(error: &clap::Error) -> String {
    use std::error::Error as _;
    error.source().map(|source| format!(": {source}")).unwrap_or_default()
}

fn date(text: &str) -> Result<Date, String> {
    minutario::input::date(text)
}
