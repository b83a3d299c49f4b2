// `backlog why`: why a story stands where it stands, and what would move it.
#include "cli/command.h"
#include "cli/context.h"
#include "commands/explain.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  bool numbers = false;
  bool json = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  return ExplainPlaces(ctx, options.ids, options.numbers ? Numbers::kYes : Numbers::kNo,
                       options.json ? Shape::kJson : Shape::kText);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to explain", true);
  args.Flag("--numbers", options.numbers, "the arithmetic too, and each change that would help");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kWhy;
const Command kWhy = {
    .name = "why",
    .aliases = {},
    .group = Group::kOrder,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say why a story stands where it stands",
    .details =
        "Answers in sentences that can be read aloud: its place, its release and band, how many\n"
        "promise more per point, what it waits for, and the least change of its size or of one\n"
        "score that would bring it further up. That change is tried on a copy of the backlog, so\n"
        "the place that is named is the place that it would get. Nothing is written.",
    .examples = {{"backlog why k7m2qx", "Why is it there?"},
                 {"backlog why 14 --numbers", "The story at place 14, with the arithmetic"},
                 {"backlog why k7m p3w", "Two at once"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
