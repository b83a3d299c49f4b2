#include "backlog/rules/story_map.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

Story OnMap(std::string id, std::string rank, std::string activity, std::string release,
            std::optional<Moscow> moscow = {}) {
  Story story = kit::Ready(std::move(id), std::move(rank), 3);
  story.activity = std::move(activity);
  story.release = std::move(release);
  story.moscow = moscow;
  return story;
}

Backlog MappedShop(std::vector<Story> stories) {
  Backlog backlog = kit::Of(std::move(stories));
  for (const char* name : {"1.0", "2.0"}) {
    Release release;
    release.name = name;
    release.date = kit::Day(std::string_view(name) == "1.0" ? "2026-12-18" : "2026-11-30");
    backlog.releases.push_back(release);
  }
  return backlog;
}

std::vector<MvpGap::Kind> KindsOf(const std::vector<MvpGap>& gaps) {
  std::vector<MvpGap::Kind> kinds;
  for (const MvpGap& gap : gaps) kinds.push_back(gap.kind);
  return kinds;
}

TEST_CASE("the backbone is in the order in which the backlog comes to the activities") {
  const Backlog backlog = MappedShop(
      {OnMap("a1aaaa", "dddddd", "Pay", "1.0"), OnMap("b2bbbb", "cccccc", "Search", "2.0"),
       OnMap("c3cccc", "ffffff", "", ""), OnMap("d4dddd", "gggggg", "Pay", "1.0", Moscow::kWont)});
  const StoryMap map = MapOf(backlog);
  CHECK(map.activities == std::vector<std::string>{"Search", "Pay", ""});
  REQUIRE(map.slices.size() == 4);
  CHECK(map.slices[0].release->name == "2.0");  // due first
  CHECK(kit::Ids(map.slices[0].columns[0]) == "b2bbbb");
  CHECK(kit::Ids(map.slices[1].columns[1]) == "a1aaaa");  // what is wont is not in it
  CHECK(map.slices[2].release == nullptr);
  CHECK(kit::Ids(map.slices[2].columns[2]) == "c3cccc");
  CHECK_FALSE(map.slices[2].wont);
  CHECK(map.slices[3].wont);
  CHECK(kit::Ids(map.slices[3].columns[1]) == "d4dddd");
}

TEST_CASE("what is not to be this time leads no backbone, and asks for no must") {
  const Backlog backlog = MappedShop({OnMap("a1aaaa", "cccccc", "Gift", "1.0", Moscow::kWont),
                                      OnMap("b2bbbb", "dddddd", "Pay", "1.0", Moscow::kMust),
                                      OnMap("c3cccc", "ffffff", "Pay", "1.0", Moscow::kCould)});
  CHECK(MapOf(backlog).activities == std::vector<std::string>{"Pay", "Gift"});
  CHECK(MapOf(backlog, &backlog.releases[0]).slices.size() == 2);
  CHECK(MvpGaps(backlog, backlog.releases[0]).empty());
  CHECK(MapOf(MappedShop({OnMap("b2bbbb", "dddddd", "Pay", "1.0")})).slices.size() == 3);
}

TEST_CASE("musts that have sizes, need no others and leave room can stand alone") {
  const Backlog backlog = MappedShop({OnMap("a1aaaa", "cccccc", "Pay", "1.0", Moscow::kMust),
                                      OnMap("b2bbbb", "dddddd", "Pay", "1.0", Moscow::kCould)});
  CHECK(MvpGaps(backlog, backlog.releases[0]).empty());
}

TEST_CASE("what keeps musts from standing alone is named, with what helps") {
  using Kind = MvpGap::Kind;
  Story unsized = OnMap("a1aaaa", "cccccc", "Pay", "1.0", Moscow::kMust);
  unsized.size.reset();
  Story needy = OnMap("b2bbbb", "dddddd", "Pay", "1.0", Moscow::kMust);
  needy.depends_on = {"c3cccc", "d4dddd"};
  const Story should = OnMap("c3cccc", "ffffff", "Search", "1.0", Moscow::kShould);
  Story accepted = kit::Accepted("d4dddd", 1);
  const Backlog backlog = MappedShop({unsized, needy, should, accepted});
  const std::vector<MvpGap> gaps = MvpGaps(backlog, backlog.releases[0]);
  CHECK(KindsOf(gaps) == std::vector<Kind>{Kind::kUnsized, Kind::kNeedsOutside, Kind::kNoActivity});
  CHECK(gaps[1].story->id == "b2bbbb");
  CHECK(gaps[1].other->id == "c3cccc");
  CHECK(gaps[1].remedy == "backlog release add 1.0 c3cccc --moscow must");
  CHECK(gaps[2].says == "nothing of 'Search' is a must of it");
}

TEST_CASE("no musts, and too many of them") {
  using Kind = MvpGap::Kind;
  CHECK(KindsOf(MvpGaps(MappedShop({OnMap("a1aaaa", "cccccc", "", "1.0")}),
                        MappedShop({}).releases[0])) == std::vector<Kind>{Kind::kNoMusts});
  const Backlog all = MappedShop({OnMap("a1aaaa", "cccccc", "", "1.0", Moscow::kMust)});
  CHECK(KindsOf(MvpGaps(all, all.releases[0])) == std::vector<Kind>{Kind::kTooMany});
}

}  // namespace
}  // namespace backlog
