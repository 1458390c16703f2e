//! What the content is: kinds, their fields and sections, as typed values.
//!
//! One kind a file. Takes nothing from the floors above; `load` reads these types, `graph` links them.

mod act_section;
mod common;
mod core_element;
mod experience;
mod factor;
mod fields;
mod finding;
mod host;
mod kind;
mod kinship;
mod measurement;
mod municipality;
mod node;
mod practice_model;
mod precondition;
mod principle;
mod provision;
mod role;
mod rule;
mod sections;
mod situation;
mod source;
mod step;
mod term;
mod tool;

pub use crate::calendar::{Date, MONTHS};
pub use act_section::{act_section, act_sections};
pub use common::{Audience, Change, Common};
pub use core_element::{CoreElement, Direction};
pub use experience::Experience;
pub use factor::{Effect, Factor};
pub use fields::{
    FieldSpec, FieldType, Fields, Found, Part, Reader, Reference, Rows, Section, Shape, Slug, Visit,
    written_name,
};
pub use finding::{Finding, FindingGroup};
pub use host::Host;
pub use kind::Kind;
pub use kinship::{Grip, Kinship, Likeness};
pub use measurement::{Chart, Measurement, Number, Row};
pub use municipality::Municipality;
pub use node::{Data, schema};
pub use practice_model::{Accent, Model};
pub use precondition::{Precondition, PreconditionForm};
pub use principle::Principle;
pub use provision::{Certainty, Provision};
pub use role::{Role, RoleGroup};
pub use rule::{Binding, Case, Rule};
pub use sections::{Sections, sections};
pub use situation::Situation;
pub use source::Source;
pub use step::{Phase, Step};
pub use term::Term;
pub use tool::{Tool, ToolCategory};
