// `backlog edit`: fields of stories by options, or a story's file in the editor.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edit_in_editor.h"
#include "commands/edit_options.h"
#include "commands/story_changes.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  EditOptions edit;
  DeedOptions deed;
  bool dry_run = false;
};

// The named stories, edited one behind the other in a copy of the backlog.
class BulkEdit {
 public:
  BulkEdit(Session& session, const EditOptions& options, const Deed& deed)
      : session_(session),
        options_(options),
        deed_(deed),
        before_(session.backlog()),
        after_(before_) {}

  void EditAll(const std::vector<std::string>& names) {
    for (const Result<std::string>& id : IdsOf(before_, names)) {
      if (id) {
        Edit(*id);
      } else {
        errors_.push_back(id.error());
      }
    }
  }

  const Backlog& after() const { return after_; }
  const std::vector<std::string>& ids() const { return ids_; }          // all that were named
  const std::vector<std::string>& changed() const { return changed_; }  // those that differ now
  const std::vector<Error>& errors() const { return errors_; }

 private:
  void Edit(const std::string& id) {
    const Story old = *after_.Find(id);
    Story edited = old;
    if (auto applied = options_.Apply(before_, edited); !applied) {
      return errors_.push_back(std::move(applied).error());
    }
    ids_.push_back(id);
    if (edited == old) return;
    if (after_.IsEpic(id) && edited.size && edited.size != old.size) {
      return errors_.push_back(
          {Exit::kCannot,
           fmt::format("cannot give '{}' a size: it is an epic, its children have them", id),
           {},
           {fmt::format("see them: 'backlog list --parent {}'", id)}});
    }
    Result<Change> change = AfterEdit(after_, old, std::move(edited), deed_);
    if (!change) return errors_.push_back(std::move(change).error());
    Apply(*change, after_);
    for (Story& story : change->stories) session_.Put(std::move(story));
    changed_.push_back(id);
  }

  Session& session_;
  const EditOptions& options_;
  const Deed& deed_;
  const Backlog before_;  // places in options are those of the list that was seen
  Backlog after_;
  std::vector<std::string> ids_;
  std::vector<std::string> changed_;
  std::vector<Error> errors_;
};

// A value that no story can take is one mistake, however many stories were named.
Exit Refuse(Context& ctx, const Options& options, std::vector<Error> errors) {
  std::vector<Error> distinct;
  for (Error& error : errors) {
    const auto same = [&](const Error& each) { return each.what == error.what; };
    if (std::none_of(distinct.begin(), distinct.end(), same)) distinct.push_back(std::move(error));
  }
  ctx.PrintErrors(distinct);
  if (options.ids.size() > 1) ctx.Say("nothing was changed");
  Exit code = Exit::kDone;
  for (const Error& error : distinct) code = Worse(code, error.code);
  return code;
}

Result<Exit> EditByOptions(Context& ctx, const Options& options, const Deed& deed) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  BulkEdit bulk(*session, options.edit, deed);
  bulk.EditAll(options.ids);
  if (!bulk.errors().empty()) {
    session->Release();
    return Refuse(ctx, options, bulk.errors());
  }
  std::vector<Story> stories;
  for (const std::string& id : bulk.changed()) stories.push_back(*bulk.after().Find(id));
  if (stories.empty() || options.dry_run) {
    auto proved = session->Changes();
    session->Release();
    if (!proved) return std::move(proved).error();
  } else {
    auto committed = ctx.Commit(*session, Label("edit", stories));
    if (!committed) return std::move(committed).error();
  }
  for (const std::string& id : bulk.ids()) {
    const auto& changed = bulk.changed();
    if (std::find(changed.begin(), changed.end(), id) == changed.end()) {
      ctx.out().Line("nothing to do for " + Named(ctx, *before.Find(id)));
    } else {
      TellEdit(ctx, before, bulk.after(), id, options.dry_run ? "would edit" : "edited");
    }
  }
  TellOthers(ctx, before, bulk.after(), bulk.ids());
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  if (!options.edit.empty()) {
    if (auto checked = options.edit.Check(); !checked) return std::move(checked).error();
    return EditByOptions(ctx, options, *deed);
  }
  if (options.ids.size() == 1 && !options.dry_run) {
    return EditInEditor(ctx, options.ids.front(), *deed);
  }
  return Error{Exit::kUsage,
               options.dry_run ? "'--dry-run' needs an option that changes a field"
                               : "the editor takes one story at a time",
               {},
               {"for many at once: backlog edit k7m p3w --add-label workshop"}};
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to edit", true);
  options.edit.Declare(args);
  options.deed.DeclareOn(args);
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kEdit;
const Command kEdit = {
    .name = "edit",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Change fields of stories, or a story in the editor",
    .details =
        "Without an option the story's file opens in the editor, as a copy: what is not valid is\n"
        "shown, and nothing that was typed is lost. With options, all named stories are changed,\n"
        "or none. Lists are changed item by item: '--add-label' adds, '--remove-label' takes out.\n"
        "A criterion with another text is open again, and a ready story that fails a check of\n"
        "the Definition of Ready is new again. Status, sprint and place have their own commands.",
    .examples = {{"backlog edit k7m2qx", "Open the story in the editor"},
                 {"backlog edit k7m2qx --size 5 --risk 8", "Estimate it"},
                 {"backlog edit k7m2qx --add-criterion \"The receipt shows the tax\" --pass 1",
                  "One criterion more, and the first one holds"},
                 {"backlog edit k7m p3w --add-label checkout --unset assignee", "Two at once"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
