// What happened to stories between two states, in the words of a product owner: accepted, dropped,
// added, resized, rescored, reordered. For log and diff.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/story.h"
#include "backlog/rules/story_differences.h"
#include "report/json_writer.h"

namespace backlog {

/// In the order of what people ask for first.
enum class News : std::uint8_t {
  kAccepted,
  kDropped,
  kAdded,
  kDeleted,
  kResized,
  kRescored,
  kReordered,
  kChanged,  // anything else
};
template <>
struct WordsOf<News> {
  static constexpr std::array<std::string_view, 8> kWords{
      "accepted", "dropped", "added", "deleted", "resized", "rescored", "reordered", "changed"};
};

/// A story between two states.
struct StoryNews {
  std::string id;
  std::string title;        // empty: not known
  std::vector<News> kinds;  // what it is, the most important first; never empty
  std::vector<Difference> differences;
};

/// Returns what happened, where `before` or `after` may be nullptr, not both; `differences` are
/// those between them.
StoryNews NewsOf(const Story* before, const Story* after, std::vector<Difference> differences);

/// Returns what a line that says `kind` already has still to tell: the differences of that kind,
/// or for kChanged all that no other kind of the story tells; ", " between. Not escaped.
std::string DetailsOf(const StoryNews& news, News kind);

/// Returns all that the first of its kinds does not say already, `separator` between; of a story
/// whose file only looks otherwise, that. Not escaped.
std::string RestOf(const StoryNews& news, std::string_view separator);

/// Returns every difference that follows from no other. Not escaped.
std::vector<std::string> TellingOf(const StoryNews& news);

/// Returns a commit's name as people write it.
std::string_view ShortName(std::string_view commit);

/// Returns "today", "yesterday", "3 days ago", and beyond a month "on 2026-09-01".
std::string WhenText(const std::optional<Date>& day, Date today);

/// Returns what a file of the backlog is called that holds no story: "sprint 3", "release 1.0".
std::string OtherName(std::string_view path);

/// Writes "id", "title", "change" and "differences" into the object that is open.
void WriteNews(JsonWriter& json, const StoryNews& news);

}  // namespace backlog
