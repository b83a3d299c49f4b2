#include "git/story_commits.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "git/git.h"
#include "git/trailers.h"

namespace backlog {
namespace {

constexpr char kUnit = '\x1f';

std::string_view UpToMark(std::string_view& rest, char end) {
  const std::string_view text = rest.substr(0, rest.find(end));
  rest.remove_prefix(std::min(text.size() + 1, rest.size()));
  return text;
}

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// True where the id stands in the text as a word of its own: "Merge branch 'k7m2qx-pay'".
bool HasWord(std::string_view text, std::string_view id) {
  for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
    const bool begins = at == 0 || !IsWordByte(text[at - 1]);
    const std::size_t end = at + id.size();
    if (begins && (end == text.size() || !IsWordByte(text[end]))) return true;
  }
  return false;
}

struct Candidate {
  StoryCommit commit;
  bool is_merge = false;
  std::vector<std::string> named;  // in its trailers
};

// Runs `git log` with these revisions and filters. A repository without a commit has none.
Result<std::vector<Candidate>> Log(const GitPlace& place, const std::optional<Date>& created,
                                   const std::vector<std::string>& what) {
  std::vector<std::string> arguments = {
      "log",
      "-z",
      "--no-color",
      "--no-show-signature",
      "--no-notes",
      "--encoding=UTF-8",
      "--format=%H%x1f%as%x1f%an%x1f%P%x1f%(trailers:key=Story,valueonly,separator=%x2C)%x1f%s"};
  // A day of one time zone may be the next one of another.
  if (created) arguments.push_back("--since=" + (*created - 1).ToString() + "T00:00:00");
  arguments.insert(arguments.end(), what.begin(), what.end());
  arguments.emplace_back("--");
  const auto output = RunGit(arguments, place.top);
  if (!output) return output.error();
  std::vector<Candidate> all;
  if (output->code != 0) {
    const Error why = WhyGitFailed(place, "read the history", {"HEAD"}, output->err);
    if (why.code == Exit::kCannot) return all;  // no commit yet
    return why;
  }
  std::string_view rest = output->out;
  while (!rest.empty()) {
    std::string_view line = UpToMark(rest, '\0');
    Candidate candidate;
    candidate.commit.name = UpToMark(line, kUnit);
    candidate.commit.day = Date::Parse(UpToMark(line, kUnit));
    candidate.commit.author = UpToMark(line, kUnit);
    candidate.is_merge = UpToMark(line, kUnit).find(' ') != std::string_view::npos;
    candidate.named = StoriesInTrailer(UpToMark(line, kUnit));
    candidate.commit.subject = line;
    all.push_back(std::move(candidate));
  }
  return all;
}

}  // namespace

Result<std::vector<StoryCommit>> CommitsForStory(const GitPlace& place, const std::string& id,
                                                 const std::optional<Date>& created) {
  std::vector<StoryCommit> commits;
  const std::string pattern = "*" + id + "*";
  const auto unmerged =
      Log(place, created,
          {"--branches=" + pattern, "--remotes=" + pattern, "--not", "--exclude=" + pattern,
           "--branches", "--exclude=" + pattern, "--remotes"});
  if (!unmerged) return unmerged.error();
  for (const Candidate& each : *unmerged) {
    commits.push_back(each.commit);
    commits.back().tie = CommitTie::kUnmerged;
  }
  // git looks for the id alone; what it means there is decided here.
  const auto mentions = Log(place, created, {"--fixed-strings", "--grep=" + id, "HEAD"});
  if (!mentions) return mentions.error();
  for (const Candidate& each : *mentions) {
    const bool is_named = std::find(each.named.begin(), each.named.end(), id) != each.named.end();
    const bool is_merged = each.is_merge && HasWord(each.commit.subject, id);
    const bool is_known =
        std::any_of(commits.begin(), commits.end(),
                    [&](const StoryCommit& commit) { return commit.name == each.commit.name; });
    if ((!is_named && !is_merged) || is_known) continue;
    commits.push_back(each.commit);
    commits.back().tie = is_named ? CommitTie::kTrailer : CommitTie::kMerge;
  }
  return commits;
}

}  // namespace backlog
