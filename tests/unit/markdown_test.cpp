// Markdown that strangers wrote, in a page of ours.
#include "report/markdown.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace backlog {
namespace {

TEST_CASE("CommonMark becomes HTML") {
  // Examples 42 and 301 of the CommonMark specification 0.30.
  CHECK(MarkdownToHtml("- `one\n- two`") == "<ul>\n<li>`one</li>\n<li>two`</li>\n</ul>\n");
  CHECK(MarkdownToHtml("- foo\n- bar\n+ baz") ==
        "<ul>\n<li>foo</li>\n<li>bar</li>\n</ul>\n<ul>\n<li>baz</li>\n</ul>\n");
  CHECK(MarkdownToHtml("*foo bar* and **foo**") ==
        "<p><em>foo bar</em> and <strong>foo</strong></p>\n");
  CHECK(MarkdownToHtml("") == "");
}

TEST_CASE("Headings of a text stand below those of the page") {
  CHECK(MarkdownToHtml("# Why") == "<h3>Why</h3>\n");
  CHECK(MarkdownToHtml("# Why", 3) == "<h4>Why</h4>\n");
  CHECK(MarkdownToHtml("##### Why") == "<h6>Why</h6>\n");
}

TEST_CASE("Tags are shown as they were typed") {
  CHECK(MarkdownToHtml("a <b onclick=\"x()\">bold</b> word") ==
        "<p>a &lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt; word</p>\n");
  CHECK(MarkdownToHtml("<script>alert(1)</script>") ==
        "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>\n");
  CHECK(MarkdownToHtml("<!-- secret -->") == "<pre><code>&lt;!-- secret --&gt;\n</code></pre>\n");
}

TEST_CASE("Links lead nowhere that runs or reads files") {
  CHECK(MarkdownToHtml("[x](https://example.org/?a=1&b=2)") ==
        "<p><a href=\"https://example.org/?a=1&amp;b=2\">x</a></p>\n");
  CHECK(MarkdownToHtml("<mailto:ada@example.org>") ==
        "<p><a href=\"mailto:ada@example.org\">mailto:ada@example.org</a></p>\n");
  CHECK(MarkdownToHtml("[x](page.html#part)") == "<p><a href=\"page.html#part\">x</a></p>\n");
  for (const std::string_view url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "file:///etc/passwd",
        "data:text/html,alert(1)", "&#106;avascript:alert(1)", "blob:x"}) {
    const std::string html = MarkdownToHtml("[x](<" + std::string(url) + ">)");
    INFO(html);
    CHECK(html == "<p>x</p>\n");
  }
}

TEST_CASE("Images become links: a page loads nothing") {
  CHECK(MarkdownToHtml("![a *plan*](https://example.org/p.png \"Plan\")") ==
        "<p><a href=\"https://example.org/p.png\" title=\"Plan\">a <em>plan</em></a></p>\n");
  CHECK(MarkdownToHtml("[![x](data:image/png;base64,AA)](https://example.org)") ==
        "<p><a href=\"https://example.org\">x</a></p>\n");
  CHECK(MarkdownToHtml("![a *b*](data:image/png;base64,AA)") == "<p>a <em>b</em></p>\n");
}

TEST_CASE("What nobody sees is shown") {
  CHECK(MarkdownToHtml("pay \xe2\x80\xae drac") == "<p>pay \\u{202e} drac</p>\n");
  CHECK(MarkdownToHtml("a\x1b[31mb") == "<p>a\\x1b[31mb</p>\n");
  CHECK(MarkdownToHtml("a\xff") == "<p>a\\xff</p>\n");
  CHECK(MarkdownToHtml("a\r\nb") == "<p>a\nb</p>\n");
}

TEST_CASE("Plain text stays what it is in Markdown") {
  CHECK(MarkdownText("Pay by card") == "Pay by card");
  CHECK(MarkdownText("1. FC Bank: *all* [x](javascript:y) <b>") ==
        "1\\. FC Bank: \\*all\\* \\[x\\](javascript:y) \\<b\\>");
  CHECK(MarkdownText("two\nlines") == "two lines");
  // Joiners stay between characters that need them, and are shown where they hide text.
  CHECK(MarkdownText("\U0001f469\u200d\U0001f469 \u0645\u06cc\u200c\u062e\u0648") ==
        "\U0001f469\u200d\U0001f469 \u0645\u06cc\u200c\u062e\u0648");
  CHECK(MarkdownText("pay\u200dpal \u0645\u200d") == "pay\\\\u{200d}pal \u0645\\\\u{200d}");
  CHECK(MarkdownText("snake_case, _private_") == "snake_case, \\_private\\_");
  // Whatever it is: as HTML it is one paragraph with that text.
  for (const std::string_view text :
       {"# 1", "- x", "+ x", "* x", "1) x", "> x", "=====", "a *b* c", "`x`", "~~~", "&amp;",
        "| a |", "__x__", "![x](y)", "a\\b", "<i>x</i>", "---"}) {
    std::string escaped;
    for (const char c : text) {
      const std::string_view special = c == '&'   ? "&amp;"
                                       : c == '<' ? "&lt;"
                                       : c == '>' ? "&gt;"
                                                  : "";
      escaped += special.empty() ? std::string(1, c) : std::string(special);
    }
    CHECK(MarkdownToHtml(MarkdownText(text)) == "<p>" + escaped + "</p>\n");
  }
}

}  // namespace
}  // namespace backlog
