//! The meeting, and who took part in it.

use jiff::civil::{Date, Time};

use super::Permiso;
use crate::diagnostic::Located;

/// `reunion.json`.
#[derive(Debug, Clone)]
pub struct Reunion {
    /// Key of the meeting; names its output folder.
    pub clave: Located<String>,
    /// Kind, in lower case, such as `minuta de trabajo`.
    pub tipo: Located<String>,
    /// Day.
    pub fecha: Located<Date>,
    /// Beginning.
    pub hora_inicio: Option<Located<Time>>,
    /// End.
    pub hora_fin: Option<Located<Time>>,
    /// Day of the end, when somebody wrote it.
    pub fecha_fin: Option<Located<Date>>,
    /// Where it was held.
    pub lugar: Option<Located<String>>,
    /// What it was called for.
    pub asunto: Located<String>,
    /// Theme presented.
    pub tema: Option<Located<String>>,
    /// Agenda, when there was one.
    pub orden_del_dia: Vec<Located<String>>,
    /// General matters; empty prints *Ninguno*.
    pub asuntos_generales: Vec<Located<String>>,
    /// Directory key of the person who drafted the minuta.
    pub elabora: Option<Located<String>>,
    /// Date of the oficios, when the file says one.
    pub fecha_oficios: Option<Located<Date>>,
    /// Archive code printed as *expediente*.
    pub expediente: Option<Located<String>>,
    /// Warnings that this meeting's author does not want.
    pub permitir: Vec<Permiso>,
    /// Keys whose values are there but could not be read, which was reported.
    pub ilegibles: Vec<&'static str>,
}

impl Reunion {
    /// The date that the oficios bear: `fecha_oficios`, else the meeting's.
    pub fn fecha_de_oficios(&self) -> &Located<Date> {
        self.fecha_oficios.as_ref().unwrap_or(&self.fecha)
    }

    /// The day on which it ended: `fecha_fin`, else the day after it began when
    /// it ended at an earlier hour.
    pub fn dia_de_termino(&self) -> Date {
        let hours = self.hora_inicio.as_ref().zip(self.hora_fin.as_ref());
        let is_past_midnight = hours.is_some_and(|(inicio, fin)| fin.value <= inicio.value);
        let same = self.fecha.value;
        match &self.fecha_fin {
            Some(written) => written.value,
            None if is_past_midnight => same.tomorrow().unwrap_or(same),
            None => same,
        }
    }
}

/// A row of `participantes.csv`.
#[derive(Debug, Clone)]
pub struct Participante {
    /// Directory key.
    pub clave: Located<String>,
    /// Capacity in which the person attended, when it is not the post.
    pub calidad: Option<Located<String>>,
    /// Whether the person signs the minuta (column `firma`, `sí` by default).
    pub firma: bool,
    /// Remark; `por confirmar` in it asks for a warning.
    pub nota: Option<Located<String>>,
}
