//! Where a page stands to the world: its full address, what is printed of it, and what a mail about it is called.

use crate::graph::Graph;
use crate::page::frame::Frame;

pub fn canonical(frame: &Frame, path: &str) -> Option<String> {
    (!frame.base_url.is_empty()).then(|| format!("{}{path}", frame.base_url))
}

/// What stands on paper: the address without what nobody types.
pub fn print_address(frame: &Frame, path: &str) -> String {
    let base = frame.base_url.trim_start_matches("https://").trim_start_matches("http://");
    if base.is_empty() { format!("/{path}") } else { format!("{base}{path}") }
}

/// "Vejviser k7m2p: ", percent-encoded.
pub fn mail_subject(graph: &Graph, about: &str) -> String {
    let subject = format!("{} {about}: ", graph.settings.title);
    let encode = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    subject.bytes().map(encode).collect()
}
