// Arithmetic on ranks. Appending past the last head goes on behind "zzzzzz", prepending before the
// first one behind "bbbbbb": six letters more for every 34,000 stories or so.
#include "backlog/model/rank.h"

#include <algorithm>
#include <cstdint>

#include "model/stable_hash.h"

namespace backlog {
namespace {

constexpr std::string_view kLetters = "bcdfghjkmpqrstvwxz";
constexpr std::uint64_t kBase = kLetters.size();
constexpr std::size_t kHeadSize = 6;
constexpr std::uint64_t kHeads = kBase * kBase * kBase * kBase * kBase * kBase;
constexpr std::uint64_t kMiddle = kHeads / 2;
constexpr std::string_view kLastHead = "zzzzzz";
constexpr std::string_view kFirstHead = "bbbbbb";

// An append or prepend leaves room for hundreds of stories before the next one, and two branches
// that append different stories meet once in a thousand times.
constexpr std::uint64_t kShortestStep = 500;
constexpr std::uint64_t kStepJitter = 1001;

// A gap is refined by further letters until it has so many places: enough that different stories
// seldom meet, and 1,000 insertions in one gap make a rank of some 250 letters.
constexpr std::uint64_t kRoomyGap = 1000;

/// Returns the value of the letter at `index`, 0 behind the end.
std::uint64_t Digit(std::string_view rank, std::size_t index) {
  if (index >= rank.size()) return 0;
  const std::size_t digit = kLetters.find(rank[index]);
  return digit == std::string_view::npos ? 0 : digit;
}

/// Returns the six letters from `begin` on, read as an integer.
std::uint64_t HeadAt(std::string_view rank, std::size_t begin) {
  std::uint64_t head = 0;
  for (std::size_t i = begin; i < begin + kHeadSize; ++i) head = head * kBase + Digit(rank, i);
  return head;
}

std::string Head(std::uint64_t value) {
  std::string head(kHeadSize, kLetters[0]);
  for (std::size_t i = kHeadSize; i-- > 0; value /= kBase) head[i] = kLetters[value % kBase];
  return head;
}

/// Drops what does not change the fraction: 'b's at the end, behind the head.
std::string Trimmed(std::string rank) {
  while (rank.size() > kHeadSize && rank.back() == kLetters[0]) rank.pop_back();
  return rank;
}

/// Returns how much of `rank` is a repetition of `head`.
std::size_t Repeated(std::string_view rank, std::string_view head) {
  std::size_t size = 0;
  while (rank.substr(size, kHeadSize) == head) size += kHeadSize;
  return size;
}

bool IsTaken(const RankTaken& taken, const std::string& rank) {
  return taken && taken(rank);
}

std::uint64_t Step(std::string_view id) {
  return kShortestStep + StableHash(id) % kStepJitter;
}

std::string RankAfter(std::string_view last, std::string_view id, const RankTaken& taken) {
  const std::size_t begin = Repeated(last, kLastHead);
  std::string prefix(last.substr(0, begin));
  std::uint64_t head = HeadAt(last, begin) + Step(id);
  while (true) {
    if (head >= kHeads - 1) {
      prefix += kLastHead;
      head = Step(id);
    }
    std::string rank = Trimmed(prefix + Head(head));
    if (!IsTaken(taken, rank)) return rank;
    ++head;
  }
}

std::string RankBefore(std::string_view first, std::string_view id, const RankTaken& taken) {
  const std::size_t begin = Repeated(first, kFirstHead);
  std::string prefix(first.substr(0, begin));
  const std::uint64_t step = Step(id);
  std::uint64_t above = HeadAt(first, begin);  // the rank's head stands `step` below
  while (true) {
    if (above <= step) {
      prefix += kFirstHead;
      above = kHeads;
    }
    std::string rank = Trimmed(prefix + Head(above - step));
    if (!IsTaken(taken, rank)) return rank;
    --above;
  }
}

std::string FirstRank(std::string_view id, const RankTaken& taken) {
  // With the jitter of a step, so that the first stories of two branches differ.
  for (std::uint64_t head = kMiddle + StableHash(id) % kStepJitter;; ++head) {
    std::string rank = Head(head);
    if (!IsTaken(taken, rank)) return rank;
  }
}

/// Returns the first `size` letters of `rank`, as a fraction increased by `offset` units of the
/// last of them. Requires that the sum stays below 1.
std::string Plus(std::string_view rank, std::size_t size, std::uint64_t offset) {
  std::string sum(size, kLetters[0]);
  for (std::size_t i = size; i-- > 0;) {
    const std::uint64_t digit = Digit(rank, i) + offset;
    sum[i] = kLetters[digit % kBase];
    offset = digit / kBase;
  }
  return Trimmed(sum);
}

/// Puts a rank into the middle half of the gap, which keeps room on both sides: each insertion
/// costs a quarter of a letter on average, wherever the next one goes.
std::string RankInGap(std::string_view before, std::string_view after, std::string_view id,
                      const RankTaken& taken) {
  const std::uint64_t hash = StableHash(id);
  std::size_t size = 0;
  std::uint64_t gap = 0;  // after - before in units of the letter at `size`
  const auto refine = [&] {
    // Unsigned wrap-around is harmless: the true difference is never negative.
    gap = gap * kBase + Digit(after, size) - Digit(before, size);
    ++size;
  };
  while (size < kHeadSize || gap < kRoomyGap) refine();
  while (true) {
    const std::uint64_t start = gap / 4 + hash % (gap / 2);
    for (std::uint64_t tried = 0; tried + 1 < gap; ++tried) {
      const std::uint64_t offset = 1 + (start - 1 + tried) % (gap - 1);
      std::string rank = Plus(before, size, offset);
      if (!IsTaken(taken, rank)) return rank;
    }
    refine();
  }
}

/// Fills ranks[begin, end), all to be replaced, between its neighbours; the middle one first, so
/// that a run of n stories costs log n insertions' letters.
void FillGap(std::span<const std::string> ids, std::size_t begin, std::size_t end,
             std::vector<std::string>& ranks, const RankTaken& taken) {
  if (begin == end) return;
  const std::size_t middle = begin + (end - begin) / 2;
  ranks[middle] = RankBetween(ranks[begin - 1], ranks[end], ids[middle], taken);
  FillGap(ids, begin, middle, ranks, taken);
  FillGap(ids, middle + 1, end, ranks, taken);
}

}  // namespace

bool IsRank(std::string_view text) {
  if (text.size() < kHeadSize) return false;
  if (text.find_first_not_of(kLetters) != std::string_view::npos) return false;
  if (text.size() > kHeadSize) return text.back() != kLetters[0];
  return text != kFirstHead;
}

std::string RankBetween(std::string_view before, std::string_view after, std::string_view id,
                        const RankTaken& taken) {
  // A hand-written word that is no rank could stand where nothing fits beside it.
  if (!IsRank(before)) before = {};
  if (!IsRank(after)) after = {};
  if (before.empty() && after.empty()) return FirstRank(id, taken);
  if (before.empty()) return RankBefore(after, id, taken);
  if (after.empty() || before >= after) return RankAfter(before, id, taken);
  return RankInGap(before, after, id, taken);
}

std::vector<std::string> RanksInOrder(std::span<const std::string> ids,
                                      std::span<const std::string> ranks, const RankTaken& taken) {
  std::vector<std::string> result(ranks.begin(), ranks.end());
  const std::vector<std::size_t> kept = LongestIncreasing(ranks);
  if (kept.empty()) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      result[i] = RankBetween(i == 0 ? "" : result[i - 1], "", ids[i], taken);
    }
    return result;
  }
  for (std::size_t i = kept.front(); i-- > 0;) {
    result[i] = RankBetween("", result[i + 1], ids[i], taken);
  }
  for (std::size_t k = 1; k < kept.size(); ++k) {
    FillGap(ids, kept[k - 1] + 1, kept[k], result, taken);
  }
  for (std::size_t i = kept.back() + 1; i < ids.size(); ++i) {
    result[i] = RankBetween(result[i - 1], "", ids[i], taken);
  }
  return result;
}

std::vector<std::string> EvenRanks(std::size_t count) {
  constexpr std::uint64_t kStep = 1000;
  // Half of the heads at most, so that a quarter stays free at each end.
  const std::uint64_t step = std::clamp<std::uint64_t>(kMiddle / (count + 1), 1, kStep);
  std::uint64_t head = kMiddle - step * (count / 2);
  std::vector<std::string> ranks;
  ranks.reserve(count);
  for (std::size_t i = 0; i < count; ++i, head += step) ranks.push_back(Head(head));
  return ranks;
}

std::vector<std::size_t> LongestIncreasing(std::span<const std::string> ranks) {
  // Patience sorting: ends[k] is the index of the least rank that ends a run of k + 1.
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends;
  std::vector<std::size_t> previous(ranks.size(), kNone);
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (!IsRank(ranks[i])) continue;
    const auto place = std::lower_bound(
        ends.begin(), ends.end(), ranks[i],
        [&](std::size_t index, const std::string& rank) { return ranks[index] < rank; });
    if (place != ends.end() && ranks[*place] == ranks[i]) continue;  // the earlier one is kept
    if (place != ends.begin()) previous[i] = *(place - 1);
    if (place == ends.end()) {
      ends.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<std::size_t> run(ends.size());
  std::size_t index = ends.empty() ? kNone : ends.back();
  for (std::size_t k = run.size(); k-- > 0; index = previous[index]) run[k] = index;
  return run;
}

}  // namespace backlog
