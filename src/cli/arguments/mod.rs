//! What the user types, and the help in Spanish.

mod commands;
mod nueva;
mod sentence;

use std::ffi::OsString;

use clap::builder::styling::Styles;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

pub(crate) use commands::{
    Boundary, Color, Completar, Esquema, FileFormat, Format, Generar, Manners, Revisar, Shared, Ver,
};
pub(crate) use nueva::Nueva;

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
    override_usage = "minutario [OPCIONES] <ORDEN>",
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
    #[command(flatten)]
    manners: Manners,
    /// Muestra esta ayuda
    #[arg(short = 'h', long = "ayuda", display_order = 51, visible_alias = "help", action = clap::ArgAction::Help, global = true, help_heading = "Opciones")]
    ayuda: Option<bool>,
    /// Muestra la versión
    #[arg(short = 'V', long = "version", display_order = 52, action = clap::ArgAction::Version, help_heading = "Opciones")]
    version: Option<bool>,
}

/// A command with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Crea la carpeta de una reunión, con sus archivos llenos como ejemplo
    #[command(help_template = HELP, override_usage = "minutario nueva [OPCIONES] <CARPETA>")]
    Nueva(Nueva),
    /// Hace la minuta y los oficios de una reunión
    #[command(help_template = HELP, override_usage = "minutario generar [OPCIONES] <CARPETA>")]
    Generar(Generar),
    /// Revisa los datos y las plantillas; no escribe nada
    #[command(help_template = HELP, override_usage = "minutario revisar [OPCIONES] <CARPETA>")]
    Revisar(Revisar),
    /// Muestra lo que pasa de una etapa a otra
    #[command(
        help_template = HELP,
        override_usage = "minutario ver [OPCIONES] --etapa <ETAPA> <CARPETA>"
    )]
    Ver(Ver),
    /// Escribe los esquemas con los que un editor completa los archivos JSON
    #[command(help_template = HELP, override_usage = "minutario esquema [CARPETA]")]
    Esquema(Esquema),
    /// Escribe lo que un intérprete de órdenes necesita para completarlas
    #[command(help_template = HELP, override_usage = "minutario completar <INTÉRPRETE>")]
    Completar(Completar),
    /// Escribe la página de manual en formato man
    #[command(help_template = HELP, override_usage = "minutario man")]
    Man,
}

/// Why no command runs.
pub(crate) enum Stopped {
    /// Help or version was asked for.
    Shown(String),
    /// The arguments make no sense.
    Wrong(String),
}

/// Reads the arguments.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<(Command, Manners), Stopped> {
    Typed::try_parse_from(arguments).map(|typed| (typed.command, typed.manners)).map_err(|error| {
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stopped::Shown(error.to_string()),
            _ => Stopped::Wrong(sentence::sentence(&error)),
        }
    })
}

/// The whole command line, for completions and the man page.
pub(crate) fn whole() -> clap::Command {
    Typed::command()
}
