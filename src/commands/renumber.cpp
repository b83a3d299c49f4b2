// `backlog renumber`: a story gets a new id.
#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/renumbering.h"
#include "backlog/store/backlog_files.h"
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
Result<std::string> BytesWithId(const std::string& bytes, const Story& story,
                                const std::string& id) {
  const std::string path = "stories/" + story.file_name;
  const Result<StoryText> text = StoryText::Read(bytes, path);
  if (!text) return text.error();
  const TextEdit edit{"id", TextValue::Text(story.id), TextValue::Text(id)};
  return text->Edited({&edit, 1}, {});
}

// Returns the story in a file; nullopt where there is no such file, or no story in it.
std::optional<Story> StoryInFile(const Session& session, const std::string& name) {
  const std::string* const bytes = session.BytesOfFile(name);
  if (bytes == nullptr) return std::nullopt;
  std::vector<Error> errors;
  Story story = ReadStory(*bytes, name, errors);
  if (!errors.empty() || story.id.empty()) return std::nullopt;
  story.file_name = name;
  return story;
}

std::string NameOfFile(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
}

// Takes the problems out that one of the files with this id would not be there for: that the others
// have it too is why it gets another. Returns whether there were any.
bool ForgiveTwins(const Session& session, const std::string& id, std::vector<Error>& problems) {
  return std::erase_if(problems, [&](const Error& problem) {
           const auto story = StoryInFile(session, NameOfFile(problem.place.path));
           return story && story->id == id;
         }) > 0;
}

// One of several files with an id gets another. What names the id stays with those that keep it.
Result<Exit> RenumberTwin(Context& ctx, Session& session, const Story& twin, bool dry_run) {
  Result<Births> births = Births::Begin(ctx, session);
  if (!births) return std::move(births).error();
  const std::string id = births->FreshId();
  const auto bytes = BytesWithId(*session.BytesOfFile(twin.file_name), twin, id);
  if (!bytes) return bytes.error();
  session.Put(Renumber(Backlog(), twin, id).stories.front());
  session.PutBytes(id, *bytes);
  session.EraseFile(twin.file_name);
  if (dry_run) {
    const auto changes = session.Changes();
    session.Release();
    if (!changes) return changes.error();
    ctx.out().Line(fmt::format("would renumber {} in {}", Named(ctx, twin), Safe(twin.file_name)));
    return Exit::kDone;
  }
  if (auto committed = ctx.Commit(session, Label("renumber", {twin})); !committed) {
    return std::move(committed).error();
  }
  ctx.out().Line(
      fmt::format("renumbered {} in {}: it is {} now", Named(ctx, twin), Safe(twin.file_name), id));
  ctx.out().Line("  what names " + twin.id + " stays with the other file");
  return Exit::kDone;
}

Result<Exit> RenumberStory(Context& ctx, Session& session, const Story& story, bool dry_run) {
  Result<Births> births = Births::Begin(ctx, session);
  if (!births) return std::move(births).error();
  const std::string id = births->FreshId();
  const Renumbering change = Renumber(session.backlog(), story, id);
  const auto bytes = BytesWithId(session.BytesOf(story.id), story, id);
  if (!bytes) return bytes.error();
  for (const Story& each : change.stories) session.Put(each);
  for (const Feedback& each : change.feedback) session.Put(each);
  for (const Decision& each : change.decisions) session.Put(each);
  session.PutBytes(id, *bytes);
  session.Erase(story);
  if (dry_run) {
    const auto changes = session.Changes();
    session.Release();
    if (!changes) return changes.error();
    ctx.out().Line("would renumber " + Named(ctx, story));
  } else {
    if (auto committed = ctx.Commit(session, Label("renumber", {story})); !committed) {
      return std::move(committed).error();
    }
    ctx.out().Line(fmt::format("renumbered {}: it is {} now", Named(ctx, story), id));
  }
  for (std::size_t i = 1; i < change.stories.size(); ++i) {
    ctx.out().Line("  named by " + Named(ctx, change.stories[i]));
  }
  for (const Feedback& each : change.feedback) ctx.out().Line("  named by feedback " + each.id);
  for (const Decision& each : change.decisions) ctx.out().Line("  named by decision " + each.id);
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  std::string id = *options.id;
  std::vector<Error> problems = session->problems();
  if (id.ends_with(".yaml")) {
    const std::string name = NameOfFile(id);
    const auto story = StoryInFile(*session, name);
    if (story && ForgiveTwins(*session, story->id, problems)) {
      if (auto whole = RequireWhole(problems); !whole) return std::move(whole).error();
      return RenumberTwin(ctx, *session, *story, options.dry_run);
    }
    if (!story && session->BytesOfFile(name) == nullptr) {
      return Error{
          Exit::kCannot,
          fmt::format("there is no file '{}' in {}/stories", name, ctx.store().where().display),
          {},
          {"'backlog check' names the files whose id came twice"}};
    }
    if (story) id = story->id;
  }
  // A file that cannot be read may refer to the story.
  if (auto whole = RequireWhole(problems); !whole) return std::move(whole).error();
  const Result<const Story*> found = FindStory(session->backlog(), id);
  if (!found) return found.error();
  return RenumberStory(ctx, *session, Story(**found), options.dry_run);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story, or its file", true);
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
        "dependencies, parents and pins of other stories, feedback and decisions follow. What\n"
        "people wrote in texts and commits keeps the old id. Where two files have one id, name "
        "the\n"
        "file that shall get another: what names the id stays with the other file.",
    .examples = {{"backlog renumber k7m2qx", "A new id for one story"},
                 {"backlog renumber k7m2qx-copy.yaml", "For one of two files with an id"},
                 {"backlog renumber k7m2qx --dry-run", "See who names it"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
