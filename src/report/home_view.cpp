#include "report/home_view.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/readiness.h"
#include "backlog/rules/waiting.h"
#include "report/list_view.h"

namespace backlog {
namespace {

std::string Stories(std::size_t number, std::string_view rest) {
  return fmt::format("{} {} {}", number, number == 1 ? "story" : "stories", rest);
}

class Home {
 public:
  Home(const Backlog& backlog, Date today, std::size_t changed_files)
      : backlog_(backlog), today_(today), rows_(RowsOf(backlog, today)) {
    view_.changed_files = changed_files;
    view_.untriaged = Untriaged(backlog).size();
  }

  HomeView View() {
    Summarize();
    LookAtSprint();
    LookAtStories();
    Advise();
    return std::move(view_);
  }

 private:
  void Summarize() {
    std::vector<const StoryRow*> open;
    for (const StoryRow& row : rows_) {
      if (row.part == Part::kOpen) open.push_back(&row);
    }
    open_ = open.size();
    view_.summary = Summary(open, open_);
  }

  void LookAtSprint() {
    view_.sprint = backlog_.ActiveSprint();
    if (view_.sprint == nullptr) view_.sprint = backlog_.PlannedSprint();
    if (view_.sprint == nullptr) return;
    view_.days = DaysOf(*view_.sprint, today_);
    for (const StoryRow& row : rows_) {
      if (row.story->sprint != view_.sprint->number || row.part == Part::kEpic) continue;
      if (row.part == Part::kOpen && !row.placement.in_sprint) continue;
      ++view_.stories[static_cast<std::size_t>(row.status)];
      view_.points += row.size.value_or(0);
      if (row.part == Part::kAccepted) view_.accepted_points += row.size.value_or(0);
    }
  }

  void LookAtStories() {
    const Readiness readiness(backlog_);
    std::size_t near = 0;
    for (const StoryRow& row : rows_) {
      if (row.part != Part::kOpen) break;
      const Story& story = *row.story;
      const std::size_t place = row.placement.place;
      if (story.status == Status::kDone) view_.awaiting.push_back({&story, place, ""});
      for (const Wait& wait : WaitsOf(story)) {
        view_.waiting.push_back({&story, place, WaitingLine(wait, today_)});
      }
      if (IsUnscored(story) && (story.type == Type::kStory || story.type == Type::kBug)) {
        ++unscored_;
      }
      scorable_ += story.type == Type::kStory || story.type == Type::kBug ? 1 : 0;
      if (story.status == Status::kReady) ++ready_;
      if (row.placement.in_sprint || near++ >= kNearTheTop) continue;
      if (story.status == Status::kNew)
        view_.unready.push_back({&story, place, Gaps(readiness, story)});
    }
  }

  static std::string Gaps(const Readiness& readiness, const Story& story) {
    const std::vector<ReadyGap> gaps = readiness.Gaps(story);
    if (gaps.empty()) return "nothing is missing any more";
    if (gaps.size() == 1) return gaps.front().says;
    return fmt::format("{}, and {} more", gaps.front().says, gaps.size() - 1);
  }

  void Advise() {
    const Sprint* active = backlog_.ActiveSprint();
    if (backlog_.stories().empty()) {
      return Next("backlog add \"As a ..., I want ..., so that ...\"", "the backlog is empty");
    }
    if (active != nullptr && active->end && *active->end < today_) {
      Next("backlog review --close", fmt::format("sprint {} has ended", active->number));
    }
    if (!view_.awaiting.empty()) {
      const std::size_t count = view_.awaiting.size();
      Next("backlog accept", Stories(count, count == 1 ? "waits for you" : "wait for you"));
    }
    if (unscored_ * 2 > scorable_) {
      Next("backlog score --unscored", Stories(unscored_, "without scores"));
    } else if (const std::size_t moves = Moves(); moves > 0) {
      Next("backlog prioritize --dry-run",
           Stories(moves, moves == 1 ? "stands elsewhere than the rules say"
                                     : "stand elsewhere than the rules say"));
    }
    if (backlog_.PlannedSprint() != nullptr && active == nullptr) {
      Next("backlog start " + FirstOfSprint(), "the first start begins the sprint");
    } else if (view_.sprint == nullptr && ready_ > 0) {
      Next("backlog plan-sprint --goal TEXT",
           Stories(ready_, ready_ == 1 ? "is ready" : "are ready"));
    }
    if (!view_.unready.empty()) Next("backlog groom", "make ready what comes next");
    if (open_ > 0 && view_.next.empty()) Next("backlog list", "nothing waits for you");
    if (view_.changed_files > 0) Next("backlog commit", "keep what was decided");
  }

  /// Returns the id of the first story that can be started.
  std::string FirstOfSprint() const {
    for (const StoryRow& row : rows_) {
      if (row.status == Status::kPlanned) return row.story->id;
    }
    return "ID";
  }

  std::size_t Moves() const {
    const Result<Proposal> proposal = Prioritize(backlog_);
    return proposal ? proposal->moves.size() : 0;
  }

  void Next(std::string command, std::string why) {
    constexpr std::size_t kMost = 3;
    if (view_.next.size() < kMost) view_.next.push_back({std::move(command), std::move(why)});
  }

  const Backlog& backlog_;
  const Date today_;
  const std::vector<StoryRow> rows_;
  HomeView view_;
  std::size_t open_ = 0;
  std::size_t ready_ = 0;
  std::size_t scorable_ = 0;
  std::size_t unscored_ = 0;
};

}  // namespace

std::string DaysOf(const Sprint& sprint, Date today) {
  const auto days = [](int number) {
    return fmt::format("{} {}", number, number == 1 ? "day" : "days");
  };
  if (sprint.status == SprintStatus::kPlanned) {
    if (!sprint.start) return "planned";
    if (*sprint.start > today) return "starts in " + days(*sprint.start - today);
    if (*sprint.start == today) return "starts today";
    return "was to start on " + sprint.start->ToString();
  }
  if (!sprint.end) return {};
  if (*sprint.end < today) return "ended " + days(today - *sprint.end) + " ago";
  if (*sprint.end == today) return "ends today";
  return days(*sprint.end - today) + " left";
}

HomeView HomeOf(const Backlog& backlog, Date today, std::size_t changed_files) {
  return Home(backlog, today, changed_files).View();
}

}  // namespace backlog
