//! Words made of other words: in, a word; out, what it would be made of if it is derived, for a
//! dictionary to be asked about. No dictionary lists every `subcontraloría`, `remitiéndolas` and
//! `interinstitucionalmente`.

/// What joins nearly any noun or adjective at its beginning (RAE, *Ortografía* 2010, on prefixes).
const PREFIXES: [&str; 34] = [
    "agro", "anti", "auto", "bio", "ciber", "contra", "eco", "electro", "ex", "extra", "geo",
    "hidro", "infra", "inter", "intra", "macro", "micro", "multi", "para", "pluri", "pos", "post",
    "pre", "psico", "semi", "sobre", "socio", "sub", "super", "supra", "tele", "trans", "vice",
    "video",
];

/// Shortest word to which a prefix is seen: what is left of a slip is seldom so long a word.
const SHORTEST: usize = 6;

/// Ends of feminines, and of the masculines they are made from.
const FEMININES: [(&str, &str); 9] = [
    ("ora", "or"),
    ("óloga", "ólogo"),
    ("ógrafa", "ógrafo"),
    ("ica", "ico"),
    ("aria", "ario"),
    ("era", "ero"),
    ("iva", "ivo"),
    ("osa", "oso"),
    ("ada", "ado"),
];

/// Pronouns that are written with the infinitive or the gerund before them.
const PRONOUNS: [&str; 8] = ["los", "las", "les", "lo", "la", "le", "se", "nos"];

/// What a word in lower case would be made of.
pub fn roots(word: &str) -> Vec<String> {
    let verb = without_pronoun(word);
    let adjective = word.strip_suffix("mente").map(str::to_owned);
    let one = singular(word);
    let masculine = masculine(one.as_deref().unwrap_or(word));
    let plain: Vec<String> = [verb, adjective, one, masculine].into_iter().flatten().collect();
    let bare = plain.iter().map(String::as_str).chain([word]).filter_map(without_prefix).collect();
    [plain, bare].concat()
}

/// `solventarlas` → `solventar`, `remitiéndola` → `remitiendo`.
fn without_pronoun(word: &str) -> Option<String> {
    let verb = PRONOUNS.iter().find_map(|pronoun| word.strip_suffix(pronoun))?;
    let gerund = |accented: &str, plain: &str| {
        let stem = verb.strip_suffix(accented)?;
        Some(format!("{stem}{plain}"))
    };
    let infinitive = ["ar", "er", "ir"].iter().any(|end| verb.ends_with(end));
    let gerund = gerund("ándo", "ando").or_else(|| gerund("iéndo", "iendo"));
    gerund.or_else(|| infinitive.then(|| verb.to_owned()))
}

/// `avalúos` → `avalúo`, `topógrafas` → `topógrafa`.
fn singular(word: &str) -> Option<String> {
    let rest = word.strip_suffix('s').filter(|rest| rest.chars().count() + 1 >= SHORTEST)?;
    rest.ends_with(['a', 'e', 'o']).then(|| rest.to_owned())
}

/// `topógrafa` → `topógrafo`.
fn masculine(word: &str) -> Option<String> {
    let long = word.chars().count() >= SHORTEST;
    let pair = FEMININES.iter().filter(|_| long);
    pair.filter_map(|(feminine, masculine)| {
        let stem = word.strip_suffix(feminine)?;
        Some(format!("{stem}{masculine}"))
    })
    .next()
}

/// `sobrerregulación` → `regulación`: an *r* between vowels is doubled.
fn without_prefix(word: &str) -> Option<String> {
    // The longest first: `super` before `su`, `post` before `pos`.
    let rest = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix));
    let rest =
        rest.filter(|rest| rest.chars().count() >= SHORTEST).min_by_key(|rest| rest.len())?;
    Some(match rest.strip_prefix("rr") {
        Some(after) => format!("r{after}"),
        None => rest.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_derived_word_gives_what_it_is_made_of() {
        for (word, root) in [
            ("subcontraloría", "contraloría"),
            ("exregidoras", "regidoras"),
            ("sobrerregulación", "regulación"),
            ("postelectoral", "electoral"),
            ("jurídicamente", "jurídica"),
            ("interinstitucionalmente", "institucional"),
            ("solventarlas", "solventar"),
            ("remitiéndola", "remitiendo"),
            ("priorizándolos", "priorizando"),
            ("autorregularse", "regular"),
            ("avalúos", "avalúo"),
            ("topógrafas", "topógrafo"),
            ("exregidora", "regidor"),
        ] {
            assert!(roots(word).contains(&root.to_owned()), "{word}: {:?}", roots(word));
        }
    }

    #[test]
    fn a_short_word_is_no_prefix_and_rest() {
        for word in ["exento", "subir", "inter", "parar", "mente", "la"] {
            assert!(roots(word).iter().all(|root| root.len() < word.len()), "{word}");
            assert_eq!(without_prefix(word), None, "{word}");
        }
    }

    proptest! {
        #[test]
        fn any_text_has_roots(text in any::<String>()) {
            prop_assert!(roots(&text).len() <= 9);
        }
    }
}
