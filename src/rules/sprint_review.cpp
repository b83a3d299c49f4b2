#include "backlog/rules/sprint_review.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "backlog/model/digest.h"
#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

void Add(Tally& tally, const std::optional<int>& points) {
  ++tally.stories;
  tally.points += points.value_or(0);
}

// The story as it is in the sprint now, or where it was accepted.
SprintItem PresentItem(const Story& story) {
  SprintItem item;
  item.story = &story;
  item.added = story.added;
  item.size = story.planned_size ? story.planned_size : story.size;
  std::string digest;
  switch (story.status) {
    case Status::kAccepted:
      item.fate = Fate::kAccepted;
      item.size_counted = story.accepted_size;
      digest = story.accepted_digest;  // what was edited later was not clarified in the sprint
      break;
    case Status::kDone: item.fate = Fate::kAwaiting; break;
    default: item.fate = Fate::kUnfinished; break;
  }
  if (digest.empty()) digest = StoryDigest(story);
  item.clarified = !story.planned_digest.empty() && digest != story.planned_digest;
  return item;
}

SprintItem PastItem(const Sprint& sprint, const Story& story, const PastSprint& past) {
  SprintItem item;
  item.story = &story;
  item.added = past.added;
  item.size = past.size;
  item.reason = past.reason;
  switch (past.outcome) {
    case Outcome::kAccepted:
      item.fate = Fate::kAccepted;
      item.size_counted = past.size;
      break;
    case Outcome::kSpilled: {
      const bool was_done = story.status == Status::kAccepted && story.finished && sprint.closed &&
                            *story.finished <= *sprint.closed;
      item.fate = was_done ? Fate::kAcceptedLater : Fate::kUnfinished;
      break;
    }
    case Outcome::kRemoved: item.fate = Fate::kRemoved; break;
    case Outcome::kCancelled: item.fate = Fate::kCancelled; break;
  }
  return item;
}

void Count(const SprintItem& item, SprintFigures& figures) {
  Add(item.added ? figures.added : figures.planned, item.size);
  if (item.clarified) Add(figures.clarified, item.size);
  switch (item.fate) {
    case Fate::kAccepted: Add(figures.accepted, item.size_counted); break;
    case Fate::kAwaiting: Add(figures.awaiting, item.size); break;
    case Fate::kAcceptedLater: Add(figures.accepted_later, item.size); break;
    case Fate::kRemoved: Add(figures.removed, item.size); break;
    case Fate::kUnfinished:
    case Fate::kCancelled: Add(figures.unfinished, item.size); break;
  }
}

// Nothing where the story only waits for a word.
std::optional<Unsettled> UnsettledOf(const Settings& settings, const Story& story) {
  Unsettled unsettled{&story, {}, {}, {}};
  for (const Criterion& criterion : story.acceptance_criteria) {
    if (criterion.result != Verdict::kPass) unsettled.criteria.push_back(&criterion);
  }
  for (const DoneItem& item : settings.definition_of_done) {
    const auto& ticked = story.done_items;
    if (std::find(ticked.begin(), ticked.end(), item.id) == ticked.end()) {
      unsettled.done_items.push_back(&item);
    }
  }
  for (const Question& question : story.questions) {
    if (question.answer.empty()) unsettled.questions.push_back(&question);
  }
  if (unsettled.criteria.empty() && unsettled.done_items.empty() && unsettled.questions.empty()) {
    return std::nullopt;
  }
  return unsettled;
}

}  // namespace

SprintFigures FiguresOf(const Backlog& backlog, const Sprint& sprint) {
  SprintFigures figures;
  figures.sprint = &sprint;
  for (const Story& story : backlog.stories()) {
    for (const PastSprint& past : story.past_sprints) {
      if (past.sprint == sprint.number) figures.items.push_back(PastItem(sprint, story, past));
    }
    const bool here = story.IsInSprint() || story.status == Status::kAccepted;
    if (here && story.sprint == sprint.number) figures.items.push_back(PresentItem(story));
  }
  // By rank rather than by place: accepted stories have none, and stand among the others all the
  // same.
  std::stable_sort(figures.items.begin(), figures.items.end(),
                   [](const SprintItem& a, const SprintItem& b) {
                     if (a.fate != b.fate) return a.fate < b.fate;
                     if (a.story->rank.empty() != b.story->rank.empty())
                       return b.story->rank.empty();
                     return a.story->rank < b.story->rank;
                   });
  for (const SprintItem& item : figures.items) {
    Count(item, figures);
    const bool open = item.fate == Fate::kAwaiting || item.fate == Fate::kUnfinished;
    const Story& story = *item.story;
    if (!open || !story.IsInSprint() || story.sprint != sprint.number) continue;
    if (auto unsettled = UnsettledOf(backlog.settings, story)) {
      figures.unsettled.push_back(std::move(*unsettled));
    }
  }
  return figures;
}

std::vector<SprintVelocity> Velocities(const Backlog& backlog) {
  std::map<int, int> points;
  for (const Sprint& sprint : backlog.sprints) {
    if (sprint.status == SprintStatus::kClosed) points[sprint.number] = 0;
  }
  const auto count = [&](const std::optional<int>& sprint, const std::optional<int>& size) {
    if (!sprint) return;
    if (const auto at = points.find(*sprint); at != points.end()) at->second += size.value_or(0);
  };
  for (const Story& story : backlog.stories()) {
    if (story.status == Status::kAccepted) count(story.sprint, story.accepted_size);
    for (const PastSprint& past : story.past_sprints) {
      if (past.outcome == Outcome::kAccepted) count(past.sprint, past.size);
    }
  }
  std::vector<SprintVelocity> velocities;
  velocities.reserve(points.size());
  for (const auto& [sprint, sum] : points) velocities.push_back({sprint, sum});
  return velocities;
}

Mean MeanOfLast(const std::vector<SprintVelocity>& velocities, int count) {
  Mean mean;
  for (auto each = velocities.rbegin(); each != velocities.rend() && mean.count < count; ++each) {
    mean.sum += each->points;
    ++mean.count;
  }
  return mean;
}

double Median(std::vector<int> velocities) {
  std::sort(velocities.begin(), velocities.end());
  const std::size_t middle = velocities.size() / 2;
  if (velocities.size() % 2 == 1) return velocities[middle];
  return (static_cast<double>(velocities[middle - 1]) + velocities[middle]) / 2;
}

std::optional<std::pair<int, int>> VelocityRange(std::vector<int> velocities) {
  constexpr std::size_t kFewest = 5;
  constexpr double kZ = 1.645;  // 90 % of a normal distribution lie within so many deviations
  if (velocities.size() < kFewest) return std::nullopt;
  std::sort(velocities.begin(), velocities.end());
  const double n = static_cast<double>(velocities.size());
  const double deviation = kZ * std::sqrt(n / 4);
  const auto nth = [&](double rank) {
    return velocities[static_cast<std::size_t>(std::ceil(rank)) - 1];
  };
  return std::pair(nth(n / 2 - deviation), nth(n / 2 + deviation));
}

}  // namespace backlog
