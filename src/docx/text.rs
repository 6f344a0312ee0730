//! Text, addresses and colours as the parts can hold them.

/// The text without what XML forbids; tabs and line ends become spaces. The
/// rooms before this one let no such character through, and a letter that will
/// not open is worse than a letter without it.
pub(super) fn legal(text: &str) -> String {
    text.chars().filter(|character| is_legal(*character)).map(plain_space).collect()
}

fn is_legal(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    }
}

fn plain_space(character: char) -> char {
    if matches!(character, '\t' | '\n' | '\r') { ' ' } else { character }
}

/// The text within an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in legal(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A colour the way Word writes it.
pub(super) fn hex(color: &str) -> String {
    color.trim_start_matches('#').to_ascii_uppercase()
}

/// Marks that an address may hold as they are.
const IN_ADDRESSES: &str = "-._~:/?#@!$&'()*+,;=";

/// The address of a link as a package may hold it; none when Word would call
/// the whole letter damaged because of it.
pub(super) fn address(target: &str) -> Option<String> {
    let (scheme, rest) = target.split_once(':')?;
    let sound = match scheme {
        "http" | "https" => is_host(authority(rest.strip_prefix("//")?)),
        "mailto" => rest.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && is_host(host.split('?').next().unwrap_or(host))
        }),
        _ => false,
    };
    sound.then(|| encoded(target))
}

fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// Whether it is a name of a host, with or without a port.
fn is_host(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    host.len() <= 250
        && host.split('.').all(is_label)
        && port.bytes().all(|digit| digit.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}

fn encoded(target: &str) -> String {
    let mut address = String::with_capacity(target.len());
    for (at, character) in target.char_indices() {
        let kept = character.is_alphanumeric()
            || IN_ADDRESSES.contains(character)
            || (character == '%' && is_encoded(&target[at + 1..]));
        if kept {
            address.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                address.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    address
}

fn is_encoded(after: &str) -> bool {
    let digits = after.as_bytes();
    digits.len() >= 2 && digits[..2].iter().all(u8::is_ascii_hexdigit)
}
