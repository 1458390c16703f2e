//! Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use super::{Entry, did_you_mean};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run with one result per diagnostic, the codes that occur as its rules.
pub fn sarif(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|one| one.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code.as_str() })).collect();
    let results: Vec<Value> = diagnostics
        .iter()
        .map(|one| result(&Entry::new(sources, one), codes.binary_search(&one.code).unwrap_or_default()))
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

fn result(entry: &Entry, rule: usize) -> Value {
    let place = json!({ "uri": uri(&entry.file) });
    let suggestion = entry.suggestion.as_deref().map(did_you_mean);
    let parts = [Some(entry.message.clone()), suggestion, entry.help.clone()];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let mut result = json!({
        "ruleId": entry.code,
        "ruleIndex": rule,
        "level": entry.severity,
        "message": { "text": text },
        "locations": [{ "physicalLocation": { "artifactLocation": place, "region": region(entry) } }],
    });
    if let Some(suggestion) = &entry.suggestion {
        result["fixes"] = json!([{
            "description": { "text": did_you_mean(suggestion) },
            "artifactChanges": [{
                "artifactLocation": place,
                "replacements": [{ "deletedRegion": region(entry), "insertedContent": { "text": suggestion } }],
            }],
        }]);
    }
    result
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
