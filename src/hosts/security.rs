//! `/.well-known/security.txt` (RFC 9116): whom to tell about a security problem.

use std::fmt::Write as _;

use serde::Serialize;

use crate::config::Security;
use crate::path::OutputPath;

/// What the file says.
#[derive(Debug, Clone, Serialize)]
pub struct SecurityTxt {
    /// Its fields in the order of the file.
    fields: Vec<(&'static str, String)>,
}

impl SecurityTxt {
    /// What the file of the site at `origin` (`https://www.example.org`) says. It belongs to the host as a whole, so
    /// that the site's own path does not show.
    pub fn new(security: &Security, origin: &str) -> Self {
        let mut fields: Vec<(&'static str, String)> =
            security.contact.iter().map(|address| ("Contact", address.clone())).collect();
        fields.push(("Expires", format!("{}T00:00:00Z", security.expires)));
        fields.extend(security.encryption.clone().map(|address| ("Encryption", address)));
        fields.extend(security.acknowledgments.clone().map(|address| ("Acknowledgments", address)));
        if !security.languages.is_empty() {
            fields.push(("Preferred-Languages", security.languages.join(", ")));
        }
        if origin.starts_with("https://") {
            fields.push(("Canonical", format!("{origin}/{}", Self::path())));
        }
        fields.extend(security.policy.clone().map(|address| ("Policy", address)));
        Self { fields }
    }

    /// Where it lies.
    pub fn path() -> OutputPath {
        OutputPath::new(".well-known/security.txt")
    }

    /// The file itself.
    pub fn write(&self) -> String {
        let mut out = String::new();
        for (name, value) in &self.fields {
            let _ = writeln!(out, "{name}: {value}");
        }
        out
    }
}
