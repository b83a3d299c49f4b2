// A small program around Folder for the kits in this folder, which kill it, make its system calls
// fail, and run many of it at once. Exits as the errors say; never prints on success.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/store/folder.h"

namespace backlog {
namespace {

using Operation = FileChange::Operation;

int Fail(const Error& error) {
  std::fprintf(stderr, "driver: %s\n", error.what.c_str());
  for (const std::string& hint : error.hints) std::fprintf(stderr, "hint: %s\n", hint.c_str());
  return static_cast<int>(error.code);
}

int Commit(Folder& folder, std::vector<FileChange> changes, const std::string& label) {
  Result<Lock> lock = folder.Exclusive();
  if (!lock) return Fail(lock.error());
  Result<void> done = folder.Commit(*lock, std::move(changes), label);
  return done ? 0 : Fail(done.error());
}

int SetUp(Folder& folder) {
  return Commit(folder,
                {{Operation::kCreate, "settings.yaml", "", "settings 1\n"},
                 {Operation::kCreate, "stories/one.yaml", "", "one 1\n"},
                 {Operation::kCreate, "stories/two.yaml", "", "two 1\n"},
                 {Operation::kCreate, "stories/gone.yaml", "", "gone 1\n"}},
                "set up");
}

int ChangeSeveral(Folder& folder) {
  return Commit(folder,
                {{Operation::kCreate, "sprints/1.yaml", "", "sprint 1\n"},
                 {Operation::kReplace, "stories/one.yaml", "one 1\n", "one 2\n"},
                 {Operation::kRemove, "stories/gone.yaml", "gone 1\n", ""},
                 {Operation::kReplace, "stories/two.yaml", "two 1\n", "two 2\n"},
                 {Operation::kReplace, "settings.yaml", "settings 1\n", "settings 2\n"}},
                "change several");
}

int ChangeOne(Folder& folder) {
  return Commit(folder, {{Operation::kReplace, "stories/one.yaml", "one 1\n", "one 2\n"}},
                "change one");
}

int Undo(Folder& folder) {
  Result<Lock> lock = folder.Exclusive();
  if (!lock) return Fail(lock.error());
  Result<UndoRecord> undone = folder.Undo(*lock);
  return undone ? 0 : Fail(undone.error());
}

int Recover(Folder& folder) {
  Result<Lock> lock = folder.Exclusive();
  return lock ? 0 : Fail(lock.error());
}

// Adds one to the number in a file, and a file named after the number, `times` times.
int Count(Folder& folder, int times) {
  for (int i = 0; i < times; ++i) {
    Result<Lock> lock = folder.Exclusive();
    if (!lock) return Fail(lock.error());
    Result<std::string> before = folder.Read("settings.yaml");
    if (!before) return Fail(before.error());
    std::string number = std::to_string(std::stoi(*before) + 1);
    Result<void> done = folder.Commit(*lock,
                                      {{Operation::kReplace, "settings.yaml", *before, number},
                                       {Operation::kCreate, "stories/" + number, "", "x"}},
                                      "count");
    if (!done) return Fail(done.error());
  }
  return 0;
}

// Reads for ever what Count writes: as many stories as the number says, at any moment.
int Watch(Folder& folder, int times) {
  for (int i = 0; i < times; ++i) {
    Result<Lock> lock = folder.Shared();
    if (!lock) return Fail(lock.error());
    Result<std::string> number = folder.Read("settings.yaml");
    Result<std::vector<std::string>> stories = folder.List("stories");
    if (!number) return Fail(number.error());
    if (!stories) return Fail(stories.error());
    if (*number != std::to_string(stories->size())) {
      std::fprintf(stderr, "driver: %s stories said, %zu seen\n", number->c_str(), stories->size());
      return 1;
    }
  }
  return 0;
}

int Import(Folder& folder, int count) {
  std::vector<FileChange> changes;
  for (int i = 0; i < count; ++i) {
    const std::string name = "s" + std::to_string(100000 + i);
    std::string text = "id: " + name + "\n\ntitle: Imported story " + name + "\n";
    while (text.size() < 900) text += "\nfield_" + std::to_string(text.size()) + ": value\n";
    changes.push_back({Operation::kCreate, "stories/" + name + "-imported.yaml", "", text});
  }
  return Commit(folder, std::move(changes), "import");
}

int Run(const std::string& command, const std::string& path, int number) {
  Result<Whereabouts> where = BacklogAt(path + "/.backlog");
  if (!where) return Fail(where.error());
  const bool is_new = command == "set-up" || command == "count-from-0";
  Result<Folder> folder = is_new ? Folder::Create(*where) : Folder::Open(*where);
  if (!folder) return Fail(folder.error());
  if (command == "set-up") return SetUp(*folder);
  if (command == "change-several") return ChangeSeveral(*folder);
  if (command == "change-one") return ChangeOne(*folder);
  if (command == "undo") return Undo(*folder);
  if (command == "recover") return Recover(*folder);
  if (command == "count-from-0") {
    return Commit(*folder, {{Operation::kCreate, "settings.yaml", "", "0"}}, "");
  }
  if (command == "count") return Count(*folder, number);
  if (command == "watch") return Watch(*folder, number);
  if (command == "import") return Import(*folder, number);
  std::fprintf(stderr, "driver: no command '%s'\n", command.c_str());
  return 2;
}

}  // namespace
}  // namespace backlog

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::fputs("usage: transaction_driver COMMAND FOLDER [NUMBER]\n", stderr);
    return 2;
  }
  const int number = arguments.size() > 2 ? std::stoi(arguments[2]) : 1;
  return backlog::Run(arguments[0], arguments[1], number);
}
