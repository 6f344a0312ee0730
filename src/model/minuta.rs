//! What the minuta says: the context of `minuta.hbs`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Firmante, InstitucionImpresa, PlazoImpreso, Suscribe};

/// Everything `minuta.hbs` may print.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Minuta {
    /// Key of the meeting.
    pub clave: String,
    /// Kind, in lower case: `minuta de trabajo`.
    pub tipo: String,
    /// Archive code.
    pub expediente: Option<String>,
    /// Who holds the meeting's record.
    pub institucion: InstitucionImpresa,
    /// Where it was held; a blank to fill in when nobody wrote it.
    pub lugar: String,
    /// Day, `aaaa-mm-dd`; print it with a helper.
    pub fecha: String,
    /// Beginning, `hh:mm`.
    pub hora_inicio: Option<String>,
    /// End, `hh:mm`.
    pub hora_fin: Option<String>,
    /// Day of the end when it is another, `aaaa-mm-dd`.
    pub fecha_fin: Option<String>,
    /// What it was called for.
    pub asunto: String,
    /// Theme presented.
    pub tema: Option<String>,
    /// Agenda.
    pub orden_del_dia: Vec<String>,
    /// Who took part.
    pub participantes: Vec<Asistente>,
    /// The narrative, as Djot; print it with `{{marcado desarrollo}}`.
    #[schemars(extend("x-marcado" = true))]
    pub desarrollo: Option<String>,
    /// What was agreed.
    pub acuerdos: Vec<AcuerdoImpreso>,
    /// General matters.
    pub asuntos_generales: Vec<String>,
    /// Who drafted it.
    pub elabora: Option<Firmante>,
    /// Who signs, in the order of the participants.
    pub firmantes: Vec<Firmante>,
    /// The words that agree with the signatories.
    pub suscribe: Suscribe,
}

/// Somebody who took part.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Asistente {
    /// Directory key.
    pub clave: String,
    /// Form of address and name, or the post of an office.
    pub nombre_completo: String,
    /// Post.
    pub cargo: Option<String>,
    /// Institution.
    pub institucion: Option<String>,
    /// Capacity in which the person attended.
    pub calidad: Option<String>,
}

/// A row of the table of agreements.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AcuerdoImpreso {
    /// Key.
    pub clave: String,
    /// What was agreed.
    pub texto: String,
    /// `acuerdo`, `sugerencia` or `compromiso`.
    pub caracter: String,
    /// Commitment or matter it comes from.
    pub compromiso: Option<String>,
    /// Who must do it.
    pub responsable: Option<String>,
    /// By when.
    pub plazo: PlazoImpreso,
    /// `oficio` or `ninguno`.
    pub documento: String,
    /// `pendiente`, `cumplido` or `cancelado`.
    pub estatus: String,
}
