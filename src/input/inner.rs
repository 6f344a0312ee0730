//! What JSON writes as objects within a version of the institution, and a sheet as
//! lines of a cell: in, either form; out, the same values.

use std::collections::BTreeMap;

use super::json::Fields;
use super::named::Named;
use super::problems::Problems;
use super::{leyendas, logos, permitir};
use crate::campos::AREA;
use crate::diagnostic::Located;
use crate::model::{Area, Logo, Permiso};

/// What is written within a version.
pub(super) struct Inner {
    pub(super) area: Option<Area>,
    /// Whether the siglas of the area are written; those that are wrong have been
    /// reported, and are not missing.
    pub(super) has_siglas: bool,
    pub(super) leyendas: BTreeMap<i16, Located<String>>,
    pub(super) logos: Vec<Logo>,
    pub(super) permitir: Vec<Permiso>,
}

impl Inner {
    /// From the objects of JSON.
    pub(super) fn of_objects(fields: &Fields<'_>, problems: &mut Problems<'_>) -> Self {
        let area = fields.object("area", problems);
        let has_siglas = area.as_ref().map_or(fields.says("area"), |area| area.says("siglas"));
        Inner {
            area: area.map(|area| area_of_object(&area, problems)),
            has_siglas,
            leyendas: leyendas::of_object(fields, problems),
            logos: logos::of_objects(fields, problems),
            permitir: permitir::of_objects(fields, problems),
        }
    }

    /// From the lines of a sheet's cells.
    pub(super) fn of_lines(fields: &impl Named, problems: &mut Problems<'_>) -> Self {
        let siglas = fields.text("siglas_area", problems);
        let nombre = match (fields.text("area", problems), &siglas) {
            (None, Some(_)) => Some(fields.required("area", problems)),
            (nombre, _) => nombre,
        };
        Inner {
            has_siglas: fields.says("siglas_area"),
            area: nombre.map(|nombre| Area { nombre, siglas }),
            leyendas: leyendas::of_lines(fields.texts("leyendas", problems), problems),
            logos: logos::of_lines(fields.texts("logos", problems), problems),
            permitir: permitir::of_lines(fields.texts("permitir", problems), problems),
        }
    }
}

fn area_of_object(area: &Fields<'_>, problems: &mut Problems<'_>) -> Area {
    area.check_names(AREA, problems);
    Area { nombre: area.required("nombre", problems), siglas: area.text("siglas", problems) }
}
