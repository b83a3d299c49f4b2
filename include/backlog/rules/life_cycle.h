// The life of a story: each step is a pure function that returns the changed values, or says which
// checks stand in its way and which commands help. docs/design.md, "Life of a story".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// Who does it and when; `anyway` is the reason for going on although checks fail.
struct Deed {
  Date on;
  std::string by;
  std::optional<std::string> anyway = {};
};

/// What a step changes. Values that are not named stay.
struct Change {
  std::vector<Story> stories;  // the one that the step is about comes first
  std::vector<Sprint> sprints;
  std::vector<std::string> waived;  // the checks that failed and were overridden, in words
};

/// Puts the changed values into the backlog.
void Apply(const Change& change, Backlog& backlog);

// The guards of these steps are overridden by Deed::anyway: then the checks that failed go into the
// story's `waived`. What would make no sense at all (a dropped story that is accepted) is refused
// all the same. Every refusal is an Error of kCannot that names the checks and the remedies.

/// new -> ready. Guard: the Definition of Ready. A ready story is proved again, and stays.
Result<Change> MakeReady(const Backlog& backlog, const Story& story, const Deed& deed);

/// planned -> in-progress. The first story of a planned sprint makes that sprint active, which
/// needs that no other is. A story outside sprints comes into the active sprint as added. Guards
/// there: ready, and a size.
Result<Change> Start(const Backlog& backlog, const Story& story, const Deed& deed);

/// in-progress -> planned, in the same sprint.
Result<Change> Stop(const Backlog& backlog, const Story& story, const Deed& deed);

struct FinishOptions {
  std::vector<std::string> tick;  // ids of Definition of Done items
  bool all_done = false;          // tick them all
};
/// in-progress -> done. Guard: every item of the Definition of Done.
Result<Change> Finish(const Backlog& backlog, const Story& story, const FinishOptions& options,
                      const Deed& deed);

struct AcceptOptions {
  std::vector<std::string> pass;  // criteria, by id or place
  bool all_pass = false;
  std::string commit;  // where the work is; empty without git
};
/// done -> accepted. Guards: done, and every criterion passed. It counts in its own sprint if that
/// is not closed, else in the active one, else in none. Of an accepted story digest, commit and
/// name are renewed, never size, sprint or date.
Result<Change> Accept(const Backlog& backlog, const Story& story, const AcceptOptions& options,
                      const Deed& deed);

struct RejectOptions {
  std::string reason;
  std::vector<std::string> fail;  // criteria, by id or place
};
/// done -> in-progress. Where its sprint is closed by now it goes on in the active one as added, or
/// returns to the product backlog.
Result<Change> Reject(const Backlog& backlog, const Story& story, const RejectOptions& options,
                      const Deed& deed);

/// accepted -> ready, or new where a Ready check fails. A closed sprint keeps its velocity.
Result<Change> Reopen(const Backlog& backlog, const Story& story, const std::string& reason,
                      const Deed& deed);

/// Any open story -> dropped. It leaves its sprint. Ready stories that depend on it fall back to
/// new: they come behind it in the change.
Result<Change> DropStory(const Backlog& backlog, const Story& story, const std::string& reason,
                         const Deed& deed);

/// dropped -> new.
Result<Change> Restore(const Backlog& backlog, const Story& story, const Deed& deed);

/// Into a planned sprint, or as added into the active one. Guards: ready, and a size.
Result<Change> TakeIntoSprint(const Backlog& backlog, const Story& story, int sprint,
                              const Deed& deed);

/// Out of its sprint, back to its place in the product backlog: ready, or new where a check fails.
/// What leaves the active sprint is kept in `past_sprints` as removed, and needs a reason.
Result<Change> TakeOutOfSprint(const Backlog& backlog, const Story& story,
                               const std::string& reason, const Deed& deed);

/// What an edit brings with it: a criterion whose text changed is open again; `ready` is proved
/// again, also of stories that this edit leads into a cycle; a release that was left goes to
/// `past_releases`; a story that becomes a parent is an epic from now on, without rank. `old` is a
/// fresh Story for one that is just being added.
/// Errors: kCannot where the parent cannot be an epic: it is in a sprint, accepted or dropped.
Result<Change> AfterEdit(const Backlog& before, const Story& old, Story edited, const Deed& deed);

}  // namespace backlog
