#include "report/story_rows.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "backlog/rules/evidence.h"
#include "backlog/rules/waiting.h"

namespace backlog {
namespace {

bool EqualIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

template <class T>
bool AnyOf(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// A spike's own question is its work: nobody else is to answer it.
bool IsToFindOut(const Story& story) {
  return story.type == Type::kSpike &&
         std::any_of(story.questions.begin(), story.questions.end(),
                     [](const Question& each) { return IsOpen(each) && each.of.empty(); });
}

std::string WaitsFor(const std::vector<std::string>& ids) {
  if (ids.size() == 1) return "waits for " + ids.front();
  return "waits for " + std::to_string(ids.size()) + " stories";
}

StoryRow OpenRow(Placement placement, const Settings& settings, Date today) {
  StoryRow row;
  row.story = placement.story;
  row.status = placement.story->status;
  row.size = placement.story->size;
  if (!placement.flags.unscored) row.wsjf = Wsjf(placement.score);
  row.marks = MarksOf(placement, settings, today);
  row.placement = std::move(placement);
  return row;
}

StoryRow OtherRow(const Backlog& backlog, const Story& story) {
  StoryRow row;
  row.story = &story;
  row.status = story.status;
  row.size = story.size;
  if (backlog.IsEpic(story.id)) {
    row.part = Part::kEpic;
    row.status = EpicStatus(backlog, story.id);
    row.size = SizeOfChildren(backlog, story.id);
    return row;
  }
  row.part = story.status == Status::kAccepted ? Part::kAccepted : Part::kDropped;
  if (row.part == Part::kAccepted && story.accepted_size) row.size = story.accepted_size;
  if (!story.created) row.marks.emplace_back("cut off?");
  return row;
}

/// When the story left the product backlog.
std::optional<Date> LeftOn(const Story& story) {
  if (story.status == Status::kAccepted) return story.accepted;
  return story.dropped ? story.dropped->on : std::nullopt;
}

void AddSizes(const Backlog& backlog, std::string_view epic, int depth, std::optional<int>& sum) {
  constexpr int kDeepest = 32;  // a cycle of parents has no end; `check` tells of it
  if (depth > kDeepest) return;
  for (const Story* child : backlog.Children(epic)) {
    if (backlog.IsEpic(child->id)) {
      AddSizes(backlog, child->id, depth + 1, sum);
    } else if (child->status != Status::kDropped && child->size) {
      sum = sum.value_or(0) + *child->size;
    }
  }
}

}  // namespace

std::vector<std::string> MarksOf(const Placement& placement, const Settings& settings, Date today) {
  const Story& story = *placement.story;
  const Flags& flags = placement.flags;
  std::vector<std::string> marks;
  if (!story.created) marks.emplace_back("cut off?");
  if (std::string waiting = WaitingSummary(story, today); !waiting.empty()) {
    marks.push_back(std::move(waiting));
  }
  if (!flags.lost_prerequisites.empty()) marks.emplace_back("needs what is dropped");
  if (!flags.waits_for.empty()) marks.push_back(WaitsFor(flags.waits_for));
  if (IsToFindOut(story)) marks.emplace_back("a question");
  if (story.risk && *story.risk >= settings.high_risk) marks.emplace_back("risky");
  if (flags.no_business_value || flags.no_user_value) marks.emplace_back("one-sided");
  if (flags.pinned) marks.emplace_back("pinned");
  const bool spilled = !story.IsInSprint() && !story.past_sprints.empty() &&
                       story.past_sprints.back().outcome == Outcome::kSpilled;
  if (spilled) marks.emplace_back("spilled");
  return marks;
}

std::vector<StoryRow> RowsOf(const Backlog& backlog, Date today) {
  std::vector<StoryRow> rows;
  rows.reserve(backlog.stories().size());
  for (Placement& placement : CurrentPlacements(backlog)) {
    rows.push_back(OpenRow(std::move(placement), backlog.settings, today));
  }
  const auto open = static_cast<std::ptrdiff_t>(rows.size());
  for (const Story& story : backlog.stories()) {
    if (!story.IsOpen() || backlog.IsEpic(story.id)) rows.push_back(OtherRow(backlog, story));
  }
  std::stable_sort(rows.begin() + open, rows.end(), [](const StoryRow& a, const StoryRow& b) {
    if (a.part != b.part) return a.part < b.part;
    return a.part != Part::kEpic && LeftOn(*a.story) > LeftOn(*b.story);
  });
  if (backlog.feedback.empty()) return rows;
  const Evidence evidence(backlog);
  for (StoryRow& row : rows) row.evidence = evidence.CountFor(row.story->id);
  return rows;
}

std::optional<int> SizeOfChildren(const Backlog& backlog, std::string_view epic) {
  std::optional<int> sum;
  AddSizes(backlog, epic, 0, sum);
  return sum;
}

bool StoryFilter::IsNarrow() const {
  return risky || unscored || evidence || pinned || !statuses.empty() || !types.empty() ||
         !labels.empty() || !releases.empty() || !goals.empty() || !assignees.empty() ||
         !sprints.empty() || !parent.empty();
}

bool StoryFilter::Takes(const StoryRow& row, const Settings& settings) const {
  const Story& story = *row.story;
  const bool in_sprint_asked =
      story.sprint && std::find(sprints.begin(), sprints.end(), *story.sprint) != sprints.end();
  const bool status_asked =
      std::find(statuses.begin(), statuses.end(), row.status) != statuses.end();
  switch (row.part) {
    case Part::kOpen: break;
    case Part::kEpic:
      if (!all && parent.empty()) return false;
      break;
    case Part::kAccepted:
    case Part::kDropped:
      if (!all && !status_asked && !in_sprint_asked) return false;
      break;
  }
  if (!statuses.empty() && !status_asked) return false;
  if (!AnyOf(types, story.type) || !AnyOf(releases, story.release)) return false;
  if (!AnyOf(goals, story.product_goal) || (evidence && row.evidence == 0)) return false;
  if (!sprints.empty() && !AnyOf(sprints, story.sprint.value_or(0))) return false;
  if (!parent.empty() && story.parent != parent) return false;
  if (!labels.empty() && std::none_of(story.labels.begin(), story.labels.end(),
                                      [&](const auto& label) { return AnyOf(labels, label); })) {
    return false;
  }
  if (!assignees.empty() && std::none_of(assignees.begin(), assignees.end(), [&](const auto& who) {
        return EqualIgnoringCase(who, story.assignee);
      })) {
    return false;
  }
  if (pinned && !story.pinned) return false;
  if (risky && story.risk.value_or(0) < settings.high_risk) return false;
  return !unscored || (row.part != Part::kEpic && IsUnscored(story));
}

}  // namespace backlog
