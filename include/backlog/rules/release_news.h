// What somebody who follows a release, or the whole product, is to hear: what was accepted since a
// day, what changed in the scope and why, what was decided, and what is asked of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/release_figures.h"

namespace backlog {

/// Whose news, and since when: that day counts.
struct NewsSubject {
  const Release* release = nullptr;  // nullptr: the whole product
  std::string who;                   // empty: everybody
  Date since;
};

struct AskedQuestion {
  const Story* story = nullptr;
  const Question* question = nullptr;
};

struct ReleaseNews {
  std::vector<const Story*> accepted;      // by day
  std::vector<ScopeChange> changes;        // by day: added, removed, moved, dropped
  std::vector<const Decision*> decisions;  // by day
  std::vector<const Feedback*> feedback;   // what they told us, and something came of since
  std::vector<AskedQuestion> questions;    // open, and of them: without `who`, those of anybody
  std::vector<const Story*> awaiting;      // done, for a product owner to accept
};

/// The pointers point into the backlog.
ReleaseNews NewsFor(const Backlog& backlog, const NewsSubject& subject);

/// Returns the names that the backlog knows: of the team and the product owner, of those who are
/// asked something or gave feedback; each once, whatever its case, sorted.
std::vector<std::string> KnownNames(const Backlog& backlog);

/// Returns the known name that `text` means: in any case, or its beginning where just one begins
/// so; `text` itself where none does.
std::string NameMeant(const Backlog& backlog, const std::string& text);

/// Returns the day from which there is news where nobody says: behind the end of the last sprint
/// that ended a week ago or longer, so that what the sprint of this week brought is news; without
/// one, two weeks ago.
Date NewsSince(const Backlog& backlog, Date today);

}  // namespace backlog
