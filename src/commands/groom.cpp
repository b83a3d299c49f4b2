// `backlog groom`: what keeps stories from being ready, and what passes made ready.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/grooming.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/first_steps.h"
#include "commands/groom_walk.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

// Whoever names no story sees this many; the rest is counted.
constexpr std::size_t kShown = 20;

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> timebox;
  std::optional<std::string> on;
  bool check = false;
  bool dry_run = false;
  bool json = false;

  bool ChangesNothing() const { return check || dry_run; }
};

// What was found, in the order in which it is told.
struct Findings {
  std::vector<Groomed> groomed;
  std::vector<const Story*> passed_over;  // in a sprint, accepted or dropped

  bool AllReady() const {
    return std::all_of(groomed.begin(), groomed.end(),
                       [](const Groomed& each) { return each.passes(); }) &&
           std::none_of(passed_over.begin(), passed_over.end(),
                        [](const Story* story) { return story->status == Status::kDropped; });
  }
};

Result<Findings> Find(const Backlog& backlog, const std::vector<std::string>& ids) {
  Findings findings;
  if (ids.empty()) {
    findings.groomed = Groom(backlog, StoriesToGroom(backlog));
    return findings;
  }
  const Result<std::vector<const Story*>> stories = FindStories(backlog, ids);
  if (!stories) return stories.error();
  std::vector<const Story*> open;
  for (const Story* story : *stories) {
    (CanGroom(*story) ? open : findings.passed_over).push_back(story);
  }
  findings.groomed = Groom(backlog, open);
  return findings;
}

// Whether what was found has been written.
enum class Settled : std::uint8_t { kNo, kYes };

class Report {
 public:
  Report(Context& ctx, const Backlog& backlog, const Findings& findings, std::size_t limit,
         Settled settled)
      : ctx_(ctx),
        findings_(findings),
        order_(CurrentOrder(backlog)),
        limit_(limit),
        changes_nothing_(settled == Settled::kNo) {}

  void Print() const {
    for (const Story* story : findings_.passed_over) {
      ctx_.out().Line(fmt::format("{} is {}", Named(ctx_, *story), Word(story->status)));
    }
    PrintSettled();
    PrintGaps();
  }

  /// What changed on its way, without the gaps.
  void PrintSettled() const {
    std::size_t readied = 0;
    std::size_t ready = 0;
    for (const Groomed& each : findings_.groomed) {
      const Story& story = *each.story;
      if (!each.passes()) continue;
      if (story.status == Status::kReady) {
        ++ready;
      } else if (++readied <= limit_) {
        ctx_.out().Line(fmt::format("{} {}", changes_nothing_ ? "would make ready" : "readied",
                                    Named(ctx_, story)));
      }
    }
    if (readied > limit_) {
      ctx_.out().Line(fmt::format("and {} more {} ready", readied - limit_,
                                  changes_nothing_ ? "would be made" : "were made"));
    }
    if (ready > 0) {
      ctx_.out().Line(fmt::format("{} ready{}", Count(ready, "story is", "stories are"),
                                  readied > 0 ? " already" : ""));
    }
  }

 private:
  void PrintGaps() const {
    std::size_t unready = 0;
    for (const Groomed& each : findings_.groomed) {
      if (!each.passes() && ++unready <= limit_) PrintStory(each);
    }
    if (unready > limit_) {
      ctx_.out().Line(fmt::format("and {} more {} not ready", unready - limit_,
                                  unready - limit_ == 1 ? "is" : "are"));
    }
  }

  void PrintStory(const Groomed& each) const {
    const std::size_t place = order_.PlaceOf(each.story->id);
    std::string_view mark;
    if (each.lapsed()) mark = changes_nothing_ ? ", ready no longer" : ", new again";
    ctx_.out().Line(fmt::format("{}{}{}", place > 0 ? std::to_string(place) + "  " : "",
                                Named(ctx_, *each.story), mark));
    constexpr int kGap = 4;
    constexpr int kRemedy = 8;  // where it stands below what it mends
    int width = 0;              // of the widest that has room for its remedy beside it
    for (const ReadyGap& gap : each.gaps) {
      const int says = Width(Safe(gap.says));
      if (kGap + says + 2 + Width(Safe(gap.remedy)) > ReadableWidth(ctx_)) continue;
      width = std::max(width, says);
    }
    for (const ReadyGap& gap : each.gaps) {
      const std::string says = Safe(gap.says);
      if (Width(says) <= width) {
        const std::string before(kGap, ' ');
        TellWithAside(ctx_, before + Pad(says, width), Safe(gap.remedy), kRemedy, Role::kHint);
      } else {
        TellWrapped(ctx_, says, kGap);
        TellWrapped(ctx_, Safe(gap.remedy), kRemedy, Role::kHint);
      }
    }
  }

  Context& ctx_;
  const Findings& findings_;
  BacklogOrder order_;
  std::size_t limit_;
  bool changes_nothing_;
};

std::string Json(const Backlog& backlog, const Findings& findings, Settled written) {
  const BacklogOrder order = CurrentOrder(backlog);
  JsonWriter json;
  json.BeginArray();
  for (const Groomed& each : findings.groomed) {
    const Status settled = each.passes() ? Status::kReady : Status::kNew;
    json.BeginObject().Member("id", each.story->id).Member("title", each.story->title);
    const std::size_t place = order.PlaceOf(each.story->id);
    if (place > 0) json.Member("place", place);
    json.Member("status", Word(written == Settled::kNo ? each.story->status : settled));
    json.Member("ready", each.passes()).Key("gaps").BeginArray();
    for (const ReadyGap& gap : each.gaps) {
      json.BeginObject().Member("check", gap.check).Member("says", gap.says);
      json.Member("remedy", gap.remedy).EndObject();
    }
    json.EndArray().EndObject();
  }
  for (const Story* story : findings.passed_over) {
    json.BeginObject().Member("id", story->id).Member("title", story->title);
    json.Member("status", Word(story->status));
    json.Member("ready", story->status != Status::kDropped).Key("gaps").BeginArray().EndArray();
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

// Where a file cannot be read, a story that depends on it seems to lack its prerequisite: then
// nothing is settled.
Result<Findings> FindAndSettle(Context& ctx, const Options& options, const Deed& deed,
                               Backlog& backlog, std::vector<Error>& problems) {
  if (options.ChangesNothing()) {
    Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return std::move(loaded).error();
    backlog = std::move(loaded->backlog);
    problems = std::move(loaded->problems);
    return Find(backlog, options.ids);
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  backlog = session->backlog();
  problems = session->problems();
  Result<Findings> findings = Find(backlog, options.ids);
  if (!findings || !problems.empty()) return findings;
  const Change change = Settle(findings->groomed, deed);
  session->PutAll(change.stories);
  auto committed = ctx.Commit(*session, Label("groom", change.stories));
  if (!committed) return std::move(committed).error();
  return findings;
}

std::vector<std::string> Unready(const Findings& findings) {
  std::vector<std::string> ids;
  for (const Groomed& each : findings.groomed) {
    if (!each.passes()) ids.push_back(each.story->id);
  }
  return ids;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<Date> on = ctx.OnDate(options.on);
  if (!on) return on.error();
  std::optional<std::chrono::minutes> timebox;
  if (options.timebox) {
    const Result<std::chrono::minutes> minutes = ParseTimebox(*options.timebox);
    if (!minutes) return minutes.error();
    timebox = *minutes;
  }
  const Deed deed{*on, ctx.user(), std::nullopt};
  Backlog backlog;
  std::vector<Error> problems;
  const Result<Findings> findings = FindAndSettle(ctx, options, deed, backlog, problems);
  if (!findings) return findings.error();
  const Settled settled =
      options.ChangesNothing() || !problems.empty() ? Settled::kNo : Settled::kYes;
  const bool gate_says_no = options.check && !options.ids.empty() && !findings->AllReady();
  const Exit code = gate_says_no ? Exit::kNo : Exit::kDone;
  if (options.json) {
    ctx.out() << Json(backlog, *findings, settled);
    return WithProblems(ctx, problems, code);
  }
  if (findings->groomed.empty() && findings->passed_over.empty()) {
    ctx.out().Line("nothing to do: there is no open story outside the sprints");
    HintFirstStory(ctx, backlog);
    return WithProblems(ctx, problems, code);
  }
  const std::size_t limit = options.ids.empty() ? kShown : findings->groomed.size();
  const Report report(ctx, backlog, *findings, limit, settled);
  const std::vector<std::string> unready = Unready(*findings);
  if (settled == Settled::kYes && ctx.CanPrompt() && !unready.empty()) {
    report.PrintSettled();
    return WalkStories(ctx, unready, timebox, deed);
  }
  report.Print();
  if (!problems.empty() && !options.ChangesNothing()) {
    ctx.Warn("nothing was made ready, as not every file can be read");
  }
  return WithProblems(ctx, problems, code);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to groom; all without it", false);
  args.Flag("--check", options.check, "change nothing; exit 1 where a named story is not ready");
  args.Option("--timebox", "TIME", options.timebox, Complete::kNothing,
              "stop asking after this time: 45m, 1h30m");
  OnOption(args, options.on);
  DryRunFlag(args, options.dry_run);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kGroom;
const Command kGroom = {
    .name = "groom",
    .aliases = {"refine"},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Get stories ready to be planned",
    .details =
        "Proves the Definition of Ready for each story outside the sprints, from the top: what\n"
        "passes is ready from now on, what no longer passes is new again. On a terminal it then\n"
        "walks story by story and asks for what is missing; elsewhere it lists what keeps each\n"
        "story from ready, and the command that helps.",
    .examples = {{"backlog groom --timebox 45m", "The weekly refinement, with an end"},
                 {"backlog groom k7m2qx", "One story"},
                 {"backlog groom --check k7m2qx", "Is it ready? The exit code tells"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
