#include "commands/list_filter.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/lookup.h"

namespace backlog {
namespace {

constexpr std::string_view kNone = "none";

template <class Enum>
Result<std::vector<Enum>> Words(const std::vector<std::string>& texts, std::string_view option) {
  constexpr auto& kWords = WordsOf<Enum>::kWords;
  std::vector<Enum> values;
  for (const std::string& text : texts) {
    const auto* found = std::find(kWords.begin(), kWords.end(), text);
    if (found != kWords.end()) {
      values.push_back(static_cast<Enum>(found - kWords.begin()));
      continue;
    }
    Error error{Exit::kUsage,
                fmt::format("'{}' takes {}, not '{}'", option, fmt::join(kWords, ", "), text),
                {},
                {}};
    if (const auto nearest = Nearest(text, std::span<const std::string_view>(kWords))) {
      error.hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    }
    return error;
  }
  return values;
}

Result<std::vector<int>> Sprints(const Backlog& backlog, const std::vector<std::string>& texts) {
  std::vector<int> numbers;
  for (const std::string& text : texts) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [at, code] = std::from_chars(text.data(), end, number);
    if (text == kNone) {
      numbers.push_back(0);
    } else if (code != std::errc() || at != end || number < 1) {
      return Error{Exit::kUsage,
                   fmt::format("'--sprint' takes a sprint's number or 'none', not '{}'", text),
                   {},
                   {}};
    } else if (backlog.FindSprint(number) == nullptr) {
      Error error{Exit::kCannot, fmt::format("no sprint {}", number), {}, {}};
      error.hints.push_back(backlog.sprints.empty()
                                ? "there is none yet: 'backlog plan-sprint' proposes the first"
                                : fmt::format("the last one is {}", backlog.sprints.back().number));
      return error;
    } else {
      numbers.push_back(number);
    }
  }
  return numbers;
}

Result<std::vector<std::string>> Releases(const Backlog& backlog,
                                          const std::vector<std::string>& texts) {
  std::vector<std::string> names;
  for (const std::string& text : texts) {
    const auto& stories = backlog.stories();
    const bool known = backlog.FindRelease(text) != nullptr ||
                       std::any_of(stories.begin(), stories.end(),
                                   [&](const Story& story) { return story.release == text; });
    if (known || text == kNone) {
      names.push_back(known ? text : std::string());
      continue;
    }
    auto release = FindRelease(backlog, text);
    if (!release) return std::move(release).error();
  }
  return names;
}

// A goal that only stories name can be asked for, too: `check` sends people here.
Result<std::vector<std::string>> Goals(const Backlog& backlog,
                                       const std::vector<std::string>& texts) {
  std::vector<std::string> ids;
  for (const std::string& text : texts) {
    const auto& stories = backlog.stories();
    const bool known = backlog.FindGoal(text) != nullptr ||
                       std::any_of(stories.begin(), stories.end(),
                                   [&](const Story& story) { return story.product_goal == text; });
    if (known || text == kNone) {
      ids.push_back(known ? text : std::string());
      continue;
    }
    auto goal = FindGoal(backlog, text);
    if (!goal) return std::move(goal).error();
    ids.push_back((*goal)->id);
  }
  return ids;
}

}  // namespace

void FilterOptions::DeclareOn(Args& args) {
  args.Options("--status", "STATUS", statuses, Complete::kWords,
               "only in this state: new, ready, planned, in-progress, done, accepted, dropped");
  args.Options("--label", "LABEL", labels, Complete::kLabel, "only with this label");
  args.Options("--sprint", "N", sprints, Complete::kSprint,
               "only of this sprint, accepted stories included; 'none': in no sprint");
  args.Options("--release", "NAME", releases, Complete::kRelease,
               "only meant for this release; 'none': for none");
  args.Options("--product-goal", "GOAL", goals, Complete::kGoal,
               "only what serves this Product Goal; 'none': none");
  args.Option("--parent", "ID", parent, Complete::kStory, "only children of this epic");
  args.Options("--assignee", "WHO", assignees, Complete::kNothing,
               "only whom this person works on; 'none': nobody");
  args.Options("--type", "TYPE", types, Complete::kWords,
               "only of this type: story, bug, chore, spike");
  args.Flag("--risky", risky, "only with a risk of at least high_risk in settings.yaml");
  args.Flag("--unscored", unscored, "only without business value, user value and risk");
  args.Flag("--evidence", evidence, "only what feedback speaks for, and how often");
  args.Flag("--pinned", pinned, "only pinned to a place by hand");
  args.Flag("--all", all, "epics, accepted and dropped stories too, at the end");
}

Result<StoryFilter> FilterOptions::Make(const Backlog& backlog) const {
  StoryFilter filter;
  Result<std::vector<Status>> status_words = Words<Status>(statuses, "--status");
  if (!status_words) return std::move(status_words).error();
  Result<std::vector<Type>> type_words = Words<Type>(types, "--type");
  if (!type_words) return std::move(type_words).error();
  Result<std::vector<int>> sprint_numbers = Sprints(backlog, sprints);
  if (!sprint_numbers) return std::move(sprint_numbers).error();
  Result<std::vector<std::string>> release_names = Releases(backlog, releases);
  if (!release_names) return std::move(release_names).error();
  Result<std::vector<std::string>> goal_ids = Goals(backlog, goals);
  if (!goal_ids) return std::move(goal_ids).error();
  if (parent) {
    Result<const Story*> story = FindStory(backlog, *parent);
    if (!story) return std::move(story).error();
    filter.parent = (*story)->id;
  }
  filter.statuses = *std::move(status_words);
  filter.types = *std::move(type_words);
  filter.sprints = *std::move(sprint_numbers);
  filter.releases = *std::move(release_names);
  filter.goals = *std::move(goal_ids);
  filter.labels = labels;
  for (const std::string& who : assignees) filter.assignees.push_back(who == kNone ? "" : who);
  filter.risky = risky;
  filter.unscored = unscored;
  filter.evidence = evidence;
  filter.pinned = pinned;
  filter.all = all;
  return filter;
}

}  // namespace backlog
