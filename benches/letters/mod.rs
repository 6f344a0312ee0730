//! Any number of one-page oficios, each different: a number of letters in, the
//! files of the meeting that calls for them out.
//!
//! Each has an addressee, a matter, a reason, a petition and a table of three
//! rows of its own; the letterhead, the two signatories and the courtesies are
//! those of every letter of an office. The people are plainly fictitious, and
//! `revisar` has nothing to say of the meeting.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use minutario::diagnostic::Source;
use minutario::docx::Stationery;
use minutario::fonts::Fonts;
use minutario::input::{RawFile, Sources};
use minutario::model::Meeting;
use minutario::pdf::Engine;
use minutario::pipeline::{self, Kit, Options, Workshop};
use minutario::sheet;
use minutario::template::TemplateFile;

/// Key of the meeting, and name of its folder.
const MEETING: &str = "2019-11-04-cartas";

/// Picture of the letterhead.
const MARK: &str = "marca-idaip.png";

const INSTITUCION: &str = r#"{
  "nombre": "Instituto Estatal de Ejemplo",
  "siglas": "IEE",
  "genero": "m",
  "area": { "nombre": "Coordinación de Pruebas y Medición", "siglas": "CPM" },
  "lugar": "Ciudad de Ejemplo",
  "domicilio": "Calle de la Prueba 100, Zona Centro, Ciudad de Ejemplo",
  "numeracion": "IEE/CPM/{N:03}/{AAAA}",
  "copias": ["Archivo", "Minutario"],
  "palabras": ["micrositio"],
  "logos": [ { "archivo": "marca-idaip.png", "texto_alternativo": "Marca neutra", "alto_mm": 17 } ]
}
"#;

const REUNION: &str = r#"{
  "clave": "2019-11-04-cartas",
  "tipo": "minuta de trabajo",
  "fecha": "2019-11-04",
  "hora_inicio": "18:00",
  "hora_fin": "20:00",
  "lugar": "Sala de ejemplo, Calle de la Prueba 100",
  "asunto": "Reunión de seguimiento a los compromisos de ejemplo",
  "tema": "Seguimiento a la evidencia de los compromisos de ejemplo",
  "elabora": "firmante-dos",
  "fecha_oficios": "2019-11-05"
}
"#;

const PEOPLE: &str = "\
clave,tratamiento,nombre,genero,cargo,institucion,grupos
firmante-uno,Lic.,Fulana de Ejemplo Primera,f,Comisionada Presidenta,Instituto Estatal de Ejemplo,firman
firmante-dos,Mtro.,Mengano de Ejemplo Segundo,m,Coordinador de Pruebas y Medición,Instituto Estatal de Ejemplo,firman
copia-uno,Ing.,Zutano de Ejemplo Tercero,m,Titular del Órgano Interno de Ejemplo,Instituto Estatal de Ejemplo,copias
";

const PARTICIPANTES: &str = "clave,calidad,firma\nfirmante-uno,,sí\nfirmante-dos,,sí\n";

const DESARROLLO: &str = "Se dio seguimiento a los compromisos de ejemplo.\n";

/// The minuta would hold all the agreements, and is not what is measured.
const MINUTA: &str = "{{> membrete}}\n{{> pie}}\n\n# {{mayusculas tipo}}\n\n{{asunto}}.\n";

/// What each oficio has besides what every oficio has.
const TABLE: &str = "\
{anchos=\"18 54 28\"}
| Concepto | Contenido | Plazo |
|:---|:---|:---|
| Acuerdo | {{acuerdo}}, de carácter vinculante | {{mayuscula_inicial plazo.breve}} |
| Reunión | {{reunion.asunto}} | {{fecha_larga reunion.fecha}} |
| Contenido | {{asunto}} | {{fecha_larga fecha}} |

";

/// Where the table stands in the shipped template.
const AFTER: &str = "{{#if apercibimiento}}";

const MATTERS: [&str; 8] = [
    "el padrón de obligaciones de transparencia",
    "la publicación de datos abiertos",
    "el archivo digital de expedientes concluidos",
    "las síntesis de resoluciones en lenguaje ciudadano",
    "la difusión de sesiones en redes sociales",
    "el portal de compras de ejemplo",
    "la capacitación de personas servidoras públicas",
    "el informe anual de solicitudes atendidas",
];

const FINDINGS: [&str; 7] = [
    "se revisó el avance reportado y se hizo constar que falta la evidencia que lo respalde",
    "se tomó nota del trabajo realizado, que comprende la clasificación de los documentos y un micrositio",
    "se informó que las propuestas viables están por implementarse y que no hay todavía una fecha",
    "quienes intervinieron coincidieron en que los resultados deben presentarse por escrito",
    "se advirtió que los indicadores de medición no coinciden con los del plan aprobado",
    "se acordó que la información se entregue en formatos abiertos y con su diccionario de datos",
    "se expuso que el área responsable concluyó la primera etapa y que la segunda está por iniciar",
];

const REQUESTS: [&str; 5] = [
    "se remita la evidencia documental del avance",
    "se informe la fecha en la que habrá de concluirse",
    "se haga la difusión correspondiente en los medios oficiales",
    "se designe a una persona responsable de darle seguimiento",
    "se envíe el informe completo con el presupuesto asignado",
];

/// Surnames of nobody.
const SURNAMES: [&str; 20] = [
    "Ejemplo",
    "Muestra",
    "Modelo",
    "Prueba",
    "Ensayo",
    "Boceto",
    "Supuesto",
    "Patrón",
    "Molde",
    "Figura",
    "Croquis",
    "Trazo",
    "Esquema",
    "Plantilla",
    "Caso",
    "Maqueta",
    "Formato",
    "Indicio",
    "Bosquejo",
    "Dibujo",
];

/// Business days of December 2019.
const DAYS: [u8; 15] = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20];

/// The files that the program reads, by their path in a folder of inputs.
fn files(letters: usize) -> BTreeMap<String, Vec<u8>> {
    let own = |name: &str| format!("{MEETING}/{name}");
    let mark = std::fs::read(root().join("inputs").join(MARK)).unwrap();
    BTreeMap::from([
        ("institucion.json".to_owned(), INSTITUCION.into()),
        ("directorio.csv".to_owned(), directorio(letters).into()),
        (MARK.to_owned(), mark),
        (own("reunion.json"), REUNION.into()),
        (own("participantes.csv"), PARTICIPANTES.into()),
        (own("desarrollo.dj"), DESARROLLO.into()),
        (own("acuerdos.csv"), acuerdos(letters).into()),
    ])
}

/// Writes the files, and the templates beside them, under `folder`.
pub(crate) fn write(folder: &Path, letters: usize) {
    let inputs = files(letters).into_iter().map(|(name, bytes)| (format!("inputs/{name}"), bytes));
    let templates = templates()
        .into_iter()
        .map(|(name, text)| (format!("templates/{name}"), text.into_bytes()));
    for (name, bytes) in inputs.chain(templates) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// The files that stand in the place of shipped templates.
fn templates() -> BTreeMap<&'static str, String> {
    let shipped = std::fs::read_to_string(root().join("templates/oficio.hbs")).unwrap();
    let (before, after) = shipped.split_once(AFTER).unwrap();
    let oficio = format!("{before}{TABLE}{AFTER}{after}");
    BTreeMap::from([("minuta.hbs", MINUTA.to_owned()), ("oficio.hbs", oficio)])
}

/// A workshop with those templates, and the meeting on its desk.
pub(crate) fn desk(letters: usize) -> (Workshop, Meeting) {
    let mut workshop = pipeline::open(&kit(), Engine::default()).value.unwrap();
    let mut files = files(letters);
    let mut raw = |name: String| {
        files.remove(&name).map(|bytes| RawFile { name: format!("inputs/{name}"), bytes })
    };
    let own = |name: &str| format!("{MEETING}/{name}");
    let sources = Sources {
        carpeta: format!("inputs/{MEETING}"),
        institucion: raw("institucion.json".to_owned()),
        directorio: raw("directorio.csv".to_owned()),
        reunion: raw(own("reunion.json")),
        participantes: raw(own("participantes.csv")),
        acuerdos: raw(own("acuerdos.csv")),
        desarrollo: raw(own("desarrollo.dj")),
        ..Sources::default()
    };
    let meeting = pipeline::read(&workshop, &sources, &Options::default()).value.unwrap();
    let pictures = pictures().into_iter().map(|(name, bytes)| (name, Ok(bytes))).collect();
    assert!(pipeline::add_pictures(&mut workshop, &meeting, pictures).is_empty());
    (workshop, meeting)
}

/// The pictures of the letterhead, by name.
pub(crate) fn pictures() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([(MARK.to_owned(), files(0).remove(MARK).unwrap())])
}

/// Stationery with the shipped sheet and fonts.
pub(crate) fn stationery() -> Stationery {
    let kit = kit();
    let sheet = sheet::read(&kit.sheet).unwrap();
    Stationery::new(&sheet, &Fonts::read(&sheet, &kit.fonts).unwrap())
}

/// The shipped kit with the templates of the letters.
pub(crate) fn kit() -> Kit {
    let folder = root().join("templates");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let source = |name: &str| Source::text(format!("templates/{name}"), read(name));
    let partials = ["cierre", "copias", "destinatario", "firmas", "membrete", "pie"];
    let mut sources: Vec<TemplateFile> = partials
        .map(|name| format!("partials/{name}"))
        .map(|name| TemplateFile { source: source(&format!("{name}.hbs")), name, is_shipped: true })
        .into();
    sources.extend(templates().into_iter().map(|(file, text)| TemplateFile {
        name: file.trim_end_matches(".hbs").to_owned(),
        source: Source::text(format!("templates/{file}"), text),
        is_shipped: true,
    }));
    Kit {
        templates: sources,
        sheet: source("hoja.toml"),
        calendar: source("calendario.toml"),
        layout: source("layout.typ"),
        fonts: fonts(&folder.join("fonts")),
    }
}

fn fonts(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == "ttf")).collect();
    paths.sort();
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read(path).unwrap());
    paths.into_iter().map(read).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn directorio(letters: usize) -> String {
    let mut table = PEOPLE.to_owned();
    for number in 1..=letters {
        let name = name(number);
        table.push_str(&format!(
            "persona-{number},Lic.,{name},f,Titular de la Unidad {number},\
             Dependencia de Ejemplo {number},\n"
        ));
    }
    table
}

/// A name that no other letter has, nor one like it.
fn name(number: usize) -> String {
    let surname = |place: usize| SURNAMES[number / place % SURNAMES.len()];
    format!("Fulana {} {} {}", surname(1), surname(20), surname(400))
}

fn acuerdos(letters: usize) -> String {
    let mut table = String::from(
        "clave,compromiso,texto,caracter,responsable,plazo_tipo,plazo_valor,documento,destinatario,firmantes,\
         copias,asunto,motivo,peticion\n",
    );
    for number in 1..=letters {
        let matter = MATTERS[number % MATTERS.len()];
        let request = REQUESTS[number % REQUESTS.len()];
        let day = DAYS[number % DAYS.len()];
        table.push_str(&format!(
            "A{number:04},\"Compromiso {number}, {matter}\",solicitar que {request} ({number}),\
             acuerdo,Coordinación de Pruebas,fecha,{day:02}/12/2019,oficio,persona-{number},firman,copia-uno,\
             Solicitud {number} sobre {matter},\"{}\",\"{request} del compromiso {number}\"\n",
            reason(number),
        ));
    }
    table
}

/// A paragraph that no other letter has, in three lengths.
fn reason(number: usize) -> String {
    let matter = MATTERS[number % MATTERS.len()];
    let finding = |step: usize| FINDINGS[(number / 3 + step) % FINDINGS.len()];
    let mut reason = format!("Respecto de {matter}, {}", finding(0));
    if !number.is_multiple_of(3) {
        reason.push_str(&format!("; de los {} documentos revisados, {}", 40 + number, finding(2)));
    }
    if number % 3 > 1 {
        reason.push_str(&format!("; asimismo, {}", finding(4)));
    }
    reason + "."
}
