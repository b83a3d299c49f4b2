#include <doctest/doctest.h>

#include "cli/input.h"
#include "temp_dir.h"

namespace backlog {
namespace {

TEST_CASE("lines are numbered, kept byte for byte, and blank ones are passed over") {
  const std::string bytes = "\xEF\xBB\xBF one \r\n\r\n \t\ntwo\rthree\nno end";
  const std::vector<InputLine> lines = LinesOf(bytes);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].number == 1);
  CHECK(lines[0].text == " one ");
  CHECK(lines[1].number == 4);
  CHECK(lines[1].text == "two\rthree");
  CHECK(lines[2].number == 5);
  CHECK(lines[2].text == "no end");
  CHECK(LinesOf("").empty());
  CHECK(LinesOf("\xEF\xBB\xBF").empty());
}

TEST_CASE("the first bytes that are no UTF-8 are found") {
  CHECK(IsUtf8(""));
  CHECK(IsUtf8("caf\xC3\xA9 \xF0\x9F\x9A\xB2"));
  CHECK(FindNotUtf8("caf\xE9") == 3);
  CHECK(FindNotUtf8("\xC0\xAF") == 0);                  // overlong
  CHECK(FindNotUtf8("ok \xED\xA0\x80") == 3);           // a surrogate
  CHECK(FindNotUtf8("\xC3\xA9\xF4\x90\x80\x80") == 2);  // past U+10FFFF
  CHECK(FindNotUtf8("cut \xE2\x82") == 4);
}

TEST_CASE("a file is read whole; one that is not there, or a folder, is said") {
  const test::TempDir folder;
  folder.Write("ideas.txt", std::string("one\0two", 7));
  const Result<std::string> bytes = ReadInput(folder.Path("ideas.txt"));
  REQUIRE(bytes.has_value());
  CHECK(*bytes == std::string("one\0two", 7));
  CHECK(ReadInput(folder.Path("nowhere")).error().code == Exit::kCannot);
  CHECK(ReadInput(folder.path()).error().code == Exit::kCannot);
}

}  // namespace
}  // namespace backlog
