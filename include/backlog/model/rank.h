// The order of the backlog: every open story carries a rank, a word that is compared by bytes (ties
// by id). Moving one story writes one rank, in one file.
//
// A rank is a fraction between 0 and 1 in base 18, its digits the letters bcdfghjkmpqrstvwxz, which
// no YAML reader takes for anything but text. The first six letters are the head: read as an
// integer, new stories step through it. Further letters appear only where a story is put between
// two neighbours that leave no room in the head.
//
// Where a rank lands inside a gap comes from a hash of the story's id: two stories that two
// branches put in the same gap get different ranks, while the same move of the same story on both
// branches gives the same bytes and merges.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Past this size the ranks are due for `prioritize --rebalance`.
inline constexpr std::size_t kLongRank = 40;

/// True for six or more letters of the alphabet that do not end in 'b' after the head and are not
/// all 'b': nothing could be put before such a rank.
bool IsRank(std::string_view text);

/// Tells whether a story file, of whatever status, holds this rank; such a rank is passed over for
/// the next free one. An empty function means that none is taken.
using RankTaken = std::function<bool(std::string_view)>;

/// Returns a rank for story `id` that stands after `before` and before `after`. Either may be
/// empty, or no rank: an open end; both: the first rank of a backlog, in the middle.
/// Requires before < after of two ranks. Between equal ranks there is no room: the caller first
/// gives the later of the two stories a new rank, between its old one and its successor's. (Where
/// the requirement is broken, `after` is ignored.)
std::string RankBetween(std::string_view before, std::string_view after, std::string_view id,
                        const RankTaken& taken = {});

/// Returns the ranks for stories `ids`, listed in the wished order, so that the fewest change:
/// ranks[i] is what ids[i] has now, empty for none. What is no rank is replaced.
/// Requires ids.size() == ranks.size().
std::vector<std::string> RanksInOrder(std::span<const std::string> ids,
                                      std::span<const std::string> ranks,
                                      const RankTaken& taken = {});

/// Returns `count` increasing ranks of six letters, spread evenly around the middle with room at
/// both ends, for rebalancing. Requires count <= 10,000,000.
std::vector<std::string> EvenRanks(std::size_t count);

/// Returns the indices of a longest strictly increasing run of `ranks`, not necessarily adjacent:
/// the stories that can keep theirs. What is no rank is never part of it. Of equal ranks the
/// earlier is kept.
std::vector<std::size_t> LongestIncreasing(std::span<const std::string> ranks);

}  // namespace backlog
