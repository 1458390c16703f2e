//! What the content is: kinds, their fields and sections, as typed values.
//!
//! One kind a file. Takes nothing from the floors above; `load` reads these types, `graph` links them.

mod common;
mod core_element;
mod experience;
mod fields;
mod finding;
mod kind;
mod municipality;
mod node;
mod practice_model;
mod precondition;
mod principle;
mod provision;
mod role;
mod sections;
mod source;
mod step;
mod term;
mod tool;

pub use common::Common;
pub use core_element::{CoreElement, Direction};
pub use experience::Experience;
pub use fields::{Date, FieldSpec, FieldType, Fields, Found, Part, Reader, Reference, Shape};
pub use finding::Finding;
pub use kind::Kind;
pub use municipality::Municipality;
pub use node::{Data, schema};
pub use practice_model::{Accent, Model};
pub use precondition::Precondition;
pub use principle::Principle;
pub use provision::{Certainty, Provision};
pub use role::{Role, RoleGroup};
pub use sections::{Sections, sections};
pub use source::Source;
pub use step::{Phase, Step};
pub use term::Term;
pub use tool::{Tool, ToolCategory};
