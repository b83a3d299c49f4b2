// What a commit of the backlog says.
#include "report/commit_message.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace backlog {
namespace {

std::string SubjectOf(const std::vector<std::string>& steps) {
  const std::string message = CommitMessage(steps);
  return message.substr(0, message.find('\n'));
}

TEST_CASE("commit message: a few steps are its subject, each told once") {
  CHECK(CommitMessage({"accept k7m2qx Pay by card"}) == "accept k7m2qx Pay by card");
  CHECK(CommitMessage(
            {"accept k7m2qx Pay by card", "prioritize 3 stories", "accept k7m2qx Pay by card"}) ==
        "accept k7m2qx Pay by card; prioritize 3 stories");
}

TEST_CASE("commit message: many steps of a kind are counted, and listed below") {
  const std::vector<std::string> steps = {
      "accept k7m2qx Pay by card", "accept p3w9da See what is in stock", "edit k7m2qx Pay by card",
      "accept k7m2qx Pay by card, now and later"};
  CHECK(CommitMessage(steps) ==
        "accept 2 stories; edit k7m2qx Pay by card\n"
        "\n"
        "- accept k7m2qx Pay by card\n"
        "- accept p3w9da See what is in stock\n"
        "- edit k7m2qx Pay by card\n"
        "- accept k7m2qx Pay by card, now and later");
}

TEST_CASE("commit message: what was done with one story is put together") {
  CHECK(SubjectOf({"edit k7m2qx Pay by card in the shop", "note k7m2qx Pay by card in the shop",
                   "plan sprint 3", "move k7m2qx Pay by card in the shop"}) ==
        "edit, note, move k7m2qx Pay by card in the shop; plan sprint 3");
}

TEST_CASE("commit message: what the subject leaves out is counted as the body lists it") {
  const std::vector<std::string> steps = {
      "edit k7m2qx Pay by card in the shop and on the phone",
      "accept p3w9da See what is in stock",
      "accept k9m2qx See what is on its way",
      "drop t5w9da See what was in stock last year",
  };
  CHECK(SubjectOf(steps) == "edit k7m2qx Pay by card in the shop and on the phone; and 3 more");
}

TEST_CASE("commit message: counts of stories that are not named add up") {
  CHECK(SubjectOf({"import 40 stories", "import 2 stories", "plan sprint 3",
                   "close sprint 2 and tell everybody what came of it"}) ==
        "import 42 stories; plan sprint 3; and 1 more");
}

TEST_CASE("commit message: the subject stays short, and is cut between characters") {
  std::vector<std::string> steps;
  for (int i = 0; i < 60; ++i) steps.push_back("plan sprint " + std::to_string(i));
  CHECK(SubjectOf(steps).size() <= 72);
  CHECK(CommitMessage(steps).ends_with("\n- plan sprint 49\n- and 10 more"));

  std::string title;
  for (int i = 0; i < 100; ++i) title += "ü";
  const std::string subject = SubjectOf({"edit k7m2qx x" + title});
  CHECK(subject.size() <= 72);
  CHECK(subject.ends_with("ü..."));
}

}  // namespace
}  // namespace backlog
