//! The code of a format: in, the code; out, its sections as tokens, each with
//! its kind. A section with anything unknown is unknown as a whole.

/// Longest code that Excel takes.
const LONGEST: usize = 255;

/// Marks that a code may show as they are.
const PLAIN: &str = "$-+/():!^&'~{}<>= ";

/// One section of a code.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// What it shows.
    pub(super) tokens: Vec<Token>,
    /// For which numbers.
    pub(super) condition: Option<Condition>,
    /// What kind of value it shows.
    pub(super) kind: Kind,
    /// Language of the names of days and months.
    pub(super) language: Language,
}

/// A language of names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Language {
    /// The one of the system.
    #[default]
    Spanish,
    /// The one of most other programs.
    English,
    /// One whose names are not known here.
    Other,
}

/// What a section shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// As General, or only words.
    General,
    /// Digits.
    Number,
    /// A day or an hour.
    Moment,
    /// Something that is not followed.
    #[default]
    Unknown,
}

/// A step of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Words as they are.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// A comma: thousands apart, or in thousands.
    Comma,
    /// A per cent sign.
    Percent,
    /// The power of ten; whether a `+` is shown.
    Exponent(bool),
    /// The cell's words.
    Words,
    /// As General.
    General,
    /// Part of a day or an hour: its letter, in lower case, and how many. Minutes
    /// are `n`, parts of a second `f`.
    Part(char, usize),
    /// Hours, minutes or seconds that go on counting.
    Elapsed(char, usize),
    /// Morning or afternoon; whether by one letter.
    Half(bool),
}

/// For which numbers a section is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Condition {
    sign: Comparison,
    limit: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    Unequal,
    GreaterOrEqual,
    Greater,
}

impl Condition {
    /// Whether the section is for this number.
    pub(super) fn holds(self, value: f64) -> bool {
        match self.sign {
            Comparison::Less => value < self.limit,
            Comparison::LessOrEqual => value <= self.limit,
            Comparison::Equal => value == self.limit,
            Comparison::Unequal => value != self.limit,
            Comparison::GreaterOrEqual => value >= self.limit,
            Comparison::Greater => value > self.limit,
        }
    }

    fn read(text: &str) -> Option<Self> {
        let signs = [
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<>", Comparison::Unequal),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
            ("=", Comparison::Equal),
        ];
        let (mark, sign) = signs.into_iter().find(|(mark, _)| text.starts_with(mark))?;
        Some(Condition { sign, limit: text[mark.len()..].trim().parse().ok()? })
    }
}

impl Section {
    /// Whether it shows the cell's words.
    pub(super) fn has_words(&self) -> bool {
        self.tokens.contains(&Token::Words)
    }

    /// The cell's words among its own.
    pub(super) fn around(&self, words: &str) -> Option<String> {
        let mut said = String::new();
        for token in &self.tokens {
            match token {
                Token::Literal(own) => said.push_str(own),
                Token::Words => said.push_str(words),
                _ => return None,
            }
        }
        Some(said)
    }
}

/// Reads a code.
pub(super) fn read(code: &str) -> Vec<Section> {
    if code.is_empty() || code.chars().count() > LONGEST {
        return vec![Section::default()];
    }
    let mut reader = Reader { rest: code };
    let mut sections = Vec::new();
    loop {
        sections.push(reader.section());
        if reader.take(";").is_none() {
            break;
        }
    }
    // The fourth is for words, even if it does not show them.
    if let Some(fourth) = sections.get_mut(3).filter(|fourth| !fourth.has_words()) {
        fourth.tokens.push(Token::Words);
        fourth.kind = Kind::Unknown;
    }
    sections
}

struct Reader<'c> {
    rest: &'c str,
}

impl<'c> Reader<'c> {
    fn section(&mut self) -> Section {
        let mut section = Section { kind: Kind::General, ..Section::default() };
        let mut known = true;
        while !self.rest.is_empty() && !self.rest.starts_with(';') {
            known &= self.step(&mut section).is_some();
        }
        tell_minutes(&mut section.tokens);
        section.kind = if known { kind(&section.tokens) } else { Kind::Unknown };
        section
    }

    /// Reads one step; none when it is unknown.
    fn step(&mut self, section: &mut Section) -> Option<()> {
        if let Some(words) = self.quoted() {
            section.tokens.push(Token::Literal(words));
            return Some(());
        }
        if let Some(inside) = self.bracketed() {
            return bracket(inside, section);
        }
        for (word, token) in [
            ("general", Token::General),
            ("am/pm", Token::Half(false)),
            ("a/p", Token::Half(true)),
            ("e+", Token::Exponent(true)),
            ("e-", Token::Exponent(false)),
        ] {
            if self.take(word).is_some() {
                section.tokens.push(token);
                return Some(());
            }
        }
        let token = self.single(&section.tokens)?;
        section.tokens.push(token);
        Some(())
    }

    /// A token of one letter, or of several that are the same.
    fn single(&mut self, before: &[Token]) -> Option<Token> {
        let first = self.rest.chars().next()?;
        let letter = first.to_ascii_lowercase();
        if "ymdhs".contains(letter) {
            return Some(Token::Part(letter, self.run(letter)));
        }
        self.rest = &self.rest[first.len_utf8()..];
        match first {
            '0' | '#' | '?' => Some(Token::Digit(first)),
            '.' if self.rest.starts_with('0') && after_seconds(before) => {
                Some(Token::Part('f', self.run('0')))
            }
            '.' => Some(Token::Point),
            ',' => Some(Token::Comma),
            '%' => Some(Token::Percent),
            '@' => Some(Token::Words),
            // Width of a character that is not shown.
            '_' => self.character().map(|_| Token::Literal(" ".to_owned())),
            // A character that fills the cell.
            '*' => self.character().map(|_| Token::Literal(String::new())),
            '\\' => self.character().map(|escaped| Token::Literal(escaped.to_string())),
            _ if PLAIN.contains(first) || !first.is_ascii() => {
                Some(Token::Literal(first.to_string()))
            }
            _ => None,
        }
    }

    fn character(&mut self) -> Option<char> {
        let character = self.rest.chars().next()?;
        self.rest = &self.rest[character.len_utf8()..];
        Some(character)
    }

    /// How many of `letter` follow, in either case.
    fn run(&mut self, letter: char) -> usize {
        let same = |c: &char| c.eq_ignore_ascii_case(&letter);
        let count = self.rest.chars().take_while(same).count();
        self.rest = &self.rest[count..];
        count
    }

    fn take(&mut self, word: &str) -> Option<()> {
        let found = self.rest.get(..word.len())?.eq_ignore_ascii_case(word);
        found.then(|| self.rest = &self.rest[word.len()..])
    }

    fn quoted(&mut self) -> Option<String> {
        let inside = self.rest.strip_prefix('"')?;
        let (words, rest) = inside.split_once('"').unwrap_or((inside, ""));
        self.rest = rest;
        Some(words.to_owned())
    }

    fn bracketed(&mut self) -> Option<&'c str> {
        let (inside, rest) = self.rest.strip_prefix('[')?.split_once(']')?;
        self.rest = rest;
        Some(inside)
    }
}

/// `[Red]`, `[<=100]`, `[$€-80A]` or `[h]`.
fn bracket(inside: &str, section: &mut Section) -> Option<()> {
    let lower = inside.to_ascii_lowercase();
    if let Some(money) = inside.strip_prefix('$') {
        let (sign, language) = money.split_once('-').unwrap_or((money, ""));
        section.tokens.push(Token::Literal(sign.to_owned()));
        return language_of(language, section);
    }
    if let Some(letter @ ('h' | 'm' | 's')) = lower.chars().next()
        && lower.chars().all(|other| other == letter)
    {
        let letter = if letter == 'm' { 'n' } else { letter };
        section.tokens.push(Token::Elapsed(letter, lower.len()));
        return Some(());
    }
    if let Some(condition) = Condition::read(inside) {
        section.condition = Some(condition);
        return Some(());
    }
    let colours = ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];
    (colours.contains(&lower.as_str()) || lower.starts_with("color")).then_some(())
}

/// The language of names, by its Windows number (the low ten bits are the
/// language without its country). The system's own long day and hour are none.
fn language_of(number: &str, section: &mut Section) -> Option<()> {
    const SPANISH: u32 = 0x0A;
    const ENGLISH: u32 = 0x09;
    if number.is_empty() {
        return Some(());
    }
    section.language = match u32::from_str_radix(number, 16).ok()? {
        0xF400 | 0xF800 => return None,
        0 => Language::Spanish,
        number if number & 0x3FF == SPANISH => Language::Spanish,
        number if number & 0x3FF == ENGLISH => Language::English,
        _ => Language::Other,
    };
    Some(())
}

fn after_seconds(tokens: &[Token]) -> bool {
    matches!(tokens.last(), Some(Token::Part('s', _) | Token::Elapsed('s', _)))
}

/// An `m` beside hours or seconds is minutes.
fn tell_minutes(tokens: &mut [Token]) {
    let parts: Vec<usize> = (0..tokens.len())
        .filter(|index| matches!(tokens[*index], Token::Part(..) | Token::Elapsed(..)))
        .collect();
    let letter = |tokens: &[Token], at: Option<&usize>| match at.map(|index| &tokens[*index]) {
        Some(Token::Part(letter, _) | Token::Elapsed(letter, _)) => Some(*letter),
        _ => None,
    };
    for (order, index) in parts.iter().enumerate() {
        let before = order.checked_sub(1).and_then(|before| parts.get(before));
        let beside_hours = letter(tokens, before) == Some('h');
        let beside_seconds = letter(tokens, parts.get(order + 1)) == Some('s');
        if let Token::Part(name @ 'm', 1 | 2) = &mut tokens[*index]
            && (beside_hours || beside_seconds)
        {
            *name = 'n';
        }
    }
}

fn kind(tokens: &[Token]) -> Kind {
    let is_moment =
        |token: &Token| matches!(token, Token::Part(..) | Token::Elapsed(..) | Token::Half(_));
    let is_digit =
        |token: &Token| matches!(token, Token::Digit(_) | Token::Percent | Token::Exponent(_));
    let is_general = |token: &Token| matches!(token, Token::General | Token::Words);
    let has = |test: &dyn Fn(&Token) -> bool| tokens.iter().any(test);
    match (has(&is_moment), has(&is_digit), has(&is_general)) {
        (true, false, false) => Kind::Moment,
        (false, true, false) => Kind::Number,
        // A point alone is `4.11.2019` without its day.
        (false, false, _) if !tokens.contains(&Token::Point) => Kind::General,
        _ => Kind::Unknown,
    }
}
