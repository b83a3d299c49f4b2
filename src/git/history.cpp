#include "git/history.h"

#include <algorithm>
#include <utility>

#include "backlog/model/story_id.h"
#include "git/git.h"
#include "git/take_until.h"

namespace backlog {
namespace {

constexpr char kCommitMark = '\x01';  // before a commit, which no raw line begins with
constexpr char kUnit = '\x1f';        // between its parts
constexpr int kMostRenames = 20;

// A name of zeros stands for no object.
BlobName NameOrNone(std::string_view name) {
  const bool none = name.find_first_not_of('0') == std::string_view::npos;
  return none ? BlobName() : BlobName(name);
}

// ":MODE MODE NAME NAME STATUS", or of a merge "::MODE MODE MODE NAME NAME NAME STATUS".
TouchedFile ReadRawLine(std::string_view line) {
  TouchedFile file;
  std::size_t parents = 0;
  while (line.starts_with(':')) {
    line.remove_prefix(1);
    ++parents;
  }
  std::string_view mode;
  for (std::size_t i = 0; i <= parents; ++i) mode = TakeUntil(line, ' ');
  for (std::size_t i = 0; i < parents; ++i) file.before.push_back(NameOrNone(TakeUntil(line, ' ')));
  file.after = NameOrNone(TakeUntil(line, ' '));
  // git has not computed a name for what lies in the work tree.
  file.in_work_tree = file.after.empty() && mode.find_first_not_of('0') != std::string_view::npos;
  return file;
}

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

Result<std::vector<LoggedCommit>> Log(const GitPlace& place, const std::string& range,
                                      std::size_t limit, const std::vector<std::string>& paths) {
  if (range.starts_with('-')) return WhyGitFailed(place, "read the history", {range}, {});
  // Whatever the user's configuration says of how a log looks.
  std::vector<std::string> arguments = {"log",
                                        "--raw",
                                        "-z",
                                        "--no-abbrev",
                                        "--no-renames",
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

// A pattern that stands for exactly this text.
std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("*?[]\\").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::vector<std::string> FilesOfStory(const std::string& folder, const std::string& id) {
  const std::string stories = folder.empty() ? "stories/" : folder + "/stories/";
  return {":(literal)" + stories + id + ".yaml", ":(glob)" + Escaped(stories) + id + "-*.yaml"};
}

// A story's file under another name: where it came from.
struct Origin {
  std::string path;
  BlobName before;
  BlobName after;
};

// Returns where git thinks that the file came from when this commit added it; nullopt: it is new.
Result<std::optional<Origin>> OriginOf(const GitPlace& place, const std::string& commit,
                                       const std::string& path) {
  const auto output = AskGit(
      "follow a rename",
      {"diff-tree", "-r", "-z", "-M", "--raw", "--no-abbrev", "--no-commit-id", commit}, place.top);
  if (!output) return output.error();
  std::string_view rest = *output;
  while (!rest.empty()) {
    const std::string_view line = TakeUntil(rest, '\0');
    const std::string_view from = TakeUntil(rest, '\0');
    // Only a rename names two paths.
    const std::size_t state = line.rfind(' ');
    if (state == std::string_view::npos || line.substr(state + 1, 1) != "R") continue;
    const std::string_view to = TakeUntil(rest, '\0');
    if (to != path) continue;
    TouchedFile file = ReadRawLine(line);
    return std::optional(Origin{std::string(from), file.before.front(), file.after});
  }
  return std::optional<Origin>();
}

// Two stories share much of their text, being forms: git may take one for the other.
Result<bool> IsSameStory(const GitPlace& place, const Origin& origin) {
  const auto blobs = ReadBlobs(place, {origin.before, origin.after});
  if (!blobs) return blobs.error();
  std::vector<Error> errors;
  const Story before = ReadStory(blobs->front(), origin.path, errors);
  const Story after = ReadStory(blobs->back(), origin.path, errors);
  if (!errors.empty()) return false;
  return before.id == after.id || (before.title == after.title && before.created == after.created);
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

std::string FolderOf(std::string_view path) {
  const std::size_t stories = path.rfind("stories/");
  if (stories == std::string_view::npos || stories == 0) return {};
  return std::string(path.substr(0, stories - 1));
}

std::string_view FileOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
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

Result<std::vector<LoggedCommit>> CommitsOf(const GitPlace& place, const std::string& range,
                                            std::size_t limit) {
  return Log(place, range, limit, {":(literal)" + place.folder + "/"});
}

Result<std::vector<LoggedCommit>> CommitsOfStory(const GitPlace& place, const std::string& id) {
  std::vector<LoggedCommit> all;
  std::string from;
  std::vector<std::string> paths = FilesOfStory(place.folder, id);
  for (int renames = 0; renames < kMostRenames; ++renames) {
    Result<std::vector<LoggedCommit>> commits = Log(place, from, 0, paths);
    if (!commits) return std::move(commits).error();
    std::move(commits->begin(), commits->end(), std::back_inserter(all));
    if (commits->empty()) break;
    LoggedCommit& first = all.back();
    const bool added = first.files.size() == 1 && first.files.front().before.size() == 1 &&
                       first.files.front().before.front().empty();
    if (!added) break;
    const auto origin = OriginOf(place, first.name, first.files.front().path);
    if (!origin) return origin.error();
    if (!*origin) break;
    const auto same = IsSameStory(place, **origin);
    if (!same) return same.error();
    const auto old_id = IdOfFileName(FileOf((*origin)->path));
    if (!*same || !old_id) break;
    first.files.front().before = {(*origin)->before};
    from = first.name + "^";
    paths = FilesOfStory(FolderOf((*origin)->path), *old_id);
  }
  return all;
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
