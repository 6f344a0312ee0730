//! The code of a format, read step by step: in, the code; out, the tokens of
//! each of its sections. What is not followed is a token too.

/// Longest code that Excel takes.
const LONGEST: usize = 255;

/// Marks that a code may show as they are.
const PLAIN: &str = "$-+/():!^&'~{}<>= ";

/// What Windows calls Spanish, whatever the country: the low ten bits.
const SPANISH: u32 = 0x0A;

/// A step of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Words as they are.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// What sets thousands apart.
    Comma,
    /// A per cent sign.
    Percent,
    /// The cell's words.
    Words,
    /// As General.
    General,
    /// Part of a day or an hour: its letter, in lower case, and how many.
    /// Minutes are `n`.
    Part(char, usize),
    /// Morning or afternoon; whether by one letter.
    Half(bool),
    /// From here on, names of days and months are not Spanish.
    Foreign,
    /// Something that is not followed.
    Unknown,
}

/// The tokens of each section of a code.
pub(super) fn read(code: &str) -> Vec<Vec<Token>> {
    if code.is_empty() || code.chars().count() > LONGEST {
        return vec![vec![Token::Unknown]];
    }
    let (mut sections, mut section) = (Vec::new(), Vec::new());
    let mut reader = Reader { rest: code };
    while let Some(first) = reader.character() {
        match first {
            ';' => sections.push(std::mem::take(&mut section)),
            '[' => section.extend(reader.bracket()),
            _ => section.push(reader.token(first)),
        }
    }
    sections.push(section);
    // The fourth is for words, even if it does not show them.
    if let Some(fourth) = sections.get_mut(3).filter(|fourth| !fourth.contains(&Token::Words)) {
        fourth.extend([Token::Words, Token::Unknown]);
    }
    sections.iter_mut().for_each(|section| tell_minutes(section));
    sections
}

struct Reader<'c> {
    rest: &'c str,
}

impl<'c> Reader<'c> {
    fn character(&mut self) -> Option<char> {
        let character = self.rest.chars().next()?;
        self.rest = &self.rest[character.len_utf8()..];
        Some(character)
    }

    /// The token that begins with `first`.
    fn token(&mut self, first: char) -> Token {
        match first.to_ascii_lowercase() {
            'g' if self.take("eneral") => Token::General,
            'a' if self.take("m/pm") => Token::Half(false),
            'a' if self.take("/p") => Token::Half(true),
            letter @ ('y' | 'm' | 'd' | 'h' | 's') => Token::Part(letter, 1 + self.run(letter)),
            digit @ ('0' | '#' | '?') => Token::Digit(digit),
            '.' => Token::Point,
            ',' => Token::Comma,
            '%' => Token::Percent,
            '@' => Token::Words,
            '"' => Token::Literal(self.up_to('"').to_owned()),
            // The width of a character that is not shown, and one that fills the cell.
            '_' => self.character().map_or(Token::Unknown, |_| Token::Literal(" ".to_owned())),
            '*' => self.character().map_or(Token::Unknown, |_| Token::Literal(String::new())),
            '\\' => self.character().map_or(Token::Unknown, |own| Token::Literal(own.to_string())),
            _ if PLAIN.contains(first) || !first.is_ascii() => Token::Literal(first.to_string()),
            _ => Token::Unknown,
        }
    }

    /// Takes a word, in either case, if it comes next.
    fn take(&mut self, word: &str) -> bool {
        let next = self.rest.get(..word.len());
        let comes = next.is_some_and(|next| next.eq_ignore_ascii_case(word));
        if comes {
            self.rest = &self.rest[word.len()..];
        }
        comes
    }

    /// Takes what there is of `letter`, in either case; says how many there were.
    fn run(&mut self, letter: char) -> usize {
        let same = |c: &char| c.eq_ignore_ascii_case(&letter);
        let count = self.rest.chars().take_while(same).count();
        self.rest = &self.rest[count..];
        count
    }

    /// What stands before `end`, or before the end of the code.
    fn up_to(&mut self, end: char) -> &'c str {
        let (inside, rest) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        inside
    }

    /// `[Red]` or `[$€-80A]`; hours that go on counting and conditions are not
    /// followed.
    fn bracket(&mut self) -> Vec<Token> {
        const COLOURS: [&str; 8] =
            ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];
        let inside = self.up_to(']');
        let lower = inside.to_ascii_lowercase();
        match inside.strip_prefix('$') {
            Some(money) => {
                let (sign, language) = money.split_once('-').unwrap_or((money, ""));
                vec![Token::Literal(sign.to_owned()), of_language(language)]
            }
            None if COLOURS.contains(&lower.as_str()) || lower.starts_with("color") => Vec::new(),
            None => vec![Token::Unknown],
        }
    }
}

/// The language of names, by its Windows number; the system's own long day and
/// hour are not followed.
fn of_language(number: &str) -> Token {
    match u32::from_str_radix(number, 16) {
        Ok(0xF400 | 0xF800) => Token::Unknown,
        Ok(language) if language != 0 && language & 0x3FF != SPANISH => Token::Foreign,
        Err(_) if !number.is_empty() => Token::Unknown,
        _ => Token::Literal(String::new()),
    }
}

/// An `m` beside hours or seconds is minutes.
fn tell_minutes(tokens: &mut [Token]) {
    let mut before = None;
    for index in 0..tokens.len() {
        let after = tokens[index + 1..].iter().find_map(letter);
        let Token::Part(name, count) = &mut tokens[index] else { continue };
        if *name == 'm' && *count <= 2 && (before == Some('h') || after == Some('s')) {
            *name = 'n';
        }
        before = Some(*name);
    }
}

fn letter(token: &Token) -> Option<char> {
    match token {
        Token::Part(letter, _) => Some(*letter),
        _ => None,
    }
}
