// `backlog chart`: how work goes on, as a picture in the terminal or in a file.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/burndown.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/progress.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/scope_growth.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/output_file.h"
#include "cli/text.h"
#include "commands/chart_terminal.h"
#include "commands/common.h"
#include "report/chart_json.h"
#include "report/chart_svg.h"
#include "report/progress_charts.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> kind;
  std::optional<std::string> what;
  std::optional<std::string> svg;
  bool json = false;
};

/// A release, a sprint, or neither: the whole backlog.
struct Charted {
  const Release* release = nullptr;
  const Sprint* sprint = nullptr;

  std::string release_name() const { return release != nullptr ? release->name : std::string(); }
  ChartSubject subject() const {
    if (release != nullptr) return {"release " + release->name, release->date};
    if (sprint != nullptr) return {fmt::format("sprint {}", sprint->number), sprint->end};
    return {"the backlog", {}};
  }
};

Error NoChart(std::string what, std::string hint) {
  return Error{Exit::kCannot, std::move(what), {}, {std::move(hint)}};
}

/// What somebody named. A number is a release before it is a sprint; "sprint 2" is the sprint in
/// any case, as no release can have that name.
Result<Charted> NamedWork(const Backlog& backlog, const std::string& what) {
  Charted charted;
  constexpr std::string_view kSprint = "sprint ";
  const bool says_sprint = what.starts_with(kSprint);
  const bool is_number =
      std::all_of(what.begin(), what.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (says_sprint || (is_number && backlog.FindRelease(what) == nullptr)) {
    Result<const Sprint*> sprint =
        FindSprint(backlog, says_sprint ? what.substr(kSprint.size()) : what);
    if (!sprint) return std::move(sprint).error();
    charted.sprint = *sprint;
    return charted;
  }
  Result<const Release*> release = FindRelease(backlog, what);
  if (!release) return std::move(release).error();
  charted.release = *release;
  return charted;
}

/// What a chart is about where nobody said.
Charted UsualWork(const Backlog& backlog, const std::string& kind) {
  Charted charted;
  if (kind == "burndown") charted.sprint = backlog.ActiveSprint();
  if (kind == "cfd" || kind == "cycle-time" || charted.sprint != nullptr) return charted;
  charted.release = NearestRelease(backlog);
  return charted;
}

Result<Chart> SprintChart(const Backlog& backlog, const std::string& kind, const Charted& charted,
                          Date today) {
  const Burndown burndown = BurndownOf(backlog, *charted.sprint, today);
  if (burndown.days.empty()) {
    return NoChart(
        fmt::format("nothing is to be seen of sprint {}: it has not begun", charted.sprint->number),
        "the first 'backlog start' begins a planned sprint");
  }
  if (kind == "burndown") return SprintBurndownChart(*charted.sprint, burndown);
  if (kind == "burnup") return BurnupChart(charted.subject(), ProgressOf(burndown));
  return Error{Exit::kUsage,
               fmt::format("'chart {}' is about a release or the whole backlog", kind),
               {},
               {"of a sprint there are 'burndown' and 'burnup'"}};
}

Result<Chart> ForecastOfWork(const Backlog& backlog, const Charted& charted,
                             const std::vector<ProgressDay>& days, Date today) {
  std::vector<const Story*> wanted;
  if (charted.release != nullptr) {
    wanted = OpenStoriesOf(backlog, charted.release->name);
  } else {
    wanted = WorkOrder(backlog);
  }
  if (wanted.empty()) {
    return NoChart(fmt::format("nothing is left to do of {}", charted.subject().name),
                   "'backlog chart burnup' shows how it went");
  }
  Result<Pace> pace = PaceOfRelease(backlog, charted.release_name(), std::nullopt);
  if (!pace) return std::move(pace).error();
  Result<std::vector<FanSprint>> fan = FanOf(backlog, wanted, *pace, today);
  if (!fan) return std::move(fan).error();
  return ForecastChart(charted.subject(), days, *fan);
}

Result<Chart> ProgressChart(const Backlog& backlog, const std::string& kind, const Charted& charted,
                            Date today) {
  const std::vector<ProgressDay> days = charted.release != nullptr
                                            ? ReleaseProgress(backlog, *charted.release, today)
                                            : BacklogProgress(backlog, today);
  if (days.empty()) {
    return NoChart(fmt::format("there is nothing in {}", charted.subject().name),
                   charted.release != nullptr
                       ? fmt::format("backlog release add {} ID...", charted.release->name)
                       : "backlog add TITLE");
  }
  if (kind == "burnup") return BurnupChart(charted.subject(), days);
  if (kind == "burndown") return BurndownChart(charted.subject(), days);
  return ForecastOfWork(backlog, charted, days, today);
}

Result<Chart> FlowOrTimes(const Backlog& backlog, const std::string& kind, const Charted& charted,
                          Date today) {
  if (kind == "cfd") {
    const std::vector<FlowDay> days = FlowOf(backlog, charted.release_name(), today);
    if (!days.empty()) return FlowChart(charted.subject(), days);
    return NoChart(fmt::format("there is no story in {}", charted.subject().name),
                   "backlog add TITLE");
  }
  const std::vector<CycleTime> times = CycleTimesOf(backlog, charted.release_name());
  if (!times.empty()) return CycleTimeChart(charted.subject(), times);
  return NoChart(fmt::format("no story of {} was started and accepted yet", charted.subject().name),
                 "'backlog start' and 'backlog accept' keep the days");
}

Result<Chart> ChartFor(const Backlog& backlog, const Options& options, Date today) {
  const std::string& kind = *options.kind;
  if (kind == "velocity") {
    if (options.what) {
      return Error{Exit::kUsage,
                   "'chart velocity' is about the team: it takes no release and no sprint",
                   {},
                   {"'backlog chart burndown N' is about sprint N"}};
    }
    if (!Velocities(backlog).empty()) return VelocityChart(backlog);
    return NoChart("no sprint was closed yet, so nobody knows the velocity",
                   "'backlog review --close' ends a sprint");
  }
  Charted charted = UsualWork(backlog, kind);
  if (options.what) {
    Result<Charted> named = NamedWork(backlog, *options.what);
    if (!named) return std::move(named).error();
    charted = *named;
  }
  if (charted.sprint != nullptr) return SprintChart(backlog, kind, charted, today);
  if (kind == "cfd" || kind == "cycle-time") return FlowOrTimes(backlog, kind, charted, today);
  return ProgressChart(backlog, kind, charted, today);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.svg && options.json) {
    return Error{Exit::kUsage, "give one of '--svg' and '--json'", {}, {}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  Result<Chart> chart = ChartFor(loaded->backlog, options, ctx.today());
  if (!chart) return std::move(chart).error();
  if (options.svg) {
    if (auto written = WriteDocument(ctx, options.svg, ChartSvg(*chart)); !written) {
      return std::move(written).error();
    }
  } else if (options.json) {
    JsonWriter json;
    json.BeginObject();
    ChartMembers(json, *chart);
    json.EndObject();
    ctx.out() << json.Finish();
  } else {
    PrintChart(ctx, *chart);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.OperandChoice("KIND", {"burnup", "burndown", "velocity", "forecast", "cfd", "cycle-time"},
                     options.kind, "what is drawn; cfd is the cumulative flow", true);
  args.Operand("RELEASE|SPRINT", options.what, Complete::kRelease,
               "a release, or a sprint by its number; 'sprint 2' where a release is called 2; "
               "default: what is worked on now",
               false);
  args.Option("--svg", "FILE", options.svg, Complete::kFile,
              "write it as a picture for a page or a slide");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kChart;
const Command kChart = {
    .name = "chart",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Draw how work goes on",
    .details =
        "burnup and burndown of the nearest release, or of the sprint that runs; velocity by\n"
        "sprint; forecast, a burn-up with what may come; cfd, the stories by state; cycle-time,\n"
        "how long stories are in work. All of them are drawn from the days that the files keep,\n"
        "and say so.",
    .examples = {{"backlog chart burndown", "How is the sprint going?"},
                 {"backlog chart forecast 1.0 --svg forecast.svg", "For a slide"},
                 {"backlog chart cycle-time --json", "The numbers behind it"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
