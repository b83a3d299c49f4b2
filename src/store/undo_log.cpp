// Format of a record; contents follow their line and are counted in bytes:
//   backlog undo 1
//   on 2026-11-24T10:00:00+01:00
//   label LENGTH \n LABEL \n
//   create HASH PATH
//   replace HASH PATH LENGTH \n BYTES \n
//   remove PATH LENGTH \n BYTES \n
//   end COUNT
#include "store/undo_log.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <iterator>
#include <optional>

#include "backlog/store/story_text.h"
#include "store/posix_file.h"
#include "store/transaction_journal.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

constexpr std::string_view kRecordHeader = "backlog undo 1";
constexpr std::size_t kKeptRecords = 50;
constexpr std::size_t kLargestRecord = std::size_t{1} << 30;
constexpr std::size_t kNumberWidth = 6;

std::string NumberName(int number) {
  const std::string digits = std::to_string(number);
  const std::size_t zeros = digits.size() < kNumberWidth ? kNumberWidth - digits.size() : 0;
  return std::string(zeros, '0') + digits;
}

std::optional<std::size_t> ParseNumber(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The number of a record's file name; 0 for any other name.
int RecordNumber(std::string_view name) {
  constexpr std::size_t kMost = 1'000'000'000;
  const std::optional<std::size_t> number = ParseNumber(name);
  if (name.size() < kNumberWidth || !number || *number > kMost) return 0;
  return static_cast<int>(*number);
}

// The time with its UTC offset, for people.
std::string Now() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  localtime_r(&now, &local);
  std::array<char, 40> text = {};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &local);
  std::string result = text.data();
  constexpr std::size_t kMinutes = 2;
  if (result.size() > kMinutes) result.insert(result.size() - kMinutes, ":");
  return result;
}

void AppendCounted(std::string* text, std::string_view bytes) {
  text->append(std::to_string(bytes.size())).push_back('\n');
  text->append(bytes).push_back('\n');
}

std::string FormatRecord(const Transaction& transaction, const std::string& label) {
  std::string text(kRecordHeader);
  text.append("\non ").append(Now()).append("\nlabel ");
  AppendCounted(&text, label);
  for (std::size_t i = 0; i < transaction.planned().size(); ++i) {
    const PlannedChange& plan = transaction.planned()[i];
    text.append(OperationName(plan.operation)).push_back(' ');
    if (!plan.new_hash.empty()) text.append(plan.new_hash).push_back(' ');
    text.append(plan.path);
    if (plan.operation == Operation::kCreate) {
      text.push_back('\n');
    } else {
      text.push_back(' ');
      AppendCounted(&text, transaction.changes()[i].before);
    }
  }
  return text.append("end ").append(std::to_string(transaction.planned().size())).append("\n");
}

// Reads a record from front to back; every function returns nothing where the text is no record's.
class RecordReader {
 public:
  explicit RecordReader(std::string_view text) : rest_(text) {}

  std::optional<UndoRecord> Read() {
    UndoRecord record;
    std::optional<std::string_view> line = Until('\n');
    if (line != kRecordHeader || !Skip("on ") || !(line = Until('\n'))) return std::nullopt;
    record.on = *line;
    std::optional<std::string> label;
    if (!Skip("label ") || !(label = Counted())) return std::nullopt;
    record.label = *std::move(label);
    while (!Skip("end ")) {
      std::optional<RecordedChange> change = Change();
      if (!change) return std::nullopt;
      record.changes.push_back(*std::move(change));
    }
    line = Until('\n');
    if (!line || ParseNumber(*line) != record.changes.size() || !rest_.empty()) return std::nullopt;
    return record;
  }

 private:
  bool Skip(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  std::optional<std::string_view> Until(char end) {
    const std::size_t at = rest_.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    const std::string_view taken = rest_.substr(0, at);
    rest_.remove_prefix(at + 1);
    return taken;
  }

  std::optional<std::string> Counted() {
    const std::optional<std::string_view> line = Until('\n');
    const std::optional<std::size_t> size = line ? ParseNumber(*line) : std::nullopt;
    if (!size || *size >= rest_.size() || rest_[*size] != '\n') return std::nullopt;
    std::string bytes(rest_.substr(0, *size));
    rest_.remove_prefix(*size + 1);
    return bytes;
  }

  std::optional<RecordedChange> Change() {
    RecordedChange change;
    const std::optional<std::string_view> name = Until(' ');
    const std::optional<Operation> operation = name ? OperationNamed(*name) : std::nullopt;
    if (!operation) return std::nullopt;
    change.operation = *operation;
    if (change.operation != Operation::kRemove) {
      const std::optional<std::string_view> hash = Until(' ');
      if (!hash || !IsHash(*hash)) return std::nullopt;
      change.after_hash = *hash;
    }
    const bool has_before = change.operation != Operation::kCreate;
    const std::optional<std::string_view> path = Until(has_before ? ' ' : '\n');
    if (!path || !IsBacklogPath(*path)) return std::nullopt;
    change.path = *path;
    if (!has_before) return change;
    std::optional<std::string> before = Counted();
    if (!before || before->size() > kLargestFile) return std::nullopt;
    change.before = *std::move(before);
    return change;
  }

  std::string_view rest_;
};

Result<UndoRecord> ReadNamed(const FolderHandles& handles, const std::string& name) {
  const std::string shown = handles.Shown(".local/undo/" + name);
  const FileHandle folder = handles.Local("undo");
  std::string text;
  const ReadOutcome outcome = ReadFileAt(folder.get(), name, kLargestRecord, &text);
  if (outcome.kind != ReadOutcome::Kind::kRead) return ReadError(outcome, shown, kLargestRecord);
  std::optional<UndoRecord> record = RecordReader(text).Read();
  if (record) return *std::move(record);
  Error error;
  error.code = Exit::kInvalid;
  error.what = "the undo record '" + shown + "' is damaged";
  error.place.path = shown;
  error.hints = {"remove it to undo what came before"};
  return error;
}

// Whether all files are as the change left them.
bool IsInForce(FolderHandles& handles, const UndoRecord& record) {
  return std::all_of(record.changes.begin(), record.changes.end(), [&](const auto& change) {
    const PathParts parts = SplitPath(change.path);
    const Result<int> folder = handles.Subfolder(parts.folder);
    if (!folder) return false;
    std::string bytes;
    const ReadOutcome outcome = *folder < 0 ? ReadOutcome{ReadOutcome::Kind::kMissing, 0}
                                            : ReadFileAt(*folder, parts.name, kLargestFile, &bytes);
    if (change.operation == Operation::kRemove) return outcome.kind == ReadOutcome::Kind::kMissing;
    return outcome.kind == ReadOutcome::Kind::kRead && Sha256Hex(bytes) == change.after_hash;
  });
}

}  // namespace

Result<std::vector<int>> UndoNumbers(const FolderHandles& handles) {
  std::vector<int> numbers;
  const FileHandle folder = handles.Local("undo");
  if (!folder) return numbers;
  std::vector<std::string> names;
  if (const int error = ListFolder(folder.get(), &names); error != 0) {
    return SystemError("read", handles.Shown(".local/undo"), error);
  }
  for (const std::string& name : names) {
    if (const int number = RecordNumber(name); number > 0) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Result<UndoRecord> ReadUndo(const FolderHandles& handles, int number) {
  Result<UndoRecord> record = ReadNamed(handles, NumberName(number));
  if (record) record->number = number;
  return record;
}

Result<void> ForgetUndo(const FolderHandles& handles, int number) {
  const FileHandle folder = handles.Local("undo");
  if (const int error = Unlink(folder.get(), NumberName(number)); error != 0) {
    return SystemError("remove", handles.Shown(".local/undo/" + NumberName(number)), error);
  }
  return {};
}

Result<std::string> StageUndo(const FolderHandles& handles, const Transaction& transaction,
                              const std::string& label) {
  Result<FileHandle> folder = handles.MadeLocal("undo");
  if (!folder) return std::move(folder).error();
  Result<std::vector<int>> numbers = UndoNumbers(handles);
  if (!numbers) return std::move(numbers).error();
  const int number = numbers->empty() ? 1 : numbers->back() + 1;
  std::string name = ".tmp-" + NumberName(number) + "-" + transaction.token();
  constexpr unsigned kPrivate = 0600;  // holds what the user may since have taken out of the tree
  FileHandle file;
  int error = CreateFileAt(folder->get(), name, kPrivate, FormatRecord(transaction, label), &file);
  if (error == 0) error = handles.Flush(file.get());
  if (error == 0) error = file.Close();
  if (error == 0) return name;
  DropUndo(handles, name);
  return SystemError("write", handles.Shown(".local/undo/" + NumberName(number)), error);
}

Result<void> PlaceUndo(const FolderHandles& handles, const std::string& staged) {
  constexpr std::size_t kPrefix = std::string_view(".tmp-").size();
  const std::string name = staged.substr(kPrefix, staged.find('-', kPrefix) - kPrefix);
  const FileHandle folder = handles.Local("undo");
  if (const int error = RenameNew(folder.get(), staged, name); error != 0) {
    return SystemError("write", handles.Shown(".local/undo/" + name), error);
  }
  const Result<std::vector<int>> numbers = UndoNumbers(handles);
  if (!numbers) return {};  // the record is in its place; the next one tries again
  for (std::size_t i = 0; i + kKeptRecords < numbers->size(); ++i) {
    Unlink(folder.get(), NumberName((*numbers)[i]));
  }
  return {};
}

void DropUndo(const FolderHandles& handles, const std::string& staged) {
  const FileHandle folder = handles.Local("undo");
  if (folder) Unlink(folder.get(), staged);
}

Result<void> SettleUndo(FolderHandles& handles) {
  const FileHandle folder = handles.Local("undo");
  if (!folder) return {};
  std::vector<std::string> names;
  if (const int error = ListFolder(folder.get(), &names); error != 0) {
    return SystemError("read", handles.Shown(".local/undo"), error);
  }
  for (const std::string& name : names) {
    if (!IsTemporary(name)) continue;
    constexpr std::size_t kPrefix = std::string_view(".tmp-").size();
    const bool well_named =
        RecordNumber(name.substr(kPrefix, name.find('-', kPrefix) - kPrefix)) > 0;
    const Result<UndoRecord> record = ReadNamed(handles, name);
    if (!well_named || !record || !IsInForce(handles, *record) || !PlaceUndo(handles, name)) {
      DropUndo(handles, name);
    }
  }
  return {};
}

}  // namespace backlog
