//! The list `permitir`, of reunion.json and of a version of the institution.

use super::findings::Findings;
use super::json::Fields;
use crate::campos::PERMISO;
use crate::model::Permiso;

/// Reads the list; one without code or reason is reported and left out.
pub(super) fn permisos(fields: &Fields<'_>, findings: &mut Findings<'_>) -> Vec<Permiso> {
    let objects = fields.objects("permitir", findings);
    let permisos = objects.iter().map(|object| {
        object.check_names(PERMISO, findings);
        let codigo = object.required("codigo", findings);
        Permiso { codigo, motivo: object.required("motivo", findings) }
    });
    permisos.filter(|permiso| !permiso.codigo.is_empty() && !permiso.motivo.is_empty()).collect()
}
