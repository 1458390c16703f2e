use super::*;

#[test]
fn known_languages_are_told_apart_by_role() {
    let shown = |language: &str, text: &str| coloured(language, text);
    assert_eq!(
        shown("toml", "# her\n[checks]\nlix = 45\n"),
        "<span class=\"comment\"># her</span>\n[<span class=\"heading\">checks</span>]\n\
         <span class=\"key\">lix </span>= <span class=\"number\">45</span>\n"
    );
    assert_eq!(
        shown("json", "{\"a\": [1, \"b\"]}"),
        "{<span class=\"key\">&quot;a&quot;</span>: [<span class=\"number\">1</span>, \
         <span class=\"string\">&quot;b&quot;</span>]}"
    );
    assert_eq!(shown("bash", "vejviser check"), "<span class=\"keyword\">vejviser</span> check");
    for (language, text) in [("css", "a { color: red }"), ("html", "<p>a</p>"), ("js", "const a = 1;")] {
        assert!(shown(language, text).contains("<span class=\"key"), "{language}");
    }
}

#[test]
fn a_whole_page_has_a_head_and_directives() {
    let html = coloured("markdown", "+++\ntitle = \"A\"\n+++\n\n## B\n\n::: mangler\n- Et **to**\n:::\n");
    assert_eq!(
        html,
        "<span class=\"heading\">+++\n</span><span class=\"key\">title </span>= \
         <span class=\"string\">&quot;A&quot;</span>\n<span class=\"heading\">+++\n</span>\n\
         <span class=\"heading\">## B</span>\n\n<span class=\"keyword\">::: mangler</span>\n\
         <span class=\"markup\">- </span>Et <span class=\"markup\">**to**</span>\n\
         <span class=\"keyword\">:::</span>\n"
    );
}

/// The text itself stays as written.
#[test]
fn nothing_is_lost() {
    let text = "# å\n\ta = '<&>'\n\n[[b]]\n\"x\" = \"\"\"\n:::\n\"\"\"\n+++\n```\n";
    for (language, _) in LANGUAGES {
        let mut plain = coloured(language, text);
        for role in ROLES.iter().map(|(_, role)| role) {
            plain = plain.replace(&format!("<span class=\"{role}\">"), "");
        }
        assert_eq!(plain.replace("</span>", ""), escape(text), "{language}");
    }
}

#[test]
fn an_unknown_language_and_a_named_file() {
    assert_eq!(code_block("", "a < b\n"), "<pre><code>a &lt; b\n</code></pre>\n");
    assert_eq!(code_block("rust", "a"), "<pre><code class=\"language-rust\">a</code></pre>\n");
    assert_eq!(
        code_block("text a/b.txt", "c"),
        "<figure class=\"code\">\n<figcaption><code>a/b.txt</code></figcaption>\n\
         <pre><code class=\"language-text\">c</code></pre>\n</figure>\n"
    );
}
