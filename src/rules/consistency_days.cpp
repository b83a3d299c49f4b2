// Days to come of what has happened: a year that was typed wrong, or a clock that was.
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "rules/consistency_parts.h"

namespace backlog {
namespace {

template <class Owner>
concept HasFields = requires {
  FieldsOf<Owner>::kFields;
};

std::optional<Date> DayToCome(const std::optional<Date>& day, Date today) {
  return day && *day > today ? day : std::nullopt;
}

template <HasFields Owner>
std::optional<Date> DayToCome(const Owner& owner, Date today);

template <HasFields Owner>
std::optional<Date> DayToCome(const std::optional<Owner>& owner, Date today) {
  return owner ? DayToCome(*owner, today) : std::nullopt;
}

template <HasFields Owner>
std::optional<Date> DayToCome(const std::vector<Owner>& owners, Date today) {
  for (const Owner& owner : owners) {
    if (const auto day = DayToCome(owner, today)) return day;
  }
  return std::nullopt;
}

template <class Value>
std::optional<Date> DayToCome(const Value& /*no day*/, Date /*today*/) {
  return std::nullopt;
}

template <HasFields Owner>
std::optional<Date> DayToCome(const Owner& owner, Date today) {
  std::optional<Date> found;
  ForEachField<Owner>([&](const auto& bound) {
    if (!found) found = DayToCome(owner.*bound.member, today);
  });
  return found;
}

void NoteDay(std::string_view key, Date day, Notebook& notebook) {
  notebook.Add(Severity::kNote, key, fmt::format("{} is still to come", day.ToString()),
               "correct the day, if it was typed wrong");
}

// What people set themselves may lie ahead: when something is needed.
bool IsPlan(const Field& field) {
  return (field.use & (kUseBirth | kUseEdit)) != 0;
}

// A file is told once: the days of a life follow each other.
void InspectStory(const Story& story, Date today, Notebook& notebook) {
  bool told = false;
  ForEachField<Story>([&](const auto& bound) {
    if (told || IsPlan(bound.field)) return;
    const std::optional<Date> day = DayToCome(story.*bound.member, today);
    if (!day) return;
    NoteDay(bound.field.key, *day, notebook);
    told = true;
  });
}

}  // namespace

void InspectDays(const Backlog& backlog, Date today, Notebook& notebook) {
  for (const Release& release : backlog.releases) {
    if (!DayToCome(release.closed, today)) continue;
    notebook.Turn(Subject::kRelease, release.name);
    NoteDay("closed", *release.closed, notebook);
  }
  for (const Sprint& sprint : backlog.sprints) {  // its first and last day are plans
    if (!DayToCome(sprint.closed, today)) continue;
    notebook.Turn(Subject::kSprint, std::to_string(sprint.number));
    NoteDay("closed", *sprint.closed, notebook);
  }
  for (const Story& story : backlog.stories()) {
    notebook.Turn(Subject::kStory, story.id);
    InspectStory(story, today, notebook);
  }
}

}  // namespace backlog
