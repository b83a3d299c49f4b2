// CSV as RFC 4180 shows it, as spreadsheets write it, and as nobody should.
#include "interchange/csv.h"

#include <doctest/doctest.h>

namespace backlog {
namespace {

using Fields = std::vector<std::string>;

CsvTable ReadTable(std::string_view bytes) {
  Result<CsvTable> table = ReadCsv(bytes, "stories.csv");
  REQUIRE_MESSAGE(table.has_value(), bytes);
  return *std::move(table);
}

Error Refused(std::string_view bytes) {
  Result<CsvTable> table = ReadCsv(bytes, "stories.csv");
  REQUIRE_MESSAGE(!table.has_value(), bytes);
  CHECK(table.error().code == Exit::kInvalid);
  CHECK(table.error().place.path == "stories.csv");
  return table.error();
}

TEST_CASE("the examples of RFC 4180 section 2 are read as it says") {
  // 1 and 2: records on lines, the last line end optional. 3: a header.
  const CsvTable table = ReadTable(
      "field_name,field_name,field_name\r\n"
      "aaa,bbb,ccc\r\n"
      "zzz,yyy,xxx");
  CHECK(table.header == Fields{"field_name", "field_name", "field_name"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].fields == Fields{"aaa", "bbb", "ccc"});
  CHECK(table.rows[1].fields == Fields{"zzz", "yyy", "xxx"});
  CHECK(ReadTable("h,h,h\r\naaa,bbb,ccc\r\n").rows.size() == 1);
  // 5: quoted fields. 6: line breaks within. 7: doubled quotes.
  CHECK(ReadTable("h,h,h\r\n\"aaa\",\"bbb\",\"ccc\"\r\n").rows[0].fields ==
        Fields{"aaa", "bbb", "ccc"});
  CHECK(ReadTable("h,h,h\r\n\"aaa\",\"b\r\nbb\",\"ccc\"\r\n").rows[0].fields ==
        Fields{"aaa", "b\r\nbb", "ccc"});
  CHECK(ReadTable("h,h,h\r\n\"aaa\",\"b\"\"bb\",\"ccc\"").rows[0].fields ==
        Fields{"aaa", "b\"bb", "ccc"});
}

TEST_CASE("spaces are part of a field") {
  // RFC 4180, 4: "Spaces are considered part of a field and should not be ignored."
  CHECK(ReadTable("a, b ,\tc\n x , y ,  \n").rows[0].fields == Fields{" x ", " y ", "  "});
  CHECK(ReadTable("a,b\n\"  x\n \", y\"z\n").rows[0].fields == Fields{"  x\n ", " y\"z"});
}

TEST_CASE("the delimiter is the one that the header has most of outside quotes") {
  CHECK(ReadTable("title,description\na;b;c,d\n").delimiter == ',');
  CHECK(ReadTable("title;description\nx, y;z\n").rows[0].fields == Fields{"x, y", "z"});
  CHECK(ReadTable("title\tdescription\n\t\"Row\"\n").rows[0].fields == Fields{"", "Row"});
  CHECK(ReadTable("\"a,b,c\";\"d\"\"e,f\"\n1;2\n").header == Fields{"a,b,c", "d\"e,f"});
  CHECK(ReadTable("\"a\n,,,b\";c\n1;2\n").delimiter == ';');
  CHECK(ReadTable("title\nx;y\n").rows[0].fields == Fields{"x;y"});
}

TEST_CASE("a byte order mark and either line end are no data, a lone carriage return is") {
  CHECK(ReadTable("\xef\xbb\xbf"
                  "title,size\n")
            .header == Fields{"title", "size"});
  CHECK(ReadTable("a,b\r\n1,2\n3,4\r\n").rows.size() == 2);
  CHECK(ReadTable("a,b\nx\ry,2\n").rows[0].fields == Fields{"x\ry", "2"});
}

TEST_CASE("rows know their line, also behind fields of several lines and empty lines") {
  const CsvTable table = ReadTable("\na,b\n1,\"x\ny\nz\"\n\n2,w\n");
  CHECK(table.header == Fields{"a", "b"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].line == 3);
  CHECK(table.rows[1].line == 7);
}

TEST_CASE("ragged rows are kept as they are") {
  const CsvTable table = ReadTable("a,b\n1\n1,2,3\n,\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].fields == Fields{"1"});
  CHECK(table.rows[0].Field(0) == "1");
  CHECK(table.rows[0].Field(1).empty());
  CHECK(table.rows[1].fields == Fields{"1", "2", "3"});
  CHECK(table.rows[2].fields == Fields{"", ""});
}

TEST_CASE("nothing, or a header alone, is a table without rows") {
  CHECK(ReadTable("").header.empty());
  CHECK(ReadTable("\n\r\n").header.empty());
  CHECK(ReadTable("a,b").header == Fields{"a", "b"});
  CHECK(ReadTable("a,b\n").rows.empty());
}

TEST_CASE("columns are found by name whatever the case") {
  const CsvTable table = ReadTable("Issue Key, Story Points ,TITLE,title\n");
  CHECK(table.Column("issue key") == std::size_t{0});
  CHECK(table.Column("story points") == std::size_t{1});
  CHECK(table.Column("Title") == std::size_t{2});
  CHECK(!table.Column("points").has_value());
  CHECK(!table.Column("").has_value());
}

TEST_CASE("an unclosed quote is reported where it opens") {
  const Error error = Refused("a,b\n1,\"2\n3,4\n");
  CHECK(error.place.line == 2);
  CHECK(error.place.column == 3);
  CHECK(error.place.excerpt == "1,\"2");
  CHECK(error.what == "'stories.csv' has a quote that is never closed");
  CHECK(error.hints.size() == 1);
}

TEST_CASE("text after a closing quote is reported where it stands") {
  const Error error = Refused("a,b\r\n1,2\r\n\"x\ny\" z,4\r\n");
  CHECK(error.place.line == 4);
  CHECK(error.place.column == 3);
  CHECK(error.place.excerpt == "y\" z,4");
  CHECK(error.what == "'stories.csv' has text after a closing quote");
}

TEST_CASE("bytes that are not UTF-8 are reported, not guessed at") {
  const Error error = Refused("title\nCaf\xe9\n");
  CHECK(error.place.line == 2);
  CHECK(error.place.column == 4);
  CHECK(error.what == "'stories.csv' is not UTF-8");
  Refused(std::string_view("\xff\xfet\0i\0", 6));  // UTF-16, as some spreadsheets save it
}

}  // namespace
}  // namespace backlog
