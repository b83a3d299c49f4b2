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

// How the log and the last commit go together for one file.
struct Way {
  std::set<std::size_t> records;  // those that lead from the last commit to the file as it is
  bool explained = false;         // they are all that was done
};

// A log that never meets what was committed says nothing: its steps may be older than the commit,
// as after an undo of something that is committed.
Way WayFromCommit(const std::vector<UndoRecord>& records, const UncommittedFile& file) {
  Way way{{}, true};
  std::optional<std::string> state = HashOf(file.now);
  const std::optional<std::string> goal = HashOf(file.committed);
  for (std::size_t i = 0; i < records.size() && state != goal; ++i) {
    const auto& changes = records[i].changes;
    const auto change =
        std::find_if(changes.begin(), changes.end(),
                     [&](const RecordedChange& each) { return each.path == file.path; });
    if (change == changes.end()) continue;
    std::optional<std::string> after;
    if (change->operation != Operation::kRemove) after = change->after_hash;
    // Somebody else wrote it in between; if that is what was committed, older steps were, too.
    if (after != state) way.explained = false;
    if (after == goal) {
      state = goal;
      break;
    }
    way.records.insert(i);
    state = change->operation == Operation::kCreate ? std::nullopt : HashOf(change->before);
  }
  if (state == goal) return way;
  return {};
}

// What no record explains: done by hand, or by 'undo', which leaves none.
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
    const Way way = WayFromCommit(records, file);
    taken.insert(way.records.begin(), way.records.end());
    if (way.explained) continue;
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
