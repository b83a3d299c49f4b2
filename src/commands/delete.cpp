// `backlog delete`: a story that nothing refers to goes, with its file.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/deletion.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
};

// Finds the stories, each once; what cannot go is reported in `errors`.
std::vector<const Story*> Doomed(const Session& session, const std::vector<std::string>& ids,
                                 std::vector<Error>& errors) {
  std::vector<const Story*> stories;
  for (const std::string& text : ids) {
    Result<const Story*> story = FindStory(session.backlog(), text);
    if (!story) {
      errors.push_back(std::move(story).error());
    } else if (std::find(stories.begin(), stories.end(), *story) == stories.end()) {
      stories.push_back(*story);
    }
  }
  std::vector<Error> refusals = DeletionRefusals(session.backlog(), stories);
  errors.insert(errors.end(), refusals.begin(), refusals.end());
  return stories;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  // A file that cannot be read may refer to the story.
  if (auto whole = RequireWhole(session->problems()); !whole) return std::move(whole).error();
  std::vector<Error> errors;
  std::vector<Story> stories;
  for (const Story* story : Doomed(*session, options.ids, errors)) stories.push_back(*story);
  if (!errors.empty()) {
    session->Release();
    Exit code = Exit::kDone;
    for (const Error& error : errors) code = Worse(code, error.code);
    ctx.PrintErrors(errors);
    if (options.ids.size() > 1) ctx.Say("nothing was deleted");
    return code;
  }
  for (const Story& story : stories) session->Erase(story);
  auto committed = ctx.Commit(*session, Label("delete", stories));
  if (!committed) return std::move(committed).error();
  for (const Story& story : stories) {
    ctx.out().Line("deleted " + Named(ctx, story));
    if (story.external) ctx.out().Line("  importing its source again brings it back");
  }
  ctx.out().Line(fmt::format("'backlog undo' takes {} back", stories.size() > 1 ? "them" : "it"));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to delete", true);
}

}  // namespace

extern const Command kDelete;
const Command kDelete = {
    .name = "delete",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Delete stories that were added by mistake",
    .details =
        "Only a story that was never in a sprint, and that no other story refers to, can go:\n"
        "nothing of it is kept. What was meant seriously once is given up with 'drop', which\n"
        "keeps the reason.",
    .examples = {{"backlog delete k7m2qx", "Delete one story"}, {"backlog undo", "Bring it back"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
