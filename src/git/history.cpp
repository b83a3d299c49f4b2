#include "git/history.h"

#include <algorithm>
#include <utility>

#include "git/git.h"
#include "git/raw_line.h"
#include "git/story_history.h"
#include "git/take_until.h"

namespace backlog {
namespace {

constexpr char kCommitMark = '\x01';  // before a commit, which no raw line begins with
constexpr char kUnit = '\x1f';        // between its parts

LoggedCommit ReadCommitLine(std::string_view line) {
  LoggedCommit commit;
  line.remove_prefix(1);
  commit.name = TakeUntil(line, kUnit);
  commit.day = Date::Parse(TakeUntil(line, kUnit));
  commit.author = TakeUntil(line, kUnit);
  commit.subject = line;
  return commit;
}

std::vector<LoggedCommit> ReadLog(std::string_view rest) {
  std::vector<LoggedCommit> commits;
  while (!rest.empty()) {
    std::string_view token = TakeUntil(rest, '\0');
    while (token.starts_with('\n')) token.remove_prefix(1);
    if (token.starts_with(kCommitMark)) {
      commits.push_back(ReadCommitLine(token));
    } else if (token.starts_with(':') && !commits.empty()) {
      commits.back().files.push_back(ReadRawLine(token));
      commits.back().files.back().path = TakeUntil(rest, '\0');
    }
  }
  return commits;
}

// Names in a range of revisions, for a message.
std::vector<std::string> RevisionsIn(const std::string& range) {
  if (range.empty()) return {"HEAD"};
  const std::size_t dots = range.find("..");
  if (dots == std::string::npos) return {range};
  std::vector<std::string> names;
  std::size_t after = dots + 2;
  if (range.substr(after).starts_with('.')) ++after;
  for (std::string name : {range.substr(0, dots), range.substr(after)}) {
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

// Takes `count` words off a line, and returns the last.
std::string_view TakeWords(std::string_view& line, int count) {
  std::string_view word;
  for (int i = 0; i < count; ++i) word = TakeUntil(line, ' ');
  return word;
}

// An entry of `git status --porcelain=v2`; nullopt for a line about something else.
//   "1 XY SUB MODE-HEAD MODE-INDEX MODE-TREE NAME-HEAD NAME-INDEX PATH"
//   "u XY SUB MODE1 MODE2 MODE3 MODE-TREE NAME1 NAME2 NAME3 PATH": conflicts, 2 is ours
//   "? PATH"
std::optional<TouchedFile> ReadStatusLine(std::string_view line) {
  TouchedFile file;
  const std::string_view kind = TakeUntil(line, ' ');
  std::string_view mode = "1";
  if (kind == "1") {
    mode = TakeWords(line, 5);
    file.before.push_back(NameOrNone(TakeWords(line, 1)));
    TakeWords(line, 1);
  } else if (kind == "u") {
    mode = TakeWords(line, 6);
    file.before.push_back(NameOrNone(TakeWords(line, 2)));
    TakeWords(line, 1);
  } else if (kind == "?") {
    file.before.emplace_back();
  } else {
    return std::nullopt;
  }
  file.in_work_tree = mode.find_first_not_of('0') != std::string_view::npos;
  file.path = line;
  return file;
}

// From the last commit to the work tree, with the files that git does not know: one command knows
// it all, and looks at each file once.
Result<std::vector<TouchedFile>> FilesSinceHead(const GitPlace& place) {
  const auto output = RunGit(
      {"--no-optional-locks", "status", "--porcelain=v2", "-z", "--branch", "--no-ahead-behind",
       "--no-renames", "--untracked-files=all", "--", ":(literal)" + place.folder + "/"},
      place.top);
  if (!output) return output.error();
  if (output->code != 0) return WhyGitFailed(place, "compare", {"HEAD"}, output->err);
  std::vector<TouchedFile> files;
  std::string_view rest = output->out;
  while (!rest.empty()) {
    const std::string_view line = TakeUntil(rest, '\0');
    if (line == "# branch.oid (initial)") return WhyGitFailed(place, "compare", {"HEAD"}, {});
    if (auto file = ReadStatusLine(line)) files.push_back(*std::move(file));
  }
  return files;
}

/// What git does not know yet, but would: new files.
Result<void> AddUntracked(const GitPlace& place, const std::string& path,
                          std::vector<TouchedFile>& files) {
  const auto untracked =
      AskGit("find new files", {"ls-files", "--others", "--exclude-standard", "-z", "--", path},
             place.top);
  if (!untracked) return untracked.error();
  std::string_view rest = *untracked;
  while (!rest.empty()) {
    TouchedFile file;
    file.path = TakeUntil(rest, '\0');
    file.before.emplace_back();
    file.in_work_tree = true;
    files.push_back(std::move(file));
  }
  return {};
}

/// `more`: options that make git print a patch behind the files.
Result<Comparison> CompareWith(const GitPlace& place, const std::string& from,
                               const std::optional<std::string>& to,
                               const std::vector<std::string>& more) {
  Comparison comparison;
  if (from == "HEAD" && !to) {
    Result<std::vector<TouchedFile>> files = FilesSinceHead(place);
    if (!files) return std::move(files).error();
    comparison.files = *std::move(files);
    return comparison;
  }
  std::vector<std::string> revisions = {from};
  if (to) revisions.push_back(*to);
  for (const std::string& revision : revisions) {
    if (revision.empty() || revision.front() == '-') {
      return WhyGitFailed(place, "compare", {revision}, {});
    }
  }
  const std::string path = ":(literal)" + place.folder + "/";
  std::vector<std::string> arguments = {"diff",          "--raw",        "-z",
                                        "--no-abbrev",   "--no-renames", "--no-color",
                                        "--no-ext-diff", "--no-relative"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.insert(arguments.end(), revisions.begin(), revisions.end());
  arguments.insert(arguments.end(), {"--", path});
  Result<GitPages> output = RunGitForPages(arguments, place.top);
  if (!output) return std::move(output).error();
  if (output->code != 0) return WhyGitFailed(place, "compare", revisions, output->err);
  std::string_view rest = output->out.text();
  while (!rest.empty()) {
    const std::string_view line = TakeUntil(rest, '\0');
    if (line.empty()) break;  // the patch begins
    comparison.files.push_back(ReadRawLine(line));
    comparison.files.back().path = TakeUntil(rest, '\0');
  }
  comparison.patch.begin = output->out.text().size() - rest.size();
  comparison.patch.printed.emplace(std::move(output->out));
  if (to) return comparison;
  if (auto added = AddUntracked(place, path, comparison.files); !added) return added.error();
  return comparison;
}

}  // namespace

Result<std::vector<LoggedCommit>> CommitsOfPaths(const GitPlace& place, const std::string& range,
                                                 std::size_t limit,
                                                 const std::vector<std::string>& paths) {
  if (range.starts_with('-')) return WhyGitFailed(place, "read the history", {range}, {});
  // Whatever the user's configuration says of how a log looks.
  std::vector<std::string> arguments = {"log",
                                        "--raw",
                                        "-z",
                                        "--no-abbrev",
                                        "--no-renames",
                                        "--root",
                                        "-c",
                                        "--no-color",
                                        "--no-ext-diff",
                                        "--no-show-signature",
                                        "--no-follow",
                                        "--no-notes",
                                        "--encoding=UTF-8",
                                        "--format=%x01%H%x1f%as%x1f%an%x1f%s"};
  if (limit > 0) arguments.push_back("--max-count=" + std::to_string(limit));
  if (!range.empty()) arguments.push_back(range);
  arguments.emplace_back("--");
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  const auto output = RunGit(arguments, place.top);
  if (!output) return output.error();
  if (output->code != 0) {
    return WhyGitFailed(place, "read the history", RevisionsIn(range), output->err);
  }
  return ReadLog(output->out);
}

Result<std::vector<LoggedCommit>> CommitsOf(const GitPlace& place, const std::string& range,
                                            std::size_t limit) {
  auto commits = CommitsOfPaths(place, range, limit, {":(literal)" + place.folder + "/"});
  if (!commits) return commits;
  if (auto found = FindRenamedParents(place, {}, *commits); !found) return found.error();
  return commits;
}

Result<std::vector<TouchedFile>> FilesBetween(const GitPlace& place, const std::string& from,
                                              const std::optional<std::string>& to) {
  Result<Comparison> comparison = CompareWith(place, from, to, {});
  if (!comparison) return std::move(comparison).error();
  return std::move(comparison->files);
}

Result<Comparison> Compare(const GitPlace& place, const std::string& from,
                           const std::optional<std::string>& to) {
  // What lies in the work tree may have other line ends than git would show.
  return CompareWith(place, from, to, to ? WholePatchOptions() : std::vector<std::string>());
}

Result<std::string> CommitBefore(const GitPlace& place, Date day) {
  const auto output = RunGit(
      {"rev-list", "--max-count=1", "--before=" + day.ToString() + "T00:00:00", "HEAD"}, place.top);
  if (!output) return output.error();
  if (output->code != 0) return WhyGitFailed(place, "read the history", {"HEAD"}, output->err);
  if (!output->out.empty()) return output->out.substr(0, output->out.find('\n'));
  const auto empty =
      AskGit("name the empty tree", {"hash-object", "-t", "tree", "--stdin"}, place.top);
  if (!empty) return empty.error();
  return empty->substr(0, empty->find('\n'));
}

}  // namespace backlog
