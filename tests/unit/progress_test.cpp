#include "backlog/rules/progress.h"

#include <doctest/doctest.h>

#include <random>

#include "backlog/rules/release_figures.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Of;

Release OneZero() {
  Release release;
  release.name = "1.0";
  return release;
}

std::string ScopeAndAccepted(const std::vector<ProgressDay>& days) {
  std::string text;
  for (const ProgressDay& day : days) {
    text += " " + std::to_string(day.scope) + "/" + std::to_string(day.accepted);
  }
  return text;
}

std::string StatesBy(const std::vector<FlowDay>& days) {
  std::string text;
  for (const FlowDay& day : days) {
    text += " ";
    for (const int stories : day.stories) text += std::to_string(stories);
  }
  return text;
}

Story InRelease(std::string id, int size, std::string_view since) {
  Story story = kit::Ready(std::move(id), "mmmmmm", size);
  story.release = "1.0";
  story.release_since = Day(since);
  return story;
}

TEST_CASE("a release's scope rises as stories come, and its accepted points as they are accepted") {
  Story first = InRelease("a1aaaa", 5, "2026-11-02");
  first.status = Status::kAccepted;
  first.accepted = Day("2026-11-04");
  first.accepted_size = 8;  // as it was accepted
  Story moved = kit::Ready("c3cccc", "cccccc", 2);
  moved.past_releases = {{"1.0", Day("2026-11-03"), Day("2026-11-05"), "moved", ""}};
  Story dropped = InRelease("d4dddd", 1, "2026-11-03");
  dropped.status = Status::kDropped;
  dropped.dropped = Drop{Day("2026-11-06"), "", ""};
  Story wont = InRelease("e5eeee", 13, "2026-11-02");
  wont.moscow = Moscow::kWont;
  const Backlog backlog =
      Of({first, InRelease("b2bbbb", 3, "2026-11-03"), moved, dropped, wont}, {});
  const auto days = ReleaseProgress(backlog, OneZero(), Day("2026-11-07"));
  CHECK(ScopeAndAccepted(days) == " 8/0 14/0 14/8 12/8 11/8 11/8");
  CHECK(days.front().day == Day("2026-11-02"));
  CHECK(days.back().day == Day("2026-11-07"));
}

TEST_CASE("a closed release ends on its day, and what came accepted was accepted when it came") {
  Story late = InRelease("a1aaaa", 5, "2026-11-04");
  late.status = Status::kAccepted;
  late.accepted = Day("2026-11-02");
  Release release = OneZero();
  release.closed = Day("2026-11-05");
  const auto days = ReleaseProgress(Of({late}, {}), release, Day("2026-11-20"));
  CHECK(ScopeAndAccepted(days) == " 5/5 5/5");
  CHECK(ReleaseProgress(Of({}, {}), release, Day("2026-11-20")).empty());
}

TEST_CASE("on the last day the sums are those of the release's figures") {
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same each time
  const Date today = Day("2026-11-20");
  for (int round = 0; round < 200; ++round) {
    std::vector<Story> stories;
    for (int i = 0; i < 12; ++i) {
      Story story =
          kit::Ready("s" + std::to_string(10000 + i), "m", static_cast<int>(random() % 9));
      const auto some_day = [&] { return today - static_cast<int>(random() % 30); };
      story.created = some_day();
      if (random() % 4 > 0) story.release = "1.0";
      if (random() % 2 > 0) story.release_since = some_day();
      if (random() % 5 == 0) story.moscow = Moscow::kWont;
      if (random() % 3 == 0) {
        story.status = Status::kAccepted;
        if (random() % 4 > 0) story.accepted = some_day();
      } else if (random() % 5 == 0) {
        story.status = Status::kDropped;
        story.dropped = Drop{};
        if (random() % 2 > 0) story.dropped->on = some_day();
      }
      if (random() % 4 == 0) {
        story.past_releases = {{"1.0", today - 29, today - 25, "moved", ""}};
      }
      stories.push_back(std::move(story));
    }
    Backlog backlog = Of(std::move(stories), {});
    backlog.releases = {OneZero()};
    const ReleaseFigures figures = FiguresOf(backlog, backlog.releases.front());
    const auto days = ReleaseProgress(backlog, backlog.releases.front(), today);
    const ProgressDay last = days.empty() ? ProgressDay{today} : days.back();
    CAPTURE(round);
    CHECK(last.scope == figures.scope.points);
    CHECK(last.accepted == figures.accepted.points);
    for (const ProgressDay& day : days) CHECK(day.accepted <= day.scope);
  }
}

TEST_CASE("a story flows through its states on their days") {
  Story accepted = kit::Accepted("a1aaaa", 3, 5);
  accepted.created = Day("2026-11-02");
  accepted.readied = Day("2026-11-03");
  accepted.planned = Day("2026-11-03");
  accepted.started = Day("2026-11-04");
  accepted.finished = Day("2026-11-05");
  accepted.accepted = Day("2026-11-06");
  Story back = kit::Ready("b2bbbb", "bbbbbb", 3);  // it was in work, and is no more
  back.created = Day("2026-11-03");
  back.readied = Day("2026-11-04");
  back.started = Day("2026-11-05");
  Story dropped = kit::Ready("c3cccc", "cccccc", 3);
  dropped.created = Day("2026-11-02");
  dropped.readied.reset();
  dropped.status = Status::kDropped;
  dropped.dropped = Drop{Day("2026-11-04"), "", ""};
  const auto days = FlowOf(Of({accepted, back, dropped}, {}), "", Day("2026-11-06"));
  //                        new ready planned in-progress done accepted
  CHECK(StatesBy(days) == " 200000 201000 010100 010010 010001");
}

TEST_CASE("a cycle time counts the first and the last day, and percentiles are by nearest rank") {
  std::vector<Story> stories;
  for (int i = 0; i < 10; ++i) {
    Story story = kit::Accepted("s" + std::to_string(10000 + i), 3, 5);
    story.started = Day("2026-11-02");
    story.accepted = Day("2026-11-02") + i;  // 1 to 10 days
    stories.push_back(std::move(story));
  }
  stories.push_back(kit::Accepted("z9zzzz", 3, 5));
  stories.back().started.reset();
  const Backlog backlog = Of(std::move(stories), {});
  const std::vector<CycleTime> times = CycleTimesOf(backlog, "");
  REQUIRE(times.size() == 10);
  CHECK(times.front().days == 1);
  CHECK(times.back().days == 10);
  CHECK(CycleTimePercentile(times, 50) == 5);
  CHECK(CycleTimePercentile(times, 85) == 9);  // the 8.5th, so the 9th
  CHECK(CycleTimePercentile(times, 100) == 10);
  CHECK(CycleTimesOf(backlog, "9.9").empty());
}

TEST_CASE("a fan of a team that never varies is one line, at its pace") {
  Backlog backlog = Of({kit::Ready("a1aaaa", "aaaaaa", 5), kit::Ready("b2bbbb", "bbbbbb", 5),
                        kit::Ready("c3cccc", "cccccc", 5)},
                       {});
  Pace pace;
  pace.assumed = std::pair(5, 5);
  pace.assumed_sprints = 5;
  const auto fan = FanOf(backlog, WorkOrder(backlog), pace, Day("2026-11-24"));
  REQUIRE(fan.has_value());
  REQUIRE(fan->size() == 3);
  for (std::size_t i = 0; i < fan->size(); ++i) {
    const int points = 5 * (static_cast<int>(i) + 1);
    CHECK((*fan)[i].likely == points);
    CHECK((*fan)[i].nearly_sure == points);
  }
}

}  // namespace
}  // namespace backlog
