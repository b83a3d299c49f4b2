// The journal of a transaction: which file is to become which, by name and hash. It holds no
// contents: those are staged before the commit point, so that nothing after it needs space.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/store/folder.h"

namespace backlog {

/// One file's change as the journal names it.
struct PlannedChange {
  FileChange::Operation operation = FileChange::Operation::kCreate;
  std::string path;
  std::string old_hash;   // SHA-256 of the bytes that are replaced or removed; else empty
  std::string new_hash;   // SHA-256 of the bytes to come; empty where the file is removed
  std::string temporary;  // the name, beside the target, of the new bytes, or for the removed ones
};

/// Names of operations in journals and undo records: "create", "replace", "remove".
std::string_view OperationName(FileChange::Operation operation);
std::optional<FileChange::Operation> OperationNamed(std::string_view name);

/// Whether `text` is a SHA-256 as Sha256Hex writes it.
bool IsHash(std::string_view text);

std::string FormatJournal(const std::vector<PlannedChange>& changes);

/// Returns nothing for what FormatJournal cannot have written: a journal may have come with a
/// hostile folder, so each path and temporary is checked to lie inside the backlog.
std::optional<std::vector<PlannedChange>> ParseJournal(std::string_view text);

}  // namespace backlog
