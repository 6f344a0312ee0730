//! E-mail and web addresses: how one is told from other words, and which of them a
//! link may lead to. Whether an address exists is not asked.

use url::Url;

/// Last labels of the bare web addresses that people type here.
const DOMAINS: [&str; 9] = ["mx", "com", "org", "net", "gob", "edu", "info", "gov", "io"];

/// Longest name of a host, and longest part of one (RFC 1035).
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// The address that a link names, as the standard reads it: `http`, `https` or
/// `mailto`, with the name of a host; none when it is no such address.
pub fn link(target: &str) -> Option<Url> {
    let address = Url::parse(target).ok()?;
    let is_sound = match address.scheme() {
        // Nobody writes in an oficio under which name she enters a site.
        "http" | "https" => {
            !address.authority().contains('@') && address.host_str().is_some_and(is_host)
        }
        "mailto" => address
            .path()
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && is_host(host)),
        _ => false,
    };
    is_sound.then_some(address)
}

/// The host or the e-mail address that some words are, as [`reached`] gives it; none
/// for words that are no address.
pub fn named(words: &str) -> Option<String> {
    let words = words.trim();
    if is_mail_address(words) {
        return Some(words.to_lowercase());
    }
    let has_scheme = words.contains("://") || words.starts_with("mailto:");
    let whole = if has_scheme { words.to_owned() } else { format!("https://{words}") };
    let address = Url::parse(&whole).ok().filter(|_| is_web_address(words));
    address.as_ref().and_then(reached)
}

/// Where an address leads: the host, without `www.`, or the e-mail address, in lower
/// case.
pub fn reached(address: &Url) -> Option<String> {
    if address.scheme() == "mailto" {
        return Some(address.path().to_lowercase());
    }
    let host = address.host_str()?.to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

/// Whether the piece is an e-mail address, or the name of an account: `@idaip`.
pub(super) fn is_mail_address(piece: &str) -> bool {
    let Some((local, domain)) = piece.split_once('@') else {
        return false;
    };
    let account = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    if local.is_empty() {
        return !domain.is_empty() && domain.chars().all(account);
    }
    local.chars().all(account) && domain.contains('.') && is_host(domain)
}

/// Whether the word is a web address, with its scheme, with `www.`, or bare and of a known domain.
pub(super) fn is_web_address(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let begins = |start: &str| lower.strip_prefix(start).is_some_and(|rest| !rest.is_empty());
    if ["http://", "https://", "ftp://", "mailto:", "www."].into_iter().any(begins) {
        return true;
    }
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let known = host.rsplit_once('.').is_some_and(|(_, last)| DOMAINS.contains(&last));
    known && is_host(host)
}

/// Whether the text is labels of letters, digits and hyphens with points between.
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.len() <= LONGEST_HOST && text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_link_leads_to_a_site_or_a_mailbox() {
        for (target, sound) in [
            ("https://ejemplo.mx", true),
            ("http://ejemplo.mx:8080/a b?x#y", true),
            ("https://ñandú.mx/", true),
            ("mailto:a.b@c.mx?subject=x", true),
            ("mailto:a.b", false),
            ("mailto:@c.mx", false),
            ("https://", false),
            ("https://a..b", false),
            ("https://a:99999/", false),
            ("https://quien:clave@a.mx/", false),
            ("ftp://a.mx", false),
            ("ejemplo.mx", false),
            ("", false),
        ] {
            assert_eq!(super::link(target).is_some(), sound, "{target}");
        }
    }
}
