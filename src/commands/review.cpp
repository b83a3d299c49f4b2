// `backlog review`: what a sprint planned and what came of it; --close ends it.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/sprint_planning.h"
#include "backlog/rules/sprint_review.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/review_meeting.h"
#include "commands/told_lines.h"
#include "git/branches.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> sprint;
  bool close = false;
  std::optional<std::string> goal_met;
  GuestOptions guests;
  DeedOptions deed;
  bool dry_run = false;
  bool json = false;
};

Result<const Sprint*> FindSprintNamed(const Backlog& backlog,
                                      const std::optional<std::string>& text) {
  if (text) return FindSprint(backlog, *text);
  if (const Sprint* active = backlog.ActiveSprint()) return active;
  for (auto at = backlog.sprints.rbegin(); at != backlog.sprints.rend(); ++at) {
    if (at->status != SprintStatus::kPlanned) return &*at;
  }
  Error error{Exit::kCannot, "no sprint has begun", {}, {}};
  error.hints.emplace_back(backlog.PlannedSprint() != nullptr
                               ? "'backlog start ID' begins the planned one"
                               : "'backlog plan-sprint' plans the first");
  return error;
}

std::string Tallied(const Tally& tally) {
  return fmt::format("{}, {}", Count(static_cast<std::size_t>(tally.stories), "story", "stories"),
                     Count(static_cast<std::size_t>(tally.points), "point"));
}

class Printer {
 public:
  Printer(Context& ctx, const Backlog& backlog, const SprintFigures& figures)
      : ctx_(ctx), backlog_(backlog), figures_(figures) {}

  void Print() {
    Head();
    if (figures_.sprint->status == SprintStatus::kPlanned) return Plan();
    Tallies();
    for (const Fate fate : {Fate::kAccepted, Fate::kAwaiting, Fate::kAcceptedLater,
                            Fate::kUnfinished, Fate::kRemoved, Fate::kCancelled}) {
      Items(fate);
    }
    Unsettled();
    Velocity();
  }

 private:
  void Line(std::string_view text = {}) { ctx_.out().Line(text); }

  void Head() {
    const Sprint& sprint = *figures_.sprint;
    std::string line = fmt::format("Sprint {}, {}", sprint.number, Word(sprint.status));
    if (sprint.start && sprint.end) {
      line += fmt::format(", {} to {}", sprint.start->ToString(), sprint.end->ToString());
    }
    if (sprint.capacity) line += fmt::format(", capacity {}", *sprint.capacity);
    Line(ctx_.out().Paint(Role::kHeading, line));
    std::string goal = sprint.goal.empty() ? "none" : Safe(sprint.goal);
    if (sprint.goal_met && !sprint.goal.empty())
      goal += *sprint.goal_met == YesNo::kYes ? " (met)" : " (not met)";
    TellBehind(ctx_, "Sprint Goal: ", goal);
    Line();
  }

  // Nothing came of it yet.
  void Plan() {
    Row("planned", figures_.planned, true);
    Line();
    for (const SprintItem& item : figures_.items) Item(item);
  }

  void Row(std::string_view name, const Tally& tally, bool always = false) {
    if (tally.stories > 0 || always) Line(fmt::format("  {:<20} {}", name, Tallied(tally)));
  }

  void Tallies() {
    Row("planned", figures_.planned, true);
    Row("added", figures_.added);
    Row("removed", figures_.removed);
    Row("clarified", figures_.clarified);
    Row("accepted", figures_.accepted, true);
    Row("awaiting acceptance", figures_.awaiting);
    Row("accepted afterwards", figures_.accepted_later);
    Row("not finished", figures_.unfinished);
  }

  void Items(Fate fate) {
    bool first = true;
    for (const SprintItem& item : figures_.items) {
      if (item.fate != fate) continue;
      if (first) {
        Line();
        std::string heading(Word(fate));
        heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
        Line(ctx_.out().Paint(Role::kHeading, heading));
      }
      first = false;
      Item(item);
    }
  }

  void Item(const SprintItem& item) {
    const std::optional<int> size = item.size_counted ? item.size_counted : item.size;
    std::string text = Named(ctx_, *item.story);
    std::vector<std::string> marks;
    if (item.size && size != item.size) marks.push_back(fmt::format("planned as {}", *item.size));
    if (item.added) marks.push_back("added " + item.added->ToString());
    if (item.clarified) marks.emplace_back("clarified");
    if (!item.reason.empty()) marks.push_back(Safe(item.reason));
    if (!marks.empty()) {
      text += ctx_.out().Paint(Role::kDim, fmt::format("  ({})", fmt::join(marks, "; ")));
    }
    TellBehind(ctx_, fmt::format("  {:>3}  ", size ? std::to_string(*size) : "-"), text);
  }

  void Unsettled() {
    bool first = true;
    for (const auto& each : figures_.unsettled) {
      if (first) {
        Line();
        Line(ctx_.out().Paint(Role::kHeading, "What keeps stories from acceptance"));
      }
      first = false;
      TellBehind(ctx_, "  ", Named(ctx_, *each.story));
      constexpr std::string_view kIndent = "       ";
      for (const Criterion* criterion : each.criteria) {
        TellBehind(ctx_, kIndent,
                   fmt::format("criterion {}: {}", Word(criterion->result), Safe(criterion->text)));
      }
      for (const DoneItem* item : each.done_items) {
        TellBehind(ctx_, kIndent, "not done: " + Safe(item->text));
      }
      for (const Question* question : each.questions) {
        TellBehind(ctx_, kIndent, "unanswered: " + Safe(question->text));
      }
    }
  }

  void Velocity() {
    Line();
    const std::vector<SprintVelocity> velocities = Velocities(backlog_);
    std::string line = fmt::format("velocity {}", figures_.accepted.points);
    if (figures_.sprint->status == SprintStatus::kActive) line += " so far";
    const Mean mean = MeanOfLast(velocities, 3);
    if (mean.count > 1) {
      line += fmt::format("; mean of the last {} closed sprints: {:.1f}", mean.count, mean.value());
    } else if (mean.count == 1 && velocities.front().sprint != figures_.sprint->number) {
      line += fmt::format("; {} in the only closed sprint", mean.sum);
    }
    TellBehind(ctx_, "", line);
  }

  Context& ctx_;
  const Backlog& backlog_;
  const SprintFigures& figures_;
};

void TallyJson(JsonWriter& json, std::string_view key, const Tally& tally) {
  json.Key(key).BeginObject();
  json.Key("stories").Value(tally.stories);
  json.Key("points").Value(tally.points);
  json.EndObject();
}

void ItemsJson(JsonWriter& json, const SprintFigures& figures) {
  json.Key("items").BeginArray();
  for (const SprintItem& item : figures.items) {
    json.BeginObject();
    json.Key("id").Value(item.story->id);
    json.Key("title").Value(item.story->title);
    json.Key("fate").Value(Word(item.fate));
    if (item.size) json.Key("size").Value(*item.size);
    if (item.size_counted) json.Key("size_counted").Value(*item.size_counted);
    if (item.added) json.Key("added").Value(item.added->ToString());
    json.Key("clarified").Value(item.clarified);
    if (!item.reason.empty()) json.Key("reason").Value(item.reason);
    json.EndObject();
  }
  json.EndArray();
}

void UnsettledJson(JsonWriter& json, const SprintFigures& figures) {
  json.Key("unsettled").BeginArray();
  for (const auto& each : figures.unsettled) {
    json.BeginObject();
    json.Key("id").Value(each.story->id);
    json.Key("criteria").BeginArray();
    for (const Criterion* criterion : each.criteria) json.Value(criterion->text);
    json.EndArray();
    json.Key("done_items").BeginArray();
    for (const DoneItem* item : each.done_items) json.Value(item->id);
    json.EndArray();
    json.Key("questions").BeginArray();
    for (const Question* question : each.questions) json.Value(question->text);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
}

void PrintJson(Context& ctx, const SprintFigures& figures) {
  const Sprint& sprint = *figures.sprint;
  JsonWriter json;
  json.BeginObject();
  json.Key("sprint").Value(sprint.number);
  json.Key("status").Value(Word(sprint.status));
  json.Key("goal").Value(sprint.goal);
  if (sprint.goal_met) json.Key("goal_met").Value(*sprint.goal_met == YesNo::kYes);
  if (sprint.start) json.Key("start").Value(sprint.start->ToString());
  if (sprint.end) json.Key("end").Value(sprint.end->ToString());
  if (sprint.capacity) json.Key("capacity").Value(*sprint.capacity);
  json.Key("velocity").Value(figures.accepted.points);
  TallyJson(json, "planned", figures.planned);
  TallyJson(json, "added", figures.added);
  TallyJson(json, "removed", figures.removed);
  TallyJson(json, "clarified", figures.clarified);
  TallyJson(json, "accepted", figures.accepted);
  TallyJson(json, "awaiting", figures.awaiting);
  if (figures.accepted_later.stories > 0) {
    TallyJson(json, "accepted_later", figures.accepted_later);
  }
  TallyJson(json, "unfinished", figures.unfinished);
  ItemsJson(json, figures);
  UnsettledJson(json, figures);
  json.EndObject();
  ctx.out() << json.Finish();
}

void Show(Context& ctx, const Backlog& backlog, const Sprint& sprint, bool json) {
  const SprintFigures figures = FiguresOf(backlog, sprint);
  if (json) {
    PrintJson(ctx, figures);
  } else {
    Printer(ctx, backlog, figures).Print();
  }
}

// Whether the Sprint Goal was met: from the option, or asked on a terminal.
Result<YesNo> GoalMet(Context& ctx, const Options& options, const Sprint& sprint) {
  if (options.goal_met) return *options.goal_met == "yes" ? YesNo::kYes : YesNo::kNo;
  if (ctx.CanPrompt()) {
    const std::string goal = sprint.goal.empty() ? "" : ": " + Safe(sprint.goal);
    Result<bool> met = AskYesNo(ctx, "Was the Sprint Goal met" + goal + "?", true);
    if (!met) return std::move(met).error();
    return *met ? YesNo::kYes : YesNo::kNo;
  }
  return Error{Exit::kUsage,
               "'review --close' needs to know whether the Sprint Goal was met",
               {},
               {"add --goal-met yes, or --goal-met no"}};
}

void TellClosed(Context& ctx, const Backlog& after, int number, const Change& change,
                bool dry_run) {
  ctx.out().Line();
  ctx.out().Line(fmt::format("{} sprint {}", dry_run ? "would close" : "closed", number));
  for (const Story& story : change.stories) {
    ctx.out().Line(fmt::format("  {} again: {}", Word(story.status), Named(ctx, story)));
  }
  std::size_t awaiting = 0;
  for (const Story& story : after.stories()) {
    if (story.status == Status::kDone && story.sprint == number) ++awaiting;
  }
  if (awaiting > 0) {
    ctx.out().Line(fmt::format("  {} still await{} acceptance: backlog accept",
                               Count(awaiting, "story", "stories"), awaiting == 1 ? "s" : ""));
  }
  if (!dry_run) ctx.out().Line("next: backlog prioritize, then backlog plan-sprint");
}

/// What is ahead on another branch would be counted as not finished: it is told first.
void TellBranches(Context& ctx, const Backlog& backlog, int number) {
  const auto branches = BranchesWithStories(ctx.store().folder(), backlog);
  if (!branches) return;  // without git there is nothing to tell
  bool is_first = true;
  for (const Story& story : backlog.stories()) {
    if (story.sprint != number || AheadOn(*branches, story) == nullptr) continue;
    if (is_first) ctx.out().Line("On other branches, and not merged here:");
    is_first = false;
    ctx.out().Line(fmt::format("  {}: {}", Named(ctx, story), Safe(OnBranches(*branches, story))));
  }
  if (!is_first) ctx.out().Line();
}

Result<Exit> Close(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<Loaded> loaded = ctx.store().Load();  // asked before the lock is taken
  if (!loaded) return std::move(loaded).error();
  Result<const Sprint*> named = FindSprintNamed(loaded->backlog, options.sprint);
  if (!named) return std::move(named).error();
  if (!options.sprint && (*named)->status != SprintStatus::kActive) {
    return Error{
        Exit::kCannot,
        "cannot close a sprint: none is active",
        {},
        {fmt::format("the last one, sprint {}, is {}", (*named)->number, Word((*named)->status))}};
  }
  const int number = (*named)->number;
  if (!options.json) TellBranches(ctx, loaded->backlog, number);
  YesNo met = YesNo::kNo;
  if ((*named)->status == SprintStatus::kActive) {
    Result<YesNo> told = GoalMet(ctx, options, **named);
    if (!told) return std::move(told).error();
    met = *told;
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  Result<Change> change = CloseSprint(session->backlog(), number, met, *deed);
  if (!change) return std::move(change).error();
  Backlog after = session->backlog();
  Apply(*change, after);
  for (const Story& story : change->stories) session->Put(story);
  for (const Sprint& sprint : change->sprints) session->Put(sprint);
  if (options.dry_run) {
    session->Release();
  } else if (auto done = ctx.Commit(*session, fmt::format("close sprint {}", number)); !done) {
    return std::move(done).error();
  }
  Show(ctx, after, *after.FindSprint(number), options.json);
  if (!options.json) TellClosed(ctx, after, number, *change, options.dry_run);
  return Exit::kDone;
}

Result<void> CheckTogether(const Options& options) {
  if (auto checked = options.guests.Check(options.close, options.json); !checked) return checked;
  if (options.close) return {};
  for (const auto& [given, name] : {std::pair(options.goal_met.has_value(), "--goal-met"),
                                    std::pair(options.deed.on && !options.guests.meeting, "--on"),
                                    std::pair(options.dry_run, "--dry-run")}) {
    if (given) return Error{Exit::kUsage, fmt::format("'{}' goes with '--close'", name), {}, {}};
  }
  return {};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = CheckTogether(options); !checked) return std::move(checked).error();
  if (options.close) return Close(ctx, options);
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  Result<const Sprint*> sprint = FindSprintNamed(loaded->backlog, options.sprint);
  if (!sprint) return std::move(sprint).error();
  if (options.guests.given()) {
    const auto shown = ShowToGuests(ctx, loaded->backlog, **sprint, options.guests, *deed);
    return shown ? WithProblems(ctx, loaded->problems, *shown) : shown;
  }
  Show(ctx, loaded->backlog, **sprint, options.json);
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("SPRINT", options.sprint, Complete::kSprint,
               "its number; default: the active one, else the last", false);
  options.guests.Declare(args);
  args.Flag("--close", options.close, "end the sprint");
  args.Choice("--goal-met", "ANSWER", {"yes", "no"}, options.goal_met,
              "whether the Sprint Goal was met");
  options.deed.DeclareOn(args);
  DryRunFlag(args, options.dry_run);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kReview;
const Command kReview = {
    .name = "review",
    .aliases = {},
    .group = Group::kReview,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show what a sprint planned and what came of it",
    .details =
        "Prints the Sprint Goal, what was planned, accepted, added, removed and clarified, what\n"
        "still keeps stories from acceptance, and velocity. --close counts what is accepted, "
        "keeps\n"
        "what is done awaiting acceptance, and returns the rest to its place in the product\n"
        "backlog. --meeting is for guests: nothing is judged in it.",
    .examples = {{"backlog review", "The sprint that is running, or the last one"},
                 {"backlog review --meeting", "With the stakeholders in the room"},
                 {"backlog review 3 --html -o review.html", "For who was not there"},
                 {"backlog review --close --goal-met yes", "End the sprint"},
                 {"backlog review 3 --json", "Sprint 3, for a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
