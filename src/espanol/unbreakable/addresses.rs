//! How an e-mail or web address is told from other words; whether it exists is not asked.

/// Last labels of the bare web addresses that people type here.
const DOMAINS: [&str; 9] = ["mx", "com", "org", "net", "gob", "edu", "info", "gov", "io"];

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
    text.split('.')
        .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
}
