//! Closed lists of words that other files of this room ask about, in lower case.
//!
//! An abbreviation stands here with its point. Sources: RAE, *Ortografía* 2010 (its list of
//! abbreviations), and the usage of Mexican offices for the titles of professions. The lists are
//! text, words apart by white space, so that a line of them can be read.

use std::collections::HashSet;
use std::sync::LazyLock;

/// The words of a list.
type Terms = LazyLock<HashSet<&'static str>>;

fn terms(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

/// Titles that go before a name.
static TREATMENTS: Terms = LazyLock::new(|| {
    terms(
        "
    lic. lics. licda. lcda. lcdo. lda. ldo. ing. ings. arq. arqs. c.p. cp. c.p.c. c.p.a. l.t.s. lts.
    l.a. l.a.e. lae. l.a.p. l.c. l.c.c. lcc. l.c.p. l.c.t.c. lcytc. l.d. l.e. l.i. l.p. c. cc. mtro.
    mtra. mtros. mtras. dr. dra. dres. drs. dras. prof. profa. profes. profr. profra. profrs. dip.
    dips. sen. mag. mgdo. mgda. mtdo. sr. sra. sres. sras. srta. srita. gral. cnel. tte. sgto. cap.
    cmdte. almte. m.c. m.a. m.d. m.e. m.i. m.a.p. m.c.c. m.d.p. m.g.p. m.v.z. mvz. q.f.b. q.b. i.q.
    psic. biól. enf. t.s. tec. téc. pbro. fr. mons. excmo. excma. ilmo. ilma. h. hon. hno. hna.
    hnos. ph.d.",
    )
});

/// Abbreviated parts of the names of people and places.
static NAMES: Terms = LazyLock::new(|| {
    terms(
        "
    ma. fco. gpe. sta. sto. ntra. av. avda. blvd. calz. cda. carr. col. fracc. prol. priv. edif.
    dpto. depto. mpio. edo. pza.",
    )
});

/// Abbreviations of what a number follows.
static NUMBERED: Terms = LazyLock::new(|| {
    terms(
        "
    núm. núms. num. no. nos. nro. n.º nº n.° n° art. arts. fr. frs. frac. fracs. fracc. cap. caps.
    p. pp. pág. págs. párr. párrs. inc. incs. t. tít. vol. vols. exp. exps. of. ofs. ap. sec. secc.
    lib. c.p. tel. tels. cel. ext. exts. int. f. ff. fs. fol. s. ss. av. km. mz. lt. reg. ed. fig.
    figs.",
    )
});

/// Nouns that a short number or letter follows and identifies.
static REFERENCES: Terms = LazyLock::new(|| {
    terms(
        "
    artículo artículos fracción fracciones inciso incisos párrafo párrafos página páginas hoja hojas
    foja fojas compromiso compromisos acuerdo acuerdos anexo anexos punto puntos numeral numerales
    capítulo capítulos título títulos apartado apartados tomo tomos libro libros sección secciones
    cuadro tabla figura nota oficio oficios expediente expedientes folio folios acta actas número
    números base regla cláusula cláusulas eje objetivo meta etapa fase sala piso lote manzana
    kilómetro siglo siglos transitorio",
    )
});

/// Nouns that a Roman numeral goes before.
static SESSIONS: Terms = LazyLock::new(|| {
    terms("
    sesión sesiones legislatura legislaturas congreso reunión asamblea ayuntamiento consejo encuentro
    foro informe periodo período cumbre edición feria semana jornada jornadas región distrito
    aniversario conferencia convención festival censo plan seminario simposio zona olimpiada
    trimestre")
});

/// What a figure counts or measures, and the quarters of a street after its number.
static UNITS: Terms = LazyLock::new(|| {
    terms(
        "
    día días hora horas hrs h min minuto minutos segundo segundos semana semanas mes meses año años
    foja fojas hoja hojas página páginas pág págs peso pesos centavos dólares euros mil millón
    millones % ‰ km m cm mm m2 m² ha kg g l kb mb gb tb °c usd mxn m.n veces ote pte nte",
    )
});

/// Abbreviations of two parts, here without the space between them.
static TWO_PARTS: Terms = LazyLock::new(|| {
    terms(
        "
    p.ej. v.gr. v.g. i.e. a.m. p.m. a.c. d.c. ee.uu. rr.hh. ff.aa. vo.bo. c.c. c.p. s.f. s.n.
    op.cit. loc.cit. etal.",
    )
});

/// Pairs of initials that end the name of a company or a place, or an amount; in capitals.
static CLOSING_INITIALS: Terms =
    LazyLock::new(|| terms("A.C. S.C. S.A. C.V. R.L. A.R. A.P. M.N. D.F. N.L. B.C. L.P."));

/// Abbreviations that often end a sentence and are no other word; with the case they are written in.
static CLOSING_WORDS: Terms = LazyLock::new(|| {
    terms(
        "
    etc Ags Camp Coah Chih Chis Dgo Gto Gro Hgo Jal Méx Mich Oax Pue Qro Tamps Tlax Yuc Zac Cía Ltda
    Ote Pte Nte hrs págs",
    )
});

/// Feminine nouns of offices that begin with a stressed *a* and so take *el* and *un*.
static STRESSED_A: Terms = LazyLock::new(|| {
    terms(
        "
    acta aula área agua arma alma ama ala arca arpa asta águila ave hacha habla hambre ancla aya",
    )
});

/// Whether the first word is a feminine noun that begins with a stressed *a*: `acta`, `área`.
pub(super) fn begins_with_stressed_a(noun: &str) -> bool {
    noun.split_whitespace()
        .next()
        .is_some_and(|word| STRESSED_A.contains(word.to_lowercase().as_str()))
}

/// Whether the word abbreviates a title that goes before a name: `lic.`, `c.p.`, `h.`.
pub(super) fn is_treatment(lower: &str) -> bool {
    lower.ends_with('.') && TREATMENTS.contains(lower)
}

/// Whether the word abbreviates part of the name of a person or a place: `ma.`, `col.`, `sto.`.
pub(super) fn is_name_abbreviation(lower: &str) -> bool {
    lower.ends_with('.') && NAMES.contains(lower)
}

/// Whether the word abbreviates what a number follows: `núm.`, `art.`, `pág.`.
pub(super) fn is_number_abbreviation(lower: &str) -> bool {
    NUMBERED.contains(lower)
}

/// Whether a short number or letter after the noun identifies it: `fracción`, `página`.
pub(super) fn is_reference_noun(lower: &str) -> bool {
    REFERENCES.contains(lower)
}

/// Whether a Roman numeral before the noun numbers it: `VI Sesión`, `LXVIII Legislatura`.
pub(super) fn is_numbered_by_roman(word: &str) -> bool {
    SESSIONS.contains(word.to_lowercase().as_str())
}

/// Whether the word, without its punctuation, is counted or measured by the figure before it.
pub(super) fn is_unit(lower: &str) -> bool {
    UNITS.contains(lower)
}

/// Whether the two words are halves of one abbreviation: `p. ej.`, `a. m.`, `EE. UU.`.
pub(super) fn are_one_abbreviation(first: &str, second: &str) -> bool {
    has_joined(&TWO_PARTS, first, second)
}

/// Whether two initials close what they follow, so that they begin no person's name: `A. C.`
pub(super) fn are_closing_initials(first: &str, second: &str) -> bool {
    has_joined(&CLOSING_INITIALS, first, second)
}

/// Whether the word is one or more capitals, each with its point: `J.`, `A.C.`, `S.A.`.
pub(super) fn is_initials(word: &str) -> bool {
    !word.is_empty() && word.ends_with('.') && word.split_terminator('.').all(is_capital_letter)
}

/// Whether the word is one capital letter.
pub(super) fn is_capital_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether the last point of a text belongs to an abbreviation that often ends a sentence: `etc.`,
/// `A. C.`, `M.N.`, `Vo.Bo.`, `Dgo.`.
pub(super) fn ends_in_abbreviation(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let last =
        words.next().unwrap_or_default().trim_start_matches(['«', '“', '"', '(', '[', '¿', '¡']);
    let previous = words.next().unwrap_or_default();
    let Some(body) = last.strip_suffix('.') else {
        return false;
    };
    let dotted = body.contains('.') && body.split('.').all(is_short_part);
    let spaced = is_capital_letter(body) && is_initials(previous);
    dotted || spaced || CLOSING_WORDS.contains(body)
}

/// Whether the part of a dotted abbreviation is one letter, or a capital and one or two more.
fn is_short_part(part: &str) -> bool {
    let letters = part.chars().count();
    let capital = part.starts_with(char::is_uppercase);
    part.chars().all(char::is_alphabetic) && (letters == 1 || (capital && letters <= 3))
}

/// Whether the list has the two words written as one.
fn has_joined(list: &Terms, first: &str, second: &str) -> bool {
    list.iter().any(|term| term.strip_prefix(first) == Some(second))
}
