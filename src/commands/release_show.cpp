// `backlog release show`: how a release stands, and when it will be done.
#include <fmt/format.h>

#include "backlog/rules/forecast.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/scope_growth.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/explain.h"
#include "commands/story_cells.h"
#include "commands/told_lines.h"
#include "report/forecast_text.h"
#include "report/release_page.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  bool json = false;
};

/// What is known of the end; an error tells why nothing is.
struct Outlook {
  ForecastSubject subject;
  Pace pace;
  Forecast forecast;
};

Result<Outlook> OutlookOf(const Backlog& backlog, const ReleaseFigures& figures, Date today) {
  std::vector<const Story*> wanted;
  for (const Story* story : figures.stories) {
    if (story->IsOpen()) wanted.push_back(story);
  }
  if (wanted.empty()) return Error{Exit::kCannot, "nothing is left to do", {}, {}};
  Outlook outlook;
  outlook.subject.release = figures.release->name;
  outlook.subject.date = figures.release->date;
  Result<Pace> pace = PaceOfRelease(backlog, figures.release->name, std::nullopt);
  if (!pace) return std::move(pace).error();
  outlook.pace = *std::move(pace);
  Result<Forecast> forecast =
      ForecastOf(backlog, wanted, outlook.pace, today, outlook.subject.date);
  if (!forecast) return std::move(forecast).error();
  outlook.forecast = *std::move(forecast);
  return outlook;
}

void PrintStories(Context& ctx, const Backlog& backlog, const ReleaseFigures& figures) {
  if (figures.stories.empty()) return;
  Table table({{"id"}, {"moscow"}, {"status"}, {"size", Align::kRight}, {"title"}});
  const IdCells id(ctx, backlog);
  for (const Story* story : figures.stories) {
    const std::optional<int> size = story->status == Status::kAccepted && story->accepted_size
                                        ? story->accepted_size
                                        : story->size;
    table.Row({id(*story),
               {story->moscow ? std::string(Word(*story->moscow)) : ""},
               StatusCell(story->status),
               {size ? std::to_string(*size) : "-"},
               {Safe(story->title)}});
  }
  ctx.out().Line();
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

void PrintChanges(Context& ctx, const std::vector<ScopeChange>& changes) {
  for (const ScopeChange& change : changes) {
    const std::string head = fmt::format("    {}  {:<10} {:>3}  ", change.on.ToString(), change.how,
                                         change.size ? std::to_string(*change.size) : "-");
    std::string text = Named(ctx, *change.story);
    if (!change.reason.empty()) {
      text += ctx.out().Paint(Role::kDim, "  (" + Safe(change.reason) + ")");
    }
    TellBehind(ctx, head, text);
  }
}

void Print(Context& ctx, const Backlog& backlog, const ReleaseFigures& figures) {
  const ReleaseHead head = HeadOf(figures, ctx.today());
  ctx.out().Line(ctx.out().Paint(Role::kHeading, head.title));
  if (!figures.release->goal.empty()) TellBehind(ctx, "Goal: ", Safe(figures.release->goal));
  ctx.out().Line();
  for (const std::string& line : head.lines) PrintParagraph(ctx, line + ".");
  PrintChanges(ctx, figures.added);
  PrintChanges(ctx, figures.removed);
  PrintChanges(ctx, figures.unfinished);
  PrintStories(ctx, backlog, figures);
  if (figures.release->status == ReleaseStatus::kClosed) return;
  ctx.out().Line();
  if (figures.stories.empty()) {
    ctx.out().Line(fmt::format("next: backlog release add {} ID...", figures.release->name));
    return;
  }
  const Result<Outlook> outlook = OutlookOf(backlog, figures, ctx.today());
  if (!outlook) {
    TellBehind(ctx, "no forecast: ", outlook.error().what);
    for (const std::string& hint : outlook.error().hints) TellBehind(ctx, "  ", hint);
    return;
  }
  PrintParagraph(ctx, ForecastText(outlook->subject, outlook->forecast));
  PrintParagraph(ctx,
                 ForecastBasis(outlook->subject, outlook->forecast, outlook->pace, ctx.today()));
}

void PrintJson(Context& ctx, const Backlog& backlog, const ReleaseFigures& figures) {
  JsonWriter json;
  json.BeginObject();
  ReleaseJson(json, figures);
  if (figures.release->status == ReleaseStatus::kOpen) {
    const Result<Outlook> outlook = OutlookOf(backlog, figures, ctx.today());
    if (outlook) {
      json.Key("forecast");
      ForecastJson(json, outlook->subject, outlook->forecast, nullptr, outlook->pace);
    }
  }
  json.EndObject();
  ctx.out() << json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  Result<const Release*> release = FindRelease(loaded->backlog, *options.name);
  if (!release) return std::move(release).error();
  const ReleaseFigures figures = FiguresOf(loaded->backlog, **release);
  if (options.json) {
    PrintJson(ctx, loaded->backlog, figures);
  } else {
    ctx.UsePager();
    Print(ctx, loaded->backlog, figures);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kReleaseShow;
const Command kReleaseShow = {
    .name = "release show",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show how a release stands, and when it will be done",
    .details =
        "Its scope, what is accepted of it, what was added and removed since the first sprint\n"
        "that worked on it began, how much of its effort are musts (DSDM: at most 60 %), the risk\n"
        "that is still open, its stories, and the forecast that 'when' gives.",
    .examples = {{"backlog release show 1.0", "How does it stand?"},
                 {"backlog release show 1.0 --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
