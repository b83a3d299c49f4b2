#include "commands/edit_in_editor.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/field_input.h"
#include "backlog/rules/lookup.h"
#include "backlog/store/story_text.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_changes.h"

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

// Checks what was typed against the story that it was and the rest of the backlog.
class Review {
 public:
  Review(const Backlog& backlog, const Story& old, const std::string& bytes, std::string path)
      : backlog_(backlog), old_(old), bytes_(bytes), path_(std::move(path)) {}

  /// Returns what was typed as a story; errors() says what is wrong with it.
  Story Read() {
    Story typed = ReadStory(bytes_, path_, errors_);
    typed.file_name = old_.file_name;
    if (!errors_.empty()) return typed;
    Result<StoryText> text = StoryText::Read(bytes_, path_);
    if (!text) return typed;  // ReadStory told why
    text_ = &*text;
    CheckOwned(typed);
    CheckReferences(typed);
    text_ = nullptr;
    return typed;
  }

  const std::vector<Error>& errors() const { return errors_; }

 private:
  // What only commands change.
  void CheckOwned(const Story& typed) {
    if (typed.id != old_.id) {
      Fail("id", "an id never changes", fmt::format("write 'id: {}'", old_.id));
    }
    if (typed.status != old_.status) {
      Fail("status",
           fmt::format("the status is not edited: it was {}, not {}", Word(old_.status),
                       Word(typed.status)),
           StatusCommand(typed.status));
    }
    if (typed.sprint != old_.sprint) {
      Fail("sprint", "the sprint is not edited", "see 'backlog help plan-sprint'");
    }
    if (!typed.created && old_.created) {
      Fail("created", "'created' stands in every story",
           fmt::format("write 'created: {}' as the last line", old_.created->ToString()));
    }
    if (typed.title.find_first_not_of(" \t") == std::string::npos) {
      Fail("title", "a story needs a title", {});
    }
  }

  std::string StatusCommand(Status wanted) const {
    const auto command = [&](std::string_view verb) {
      return fmt::format("'backlog {} {}' does it", verb, old_.id);
    };
    switch (wanted) {
      case Status::kNew:
        return "a story is new again where a check of the Definition of Ready fails";
      case Status::kReady: return command(old_.status == Status::kAccepted ? "reopen" : "groom");
      case Status::kPlanned:
        return old_.status == Status::kInProgress ? command("stop")
                                                  : "'backlog plan-sprint' does it";
      case Status::kInProgress: return command(old_.status == Status::kDone ? "reject" : "start");
      case Status::kDone: return command("finish");
      case Status::kAccepted: return command("accept");
      case Status::kDropped: return command("drop");
    }
    return {};
  }

  // What points elsewhere must point at something. Only what changed is checked: an import may have
  // left more than anybody wants to mend now.
  void CheckReferences(const Story& typed) {
    if (typed.release != old_.release) CheckValue("release", typed.release);
    if (typed.product_goal != old_.product_goal) CheckValue("product_goal", typed.product_goal);
    if (typed.parent != old_.parent) CheckStory("parent", typed.parent);
    for (const std::string& id : typed.depends_on) {
      if (std::find(old_.depends_on.begin(), old_.depends_on.end(), id) == old_.depends_on.end()) {
        CheckStory("depends_on", id);
      }
    }
  }

  void CheckValue(std::string_view key, const std::string& value) {
    if (value.empty()) return;
    Story scratch = old_;
    const std::string values[] = {value};
    auto set = SetField(backlog_, scratch, *FindStoryField(key), values);
    if (!set) Fail(key, std::move(set).error());
  }

  // Files hold whole ids: a prefix may become ambiguous.
  void CheckStory(std::string_view key, const std::string& id) {
    if (id.empty()) return;
    const Result<const Story*> found = FindStory(backlog_, id);
    if (!found) return Fail(key, found.error());
    if ((*found)->id == old_.id) return Fail(key, "a story cannot name itself", {});
    if ((*found)->id != id) {
      Fail(key, fmt::format("'{}' is no id", id),
           fmt::format("did you mean '{}' ({})?", (*found)->id, (*found)->title));
    }
  }

  void Fail(std::string_view key, Error error) {
    error.code = Exit::kInvalid;
    const TextNode* node = text_->Find(key);
    error.place = node != nullptr ? text_->At(*node) : Place{path_, 0, 0, {}};
    errors_.push_back(std::move(error));
  }
  void Fail(std::string_view key, std::string what, std::string hint) {
    Error error{Exit::kInvalid, std::move(what), {}, {}};
    if (!hint.empty()) error.hints.push_back(std::move(hint));
    Fail(key, std::move(error));
  }

  const Backlog& backlog_;
  const Story& old_;
  const std::string& bytes_;
  std::string path_;
  const StoryText* text_ = nullptr;
  std::vector<Error> errors_;
};

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

// What came of one attempt to save.
enum class Attempt : std::uint8_t { kSaved, kInvalid };

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
  Review review(before, *old, bytes, ctx.kept());
  Story typed = review.Read();
  if (!review.errors().empty()) {
    session->Release();
    ctx.PrintErrors(review.errors());
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

Result<Exit> EditInEditor(Context& ctx, const std::string& name, const Deed& deed) {
  const Result<Original> original = Open(ctx, name);
  if (!original) return original.error();
  const std::string file = original->story.id + ".yaml";
  std::string text = original->bytes;
  for (;;) {
    Result<std::optional<std::string>> edited = EditText(ctx, file, text);
    if (!edited) return Abandoned(ctx, original->bytes, std::move(edited).error());
    if (!*edited && text == original->bytes) {
      ctx.out().Line("nothing to do for " + Named(ctx, original->story));
      return Exit::kDone;
    }
    if (!*edited) {
      // Left as it was refused: an end, but what was typed before stays.
      Result<std::string> copy = ctx.store().folder().EditCopy(file, text);
      if (!copy) return std::move(copy).error();
      ctx.KeepUntilDone(*std::move(copy));
    } else {
      text = **std::move(edited);
    }
    const bool is_new = edited->has_value();
    if (text == original->bytes) {
      ctx.out().Line("nothing to do for " + Named(ctx, original->story));
      return Exit::kDone;
    }
    if (is_new) {
      const Result<Attempt> attempt = Save(ctx, *original, text, deed);
      if (!attempt) return attempt.error();
      if (*attempt == Attempt::kSaved) return Exit::kDone;
    }
    if (!is_new || !WantsToMend(ctx)) {
      ctx.Say(fmt::format("nothing was changed in '{}'", original->story.id));
      return Exit::kInvalid;
    }
  }
}

}  // namespace backlog
