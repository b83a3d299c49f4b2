// What a release brings those who use it: its accepted stories, by what they change for them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// The headings of Keep a Changelog 1.1, in its order.
enum class NotesHeading : std::uint8_t {
  kAdded,
  kChanged,
  kDeprecated,
  kRemoved,
  kFixed,
  kSecurity
};
template <>
struct WordsOf<NotesHeading> {
  static constexpr std::array<std::string_view, 6> kWords{"Added",   "Changed", "Deprecated",
                                                          "Removed", "Fixed",   "Security"};
};

/// A label that names a heading decides ("security"); else a story is Added, a bug Fixed, a chore
/// Changed. Nothing for a spike: what was learned is nothing that anybody can use.
std::optional<NotesHeading> NotesHeadingOf(const Story& story);

/// Stories that are told together; those of one epic under its title.
struct NotesGroup {
  const Story* epic = nullptr;  // nullptr: one story by itself
  std::vector<const Story*> stories;
};

struct NotesSection {
  std::string heading;  // "Added", or the text of a Product Goal
  std::vector<NotesGroup> groups;
};

enum class NotesBy : std::uint8_t { kType, kGoal };
template <>
struct WordsOf<NotesBy> {
  static constexpr std::array<std::string_view, 2> kWords{"type", "goal"};
};

struct ReleaseNotes {
  const Release* release = nullptr;
  std::vector<NotesSection> sections;  // only those that have stories
  int open = 0;                        // stories of the release that are not accepted yet
};

/// Requires a release of this backlog. What is worth most comes first, then what was accepted
/// first. Two stories or more of one epic in a section are a group.
ReleaseNotes NotesOf(const Backlog& backlog, const Release& release, NotesBy by);

/// Returns the releases behind `since` up to and with `release`, the latest first: by the day on
/// which they were closed, else by the day they are due; without one they are the latest.
/// Errors: kCannot where `since` does not come before `release`.
Result<std::vector<const Release*>> ReleasesSince(const Backlog& backlog, const Release& release,
                                                  const Release& since);

}  // namespace backlog
