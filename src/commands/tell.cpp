// `backlog tell`: a message to somebody who follows the product, ready to send.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_news.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/output_file.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/message_text.h"
#include "commands/past_numbers.h"
#include "model/product_name.h"
#include "report/news_message.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> who;
  std::optional<std::string> release;
  std::optional<std::string> since;
  std::optional<std::string> format;
  std::optional<std::string> output;
};

/// Returns the release to tell of: the one that is named, else the nearest, else the only open one;
/// nullptr where there is none of these.
Result<const Release*> ReleaseToTell(const Backlog& backlog, const Options& options) {
  if (options.release) return FindRelease(backlog, *options.release);
  if (const Release* nearest = NearestRelease(backlog)) return nearest;
  const std::vector<const Release*> open = ReleasesByDate(backlog, WhichReleases::kOpen);
  return open.size() == 1 ? open.front() : nullptr;
}

Result<Date> SinceDay(const Backlog& backlog, const Options& options, Date today) {
  if (!options.since) return NewsSince(backlog, today);
  const std::optional<Date> day = Date::Parse(*options.since);
  if (day && *day <= today) return *day;
  return Error{Exit::kUsage,
               day ? fmt::format("'--since {}' is still to come", *options.since)
                   : fmt::format("'--since' takes a date as 2026-11-30, not '{}'", *options.since),
               {},
               {}};
}

/// What the writer should know, and the reader need not.
void HintAbout(Context& ctx, const Backlog& backlog, const NewsLetter& letter,
               const std::optional<Error>& no_past) {
  const std::string& who = letter.subject.who;
  const std::vector<std::string> names = KnownNames(backlog);
  if (!who.empty() && std::find(names.begin(), names.end(), who) == names.end()) {
    ctx.Hint(fmt::format(
        "nobody called '{}' is asked anything or gave feedback{}", Safe(who),
        names.empty() ? "" : ": known are " + Safe(fmt::format("{}", fmt::join(names, ", ")))));
  }
  if (no_past) ctx.Hint("what the forecast was then is not told: " + Safe(no_past->what));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (!options.who && !options.release) {
    return Error{Exit::kUsage,
                 "'tell' needs to know whom, or of which release",
                 {},
                 {"backlog tell Ada", "backlog tell --release 1.0"}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const Result<const Release*> release = ReleaseToTell(backlog, options);
  if (!release) return release.error();
  const Result<Date> since = SinceDay(backlog, options, ctx.today());
  if (!since) return since.error();
  const std::string who = options.who ? NameMeant(backlog, *options.who) : std::string();
  NewsLetter letter{
      {*release, who, *since}, ProductName(backlog.settings), ctx.user(), ctx.today(), {}, {}};
  std::optional<Error> no_past;
  if (*release != nullptr) {
    letter.now = NumbersOf(backlog, (*release)->name, std::nullopt, ctx.today());
    auto then = NumbersThen(ctx, (*release)->name, *since - 1);
    if (then) {
      letter.then = *std::move(then);
    } else {
      no_past = std::move(then).error();
    }
  }
  const Message message = NewsMessage(backlog, NewsFor(backlog, letter.subject), letter);
  const std::string document = options.format == "html" ? MessageHtml(message)
                               : options.format == "md" ? MessageMarkdown(message)
                                                        : MessageText(message);
  if (auto written = WriteDocument(ctx, options.output, document); !written) {
    return std::move(written).error();
  }
  HintAbout(ctx, backlog, letter, no_past);
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("WHO", options.who, Complete::kNothing,
               "whom: somebody of the team, or who gave feedback or is asked something", false);
  args.Option("--release", "NAME", options.release, Complete::kRelease,
              "of which release; default: the nearest");
  args.Option("--since", "DATE", options.since, Complete::kDate,
              "news from that day on; default: behind the sprint that ended a week ago or longer, "
              "else two weeks");
  args.Choice("--format", "FORMAT", {"text", "md", "html"}, options.format,
              "plain text, Markdown, or a page of HTML");
  OutputOption(args, options.output);
}

}  // namespace

extern const Command kTell;
const Command kTell = {
    .name = "tell",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Write a message to a stakeholder, ready to send",
    .details =
        "What was accepted, what changed in the scope and why, the forecast as it was then and is\n"
        "now, what was decided, what became of the reader's own feedback, and what is asked of\n"
        "them: their open questions, and of a product owner what awaits acceptance. The forecast\n"
        "of then comes from git. Nothing is sent, and nothing is written to the backlog.",
    .examples = {{"backlog tell Ada", "What Ada is to hear"},
                 {"backlog tell --release 1.0 --since 2026-10-01", "To all who follow a release"},
                 {"backlog tell Ada --format html -o ada.html", "With headings and lists"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
