#include "backlog/rules/product_goals.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "rules/blank.h"
#include "rules/guard.h"

namespace backlog {
namespace {

void AddShare(const Story& story, GoalShare& share) {
  const bool counted = story.status == Status::kAccepted && story.accepted_size;
  ++share.stories;
  share.points += (counted ? story.accepted_size : story.size).value_or(0);
  share.business_value += story.business_value.value_or(0);
  share.user_value += story.user_value.value_or(0);
}

// Words that stand in every other goal, and would name none of them.
bool TellsNothing(std::string_view word) {
  constexpr std::array<std::string_view, 58> kCommon{
      "a",       "all",     "an",    "and",  "any",  "anybody", "are",       "as",       "at",
      "be",      "by",      "can",   "do",   "each", "every",   "everybody", "everyone", "for",
      "from",    "get",     "half",  "has",  "have", "in",      "into",      "is",       "it",
      "its",     "less",    "more",  "most", "must", "no",      "nobody",    "none",     "not",
      "nothing", "of",      "on",    "one",  "or",   "our",     "people",    "should",   "than",
      "that",    "the",     "their", "they", "to",   "we",      "what",      "whatever", "when",
      "who",     "whoever", "will",  "with"};
  return word.size() < 3 || std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

std::vector<std::string> WordsOfSlug(std::string_view slug) {
  std::vector<std::string> words;
  while (!slug.empty()) {
    const std::size_t end = std::min(slug.find('-'), slug.size());
    if (end > 0) words.emplace_back(slug.substr(0, end));
    slug.remove_prefix(std::min(end + 1, slug.size()));
  }
  return words;
}

// People type its beginning, so that is a word: "promise", else the next word, as another goal may
// have the first. Of two goals on two branches both may, so a hash of the text follows:
// "promise-7kx". Only the same text gives the same id.
std::string NewGoalId(const Vision& vision, std::string_view text) {
  constexpr std::size_t kHashLength = 3;
  const auto is_free = [&](const std::string& id) {
    return std::none_of(vision.goals.begin(), vision.goals.end(),
                        [&](const ProductGoal& goal) { return goal.id == id; });
  };
  const auto is_free_word = [&](const std::string& word) {
    return std::none_of(vision.goals.begin(), vision.goals.end(), [&](const ProductGoal& goal) {
      return goal.id.substr(0, goal.id.find('-')) == word;
    });
  };
  std::string first;
  for (const std::string& word : WordsOfSlug(Slug(text))) {
    const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
    if (is_number || TellsNothing(word)) continue;
    const bool is_best = is_free_word(word);
    if (first.empty() || is_best) first = word;
    if (is_best) break;
  }
  if (first.empty()) first = "goal";  // no Latin letters, perhaps
  const std::string hash = HashedStoryId("goal", text, 0).substr(1, kHashLength);
  std::string id = first + "-" + hash;
  for (int number = 2; !is_free(id); ++number) id = fmt::format("{}-{}-{}", first, hash, number);
  return id;
}

// The file of the goals must have been read: what was not read cannot be changed.
Result<Vision> ReadableVision(const Backlog& backlog) {
  for (const UnreadFile& file : backlog.unread) {
    if (file.kind == FileKind::kVision) return file.why;
  }
  return backlog.vision;
}

Result<void> SetGoal(const GoalEdit& edit, ProductGoal& goal) {
  if (edit.text && IsBlank(*edit.text)) {
    return Error{Exit::kUsage, "a Product Goal needs a text", {}, {}};
  }
  if (edit.text) goal.text = *edit.text;
  if (edit.measure) goal.measure = *edit.measure;
  if (edit.target) goal.target = *edit.target;
  if (edit.value) goal.value = *edit.value;
  if (edit.status) goal.status = *edit.status;
  return {};
}

// One goal is current at a time: where `id` is, the others are next.
GoalChange WithOneCurrent(Vision vision, const std::string& id) {
  GoalChange change{std::move(vision), id, {}};
  const ProductGoal* named = nullptr;
  for (const ProductGoal& goal : change.vision.goals) {
    if (goal.id == id) named = &goal;
  }
  if (named == nullptr || named->status != GoalStatus::kCurrent) return change;
  for (ProductGoal& goal : change.vision.goals) {
    if (goal.id == id || goal.status != GoalStatus::kCurrent) continue;
    goal.status = GoalStatus::kNext;
    change.former = goal.id;
  }
  return change;
}

// A copy of the vision, and where the goal stands in it.
struct GoalInVision {
  Vision vision;
  std::size_t index = 0;

  ProductGoal& goal() { return vision.goals[index]; }
};

Result<GoalInVision> TakeGoal(const Backlog& backlog, const std::string& id) {
  Result<Vision> vision = ReadableVision(backlog);
  if (!vision) return std::move(vision).error();
  const Result<const ProductGoal*> goal = FindGoal(backlog, id);
  if (!goal) return goal.error();
  const auto index = static_cast<std::size_t>(*goal - backlog.vision.goals.data());
  return GoalInVision{*std::move(vision), index};
}

Error ClosedRefusal(std::string_view step, const ProductGoal& goal) {
  return Refusal(fmt::format("{} the Product Goal '{}'", step, goal.id),
                 fmt::format("it is {}", Word(goal.status)),
                 {fmt::format("take it up again: 'backlog goal edit {} --current'", goal.id)});
}

}  // namespace

bool IsClosed(const ProductGoal& goal) {
  return goal.status == GoalStatus::kFulfilled || goal.status == GoalStatus::kAbandoned;
}

const ProductGoal* CurrentGoal(const Vision& vision) {
  for (const ProductGoal& goal : vision.goals) {
    if (goal.status == GoalStatus::kCurrent) return &goal;
  }
  return nullptr;
}

std::vector<const ProductGoal*> GoalsInOrder(const Vision& vision) {
  std::vector<const ProductGoal*> goals;
  for (const ProductGoal& goal : vision.goals) goals.push_back(&goal);
  const auto group = [](const ProductGoal* goal) {
    return IsClosed(*goal) ? 2 : goal->status == GoalStatus::kNext ? 1 : 0;
  };
  std::stable_sort(goals.begin(), goals.end(),
                   [&](const ProductGoal* a, const ProductGoal* b) { return group(a) < group(b); });
  return goals;
}

std::string GoalOfNewStory(const Backlog& backlog, const Story& story) {
  const Story* const epic = story.parent.empty() ? nullptr : backlog.Find(story.parent);
  if (epic != nullptr && !epic->product_goal.empty()) return epic->product_goal;
  const ProductGoal* const current = CurrentGoal(backlog.vision);
  return current != nullptr ? current->id : std::string();
}

GoalFigures FiguresOf(const Backlog& backlog, const ProductGoal& goal) {
  GoalFigures figures;
  figures.goal = &goal;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    if (story->product_goal != goal.id) continue;
    AddShare(*story, figures.remaining);
    if (!story->business_value && !story->user_value) ++figures.unvalued;
    if (!story->size) ++figures.unsized;
    figures.stories.push_back(story);
  }
  const auto open = static_cast<std::ptrdiff_t>(figures.stories.size());
  for (const Story& story : backlog.stories()) {
    if (story.product_goal != goal.id || story.status != Status::kAccepted) continue;
    if (backlog.IsEpic(story.id)) continue;
    AddShare(story, figures.delivered);
    figures.stories.push_back(&story);
  }
  std::stable_sort(figures.stories.begin() + open, figures.stories.end(),
                   [](const Story* a, const Story* b) { return a->accepted > b->accepted; });
  return figures;
}

std::vector<const Story*> StoriesWithoutGoal(const Backlog& backlog) {
  std::vector<const Story*> stories;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    if (story->product_goal.empty()) stories.push_back(story);
  }
  return stories;
}

Result<GoalChange> NewGoal(const Backlog& backlog, const GoalEdit& edit) {
  Result<Vision> vision = ReadableVision(backlog);
  if (!vision) return std::move(vision).error();
  ProductGoal goal;
  goal.status = CurrentGoal(*vision) == nullptr ? GoalStatus::kCurrent : GoalStatus::kNext;
  if (auto set = SetGoal(edit, goal); !set) return std::move(set).error();
  if (IsBlank(goal.text)) return Error{Exit::kUsage, "a Product Goal needs a text", {}, {}};
  goal.id = NewGoalId(*vision, goal.text);
  const std::string id = goal.id;
  vision->goals.push_back(std::move(goal));
  return WithOneCurrent(*std::move(vision), id);
}

Result<GoalChange> EditGoal(const Backlog& backlog, const std::string& id, const GoalEdit& edit) {
  Result<GoalInVision> taken = TakeGoal(backlog, id);
  if (!taken) return std::move(taken).error();
  if (IsClosed(taken->goal()) && !edit.status) return ClosedRefusal("edit", taken->goal());
  if (auto set = SetGoal(edit, taken->goal()); !set) return std::move(set).error();
  const std::string whole_id = taken->goal().id;
  return WithOneCurrent(std::move(taken->vision), whole_id);
}

Result<GoalChange> CloseGoal(const Backlog& backlog, const std::string& id, GoalStatus status) {
  Result<GoalInVision> taken = TakeGoal(backlog, id);
  if (!taken) return std::move(taken).error();
  if (IsClosed(taken->goal())) return ClosedRefusal("close", taken->goal());
  taken->goal().status = status;
  std::string whole_id = taken->goal().id;
  return GoalChange{std::move(taken->vision), std::move(whole_id), {}};
}

}  // namespace backlog
