#include "backlog/rules/release_notes.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace backlog {
namespace {

Story Shipped(std::string id, Type type, int value, std::string_view day) {
  Story story;
  story.title = "Story " + id;
  story.id = std::move(id);
  story.type = type;
  story.status = Status::kAccepted;
  story.release = "1.0";
  story.business_value = value;
  story.accepted = Date::Parse(day);
  return story;
}

Release NamedRelease(std::string name, std::optional<Date> date, std::optional<Date> closed) {
  Release release;
  release.name = std::move(name);
  release.date = date;
  release.closed = closed;
  if (closed) release.status = ReleaseStatus::kClosed;
  return release;
}

/// "Added: a, b (epic: c d)".
std::string Told(const ReleaseNotes& notes) {
  std::string told;
  for (const NotesSection& section : notes.sections) {
    told += (told.empty() ? "" : "; ") + section.heading + ":";
    for (const NotesGroup& group : section.groups) {
      if (group.epic != nullptr) told += " " + group.epic->id + "(";
      for (const Story* story : group.stories) told += " " + story->id;
      if (group.epic != nullptr) told += " )";
    }
  }
  return told;
}

Backlog WithNotedRelease(std::vector<Story> stories) {
  Backlog backlog;
  backlog.SetStories(std::move(stories));
  backlog.releases.push_back(NamedRelease("1.0", Date::Parse("2026-12-01"), {}));
  return backlog;
}

std::string ToldBy(const Backlog& backlog, NotesBy by) {
  return Told(NotesOf(backlog, backlog.releases.front(), by));
}

TEST_CASE("stories are added, bugs fixed, chores changed, spikes left out") {
  const Backlog backlog = WithNotedRelease(
      {Shipped("a1", Type::kStory, 3, "2026-11-01"), Shipped("b1", Type::kBug, 3, "2026-11-01"),
       Shipped("c1", Type::kChore, 3, "2026-11-01"), Shipped("d1", Type::kSpike, 3, "2026-11-01")});
  CHECK(ToldBy(backlog, NotesBy::kType) == "Added: a1; Changed: c1; Fixed: b1");
}

TEST_CASE("a label named after a heading decides") {
  Story safer = Shipped("a1", Type::kBug, 3, "2026-11-01");
  safer.labels = {"login", "security"};
  Story gone = Shipped("b1", Type::kChore, 3, "2026-11-01");
  gone.labels = {"Removed"};
  CHECK(ToldBy(WithNotedRelease({safer, gone}), NotesBy::kType) == "Removed: b1; Security: a1");
}

TEST_CASE("only what is accepted, and in this release, is told") {
  Story open = Shipped("a1", Type::kStory, 3, "2026-11-01");
  open.status = Status::kDone;
  Story dropped = Shipped("b1", Type::kStory, 3, "2026-11-01");
  dropped.status = Status::kDropped;
  Story elsewhere = Shipped("c1", Type::kStory, 3, "2026-11-01");
  elsewhere.release = "2.0";
  Story later = Shipped("d1", Type::kStory, 3, "2026-11-01");
  later.status = Status::kReady;
  later.moscow = Moscow::kWont;
  const Backlog backlog = WithNotedRelease({open, dropped, elsewhere, later});
  const ReleaseNotes notes = NotesOf(backlog, backlog.releases.front(), NotesBy::kType);
  CHECK(notes.sections.empty());
  CHECK(notes.open == 1);
}

TEST_CASE("what is worth most comes first, then what was accepted first") {
  const Backlog backlog = WithNotedRelease(
      {Shipped("a1", Type::kStory, 3, "2026-11-02"), Shipped("b1", Type::kStory, 8, "2026-11-03"),
       Shipped("c1", Type::kStory, 3, "2026-11-01"), Shipped("d1", Type::kStory, 3, "2026-11-02")});
  CHECK(ToldBy(backlog, NotesBy::kType) == "Added: b1 c1 a1 d1");
}

TEST_CASE("stories of one epic stand together where their first one stands") {
  Story epic = Shipped("e1", Type::kStory, 0, "2026-11-01");
  epic.status = Status::kNew;
  std::vector<Story> stories{epic, Shipped("a1", Type::kStory, 8, "2026-11-01"),
                             Shipped("b1", Type::kStory, 5, "2026-11-01"),
                             Shipped("c1", Type::kStory, 3, "2026-11-01"),
                             Shipped("d1", Type::kBug, 3, "2026-11-01")};
  stories[1].parent = stories[3].parent = stories[4].parent = "e1";
  CHECK(ToldBy(WithNotedRelease(stories), NotesBy::kType) == "Added: e1( a1 c1 ) b1; Fixed: d1");
}

TEST_CASE("by goal: the Product Goals in their order, what serves none at the end") {
  Backlog backlog = WithNotedRelease({Shipped("a1", Type::kStory, 8, "2026-11-01"),
                                 Shipped("b1", Type::kBug, 5, "2026-11-01"),
                                 Shipped("c1", Type::kStory, 3, "2026-11-01")});
  backlog.vision.goals.push_back({"pay", "Everybody can pay", "", "", "", GoalStatus::kCurrent});
  backlog.vision.goals.push_back({"ship", "Everybody is sent it", "", "", "", GoalStatus::kNext});
  Story served = *backlog.Find("c1");
  served.product_goal = "ship";
  backlog.Put(served);
  served = *backlog.Find("b1");
  served.product_goal = "pay";
  backlog.Put(served);
  CHECK(ToldBy(backlog, NotesBy::kGoal) ==
        "Everybody can pay: b1; Everybody is sent it: c1; Other changes: a1");
}

TEST_CASE("the releases since one, the latest first, by the day that they went out") {
  Backlog backlog;
  backlog.releases = {NamedRelease("1.0", Date::Parse("2026-09-01"), Date::Parse("2026-10-01")),
                      NamedRelease("1.1", Date::Parse("2026-09-15"), Date::Parse("2026-09-20")),
                      NamedRelease("1.2", Date::Parse("2026-12-01"), {}),
                      NamedRelease("2.0", {}, {})};
  const auto names = [&](std::string_view release, std::string_view since) {
    const auto releases =
        ReleasesSince(backlog, *backlog.FindRelease(release), *backlog.FindRelease(since));
    if (!releases) return releases.error().what;
    std::string found;
    for (const Release* each : *releases) found += (found.empty() ? "" : " ") + each->name;
    return found;
  };
  CHECK(names("2.0", "1.1") == "2.0 1.2 1.0");  // 1.0 went out later than 1.1
  CHECK(names("1.2", "1.0") == "1.2");
  CHECK(names("1.1", "1.0") == "release '1.0' does not come before '1.1'");
  CHECK(names("1.1", "1.1") == "release '1.1' does not come before '1.1'");
}

}  // namespace
}  // namespace backlog
