// A release's own life, and how stories come into it and leave it. Each step is a pure function;
// what it changes it returns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// What is set of a release; nothing where a value stays. A date of nullopt inside takes the date
/// away.
struct ReleaseEdit {
  std::optional<std::string> goal;
  std::optional<std::optional<Date>> date;
  std::optional<std::string> notes;
};

/// A release that is made or changed, and the stories that change with it.
struct ReleaseChange {
  Release release;
  std::vector<Story> stories;
  std::vector<std::string> waived;  // the checks that failed and were overridden, in words
};

/// Errors: kUsage for a name that cannot be one; kCannot where there is such a release.
Result<ReleaseChange> NewRelease(const Backlog& backlog, const std::string& name,
                                 const ReleaseEdit& edit);

/// Errors: kCannot for a release that is not there, or closed.
Result<ReleaseChange> EditRelease(const Backlog& backlog, const std::string& name,
                                  const ReleaseEdit& edit);

/// Errors: kCannot where a release must not be deleted: it is not there, it is closed, or stories,
/// feedback or decisions name it.
Result<void> MayDeleteRelease(const Backlog& backlog, const std::string& name);

/// The outcome in `past_releases` of what was open when its release was closed.
inline constexpr std::string_view kLeftUnfinished = "unfinished";

/// open -> closed. Guard: every must is accepted; Deed::anyway overrides it and is kept in the
/// release. What is open then leaves the release, as `unfinished`.
Result<ReleaseChange> CloseRelease(const Backlog& backlog, const std::string& name,
                                   const Deed& deed);

/// An open story comes into an open release, and out of the one that it was in. With `moscow` it is
/// told how much the release needs it.
Result<Change> TakeIntoRelease(const Backlog& backlog, const Story& story, const std::string& name,
                               std::optional<Moscow> moscow, const Deed& deed);

/// An open story leaves its release `name`; why is kept in `past_releases`. Its moscow goes with
/// it. Errors: kUsage without a reason; kCannot where it is not in that release.
Result<Change> TakeOutOfRelease(const Backlog& backlog, const Story& story, const std::string& name,
                                const std::string& reason, const Deed& deed);

}  // namespace backlog
