#include "commands/edit_in_editor.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_changes.h"
#include "commands/typed_story.h"

namespace backlog {
namespace {

// A story and its file as they were when the editor opened.
struct Original {
  Story story;
  std::string bytes;
};

Result<Original> Open(Context& ctx, const std::string& name) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Result<const Story*> found = FindStory(session->backlog(), name);
  if (found) return Original{**found, session->BytesOf((*found)->id)};
  const std::vector<Error> problems = session->problems();
  session->Release();
  ctx.PrintErrors(problems);  // the story may be in a file that cannot be read
  return found.error();
}

Error ChangedMeanwhile(Context& ctx, const Story& story) {
  return Error{
      Exit::kWorld,
      fmt::format("the file of '{}' changed while it was edited: nothing was saved", story.id),
      {ctx.store().where().display + "/stories/" + story.file_name, 0, 0, {}},
      {fmt::format("see it with 'backlog show {}', then edit it again", story.id)}};
}

// The editor ended without a new text; a copy that says no more than the file is not worth keeping.
Error Abandoned(Context& ctx, const std::string& bytes, Error error) {
  if (ctx.kept().empty()) return error;
  const Result<std::string> copy = ReadInput(ctx.kept());
  if (copy && *copy == bytes) ctx.ForgetKept();
  return error;
}

Result<Attempt> Save(Context& ctx, const Original& original, const std::string& bytes,
                     const Deed& deed) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  const std::string& id = original.story.id;
  const Story* const old = before.Find(id);
  if (old == nullptr || session->BytesOf(id) != original.bytes) {
    return ChangedMeanwhile(ctx, original.story);
  }
  std::vector<Error> errors;
  Story typed = ReadTyped(before, *old, bytes, ctx.kept(), errors);
  if (!errors.empty()) {
    session->Release();
    ctx.PrintErrors(errors);
    return Attempt::kInvalid;
  }
  Result<Change> change = AfterEdit(before, *old, std::move(typed), deed);
  if (!change) return std::move(change).error();
  session->PutBytes(id, bytes);
  for (Story& story : change->stories) session->Put(std::move(story));
  const Backlog after = session->backlog();
  auto committed = ctx.Commit(*session, Label("edit", {*after.Find(id)}));
  if (!committed) return std::move(committed).error();
  TellEdit(ctx, before, after, id, "edited");
  if (Differences(*old, *after.Find(id)).empty()) ctx.out().Line("  only how the file is written");
  TellOffScale(ctx, after.settings, *old, *after.Find(id));
  TellOthers(ctx, before, after, {id});
  return Attempt::kSaved;
}

// True where the user wants to mend what is not valid.
bool WantsToMend(Context& ctx) {
  if (!ctx.CanPrompt()) return false;
  const Result<std::string> answer = Ask(ctx, "Enter opens the editor again, q gives up", {});
  return answer && answer->empty();
}

}  // namespace

Result<Edited> EditUntilSaved(Context& ctx, const std::string& file, const std::string& original,
                              const std::function<Result<Attempt>(const std::string&)>& save) {
  std::string text = original;
  for (;;) {
    Result<std::optional<std::string>> edited = EditText(ctx, file, text);
    if (!edited) return Abandoned(ctx, original, std::move(edited).error());
    const bool is_new = edited->has_value();
    if (is_new) {
      text = **std::move(edited);
    } else if (text != original) {
      // Left as it was refused: an end, but what was typed before stays.
      Result<std::string> copy = ctx.store().folder().EditCopy(file, text);
      if (!copy) return std::move(copy).error();
      ctx.KeepUntilDone(*std::move(copy));
    }
    if (text == original) return Edited::kNothing;
    if (is_new) {
      const Result<Attempt> attempt = save(text);
      if (!attempt) return attempt.error();
      if (*attempt == Attempt::kSaved) return Edited::kSaved;
    }
    if (!is_new || !WantsToMend(ctx)) return Edited::kGivenUp;
  }
}

Result<Exit> EditInEditor(Context& ctx, const std::string& name, const Deed& deed) {
  const Result<Original> original = Open(ctx, name);
  if (!original) return original.error();
  const Result<Edited> edited =
      EditUntilSaved(ctx, original->story.id + ".yaml", original->bytes,
                     [&](const std::string& bytes) { return Save(ctx, *original, bytes, deed); });
  if (!edited) return edited.error();
  if (*edited == Edited::kGivenUp) {
    ctx.Say(fmt::format("nothing was changed in '{}'", original->story.id));
    return Exit::kInvalid;
  }
  if (*edited == Edited::kNothing)
    ctx.out().Line("nothing to do for " + Named(ctx, original->story));
  return Exit::kDone;
}

}  // namespace backlog
