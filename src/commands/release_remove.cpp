// `backlog release remove`: stories leave a release, with a reason.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"
#include "commands/release_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  std::vector<std::string> ids;
  std::optional<std::string> reason;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<std::string> reason = NeedReason(options.reason, "release remove");
  if (!reason) return std::move(reason).error();
  const auto step = [&](const Backlog& backlog, const Story& story) {
    return TakeOutOfRelease(backlog, story, *options.name, *reason, *deed);
  };
  return TakeStep(ctx, options.ids, fmt::format("remove from release {}:", *options.name),
                  fmt::format("out of release {}:", *options.name), step);
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  args.Operands("ID", options.ids, Complete::kStory, "the stories", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; kept in the story");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kReleaseRemove;
const Command kReleaseRemove = {
    .name = "release remove",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take stories out of a release, with a reason",
    .details =
        "They keep their place in the product backlog; what was removed, when and why, is\n"
        "told by 'release show'.",
    .examples = {{"backlog release remove 1.0 k7m --reason 'After the fair'", "Not this time"},
                 {"backlog release remove 1.0 k7m p3w --reason 'Too late'", "Two of them"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
