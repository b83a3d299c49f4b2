// `backlog sprint`: how a sprint stands.
#include <array>

#include <fmt/format.h>

#include "backlog/rules/burndown.h"
#include "backlog/rules/sprint_review.h"
#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"
#include "git/branches.h"
#include "report/home_view.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> sprint;
  bool json = false;
};

// A heading of the page, and which of the sprint's stories stand below it.
struct State {
  std::string_view heading;
  Fate fate;
  std::optional<Status> status;  // kUnfinished only
};
constexpr std::array kStates = {
    State{"In progress", Fate::kUnfinished, Status::kInProgress},
    State{"Done, awaiting acceptance", Fate::kAwaiting, {}},
    State{"Not started", Fate::kUnfinished, Status::kPlanned},
    State{"Not finished", Fate::kUnfinished, {}},
    State{"Accepted", Fate::kAccepted, {}},
    State{"Done in it, accepted afterwards", Fate::kAcceptedLater, {}},
    State{"Removed", Fate::kRemoved, {}},
    State{"Cancelled", Fate::kCancelled, {}},
};

// Of a story that left the sprint, what it is now says nothing about the sprint.
bool IsHere(const SprintItem& item, const Sprint& sprint) {
  return item.story->IsInSprint() && item.story->sprint == sprint.number;
}

bool Belongs(const SprintItem& item, const Sprint& sprint, const State& state) {
  if (item.fate != state.fate) return false;
  if (item.fate != Fate::kUnfinished) return true;
  if (!IsHere(item, sprint)) return !state.status;
  return state.status == item.story->status;
}

// What is not ticked says nothing before the work on a story has begun.
std::vector<const DoneItem*> OpenDoneItems(const SprintFigures& figures, const Story& story) {
  if (story.status != Status::kInProgress && story.status != Status::kDone) return {};
  for (const Unsettled& each : figures.unsettled) {
    if (each.story == &story) return each.done_items;
  }
  return {};
}

class Printer {
 public:
  Printer(Context& ctx, const Backlog& backlog, const SprintFigures& figures,
          const std::vector<Branch>& branches)
      : ctx_(ctx),
        backlog_(backlog),
        figures_(figures),
        sprint_(*figures.sprint),
        branches_(branches) {}

  void Print() {
    Head();
    Progress();
    for (const State& state : kStates) Stories(state);
    Next();
  }

 private:
  void Line(std::string_view text = {}) { ctx_.out().Line(text); }

  void Head() {
    std::string line = fmt::format("Sprint {}, {}", sprint_.number, Word(sprint_.status));
    if (const std::string days = DaysText(sprint_); !days.empty()) line += ", " + days;
    const bool over = sprint_.closed.has_value();
    const std::string left = over ? std::string() : DaysOf(sprint_, ctx_.today());
    if (!left.empty()) line += ", " + left;
    Line(ctx_.out().Paint(Role::kHeading, line));
    std::string goal = sprint_.goal.empty() ? "none" : Safe(sprint_.goal);
    if (sprint_.goal_met && !sprint_.goal.empty()) {
      goal += *sprint_.goal_met == YesNo::kYes ? " (met)" : " (not met)";
    }
    Line("Sprint Goal: " + goal);
    if (!sprint_.agreed_by.empty()) Line("agreed by " + Safe(sprint_.agreed_by));
    if (!sprint_.reason.empty()) Line("cancelled: " + Safe(sprint_.reason));
    Line();
  }

  void Progress() {
    const int points = PointsIn(backlog_, sprint_.number);
    std::string line =
        sprint_.status == SprintStatus::kPlanned
            ? Count(static_cast<std::size_t>(points), "point") + " planned"
            : fmt::format("{} of {} points accepted", figures_.accepted.points, points);
    if (sprint_.capacity) line += fmt::format(", capacity {}", *sprint_.capacity);
    Line(line);
    line.clear();
    if (figures_.added.stories > 0) line += "added: " + Tallied(figures_.added);
    if (figures_.removed.stories > 0) {
      line += (line.empty() ? "removed: " : "; removed: ") + Tallied(figures_.removed);
    }
    if (!line.empty()) Line(line);
    const Burndown burndown = BurndownOf(backlog_, sprint_, ctx_.today());
    if (burndown.days.empty()) return;
    line = "left, day by day:";
    for (const BurndownDay& day : burndown.days) line += fmt::format(" {}", day.left);
    const bool runs = sprint_.status == SprintStatus::kActive;
    if (burndown.even && runs) line += fmt::format("  ({} on an even line)", *burndown.even);
    Line(line);
  }

  static std::string Tallied(const Tally& tally) {
    return fmt::format("{}, {}", Count(static_cast<std::size_t>(tally.stories), "story", "stories"),
                       Count(static_cast<std::size_t>(tally.points), "point"));
  }

  void Stories(const State& state) {
    bool first = true;
    for (const SprintItem& item : figures_.items) {
      if (!Belongs(item, sprint_, state)) continue;
      if (first) {
        Line();
        Line(ctx_.out().Paint(Role::kHeading, state.heading));
      }
      first = false;
      Item(item);
    }
  }

  void Item(const SprintItem& item) {
    const Story& story = *item.story;
    const std::optional<int> size = item.size_counted ? item.size_counted : item.size;
    std::string text =
        fmt::format("  {:>3}  {}", size ? std::to_string(*size) : "-", Named(ctx_, story));
    std::vector<std::string> marks;
    if (IsHere(item, sprint_) && !story.assignee.empty()) marks.push_back(Safe(story.assignee));
    if (item.added) marks.push_back("added " + item.added->ToString());
    if (item.clarified) marks.emplace_back("clarified");
    if (!item.reason.empty()) marks.push_back(Safe(item.reason));
    if (IsHere(item, sprint_)) {
      if (const std::string on = OnBranches(branches_, story); !on.empty()) {
        marks.push_back(Safe(on));
      }
    }
    if (!marks.empty()) {
      text += ctx_.out().Paint(Role::kDim, fmt::format("  ({})", fmt::join(marks, "; ")));
    }
    Line(text);
    if (!IsHere(item, sprint_)) return;
    for (const Wait& wait : WaitsOf(story)) {
      const std::string asked = wait.text.empty() ? "" : ": " + Safe(wait.text);
      Line("         " +
           ctx_.out().Paint(Role::kWarning, Safe(WaitingText(wait, ctx_.today())) + asked));
    }
    for (const DoneItem* open : OpenDoneItems(figures_, story)) {
      Line("         not done: " + Safe(open->text));
    }
  }

  void Next() {
    std::string next;
    if (sprint_.status == SprintStatus::kActive && figures_.awaiting.stories > 0) {
      next = "backlog accept";
    } else if (sprint_.status == SprintStatus::kActive && sprint_.end &&
               *sprint_.end < ctx_.today()) {
      next = "backlog review --close";
    } else if (sprint_.status == SprintStatus::kPlanned && backlog_.ActiveSprint() == nullptr) {
      next = "backlog sprint start";
    }
    if (next.empty()) return;
    Line();
    Line("next: " + next);
  }

  Context& ctx_;
  const Backlog& backlog_;
  const SprintFigures& figures_;
  const Sprint& sprint_;
  const std::vector<Branch>& branches_;
};

void StoryJson(JsonWriter& json, const SprintFigures& figures, const SprintItem& item, Date today,
               const std::vector<Branch>& branches) {
  const Story& story = *item.story;
  const bool here = IsHere(item, *figures.sprint);
  json.BeginObject().Member("id", story.id).Member("title", story.title);
  json.Member("state", here ? Word(story.status) : Word(item.fate));
  if (item.size) json.Member("size", *item.size);
  if (item.size_counted) json.Member("size_counted", *item.size_counted);
  if (here && !story.assignee.empty()) json.Member("assignee", story.assignee);
  if (item.added) json.Member("added", item.added->ToString());
  json.Member("clarified", item.clarified);
  if (!item.reason.empty()) json.Member("reason", item.reason);
  if (const std::string on = OnBranches(branches, story); here && !on.empty()) {
    json.Member("elsewhere", on);
  }
  json.Key("waiting").BeginArray();
  if (here) {
    for (const Wait& wait : WaitsOf(story)) json.Value(WaitingText(wait, today));
  }
  json.EndArray();
  json.Key("done_items_open").BeginArray();
  for (const DoneItem* open : OpenDoneItems(figures, story)) json.Value(open->id);
  json.EndArray();
  json.EndObject();
}

std::string Json(const Backlog& backlog, const SprintFigures& figures, Date today,
                 const std::vector<Branch>& branches) {
  const Sprint& sprint = *figures.sprint;
  JsonWriter json;
  json.BeginObject().Member("number", sprint.number).Member("status", Word(sprint.status));
  json.Member("goal", sprint.goal);
  if (sprint.start) json.Member("start", sprint.start->ToString());
  if (sprint.end) json.Member("end", sprint.end->ToString());
  if (sprint.end && !sprint.closed) json.Member("days_left", *sprint.end - today);
  if (sprint.capacity) json.Member("capacity", *sprint.capacity);
  if (!sprint.agreed_by.empty()) json.Member("agreed_by", sprint.agreed_by);
  if (!sprint.reason.empty()) json.Member("reason", sprint.reason);
  json.Member("points", PointsIn(backlog, sprint.number));
  json.Member("accepted_points", figures.accepted.points);
  json.Member("added_points", figures.added.points);
  json.Member("removed_points", figures.removed.points);
  json.Key("burndown").BeginArray();
  for (const BurndownDay& day : BurndownOf(backlog, sprint, today).days) {
    json.BeginObject().Member("day", day.day.ToString()).Member("left", day.left).EndObject();
  }
  json.EndArray();
  json.Key("stories").BeginArray();
  for (const SprintItem& item : figures.items) {
    StoryJson(json, figures, item, today, branches);
  }
  json.EndArray().EndObject();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const auto sprint = ChooseSprint(backlog, options.sprint,
                                   {SprintStatus::kActive, SprintStatus::kPlanned,
                                    SprintStatus::kClosed, SprintStatus::kCancelled});
  if (!sprint) return sprint.error();
  const SprintFigures figures = FiguresOf(backlog, **sprint);
  // A sprint that is over is what was told of it, whatever goes on elsewhere.
  std::vector<Branch> branches;
  if (!(*sprint)->closed) {
    auto found = BranchesWithStories(ctx.store().folder(), backlog);
    if (found) branches = *std::move(found);
  }
  if (options.json) {
    ctx.out() << Json(backlog, figures, ctx.today(), branches);
  } else {
    Printer(ctx, backlog, figures, branches).Print();
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("SPRINT", options.sprint, Complete::kSprint,
               "its number; default: the active one, else the planned one", false);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kSprint;
const Command kSprint = {
    .name = "sprint",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show how the sprint stands, or change it by hand",
    .details =
        "Prints the Sprint Goal, the days that are left, the points that are not accepted yet, "
        "day\n"
        "by day, and the stories by state: what is open of the Definition of Done, what they wait\n"
        "for, what was added, what was removed and why.",
    .examples = {{"backlog sprint", "The sprint that is running"},
                 {"backlog sprint 3 --json", "Sprint 3, for a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
