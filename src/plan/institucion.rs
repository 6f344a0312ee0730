//! The institution as it was on the day of a document.

use jiff::civil::Date;

use super::people::text;
use crate::model::{
    BLANK, Genero, Institucion, InstitucionImpresa, Lenguaje, LogoImpreso, Vigencia,
};

/// What a document of `date` says of the institution; blanks when no version
/// was valid then, which the rules report.
pub(super) fn printed(institucion: &Institucion, date: Date) -> InstitucionImpresa {
    match institucion.on(date) {
        Some(vigencia) => version(vigencia, date),
        None => InstitucionImpresa {
            nombre: BLANK.to_owned(),
            siglas: BLANK.to_owned(),
            con_articulo: BLANK.to_owned(),
            lenguaje: lenguaje(None).word().to_owned(),
            area: None,
            leyenda: None,
            lema: None,
            fundamento: None,
            atentamente: None,
            domicilio: None,
            telefono: None,
            correo: None,
            sitio: None,
            logos: Vec::new(),
        },
    }
}

fn version(vigencia: &Vigencia, date: Date) -> InstitucionImpresa {
    let article = match vigencia.genero {
        Genero::Femenino => "la",
        Genero::Masculino => "el",
    };
    InstitucionImpresa {
        nombre: vigencia.nombre.value.clone(),
        siglas: vigencia.siglas.value.clone(),
        con_articulo: format!("{article} {}", vigencia.nombre.value),
        lenguaje: vigencia.lenguaje.word().to_owned(),
        area: vigencia.area.as_ref().map(|area| area.nombre.value.clone()),
        leyenda: text(vigencia.leyendas.get(&date.year())),
        lema: text(vigencia.lema.as_ref()),
        fundamento: text(vigencia.fundamento.as_ref()),
        atentamente: text(vigencia.atentamente.as_ref()),
        domicilio: text(vigencia.domicilio.as_ref()),
        telefono: text(vigencia.telefono.as_ref()),
        correo: text(vigencia.correo.as_ref()),
        sitio: text(vigencia.sitio.as_ref()),
        logos: vigencia
            .logos
            .iter()
            .map(|logo| LogoImpreso {
                archivo: logo.archivo.value.clone(),
                texto_alternativo: logo.texto_alternativo.value.clone(),
                alto_mm: logo.alto_mm,
            })
            .collect(),
    }
}

/// How the institution speaks of women and men together.
pub(super) fn lenguaje(vigencia: Option<&Vigencia>) -> Lenguaje {
    vigencia.map(|vigencia| vigencia.lenguaje).unwrap_or_default()
}
