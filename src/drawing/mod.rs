//! Drawings as SVG text: pure functions from plain values, with title, description and text as text.

pub mod wheel;
