//! The hosts that a site may be put on, so far as their servers are told something.

use crate::choice;

choice! {
    /// A server or a service that hands out files.
    pub enum Host {
        Nginx = "nginx", "nginx";
        Apache = "apache", "Apache";
        Caddy = "caddy", "Caddy";
        Iis = "iis", "Microsoft IIS";
        Netlify = "netlify", "Netlify";
        Cloudflare = "cloudflare", "Cloudflare Pages";
    }
}

impl Host {
    /// The host that a word names.
    pub fn from_word(word: &str) -> Option<Host> {
        Self::ALL.iter().copied().find(|host| host.word() == word)
    }
}
