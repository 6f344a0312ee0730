//! The arguments of `nueva`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::commands::date;

/// `nueva`.
#[derive(Debug, Args)]
pub(crate) struct Nueva {
    /// Carpeta que se crea, por ejemplo reuniones/2026-02-10-comite; da su clave a
    /// la reunión
    #[arg(value_name = "CARPETA", help_heading = "Datos")]
    pub(crate) dir: PathBuf,
    /// Nombre de la institución, la primera vez
    #[arg(long, value_name = "NOMBRE", help_heading = "Opciones")]
    pub(crate) institucion: Option<String>,
    /// Siglas de la institución, la primera vez
    #[arg(long, value_name = "SIGLAS", help_heading = "Opciones")]
    pub(crate) siglas: Option<String>,
    /// Ciudad en que se fechan los oficios, la primera vez
    #[arg(long, value_name = "CIUDAD", help_heading = "Opciones")]
    pub(crate) ciudad: Option<String>,
    /// Reunión anterior: se toman sus participantes y sus acuerdos pendientes
    #[arg(long, value_name = "CARPETA", help_heading = "Opciones")]
    pub(crate) desde: Option<PathBuf>,
    /// Fecha de la reunión (por omisión, la que lleve el nombre de la carpeta)
    #[arg(long, value_name = "FECHA", value_parser = date, help_heading = "Opciones")]
    pub(crate) fecha: Option<Date>,
    /// Un libro de Excel, reunion.xlsx, en lugar de los archivos de la reunión y,
    /// la primera vez, de los de la institución
    #[arg(long, help_heading = "Opciones")]
    pub(crate) excel: bool,
}
