// `backlog release delete`: a release that was made by mistake goes, with its file.
#include <fmt/format.h>

#include "backlog/rules/release_life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  // A file that cannot be read may be a story of it.
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  if (auto may = MayDeleteRelease(session->backlog(), *options.name); !may) {
    return std::move(may).error();
  }
  session->EraseRelease(*options.name);
  auto committed = ctx.Commit(*session, fmt::format("delete release {}", *options.name));
  if (!committed) return std::move(committed).error();
  ctx.out().Line(fmt::format("deleted release {}", *options.name));
  ctx.Hint("'backlog undo' takes it back");
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
}

}  // namespace

extern const Command kReleaseDelete;
const Command kReleaseDelete = {
    .name = "release delete",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Delete a release that was made by mistake",
    .details =
        "Only an open release that no story, feedback or decision names can go. One that is out\n"
        "is closed instead, and stays as the record.",
    .examples = {{"backlog release delete 1.O", "Its name was mistyped"},
                 {"backlog undo", "Bring it back"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
