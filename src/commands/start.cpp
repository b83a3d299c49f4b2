// `backlog start`: work on a story begins.
#include <functional>
#include <map>

#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  DeedOptions deed;
};

// What the start of a story means for a sprint; empty where the sprint is as before.
std::string WhatItBrings(const Backlog& backlog, const Story& story) {
  if (story.status != Status::kPlanned) {
    const Sprint* active = backlog.ActiveSprint();
    return active == nullptr ? std::string() : fmt::format("added to sprint {}", active->number);
  }
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (own == nullptr || own->status != SprintStatus::kPlanned) return {};
  std::string note = fmt::format("sprint {} begins", own->number);
  if (own->end) note += fmt::format(", until {}", own->end->ToString());
  if (!own->goal.empty()) note += ": " + Safe(own->goal);
  return note;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  std::map<std::string, std::string, std::less<>> notes;  // by the story's id
  return TakeStep(
      ctx, options.ids, "start", "started",
      [&](const Backlog& backlog, const Story& story) {
        notes[story.id] = WhatItBrings(backlog, story);
        return Start(backlog, story, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        if (const std::string& note = notes[story.id]; !note.empty()) ctx.out().Line("  " + note);
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to start", true);
  options.deed.DeclareOn(args);
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kStart;
const Command kStart = {
    .name = "start",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Begin work on stories of the sprint",
    .details =
        "The first story that is started makes a planned sprint the active one. A ready story\n"
        "outside the sprint comes into the active sprint, and counts as added.",
    .examples = {{"backlog start k7m2qx", "Begin work on one story"},
                 {"backlog start k7m p3w --on 2026-11-02", "Two, as of Monday"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
