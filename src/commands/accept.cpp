// `backlog accept`: the product owner takes finished stories, criterion by criterion.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/item_id.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "git/objects.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::vector<std::string> pass;
  bool all_pass = false;
  DeedOptions deed;
};

// The commit that the work tree stands on; empty without git, or before the first commit.
std::string HeadCommit(Context& ctx) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return {};
  Result<std::string> head = ResolveCommit(*place, "HEAD");
  return head ? *std::move(head) : std::string();
}

void TellAccepted(Context& ctx, const Story& story) {
  std::string where =
      story.sprint ? fmt::format("in sprint {}", *story.sprint) : "in no sprint, as none is active";
  if (story.accepted_size) {
    where = Count(static_cast<std::size_t>(*story.accepted_size), "point") + " " + where;
  }
  ctx.out().Line("  " + where + ", by " + Safe(story.accepted_by));
}

// A spike retires the risk of what waited for it; whose risk is still high is told, as nobody
// lowers it by himself.
void TellRiskThatStays(Context& ctx, const Backlog& backlog, const Story& spike) {
  if (spike.type != Type::kSpike) return;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    const auto& needs = story->depends_on;
    if (std::find(needs.begin(), needs.end(), spike.id) == needs.end()) continue;
    if (story->risk.value_or(0) < backlog.settings.high_risk) continue;
    ctx.out().Line(fmt::format("  {} waited for it, and still carries risk {}", Named(ctx, *story),
                               *story->risk));
    ctx.out().Line(
        "    " + ctx.out().Paint(Role::kHint, fmt::format("backlog edit {} --risk N", story->id)));
  }
}

Result<Exit> AcceptAll(Context& ctx, const std::vector<std::string>& ids,
                       const AcceptOptions& options, const Deed& deed) {
  return TakeStep(
      ctx, ids, "accept", "accepted",
      [&](const Backlog& backlog, const Story& story) {
        return Accept(backlog, story, options, deed);
      },
      [&](const Backlog& after, const Story& story) {
        TellAccepted(ctx, story);
        TellRiskThatStays(ctx, after, story);
      });
}

std::vector<std::string> Awaiting(const Backlog& backlog) {
  std::vector<std::string> ids;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    if (story->status == Status::kDone) ids.push_back(story->id);
  }
  return ids;
}

// Saves what the review found of one criterion.
Result<void> SaveVerdict(Context& ctx, const std::string& id, std::size_t index, Verdict verdict) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Story* const found = session->backlog().Find(id);
  if (found == nullptr || index >= found->acceptance_criteria.size()) {
    return Error{Exit::kWorld, fmt::format("'{}' was changed meanwhile", id), {}, {"run it again"}};
  }
  Story story = *found;
  SetVerdict(story, index, verdict);
  const std::string label =
      fmt::format("{} criterion {} of {} {}", Word(verdict), index + 1, id, story.title);
  session->Put(std::move(story));
  auto committed = ctx.Commit(*session, label);
  return committed ? Result<void>() : Result<void>(std::move(committed).error());
}

void ShowForReview(Context& ctx, const Story& story) {
  ctx.out().Line();
  ctx.out().Line(Named(ctx, story));
  if (!story.want.empty()) {
    std::string sentence = Safe(story.want);
    if (!story.role.empty()) sentence = fmt::format("As {}: {}", Safe(story.role), sentence);
    if (!story.benefit.empty()) sentence += ", so that " + Safe(story.benefit);
    for (const std::string& line : Wrap(sentence, ctx.terminal().width - 4)) {
      ctx.out().Line("  " + line);
    }
  }
}

enum class Walk : std::uint8_t { kNext, kQuit };

// Asks for each criterion that has not passed; false where one failed or was left open.
Result<Walk> WalkCriteria(Context& ctx, const Story& story, std::vector<std::string>& failed,
                          bool& all_pass) {
  const auto& criteria = story.acceptance_criteria;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const std::string line = fmt::format("  {}. {}", i + 1, Safe(criteria[i].text));
    if (criteria[i].result == Verdict::kPass) {
      ctx.out().Line(line + "  (passed)");
      continue;
    }
    Result<char> answer = AskKey(ctx, line + "\n     pass, fail, skip or quit?", "pfsq", 'p');
    if (!answer) return std::move(answer).error();
    if (*answer == 'q') return Walk::kQuit;
    if (*answer == 's') {
      all_pass = false;
      continue;
    }
    const Verdict verdict = *answer == 'p' ? Verdict::kPass : Verdict::kFail;
    if (auto saved = SaveVerdict(ctx, story.id, i, verdict); !saved) return saved.error();
    if (verdict == Verdict::kFail) {
      failed.push_back(std::to_string(i + 1));
      all_pass = false;
    }
  }
  return Walk::kNext;
}

// Without a reason nothing is rejected: that is decided later.
Result<Walk> AskAndReject(Context& ctx, const std::string& id,
                          const std::vector<std::string>& failed, const Deed& deed) {
  Result<std::string> reason = Ask(ctx, "  reject it, because (Enter: decide later, q: quit)", "");
  if (!reason) return std::move(reason).error();
  if (IsQuit(*reason)) return Walk::kQuit;
  if (reason->empty()) return Walk::kNext;
  Result<Exit> rejected = TakeStep(
      ctx, {id}, "reject", "rejected",
      [&](const Backlog& backlog, const Story& each) {
        return Reject(backlog, each, {*reason, failed}, deed);
      },
      [&](const Backlog& /*backlog*/, const Story& each) {
        ctx.out().Line(fmt::format("  {} again", Word(each.status)));
      });
  if (!rejected) return std::move(rejected).error();
  return Walk::kNext;
}

Result<Walk> WalkStory(Context& ctx, const std::string& id, const Deed& deed) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Story* const story = loaded->backlog.Find(id);
  if (story == nullptr || story->status != Status::kDone) return Walk::kNext;
  ShowForReview(ctx, *story);
  std::vector<std::string> failed;
  bool all_pass = true;
  Result<Walk> walked = WalkCriteria(ctx, *story, failed, all_pass);
  if (!walked || *walked == Walk::kQuit) return walked;
  if (all_pass) {
    // Before the question: Ctrl-C behind the answer reaches git too.
    const std::string head = HeadCommit(ctx);
    Result<char> answer = AskKey(ctx, "  accept, reject, skip or quit?", "arsq", 'a');
    if (!answer) return std::move(answer).error();
    if (*answer == 'q') return Walk::kQuit;
    if (*answer == 's') return Walk::kNext;
    if (*answer == 'a') {
      Result<Exit> accepted = AcceptAll(ctx, {id}, {{}, false, head}, deed);
      if (!accepted) return std::move(accepted).error();
      return Walk::kNext;
    }
  } else if (failed.empty()) {
    return Walk::kNext;
  }
  return AskAndReject(ctx, id, failed, deed);
}

Result<Exit> WalkAll(Context& ctx, const Deed& deed) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const std::vector<std::string> ids = Awaiting(loaded->backlog);
  if (ids.empty()) {
    ctx.out().Line("nothing awaits acceptance");
    ctx.Hint("the team says what is done: 'backlog finish ID'");
    return Exit::kDone;
  }
  if (!ctx.CanPrompt()) {
    Error error{Exit::kUsage, "'accept' needs the stories to accept", {}, {}};
    for (const std::string& id : ids) {
      error.hints.push_back(
          fmt::format("backlog accept {}   {}", id, Safe(loaded->backlog.Find(id)->title)));
    }
    return error;
  }
  const InterruptWatch watch;
  for (const std::string& id : ids) {
    Result<Walk> walked = WalkStory(ctx, id, deed);
    if (!walked) return std::move(walked).error();
    if (auto on = InterruptWatch::Check(); !on) return std::move(on).error();
    if (*walked == Walk::kQuit) break;
  }
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  if (options.ids.empty()) {
    if (!options.pass.empty() || options.all_pass || deed->anyway) {
      return Error{Exit::kUsage,
                   "'accept' needs the stories that this is about",
                   {},
                   {"name them: backlog accept ID..."}};
    }
    return WalkAll(ctx, *deed);
  }
  return AcceptAll(ctx, options.ids, {SplitLists(options.pass), options.all_pass, HeadCommit(ctx)},
                   *deed);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory,
                "the stories to accept; without any it asks for each that is done", false);
  args.Options("--pass", "N", options.pass, Complete::kNothing,
               "a criterion that holds, by number or id: --pass 1,2");
  args.Flag("--all-pass", options.all_pass, "every criterion holds");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who accepts; default: you");
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kAccept;
const Command kAccept = {
    .name = "accept",
    .aliases = {},
    .group = Group::kReview,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Accept finished stories, criterion by criterion",
    .details =
        "A story must be done, and every criterion must have passed. It counts for its sprint, or\n"
        "for the active one where its own is closed. On a terminal, without ID, it walks through\n"
        "all that is done. On an accepted story it renews the record of what was accepted, never\n"
        "size or sprint.",
    .examples = {{"backlog accept", "Walk through what is done"},
                 {"backlog accept k7m2qx --all-pass", "Every criterion holds"},
                 {"backlog accept k7m2qx --pass 1,3", "Two hold; the others did before"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
