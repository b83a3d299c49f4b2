#include "backlog/rules/release_figures.h"

#include <algorithm>
#include <map>
#include <utility>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_life_cycle.h"

namespace backlog {
namespace {

std::optional<int> PointsOf(const Story& story) {
  return story.status == Status::kAccepted && story.accepted_size ? story.accepted_size
                                                                  : story.size;
}

/// A stay of a story in a release; no day means from the beginning, or until now.
struct Stay {
  std::optional<Date> from;
  std::optional<Date> until;
};

std::vector<Stay> StaysIn(const Story& story, const std::string& release) {
  std::vector<Stay> stays;
  for (const PastRelease& past : story.past_releases) {
    if (past.release == release) stays.push_back({past.from, past.until});
  }
  if (story.release == release) stays.push_back({story.release_since, std::nullopt});
  return stays;
}

/// When the sprints began, as far as it can be told: on their first day, or later, where a story
/// was still planned into one that was not running yet. By number.
std::map<int, Date> SprintBeginnings(const Backlog& backlog) {
  std::map<int, Date> began;
  for (const Sprint& sprint : backlog.sprints) {
    if (sprint.status != SprintStatus::kPlanned && sprint.start) {
      began.emplace(sprint.number, *sprint.start);
    }
  }
  for (const Story& story : backlog.stories()) {
    if (!story.sprint || story.added || !story.planned) continue;
    const auto at = began.find(*story.sprint);
    if (at == began.end()) continue;
    const std::optional<Date> end = backlog.FindSprint(*story.sprint)->end;
    const bool is_within = !end || *story.planned <= *end;  // else it says nothing
    if (is_within && at->second < *story.planned) at->second = *story.planned;
  }
  return began;
}

/// The day on which the first sprint began that worked on a story while the release held it.
std::optional<Date> FirstDayOfWork(const Backlog& backlog, const std::string& release) {
  const std::map<int, Date> beginnings = SprintBeginnings(backlog);
  std::optional<Date> began;
  const auto note = [&](std::optional<int> number, const Stay& stay) {
    const Sprint* sprint = number ? backlog.FindSprint(*number) : nullptr;
    const auto beginning = beginnings.find(number.value_or(0));
    if (sprint == nullptr || beginning == beginnings.end()) return;
    if (stay.from && sprint->end && *sprint->end < *stay.from) return;
    if (stay.until && *stay.until < beginning->second) return;
    if (!began || beginning->second < *began) began = beginning->second;
  };
  // An epic was a story once, perhaps, and in a sprint: it tells when the work on it began.
  for (const Story& story : backlog.stories()) {
    for (const Stay& stay : StaysIn(story, release)) {
      note(story.sprint, stay);
      for (const PastSprint& past : story.past_sprints) note(past.sprint, stay);
    }
  }
  return began;
}

class Summary {
 public:
  Summary(const Backlog& backlog, const Release& release) : backlog_(backlog) {
    figures_.release = &release;
    figures_.began = FirstDayOfWork(backlog, release.name);
  }

  ReleaseFigures Take() {
    for (const Story& story : backlog_.stories()) {
      const bool is_epic = backlog_.IsEpic(story.id);
      if (!is_epic && story.release == figures_.release->name) AddHeld(story);
      for (const PastRelease& past : story.past_releases) {
        // What an epic left it left as a story; without a size as what it is now.
        if (!is_epic || past.size) AddDeparture(story, past);
      }
    }
    Sort();
    return std::move(figures_);
  }

 private:
  static void Add(const Story& story, Tally& tally) {
    ++tally.stories;
    tally.points += PointsOf(story).value_or(0);
  }

  bool IsLater(const std::optional<Date>& day) const {
    return figures_.began && day && *figures_.began < *day;
  }

  void AddArrival(const Story& story, std::optional<int> size, std::optional<Date> on,
                  std::optional<Moscow> moscow) {
    if (IsLater(on)) figures_.added.push_back({&story, size, *on, "added", {}, moscow});
  }

  void AddHeld(const Story& story) {
    const bool is_accepted = story.status == Status::kAccepted;
    const bool is_dropped = story.status == Status::kDropped;
    if (story.moscow == Moscow::kWont && !is_accepted) {
      if (!is_dropped) Add(story, figures_.wont);
      return;
    }
    if (is_dropped) {
      if (!story.dropped || !IsLater(story.dropped->on)) return;
      // What came before it was dropped grew the scope first.
      AddArrival(story, story.size, story.release_since, story.moscow);
      figures_.removed.push_back(
          {&story, story.size, *story.dropped->on, "dropped", story.dropped->reason, story.moscow});
      return;
    }
    AddArrival(story, PointsOf(story), story.release_since, story.moscow);
    const bool is_must = story.moscow == Moscow::kMust;
    figures_.stories.push_back(&story);
    Add(story, figures_.scope);
    if (is_accepted) Add(story, figures_.accepted);
    if (is_must) Add(story, figures_.musts);
    if (is_must && is_accepted) Add(story, figures_.musts_accepted);
    if (!is_accepted) {
      figures_.open_risk += story.risk.value_or(0);
      if (!story.size) ++figures_.unsized;
      if (!story.size && is_must) ++figures_.unsized_musts;
    }
  }

  void AddDeparture(const Story& story, const PastRelease& past) {
    if (past.release != figures_.release->name || !IsLater(past.until)) return;
    if (past.moscow == Moscow::kWont) return;  // it was no part of the scope
    const std::optional<int> size = past.size ? past.size : PointsOf(story);
    // What came and left again after the beginning was added, too.
    AddArrival(story, size, past.from, past.moscow);
    auto& left = past.outcome == kLeftUnfinished ? figures_.unfinished : figures_.removed;
    left.push_back({&story, size, *past.until, past.outcome, past.reason, past.moscow});
  }

  void Sort() {
    const auto by_day = [](const ScopeChange& a, const ScopeChange& b) { return a.on < b.on; };
    std::stable_sort(figures_.added.begin(), figures_.added.end(), by_day);
    std::stable_sort(figures_.removed.begin(), figures_.removed.end(), by_day);
    const BacklogOrder order = CurrentOrder(backlog_);
    std::vector<std::pair<std::size_t, const Story*>> placed;
    for (const Story* story : figures_.stories) {
      const std::size_t place = order.PlaceOf(story->id);
      placed.emplace_back(place == 0 ? order.stories().size() + 1 : place, story);
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    figures_.stories.clear();
    for (const auto& each : placed) figures_.stories.push_back(each.second);
  }

  const Backlog& backlog_;
  ReleaseFigures figures_;
};

}  // namespace

std::optional<int> ReleaseFigures::MustShare() const {
  if (scope.points == 0) return std::nullopt;
  return (musts.points * 200 + scope.points) / (scope.points * 2);
}

std::string ReleaseFigures::MustShareText() const {
  const int share = MustShare().value_or(0);
  if (!HasTooManyMusts() || share > kMustsAtMost) return std::to_string(share);
  const int rounded = (musts.points * 2000 + scope.points) / (scope.points * 2);
  const int tenths = std::max(rounded, kMustsAtMost * 10 + 1);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::vector<const Release*> ReleasesByDate(const Backlog& backlog, WhichReleases which) {
  std::vector<const Release*> releases;
  for (const Release& release : backlog.releases) {
    if (which == WhichReleases::kAll || release.status == ReleaseStatus::kOpen) {
      releases.push_back(&release);
    }
  }
  std::stable_sort(releases.begin(), releases.end(), [](const Release* a, const Release* b) {
    if (a->date.has_value() != b->date.has_value()) return a->date.has_value();
    return a->date && *a->date < *b->date;
  });
  return releases;
}

std::vector<const Story*> OpenStoriesOf(const Backlog& backlog, const std::string& release) {
  std::vector<const Story*> stories;
  for (const Story& story : backlog.stories()) {
    const bool in_it = story.release == release && story.moscow != Moscow::kWont;
    if (in_it && story.IsOpen() && !backlog.IsEpic(story.id)) stories.push_back(&story);
  }
  return stories;
}

ReleaseFigures FiguresOf(const Backlog& backlog, const Release& release) {
  return Summary(backlog, release).Take();
}

}  // namespace backlog
