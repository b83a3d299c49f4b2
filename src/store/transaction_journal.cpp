// Format, one line a file and a last line that tells whether lines are missing:
//   backlog journal 1
//   replace OLD-HASH NEW-HASH TEMPORARY PATH        (`-` for a hash that does not apply)
//   end COUNT
#include "store/transaction_journal.h"

#include <algorithm>
#include <array>

#include "store/folder_handles.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

constexpr std::string_view kJournalHeader = "backlog journal 1";
constexpr std::string_view kNoHash = "-";

// Takes the text up to `end` off the front of `text`; nothing where `end` does not occur.
std::optional<std::string_view> TakeUntil(std::string_view* text, char end) {
  const std::size_t at = text->find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view taken = text->substr(0, at);
  text->remove_prefix(at + 1);
  return taken;
}

std::optional<PlannedChange> ParseLine(std::string_view line) {
  std::array<std::string_view, 4> words;
  for (std::string_view& word : words) {
    const std::optional<std::string_view> taken = TakeUntil(&line, ' ');
    if (!taken) return std::nullopt;
    word = *taken;
  }
  const auto [name, old_hash, new_hash, temporary] = words;
  const std::optional<Operation> operation = OperationNamed(name);
  if (!operation || !IsBacklogPath(line)) return std::nullopt;
  const bool has_old = *operation != Operation::kCreate;
  const bool has_new = *operation != Operation::kRemove;
  if (has_old ? !IsHash(old_hash) : old_hash != kNoHash) return std::nullopt;
  if (has_new ? !IsHash(new_hash) : new_hash != kNoHash) return std::nullopt;
  if (!IsTemporary(temporary) || temporary.find('/') != std::string_view::npos) return std::nullopt;
  return PlannedChange{*operation, std::string(line), has_old ? std::string(old_hash) : "",
                       has_new ? std::string(new_hash) : "", std::string(temporary)};
}

}  // namespace

std::string_view OperationName(Operation operation) {
  switch (operation) {
    case Operation::kCreate: return "create";
    case Operation::kReplace: return "replace";
    case Operation::kRemove: return "remove";
  }
  return "";
}

std::optional<Operation> OperationNamed(std::string_view name) {
  for (const Operation operation : {Operation::kCreate, Operation::kReplace, Operation::kRemove}) {
    if (name == OperationName(operation)) return operation;
  }
  return std::nullopt;
}

bool IsHash(std::string_view text) {
  constexpr std::size_t kDigits = 64;
  return text.size() == kDigits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string FormatJournal(const std::vector<PlannedChange>& changes) {
  std::string text(kJournalHeader);
  text.push_back('\n');
  for (const PlannedChange& change : changes) {
    text.append(OperationName(change.operation)).push_back(' ');
    text.append(change.old_hash.empty() ? kNoHash : change.old_hash).push_back(' ');
    text.append(change.new_hash.empty() ? kNoHash : change.new_hash).push_back(' ');
    text.append(change.temporary).push_back(' ');
    text.append(change.path).push_back('\n');
  }
  return text.append("end ").append(std::to_string(changes.size())).append("\n");
}

std::optional<std::vector<PlannedChange>> ParseJournal(std::string_view text) {
  if (TakeUntil(&text, '\n') != kJournalHeader) return std::nullopt;
  std::vector<PlannedChange> changes;
  while (true) {
    const std::optional<std::string_view> line = TakeUntil(&text, '\n');
    if (!line) return std::nullopt;
    if (line->starts_with("end ")) {
      const bool complete = line->substr(4) == std::to_string(changes.size()) && text.empty();
      return complete ? std::optional(std::move(changes)) : std::nullopt;
    }
    std::optional<PlannedChange> change = ParseLine(*line);
    if (!change) return std::nullopt;
    changes.push_back(*std::move(change));
  }
}

}  // namespace backlog
