//! Documents of the project's own content: what they are made of, where their links lead, and that neither the page
//! to print nor the PDF loses a word of the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use vejviser::cli::Pipeline;
use vejviser::document::{self, Block, Destination, Document, Run, cited_anchor, typst};
use vejviser::graph::{Graph, NodeId};
use vejviser::markdown::plain_text;
use vejviser::model::Kind;
use vejviser::site::{Options, Site};
use vejviser::worksheet::pdf;

const BASE: &str = "https://vejviser.example/vejviser/";

fn with_site(look: impl FnOnce(&Site)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let options = Options { base_url: Some(BASE.to_owned()), ..Options::default() };
    let mut pipeline = Pipeline::open(root, options).map_err(|_| "no project").expect("the project");
    let (site, _) = pipeline.site();
    look(&site);
}

fn documents(site: &Site) -> Vec<Document> {
    let roots = document::roots(&site.graph);
    assert!(roots.len() > 10, "models and core elements: {}", roots.len());
    roots.into_iter().map(|id| document::document(&site.graph, &site.frame, id)).collect()
}

/// Everything below a page in the tree, with itself.
fn below(graph: &Graph, id: NodeId) -> Vec<NodeId> {
    let children = graph.node(id).children.iter().flat_map(|child| below(graph, *child));
    std::iter::once(id).chain(children).collect()
}

/// Calls `each` with every block, those within others too.
fn every_block<'d>(blocks: &'d [Block], each: &mut dyn FnMut(&'d Block)) {
    for block in blocks {
        each(block);
        match block {
            Block::Quote { blocks } | Block::Note { blocks, .. } => every_block(blocks, each),
            Block::List { items, .. } => items.iter().for_each(|item| every_block(&item.blocks, each)),
            _ => {}
        }
    }
}

fn every_run<'d>(runs: &'d [Run], each: &mut dyn FnMut(&'d Run)) {
    for run in runs {
        each(run);
        match run {
            Run::Emphasis { runs } | Run::Strong { runs } | Run::Strike { runs } => every_run(runs, each),
            Run::Aside { runs } | Run::Link { runs, .. } => every_run(runs, each),
            _ => {}
        }
    }
}

/// The runs that a block holds itself.
fn own_runs(block: &Block) -> Vec<&[Run]> {
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => vec![runs],
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).map(Vec::as_slice).collect()
        }
        Block::Facts { rows } => rows.iter().map(|fact| fact.runs.as_slice()).collect(),
        _ => Vec::new(),
    }
}

fn runs_of(document: &Document) -> Vec<&Run> {
    let mut found = Vec::new();
    for blocks in document.chapters.iter().map(|chapter| &chapter.blocks).chain([&document.law]) {
        every_block(blocks, &mut |block| {
            own_runs(block).into_iter().for_each(|runs| every_run(runs, &mut |run| found.push(run)));
        });
    }
    let words = document.words.iter().map(|word| &word.title);
    for runs in words.chain(document.sources.iter().map(|source| &source.title)) {
        every_run(runs, &mut |run| found.push(run));
    }
    found
}

/// All places that a link may lead to, in order.
fn anchors(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for chapter in &document.chapters {
        found.push(chapter.anchor.clone());
        every_block(&chapter.blocks, &mut |block| match block {
            Block::Heading { anchor, .. } => found.push(anchor.clone()),
            Block::List { items, .. } => found.extend(items.iter().filter_map(|item| item.anchor.clone())),
            _ => {}
        });
    }
    for source in &document.sources {
        found.push(cited_anchor(&source.number.to_string()));
        found.extend(source.places.iter().map(|place| cited_anchor(&place.number)));
    }
    found
}

#[test]
fn a_document_has_every_page_below_its_own() {
    with_site(|site| {
        for document in documents(site) {
            let pages = below(&site.graph, document.page);
            let codes: BTreeSet<&str> =
                pages.iter().map(|id| site.graph.node(*id).short_id.as_str()).collect();
            let found: Vec<&str> = document.chapters.iter().map(|one| one.short_id.as_str()).collect();
            assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), codes, "{}", document.name);
            assert_eq!(found.len(), codes.len(), "{}: a page stands twice", document.name);
            let principles = site.graph.pointing(document.page, Kind::Principle, "core_element");
            let all = principles.iter().all(|id| codes.contains(site.graph.node(*id).short_id.as_str()));
            assert!(all, "{}: a principle is missing", document.name);
        }
    });
}

#[test]
fn headings_skip_no_level() {
    with_site(|site| {
        for document in documents(site) {
            let mut before = 1;
            assert_eq!(document.chapters[0].level, 1, "{}", document.name);
            for chapter in &document.chapters {
                let mut levels = vec![(chapter.level, chapter.title.clone())];
                every_block(&chapter.blocks, &mut |block| {
                    if let Block::Heading { level, anchor, .. } = block {
                        levels.push((*level, anchor.clone()));
                    }
                });
                for (level, what) in levels {
                    assert!(level <= before + 1, "{}: {what} is {level} after {before}", document.name);
                    before = level;
                }
            }
        }
    });
}

#[test]
fn links_lead_into_the_document_or_to_a_full_address() {
    with_site(|site| {
        let (mut inside, mut outside, mut cited) = (0, 0, 0);
        for document in documents(site) {
            let anchors = anchors(&document);
            let known: BTreeSet<&str> = anchors.iter().map(String::as_str).collect();
            assert_eq!(known.len(), anchors.len(), "{}: an anchor stands twice", document.name);
            let chapters: BTreeSet<&str> =
                document.chapters.iter().map(|one| one.short_id.as_str()).collect();
            for run in runs_of(&document) {
                match run {
                    Run::Cite { number } => {
                        cited += 1;
                        assert!(known.contains(cited_anchor(number).as_str()), "{}: {number}", document.name);
                    }
                    Run::Link { to: Destination::Place { anchor, .. }, .. } => {
                        inside += 1;
                        assert!(known.contains(anchor.as_str()), "{}: #{anchor}", document.name);
                    }
                    Run::Link { to: Destination::Site { path, address, .. }, .. } => {
                        outside += 1;
                        let page = path.split('#').next().and_then(|path| path.strip_suffix("index.html"));
                        let page = page.and_then(|path| site.graph.at_path(path));
                        let node = site.graph.node(page.unwrap_or_else(|| panic!("{path} is no page")));
                        assert!(
                            !chapters.contains(node.short_id.as_str()),
                            "{path} stands in {}",
                            document.name
                        );
                        let full = format!("{BASE}{}", node.path());
                        let address = address.as_deref().unwrap_or_default();
                        assert_eq!(address.split('#').next(), Some(full.as_str()));
                    }
                    Run::Link { to: Destination::Elsewhere { address }, .. } => {
                        assert!(address.contains(':'), "{address}");
                    }
                    _ => {}
                }
            }
        }
        assert!(
            inside > 100 && outside > 500 && cited > 500,
            "{inside} inside, {outside} outside, {cited} cited"
        );
    });
}

#[test]
fn neither_the_page_nor_the_file_loses_a_word() {
    with_site(|site| {
        let output = site.output();
        let mut lines = 0;
        for document in documents(site) {
            let page = output.artifacts[&format!("print/{}/index.html", document.name)].make().unwrap();
            let page = letters(&untagged(&String::from_utf8(page).unwrap()));
            let file = letters(&printed(site, &document));
            for id in below(&site.graph, document.page) {
                for line in said(&site.graph, id) {
                    let wanted = letters(&line);
                    assert!(page.contains(&wanted), "{}, page: {line:?} is missing", document.name);
                    assert!(file.contains(&wanted), "{}, PDF: {line:?} is missing", document.name);
                    lines += 1;
                }
            }
        }
        assert!(lines > 1500, "{lines} lines");
    });
}

#[test]
fn the_same_document_is_the_same_bytes() {
    with_site(|site| {
        let makers = [pdf::Typesetter::new(&BTreeMap::new()), pdf::Typesetter::new(&BTreeMap::new())];
        let document = documents(site).into_iter().min_by_key(|one| one.chapters.len()).unwrap();
        let print = |maker: &pdf::Typesetter| {
            let print = typst::print(&document, &site.graph);
            maker.print("document", print.input, &print.files).unwrap()
        };
        let [one, other] = makers.each_ref().map(print);
        assert!(one.starts_with(b"%PDF") && one == other);
        let path = format!("print/{}.pdf", document.name);
        let output = site.output();
        assert_eq!(output.artifacts[&path].make().unwrap(), one);
        assert!(output.artifacts[&path].costly());
        assert_eq!(output.artifacts[&path].fingerprint(), site.output().artifacts[&path].fingerprint());
    });
}

/// The title of a page and every line of its text, headings too.
fn said(graph: &Graph, id: NodeId) -> Vec<String> {
    let title = graph.node(id).title().to_owned();
    let body = plain_text(graph.body(id));
    let lines = body.lines().map(str::to_owned).filter(|line| !letters(line).is_empty());
    std::iter::once(title).chain(lines).collect()
}

/// Letters alone, small: marks, numbers, hyphens and spaces differ between media.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// What a page says, without its tags.
fn untagged(html: &str) -> String {
    let mut out = String::new();
    for (at, part) in html.split('<').enumerate() {
        out.push_str(if at == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) });
    }
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    out.replace("&#39;", "'").replace("&amp;", "&")
}

/// What the pages of a PDF say between head and foot, with what its pictures say, and without what paper adds to
/// links: "[k7m2p]", "(s. 12)".
fn printed(site: &Site, document: &Document) -> String {
    const MM: f64 = 72.0 / 25.4;
    let print = typst::print(document, &site.graph);
    let pages = site.typesetter().pages_of("document", print.input, &print.files).unwrap();
    let mut text = String::new();
    for page in pages.pages() {
        let inside = |piece: &pdf::Piece| piece.base > 20.0 * MM && piece.base < 271.0 * MM;
        text.extend(pdf::texts(page).into_iter().filter(inside).map(|piece| piece.text));
    }
    for chapter in &document.chapters {
        every_block(&chapter.blocks, &mut |block| {
            if let Block::Drawing { pictures, .. } = block {
                text.extend(pictures.iter().map(|picture| picture.alt.as_str()));
            }
        });
    }
    let codes = |inside: &str| inside.len() == 5 && inside.chars().all(|one| one.is_ascii_alphanumeric());
    let pages = |inside: &str| inside.starts_with("s.") && inside.ends_with(|one: char| one.is_ascii_digit());
    without(&without(&text, ('[', ']'), codes), ('(', ')'), pages)
}

/// A text without what stands between two signs, where it is of a kind.
fn without(text: &str, (open, close): (char, char), is: impl Fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        match after.split_once(close).filter(|(inside, _)| is(inside)) {
            Some((_, behind)) => rest = behind,
            None => {
                out.push(open);
                rest = after;
            }
        }
    }
    out + rest
}
