//! A document as HTML: what the layout `document.html` is given.
//!
//! Addresses out of the document are those from its own page, so that the site works under any path and from a
//! folder; short ids stand in an attribute, which the styles show on paper alone.

use super::{Block, Chapter, Destination, Document, Fact, Item, Run, Sort, cited_anchor};
use crate::drawing::svg::escape;
use crate::page::{href, plain};
use serde_json::{Value, json};

/// What the layout is given for a document whose page stands at `from`.
pub fn view(document: &Document, from: &str) -> Value {
    let html = Html { from };
    let chapter = |one: &Chapter| {
        let html = html.blocks(&one.blocks);
        json!({
            "level": one.level,
            "anchor": one.anchor,
            "short_id": one.short_id,
            "sign": one.sign,
            "title": one.title,
            "lead": one.lead,
            "lines": lines(&html),
            "html": html,
        })
    };
    let word = |one: &super::Word| json!({"title_html": html.runs(&one.title), "text": one.text});
    let cited = |one: &super::Cited| json!({"anchor": cited_anchor(&one.number), "number": one.number, "text": one.text});
    let source = |one: &super::Source| {
        json!({
            "anchor": cited_anchor(&one.number.to_string()),
            "title_html": html.runs(&one.title),
            "about": one.about,
            "places": one.places.iter().map(cited).collect::<Vec<_>>(),
        })
    };
    json!({
        "title": document.title,
        "description": document.description,
        "sign": document.sign,
        "model": document.model,
        "short_id": document.short_id,
        "address": document.address,
        "updated": document.updated,
        "contents": contents(document),
        "chapters": document.chapters.iter().map(chapter).collect::<Vec<_>>(),
        "words": document.words.iter().map(word).collect::<Vec<_>>(),
        "law_html": html.blocks(&document.law),
        "sources": document.sources.iter().map(source).collect::<Vec<_>>(),
    })
}

/// About how many lines a chapter has on a narrow phone: of 25 letters, and what its headings and breaks take.
fn lines(html: &str) -> usize {
    let letters = plain(html).chars().count();
    let ends = |names: &[&str]| names.iter().map(|name| html.matches(name).count()).sum::<usize>();
    let breaks = ends(&["</p>", "</li>", "</dt>", "</dd>"]) / 2;
    letters / 25 + breaks + 3 * ends(&["</h2>", "</h3>", "</h4>", "</h5>", "</h6>"]) + 6
}

/// What the contents name: the pages, and the sections of the document's own page.
fn contents(document: &Document) -> Vec<Value> {
    let mut entries = Vec::new();
    for chapter in &document.chapters {
        if chapter.level > 1 {
            let (title, sign) = (&chapter.title, &chapter.sign);
            entries.push(
                json!({"level": chapter.level, "anchor": chapter.anchor, "title": title, "sign": sign}),
            );
        }
        for block in &chapter.blocks {
            if let Block::Heading { level, anchor, runs, listed: true } = block {
                let title = said(runs);
                entries.push(json!({"level": level, "anchor": anchor, "title": title, "sign": null}));
            }
        }
    }
    entries
}

/// The words of some runs.
fn said(runs: &[Run]) -> String {
    let one = |run: &Run| match run {
        Run::Text { text } | Run::Code { text } => text.clone(),
        Run::Emphasis { runs } | Run::Strong { runs } | Run::Strike { runs } | Run::Aside { runs } => {
            said(runs)
        }
        Run::Link { runs, .. } => said(runs),
        Run::Picture { alt, .. } => alt.clone(),
        Run::Break => " ".to_owned(),
        Run::Cite { .. } | Run::Note { .. } => String::new(),
    };
    runs.iter().map(one).collect()
}

struct Html<'a> {
    from: &'a str,
}

impl Html<'_> {
    fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level, anchor, runs, .. } => {
                format!("<h{level} id=\"{}\">{}</h{level}>\n", escape(anchor), self.runs(runs))
            }
            Block::Paragraph { runs } => format!("<p>{}</p>\n", self.runs(runs)),
            Block::List { sort, start, items } => self.list(*sort, *start, items),
            Block::Quote { blocks } => format!("<blockquote>\n{}</blockquote>\n", self.blocks(blocks)),
            Block::Code { text } => format!("<pre><code>{}</code></pre>\n", escape(text)),
            Block::Table { label, head, rows, figures } => self.table(label, head, (rows, *figures)),
            Block::Drawing { pictures, caption, html } => {
                let says = match &pictures[..] {
                    // What a drawing of one picture says stands in the drawing.
                    [_] | [] => String::new(),
                    several => {
                        let item = |one: &super::Picture| format!("<li>{}</li>", escape(&one.alt));
                        format!(
                            "<ul class=\"unseen\">{}</ul>\n",
                            several.iter().map(item).collect::<String>()
                        )
                    }
                };
                let caption =
                    caption.as_ref().map(|text| format!("<figcaption>{}</figcaption>\n", escape(text)));
                let caption = caption.unwrap_or_default();
                format!("<figure class=\"drawing\">\n{html}{says}{caption}</figure>\n")
            }
            Block::Note { sort, mark, title, blocks } => {
                let title = title.as_ref().map(|title| format!(": <b>{}</b>", escape(title)));
                let mark = match mark.as_str() {
                    "" => String::new(),
                    mark => format!("<p class=\"mark\">{}{}</p>\n", escape(mark), title.unwrap_or_default()),
                };
                format!("<div class=\"note {}\">\n{mark}{}</div>\n", sort.class(), self.blocks(blocks))
            }
            Block::Facts { rows } => {
                let row = |fact: &Fact| {
                    format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escape(&fact.label), self.runs(&fact.runs))
                };
                format!("<dl class=\"facts\">\n{}</dl>\n", rows.iter().map(row).collect::<String>())
            }
            Block::Rule => "<hr>\n".to_owned(),
        }
    }

    fn list(&self, sort: Sort, start: u64, items: &[Item]) -> String {
        let (open, name) = match (sort, start) {
            (Sort::Numbers, 1) => ("ol".to_owned(), "ol"),
            (Sort::Numbers, start) => (format!("ol start=\"{start}\""), "ol"),
            (Sort::Checks, _) => ("ul class=\"checks\"".to_owned(), "ul"),
            (Sort::Points, _) => ("ul".to_owned(), "ul"),
        };
        let item = |item: &Item| {
            let id = item.anchor.as_ref().map(|anchor| format!(" id=\"{}\"", escape(anchor)));
            let body = match &item.blocks[..] {
                [Block::Paragraph { runs }] => self.runs(runs),
                [Block::Paragraph { runs }, rest @ ..]
                    if rest.iter().all(|one| matches!(one, Block::List { .. })) =>
                {
                    format!("{}\n{}", self.runs(runs), self.blocks(rest))
                }
                blocks => self.blocks(blocks),
            };
            format!("<li{}>{body}</li>\n", id.unwrap_or_default())
        };
        format!("<{open}>\n{}</{name}>\n", items.iter().map(item).collect::<String>())
    }

    fn table(&self, label: &str, head: &[Vec<Run>], (rows, figures): (&[Vec<Vec<Run>>], bool)) -> String {
        let named = |runs: &Vec<Run>| match self.runs(runs) {
            // A heading without words is none.
            empty if empty.is_empty() => "<td></td>".to_owned(),
            words => format!("<th scope=\"col\">{words}</th>"),
        };
        let cell = |(at, runs): (usize, &Vec<Run>)| match (figures, at) {
            (true, 0) => format!("<th scope=\"row\">{}</th>", self.runs(runs)),
            (true, _) => format!("<td class=\"number\">{}</td>", self.runs(runs)),
            (false, _) => format!("<td>{}</td>", self.runs(runs)),
        };
        let row = |cells: &Vec<Vec<Run>>| {
            format!("<tr>{}</tr>\n", cells.iter().enumerate().map(cell).collect::<String>())
        };
        format!(
            "<div class=\"table\" role=\"region\" aria-label=\"{}\" tabindex=\"0\"><table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table></div>\n",
            escape(label),
            head.iter().map(named).collect::<String>(),
            rows.iter().map(row).collect::<String>()
        )
    }

    fn runs(&self, runs: &[Run]) -> String {
        let mut out = String::new();
        let is_cite = |at: usize| matches!(runs.get(at), Some(Run::Cite { .. }));
        for (at, run) in runs.iter().enumerate() {
            match run {
                Run::Cite { number } => {
                    let before = at.checked_sub(1).is_some_and(is_cite);
                    out.push_str(if before { ", " } else { "<sup>" });
                    let anchor = cited_anchor(number);
                    out.push_str(&format!("<a href=\"#{anchor}\">{number}</a>"));
                    out.push_str(if is_cite(at + 1) { "" } else { "</sup>" });
                }
                run => out.push_str(&self.run(run)),
            }
        }
        out
    }

    fn run(&self, run: &Run) -> String {
        let around = |name: &str, runs: &[Run]| format!("<{name}>{}</{name}>", self.runs(runs));
        match run {
            Run::Text { text } => escape(text),
            Run::Code { text } => format!("<code>{}</code>", escape(text)),
            Run::Emphasis { runs } => around("em", runs),
            Run::Strong { runs } => around("strong", runs),
            Run::Strike { runs } => around("del", runs),
            Run::Aside { runs } => format!("<span class=\"aside\">{}</span>", self.runs(runs)),
            Run::Link { to, runs } => self.link(to, runs),
            Run::Picture { path, alt } => {
                format!("<img src=\"{}\" alt=\"{}\">", escape(&href(self.from, path)), escape(alt))
            }
            Run::Note { number, anchor } => {
                format!("<sup class=\"note-mark\"><a href=\"#{}\">{number}</a></sup>", escape(anchor))
            }
            Run::Break => "<br>\n".to_owned(),
            Run::Cite { .. } => String::new(),
        }
    }

    fn link(&self, to: &Destination, runs: &[Run]) -> String {
        let (url, code) = match to {
            Destination::Place { anchor, .. } => (format!("#{anchor}"), None),
            Destination::Site { path, short_id, .. } => (href(self.from, path), short_id.as_ref()),
            Destination::Elsewhere { address } => (address.clone(), None),
        };
        let code = code.map(|code| format!(" data-code=\"{code}\"")).unwrap_or_default();
        format!("<a href=\"{}\"{code}>{}</a>", escape(&url), self.runs(runs))
    }
}
