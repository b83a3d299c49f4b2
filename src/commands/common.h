// What commands share: naming stories on output, applying a step to several stories, bad files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/prioritization.h"
#include "backlog/store/store.h"
#include "cli/command.h"
#include "cli/context.h"

namespace backlog {

/// "k7m2qx Pay by card", safe for a terminal, the id in its colour.
std::string Named(Context& ctx, const Story& story);

/// Prints the problems of files that could not be read. Returns kInvalid where there are any, else
/// `code`.
Exit WithProblems(Context& ctx, const std::vector<Error>& problems, Exit code = Exit::kDone);

/// For commands that decide over all stories. Prints the problems of files, and that nothing was
/// changed, and returns the exit code; nothing where each file could be read that they decide by:
/// any but feedback and decisions. Of a session the lock is let go first.
std::optional<Exit> RefuseProblems(Context& ctx, const std::vector<Error>& problems);
std::optional<Exit> RefuseProblems(Context& ctx, Session& session);

/// Puts the stories with the ranks of the plan.
void PutRanks(Session& session, const RankPlan& plan);

/// Who does it, when, and the reason for going on; the options `--on`, `--by` and `--anyway`.
struct DeedOptions {
  std::optional<std::string> on;
  std::optional<std::string> by;
  std::optional<std::string> anyway;

  void DeclareOn(Args& args);
  void DeclareBy(Args& args, std::string help);
  void DeclareAnyway(Args& args);
  /// Errors: kUsage for a day that is none, and for an empty reason.
  Result<Deed> Make(Context& ctx) const;
};

/// Returns the reason that a command cannot do without. Errors: kUsage where it is missing.
Result<std::string> NeedReason(const std::optional<std::string>& reason, std::string_view command);

/// Options that may come several times take comma lists too: {"1,2", "3"} is {"1", "2", "3"}.
std::vector<std::string> SplitLists(const std::vector<std::string>& values);

/// Returns the ids of the stories that options name, comma lists among them. Errors: as
/// FindStories.
Result<std::vector<std::string>> ReadIds(const Backlog& backlog,
                                         const std::vector<std::string>& texts);

/// Returns the id of each named story, none twice, or why there is none. To be asked before the
/// first of them changes: a place names what the list shows there, not what moves up behind it.
std::vector<Result<std::string>> IdsOf(const Backlog& backlog,
                                       const std::vector<std::string>& texts);

/// Returns the ids of the named stories and, behind each, of those that it brings along, none
/// twice. What names no story stays as it was typed, for TakeStep to refuse.
Result<std::vector<std::string>> WithCompanions(
    Context& ctx, const std::vector<std::string>& ids,
    const std::function<std::vector<const Story*>(const Backlog&, const Story&)>& companions);

/// A step of a story's life.
using Step = std::function<Result<Change>(const Backlog& backlog, const Story& story)>;

/// Takes a step with each named story, all or none, as one transaction that undo knows as
/// "VERB ID TITLE" or "VERB 3 stories", and then prints "PAST ID TITLE" for each, `tell` behind it.
/// Of a story that is so already it says so: `already` ("in release 1.0"), else its status.
/// Every story that cannot take the step is reported, and nothing is changed then.
Result<Exit> TakeStep(Context& ctx, const std::vector<std::string>& ids, std::string_view verb,
                      std::string_view past, const Step& step,
                      const std::function<void(const Backlog&, const Story&)>& tell = {},
                      std::string_view already = {});

/// Returns "accept k7m2qx Pay by card", or "accept 3 stories".
std::string Label(std::string_view verb, const std::vector<Story>& stories);

}  // namespace backlog
