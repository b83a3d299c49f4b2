#include "git/story_commits.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "git/git.h"
#include "git/take_until.h"
#include "git/trailers.h"

namespace backlog {
namespace {

constexpr std::string_view kNamingCache = "commits";
// The first line of the cache: what follows is of another form in another version.
constexpr std::string_view kNamingForm = "commits 2";
constexpr char kBetween = '\x1f';

using CommitNames = std::set<std::string, std::less<>>;

struct NamedTip {
  std::string commit;
  std::string ref;
};

/// A commit that names stories, whichever.
struct NamingCommit {
  StoryCommit commit;
  std::int64_t time = 0;                   // the committer's, which orders them
  std::vector<std::string> in_trailers;    // stories
  std::vector<std::string> in_merge_line;  // stories in the subject of a merge
};

/// What was found from these tips, HEAD among them.
struct NamingHistory {
  std::string head;  // empty: it has no commit
  CommitNames tips;
  std::vector<NamingCommit> commits;  // newest first
};

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The ids that stand in a text as words of their own: "Merge branch 'k7m2qx-pay'".
std::vector<std::string> IdsAmongWords(std::string_view text) {
  std::vector<std::string> ids;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), IsWordByte);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (IsStoryId(word)) ids.emplace_back(word);
    text.remove_prefix(std::max<std::size_t>(word.size(), 1));
  }
  return ids;
}

bool IsAmong(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::int64_t SecondsIn(std::string_view text) {
  std::int64_t seconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return seconds;
}

std::vector<std::string> WordsIn(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) words.emplace_back(TakeUntil(text, ' '));
  return words;
}

std::string CacheLine(const NamingCommit& each) {
  const StoryCommit& commit = each.commit;
  const std::vector<std::string> parts = {commit.name,
                                          std::to_string(each.time),
                                          commit.day ? commit.day->ToString() : "",
                                          commit.is_in_head ? "here" : "",
                                          fmt::format("{}", fmt::join(each.in_trailers, " ")),
                                          fmt::format("{}", fmt::join(each.in_merge_line, " ")),
                                          commit.author,
                                          commit.subject};
  return fmt::format("{}\n", fmt::join(parts, std::string_view(&kBetween, 1)));
}

NamingHistory ReadNamingCache(const Folder& folder) {
  NamingHistory known;
  const std::string bytes = folder.Cached(kNamingCache);
  std::string_view rest = bytes;
  if (TakeUntil(rest, '\n') != kNamingForm) return known;
  known.head = TakeUntil(rest, '\n');
  for (std::string& tip : WordsIn(TakeUntil(rest, '\n'))) known.tips.insert(std::move(tip));
  while (!rest.empty()) {
    std::string_view line = TakeUntil(rest, '\n');
    NamingCommit each;
    each.commit.name = TakeUntil(line, kBetween);
    each.time = SecondsIn(TakeUntil(line, kBetween));
    each.commit.day = Date::Parse(TakeUntil(line, kBetween));
    each.commit.is_in_head = !TakeUntil(line, kBetween).empty();
    each.in_trailers = WordsIn(TakeUntil(line, kBetween));
    each.in_merge_line = WordsIn(TakeUntil(line, kBetween));
    each.commit.author = TakeUntil(line, kBetween);
    each.commit.subject = line;
    known.commits.push_back(std::move(each));
  }
  return known;
}

void WriteNamingCache(const Folder& folder, const NamingHistory& history) {
  std::string text =
      fmt::format("{}\n{}\n{}\n", kNamingForm, history.head, fmt::join(history.tips, " "));
  for (const NamingCommit& each : history.commits) text += CacheLine(each);
  folder.KeepCached(kNamingCache, text);
}

/// Lines for git: from these commits, but nothing that those lead to. They may be many.
std::string WalkFrom(const CommitNames& from, const CommitNames& but_not) {
  std::string lines;
  for (const std::string& commit : from) lines += commit + "\n";
  for (const std::string& commit : but_not) lines += "^" + commit + "\n";
  return lines;
}

CommitNames Without(const CommitNames& these, const CommitNames& those) {
  CommitNames left;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(),
                      std::inserter(left, left.end()));
  return left;
}

/// Errors: kWorld, also where git does not have one of the commits.
Result<std::vector<NamingCommit>> LogOf(const GitPlace& place, const std::string& lines,
                                        const std::vector<std::string>& filters) {
  std::vector<std::string> arguments = {
      "log",
      "-z",
      "--no-color",
      "--no-show-signature",
      "--no-notes",
      "--encoding=UTF-8",
      std::string("--format=%H%x1f%ct%x1f%as%x1f%P") +
          "%x1f%(trailers:key=Story,valueonly,unfold,separator=%x2C)%x1f%an%x1f%s"};
  arguments.insert(arguments.end(), filters.begin(), filters.end());
  arguments.insert(arguments.end(), {"--stdin", "--"});
  const auto output = AskGit("read the history", arguments, place.top, lines);
  if (!output) return output.error();
  std::vector<NamingCommit> all;
  std::string_view rest = *output;
  while (!rest.empty()) {
    std::string_view line = TakeUntil(rest, '\0');
    NamingCommit each;
    each.commit.name = TakeUntil(line, kBetween);
    each.time = SecondsIn(TakeUntil(line, kBetween));
    each.commit.day = Date::Parse(TakeUntil(line, kBetween));
    const bool is_merge = TakeUntil(line, kBetween).find(' ') != std::string_view::npos;
    for (std::string& id : StoriesInTrailer(TakeUntil(line, kBetween))) {
      if (IsStoryId(id)) each.in_trailers.push_back(std::move(id));
    }
    each.commit.author = TakeUntil(line, kBetween);
    each.commit.subject = line;
    if (is_merge) each.in_merge_line = IdsAmongWords(line);
    all.push_back(std::move(each));
  }
  return all;
}

Result<CommitNames> NamesOf(const GitPlace& place, const std::string& lines) {
  const auto output = AskGit("read the history", {"rev-list", "--stdin", "--"}, place.top, lines);
  if (!output) return output.error();
  CommitNames names;
  std::string_view rest = *output;
  while (!rest.empty()) names.emplace(TakeUntil(rest, '\n'));
  return names;
}

/// Adds what names a story and is not known yet.
Result<void> Walk(const GitPlace& place, const CommitNames& tips, NamingHistory& known) {
  const CommitNames news = Without(tips, known.tips);
  if (news.empty()) return {};
  const std::string lines = WalkFrom(news, known.tips);
  // Of most commits git has to tell nothing.
  const std::vector<std::string> filters[] = {
      {"--merges"}, {"--no-merges", "--extended-regexp", "--regexp-ignore-case", "--grep=^story"}};
  for (const std::vector<std::string>& filter : filters) {
    auto found = LogOf(place, lines, filter);
    if (!found) return std::move(found).error();
    std::copy_if(std::make_move_iterator(found->begin()), std::make_move_iterator(found->end()),
                 std::back_inserter(known.commits), [](const NamingCommit& each) {
                   return !each.in_trailers.empty() || !each.in_merge_line.empty();
                 });
  }
  return {};
}

/// Takes away what no tip leads to any more: after a rebase, or without a branch.
Result<void> ForgetLost(const GitPlace& place, const CommitNames& tips, NamingHistory& known) {
  const CommitNames gone = Without(known.tips, tips);
  if (gone.empty()) return {};
  const auto lost = NamesOf(place, WalkFrom(gone, tips));
  if (!lost) return lost.error();
  std::erase_if(known.commits,
                [&](const NamingCommit& each) { return lost->contains(each.commit.name); });
  return {};
}

Result<void> MarkWhatHeadHas(const GitPlace& place, NamingHistory& history) {
  CommitNames head;
  if (!history.head.empty()) head.insert(history.head);
  const CommitNames others = Without(history.tips, head);
  CommitNames beside;
  if (!others.empty() && !history.commits.empty()) {
    auto names = NamesOf(place, WalkFrom(others, head));
    if (!names) return std::move(names).error();
    beside = std::move(*names);
  }
  for (NamingCommit& each : history.commits) {
    each.commit.is_in_head = !beside.contains(each.commit.name);
  }
  return {};
}

/// What leads from these tips to stories: what the cache has of it, and the rest from git.
Result<NamingHistory> NamingHistoryOf(const GitPlace& place, const Folder& folder,
                                      const std::string& head, const CommitNames& tips) {
  NamingHistory known = ReadNamingCache(folder);
  if (known.head == head && known.tips == tips) return known;
  auto brought = ForgetLost(place, tips, known);
  if (brought) brought = Walk(place, tips, known);
  if (!brought && !known.tips.empty()) {
    // git has thrown away what the cache began with.
    known = {};
    brought = Walk(place, tips, known);
  }
  if (!brought) return brought.error();
  known.head = head;
  known.tips = tips;
  std::stable_sort(known.commits.begin(), known.commits.end(),
                   [](const NamingCommit& a, const NamingCommit& b) { return a.time > b.time; });
  if (auto marked = MarkWhatHeadHas(place, known); !marked) return marked.error();
  WriteNamingCache(folder, known);
  return known;
}

Result<std::vector<NamedTip>> TipsOfBranches(const GitPlace& place) {
  const auto listed =
      AskGit("list the branches",
             {"for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/remotes"},
             place.top);
  if (!listed) return listed.error();
  std::vector<NamedTip> tips;
  std::string_view rest = *listed;
  while (!rest.empty()) {
    std::string_view line = TakeUntil(rest, '\n');
    const std::string_view commit = TakeUntil(line, ' ');
    tips.push_back({std::string(commit), std::string(line)});
  }
  return tips;
}

/// The commits on branches with the id in their name, and on no other.
Result<std::vector<StoryCommit>> OnOwnBranches(const GitPlace& place,
                                               const std::vector<NamedTip>& branches,
                                               const std::string& id) {
  CommitNames own;
  CommitNames others;
  for (const NamedTip& branch : branches) {
    (IsAmong(IdsAmongWords(branch.ref), id) ? own : others).insert(branch.commit);
  }
  std::vector<StoryCommit> commits;
  if (own.empty()) return commits;
  auto found = LogOf(place, WalkFrom(own, others), {});
  if (!found) return std::move(found).error();
  for (NamingCommit& each : *found) {
    commits.push_back(std::move(each.commit));
    commits.back().tie = CommitTie::kOwnBranch;
  }
  return commits;
}

}  // namespace

Result<std::vector<std::vector<StoryCommit>>> CommitsForStories(
    const GitPlace& place, const Folder& folder, const std::vector<std::string>& ids) {
  if (auto whole = RequireWholeHistory(place); !whole) return whole.error();
  const auto branches = TipsOfBranches(place);
  if (!branches) return branches.error();
  const Result<std::string> resolved = ResolveCommit(place, "HEAD");
  if (!resolved && resolved.error().code != Exit::kCannot) return resolved.error();
  const std::string head = resolved ? *resolved : std::string();  // no commit yet
  CommitNames tips;
  if (!head.empty()) tips.insert(head);
  for (const NamedTip& branch : *branches) tips.insert(branch.commit);
  const auto history = NamingHistoryOf(place, folder, head, tips);
  if (!history) return history.error();
  std::vector<std::vector<StoryCommit>> all;
  for (const std::string& id : ids) {
    auto commits = OnOwnBranches(place, *branches, id);
    if (!commits) return std::move(commits).error();
    CommitNames known;
    for (const StoryCommit& commit : *commits) known.insert(commit.name);
    for (const NamingCommit& each : history->commits) {
      const bool is_named = IsAmong(each.in_trailers, id);
      if (!is_named && !IsAmong(each.in_merge_line, id)) continue;
      if (known.contains(each.commit.name)) continue;
      commits->push_back(each.commit);
      commits->back().tie = is_named ? CommitTie::kTrailer : CommitTie::kMerge;
    }
    all.push_back(std::move(*commits));
  }
  return all;
}

}  // namespace backlog
