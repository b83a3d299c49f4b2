// What is still to be decided of a content problem: cycles and groups are one part, what cannot or
// need not be taken is gone, what is taken already is counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "backlog/rules/best_content.h"

namespace backlog {

using Amount = std::int64_t;

/// More than all sizes, values or risks together.
inline constexpr Amount kMostSum = Amount{1} << 60;

/// Parts that are taken or left as a whole. Needs point to other parts, without cycles.
struct ContentCore {
  std::vector<Amount> size;
  std::vector<Amount> value;
  std::vector<Amount> risk;
  std::vector<std::vector<int>> needs;
  std::vector<std::vector<int>> items;  // of the problem, by part
  Amount room = 0;                      // of sizes
  Amount risk_room = 0;                 // of risks; kMostSum: no limit
  std::vector<int> taken;               // items of the problem, taken for certain
  Amount taken_value = 0;

  std::size_t count() const { return size.size(); }
  bool Fits(Amount sizes, Amount risks) const { return sizes <= room && risks <= risk_room; }
};

enum class Fate : std::uint8_t { kOpen, kIn, kOut };

/// Makes the problem's core, its wishes not yet kept: `fates` has them by part. Returns nothing
/// where parts of one group are wished in and out.
std::optional<ContentCore> MakeCore(const ContentProblem& problem, std::vector<Fate>& fates);

/// Takes what is kIn with all that it needs, gives up what is kOut with all that needs it, and
/// whatever follows: parts that do not fit any more, that nothing needs and that are worth nothing,
/// that cost nothing; a part that is worth something only to one other becomes one with it. Returns
/// false where what is kIn does not fit or needs what is kOut.
bool Settle(ContentCore& core, std::vector<Fate> fates);

/// Returns for each part those that need it directly.
std::vector<std::vector<int>> UsersOf(const std::vector<std::vector<int>>& needs);

/// Visits a part and all that it needs, or that needs it, by `links`. Keeps marks between visits.
class ClosureWalk {
 public:
  explicit ClosureWalk(const std::vector<std::vector<int>>& links)
      : links_(links), seen_(links.size()) {}
  /// Returns the part and all that it reaches; valid until the next call.
  const std::vector<int>& From(int part);

 private:
  const std::vector<std::vector<int>>& links_;
  std::vector<int> seen_;
  int walk_ = 0;
  std::vector<int> reached_;
};

}  // namespace backlog
