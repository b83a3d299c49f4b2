#include "report/story_search.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace backlog {
namespace {

Story Titled(std::string title, std::string description = {}) {
  Story story;
  story.id = "k7m2qx";
  story.title = std::move(title);
  story.description = std::move(description);
  return story;
}

/// Returns the text with what was found in brackets.
std::string Bracketed(const std::vector<std::string>& words, const std::string& text) {
  std::string marked;
  std::size_t at = 0;
  for (const auto& [begin, end] : StorySearch(words).Ranges(text)) {
    marked += text.substr(at, begin - at) + "[" + text.substr(begin, end - begin) + "]";
    at = end;
  }
  return marked + text.substr(at);
}

}  // namespace

TEST_CASE("words are found in any case, in parts of words, beyond ASCII too") {
  CHECK(Bracketed({"pay"}, "Pay, repay, PAYMENT") == "[Pay], re[pay], [PAY]MENT");
  CHECK(Bracketed({"ÜBER"}, "Stories über Über") == "Stories [über] [Über]");
  CHECK(Bracketed({"ΣΟΦ"}, "σοφία") == "[σοφ]ία");
  CHECK(Bracketed({"жук"}, "ЖУК") == "[ЖУК]");
}

TEST_CASE("a letter whose lower case takes more bytes is marked as a whole") {
  // U+0130 is 2 bytes; U+2C65, the lower case of U+023A, is 3 where the capital is 2.
  CHECK(Bracketed({"\u2c65b"}, "a\u023aBc") == "a[\u023aB]c");
  CHECK(Bracketed({"b"}, "\u023a\u023ab") == "\u023a\u023a[b]");
}

TEST_CASE("what overlaps is marked once") {
  CHECK(Bracketed({"abc", "bcd"}, "xabcdx") == "x[abcd]x");
  CHECK(Bracketed({"aa"}, "aaaa") == "[aaaa]");
}

TEST_CASE("bytes that are no UTF-8 are searched as they are") {
  CHECK(Bracketed({"b"},
                  "a\xff\xc3"
                  "b") == "a\xff\xc3[b]");
}

TEST_CASE("all words must stand in a story, in whichever field") {
  const Story story = Titled("Export the list", "As CSV, for finance");
  CHECK(StorySearch({"export"}).Find(story)->empty());
  CHECK(StorySearch({"list export"}).Find(story)->empty());
  const auto found = StorySearch({"csv", "export", "finance"}).Find(story);
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  CHECK(found->front().where == "description");
  CHECK(found->front().excerpt == "As CSV, for finance");
  CHECK_FALSE(StorySearch({"csv", "import"}).Find(story));
}

TEST_CASE("an excerpt is one line, cut between words") {
  std::string text = "first line\n\n  second   line";
  CHECK(StorySearch({"second"}).Find(Titled("t", text))->front().excerpt ==
        "first line second line");
  text =
      "The law says for how long we must keep an order, and where the archive has room for it, "
      "and for what else, and who looks after all of that until ten years are over";
  const std::string excerpt = StorySearch({"archive"}).Find(Titled("t", text))->front().excerpt;
  CHECK(excerpt.starts_with("... "));
  CHECK(excerpt.ends_with(" ..."));
  // Each word is one of the text.
  CHECK(text.find(excerpt.substr(4, excerpt.size() - 8)) != std::string::npos);
  CHECK(excerpt.find("archive") != std::string::npos);
}

TEST_CASE("an excerpt of letters without blanks is cut between letters") {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "ü";
  text += "x";
  for (int i = 0; i < 60; ++i) text += "ü";
  const std::string excerpt = StorySearch({"x"}).Find(Titled("t", text))->front().excerpt;
  for (std::size_t i = 4; i + 4 < excerpt.size(); ++i) {
    if (excerpt[i] == 'x') continue;
    REQUIRE(excerpt.substr(i, 2) == "ü");
    ++i;
  }
}

TEST_CASE("nothing but blanks is no word") {
  CHECK(StorySearch({"", "  ", "\t\n"}).words().empty());
}

}  // namespace backlog
