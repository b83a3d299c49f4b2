#include "commands/vision_form.h"

#include <doctest/doctest.h>

namespace backlog {
namespace {

Vision AVision() {
  Vision vision;
  vision.statement = "Bikes are back\n\n# not a comment\nin time.\n";
  vision.customer = "commuters: all of them";
  vision.unlike = "a phone call";
  vision.goals.resize(1);
  vision.goals[0].id = "promise";
  return vision;
}

TEST_CASE("the form of a vision reads as the vision that it was made of") {
  const auto read = ReadVisionForm(VisionForm(AVision()), AVision());
  REQUIRE(read);
  CHECK(*read == AVision());
  const auto empty = ReadVisionForm(VisionForm(Vision()), Vision());
  REQUIRE(empty);
  CHECK(*empty == Vision());
}

TEST_CASE("the form of a vision sets its parts, in any case, and keeps its goals") {
  const auto read = ReadVisionForm(
      "# a comment\nFOR:  cyclists \r\nneed:\nStatement:\n\nOne line\n\n", AVision());
  REQUIRE(read);
  CHECK(read->customer == "cyclists");
  CHECK(read->unlike == "a phone call");  // its line was taken out
  CHECK(read->statement == "One line\n");
  CHECK(read->goals.size() == 1);
}

TEST_CASE("a line of the form that names no part is refused with its place") {
  const auto read = ReadVisionForm("For: cyclists\nNeeds: bikes\n", Vision());
  REQUIRE_FALSE(read);
  CHECK(read.error().code == Exit::kInvalid);
  CHECK(read.error().place.line == 2);
}

}  // namespace
}  // namespace backlog
