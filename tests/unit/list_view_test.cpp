// The headings of `list`: bands where the order has them, strays where a few stand elsewhere.
#include "report/list_view.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "backlog/model/rank.h"

namespace backlog {
namespace {

constexpr int kMuch = 13;
constexpr int kLittle = 1;

struct Given {
  std::string id;
  int value;
  int risk;
};

/// A backlog whose stories stand in the order of the list.
Backlog InOrder(const std::vector<Given>& list) {
  Backlog backlog;
  backlog.settings = DefaultSettings();
  std::vector<Story> stories;
  char letter = 'c';
  for (const Given& given : list) {
    Story story;
    story.id = story.title = given.id;
    story.rank = std::string(1, letter) + "jkmpq";
    do ++letter;
    while (!IsRank(std::string(1, letter) + "jkmpq"));
    story.business_value = given.value;
    story.user_value = given.value;
    story.risk = given.risk;
    story.size = 3;
    story.created = Date::Parse("2026-10-01");
    stories.push_back(story);
  }
  backlog.SetStories(std::move(stories));
  return backlog;
}

/// Returns "Risk first: a b | The rest: c", strays in brackets.
std::string Drawn(const Backlog& backlog) {
  const std::vector<StoryRow> all = RowsOf(backlog, *Date::Parse("2026-11-02"));
  std::vector<const StoryRow*> rows;
  for (const StoryRow& row : all) rows.push_back(&row);
  const ListView view = Grouped(backlog, rows);
  std::string drawn = view.band_column ? "column" : "";
  for (const ListSection& section : view.sections) {
    if (!drawn.empty()) drawn += " | ";
    drawn += section.heading + ":";
    for (const StoryRow* row : section.rows) {
      drawn += " " + row->story->id;
      for (const Stray& stray : view.strays) {
        if (stray.row == row) drawn += "(" + stray.belongs + ")";
      }
    }
  }
  return drawn;
}

const Given kRisky1{"a0aaaa", kMuch, kMuch};
const Given kRisky2{"a1aaaa", kMuch, kMuch};
const Given kWorthy1{"b0aaaa", kMuch, kLittle};
const Given kWorthy2{"b1aaaa", kMuch, kLittle};
const Given kRest1{"c0aaaa", kLittle, kLittle};
const Given kRest2{"c1aaaa", kLittle, kLittle};

}  // namespace

TEST_CASE("an order by bands has one heading for each") {
  CHECK(Drawn(InOrder({kRisky1, kRisky2, kWorthy1, kRest1, kRest2})) ==
        "Risk first: a0aaaa a1aaaa | High value: b0aaaa | The rest: c0aaaa c1aaaa");
}

TEST_CASE("a story outside its band stays in its place and says where it belongs") {
  SUBCASE("moved up") {
    CHECK(Drawn(InOrder({kRisky1, kRest1, kRisky2, kWorthy1, kWorthy2, kRest2})) ==
          "Risk first: a0aaaa c0aaaa(the rest) a1aaaa | High value: b0aaaa b1aaaa | "
          "The rest: c1aaaa");
  }
  SUBCASE("moved to the top") {
    CHECK(Drawn(InOrder({kRest1, kRisky1, kRisky2, kWorthy1})) ==
          "Risk first: c0aaaa(the rest) a0aaaa a1aaaa | High value: b0aaaa");
  }
  SUBCASE("moved to the bottom") {
    CHECK(Drawn(InOrder({kRisky1, kWorthy1, kRest1, kRest2, kRisky2})) ==
          "Risk first: a0aaaa | High value: b0aaaa | "
          "The rest: c0aaaa c1aaaa a1aaaa(risk first)");
  }
}

TEST_CASE("an order that follows no bands has no headings") {
  CHECK(Drawn(InOrder({kRest1, kRest2, kWorthy1, kWorthy2, kRisky1, kRisky2})) ==
        "column | : c0aaaa c1aaaa b0aaaa b1aaaa a0aaaa a1aaaa");
}

TEST_CASE("an empty backlog has no headings") {
  CHECK(Drawn(InOrder({})).empty());
}

TEST_CASE("a summary counts what is listed against what is open") {
  const Backlog backlog = InOrder({kRisky1, kRest1, kRest2});
  const std::vector<StoryRow> all = RowsOf(backlog, *Date::Parse("2026-11-02"));
  CHECK(Summary({&all[0], &all[1], &all[2]}, 3) == "3 open stories, 9 points");
  CHECK(Summary({&all[0]}, 3) == "1 of 3 open stories, 3 points");
  CHECK(Summary({}, 0) == "0 open stories");
  CHECK(Summary({&all[0]}, 1) == "1 open story, 3 points");
}

TEST_CASE("accepted and dropped stories follow, the latest first") {
  Backlog backlog = InOrder({kRest1});
  for (const auto& [id, day] :
       {std::pair("d0aaaa", "2026-10-02"), std::pair("d1aaaa", "2026-10-09"),
        std::pair("d2aaaa", "2026-10-05")}) {
    Story story;
    story.id = id;
    story.status = Status::kAccepted;
    story.accepted = Date::Parse(day);
    backlog.Put(story);
  }
  CHECK(Drawn(backlog) == "The rest: c0aaaa | Accepted: d1aaaa d2aaaa d0aaaa");
}

TEST_CASE("an epic is as large as its children, dropped ones left out") {
  Backlog backlog = InOrder({kRisky1, kRest1, kRest2});
  Story epic;
  epic.id = "e0aaaa";
  backlog.Put(epic);
  for (const char* id : {"a0aaaa", "c0aaaa"}) {
    Story child = *backlog.Find(id);
    child.parent = epic.id;
    if (child.id == "c0aaaa") child.status = Status::kDropped;
    backlog.Put(child);
  }
  CHECK(SizeOfChildren(backlog, epic.id) == 3);
  CHECK(Drawn(backlog) ==
        "Risk first: a0aaaa | The rest: c1aaaa | Epics: e0aaaa | "
        "Dropped: c0aaaa");
}

TEST_CASE("an epic that is its own ancestor has an end") {
  Backlog backlog = InOrder({kRisky1, kRest1});
  for (const auto& [id, parent] : {std::pair("a0aaaa", "c0aaaa"), std::pair("c0aaaa", "a0aaaa")}) {
    Story story = *backlog.Find(id);
    story.parent = parent;
    backlog.Put(story);
  }
  CHECK_FALSE(SizeOfChildren(backlog, "a0aaaa").has_value());
}

}  // namespace backlog
