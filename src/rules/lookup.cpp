#include "backlog/rules/lookup.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/prioritization.h"

namespace backlog {
namespace {

std::optional<std::size_t> PlaceIn(std::string_view text) {
  if (!text.empty() && text.front() == '#') text.remove_prefix(1);
  std::size_t place = 0;
  const char* const end = text.data() + text.size();
  const auto [at, code] = std::from_chars(text.data(), end, place);
  if (code != std::errc() || at != end) return std::nullopt;
  return place;
}

Error Unknown(const Backlog& backlog, std::string_view text) {
  Error error{Exit::kCannot, fmt::format("no story '{}'", text), {}, {}};
  std::vector<std::string_view> ids;
  for (const Story& story : backlog.stories()) ids.push_back(story.id);
  if (const auto nearest = Nearest(text, ids, 2)) {
    error.hints.push_back(
        fmt::format("did you mean '{}' ({})?", *nearest, backlog.Find(*nearest)->title));
  } else {
    error.hints.emplace_back("'backlog list' shows the ids, 'backlog search TEXT' finds words");
  }
  return error;
}

// Refuses a story whose id another file has, too: nobody knows which of the two is meant.
Result<const Story*> Alone(const Backlog& backlog, const Story& story) {
  for (const UnreadFile& file : backlog.unread) {
    if (file.kind == FileKind::kStory && file.name == story.id) return file.why;
  }
  return &story;
}

// The stories whose ids begin with `text` and whose files could not be read.
std::vector<const UnreadFile*> UnreadStories(const Backlog& backlog, std::string_view text) {
  std::vector<const UnreadFile*> files;
  for (const UnreadFile& file : backlog.unread) {
    const bool fits = file.kind == FileKind::kStory && file.name.starts_with(text);
    const bool told = std::any_of(files.begin(), files.end(), [&](const UnreadFile* other) {
      return other->name == file.name;
    });
    if (fits && !told && backlog.Find(file.name) == nullptr) files.push_back(&file);
  }
  return files;
}

}  // namespace

Result<const Story*> FindStory(const Backlog& backlog, std::string_view text) {
  if (const auto place = PlaceIn(text)) {
    const BacklogOrder order = CurrentOrder(backlog);
    if (const Story* story = order.At(*place)) return Alone(backlog, *story);
    if (backlog.stories().empty()) {
      return Error{Exit::kCannot,
                   fmt::format("no story at place {}: the backlog is empty", *place),
                   {},
                   {"'backlog add TEXT' adds the first"}};
    }
    return Error{
        Exit::kCannot,
        fmt::format("no place {} in the backlog: it has {}", *place, order.stories().size()),
        {},
        {"'backlog list' shows the places"}};
  }
  const auto& stories = backlog.stories();
  const auto first =
      std::lower_bound(stories.begin(), stories.end(), text,
                       [](const Story& story, std::string_view id) { return story.id < id; });
  auto last = first;
  while (last != stories.end() && last->id.starts_with(text)) ++last;
  const std::vector<const UnreadFile*> unread = UnreadStories(backlog, text);
  const auto found = static_cast<std::size_t>(last - first);
  if (text.empty() || found + unread.size() == 0) return Unknown(backlog, text);
  if (found > 0 && first->id == text) return Alone(backlog, *first);
  if (found == 1 && unread.empty()) return Alone(backlog, *first);
  if (found == 0 && unread.size() == 1) return unread.front()->why;
  Error error{Exit::kCannot,
              fmt::format("'{}' could be any of {} stories", text, found + unread.size()),
              {},
              {}};
  constexpr std::size_t kNamed = 5;
  for (auto each = first; each != last && error.hints.size() < kNamed; ++each) {
    error.hints.push_back(fmt::format("{} {}", each->id, each->title));
  }
  for (const UnreadFile* file : unread) {
    if (error.hints.size() < kNamed) error.hints.push_back(file->name + ", which cannot be read");
  }
  return error;
}

Result<std::vector<const Story*>> FindStories(const Backlog& backlog,
                                              const std::vector<std::string>& texts) {
  std::vector<const Story*> found;
  for (const std::string& text : texts) {
    Result<const Story*> story = FindStory(backlog, text);
    if (!story) return std::move(story).error();
    if (std::find(found.begin(), found.end(), *story) == found.end()) found.push_back(*story);
  }
  return found;
}

Result<const Sprint*> FindSprint(const Backlog& backlog, std::string_view text) {
  int number = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = code == std::errc() && at == text.data() + text.size();
  if (const Sprint* sprint = is_number ? backlog.FindSprint(number) : nullptr) return sprint;
  Error error{Exit::kCannot, fmt::format("no sprint '{}'", text), {}, {}};
  if (backlog.sprints.empty()) {
    error.hints.emplace_back("'backlog plan-sprint' plans the first");
    return error;
  }
  const int first = backlog.sprints.front().number;
  const int last = backlog.sprints.back().number;
  error.hints.push_back(first == last ? fmt::format("there is only sprint {}", first)
                                      : fmt::format("there are sprints {} to {}", first, last));
  return error;
}

Result<const Release*> FindRelease(const Backlog& backlog, const std::string& name) {
  if (const Release* release = backlog.FindRelease(name)) return release;
  for (const UnreadFile& file : backlog.unread) {
    if (file.kind == FileKind::kRelease && file.name == name) return file.why;
  }
  Error error{Exit::kCannot, fmt::format("no release '{}'", name), {}, {}};
  std::vector<std::string_view> names;
  for (const Release& release : backlog.releases) names.push_back(release.name);
  if (const auto nearest = Nearest(name, names)) {
    error.hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    return error;
  }
  if (!names.empty()) {
    error.hints.push_back(fmt::format("there is {}", fmt::join(names, ", ")));
  }
  if (IsReleaseName(name)) {
    error.hints.push_back(fmt::format("'backlog release new {}' makes it", name));
  }
  return error;
}

}  // namespace backlog
