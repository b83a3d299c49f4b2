// What the steps of a story's and a sprint's life share: refusing, overriding, and the ways into
// and out of a sprint.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "backlog/rules/readiness.h"

namespace backlog {

/// A step that cannot be overridden: the error "cannot WHAT: WHY".
Error Refusal(std::string_view step, std::string_view why, std::vector<std::string> hints);

/// "cannot STEP: it is STATUS, not WANTED", with the command that leads on from its state.
Error WrongState(std::string_view step, const Story& story, std::string_view wanted);

/// The command that leads on from the state that a story is in.
std::string NextCommand(const Story& story);

/// No step of its own leads an epic through its life.
Error EpicRefusal(std::string_view step, const Story& story);

/// Tells whether this check was overridden for this story at some time.
bool Waives(const Story& story, std::string_view what);

/// Closed or cancelled.
bool IsOver(const Sprint& sprint);

/// Returns an error where a reason is needed and `reason` is blank.
Result<void> NeedReason(std::string_view step, std::string_view reason);

/// Returns an error where a step would be dated before the one that it follows ("started").
Result<void> NotBefore(std::string_view step, const Deed& deed, const std::optional<Date>& earlier,
                       std::string_view what);

/// Lets a step pass where no check failed, or where the deed overrides them: then they are kept in
/// the story's `waived` and in the change. `failed` has waiver names in `check` ("done tests").
Result<void> Pass(std::string_view step, const std::vector<ReadyGap>& failed, const Deed& deed,
                  Story& story, Change& change);

/// The Ready gaps of a story, under the names by which they are waived.
std::vector<ReadyGap> ReadyGuard(const Backlog& backlog, const Story& story);

/// "planned needs ready and a size": what keeps the story out of a sprint.
std::vector<ReadyGap> PlannedGuard(const Backlog& backlog, const Story& story);

/// Puts a story into a sprint as planned, added where that sprint is active. Checks nothing.
void Enter(const Sprint& sprint, Date on, Story& story);

/// Takes a story out of its sprint. A sprint that was never active leaves no trace; one that is
/// over spilled it, whatever happens to it now. Changes neither status nor rank.
void Leave(const Backlog& backlog, Outcome outcome, const std::string& reason, Date on,
           Story& story);

/// Gives a story that left its sprint its place in the product backlog: ready, or new where a check
/// fails.
void Return(const Readiness& readiness, Date on, Story& story);

}  // namespace backlog
