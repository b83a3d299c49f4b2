// `backlog textconv`: what git runs to show a story's file in diffs, as lines that people read.
#include "backlog/store/store.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "report/story_lines.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> file;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  constexpr std::size_t kLargest = std::size_t{1} << 26;  // what is no story is passed through
  const Result<std::string> bytes = ReadWholeFile(*options.file, kLargest);
  if (!bytes) return bytes.error();
  std::vector<Error> errors;
  const Story story = ReadStory(*bytes, *options.file, errors);
  // A sprint, the settings, a story with a conflict in it: git shows what is there.
  if (!errors.empty() || story.id.empty()) {
    ctx.out() << *bytes;
    return Exit::kDone;
  }
  for (const std::string& line : LinesOf(story)) ctx.out().Line(Safe(line));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("FILE", options.file, Complete::kFile, "a file that git wrote out", true);
}

}  // namespace

extern const Command kTextconv;
const Command kTextconv = {
    .name = "textconv",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kNothing,
    .hidden = true,
    .summary = "Print a story's file as git shows it in diffs",
    .details =
        "git runs it where 'diff.backlog.textconv' is set to it, so that 'git diff' and\n"
        "'git log -p' read as a story does. A file that is no story is printed as it is.",
    .examples = {{"git config diff.backlog.textconv 'backlog textconv'", "Let git run it"},
                 {"backlog textconv .backlog/stories/k7m2qx-pay.yaml", "See what it prints"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
