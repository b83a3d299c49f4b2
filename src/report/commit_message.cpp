#include "report/commit_message.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "backlog/model/story_id.h"

namespace backlog {
namespace {

constexpr std::size_t kLongestSubject = 72;
constexpr std::size_t kLongestLine = 200;
constexpr std::size_t kLongestList = 50;  // more steps than that, nobody reads

// Steps of one kind: "accept ID TITLE" of several stories, "import 40 stories".
// Or several steps with one story: "edit, note ID TITLE".
struct StepGroup {
  std::string verb;               // empty: a step of its own
  std::string first;              // as it was told
  std::set<std::string> stories;  // ids
  std::size_t uncounted = 0;      // stories that are not named
  std::size_t steps = 1;
};

StepGroup GroupOf(const std::string& step) {
  StepGroup group;
  group.first = step;
  const std::size_t blank = step.find(' ');
  if (blank == std::string::npos) return group;
  const std::string rest = step.substr(blank + 1);
  const std::string word = rest.substr(0, rest.find(' '));
  if (IsStoryId(word)) {
    group.verb = step.substr(0, blank);
    group.stories.insert(word);
  } else if (rest == word + " stories" || rest == word + " story") {
    const auto [end, failed] =
        std::from_chars(word.data(), word.data() + word.size(), group.uncounted);
    if (failed == std::errc() && end == word.data() + word.size()) {
      group.verb = step.substr(0, blank);
    }
  }
  return group;
}

std::vector<StepGroup> GroupSteps(const std::vector<std::string>& steps) {
  std::vector<StepGroup> groups;
  for (const std::string& step : steps) {
    StepGroup group = GroupOf(step);
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const StepGroup& each) {
      return !each.verb.empty() && each.verb == group.verb;
    });
    if (same == groups.end()) {
      groups.push_back(std::move(group));
      continue;
    }
    same->stories.merge(group.stories);
    same->uncounted += group.uncounted;
    ++same->steps;
  }
  return groups;
}

// "ID TITLE" of a group that is about one story; empty for others.
std::string OnlyStory(const StepGroup& group) {
  if (group.stories.size() + group.uncounted != 1 || group.stories.empty()) return {};
  return group.first.substr(group.verb.size() + 1);
}

// Puts together what was done with one story.
std::vector<StepGroup> GroupStories(std::vector<StepGroup> groups) {
  std::vector<StepGroup> together;
  for (StepGroup& group : groups) {
    const std::string story = OnlyStory(group);
    const auto same = std::find_if(together.begin(), together.end(), [&](const StepGroup& each) {
      return !story.empty() && OnlyStory(each) == story;
    });
    if (same == together.end()) {
      together.push_back(std::move(group));
      continue;
    }
    same->verb += ", " + group.verb;
    same->steps += group.steps;
    same->first = same->verb + " " + story;
  }
  return together;
}

std::string InWords(const StepGroup& group) {
  const std::size_t count = group.stories.size() + group.uncounted;
  return count > 1 ? fmt::format("{} {} stories", group.verb, count) : group.first;
}

// Cut between characters.
std::string Shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "...";
}

// What is left is counted in steps, as the list below the subject has them.
std::string GroupedSubject(const std::vector<StepGroup>& groups) {
  std::size_t left = 0;
  for (const StepGroup& group : groups) left += group.steps;
  std::string subject;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::string next = (i == 0 ? "" : "; ") + InWords(groups[i]);
    const std::size_t behind = left - groups[i].steps;
    const std::string more = behind > 0 ? fmt::format("; and {} more", behind) : std::string();
    if (i > 0 && subject.size() + next.size() + more.size() > kLongestSubject) {
      return subject + fmt::format("; and {} more", left);
    }
    subject += groups.size() == 1 ? Shortened(next, kLongestSubject) : next;
    left = behind;
  }
  return subject;
}

}  // namespace

std::string CommitMessage(const std::vector<std::string>& steps) {
  std::vector<std::string> told;
  for (const std::string& step : steps) {
    if (std::find(told.begin(), told.end(), step) == told.end()) told.push_back(step);
  }
  std::string all = fmt::format("{}", fmt::join(told, "; "));
  if (all.size() <= kLongestSubject) return all;
  std::string message = GroupedSubject(GroupStories(GroupSteps(told))) + "\n";
  for (std::size_t i = 0; i < std::min(told.size(), kLongestList); ++i) {
    message += "\n- " + Shortened(told[i], kLongestLine);
  }
  if (told.size() > kLongestList) {
    message += fmt::format("\n- and {} more", told.size() - kLongestList);
  }
  return message;
}

}  // namespace backlog
