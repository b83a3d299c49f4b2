// `backlog split`: one story becomes several, and itself their epic.
#include <span>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/splitting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/new_story.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  std::vector<std::string> titles;
  std::optional<std::string> criteria;
  std::optional<std::string> pattern;
  bool dry_run = false;
  DeedOptions deed;
};

SplitOptions Wanted(const Options& options) {
  SplitOptions wanted;
  if (options.criteria) wanted.criteria = CriteriaGroups(*options.criteria);
  wanted.pattern = options.pattern.value_or("");
  return wanted;
}

Result<std::vector<Story>> Parts(Births& births, const std::vector<std::string>& titles) {
  std::vector<Story> parts;
  for (const std::string& title : titles) {
    Result<Story> part = StoryFromText(title);
    if (!part) return std::move(part).error();
    part->id = births.FreshId();
    parts.push_back(*std::move(part));
  }
  return parts;
}

// "; new", "; in-progress in sprint 2, 5 points", "; with 2 criteria".
std::string StateOf(const Story& part) {
  std::string state(Word(part.status));
  if (part.sprint) state += fmt::format(" in sprint {}", *part.sprint);
  if (part.size) state += ", " + Count(static_cast<std::size_t>(*part.size), "point");
  if (const std::size_t count = part.acceptance_criteria.size(); count > 0) {
    state += ", " + Count(count, "criterion", "criteria");
  }
  return state;
}

// What did not go to the parts is easily forgotten in an epic.
void TellWhatStays(Context& ctx, const Story& before, const Story& epic) {
  if (const std::size_t count = epic.acceptance_criteria.size(); count > 0) {
    ctx.out().Line(fmt::format("  {} {} with the epic", Count(count, "criterion", "criteria"),
                               count == 1 ? "stays" : "stay"));
  }
  std::size_t questions = 0;
  for (const Question& question : epic.questions) {
    if (question.answer.empty()) ++questions;
  }
  if (questions > 0) {
    ctx.out().Line(fmt::format("  {} {} with the epic", Count(questions, "open question"),
                               questions == 1 ? "stays" : "stay"));
  }
  if (before.pinned) ctx.out().Line("  its pin is gone: an epic has no place of its own");
}

void Report(Context& ctx, const Backlog& after, const Story& before, std::span<const Story> parts,
            bool dry_run) {
  ctx.out().Line(fmt::format("{} {}", dry_run ? "would split" : "split", Named(ctx, before)));
  ctx.out().Line("  an epic from now on; its parts:");
  const BacklogOrder order = CurrentOrder(after);
  std::string ids;
  for (const Story& part : parts) {
    ctx.out().Line(fmt::format("{:>4}  {}", order.PlaceOf(part.id), Named(ctx, part)));
    ctx.out().Line("      " + StateOf(part));
    ids += " " + part.id;
  }
  TellWhatStays(ctx, before, *after.Find(before.id));
  if (!dry_run) {
    ctx.Hint("their values are copied from the whole, until you score them anew:");
    ctx.Hint("backlog score" + ids);
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  Result<const Story*> found = FindStory(session->backlog(), *options.id);
  if (!found) return std::move(found).error();
  const Story story = **found;
  Result<Births> births = Births::Begin(ctx, *session);
  if (!births) return std::move(births).error();
  Result<std::vector<Story>> parts = Parts(*births, options.titles);
  if (!parts) return std::move(parts).error();
  Result<Change> change =
      SplitStory(session->backlog(), story, *std::move(parts), Wanted(options), *deed);
  if (!change) return std::move(change).error();
  session->PutAll(change->stories);
  const Backlog after = session->backlog();
  if (options.dry_run) {
    auto proved = session->Changes();
    session->Release();
    if (!proved) return std::move(proved).error();
  } else if (auto done = ctx.Commit(*session, Label("split", {story})); !done) {
    return std::move(done).error();
  }
  const std::span<const Story> written(change->stories);
  Report(ctx, after, story, written.subspan(1, options.titles.size()), options.dry_run);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story to split", true);
  args.Operands("TITLE", options.titles, Complete::kNothing,
                "the parts, two or more: titles, or whole sentences as of 'add'", true);
  args.Option("--criteria", "1,2:3", options.criteria, Complete::kNothing,
              "criteria 1 and 2 go to the first part, 3 to the second");
  args.Choice("--pattern", "NAME", {std::begin(kSplitPatterns), std::end(kSplitPatterns)},
              options.pattern, "what it was split by; a note in each part says it");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who splits it; default: you");
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kSplit;
const Command kSplit = {
    .name = "split",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Make several smaller stories of one",
    .details =
        "The parts stand at the story's place, and share its role, release, labels, Product Goal\n"
        "and more; the story becomes their epic. Its values are copied, and a note in each part\n"
        "says that they are to be scored anew; parts have no size. In a sprint the first part\n"
        "goes on with sprint, status and size; the others return to the product backlog as new.\n"
        "\n"
        "Patterns: workflow (its steps), operations (create, read, change, delete), rules, data,\n"
        "interfaces, effort (the big one first), simple (then the rest), performance (later),\n"
        "spike (find out first).",
    .examples = {{"backlog split k7m2qx \"Pay by card\" \"Pay by invoice\"", "Two parts"},
                 {"backlog split k7m2qx \"Pay by card\" \"Refund\" --criteria 1,2:3",
                  "The criteria go along"},
                 {"backlog split k7m2qx \"Pay once\" \"Pay monthly\" --pattern rules",
                  "And how it was split"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
