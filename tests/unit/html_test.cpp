#include "report/html.h"

#include <string>

#include <doctest/doctest.h>

#include "model/sha256_base64.h"
#include "report/html_assets.h"

namespace backlog {
namespace {

bool HoldsHtml(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the hash of a policy is SHA-256 in base 64") {
  // FIPS 180-2, appendix B.1, and the digest of nothing, converted by openssl.
  CHECK(Sha256Base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(Sha256Base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("text stays text in HTML") {
  CHECK(HtmlText("a < b && c > \"d\" or 'e'") ==
        "a &lt; b &amp;&amp; c &gt; &quot;d&quot; or &#39;e&#39;");
  CHECK(HtmlText("Größe €5\nnext") == "Größe €5\nnext");
  SUBCASE("what nobody sees is shown") {
    CHECK(HtmlText("a\x1b[31m\r\x7f") == "a\\x1b[31m\\r\\x7f");
    CHECK(HtmlText("evil\u202etxt.exe") == "evil\\u{202e}txt.exe");
    CHECK(HtmlText("\u2066isolated\u2069\u200b") == "\\u{2066}isolated\\u{2069}\\u{200b}");
    CHECK(HtmlText("no \xff UTF-8 \xc3") == "no \\xff UTF-8 \\xc3");
    CHECK(HtmlText(std::string_view("\0<", 2)) == "\\x00&lt;");
  }
  SUBCASE("emoji and scripts that join letters stay whole") {
    CHECK(HtmlText("👩\u200d💻 می\u200cخواهم") == "👩\u200d💻 می\u200cخواهم");
  }
}

TEST_CASE("elements are written as they are told, their texts and attributes escaped") {
  Html html;
  html.Begin("p", {{"class", "a\"b"}, {"hidden"}}).Text("1 < 2 ");
  html.Element("b", "<i>").End().Void("br");
  CHECK(html.Finish() == "<p class=\"a&quot;b\" hidden>1 &lt; 2 <b>&lt;i&gt;</b></p>\n<br>");
}

TEST_CASE("paragraphs are parted by empty lines, lines kept") {
  CHECK(Html().Paragraphs("one\ntwo\n\nthree\n\n\n\nfour\n").Finish() ==
        "<p>one<br>two</p>\n<p>three</p>\n<p>four</p>\n");
  CHECK(Html().Paragraphs("").Finish().empty());
  CHECK(Html().Paragraphs(" \n\n ").Finish().empty());
}

TEST_CASE("a table names its rows and columns") {
  HtmlTable table;
  table.caption = "Stories & points";
  table.columns = {{"#", true}, {"Title"}, {"Size", true, true}};
  table.rows = {{{{"1"}, {"Pay <now>"}, {"5"}}, "s-k7m2qx", "Risk first"},
                {{{"2"}, {"x", "<a href=\"#s\">x</a>"}, {"", "", "0"}}}};
  table.row_header = 1;
  Html html;
  WriteTable(html, table);
  CHECK(
      html.Finish() ==
      "<div class=\"scroll\" role=\"region\" aria-label=\"Stories &amp; points\" tabindex=\"0\">\n"
      "<table>\n<caption>Stories &amp; points</caption>\n"
      "<thead>\n<tr><th scope=\"col\" class=\"number\">#</th><th scope=\"col\">Title</th>"
      "<th scope=\"col\" class=\"number minor\">Size</th></tr>\n</thead>\n"
      "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">Risk first</th></tr>\n"
      "<tr id=\"s-k7m2qx\"><td class=\"number\">1</td><th scope=\"row\">Pay &lt;now&gt;</th>"
      "<td class=\"number minor\">5</td></tr>\n"
      "<tr><td class=\"number\">2</td><th scope=\"row\"><a href=\"#s\">x</a></th>"
      "<td class=\"number minor\" data-key=\"0\"></td></tr>\n"
      "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("a table that stacks is one for those who hear it, and its cells know their columns") {
  HtmlTable table;
  table.caption = "Sprints";
  table.columns = {{"Sprint"}, {"Met", true}};
  table.rows = {{{{"1"}, {"yes"}}}};
  table.stacks = true;
  Html html;
  WriteTable(html, table);
  const std::string made = html.Finish();
  CHECK(HoldsHtml(made, "<table role=\"table\" class=\"stack\">"));
  CHECK(HoldsHtml(made, "<thead role=\"rowgroup\">"));
  CHECK(HoldsHtml(made, "<tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Sprint</th>"));
  CHECK(HoldsHtml(made, "<tbody role=\"rowgroup\">"));
  CHECK(HoldsHtml(made, "<th role=\"rowheader\" data-label=\"Sprint\" scope=\"row\">1</th>"));
  CHECK(HoldsHtml(made, "<td role=\"cell\" data-label=\"Met\" class=\"number\">yes</td>"));
}

TEST_CASE("a document allows its own style and script, and nothing else") {
  HtmlPage page;
  page.title = "A <title>";
  page.more_style = ".chart{color:red}";
  const std::string style = std::string(kHtmlStyle) + page.more_style;
  const std::string plain = HtmlDocument(page, "<main></main>\n");
  CHECK(plain.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  CHECK(HoldsHtml(plain, "<title>A &lt;title&gt;</title>"));
  CHECK(HoldsHtml(plain,
                  "content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
                  "style-src 'sha256-" +
                      Sha256Base64(style) + "'\">"));
  CHECK(HoldsHtml(plain, "<style>" + style + "</style>"));
  CHECK_FALSE(HoldsHtml(plain, "<script"));

  page.interactive = true;
  const std::string scripted = HtmlDocument(page, "");
  CHECK(HoldsHtml(scripted, "; script-src 'sha256-" + Sha256Base64(kHtmlScript) + "'\">"));
  CHECK(HoldsHtml(scripted, "<script>" + std::string(kHtmlScript) + "</script>"));
  // The policy stands before everything that it is about.
  CHECK(scripted.find("Content-Security-Policy") < scripted.find("<style>"));
}

TEST_CASE("style and script end where their elements end, and load nothing") {
  for (const std::string_view asset : {kHtmlStyle, kHtmlScript}) {
    const std::string text(asset);
    CHECK_FALSE(HoldsHtml(text, "</"));
    CHECK_FALSE(HoldsHtml(text, "<!--"));
    CHECK_FALSE(HoldsHtml(text, "url("));
    CHECK_FALSE(HoldsHtml(text, "@import"));
    CHECK_FALSE(HoldsHtml(text, "http"));
    CHECK_FALSE(HoldsHtml(text, "innerHTML"));
    CHECK_FALSE(HoldsHtml(text, "\r"));
  }
}

}  // namespace
}  // namespace backlog
