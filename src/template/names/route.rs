//! A path as a template writes it, taken apart.

use handlebars::{Path, PathSeg};

/// Where a path begins and which names it follows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Route {
    /// The path as written.
    pub(super) raw: String,
    /// Whether it begins at `@root`.
    pub(super) from_root: bool,
    /// Scopes it goes up, one for each `../`.
    pub(super) up: usize,
    /// The loop variable it names, such as `index`.
    pub(super) local: Option<String>,
    /// The names it follows.
    pub(super) names: Vec<String>,
}

/// Reads a path. Handlebars keeps `../` and `@root` as marks of a type that it
/// does not publish, so they are read from the text of the path.
pub(super) fn read(path: &Path) -> Route {
    match path {
        Path::Local((up, name, raw)) => {
            let written = format!("@{}{name}", "../".repeat(*up));
            let rest = raw.strip_prefix(written.as_str()).unwrap_or(".");
            let names = rest.split(['.', '/']).filter(|name| !name.is_empty());
            let local = if rest == "." { format!("{name}.") } else { name.clone() };
            Route {
                raw: raw.clone(),
                from_root: false,
                up: *up,
                local: Some(local),
                names: names.map(str::to_owned).collect(),
            }
        }
        Path::Relative((segments, raw)) => relative(segments, raw),
    }
}

fn relative(segments: &[PathSeg], raw: &str) -> Route {
    let mut rest = raw;
    for current in ["this.", "this/", "./"] {
        rest = rest.strip_prefix(current).unwrap_or(rest);
    }
    let after_root = rest.strip_prefix("@root").and_then(|rest| rest.strip_prefix(['.', '/']));
    rest = after_root.unwrap_or(rest);
    let local = rest.strip_prefix('@').map(str::to_owned);
    let mut up = 0;
    while let Some(after) = rest.strip_prefix("../").or_else(|| rest.strip_prefix("...")) {
        up += 1;
        rest = after;
    }
    let named = |segment: &PathSeg| match segment {
        PathSeg::Named(name) => Some(name.clone()),
        _ => None,
    };
    Route {
        raw: raw.to_owned(),
        from_root: after_root.is_some(),
        up,
        local,
        names: segments.iter().filter_map(named).collect(),
    }
}
