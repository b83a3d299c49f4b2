// `backlog note`: a remark that is kept with a story.
#include <utility>

#include "backlog/rules/item_id.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  std::optional<std::string> text;
  DeedOptions deed;
};

Error NoText() {
  return Error{Exit::kUsage,
               "a note needs a text",
               {},
               {"backlog note k7m2qx \"Asked the bank for test cards\"",
                "from stdin: backlog note k7m2qx -"}};
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// A file's last line ends with a newline, a note does not.
std::string WithoutLineEnd(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

// Nobody writes a note before it is known whose it is.
Result<std::string> WriteInEditor(Context& ctx, const std::string& id) {
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  const Result<const Story*> story = FindStory(loaded->backlog, id);
  if (!story) return story.error();
  Result<std::optional<std::string>> text = EditText(ctx, "note.md", "");
  if (!text) return std::move(text).error();
  return WithoutLineEnd(text->value_or(""));
}

Result<std::string> TextOf(Context& ctx, const Options& options) {
  if (!options.text) {
    if (!ctx.CanPrompt()) return NoText();
    return WriteInEditor(ctx, *options.id);
  }
  if (*options.text != "-") return *options.text;
  Result<std::string> bytes = ReadInput("-");
  if (!bytes) return bytes;
  return WithoutLineEnd(*std::move(bytes));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const Result<std::string> text = TextOf(ctx, options);
  if (!text) return text.error();
  if (IsBlank(*text) && options.text) return NoText();
  if (IsBlank(*text)) {
    ctx.Say("nothing to do: no note was written");
    return Exit::kDone;
  }
  if (!IsUtf8(*text)) return Error{Exit::kUsage, "a note takes UTF-8", {}, {}};
  return TakeStep(ctx, {*options.id}, "note", "noted",
                  [&](const Backlog& /*backlog*/, const Story& story) -> Result<Change> {
                    Change change;
                    change.stories.push_back(story);
                    std::vector<Note>& notes = change.stories.front().notes;
                    notes.push_back({NewNoteId(notes, *text), deed->by, deed->on, *text});
                    return change;
                  });
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story", true);
  args.Operand("TEXT", options.text, Complete::kNothing,
               "the note; '-' reads stdin; without it the editor opens", false);
  options.deed.DeclareBy(args, "who writes it, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kNote;
const Command kNote = {
    .name = "note",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Keep a remark with a story",
    .details =
        "A note has its author and its day, and changes nothing else: what was found out, agreed\n"
        "or promised while the story waits. 'backlog show' prints the notes.",
    .examples = {{"backlog note k7m2qx \"Asked the bank for test cards\"", "A remark of today"},
                 {"backlog note k7m2qx - --by Ben < mail.txt", "A mail, as Ben's"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
