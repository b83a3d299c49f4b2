#include "backlog/model/digest.h"

#include <doctest/doctest.h>

using backlog::Criterion;
using backlog::Story;
using backlog::StoryDigest;
using backlog::Verdict;

namespace {

Story Card() {
  Story story;
  story.id = "k7m2qx";
  story.title = "Pay by card";
  story.role = "cyclist";
  story.want = "pay by card";
  story.benefit = "I need no cash";
  story.acceptance_criteria = {{"c1", "It prints", Verdict::kOpen}};
  story.size = 3;
  return story;
}

}  // namespace

TEST_CASE("a digest is the beginning of SHA-256 over texts with their lengths") {
  // printf '11:Pay by card\n7:cyclist\n11:pay by card\n14:I need no cash\n0:\n9:It prints\nsize 3'
  // |
  //   sha256sum | cut -c1-16
  CHECK(StoryDigest(Card()) == "577540462d071530");
  // printf '0:\n0:\n0:\n0:\n0:\nsize ' | sha256sum | cut -c1-16
  CHECK(StoryDigest(Story()) == "2f45fc63aca97410");
}

TEST_CASE("each part of what a story asks for changes its digest") {
  const std::string before = StoryDigest(Card());
  const auto differs = [&](auto change) {
    Story story = Card();
    change(story);
    return StoryDigest(story) != before;
  };
  CHECK(differs([](Story& story) { story.title += "!"; }));
  CHECK(differs([](Story& story) { story.role += "!"; }));
  CHECK(differs([](Story& story) { story.want += "!"; }));
  CHECK(differs([](Story& story) { story.benefit.clear(); }));
  CHECK(differs([](Story& story) { story.description = "More"; }));
  CHECK(differs([](Story& story) { story.acceptance_criteria[0].text += "!"; }));
  CHECK(differs([](Story& story) { story.acceptance_criteria.push_back({"", "", {}}); }));
  CHECK(differs([](Story& story) { story.size = 5; }));
  CHECK(differs([](Story& story) { story.size.reset(); }));
}

TEST_CASE("what the review finds and where a story stands do not change its digest") {
  Story story = Card();
  story.status = backlog::Status::kDone;
  story.rank = "hjkmpq";
  story.risk = 8;
  story.acceptance_criteria[0].id = "c9";
  story.acceptance_criteria[0].result = Verdict::kPass;
  CHECK(StoryDigest(story) == StoryDigest(Card()));
}

TEST_CASE("a text that moves from one field to the next changes the digest") {
  Story a;
  a.role = "ab";
  a.want = "c";
  Story b;
  b.role = "a";
  b.want = "bc";
  CHECK(StoryDigest(a) != StoryDigest(b));

  Story one;
  one.acceptance_criteria = {{"", "a\n1:b", {}}};
  Story two;
  two.acceptance_criteria = {{"", "a", {}}, {"", "b", {}}};
  CHECK(StoryDigest(one) != StoryDigest(two));
}
