//! The pattern of an oficio's number, such as `IDAIP/CGA/{N:03}/{AAAA}`, parsed
//! once: it prints the number of a series, blank or given, and reads a printed
//! number back.

/// What stands where a number will be.
const BLANK: &str = "_______";

/// What stands where a series will be; only the register knows it.
const BLANK_SERIES: &str = "____";

const NAMES: [&str; 7] = ["{N}", "{N:03}", "{AAAA}", "{AA}", "{INST}", "{AREA}", "{SERIE}"];

/// A pattern, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeracion {
    parts: Vec<Part>,
}

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Literal(String),
    /// The number, with zeros before it up to so many digits.
    Number {
        digits: usize,
    },
    Year,
    ShortYear,
    Institution,
    Area,
    Series,
}

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternError {
    /// A brace that opens or closes nothing.
    Unbalanced,
    /// A name in braces that no pattern has, without its braces.
    Unknown(String),
}

/// What a number is printed for: a pattern, and what its names stand for in
/// documents of one area and one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Serie {
    /// The pattern.
    pub numeracion: Numeracion,
    /// Year of the document's date.
    pub year: i16,
    /// Siglas of the institution.
    pub siglas: String,
    /// Siglas of the area that writes, when it has any.
    pub area: Option<String>,
}

/// A place in a series, as the register gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folio {
    /// The consecutive number.
    pub numero: u32,
    /// The name of the series, where the pattern asks for it.
    pub serie: Option<String>,
}

impl Numeracion {
    /// Parses a pattern.
    ///
    /// # Errors
    /// Braces that are not in pairs, or that hold a name that no pattern has.
    pub fn parse(pattern: &str) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some(open) = rest.find(['{', '}']) {
            if open > 0 {
                parts.push(Part::Literal(rest[..open].to_owned()));
            }
            let field = &rest[open..];
            let end = field.find('}').filter(|&end| end > 0 && !field[1..end].contains('{'));
            let end = end.ok_or(PatternError::Unbalanced)?;
            parts.push(Part::named(&field[1..end])?);
            rest = &field[end + 1..];
        }
        if !rest.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        Ok(Numeracion { parts })
    }

    /// The names that a pattern may hold, in braces.
    pub fn names() -> [&'static str; NAMES.len()] {
        NAMES
    }

    /// The pattern that prints a text as it is; for one that is wrong, which was
    /// reported.
    pub fn literal(text: &str) -> Self {
        Numeracion { parts: vec![Part::Literal(text.to_owned())] }
    }

    /// Whether two documents of a series would have different numbers.
    pub fn has_number(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Number { .. }))
    }

    /// Whether it asks for the siglas of the area.
    pub fn asks_for_area(&self) -> bool {
        self.parts.contains(&Part::Area)
    }
}

impl Part {
    fn named(name: &str) -> Result<Self, PatternError> {
        Ok(match name {
            "AAAA" => Part::Year,
            "AA" => Part::ShortYear,
            "INST" => Part::Institution,
            "AREA" => Part::Area,
            "SERIE" => Part::Series,
            _ => Part::Number {
                digits: digits(name).ok_or_else(|| PatternError::Unknown(name.to_owned()))?,
            },
        })
    }
}

/// How many digits `N`, or `N:0` and a figure from 1 to 9, asks for at least.
fn digits(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'N'] => Some(1),
        [b'N', b':', b'0', digit @ b'1'..=b'9'] => Some(usize::from(digit - b'0')),
        _ => None,
    }
}

impl Serie {
    /// The number as a document prints it, with blanks where there is no folio:
    /// `IDAIP/CGA/_______/2019`.
    pub fn printed(&self, folio: Option<&Folio>) -> String {
        self.numeracion.parts.iter().map(|part| self.part(part, folio)).collect()
    }

    fn part(&self, part: &Part, folio: Option<&Folio>) -> String {
        match part {
            Part::Literal(text) => text.clone(),
            Part::Number { digits } => {
                let number = |folio: &Folio| format!("{:0digits$}", folio.numero);
                folio.map_or_else(|| BLANK.to_owned(), number)
            }
            Part::Year => format!("{:04}", self.year),
            Part::ShortYear => format!("{:02}", self.year.rem_euclid(100)),
            Part::Institution => self.siglas.clone(),
            Part::Area => self.area.clone().unwrap_or_default(),
            Part::Series => {
                folio.and_then(|folio| folio.serie.clone()).unwrap_or(BLANK_SERIES.to_owned())
            }
        }
    }

    /// The folio that is printed so; none when no folio is, or when more than
    /// one is, as in `{N}{SERIE}`.
    pub fn read(&self, printed: &str) -> Option<Folio> {
        let mut found = Vec::new();
        self.match_parts(&self.numeracion.parts, printed, Guess::default(), &mut found);
        found.dedup();
        match found.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// Adds every folio by which `parts` print `text`.
    fn match_parts(&self, parts: &[Part], text: &str, guess: Guess<'_>, found: &mut Vec<Folio>) {
        let Some((part, others)) = parts.split_first() else {
            found.extend(guess.folio().filter(|_| text.is_empty()));
            return;
        };
        match part {
            Part::Number { digits } => {
                for end in ends(text, |c| c.is_ascii_digit()) {
                    let number = text[..end].parse().ok();
                    let number =
                        number.filter(|number| format!("{number:0digits$}") == text[..end]);
                    if let Some(next) = number.and_then(|number| guess.with_number(number)) {
                        self.match_parts(others, &text[end..], next, found);
                    }
                }
            }
            Part::Series => {
                for end in ends(text, |_| true) {
                    if let Some(next) = guess.with_series(&text[..end]) {
                        self.match_parts(others, &text[end..], next, found);
                    }
                }
            }
            fixed => {
                if let Some(rest) = text.strip_prefix(&self.part(fixed, None)) {
                    self.match_parts(others, rest, guess, found);
                }
            }
        }
    }
}

/// Where the beginnings of `text` end whose characters are all wanted.
fn ends(text: &str, is_wanted: impl Fn(char) -> bool) -> Vec<usize> {
    let wanted = text.char_indices().take_while(|(_, character)| is_wanted(*character));
    wanted.map(|(at, character)| at + character.len_utf8()).collect()
}

/// What has been read of a folio.
#[derive(Debug, Clone, Copy, Default)]
struct Guess<'t> {
    number: Option<u32>,
    series: Option<&'t str>,
}

impl<'t> Guess<'t> {
    /// A pattern may say its number twice; it says the same one.
    fn with_number(self, number: u32) -> Option<Self> {
        let is_same = self.number.is_none_or(|known| known == number);
        is_same.then_some(Guess { number: Some(number), ..self })
    }

    fn with_series(self, series: &'t str) -> Option<Self> {
        let is_same = self.series.is_none_or(|known| known == series);
        is_same.then_some(Guess { series: Some(series), ..self })
    }

    fn folio(self) -> Option<Folio> {
        Some(Folio { numero: self.number?, serie: self.series.map(str::to_owned) })
    }
}

#[cfg(test)]
#[path = "numeracion_tests.rs"]
mod tests;
