// `backlog when`: when a story, an epic or a release will be done.
#include "backlog/rules/forecast.h"
#include "backlog/rules/scope_growth.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/asked_work.h"
#include "commands/common.h"
#include "commands/explain.h"
#include "report/forecast_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> what;
  std::optional<std::string> velocity;
  bool json = false;
};

/// The forecast of a release's musts, where it has other open stories too.
Result<std::optional<Forecast>> MustsOf(const Backlog& backlog, const AskedWork& asked,
                                        const std::optional<std::pair<int, int>>& velocity,
                                        Date today) {
  std::vector<const Story*> musts;
  for (const Story* story : asked.wanted) {
    if (!asked.subject.release.empty() && story->moscow == Moscow::kMust) musts.push_back(story);
  }
  if (musts.empty() || musts.size() == asked.wanted.size()) return std::optional<Forecast>();
  Result<Pace> pace = PaceOfRelease(backlog, asked.subject.release, velocity, ReleaseShare::kMusts);
  if (!pace) return std::move(pace).error();
  Result<Forecast> forecast = ForecastOf(backlog, musts, *pace, today);
  if (!forecast) return std::move(forecast).error();
  return std::optional<Forecast>(*std::move(forecast));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<std::optional<std::pair<int, int>>> velocity = ReadVelocity(options.velocity);
  if (!velocity) return std::move(velocity).error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  Result<AskedWork> asked = AskedWorkOf(backlog, options.what);
  if (!asked) {
    // One whose file cannot be read is among the problems already.
    if (asked.error().code == Exit::kInvalid) return WithProblems(ctx, loaded->problems);
    ctx.PrintErrors(loaded->problems);
    return std::move(asked).error();
  }
  if (asked->wanted.empty()) return AnswerClosed(ctx, backlog, *asked, options.json);
  Result<Pace> pace = PaceOfRelease(backlog, asked->subject.release, *velocity);
  if (!pace) return std::move(pace).error();
  Result<Forecast> forecast =
      ForecastOf(backlog, asked->wanted, *pace, ctx.today(), asked->subject.date);
  if (!forecast) return std::move(forecast).error();
  Result<std::optional<Forecast>> musts = MustsOf(backlog, *asked, *velocity, ctx.today());
  if (!musts) return std::move(musts).error();
  if (options.json) {
    JsonWriter json;
    ForecastJson(json, asked->subject, *forecast, *musts ? &**musts : nullptr, *pace);
    ctx.out() << json.Finish();
    return WithProblems(ctx, loaded->problems);
  }
  if (asked->subject.story != nullptr) ctx.out().Line(Named(ctx, *asked->subject.story));
  PrintParagraph(ctx, ForecastText(asked->subject, *forecast));
  if (*musts) PrintParagraph(ctx, "Its musts: " + SprintsText(**musts) + ".");
  PrintParagraph(ctx, ForecastBasis(asked->subject, *forecast, *pace, ctx.today()));
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID|RELEASE", options.what, Complete::kStory,
               "a story, an epic or a release; #14 is the story at place 14", true);
  args.Option("--velocity", "15..25", options.velocity, Complete::kNothing,
              "what the team assumes, points a sprint; counts as three sprints at least");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kWhen;
const Command kWhen = {
    .name = "when",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say when a story or a release will be done",
    .details =
        "Adds up what stands before it, and names the sprint by whose end it will be done as\n"
        "likely as not (50 %), and the one that can be promised (85 %). That rests on the "
        "velocity\n"
        "of the last ten closed sprints; on the settings' expected_velocity until five are\n"
        "closed; and on what --velocity says, which is told as the team's assumption. An exact\n"
        "release name goes before the beginning of an id. 'forecast' tells more.",
    .examples = {{"backlog when k7m2qx", "When do I get it?"},
                 {"backlog when 1.0", "When is the release done, and its musts?"},
                 {"backlog when '#14' --velocity 15..25", "With what the team thinks it can do"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
