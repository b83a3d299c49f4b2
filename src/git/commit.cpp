#include "git/commit.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "git/git.h"

namespace backlog {
namespace {

// Returns paths of the backlog, each ended by NUL, as git reads them from stdin.
std::string PathList(const GitPlace& place, const std::vector<GitChange>& changes,
                     bool only_untracked) {
  std::string list;
  for (const GitChange& change : changes) {
    if (only_untracked && !change.untracked) continue;
    list += ":(literal)" + place.folder + "/" + change.path;
    list += '\0';
  }
  return list;
}

// Takes the text up to the next NUL off `rest`.
std::string_view TakeUntilNul(std::string_view& rest) {
  const std::string_view text = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(std::min(text.size() + 1, rest.size()));
  return text;
}

bool IsUnmerged(std::string_view state) {
  return state == "DD" || state == "AA" || state.find('U') != std::string_view::npos;
}

// What git said, a line each, for hints.
std::vector<std::string> SaidLines(std::string_view text) {
  constexpr std::size_t kMost = 20;
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < kMost) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    // What our own hooks say comes as hints already.
    for (const std::string_view mark : {"hint: ", "backlog: "}) {
      if (line.starts_with(mark)) line.remove_prefix(mark.size());
    }
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

}  // namespace

Result<std::vector<GitChange>> ChangesSinceCommit(const GitPlace& place) {
  const auto merge = RunGit({"rev-parse", "--quiet", "--verify", "MERGE_HEAD"}, place.top);
  if (!merge) return merge.error();
  if (merge->code == 0) {
    return Error{Exit::kCannot,
                 "cannot commit: a merge is under way, which git commits as a whole",
                 {},
                 {"finish it first: 'git commit'"}};
  }
  const std::string below = place.folder + "/";
  const auto status = AskGit("see what changed",
                             {"status", "--porcelain=v1", "-z", "--no-renames",
                              "--untracked-files=all", "--", ":(literal)" + below},
                             place.top);
  if (!status) return status.error();
  std::vector<GitChange> changes;
  std::string_view rest = *status;
  while (!rest.empty()) {
    const std::string_view entry = TakeUntilNul(rest);
    if (entry.size() < 4) continue;
    const std::string_view state = entry.substr(0, 2);
    std::string_view path = entry.substr(3);
    if (IsUnmerged(state)) {
      return Error{Exit::kCannot,
                   "cannot commit: '" + std::string(path) + "' has conflicts",
                   {},
                   {"resolve them, then 'git add' it"}};
    }
    if (!path.starts_with(below)) continue;
    changes.push_back({std::string(path.substr(below.size())), state == "??"});
  }
  std::sort(changes.begin(), changes.end(),
            [](const GitChange& a, const GitChange& b) { return a.path < b.path; });
  return changes;
}

Result<std::vector<std::optional<std::string>>> CommittedBytes(
    const GitPlace& place, const std::vector<std::string>& paths) {
  std::string input;
  for (const std::string& path : paths) input += "HEAD:" + place.folder + "/" + path + "\n";
  const auto output = AskGit("read the last commit", {"cat-file", "--batch"}, place.top, input);
  if (!output) return output.error();
  std::vector<std::optional<std::string>> all;
  std::string_view rest = *output;
  // For each: "HASH blob SIZE\nBYTES\n", or "NAME missing\n".
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::string_view head = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(head.size() + 1, rest.size()));
    const std::size_t blank = head.rfind(' ');
    const std::string_view last = head.substr(blank == std::string_view::npos ? 0 : blank + 1);
    std::size_t size = 0;
    const auto [end, failed] = std::from_chars(last.data(), last.data() + last.size(), size);
    if (failed != std::errc() || end != last.data() + last.size() || size > rest.size()) {
      all.emplace_back();
      continue;
    }
    all.emplace_back(std::string(rest.substr(0, size)));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return all;
}

Result<void> CommitOnly(const GitPlace& place, const std::vector<GitChange>& changes,
                        std::string_view message) {
  // A commit of named files passes over those that git does not know yet.
  const std::string untracked = PathList(place, changes, true);
  if (!untracked.empty()) {
    const auto known =
        AskGit("add the new files",
               {"add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul"},
               place.top, untracked);
    if (!known) return known.error();
  }
  // Stdin is for the paths; the message is short enough for an argument.
  const auto output = RunGit({"commit", "--quiet", "--only", "--message", std::string(message),
                              "--pathspec-from-file=-", "--pathspec-file-nul"},
                             place.top, PathList(place, changes, false));
  if (!output) return output.error();
  if (output->code != 0) {
    if (!untracked.empty()) {
      (void)RunGit({"reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul"}, place.top,
                   untracked);
    }
    return Error{Exit::kWorld, "git did not commit", {}, SaidLines(output->err + output->out)};
  }
  return {};
}

}  // namespace backlog
