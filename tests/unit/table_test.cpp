#include "cli/table.h"

#include <doctest/doctest.h>

#include <string>

namespace backlog {
namespace {

Table Sample() {
  Table table({{"#", Align::kRight}, {"id"}, {"empty"}, {"title"}});
  table.Row({{"1"}, {"k7m2qx"}, {}, {"Pay by card at the counter"}}, {"[risky]"});
  table.Heading("Later", "not soon");
  table.Row({{"10"}, {"p3"}, {}, {"Short"}});
  return table;
}

std::string Printed(const Table& table, int width) {
  Stream out;
  table.Print(out, width, true);
  return out.text();
}

}  // namespace

TEST_CASE("columns are as wide as their widest cell, and left out where they are empty") {
  CHECK(Printed(Sample(), 0) ==
        " #  id      title\n"
        " 1  k7m2qx  Pay by card at the counter  [risky]\n"
        "\n"
        "Later  not soon\n"
        "10  p3      Short\n");
}

TEST_CASE("on a terminal the last column gives way, and what stands behind it stays") {
  CHECK(Printed(Sample(), 40) ==
        " #  id      title\n"
        " 1  k7m2qx  Pay by card at the…  [risky]\n"
        "\n"
        "Later  not soon\n"
        "10  p3      Short\n");
}

TEST_CASE("where the others leave no room for the last column it stands below them") {
  CHECK(Printed(Sample(), 20) ==
        " #  id\n"
        "  title\n"
        " 1  k7m2qx\n"
        "  Pay by c…  [risky]\n"
        "\n"
        "Later  not soon\n"
        "10  p3\n"
        "  Short\n");
}

TEST_CASE("a tail that is longer than half of the room is cut itself") {
  Table table({{"title"}});
  table.Row({{"A title of some length"}}, {"[a tail of some length]"});
  CHECK(Printed(table, 20) ==
        "title\n"
        "A title o…  [a tail…\n");
}

TEST_CASE("wide letters keep the columns") {
  Table table({{"a"}, {"b"}});
  table.Row({{"東京"}, {"x"}});
  table.Row({{"ab"}, {"y"}});
  CHECK(Printed(table, 0) ==
        "a     b\n"
        "東京  x\n"
        "ab    y\n");
}

TEST_CASE("the lead of a cell has its own colour") {
  Table table({{"id"}});
  table.Row({{"k7m2qx", Role::kPlain, 2}});
  Stream out;
  out.set_color(true);
  table.Print(out, 0, true);
  CHECK(out.text() == "\x1b[2mid\x1b[0m\n\x1b[1;35mk7\x1b[0mm2qx\n");
}

}  // namespace backlog
