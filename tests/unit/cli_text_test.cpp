// What may reach a terminal, and how much room it takes there.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "cli/text.h"

namespace backlog {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("safe text: what is harmless stays byte for byte") {
  for (const std::string_view text : {"", "Pay by card", "Größe naïve façade", "価格を表示する",
                                      "emoji 🚀 and e\u0301", "a\\b", "100 % {}[]"}) {
    CHECK(Safe(text) == text);
  }
}

TEST_CASE("safe text: control characters are shown") {
  CHECK(Safe("\x1b[2J") == "\\x1b[2J");
  CHECK(Safe(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(Safe("bell\a back\b del\x7f") == "bell\\x07 back\\x08 del\\x7f");
  CHECK(Safe("a\tb\rc") == "a\\tb\\rc");
  CHECK(Safe("\u009b31m") == "\\u{009b}31m");  // C1: the one-character CSI
}

TEST_CASE("safe text: what reorders or hides text is shown") {
  CHECK(Safe("\u202eevil") == "\\u{202e}evil");
  CHECK(Safe("\u2066x\u2069") == "\\u{2066}x\\u{2069}");
  CHECK(Safe("a\u200bb\u200dc\ufeff") == "a\\u{200b}b\\u{200d}c\\u{feff}");
  CHECK(Safe("\U000e0041") == "\\u{e0041}");
  CHECK(Safe("\u2028\u2029\u00ad") == "\\u{2028}\\u{2029}\\u{00ad}");
}

TEST_CASE("safe text: bytes that are no UTF-8 are shown one by one") {
  CHECK(Safe("a\xff\xfe") == "a\\xff\\xfe");
  CHECK(Safe("\xc3") == "\\xc3");                    // cut off
  CHECK(Safe("\xc0\xaf") == "\\xc0\\xaf");           // overlong
  CHECK(Safe("\xed\xa0\x80") == "\\xed\\xa0\\x80");  // a surrogate
}

TEST_CASE("safe text: newlines are kept only where that is asked for") {
  CHECK(Safe("a\nb") == "a\\nb");
  CHECK(Safe("a\nb\n\x1b", Lines::kKeep) == "a\nb\n\\x1b");
}

TEST_CASE("safe text: no text of any single character can move the cursor") {
  // The definition of harm is the terminal's: bytes below 0x20, 0x7f, and C1 as UTF-8.
  for (char32_t code = 0; code < 0x3000; ++code) {
    if (code >= 0xd800 && code < 0xe000) continue;
    std::string text;
    if (code < 0x80) {
      text = static_cast<char>(code);
    } else if (code < 0x800) {
      text = {static_cast<char>(0xc0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3fU))};
    } else {
      text = {static_cast<char>(0xe0U | (code >> 12U)),
              static_cast<char>(0x80U | ((code >> 6U) & 0x3fU)),
              static_cast<char>(0x80U | (code & 0x3fU))};
    }
    const std::string safe = Safe(text);
    for (const char byte : safe) {
      REQUIRE(static_cast<unsigned char>(byte) >= 0x20);
      REQUIRE(static_cast<unsigned char>(byte) != 0x7f);
    }
    for (unsigned char c1 = 0x80; c1 <= 0x9f; ++c1) {
      REQUIRE(safe != std::string({'\xc2', static_cast<char>(c1)}));
    }
  }
}

TEST_CASE("width: what a terminal shows in columns") {
  CHECK(Width("") == 0);
  CHECK(Width("abc") == 3);
  CHECK(Width("Größe") == 5);
  CHECK(Width("価格") == 4);
  CHECK(Width("e\u0301") == 1);  // one character and an accent
  CHECK(Width("🚀") == 2);
  CHECK(Width("\x1b[1;35mk7m\x1b[0m2qx") == 6);
}

TEST_CASE("fit: long text ends with an ellipsis, never in the middle of a character") {
  CHECK(Fit("abcdef", 6) == "abcdef");
  CHECK(Fit("abcdef", 5) == "abcd…");
  CHECK(Fit("abcdef", 5, false) == "ab...");
  CHECK(Fit("Größenangabe", 6) == "Größe…");
  CHECK(Fit("価格を表示", 6) == "価格…");
  CHECK(Fit("価格を表示", 10) == "価格を表示");
  CHECK(Fit("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
  CHECK(Fit("pay by card", 5) == "pay…");  // no blank before the ellipsis
  CHECK(Fit("abc", 1) == "…");
  CHECK(Fit("abc", 0) == "");
  CHECK(Fit("abc", 2, false) == "ab");  // no room for dots
}

TEST_CASE("pad: blanks up to the width, on either side") {
  CHECK(Pad("ab", 4) == "ab  ");
  CHECK(Pad("ab", 4, Align::kRight) == "  ab");
  CHECK(Pad("価", 4) == "価  ");
  CHECK(Pad("abcdef", 4) == "abcdef");
}

TEST_CASE("wrap: lines break at blanks, and at newlines") {
  CHECK(Wrap("the quick brown fox", 10) == Strings{"the quick", "brown fox"});
  CHECK(Wrap("a  b", 10) == Strings{"a b"});
  CHECK(Wrap("unbreakable word", 4) == Strings{"unbreakable", "word"});
  CHECK(Wrap("one\n\n  two three four", 6) == Strings{"one", "", "  two three four"});
  CHECK(Wrap("", 10) == Strings{""});
  CHECK(Wrap("a  \x1b[2mdim text\x1b[0m", 5) == Strings{"a \x1b[2mdim", "text\x1b[0m"});
}

TEST_CASE("wrap: wide letters have no blanks between them, and a full stop begins no line") {
  CHECK(Wrap("日本語の文章", 6) == Strings{"日本語", "の文章"});
  CHECK(Wrap("日本語。文章", 6) == Strings{"日本", "語。文", "章"});
  CHECK(Wrap("see 日本語", 8) == Strings{"see 日本", "語"});
  CHECK(Wrap("früher Ärger", 7) == Strings{"früher", "Ärger"});
}

TEST_CASE("count: one story, three stories") {
  CHECK(Count(0, "point") == "0 points");
  CHECK(Count(1, "point") == "1 point");
  CHECK(Count(3, "story", "stories") == "3 stories");
  CHECK(Count(1, "story", "stories") == "1 story");
}

}  // namespace
}  // namespace backlog
