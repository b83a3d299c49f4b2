// `backlog renumber`: a story gets a new id.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/renumbering.h"
#include "backlog/store/story_text.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/new_story.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  bool dry_run = false;
};

// The file as it is, comments and all, with another id.
Result<std::string> BytesWithId(const Session& session, const Story& story, const std::string& id) {
  const std::string path = "stories/" + story.file_name;
  const Result<StoryText> text = StoryText::Read(session.BytesOf(story.id), path);
  if (!text) return text.error();
  const TextEdit edit{"id", TextValue::Text(story.id), TextValue::Text(id)};
  return text->Edited({&edit, 1}, {});
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  // A file that cannot be read may refer to the story.
  if (auto whole = RequireWhole(session->problems()); !whole) return std::move(whole).error();
  const Result<const Story*> found = FindStory(session->backlog(), *options.id);
  if (!found) return found.error();
  const Story story = **found;
  Result<Births> births = Births::Begin(ctx, *session);
  if (!births) return std::move(births).error();
  const std::string id = births->FreshId();
  const Renumbering change = Renumber(session->backlog(), story, id);
  const auto bytes = BytesWithId(*session, story, id);
  if (!bytes) return bytes.error();
  for (const Story& each : change.stories) session->Put(each);
  for (const Feedback& each : change.feedback) session->Put(each);
  for (const Decision& each : change.decisions) session->Put(each);
  session->PutBytes(id, *bytes);
  session->Erase(story);
  if (options.dry_run) {
    const auto changes = session->Changes();
    session->Release();
    if (!changes) return changes.error();
  } else if (auto committed = ctx.Commit(*session, Label("renumber", {story})); !committed) {
    return std::move(committed).error();
  }
  if (options.dry_run) {
    ctx.out().Line("would renumber " + Named(ctx, story));
  } else {
    ctx.out().Line(fmt::format("renumbered {}: it is {} now", Named(ctx, story), id));
  }
  for (std::size_t i = 1; i < change.stories.size(); ++i) {
    ctx.out().Line("  named by " + Named(ctx, change.stories[i]));
  }
  for (const Feedback& each : change.feedback) ctx.out().Line("  named by feedback " + each.id);
  for (const Decision& each : change.decisions) ctx.out().Line("  named by decision " + each.id);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story", true);
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kRenumber;
const Command kRenumber = {
    .name = "renumber",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Give a story a new id; what names it follows",
    .details =
        "For ids that collide, or say what they should not. The file gets the new name; the\n"
        "dependencies, parents and pins of other stories, feedback and decisions follow. What "
        "people wrote in texts and\n"
        "commits keeps the old id.",
    .examples = {{"backlog renumber k7m2qx", "A new id for one story"},
                 {"backlog renumber k7m2qx --dry-run", "See who names it"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
