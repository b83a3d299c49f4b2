// `backlog diff`: what differs between two states of the backlog, story by story.
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/news_reader.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool json = false;
};

void PrintStory(Context& ctx, const StoryNews& news) {
  // That it was resized, say, stands below.
  const News kind = news.kinds.front() < News::kResized ? news.kinds.front() : News::kChanged;
  ctx.out().Line(fmt::format("{} {}", Word(kind), NewsLine(ctx, news, {})));
  for (const std::string& told : TellingOf(news)) ctx.out().Line("  " + Safe(told));
  if (news.kinds.front() == News::kChanged && TellingOf(news).empty()) {
    ctx.out().Line("  " + RestOf(news, {}));
  }
}

void PrintOther(Context& ctx, const OtherNews& news) {
  std::string line = fmt::format("{} {}", OtherWord(news.kind), Safe(OtherName(news.path)));
  if (!news.headline.empty()) line += ": " + Safe(news.headline);
  ctx.out().Line(line);
  for (const DocumentChange& change : news.changes) ctx.out().Line("  " + Safe(ChangeText(change)));
}

void PrintText(Context& ctx, const std::vector<StoryNews>& news,
               const std::vector<OtherNews>& others, const std::string& ends) {
  if (news.empty() && others.empty()) {
    ctx.out().Line("no difference " + ends);
    return;
  }
  ctx.UsePager();
  for (const StoryNews& each : news) PrintStory(ctx, each);
  for (const OtherNews& other : others) PrintOther(ctx, other);
  ctx.out().Line();
  std::vector<std::string> total;
  if (!news.empty()) total.push_back(Count(news.size(), "story", "stories"));
  if (!others.empty()) total.push_back(Count(others.size(), news.empty() ? "file" : "other file"));
  const bool one = news.size() + others.size() == 1;
  ctx.out().Line(
      fmt::format("{} {} {}", fmt::join(total, " and "), one ? "differs" : "differ", ends));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const std::string from = options.from.value_or("HEAD");
  const auto comparison = Compare(*place, from, options.to);
  if (!comparison) return comparison.error();
  TouchedParts parts = PartsOf(*place, comparison->files);
  NewsReader reader(ctx, *place);
  for (const TouchedStory& story : parts.stories) reader.Want(story);
  for (const TouchedOther& other : parts.others) reader.Want(other);
  if (auto read = reader.Read(comparison->patch); !read) return read.error();
  const std::vector<StoryNews> news = reader.TellStories(std::move(parts.stories));
  const std::vector<OtherNews> others = reader.TellOthers(parts);
  if (options.json) {
    ctx.out() << NewsJson(news, others);
  } else {
    PrintText(ctx, news, others,
              fmt::format("between {} and {}", Safe(from),
                          options.to ? Safe(*options.to) : "the work tree"));
  }
  return WithProblems(ctx, reader.problems());
}

void Arguments(Args& args, Options& options) {
  args.Operand("REV", options.from, Complete::kNothing,
               "a commit, branch or tag; default: HEAD, the last commit", false);
  args.Operand("REV", options.to, Complete::kNothing, "another; default: the work tree", false);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kDiff;
const Command kDiff = {
    .name = "diff",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Tell what differs from the last commit, or between two",
    .details =
        "Story by story and field by field: what is not committed yet; what was done since a\n"
        "revision; what differs between two branches, as before a merge.",
    .examples = {{"backlog diff", "What is not committed yet"},
                 {"backlog diff v1.2", "From a tag to the work tree"},
                 {"backlog diff main csv", "What the branch 'csv' has otherwise"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
