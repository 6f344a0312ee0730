//! What one oficio says: the context of `oficio.hbs`.
//!
//! Field names are what a template writes, so they are Spanish. A field that
//! may be missing is an `Option`, and a template must ask before it prints it.

use schemars::JsonSchema;
use serde::Serialize;

/// Everything `oficio.hbs` may print.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Oficio {
    /// Number as printed; blank until the register gives one.
    pub numero: String,
    /// Archive code of the file it belongs to.
    pub expediente: Option<String>,
    /// Subject, one line.
    pub asunto: String,
    /// Place for the date.
    pub lugar: String,
    /// Date of the oficio, `aaaa-mm-dd`; print it with a helper.
    pub fecha: String,
    /// Who writes.
    pub institucion: InstitucionImpresa,
    /// To whom, one or more.
    pub destinatarios: Vec<Destinatario>,
    /// The words that agree with the addressees.
    pub trato: Trato,
    /// Who signs, in order.
    pub firmantes: Vec<Firmante>,
    /// Whether so many sign that the signatures have a sheet of their own, and
    /// need the sentence that says to which oficio it belongs.
    pub hoja_de_firmas: bool,
    /// The words that agree with the signatories.
    pub suscribe: Suscribe,
    /// The meeting it comes from.
    pub reunion: ReunionImpresa,
    /// Key of the agreement it carries out.
    pub acuerdo: String,
    /// Force of that agreement: `acuerdo`, `sugerencia` or `compromiso`.
    pub caracter: String,
    /// Commitment or matter it comes from.
    pub compromiso: Option<String>,
    /// Body before the petition; line breaks part paragraphs.
    pub motivo: Option<String>,
    /// What is asked, when it is one thing.
    pub peticion: Option<String>,
    /// What is asked, one by one, when it is more than one thing.
    pub peticiones: Vec<String>,
    /// By when.
    pub plazo: PlazoImpreso,
    /// What follows if it is not done.
    pub apercibimiento: Option<String>,
    /// Closing formula of the institution, in agreement.
    pub despedida: Option<String>,
    /// Annexes, in order.
    pub anexos: Vec<String>,
    /// Copies, in order.
    pub copias: Vec<Copia>,
    /// Initials of whoever signs and whoever drafts.
    pub iniciales: Option<String>,
}

/// The institution on the day of the document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InstitucionImpresa {
    /// Full name.
    pub nombre: String,
    /// Siglas.
    pub siglas: String,
    /// The name with its article: `el Instituto …`.
    pub con_articulo: String,
    /// How it speaks of women and men together: `masculino`, `desdoblado` or `neutro`.
    pub lenguaje: String,
    /// The area that writes.
    pub area: Option<String>,
    /// Legend of the document's year.
    pub leyenda: Option<String>,
    /// Motto.
    pub lema: Option<String>,
    /// Legal grounds that open the oficios.
    pub fundamento: Option<String>,
    /// What stands over the signatures of an oficio.
    pub atentamente: Option<String>,
    /// Address.
    pub domicilio: Option<String>,
    /// Telephones.
    pub telefono: Option<String>,
    /// E-mail.
    pub correo: Option<String>,
    /// Web site.
    pub sitio: Option<String>,
    /// Marks of the letterhead, from left to right.
    pub logos: Vec<LogoImpreso>,
}

/// A mark of the letterhead.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LogoImpreso {
    /// File name of the picture.
    pub archivo: String,
    /// Alternative text.
    pub texto_alternativo: String,
    /// Height in millimetres, when the institution gives one.
    pub alto_mm: Option<f64>,
}

/// Somebody an oficio is addressed to: a person, or an office by its post.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Destinatario {
    /// Directory key.
    pub clave: String,
    /// Form of address.
    pub tratamiento: Option<String>,
    /// Name; none for an office.
    pub nombre: Option<String>,
    /// Form of address and name together; none for an office.
    pub nombre_completo: Option<String>,
    /// Post.
    pub cargo: Option<String>,
    /// Institution.
    pub institucion: Option<String>,
}

/// The words that agree with the addressees.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Trato {
    /// `usted` or `ustedes`.
    pub usted: String,
    /// `le` or `les`.
    pub le: String,
    /// `se sirva` or `se sirvan`.
    pub se_sirva: String,
    /// `tenga a bien` or `tengan a bien`.
    pub tenga_a_bien: String,
    /// `PRESENTE` or `PRESENTES`.
    pub presente: String,
    /// `f`, `m`, or `mixto` when they share none or it is not known.
    pub genero: String,
    /// Whether there is more than one addressee.
    pub varios: bool,
    /// The institution's language, for `{{concuerda trato …}}`.
    pub lenguaje: String,
}

/// Somebody who signs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Firmante {
    /// Directory key.
    pub clave: String,
    /// Form of address.
    pub tratamiento: Option<String>,
    /// Name; none for an office known by its post.
    pub nombre: Option<String>,
    /// Form of address and name together, or a blank to fill in by hand.
    pub nombre_completo: String,
    /// Post.
    pub cargo: Option<String>,
    /// Institution.
    pub institucion: Option<String>,
}

/// The words that agree with the signatories.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Suscribe {
    /// `la suscrita`, `los suscritos`, `las y los suscritos` …
    pub el_suscrito: String,
    /// `a la suscrita` …
    pub al_suscrito: String,
    /// `de la suscrita` …
    pub del_suscrito: String,
    /// `quien suscribe` or `quienes suscriben`.
    pub quien_suscribe: String,
    /// `me permito` or `nos permitimos`.
    pub me_permito: String,
    /// `me dirijo` or `nos dirigimos`.
    pub me_dirijo: String,
    /// `reitero` or `reiteramos`.
    pub reitero: String,
    /// `envío` or `enviamos`.
    pub envio: String,
    /// `solicito` or `solicitamos`.
    pub solicito: String,
    /// `quedo` or `quedamos`.
    pub quedo: String,
    /// `mi` or `nuestra`, before a feminine noun.
    pub mi: String,
    /// `f`, `m`, or `mixto` when they share none or it is not known.
    pub genero: String,
    /// Whether more than one person signs.
    pub varios: bool,
    /// The institution's language, for `{{concuerda suscribe …}}`.
    pub lenguaje: String,
}

/// The meeting, as an oficio speaks of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReunionImpresa {
    /// Key.
    pub clave: String,
    /// Day, `aaaa-mm-dd`.
    pub fecha: String,
    /// What it was called for.
    pub asunto: String,
    /// Theme.
    pub tema: Option<String>,
    /// Where it was held.
    pub lugar: Option<String>,
}

/// A deadline in words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlazoImpreso {
    /// `fecha`, `habiles`, `naturales`, `indeterminado` or `ninguno`.
    pub tipo: String,
    /// The phrase of its kind, such as `a más tardar el martes 19 de
    /// noviembre de 2019`; none without a term.
    pub frase: Option<String>,
    /// Few words for a table: `martes 19 de noviembre de 2019`, `Sin plazo`.
    pub breve: String,
    /// Day on which it ends, `aaaa-mm-dd`, when one is known.
    pub vence: Option<String>,
    /// Why a term has no day: `sin fecha hasta el acuse`.
    pub sin_fecha: Option<String>,
    /// Layers by which the day was counted: `ley 2019 + institucional 2019`.
    pub calendario: Option<String>,
}

/// A copy: *C.c.p.*
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Copia {
    /// Who gets it: name and form of address, or office, or file.
    pub nombre: String,
    /// Post, when a person gets it.
    pub cargo: Option<String>,
    /// What for, such as `Para su conocimiento`.
    pub proposito: Option<String>,
}
