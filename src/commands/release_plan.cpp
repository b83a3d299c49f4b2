// `backlog release plan`: what goes into a release, in backlog order or of the greatest value.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/release_planning.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/release_plan_edit.h"
#include "commands/release_plan_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  std::optional<std::string> capacity;
  std::optional<std::string> sprints;
  bool optimize = false;
  std::optional<std::string> maximize;
  std::vector<std::string> with;
  std::vector<std::string> without;
  std::optional<std::string> most_risk;
  std::optional<std::string> time;
  bool layout = false;
  bool edit = false;
  std::optional<std::string> reason;
  DeedOptions deed;
  bool dry_run = false;
  bool json = false;
};

Result<std::optional<int>> ReadNumber(const std::optional<std::string>& text,
                                      std::string_view option) {
  if (!text) return std::optional<int>();
  int number = 0;
  const auto [at, code] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (code == std::errc() && at == text->data() + text->size() && number >= 0) {
    return std::optional<int>(number);
  }
  return Error{Exit::kUsage,
               fmt::format("'{}' takes a whole number, 0 or more, not '{}'", option, *text),
               {},
               {}};
}

// Reads "60s", "2m" and "60".
Result<double> ReadTime(const std::optional<std::string>& text) {
  constexpr double kUsual = 60;
  constexpr double kMost = 86'400;
  if (!text) return kUsual;
  double seconds = 0;
  const char* end = text->data() + text->size();
  const auto [at, code] = std::from_chars(text->data(), end, seconds);
  const std::string_view unit(at, static_cast<std::size_t>(end - at));
  if (unit == "m") seconds *= 60;
  const bool known = unit.empty() || unit == "s" || unit == "m";
  if (code == std::errc() && known && seconds > 0 && seconds <= kMost) return seconds;
  return Error{Exit::kUsage,
               fmt::format("'--time' takes seconds or minutes, not '{}'", *text),
               {},
               {"60s, or 2m"}};
}

Maximize ReadMaximize(const std::optional<std::string>& word) {
  constexpr auto& kWords = WordsOf<Maximize>::kWords;
  if (!word) return Maximize::kScore;
  return static_cast<Maximize>(std::find(kWords.begin(), kWords.end(), *word) - kWords.begin());
}

Result<ReleasePlanOptions> ReadOptions(const Options& options, const Backlog& backlog) {
  ReleasePlanOptions plan;
  plan.name = *options.name;
  plan.optimize = options.optimize;
  plan.maximize = ReadMaximize(options.maximize);
  if (options.capacity.has_value() == options.sprints.has_value()) {
    return Error{Exit::kUsage,
                 options.capacity ? "'--capacity' and '--sprints' say the same"
                                  : "a plan needs to know how much fits",
                 {},
                 {"'--capacity 40' are points, '--sprints 3' so many sprints: give one of them"}};
  }
  const auto read = [](const std::optional<std::string>& text, std::string_view option,
                       std::optional<int>& target) -> Result<void> {
    Result<std::optional<int>> number = ReadNumber(text, option);
    if (!number) return std::move(number).error();
    target = *number;
    return {};
  };
  if (auto done = read(options.capacity, "--capacity", plan.capacity); !done) return done.error();
  if (auto done = read(options.sprints, "--sprints", plan.sprints); !done) return done.error();
  if (auto done = read(options.most_risk, "--risk-at-most", plan.most_risk); !done) {
    return done.error();
  }
  Result<std::vector<std::string>> with = ReadIds(backlog, options.with);
  if (!with) return std::move(with).error();
  plan.with = *std::move(with);
  Result<std::vector<std::string>> without = ReadIds(backlog, options.without);
  if (!without) return std::move(without).error();
  plan.without = *std::move(without);
  return plan;
}

// Plans while nobody is kept waiting: the lock is not held. Ctrl-C ends the search.
Result<ReleasePlan> Plan(Context& ctx, const Backlog& backlog, const ReleasePlanOptions& asked,
                         double time, ReleasePlanFacts& facts) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begun = Clock::now();
  Progress progress(ctx, "Searching: value", 0);
  const InterruptWatch watch;
  ContentLimits limits;
  limits.seconds = time;
  limits.cancelled = &InterruptWatch::Interrupted;
  limits.progress = [&](const ContentProgress& at) {
    progress.Reach(static_cast<std::size_t>(at.value), static_cast<std::size_t>(at.bound));
  };
  Result<ReleasePlan> plan = PlanRelease(backlog, asked, limits);
  facts.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
  facts.interrupted = InterruptWatch::Interrupted();
  return plan;
}

bool ChoosesContent(const Options& options) {
  return options.capacity || options.sprints || options.optimize || options.maximize ||
         options.most_risk || options.time || !options.with.empty() || !options.without.empty();
}

Result<Exit> Edit(Context& ctx, const Options& options) {
  if (ChoosesContent(options) || options.layout || options.json) {
    return Error{Exit::kUsage,
                 "'--edit' plans by hand: it goes with '--reason', '--on' and '--dry-run' only",
                 {},
                 {}};
  }
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  return EditReleasePlan(ctx, *options.name, options.reason, *deed,
                         options.dry_run ? Saving::kDryRun : Saving::kSave);
}

Result<Exit> Layout(Context& ctx, const Options& options) {
  if (ChoosesContent(options)) {
    return Error{
        Exit::kUsage,
        "'--layout' shows what the release holds, and plans nothing",
        {},
        {fmt::format("plan it first, then 'backlog release plan {} --layout'", *options.name)}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  Result<ReleaseLayout> layout = LayOut(loaded->backlog, *options.name);
  if (!layout) return std::move(layout).error();
  if (options.json) {
    PrintLayoutJson(ctx, *options.name, *layout);
  } else {
    PrintLayout(ctx, *options.name, *layout);
  }
  return Exit::kDone;
}

Result<void> Write(Context& ctx, const Backlog& planned, Change change, const std::string& name) {
  if (change.stories.empty()) return {};
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (session->backlog().stories() != planned.stories()) {
    return Error{Exit::kWorld,
                 fmt::format("cannot plan release {}: the stories changed meanwhile", name),
                 {},
                 {"plan it again"}};
  }
  session->PutAll(std::move(change.stories));
  auto committed = ctx.Commit(*session, fmt::format("plan release {}", name));
  if (!committed) return std::move(committed).error();
  return {};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.edit) return Edit(ctx, options);
  if (options.reason) {
    return Error{Exit::kUsage, "'--reason' goes with '--edit'", {}, {}};
  }
  if (options.layout) return Layout(ctx, options);
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<double> time = ReadTime(options.time);
  if (!time) return std::move(time).error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  const Backlog& backlog = loaded->backlog;
  Result<ReleasePlanOptions> asked = ReadOptions(options, backlog);
  if (!asked) return std::move(asked).error();
  ReleasePlanFacts facts;
  facts.dry_run = options.dry_run;
  Result<ReleasePlan> plan = Plan(ctx, backlog, *asked, *time, facts);
  if (!plan) return std::move(plan).error();
  std::optional<Error> refused;
  if (!facts.interrupted) {
    Result<Change> change = CarryOut(backlog, *plan, asked->name, *deed);
    if (!change) refused = change.error();
    if (refused && !options.dry_run) {
      refused->hints.emplace_back("see the plan with '--dry-run'");
      return *std::move(refused);
    }
    facts.refused = refused.has_value();
    if (!options.dry_run) {
      if (auto done = Write(ctx, backlog, *std::move(change), asked->name); !done) {
        return done.error();
      }
    }
  }
  if (options.json) {
    PrintPlanJson(ctx, *asked, *plan, facts);
  } else {
    PrintPlan(ctx, *asked, *plan, facts);
  }
  if (refused) return *std::move(refused);
  return facts.interrupted ? Exit::kInterrupted : Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  args.Option("--capacity", "N", options.capacity, Complete::kNothing, "story points that fit");
  args.Option("--sprints", "N", options.sprints, Complete::kNothing,
              "what fits into so many sprints, as plan-sprint would assume");
  args.Flag("--optimize", options.optimize, "take what is worth most, not what comes first");
  constexpr auto& kWords = WordsOf<Maximize>::kWords;
  args.Choice("--maximize", "FIELD", {kWords.begin(), kWords.end()}, options.maximize,
              "worth in what; default: score, the cost of delay");
  args.Options("--with", "ID", options.with, Complete::kStory,
               "take this story in any case, with what it needs");
  args.Options("--without", "ID", options.without, Complete::kStory,
               "leave this story out, and what needs it");
  args.Option("--risk-at-most", "N", options.most_risk, Complete::kNothing,
              "the risks of what is taken, added up, stay within N");
  args.Option("--time", "60s", options.time, Complete::kNothing,
              "how long to look for a proof at most; default: 60s");
  args.Flag("--layout", options.layout, "show what the release holds over the coming sprints");
  args.Flag("--edit", options.edit, "plan by hand, as lines in the editor");
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing,
              "with --edit: why stories leave; kept in them");
  options.deed.DeclareOn(args);
  options.deed.DeclareAnyway(args);
  DryRunFlag(args, options.dry_run);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kReleasePlan;
const Command kReleasePlan = {
    .name = "release plan",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Choose what goes into a release",
    .details =
        "Takes new and ready stories of this release or of none, in backlog order, until one\n"
        "does not fit; with --optimize those that are worth most together, and says how far that\n"
        "is proved. What a story needs and its group come with it. What is taken comes into the\n"
        "release; what was in it and is not taken leaves it. A must leaves it only where "
        "--without\n"
        "names it, or with --anyway.",
    .examples = {{"backlog release plan 1.0 --capacity 40", "What comes first"},
                 {"backlog release plan 1.0 --sprints 3 --optimize -n", "What is worth most"},
                 {"backlog release plan 1.0 --capacity 40 --optimize --maximize user_value",
                  "What users have most of"},
                 {"backlog release plan 1.0 --edit", "By hand, in the editor"},
                 {"backlog release plan 1.0 --layout", "Which sprint does what"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
