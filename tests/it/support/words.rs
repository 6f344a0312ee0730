//! The words of documents, as promise 1 compares them.

use minutario::document::{Block, Document, plain};
use unicode_normalization::UnicodeNormalization;

/// Words as promise 1 compares them: soft hyphens out, NFC, spaces folded.
pub fn folded(words: &str) -> String {
    let composed: String = words.replace('\u{ad}', "").nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a document's body in reading order, folded.
pub fn document_words(document: &Document) -> String {
    let mut words = Vec::new();
    document.body.iter().for_each(|block| push_words(block, &mut words));
    folded(&words.join(" "))
}

/// The words of the letterhead, folded; its pictures have none.
pub fn letterhead_words(document: &Document) -> String {
    let letterhead = &document.furniture.letterhead;
    let runs = std::iter::once(&letterhead.name).chain(&letterhead.lines);
    let words: Vec<String> = runs.chain([&letterhead.legend]).map(|run| plain(run)).collect();
    folded(&words.join(" "))
}

fn push_words(block: &Block, words: &mut Vec<String>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            words.push(plain(content));
        }
        Block::List(list) => {
            list.items.iter().flatten().for_each(|block| push_words(block, words));
        }
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten());
            words.extend(cells.map(|cell| plain(cell)));
        }
        Block::Facts(facts) => {
            for fact in &facts.rows {
                words.push(plain(&fact.label));
                fact.value.iter().for_each(|block| push_words(block, words));
            }
        }
        Block::Quote { content } => content.iter().for_each(|block| push_words(block, words)),
        Block::Lines { lines, .. } => words.extend(lines.iter().map(|line| plain(line))),
        Block::Signatures(signatures) => {
            signatures.lead.iter().for_each(|block| push_words(block, words));
            for signatory in &signatures.signatories {
                words.push(plain(&signatory.name));
                words.extend(signatory.posts.iter().map(|post| plain(post)));
            }
        }
    }
}

/// The words of a command as it is typed; quotes hold one together.
pub fn typed_words(line: &str) -> Vec<String> {
    let pieces = line.split('"').enumerate();
    pieces
        .flat_map(|(index, piece)| match index % 2 {
            0 => piece.split_whitespace().map(str::to_owned).collect(),
            _ => vec![piece.to_owned()],
        })
        .collect()
}
