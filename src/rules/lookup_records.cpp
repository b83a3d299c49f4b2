// Feedback, decisions and Product Goals by what people type.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/lookup.h"

namespace backlog {
namespace {

constexpr std::size_t kNamedRecords = 5;

// What the kinds differ in.
struct RecordWords {
  FileKind kind;
  std::string_view one;   // "feedback"
  std::string_view many;  // after a number
  std::string_view list;  // the command that lists them
};

std::string_view WordsIn(const Feedback& feedback) {
  return std::string_view(feedback.text).substr(0, feedback.text.find('\n'));
}
std::string_view WordsIn(const Decision& decision) {
  return decision.question;
}

template <class Record>
Result<const Record*> FindByPrefix(const Backlog& backlog, const std::vector<Record>& records,
                                   std::string_view text, const RecordWords& words) {
  std::vector<const Record*> found;
  for (const Record& record : records) {
    if (record.id == text) return &record;
    if (!text.empty() && record.id.starts_with(text)) found.push_back(&record);
  }
  for (const UnreadFile& file : backlog.unread) {
    const bool fits = file.kind == words.kind && !text.empty() && file.name.starts_with(text);
    if (fits && found.empty()) return file.why;
  }
  if (found.size() == 1) return found.front();
  Error error{Exit::kCannot, fmt::format("no {} '{}'", words.one, text), {}, {}};
  if (found.empty()) {
    error.hints.push_back(fmt::format("'{}' shows the ids", words.list));
    return error;
  }
  error.what = fmt::format("'{}' could be any of {} {}", text, found.size(), words.many);
  for (std::size_t i = 0; i < std::min(found.size(), kNamedRecords); ++i) {
    error.hints.push_back(fmt::format("{} {}", found[i]->id, WordsIn(*found[i])));
  }
  return error;
}

}  // namespace

Result<const Feedback*> FindFeedback(const Backlog& backlog, std::string_view text) {
  return FindByPrefix(
      backlog, backlog.feedback, text,
      {FileKind::kFeedback, "feedback", "pieces of feedback", "backlog feedback list"});
}

Result<const Decision*> FindDecision(const Backlog& backlog, std::string_view text) {
  return FindByPrefix(backlog, backlog.decisions, text,
                      {FileKind::kDecision, "decision", "decisions", "backlog decision list"});
}

Result<const ProductGoal*> FindGoal(const Backlog& backlog, std::string_view id) {
  if (const ProductGoal* goal = backlog.FindGoal(id)) return goal;
  std::vector<const ProductGoal*> begin_so;
  for (const ProductGoal& goal : backlog.vision.goals) {
    if (!id.empty() && goal.id.starts_with(id)) begin_so.push_back(&goal);
  }
  if (begin_so.size() == 1) return begin_so.front();
  Error error{Exit::kCannot, fmt::format("no Product Goal '{}'", id), {}, {}};
  std::vector<std::string_view> ids;
  for (const ProductGoal& goal : backlog.vision.goals) ids.push_back(goal.id);
  if (const auto nearest = Nearest(id, ids)) {
    error.hints.push_back(fmt::format("did you mean '{}'?", *nearest));
  } else if (!ids.empty()) {
    error.hints.push_back(fmt::format("there is {}", fmt::join(ids, ", ")));
  } else {
    error.hints.emplace_back("'backlog goal add TEXT' adds the first");
  }
  return error;
}

}  // namespace backlog
