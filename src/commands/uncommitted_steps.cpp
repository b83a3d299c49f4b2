#include "commands/uncommitted_steps.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backlog/model/story_id.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

std::optional<std::string> HashOf(const std::optional<std::string>& bytes) {
  return bytes ? std::optional(Sha256Hex(*bytes)) : std::nullopt;
}

// Adds the records that lead from the last commit to the file as it is. Returns whether they
// explain all of it.
bool AddRecords(const std::vector<UndoRecord>& records, const UncommittedFile& file,
                std::set<std::size_t>& taken) {
  std::optional<std::string> state = HashOf(file.now);
  const std::optional<std::string> goal = HashOf(file.committed);
  bool explained = true;
  for (std::size_t i = 0; i < records.size() && state != goal; ++i) {
    const auto& changes = records[i].changes;
    const auto change =
        std::find_if(changes.begin(), changes.end(),
                     [&](const RecordedChange& each) { return each.path == file.path; });
    if (change == changes.end()) continue;
    std::optional<std::string> after;
    if (change->operation != Operation::kRemove) after = change->after_hash;
    // Somebody else wrote it in between; if that is what was committed, older steps were, too.
    if (after != state) explained = false;
    if (after == goal) return false;
    taken.insert(i);
    state = change->operation == Operation::kCreate ? std::nullopt : HashOf(change->before);
  }
  return explained && state == goal;
}

// What was done by hand with a file.
std::string ByHand(const Backlog& backlog, const UncommittedFile& file) {
  const std::string_view verb = !file.now ? "delete" : file.committed ? "edit" : "add";
  const std::string name = file.path.substr(file.path.rfind('/') + 1);
  const std::optional<std::string> id = IdOfFileName(name);
  if (!file.path.starts_with("stories/") || !id) {
    return fmt::format("{} {}", verb == "edit" ? "change" : verb, file.path);
  }
  const Story* const story = backlog.Find(*id);
  return story == nullptr ? fmt::format("{} {}", verb, *id)
                          : fmt::format("{} {} {}", verb, *id, story->title);
}

}  // namespace

std::vector<std::string> UncommittedSteps(const Backlog& backlog,
                                          const std::vector<UndoRecord>& records,
                                          const std::vector<UncommittedFile>& files) {
  const bool is_first = std::any_of(files.begin(), files.end(), [](const UncommittedFile& file) {
    return file.path == "settings.yaml" && !file.committed;
  });
  std::set<std::size_t> taken;
  std::vector<std::string> by_hand;
  for (const UncommittedFile& file : files) {
    if (AddRecords(records, file, taken)) continue;
    if (is_first && file.path.find('/') == std::string::npos) continue;
    by_hand.push_back(ByHand(backlog, file));
  }
  std::vector<std::string> steps;
  if (is_first) steps.emplace_back("begin the backlog");
  for (auto i = taken.rbegin(); i != taken.rend(); ++i) steps.push_back(records[*i].label);
  steps.insert(steps.end(), by_hand.begin(), by_hand.end());
  return steps;
}

}  // namespace backlog
