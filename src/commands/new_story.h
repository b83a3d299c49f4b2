// Stories are born: from a title or a whole sentence to a story with an id and a place.
#pragma once

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/prioritization.h"
#include "backlog/store/store.h"
#include "cli/context.h"

namespace backlog {

/// Returns a story with what `text` says: role, want, benefit and title of a user-story sentence;
/// any other text is the title, byte for byte.
/// Errors: kUsage for a text of blanks, and for one that is not UTF-8.
Result<Story> StoryFromText(std::string_view text);

/// Puts new stories into a session.
class Births {
 public:
  /// Errors: those of TakenIds.
  static Result<Births> Begin(Context& ctx, Session& session);

  /// Returns an id that no story has, no other record, nor a file that could not be read.
  std::string FreshId();

  /// Puts stories, which have their ids, at the spot, in their order. What their birth brings with
  /// it for others (an epic, say) is put too.
  /// Errors: those of PlanNew and AfterEdit.
  Result<void> Put(std::vector<Story> stories, const Spot& spot, Date on);

  /// The ids that were put, in order.
  const std::vector<std::string>& ids() const { return ids_; }
  /// A story that became an epic, and lost its place; empty where none did.
  const std::string& new_epic() const { return new_epic_; }

 private:
  Births(Session& session, std::mt19937_64& random) : session_(&session), random_(&random) {}
  Result<void> PlaceFirst(Story& story, const Spot& spot);
  Result<void> PlaceAll(std::vector<Story>& stories, const Spot& spot);
  Result<void> PutOne(Story story, Date on);

  Session* session_;
  std::mt19937_64* random_;
  std::set<std::string, std::less<>> taken_;  // ids
  std::vector<std::string> ids_;
  std::string new_epic_;
};

}  // namespace backlog
