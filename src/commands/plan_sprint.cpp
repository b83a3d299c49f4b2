// `backlog plan-sprint`: proposes the next sprint from ready stories in backlog order.
#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "backlog/model/fields.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/sprint_planning.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> goal;
  std::optional<std::string> capacity;
  std::optional<std::string> available;
  std::vector<std::string> away;
  std::optional<std::string> start;
  std::optional<std::string> end;
  std::optional<std::string> agreed_by;
  std::vector<std::string> with;
  std::vector<std::string> without;
  std::optional<std::string> anyway;
  bool edit = false;
  bool dry_run = false;
  bool json = false;
};

Result<std::optional<Date>> ReadDate(const std::optional<std::string>& text,
                                     std::string_view option) {
  if (!text) return std::optional<Date>();
  const std::optional<Date> date = Date::Parse(*text);
  if (date) return date;
  return Error{Exit::kUsage,
               fmt::format("'{}' takes a date as 2026-11-30, not '{}'", option, *text),
               {},
               {}};
}

// Reads "80%" or "80".
Result<std::optional<double>> ReadPercent(const std::optional<std::string>& text) {
  if (!text) return std::optional<double>();
  std::string_view digits = *text;
  if (digits.ends_with('%')) digits.remove_suffix(1);
  double percent = 0;
  const auto [at, code] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
  if (code == std::errc() && at == digits.data() + digits.size() && percent > 0 && percent <= 100) {
    return std::optional<double>(percent);
  }
  return Error{
      Exit::kUsage,
      fmt::format("'--available' takes a percentage, not '{}'", *text),
      {},
      {"80% when one in five is away", "more than usual is said in points: '--capacity POINTS'"}};
}

// Reads "Ada=3", and "Ada=0.5".
Result<std::vector<Away>> ReadAway(const Options& options) {
  if (options.available && !options.away.empty()) {
    return Error{Exit::kUsage, "'--available' and '--away' say the same", {}, {"give one of them"}};
  }
  std::vector<Away> away;
  for (const std::string& text : SplitLists(options.away)) {
    const std::size_t equals = text.rfind('=');
    const std::string_view digits = equals == std::string::npos
                                        ? std::string_view()
                                        : std::string_view(text).substr(equals + 1);
    double days = 0;
    const auto [at, code] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
    const bool whole = code == std::errc() && at == digits.data() + digits.size();
    if (equals == 0 || !whole || !(days > 0) || days > 366) {
      return Error{Exit::kUsage,
                   fmt::format("'--away' takes a name and days, not '{}'", text),
                   {},
                   {"Ada=3 when Ada is away for three days"}};
    }
    away.push_back({text.substr(0, equals), days});
  }
  return away;
}

Result<PlanOptions> ReadOptions(Context& ctx, const Options& options, const Backlog& backlog) {
  if (options.anyway && options.anyway->find_first_not_of(" \t\n") == std::string::npos) {
    return Error{Exit::kUsage, "'--anyway' needs a reason", {}, {}};
  }
  PlanOptions plan{
      {ctx.today(), ctx.user(), options.anyway}, {}, {}, options.goal, options.agreed_by};
  Result<std::optional<int>> capacity = ReadPoints(options.capacity, "--capacity");
  if (!capacity) return std::move(capacity).error();
  plan.capacity = *capacity;
  Result<std::optional<double>> available = ReadPercent(options.available);
  if (!available) return std::move(available).error();
  plan.available = *available;
  Result<std::vector<Away>> away = ReadAway(options);
  if (!away) return std::move(away).error();
  plan.away = *std::move(away);
  Result<std::optional<Date>> start = ReadDate(options.start, "--start");
  if (!start) return std::move(start).error();
  plan.start = *start;
  Result<std::optional<Date>> end = ReadDate(options.end, "--end");
  if (!end) return std::move(end).error();
  plan.end = *end;
  Result<std::vector<std::string>> with = ReadIds(backlog, options.with);
  if (!with) return std::move(with).error();
  plan.with = std::move(*with);
  Result<std::vector<std::string>> without = ReadIds(backlog, options.without);
  if (!without) return std::move(without).error();
  plan.without = std::move(*without);
  return plan;
}

void PrintRow(Context& ctx, const SprintPlan::Item& item) {
  const std::string size = item.story->size ? std::to_string(*item.story->size) : "-";
  const std::string row = fmt::format("  {:>3}  {}", size, Named(ctx, *item.story));
  // That it was its turn goes without saying.
  const bool plain =
      item.story->size && item.why == Count(static_cast<std::size_t>(*item.story->size), "point");
  if (item.why.empty() || plain) {
    ctx.out().Line(row);
    return;
  }
  constexpr int kBelowTheTitle = 9;
  TellWithAside(ctx, row, "(" + Safe(item.why) + ")", kBelowTheTitle, Role::kDim);
}

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kFew = 10;

void PrintItems(Context& ctx, std::string_view heading, const std::vector<SprintPlan::Item>& items,
                std::size_t most = kAll) {
  if (items.empty()) return;
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, heading));
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) PrintRow(ctx, items[i]);
  if (items.size() > most) {
    ctx.out().Line(fmt::format("       and {} more; --json lists all", items.size() - most));
  }
}

// What was planned before and is not any more.
std::vector<SprintPlan::Item> TakenOut(const Backlog& before, const SprintPlan& plan) {
  std::vector<SprintPlan::Item> out;
  for (const Story& story : plan.change.stories) {
    const Story* old = before.Find(story.id);
    if (old->status == Status::kPlanned && story.status != Status::kPlanned) {
      out.push_back({old, std::string()});
    }
  }
  return out;
}

std::string Headline(const SprintPlan& plan, bool dry_run) {
  const Sprint& sprint = plan.sprint;
  std::string days;
  if (sprint.start && sprint.end) {
    days = fmt::format(", {} to {}", sprint.start->ToString(), sprint.end->ToString());
  }
  if (plan.change.stories.empty() && plan.change.sprints.empty()) {
    return fmt::format("nothing to do: sprint {} is planned so already{}", sprint.number, days);
  }
  return fmt::format("{} sprint {}{}{}", dry_run ? "would plan" : "planned", sprint.number, days,
                     plan.replaces ? ", in place of its plan" : "");
}

void PrintNext(Context& ctx, const Backlog& before, const SprintPlan& plan) {
  const Sprint* active = before.ActiveSprint();
  ctx.out().Line();
  ctx.out().Line(active == nullptr
                     ? fmt::format("next: backlog start {}", plan.taken.front().story->id)
                     : fmt::format("it can begin when sprint {} is closed: backlog review --close",
                                   active->number));
}

void Print(Context& ctx, const Backlog& before, const SprintPlan& plan, bool dry_run) {
  const Sprint& sprint = plan.sprint;
  ctx.out().Line(Headline(plan, dry_run));
  if (!sprint.goal.empty()) {
    ctx.out().Line("Sprint Goal: " + Safe(sprint.goal));
  } else {
    ctx.out().Line("Sprint Goal: none yet; --goal TEXT says what the sprint is for");
  }
  TellWrapped(ctx, fmt::format("capacity {}: {}", plan.capacity, Safe(plan.capacity_why)), 0);
  PrintItems(ctx, fmt::format("Taken, {} of {} points", plan.points, plan.capacity), plan.taken);
  for (const std::string& check : plan.change.waived) {
    ctx.out().Line("       anyway: " + Safe(check));
  }
  PrintItems(ctx, "Not in the plan any more", TakenOut(before, plan));
  PrintItems(ctx, "Left out", plan.left_out);
  PrintItems(ctx, "Would still fit", plan.would_fit, kFew);
  if (!plan.not_ready.empty()) {
    ctx.out().Line();
    ctx.out().Line(fmt::format("{} passed over because not ready: 'backlog groom' says why",
                               Count(plan.not_ready.size(), "story", "stories")));
  }
  if (!dry_run && !plan.taken.empty()) PrintNext(ctx, before, plan);
}

void PrintJson(Context& ctx, const SprintPlan& plan) {
  JsonWriter json;
  json.BeginObject();
  json.Key("sprint").Value(plan.sprint.number);
  json.Key("goal").Value(plan.sprint.goal);
  if (plan.sprint.start) json.Key("start").Value(plan.sprint.start->ToString());
  if (plan.sprint.end) json.Key("end").Value(plan.sprint.end->ToString());
  json.Key("capacity").Value(plan.capacity);
  json.Key("capacity_why").Value(plan.capacity_why);
  json.Key("points").Value(plan.points);
  const auto items = [&](std::string_view key, const std::vector<SprintPlan::Item>& list) {
    json.Key(key).BeginArray();
    for (const SprintPlan::Item& item : list) {
      json.BeginObject();
      json.Key("id").Value(item.story->id);
      json.Key("title").Value(item.story->title);
      if (item.story->size) json.Key("size").Value(*item.story->size);
      json.Key("why").Value(item.why);
      json.EndObject();
    }
    json.EndArray();
  };
  items("taken", plan.taken);
  items("left_out", plan.left_out);
  items("would_fit", plan.would_fit);
  json.Key("not_ready").BeginArray();
  for (const Story* story : plan.not_ready) json.Value(story->id);
  json.EndArray();
  json.EndObject();
  ctx.out() << json.Finish();
}

// The plan as lines for the editor, what is taken first.
std::string EditText(const SprintPlan& plan) {
  std::string text = fmt::format(
      "# Sprint {}, {} points fit. Lines above the rule are taken, those below are not.\n"
      "# Move lines across it; a line that is removed counts as below.\n",
      plan.sprint.number, plan.capacity);
  const auto line = [&](const Story& story) {
    text += fmt::format("{} {:>3} {}\n", story.id, story.size ? std::to_string(*story.size) : "-",
                        Safe(story.title));
  };
  for (const SprintPlan::Item& item : plan.taken) line(*item.story);
  text += "---- sprint ends ----\n";
  for (const SprintPlan::Item& item : plan.would_fit) line(*item.story);
  for (const SprintPlan::Item& item : plan.left_out) line(*item.story);
  return text;
}

// Reads the edited lines back: exactly the stories above the rule.
Result<std::vector<std::string>> ReadEdited(const Backlog& backlog, std::string_view text) {
  std::vector<std::string> ids;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.starts_with("----")) break;
    if (line.empty() || line.front() == '#') continue;
    Result<const Story*> story = FindStory(backlog, line.substr(0, line.find(' ')));
    if (!story) return std::move(story).error();
    ids.push_back((*story)->id);
  }
  return ids;
}

// Lets the user move stories in the editor. Returns the options that bring that plan about.
Result<PlanOptions> EditPlan(Context& ctx, const Backlog& backlog, PlanOptions options,
                             const SprintPlan& plan) {
  Result<std::optional<std::string>> edited = EditText(ctx, "sprint.txt", EditText(plan));
  if (!edited) return std::move(edited).error();
  if (!*edited) return options;
  Result<std::vector<std::string>> ids = ReadEdited(backlog, **edited);
  if (!ids) return std::move(ids).error();
  options.with = std::move(*ids);
  options.without.clear();
  options.only_with = true;
  return options;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  PlanOptions chosen{{ctx.today(), {}, {}}};
  if (options.edit) {  // the lock is not held while the editor runs
    Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return std::move(loaded).error();
    if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
    Result<PlanOptions> asked = ReadOptions(ctx, options, loaded->backlog);
    if (!asked) return std::move(asked).error();
    Result<SprintPlan> plan = PlanSprint(loaded->backlog, *asked);
    if (!plan) return std::move(plan).error();
    asked = EditPlan(ctx, loaded->backlog, std::move(*asked), *plan);
    if (!asked) return std::move(asked).error();
    chosen = std::move(*asked);
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  const Backlog backlog = session->backlog();
  if (!options.edit) {
    Result<PlanOptions> asked = ReadOptions(ctx, options, backlog);
    if (!asked) return std::move(asked).error();
    chosen = std::move(*asked);
  }
  Result<SprintPlan> plan = PlanSprint(backlog, chosen);
  if (!plan) return std::move(plan).error();
  if (!options.dry_run) {
    for (const Story& story : plan->change.stories) session->Put(story);
    for (const Sprint& sprint : plan->change.sprints) session->Put(sprint);
    auto committed = ctx.Commit(*session, fmt::format("plan sprint {}", plan->sprint.number));
    if (!committed) return std::move(committed).error();
  } else {
    session->Release();
  }
  if (options.json) {
    PrintJson(ctx, *plan);
  } else {
    Print(ctx, backlog, *plan, options.dry_run);
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Option("--goal", "TEXT", options.goal, Complete::kNothing, "the Sprint Goal");
  args.Option("--capacity", "N", options.capacity, Complete::kNothing,
              "story points that fit; default: the mean of the last three sprints");
  args.Option("--available", "P", options.available, Complete::kNothing,
              "percent of the usual days that people are there: 80%");
  args.Options("--away", "NAME=DAYS", options.away, Complete::kNothing,
               "days on which somebody of settings' people is away: Ada=3");
  args.Option("--start", "DATE", options.start, Complete::kDate, "its first day");
  args.Option("--end", "DATE", options.end, Complete::kDate, "its last day");
  args.Option("--agreed-by", "WHO", options.agreed_by, Complete::kNothing,
              "who agreed to the plan");
  args.Options("--with", "ID", options.with, Complete::kStory, "take this story first");
  args.Options("--without", "ID", options.without, Complete::kStory, "leave this story out");
  args.Option("--anyway", "REASON", options.anyway, Complete::kNothing,
              "take what --with names although checks fail; they are kept with the reason");
  args.Flag("--edit", options.edit, "move stories in and out in the editor");
  DryRunFlag(args, options.dry_run);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kPlanSprint;
const Command kPlanSprint = {
    .name = "plan-sprint",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take ready stories into the next sprint",
    .details =
        "Walks through the product backlog from the top and takes ready stories until one does "
        "not\n"
        "fit. Says what was taken, what was left out and why, and which smaller ones would fit. A\n"
        "sprint that is planned already is planned anew; while one is active, this plans the next.",
    .examples = {{"backlog plan-sprint --goal 'Guests can pay' --dry-run",
                  "See what it would take"},
                 {"backlog plan-sprint --goal 'Guests can pay'", "Plan it"},
                 {"backlog plan-sprint --available 80% --without p3w", "One is away, one can wait"},
                 {"backlog plan-sprint --away Ben=3", "Ben is away for three days"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
