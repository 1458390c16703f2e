//! Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use super::entry::fitted;
use super::{Entry, did_you_mean};
use crate::diagnostic::{Code, Diagnostic, Explanation};
use crate::source::Sources;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run with one result per diagnostic, the codes that occur as its rules.
pub fn sarif(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|one| one.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|one| {
            let entry = Entry::new(sources, one);
            let mut result = result(&entry, codes.binary_search(&one.code).unwrap_or_default());
            if let Some(fix) = fix(sources, one) {
                result["fixes"] = json!([fix]);
            }
            result
        })
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "vejviser",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": "da-DK",
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("a value made of text and numbers") + "\n"
}

fn rule(code: Code) -> Value {
    let Explanation { finds, why, .. } = code.explanation();
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.explanation().headline() },
        "fullDescription": { "text": format!("{finds} {why}") },
    })
}

fn result(entry: &Entry, rule: usize) -> Value {
    let place = json!({ "uri": uri(&entry.file) });
    let suggestion = entry.suggestion.as_deref().map(did_you_mean);
    let parts = [Some(entry.message.clone()), suggestion, entry.help.clone()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    json!({
        "ruleId": entry.code,
        "ruleIndex": rule,
        "level": entry.severity,
        "message": { "text": text },
        "locations": [{ "physicalLocation": { "artifactLocation": place, "region": region(entry) } }],
    })
}

/// The suggestion as a change of the words that it is meant for; none when their place is not certain.
fn fix(sources: &Sources, diagnostic: &Diagnostic) -> Option<Value> {
    let (suggestion, written) = (diagnostic.suggestion.as_deref()?, diagnostic.written.as_deref()?);
    let text = &sources.file(diagnostic.span.file).text;
    let range = fitted(text, &diagnostic.span.range);
    let mut places = text[range.clone()].match_indices(written);
    let (Some((at, _)), None) = (places.next(), places.next()) else { return None };
    let mut words = diagnostic.clone();
    words.span.range = range.start + at..range.start + at + written.len();
    let entry = Entry::new(sources, &words);
    Some(json!({
        "description": { "text": did_you_mean(suggestion) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&entry.file) },
            "replacements": [{ "deletedRegion": region(&entry), "insertedContent": { "text": suggestion } }],
        }],
    }))
}

fn region(entry: &Entry) -> Value {
    json!({
        "startLine": entry.line,
        "startColumn": entry.column,
        "endLine": entry.end_line,
        "endColumn": entry.end_column,
        "byteOffset": entry.start,
        "byteLength": entry.end - entry.start,
    })
}

/// A path as a relative URI reference: what RFC 3986 does not allow in a path is percent-encoded.
fn uri(path: &str) -> String {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte);
    let encode = |byte: u8| match byte {
        b'\\' => "/".to_owned(),
        byte if allowed(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}
