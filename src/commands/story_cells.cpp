#include "commands/story_cells.h"

#include <algorithm>

#include "backlog/model/story_id.h"

namespace backlog {

IdCells::IdCells(Context& ctx, const Backlog& backlog) : backlog_(&backlog) {
  if (!ctx.out().color()) return;
  std::vector<std::string> ids;
  ids.reserve(backlog.stories().size());
  for (const Story& story : backlog.stories()) ids.push_back(story.id);
  prefixes_ = ShortestUniquePrefixes(ids);
}

Cell IdCells::operator()(const Story& story) const {
  const auto index = static_cast<std::size_t>(&story - backlog_->stories().data());
  return {story.id, Role::kPlain, index < prefixes_.size() ? prefixes_[index] : 0};
}

Cell StatusCell(Status status) {
  return {std::string(Word(status)), StatusRole(Word(status))};
}

Cell MarksCell(const std::vector<std::string>& marks) {
  if (marks.empty()) return {};
  // "waiting for Ada, 3 days" has a comma of its own.
  const bool commas = std::any_of(marks.begin(), marks.end(), [](const std::string& mark) {
    return mark.find(',') != std::string::npos;
  });
  std::string text = "[";
  for (const std::string& mark : marks) {
    if (text.size() > 1) text += commas ? "; " : ", ";
    text += mark;
  }
  text += "]";
  return {Safe(text), Role::kWarning};
}

}  // namespace backlog
