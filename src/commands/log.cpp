// `backlog log`: what happened to a story, or to the whole backlog, from git's history.
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/log_parts.h"
#include "commands/story_in_history.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> what;
  std::optional<std::string> since;
  std::optional<std::string> limit;
  bool json = false;
};

bool IsRange(const std::string& text) {
  return text.find("..") != std::string::npos;
}

Result<std::size_t> Limit(const std::optional<std::string>& text) {
  std::size_t limit = 0;
  if (!text) return limit;
  const char* const end = text->data() + text->size();
  const auto [at, code] = std::from_chars(text->data(), end, limit);
  if (code == std::errc() && at == end && limit > 0) return limit;
  return Error{
      Exit::kUsage, fmt::format("'--limit' takes a number from 1, not '{}'", *text), {}, {}};
}

Result<void> CheckTogether(const Options& options) {
  if (options.since && options.what) {
    return Error{Exit::kUsage,
                 fmt::format("'--since' is about the whole backlog: it does not go with '{}'",
                             *options.what),
                 {},
                 {}};
  }
  if (options.limit && (options.since || (options.what && IsRange(*options.what)))) {
    return Error{
        Exit::kUsage, "'--limit' counts commits, and what changed in all has none", {}, {}};
  }
  if (options.what && options.what->find("...") != std::string::npos) {
    return Error{Exit::kUsage,
                 fmt::format("'{}' has three dots", *options.what),
                 {},
                 {"two revisions stand apart by two: v1.2..v1.3"}};
  }
  return {};
}

Result<Exit> Since(Context& ctx, const GitPlace& place, const std::string& since, LogShape shape) {
  std::string from = since;
  if (const auto day = Date::Parse(since)) {
    const Result<std::string> commit = CommitBefore(place, *day);
    if (!commit) return commit.error();
    from = *commit;
  }
  const auto comparison = Compare(place, from, "HEAD");
  if (!comparison) return comparison.error();
  return PrintSummary(ctx, place, *comparison, "since " + since, shape);
}

Result<Exit> Between(Context& ctx, const GitPlace& place, const std::string& range,
                     LogShape shape) {
  const std::size_t dots = range.find("..");
  const auto or_head = [](std::string name) { return name.empty() ? "HEAD" : std::move(name); };
  const std::string from = or_head(range.substr(0, dots));
  const std::string to = or_head(range.substr(dots + 2));
  const auto comparison = Compare(place, from, to);
  if (!comparison) return comparison.error();
  return PrintSummary(ctx, place, *comparison, fmt::format("from {} to {}", from, to), shape);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = CheckTogether(options); !checked) return checked.error();
  const Result<std::size_t> limit = Limit(options.limit);
  if (!limit) return limit.error();
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  if (auto whole = RequireWholeHistory(*place); !whole) return whole.error();
  const LogShape shape = options.json ? LogShape::kJson : LogShape::kText;
  if (options.since) return Since(ctx, *place, *options.since, shape);
  if (options.what && IsRange(*options.what)) return Between(ctx, *place, *options.what, shape);
  const std::size_t most = *limit == 0 ? std::numeric_limits<std::size_t>::max() : *limit;
  if (!options.what) {
    const auto commits = CommitsOf(*place, {}, *limit);
    if (!commits) return commits.error();
    return PrintCommits(ctx, *place, *commits, most, shape);
  }
  auto commits = HistoryOfStory(ctx, *place, *options.what);
  if (!commits) return commits.error();
  return PrintStoryLog(ctx, *place, *commits, most, shape);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.what, Complete::kStory,
               "a story; or A..B, two revisions: what changed between them", false);
  args.Option("--since", "REV", options.since, Complete::kNothing,
              "what changed since a tag, a commit or a day (2026-11-02)");
  args.Option("--limit", "N", options.limit, Complete::kNothing, "at most N commits");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kLog;
const Command kLog = {
    .name = "log",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Tell what happened to stories, from git's history",
    .details =
        "Of a story: each commit that changed it, and what it changed, newest first, also from\n"
        "before its file was renamed. Without one: commit by commit what was added, accepted,\n"
        "dropped, resized, rescored, reordered. With --since or A..B: what changed in all, to be\n"
        "read out. What is not committed yet is no history: 'diff' shows it.",
    .examples = {{"backlog log k7m2qx", "The life of one story"},
                 {"backlog log --since v1.2", "What changed since that tag"},
                 {"backlog log v1.2..v1.3", "And between two"},
                 {"backlog log --limit 5", "The last five commits of the backlog"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
