// `backlog forecast`: when work will be done, how much until a date, and how often that held.
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "backlog/rules/forecast.h"
#include "backlog/rules/scope_growth.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/asked_work.h"
#include "commands/common.h"
#include "commands/explain.h"
#include "commands/forecast_history.h"
#include "report/forecast_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> what;
  std::optional<std::string> date;
  std::optional<std::string> velocity;
  std::optional<std::string> history;
  std::optional<std::string> remaining;
  std::optional<std::string> periods;
  bool backtest = false;
  bool plain = false;
  bool json = false;
};

constexpr std::array<double, 3> kNamed{kLikely, kSafe, kNearlySure};

Error Unfit(std::string what, std::string hint) {
  return Error{Exit::kUsage, std::move(what), {}, {std::move(hint)}};
}

/// Refuses options that say nothing together.
std::optional<Error> Contradiction(const Options& options) {
  const char* const example = "as in: backlog forecast --history 37,47,50,57 --remaining 300";
  const bool backlog = options.what || options.date || options.velocity;
  if (options.history && backlog) {
    return Unfit("'--history' stands for the backlog: it goes without ID, --date and --velocity",
                 example);
  }
  if (!options.history && (options.remaining || options.periods)) {
    return Unfit("'--remaining' and '--periods' go with '--history'", example);
  }
  if (options.backtest && (backlog || options.remaining || options.periods)) {
    return Unfit("'--backtest' looks at the past: it goes with '--history' and '--plain' only",
                 "as in: backlog forecast --backtest");
  }
  if (options.plain && !options.history && !options.backtest) {
    return Unfit("'--plain' goes with '--history' or '--backtest'", example);
  }
  return std::nullopt;
}

Result<std::optional<Date>> ReadDay(const std::optional<std::string>& text) {
  if (!text) return std::optional<Date>();
  if (const std::optional<Date> date = Date::Parse(*text)) return date;
  return Error{
      Exit::kUsage, fmt::format("'--date' takes a date as 2026-12-18, not '{}'", *text), {}, {}};
}

std::vector<double> PastOf(const Backlog& backlog) {
  std::vector<double> done;
  for (const SprintVelocity& each : Velocities(backlog)) done.push_back(each.points);
  return done;
}

/// Returns the velocities as product owners know them, and the extrapolation of a burndown.
std::string UsualFigures(const Backlog& backlog, const Forecast& forecast) {
  const std::vector<SprintVelocity> velocities = Velocities(backlog);
  constexpr int kLast = 3;
  const Mean mean = MeanOfLast(velocities, kLast);
  const int points = LoadOf(forecast.before).points + LoadOf(forecast.wanted).points;
  const std::optional<int> sprints = SprintsAtMean(points, mean);
  if (mean.count < 2 || !sprints) return {};
  const int rounded = RoundedMean(mean);
  const std::string pace =
      mean.sum == rounded * mean.count
          ? std::string(", at which")
          : fmt::format("; at {}, to which a release burndown rounds that,", rounded);
  std::string text = fmt::format(
      "The usual figures: {} in the last sprint, {:.1f} the mean of the last {}{} {} {} {}",
      velocities.back().points, mean.value(), mean.count, pace,
      Count(static_cast<std::size_t>(points), "point"), points == 1 ? "takes" : "take",
      Count(static_cast<std::size_t>(*sprints), "sprint"));
  std::vector<int> all;
  for (const SprintVelocity& each : velocities) all.push_back(each.points);
  if (const auto range = VelocityRange(all)) {
    text += fmt::format("; the median of all {} sprints lies from {} to {} with 90 % certainty",
                        all.size(), range->first, range->second);
  }
  return text + ".";
}

void PrintForecast(Context& ctx, const Backlog& backlog, const AskedWork& asked,
                   const Forecast& forecast, const Pace& pace) {
  if (asked.subject.story != nullptr) ctx.out().Line(Named(ctx, *asked.subject.story));
  PrintParagraph(ctx, ForecastWork(asked.subject, forecast) + ". It is done by the end of:");
  for (const double chance : kNamed) {
    ctx.out().Line(fmt::format("    {} %  {}", std::lround(chance * 100),
                               SprintName(SprintWith(forecast, chance))));
  }
  bool first = true;
  for (const std::string& line : DoneByLines(asked.subject, forecast, pace)) {
    first ? PrintParagraph(ctx, line) : ctx.out().Line("    " + line);
    first = false;
  }
  PrintParagraph(ctx, ForecastBasis(asked.subject, forecast, pace, ctx.today()));
  for (const std::string& text : {UsualFigures(backlog, forecast), TrackRecord(PastOf(backlog))}) {
    if (!text.empty()) PrintParagraph(ctx, text);
  }
}

void SharesJson(JsonWriter& json, const DoneBy& done) {
  json.Key("done_by_date").BeginObject();
  json.Member("sprints", done.sprints).Member("end", done.last.end.ToString());
  json.Key("percentiles").BeginObject();
  for (const DoneShare& share : done.shares) {
    json.Key(std::to_string(std::lround(share.chance * 100))).BeginObject();
    json.Member("points", share.points).Member("stories", share.stories);
    json.Key("last");
    share.last != nullptr ? json.Value(share.last->id) : json.Null();
    json.EndObject();
  }
  json.EndObject().EndObject();
}

std::string JsonOf(const AskedWork& asked, const Forecast& forecast, const Pace& pace) {
  JsonWriter json;
  json.BeginObject();
  ForecastMembers(json, asked.subject, forecast, nullptr, pace);
  json.Key("percentiles").BeginObject();
  for (const double chance : kNamed) {
    json.Key(std::to_string(std::lround(chance * 100)));
    const SprintChance* sprint = SprintWith(forecast, chance);
    sprint != nullptr ? json.Value(static_cast<int>(sprint - forecast.sprints.data()) + 1)
                      : json.Null();
  }
  json.EndObject();
  json.Key("cdf").BeginArray();
  for (const SprintChance& sprint : forecast.sprints) json.Value(sprint.chance);
  json.EndArray();
  if (forecast.done_by) SharesJson(json, *forecast.done_by);
  json.EndObject();
  return json.Finish();
}

/// Adds to the error of a team that knows no velocity what is known all the same.
Error WithCone(Error error, const AskedWork& asked) {
  constexpr double kLeast = 0.25;  // McConnell: of a first concept
  constexpr double kMost = 4;
  const int points = LoadOf(asked.wanted).points;
  if (error.code == Exit::kCannot && points > 0) {
    error.hints.push_back(fmt::format(
        "by the cone of uncertainty what is estimated at {} points may become {:.0f} to {:.0f}",
        points, points * kLeast, points * kMost));
  }
  return error;
}

Result<Exit> ForecastWanted(Context& ctx, const Backlog& backlog, const Options& options) {
  Result<std::optional<std::pair<int, int>>> velocity = ReadVelocity(options.velocity);
  if (!velocity) return std::move(velocity).error();
  Result<std::optional<Date>> date = ReadDay(options.date);
  if (!date) return std::move(date).error();
  Result<AskedWork> asked = AskedWorkOf(backlog, options.what);
  if (!asked) return std::move(asked).error();
  if (asked->wanted.empty()) return AnswerClosed(ctx, backlog, *asked, options.json);
  if (*date) asked->subject.date = *date;
  Result<Pace> pace = PaceOfRelease(backlog, asked->subject.release, *velocity);
  if (!pace) return WithCone(std::move(pace).error(), *asked);
  Result<Forecast> forecast =
      ForecastOf(backlog, asked->wanted, *pace, ctx.today(), asked->subject.date);
  if (!forecast) return std::move(forecast).error();
  if (options.json) {
    ctx.out() << JsonOf(*asked, *forecast, *pace);
  } else {
    PrintForecast(ctx, backlog, *asked, *forecast, *pace);
  }
  return Exit::kDone;
}

Result<Exit> RunHistory(Context& ctx, const Options& options) {
  Result<std::vector<double>> done = ReadHistory(*options.history);
  if (!done) return std::move(done).error();
  const Calibration calibration = options.plain ? Calibration::kPlain : Calibration::kCalibrated;
  if (options.backtest) return PrintBacktest(ctx, *done, calibration, "period", options.json);
  Result<HistoryQuestion> question =
      ReadQuestion(*std::move(done), options.remaining, options.periods, options.plain);
  if (!question) return std::move(question).error();
  return AnswerHistory(ctx, *question, options.json);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (std::optional<Error> error = Contradiction(options)) return *std::move(error);
  if (options.history) return RunHistory(ctx, options);
  if (auto opened = ctx.OpenStore(); !opened) return std::move(opened).error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Calibration calibration = options.plain ? Calibration::kPlain : Calibration::kCalibrated;
  Result<Exit> answered = options.backtest ? PrintBacktest(ctx, PastOf(loaded->backlog),
                                                           calibration, "sprint", options.json)
                                           : ForecastWanted(ctx, loaded->backlog, options);
  if (answered) return WithProblems(ctx, loaded->problems, *answered);
  // One whose file cannot be read is among the problems already.
  if (answered.error().code == Exit::kInvalid) return WithProblems(ctx, loaded->problems);
  ctx.PrintErrors(loaded->problems);
  return answered;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID|RELEASE", options.what, Complete::kStory,
               "a story, an epic or a release; without it, the whole backlog", false);
  args.Option("--date", "DATE", options.date, Complete::kDate,
              "how much is done until then, and the chance of all; default: the release's");
  args.Option("--velocity", "15..25", options.velocity, Complete::kNothing,
              "what the team assumes, points a sprint; counts as three sprints at least");
  args.Option("--history", "N,N,...", options.history, Complete::kNothing,
              "what was done in each period, oldest first, instead of the backlog's sprints");
  args.Option("--remaining", "N", options.remaining, Complete::kNothing,
              "with --history: how much is to be done");
  args.Option("--periods", "N", options.periods, Complete::kNothing,
              "with --history: how much is done in so many periods");
  args.Flag("--backtest", options.backtest,
            "how often forecasts would have held on the past, instead of a forecast");
  args.Flag("--plain", options.plain,
            "with --history or --backtest: the bootstrap as it is, not calibrated");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kForecast;
const Command kForecast = {
    .name = "forecast",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kNothing,
    .hidden = false,
    .summary = "Forecast when work is done, and how much until a date",
    .details =
        "Names the sprints by whose end a story, an epic, a release or the whole backlog is done\n"
        "with 50, 85 and 95 %; and, for a date, how much is done until then and the chance of\n"
        "all. It rests on what the last ten sprints had accepted, at the levels that the team\n"
        "may stand at now: docs/forecast.md has the rule. With --history it needs no backlog:\n"
        "the numbers may be anything that is done by the week or the sprint.",
    .examples = {{"backlog forecast 1.0", "When is the release done?"},
                 {"backlog forecast --date 2026-12-18", "How much is done until then?"},
                 {"backlog forecast --backtest", "How often would that have held?"},
                 {"backlog forecast --history 37,47,50,57 --remaining 300", "Without a backlog"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
