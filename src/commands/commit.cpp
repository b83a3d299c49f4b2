// `backlog commit`: the backlog's own files into git, with a message that says what was done.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/input.h"
#include "cli/text.h"
#include "commands/commit_written.h"
#include "git/commit.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> message;
  bool dry_run = false;
};

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void PrintMessage(Context& ctx, std::string_view message) {
  while (!message.empty()) {
    const std::string_view line = message.substr(0, message.find('\n'));
    message.remove_prefix(std::min(line.size() + 1, message.size()));
    ctx.out().Line(line.empty() ? std::string() : "  " + Safe(line));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.message && IsBlank(*options.message)) {
    return Error{Exit::kUsage, "'--message' needs a text", {}, {}};
  }
  if (options.message && !IsUtf8(*options.message)) {
    return Error{Exit::kUsage, "'--message' takes UTF-8", {}, {}};
  }
  const Result<GitPlace> place = PlaceToCommit(ctx);
  if (!place) return place.error();
  const auto changes = ChangesSinceCommit(*place);
  if (!changes) return changes.error();
  if (changes->empty()) {
    ctx.out().Line("nothing to commit: the backlog is as the last commit has it");
    return Exit::kDone;
  }
  const Result<std::string> message =
      options.message ? Result<std::string>(*options.message) : MessageOf(ctx, *place, *changes);
  if (!message) return message.error();
  const std::string files = Count(changes->size(), "file");
  if (options.dry_run) {
    ctx.out().Line(fmt::format("would commit {}", files));
  } else {
    auto committed = CommitOnly(*place, *changes, *message);
    if (!committed) return std::move(committed).error();
    ctx.out().Line("committed " + files);
  }
  PrintMessage(ctx, *message);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Option("-m,--message", "TEXT", options.message, Complete::kNothing,
              "what the commit says, instead of what was done");
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kCommit;
const Command kCommit = {
    .name = "commit",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Commit the backlog's files, and nothing else, to git",
    .details =
        "The message says what was done since the last commit, in the product's words: 'accept\n"
        "k7m2qx Pay by card; prioritize 3 stories'. What else is staged stays staged; hooks run\n"
        "as for every commit, and nothing is pushed. With '--commit' every command that changes\n"
        "stories commits the files that it wrote in the same way.",
    .examples = {{"backlog commit", "Commit what was done"},
                 {"backlog commit --dry-run", "See what the message would be"},
                 {"backlog commit -m \"Refinement of Monday\"", "With a message of your own"},
                 {"backlog accept k7m2qx --commit", "Commit one step at once"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
