// Value against effort, against a trial of all contents.
#include "backlog/rules/value_frontier.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

struct Offer {
  const char* id;
  int size;
  int value;
  const char* needs;
  bool planned;
};

// b needs a, which is worth nothing; e and f go together.
const std::vector<Offer> kOffers{
    {"a1aaaa", 3, 0, "", true},        {"b2bbbb", 2, 13, "a1aaaa", true},
    {"c3cccc", 8, 8, "", true},        {"d4dddd", 5, 8, "", false},
    {"e5eeee", 1, 5, "f6ffff", false}, {"f6ffff", 2, 1, "e5eeee", false},
    {"g7gggg", 13, 5, "", false}};

Backlog Offered() {
  std::vector<Story> stories;
  std::string rank = "cc";
  for (const Offer& offer : kOffers) {
    Story story = kit::Ready(offer.id, rank += "d", offer.size);
    story.business_value = offer.value;
    story.user_value = 0;
    story.risk = 20;  // no part of the value
    if (offer.planned) story.release = "1.0";
    const bool is_group = offer.id[0] == 'e' || offer.id[0] == 'f';
    if (is_group) story.together = "pay";
    if (!is_group && *offer.needs != '\0') story.depends_on = {offer.needs};
    stories.push_back(story);
  }
  Backlog backlog = kit::Of(std::move(stories));
  Release release;
  release.name = "1.0";
  backlog.releases.push_back(release);
  return backlog;
}

// By capacity: the greatest value of all contents that fit and have what they need.
std::map<int, int> GreatestValues() {
  std::map<int, int> greatest;
  for (unsigned bits = 0; bits < (1U << kOffers.size()); ++bits) {
    int size = 0;
    int value = 0;
    bool is_whole = true;
    for (std::size_t i = 0; i < kOffers.size(); ++i) {
      if ((bits >> i & 1U) == 0) continue;
      size += kOffers[i].size;
      value += kOffers[i].value;
      for (std::size_t j = 0; j < kOffers.size(); ++j) {
        if (kOffers[i].needs == std::string(kOffers[j].id) && (bits >> j & 1U) == 0) {
          is_whole = false;
        }
      }
    }
    if (!is_whole) continue;
    for (int capacity = size; capacity <= 34; ++capacity) {
      greatest[capacity] = std::max(greatest[capacity], value);
    }
  }
  return greatest;
}

TEST_CASE("each point of the frontier is the most that fits") {
  const Backlog backlog = Offered();
  const Result<ValueFrontier> frontier = FrontierOf(backlog, "1.0", 34, {});
  REQUIRE(frontier);
  CHECK(frontier->choice == 7);
  const std::map<int, int> greatest = GreatestValues();
  REQUIRE(frontier->points.size() == 35);
  for (const FrontierPoint& point : frontier->points) {
    CAPTURE(point.capacity);
    CHECK(point.value == greatest.at(static_cast<int>(point.capacity)));
    CHECK(point.size <= point.capacity);
    CHECK(point.proved);
  }
  // Today's plan: a, b, c take 13 for 21. As many are worth 27: a, b, d, e, f; 21 takes 10.
  CHECK(frontier->plan.size == 13);
  CHECK(frontier->plan.value == 21);
  CHECK(frontier->at_plan.value == greatest.at(13));
  CHECK(frontier->at_plan.value == 27);
  int least = 0;
  while (greatest.at(least) < 21) ++least;
  CHECK(frontier->least_capacity == least);
  CHECK(kit::Ids(frontier->out) == "c3cccc");
  CHECK(kit::Ids(frontier->in) == "d4dddd e5eeee f6ffff");
}

TEST_CASE("the plan counts with what it needs, and without what cannot be taken") {
  Backlog backlog = Offered();
  Story needed = *backlog.Find("a1aaaa");
  needed.release.clear();
  backlog.Put(needed);
  Story unsized = *backlog.Find("c3cccc");
  unsized.size.reset();
  backlog.Put(unsized);
  const Result<ValueFrontier> frontier = FrontierOf(backlog, "1.0", 3, {});
  REQUIRE(frontier);
  CHECK(kit::Ids(frontier->plan.stories) == "a1aaaa b2bbbb");
  CHECK(frontier->plan.size == 5);
  CHECK(kit::Ids(frontier->plan.left_out) == "c3cccc");
  CHECK(frontier->choice == 6);
  // 0, 9, 17, 26 by thirds of 26, and the plan's own.
  REQUIRE(frontier->points.size() == 5);
  CHECK(frontier->points[1].capacity == 5);
  CHECK(frontier->points[4].capacity == 26);
  CHECK(frontier->points[4].value == 32);
}

TEST_CASE("without sizes and values there is no frontier") {
  Backlog backlog = Offered();
  for (const Offer& offer : kOffers) {
    Story story = *backlog.Find(offer.id);
    story.business_value.reset();
    backlog.Put(story);
  }
  CHECK(FrontierOf(backlog, "1.0", 3, {}).error().code == Exit::kCannot);
  CHECK(FrontierOf(Offered(), "2.0", 3, {}).error().code == Exit::kCannot);
}

}  // namespace
}  // namespace backlog
