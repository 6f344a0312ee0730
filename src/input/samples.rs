//! A small meeting with no problem at all, for tests to break one file at a time.

use super::{RawFile, Sources, Warned, read};
use crate::diagnostic::{Diagnostic, record};
use crate::model::Meeting;

pub(crate) const INSTITUCION: &str = r#"{
  "vigencias": [
    {
      "hasta": "2018-12-31", "nombre": "Instituto de Acceso", "siglas": "IA", "genero": "m",
      "lugar": "Durango, Dgo.", "numeracion": "IA/{N}/{AA}"
    },
    {
      "desde": "2019-01-01",
      "nombre": "Instituto Duranguense de Acceso a la Información",
      "siglas": "IDAIP",
      "genero": "m",
      "area": { "nombre": "Coordinación de Gobierno Abierto", "siglas": "CGA" },
      "lugar": "Victoria de Durango, Dgo.",
      "lema": null,
      "leyendas": { "2019": "Año del Caudillo del Sur" },
      "numeracion": "{INST}/{AREA}/{N:03}/{AAAA}",
      "copias": ["Archivo", "Minutario"],
      "logos": [ { "archivo": "logos/marca.png", "texto_alternativo": "Marca", "alto_mm": 18.5 } ]
    }
  ]
}
"#;

pub(crate) const DIRECTORIO: &str = "\
clave,tratamiento,nombre,genero,cargo,institucion,grupos,nota,_mía
compean,Lic.,Paulina Compean,f,Comisionada,IDAIP,consejo,,x
mendivil,LCyTC.,José Mendivil,m,Integrante,Colegio,sociedad+stl,,
galvan,Ing.,Manuel Galván,hombre,Presidente,Federación,\"sociedad
stl\",,
presidencia-tsj,,,f,Presidencia del Tribunal,,,,
";

pub(crate) const INHABILES: &str = "\
fecha;hasta;motivo;cobertura
2019-11-18;;Revolución;
25/12/2019;;Navidad;
;;;2019
";

pub(crate) const REUNION: &str = r#"{
  "$schema": "reunion.schema.json",
  "_nota": "mía",
  "clave": "2019-11-04-stl",
  "fecha": "2019-11-04",
  "hora_inicio": "18:00",
  "hora_fin": "20:00",
  "lugar": "Negrete 807 Ote., Durango",
  "asunto": "Reunión con la sociedad civil",
  "orden_del_dia": ["Bienvenida", "Compromisos"],
  "elabora": "compean",
  "fecha_oficios": "05/11/2019"
}
"#;

pub(crate) const PARTICIPANTES: &str =
    "clave,calidad,firma\ncompean,,\nmendivil,Titular,no\ngalvan,,no\n";

pub(crate) const ACUERDOS: &str = "\
Clave,Texto,Carácter,Documento,Destinatario,Firmantes,Asunto,Petición,Plazo_tipo,Plazo_valor,Plazo_desde,Nota,Responsable
A01,difundir el apartado,sugerencia,oficio,presidencia-tsj,compean+sociedad,Difusión,se difunda,fecha,2019-11-19,,,Comisión
A02,\"hacer el \"\"lanzamiento\"\"\",,,,,,,,,,,Comisión
A03,informar,acuerdo,oficio,stl,compean,Informe,informe,habiles,5,emision,,Comisión
";

pub(crate) const DESARROLLO: &str = "Se presentó el *informe*.\n";

/// The sound meeting, with `text` as the file `name`.
pub(crate) fn with(name: &str, text: &str) -> Sources {
    with_bytes(name, text.as_bytes())
}

/// The sound meeting, with `bytes` as the file `name`.
pub(crate) fn with_bytes(name: &str, bytes: &[u8]) -> Sources {
    let file = |sound: &str, text: &str| {
        let bytes = if sound == name { bytes } else { text.as_bytes() };
        Some(RawFile { name: sound.to_owned(), bytes: bytes.to_vec() })
    };
    let is_narrative = name.starts_with("desarrollo.");
    let narrative = is_narrative.then(|| RawFile { name: name.to_owned(), bytes: bytes.to_vec() });
    Sources {
        carpeta: "2019-11-04-stl".to_owned(),
        institucion: file("institucion.json", INSTITUCION),
        directorio: file("directorio.csv", DIRECTORIO),
        inhabiles: file("inhabiles.csv", INHABILES),
        reunion: file("reunion.json", REUNION),
        participantes: file("participantes.csv", PARTICIPANTES),
        acuerdos: file("acuerdos.csv", ACUERDOS),
        desarrollo: narrative.or_else(|| file("desarrollo.dj", DESARROLLO)),
        ..Sources::default()
    }
}

/// The sound text of a file with one part of it changed.
pub(crate) fn changed(name: &str, from: &str, to: &str) -> Sources {
    let sound = match name {
        "institucion.json" => INSTITUCION,
        "directorio.csv" => DIRECTORIO,
        "inhabiles.csv" => INHABILES,
        "reunion.json" => REUNION,
        "participantes.csv" => PARTICIPANTES,
        "desarrollo.dj" => DESARROLLO,
        _ => ACUERDOS,
    };
    assert!(sound.contains(from), "{name} does not hold {from}");
    with(name, &sound.replacen(from, to, 1))
}

/// What the tests' fonts have: Latin and general punctuation.
pub(crate) fn covers(character: char) -> bool {
    matches!(character, '\u{20}'..='\u{17F}' | '\u{2010}'..='\u{2026}')
}

pub(crate) fn read_sample(sources: &Sources) -> Warned<Option<Meeting>> {
    read(sources, &covers)
}

/// A diagnostic as `code place: message`, the place being a cell or
/// `line:character`.
pub(crate) fn brief(diagnostic: &Diagnostic) -> String {
    let record = record(diagnostic);
    let place = match (record.celda, record.fila, record.columna) {
        (Some(cell), ..) => cell,
        (None, Some(line), Some(crate::diagnostic::Column::Character(at))) => {
            format!("{line}:{at}")
        }
        _ => "-".to_owned(),
    };
    format!("{} {place}: {}", record.codigo, record.mensaje)
}
