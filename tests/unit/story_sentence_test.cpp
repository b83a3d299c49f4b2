// User-story sentences in the forms that teams write them, and titles that only look like one.
#include "backlog/rules/story_sentence.h"

#include <doctest/doctest.h>

namespace backlog {
namespace {

StorySentence Parsed(std::string_view text) {
  const std::optional<StorySentence> story = ParseStorySentence(text);
  REQUIRE_MESSAGE(story.has_value(), text);
  return *story;
}

TEST_CASE("the usual sentence is taken apart") {
  const StorySentence story = Parsed(
      "As a finance analyst, I want to export the backlog as CSV, so that I can budget the "
      "release.");
  CHECK(story.role == "finance analyst");
  CHECK(story.want == "export the backlog as CSV");
  CHECK(story.benefit == "I can budget the release");
  CHECK(story.title == "Export the backlog as CSV");
  CHECK(story.aside.empty());
}

TEST_CASE("the benefit may be missing, and so may commas, articles and the case") {
  CHECK(Parsed("As an owner, I want a report.").benefit.empty());
  CHECK(Parsed("As an owner, I want a report.").want == "a report");
  CHECK(Parsed("as the owner i want to log in so that i see my orders").role == "owner");
  CHECK(Parsed("as the owner i want to log in so that i see my orders").want == "log in");
  CHECK(Parsed("as the owner i want to log in so that i see my orders").benefit ==
        "i see my orders");
  CHECK(Parsed("As repository manager, I want to log in").role == "repository manager");
  CHECK(Parsed("As a Developer , I want an index").role == "Developer");
}

TEST_CASE("what is wanted follows any of the usual verbs") {
  for (const char* means :
       {"I want to pay", "I wish to pay", "I need to pay", "I can pay", "I would like to pay",
        "I'd like to pay", "I’d love to pay", "we want to pay", "I should be able to pay",
        "I am able to pay", "I'm able to pay", "I also want to pay", "I must pay", "I have to pay",
        "would like to pay", "I want pay", "I pay"}) {
    const StorySentence story = Parsed("As a shopper, " + std::string(means) + ", so that I own");
    CHECK_MESSAGE(story.want == "pay", means);
    CHECK_MESSAGE(story.role == "shopper", means);
    CHECK_MESSAGE(story.title == "Pay", means);
  }
}

TEST_CASE("be able to is left out of the title only") {
  const StorySentence story = Parsed("As User, I want to be able to log in.");
  CHECK(story.want == "be able to log in");
  CHECK(story.title == "Log in");
}

TEST_CASE("what is not wanted stays unwanted") {
  CHECK(Parsed("As a user, I don't want to see NASA grants.").want == "not to see NASA grants");
  CHECK(Parsed("As a user, I do not want banners").want == "not banners");
  CHECK(Parsed("As an owner, I only want padded fields").want == "only padded fields");
}

TEST_CASE("the benefit follows so that, so, so as to and in order to") {
  for (const char* ends :
       {", so that I save time", " so that I save time", ". So that I save time.",
        ", so I save time", " so I save time", ", so that so I save time",
        ", in order that I save time", " (so I save time)"}) {
    const StorySentence story = Parsed("As a user, I want a shortcut" + std::string(ends));
    CHECK_MESSAGE(story.benefit == "I save time", ends);
    CHECK_MESSAGE(story.want == "a shortcut", ends);
  }
  CHECK(Parsed("As a user, I want a shortcut in order to save time").benefit == "save time");
  CHECK(Parsed("As a user, I want a shortcut, so as to save time").benefit == "save time");
  CHECK(Parsed("As a clerk, I want to rename reports so patrons are able to find them").benefit ==
        "patrons are able to find them");
}

TEST_CASE("so that names no purpose inside other phrases") {
  for (const char* text :
       {"As a user, I want to remove a file if asked to do so by its owner",
        "As a user, I want to see the work done so far",
        "As a user, I want a plan, so far as known",
        "As a user, I want to import JSON, CSV and so on",
        "As a tutor, I want forms, that students can fill in, in order to rate me"}) {
    CHECK_MESSAGE(Parsed(text).benefit.empty(), text);
  }
}

TEST_CASE("the benefit may stand first or behind the role") {
  for (const char* text : {"In order to save time, as a clerk, I want a shortcut",
                           "As a clerk, in order to save time, I want a shortcut."}) {
    const StorySentence story = Parsed(text);
    CHECK(story.role == "clerk");
    CHECK(story.want == "a shortcut");
    CHECK(story.benefit == "save time");
  }
}

TEST_CASE("what a comma sets off from the role is kept aside, a list of roles stays whole") {
  const StorySentence story = Parsed("As a Researcher, working with data, I want a plug-in");
  CHECK(story.role == "Researcher");
  CHECK(story.aside == "working with data");
  CHECK(Parsed("As a designer, tester, or writer, I want a plug-in").role ==
        "designer, tester, or writer");
}

TEST_CASE("nothing of the text is lost behind a bracketed benefit or odd punctuation") {
  const StorySentence story = Parsed(
      "As a user, I want to alias an item (so it shows twice), because "
      "its owner asked.");
  CHECK(story.want == "alias an item, because its owner asked");
  CHECK(story.benefit == "it shows twice");
  CHECK(Parsed("As a user, I want to ask \"does it include ___\".").want ==
        "ask \"does it include ___\"");
  CHECK(Parsed("As a user, I want to see names, dates, etc.").want == "see names, dates, etc.");
  CHECK(Parsed("As a user, I want logs. They rotate.").want == "logs. They rotate");
}

TEST_CASE("lines and runs of blanks count as one blank") {
  const StorySentence story = Parsed("As a  user\r\nI want  to pay\n  So that I own\n");
  CHECK(story.role == "user");
  CHECK(story.want == "pay");
  CHECK(story.benefit == "I own");
}

TEST_CASE("a long means gives a title of whole words within 70 characters") {
  // 70 characters end within "country"; "the" and "of" before it lead nowhere.
  const StorySentence story = Parsed(
      "As a user, I want to add the general names of all countries and of each region of the "
      "country of origin");
  CHECK(story.title == "Add the general names of all countries and of each region");
  CHECK(Parsed("As a user, I want " + std::string(80, 'x')).title == "X" + std::string(79, 'x'));
  // Characters are counted, not bytes: 70 umlauts in two words fit.
  const std::string umlauts = "zä" + std::string("äääääääääääääääääääääääääääääää");
  CHECK(Parsed("As a user, I want " + umlauts + " " + umlauts).title.size() ==
        2 * umlauts.size() + 1);
}

TEST_CASE("any other text is no such sentence") {
  for (const char* text : {"",
                           " ",
                           "Export the backlog as CSV",
                           "As a",
                           "As a user",
                           "As a user, I want",
                           "As a user, I want to",
                           "As a result, sort by rank",
                           "As, I want",
                           "As a , I want a pony",
                           "As soon as possible, I want a release",
                           "As discussed, I want a release",
                           "Ask a user what I want",
                           "User wants to add a story, so that it is kept",
                           "In order to save time, I want a shortcut",
                           "I want to pay, so that I own",
                           "--",
                           "\"\"",
                           "so that",
                           "As a user so that I want"}) {
    CHECK_MESSAGE(!ParseStorySentence(text).has_value(), text);
  }
}

}  // namespace
}  // namespace backlog
