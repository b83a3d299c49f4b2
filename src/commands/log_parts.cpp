#include "commands/log_parts.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/text.h"
#include "commands/news_reader.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

// What is listed of one kind in one commit; the rest is counted. Whoever wants all asks for JSON.
constexpr std::size_t kMostInCommit = 10;
constexpr std::size_t kMostInSummary = 50;
// A move shifts nobody, but a prioritize moves many, and then their number says enough.
constexpr std::size_t kManyReordered = 3;

struct CommitParts {
  const LoggedCommit* commit = nullptr;
  TouchedParts parts;
};

// Reads what is told of the commits: not each of thousands of stories that an import added.
Result<std::vector<CommitParts>> ReadParts(const GitPlace& place, NewsReader& reader,
                                           const std::vector<LoggedCommit>& commits,
                                           LogShape shape) {
  std::vector<CommitParts> all;
  all.reserve(commits.size());
  for (const LoggedCommit& commit : commits) {
    all.push_back({&commit, PartsOf(place, commit.files)});
    std::size_t added = 0;
    for (const TouchedStory& story : all.back().parts.stories) {
      const bool counted = story.IsAdded() && ++added > kMostInCommit;
      if (!counted || shape == LogShape::kJson) reader.Want(story);
    }
    for (const TouchedOther& other : all.back().parts.others) reader.Want(other);
  }
  if (auto read = reader.Read(); !read) return read.error();
  return all;
}

void WriteCommit(JsonWriter& json, const LoggedCommit& commit, const std::vector<StoryNews>& news,
                 const std::vector<OtherNews>& others) {
  json.BeginObject().Member("commit", commit.name);
  if (commit.day) json.Member("day", commit.day->ToString());
  json.Member("author", commit.author).Member("subject", commit.subject);
  json.Key("stories").BeginArray();
  for (const StoryNews& each : news) {
    json.BeginObject();
    WriteNews(json, each);
    json.EndObject();
  }
  json.EndArray();
  json.Key("files").BeginArray();
  for (const OtherNews& other : others) WriteOther(json, other);
  json.EndArray().EndObject();
}

void PrintKind(Context& ctx, News kind, const std::vector<const StoryNews*>& news) {
  const std::string_view verb = Word(kind);
  if (kind == News::kReordered && news.size() > kManyReordered) {
    PrintNewsLine(ctx, verb, Count(news.size(), "story", "stories"));
    return;
  }
  std::size_t shown = 0;
  for (const StoryNews* each : news) {
    if (shown == kMostInCommit || each->title.empty()) break;  // from here on they were not read
    PrintNewsLine(ctx, verb, NewsLine(ctx, *each, RestOf(*each, ", ")));
    ++shown;
  }
  if (news.size() > shown) {
    PrintNewsLine(ctx, verb,
                  fmt::format("{}{}", shown == 0 ? "" : "and ",
                              Count(news.size() - shown, "more story", "more stories")));
  }
}

void PrintCommit(Context& ctx, const LoggedCommit& commit, const std::vector<StoryNews>& news,
                 const std::vector<OtherNews>& others) {
  ctx.out().Line(fmt::format("{} {}, {}: {}", ctx.out().Paint(Role::kId, ShortName(commit.name)),
                             WhenText(commit.day, ctx.today()), Safe(commit.author),
                             Safe(commit.subject)));
  std::map<News, std::vector<const StoryNews*>> kinds;
  for (const StoryNews& each : news) kinds[each.kinds.front()].push_back(&each);
  for (const auto& [kind, stories] : kinds) PrintKind(ctx, kind, stories);
  for (const OtherNews& other : others) PrintNewsLine(ctx, OtherWord(other.kind), OtherLine(other));
}

std::string InOneCommit(Context& ctx, const LoggedCommit& commit) {
  std::string text = fmt::format("{} by {}, commit {}", WhenText(commit.day, ctx.today()),
                                 Safe(commit.author), ShortName(commit.name));
  if (!commit.subject.empty()) text += fmt::format(", '{}'", Safe(commit.subject));
  return text;
}

void PrintHanging(Context& ctx, const std::string& text) {
  constexpr int kNarrowest = 20;
  const int width = ctx.TableWidth();
  const std::vector<std::string> lines =
      width == 0 ? std::vector<std::string>{text} : Wrap(text, std::max(width - 4, kNarrowest));
  std::string lead = "  ";
  for (const std::string& line : lines) {
    ctx.out().Line(lead + line);
    lead = "    ";
  }
}

void PrintSection(Context& ctx, News kind, const std::vector<StoryNews>& news) {
  std::vector<const StoryNews*> mine;
  for (const StoryNews& each : news) {
    if (std::find(each.kinds.begin(), each.kinds.end(), kind) != each.kinds.end()) {
      mine.push_back(&each);
    }
  }
  if (mine.empty()) return;
  std::string heading(Word(kind));
  heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, heading) + fmt::format(" ({})", mine.size()));
  const std::size_t shown = std::min(mine.size(), kMostInSummary);
  for (std::size_t i = 0; i < shown; ++i) {
    PrintHanging(ctx, NewsLine(ctx, *mine[i], DetailsOf(*mine[i], kind)));
  }
  if (mine.size() > shown) {
    ctx.out().Line(fmt::format("  and {} more (--json lists all)", mine.size() - shown));
  }
}

}  // namespace

Result<Exit> PrintCommits(Context& ctx, const GitPlace& place,
                          const std::vector<LoggedCommit>& commits, std::size_t limit,
                          LogShape shape) {
  NewsReader reader(ctx, place);
  const auto all = ReadParts(place, reader, commits, shape);
  if (!all) return all.error();
  if (commits.empty() && shape == LogShape::kText) {
    ctx.out().Line("no commit has anything of the backlog yet");
    return Exit::kDone;
  }
  ctx.UsePager();
  JsonWriter json;
  json.BeginArray();
  std::size_t told = 0;
  for (const CommitParts& each : *all) {
    if (told == limit) break;
    const std::vector<StoryNews> news = reader.TellStories(each.parts.stories);
    const std::vector<OtherNews> others = reader.TellOthers(each.parts);
    if (news.empty() && others.empty()) continue;
    ++told;
    if (shape == LogShape::kJson) {
      WriteCommit(json, *each.commit, news, others);
      continue;
    }
    if (told > 1) ctx.out().Line();
    PrintCommit(ctx, *each.commit, news, others);
  }
  json.EndArray();
  if (shape == LogShape::kJson) ctx.out() << json.Finish();
  return Exit::kDone;
}

Result<Exit> PrintStoryLog(Context& ctx, const GitPlace& place,
                           const std::vector<LoggedCommit>& commits, std::size_t limit,
                           LogShape shape) {
  if (shape == LogShape::kJson) return PrintCommits(ctx, place, commits, limit, shape);
  NewsReader reader(ctx, place);
  const auto all = ReadParts(place, reader, commits, shape);
  if (!all) return all.error();
  ctx.UsePager();
  std::size_t told_commits = 0;
  for (const CommitParts& each : *all) {
    if (told_commits == limit) break;
    const std::vector<StoryNews> all_news = reader.TellStories(each.parts.stories);
    if (all_news.empty()) continue;
    if (told_commits == 0) ctx.out().Line(NewsLine(ctx, all_news.front(), {}));
    ++told_commits;
    for (const StoryNews& news : all_news) {
      const News last = news.kinds.back();
      const bool changed = last != News::kAdded && last != News::kDeleted;
      const std::vector<std::string> told = TellingOf(news);
      const std::string what = !changed       ? std::string(Word(last))
                               : told.empty() ? RestOf(news, {})
                                              : fmt::format("{}", fmt::join(told, "; "));
      PrintHanging(ctx, Safe(what) + ", " + InOneCommit(ctx, *each.commit));
    }
  }
  return Exit::kDone;
}

Result<Exit> PrintSummary(Context& ctx, const GitPlace& place, const Comparison& comparison,
                          const std::string& title, LogShape shape) {
  NewsReader reader(ctx, place);
  TouchedParts parts = PartsOf(place, comparison.files);
  for (const TouchedStory& story : parts.stories) reader.Want(story);
  for (const TouchedOther& other : parts.others) reader.Want(other);
  if (auto read = reader.Read(comparison.patch); !read) return read.error();
  const std::vector<StoryNews> news = reader.TellStories(std::move(parts.stories));
  const std::vector<OtherNews> others = reader.TellOthers(parts);
  if (shape == LogShape::kJson) {
    ctx.out() << NewsJson(news, others);
    return Exit::kDone;
  }
  ctx.UsePager();
  if (news.empty() && others.empty()) {
    ctx.out().Line("nothing changed " + Safe(title));
    return Exit::kDone;
  }
  ctx.out().Line(fmt::format("{} changed {}",
                             news.empty() ? "no story" : Count(news.size(), "story", "stories"),
                             Safe(title)));
  for (std::size_t kind = 0; kind < WordsOf<News>::kWords.size(); ++kind) {
    PrintSection(ctx, static_cast<News>(kind), news);
  }
  if (!others.empty()) {
    ctx.out().Line();
    for (const OtherNews& other : others) {
      PrintHanging(ctx, fmt::format("{} {}", OtherWord(other.kind), OtherLine(other)));
    }
  }
  return Exit::kDone;
}

}  // namespace backlog
