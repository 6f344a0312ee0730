//! A meeting and an oficio to test with, and short ways to compile and render.

use serde::Serialize;

use super::{TemplateFile, Templates};
use crate::diagnostic::{Diagnostic, Position, Result, Source, Warned};
use crate::model::{
    AcuerdoImpreso, Asistente, Copia, Destinatario, Firmante, InstitucionImpresa, LogoImpreso,
    Minuta, Oficio, PlazoImpreso, ReunionImpresa, Suscribe, Trato,
};
use crate::pipeline::roots;

fn text(text: &str) -> String {
    text.to_owned()
}

pub(super) fn institucion() -> InstitucionImpresa {
    InstitucionImpresa {
        nombre: text("Instituto Duranguense"),
        siglas: text("IDAIP"),
        con_articulo: text("el Instituto Duranguense"),
        lenguaje: text("masculino"),
        area: None,
        leyenda: None,
        lema: Some(text("Transparencia")),
        fundamento: None,
        atentamente: None,
        domicilio: None,
        telefono: None,
        correo: None,
        sitio: None,
        logos: vec![LogoImpreso {
            archivo: text("logo_idaip.png"),
            texto_alternativo: text("Logo del IDAIP"),
            alto_mm: Some(18.5),
        }],
    }
}

fn asistente(nombre_completo: &str, cargo: Option<&str>) -> Asistente {
    Asistente {
        clave: text("clave"),
        nombre_completo: text(nombre_completo),
        cargo: cargo.map(text),
        institucion: None,
        calidad: None,
    }
}

fn plazo() -> PlazoImpreso {
    PlazoImpreso {
        tipo: text("ninguno"),
        frase: None,
        breve: text("Sin plazo"),
        vence: None,
        sin_fecha: None,
        calendario: None,
    }
}

pub(super) fn minuta() -> Minuta {
    Minuta {
        clave: text("2019-11-04-stl"),
        tipo: text("minuta de trabajo"),
        expediente: None,
        institucion: institucion(),
        lugar: text("Sala de juntas"),
        fecha: text("2019-11-04"),
        hora_inicio: Some(text("18:00")),
        hora_fin: Some(text("20:00")),
        fecha_fin: None,
        asunto: text("Reunión del Secretariado Técnico Local"),
        tema: None,
        orden_del_dia: vec![text("bienvenida"), text("avances"), text("observaciones")],
        participantes: vec![
            asistente("Lic. Paulina Compeán", Some("Comisionada")),
            asistente("Manuel Galván", None),
            asistente("Itzel Núñez", Some("Vocal")),
        ],
        desarrollo: Some(text("Se abrió la sesión con *puntualidad*.")),
        acuerdos: vec![AcuerdoImpreso {
            clave: text("A01"),
            texto: text("Difundir el apartado"),
            caracter: text("acuerdo"),
            compromiso: None,
            responsable: Some(text("Todos")),
            plazo: plazo(),
            documento: text("oficio"),
            estatus: text("pendiente"),
        }],
        asuntos_generales: Vec::new(),
        elabora: None,
        firmantes: Vec::new(),
        suscribe: suscribe(),
    }
}

fn suscribe() -> Suscribe {
    Suscribe {
        el_suscrito: text("la suscrita"),
        me_permito: text("me permito"),
        me_dirijo: text("me dirijo"),
        reitero: text("reitero"),
        envio: text("envío"),
        al_suscrito: text("a la suscrita"),
        del_suscrito: text("de la suscrita"),
        quien_suscribe: text("quien suscribe"),
        solicito: text("solicito"),
        quedo: text("quedo"),
        mi: text("mi"),
        genero: text("f"),
        varios: false,
        lenguaje: text("masculino"),
    }
}

pub(super) fn oficio() -> Oficio {
    Oficio {
        numero: text("IDAIP/CGA/001/2019"),
        expediente: None,
        asunto: text("Se solicita difusión"),
        lugar: text("Victoria de Durango, Dgo."),
        fecha: text("2019-11-05"),
        institucion: institucion(),
        destinatarios: vec![Destinatario {
            clave: text("presidencia-tsj"),
            tratamiento: None,
            nombre: None,
            nombre_completo: None,
            cargo: Some(text("Presidencia del Tribunal")),
            institucion: None,
        }],
        trato: Trato {
            usted: text("usted"),
            le: text("le"),
            se_sirva: text("se sirva"),
            tenga_a_bien: text("tenga a bien"),
            presente: text("PRESENTE"),
            genero: text("mixto"),
            varios: false,
            lenguaje: text("masculino"),
        },
        firmantes: vec![Firmante {
            clave: text("pecm"),
            tratamiento: Some(text("Lic.")),
            nombre: Some(text("Paulina Compeán")),
            nombre_completo: text("Lic. Paulina Compeán"),
            cargo: None,
            institucion: None,
        }],
        suscribe: suscribe(),
        reunion: ReunionImpresa {
            clave: text("2019-11-04-stl"),
            fecha: text("2019-11-04"),
            asunto: text("Reunión"),
            tema: None,
            lugar: None,
        },
        acuerdo: text("A01"),
        caracter: text("acuerdo"),
        compromiso: None,
        motivo: Some(text("Primero.\nSegundo.")),
        peticion: None,
        peticiones: vec![text("difundir el apartado"), text("remitir la evidencia")],
        plazo: plazo(),
        apercibimiento: None,
        despedida: None,
        anexos: Vec::new(),
        copias: vec![Copia { nombre: text("Archivo"), cargo: None, proposito: None }],
        iniciales: None,
        hoja_de_firmas: false,
    }
}

/// Compiles named texts; the roots that are not among them are empty.
pub(super) fn compile(files: &[(&str, &str)]) -> Warned<Option<Templates>> {
    let mut all: Vec<(&str, &str)> = files.to_vec();
    for root in ["minuta", "oficio"] {
        if files.iter().all(|(name, _)| *name != root) {
            all.push((root, ""));
        }
    }
    let file = |(name, text): &(&str, &str)| TemplateFile {
        name: (*name).to_owned(),
        source: Source::text(format!("{name}.hbs"), *text),
        is_shipped: false,
    };
    Templates::compile(&all.iter().map(file).collect::<Vec<_>>(), &roots(), &|_| true)
}

/// `file.hbs:line:character code message`, one a line.
pub(super) fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let one = |diagnostic: &Diagnostic| {
        let place =
            diagnostic.span.as_ref().map_or_else(String::new, |span| match span.position() {
                Position::Text { line, character } => {
                    format!("{}:{line}:{character} ", span.source().name())
                }
                Position::Cell { .. } => "celda ".to_owned(),
            });
        format!("{place}{} {}", diagnostic.code, diagnostic.message)
    };
    diagnostics.iter().map(one).collect()
}

/// What is said of one root template by itself.
pub(super) fn told_of(root: &str, text: &str) -> Vec<String> {
    told(&compile(&[(root, text)]).diagnostics)
}

/// The codes and places said of a template for the minuta: `P010 1:3`.
pub(super) fn codes_of(text: &str) -> Vec<String> {
    let compiled = compile(&[("minuta", text)]);
    let short = |diagnostic: &Diagnostic| match diagnostic.span.as_ref().map(|span| span.position())
    {
        Some(Position::Text { line, character }) => {
            format!("{} {line}:{character}", diagnostic.code)
        }
        _ => diagnostic.code.to_owned(),
    };
    compiled.diagnostics.iter().map(short).collect()
}

/// A template for the minuta, rendered with the sample.
#[track_caller]
pub(super) fn render(text: &str) -> String {
    render_minuta(&[("minuta", text)], &minuta())
}

/// Templates without a fault.
#[track_caller]
pub(super) fn ready(files: &[(&str, &str)]) -> Templates {
    let compiled = compile(files);
    match compiled.value {
        Some(templates) => templates,
        None => panic!("{:#?}", told(&compiled.diagnostics)),
    }
}

#[track_caller]
pub(super) fn render_minuta(files: &[(&str, &str)], minuta: &Minuta) -> String {
    rendered(&ready(files), "minuta", minuta)
}

#[track_caller]
pub(super) fn rendered(templates: &Templates, template: &str, data: &impl Serialize) -> String {
    match render_data(templates, template, data, "r") {
        Ok(text) => text,
        Err(diagnostics) => panic!("{:#?}", told(&diagnostics)),
    }
}

/// What a template makes of some data.
pub(super) fn render_data(
    templates: &Templates,
    template: &str,
    data: &impl Serialize,
    record: &str,
) -> Result<String> {
    let data = serde_json::to_value(data).expect("plain data");
    templates.render(template, data, record).map(|rendered| rendered.text)
}
