// The order of the product backlog: the one that stands, the one that the rules propose, and the
// ranks that bring an order about (docs/prioritization.md). Pure functions; the pointers that they
// return point into the Backlog that they were given.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/field.h"
#include "backlog/model/result.h"

namespace backlog {

// --- what a story promises ---

/// What a story is worth a week of waiting, and what it takes. Values below 0 count as 0.
struct Score {
  std::int64_t cost_of_delay = 0;
  std::optional<int> size;  // story points; absent: nobody has sized it
  bool operator==(const Score&) const = default;
};

/// SAFe: cost of delay = business_value + user_value + time_criticality + risk, what is absent
/// counts 0.
Score ScoreOf(const Story& story);

/// True when business_value, user_value and risk are all absent.
bool IsUnscored(const Story& story);

/// business_value + user_value, what is absent counts 0: what `high_value` is compared with.
std::int64_t ValueOf(const Story& story);

/// Compares WSJF = cost of delay / size exactly, in integers. Greater promises more per point. A
/// size of 0 promises without limit where anything is delayed, else nothing; a missing size is less
/// than every other, and equal to a missing one.
std::weak_ordering CompareWsjf(const Score& a, const Score& b);

/// Returns WSJF for people, rounded half up to two places from the exact ratio: "5.20". "inf" for a
/// size of 0, empty where the size is missing.
std::string Wsjf(const Score& score);

/// Returns WSJF for --json; nullopt where no number says it: no size, or a size of 0.
std::optional<double> WsjfNumber(const Score& score);

/// Returns how WSJF came about: "(8 + 8 + 5 + 13) / 8 = 4.25", in the order business_value,
/// user_value, time_criticality, risk; without a size "8 + 8 + 5 + 13 = 34".
std::string Arithmetic(const Story& story);

// --- where a story belongs ---

/// The bands of the order, first to last. With `risk_first: off` there are no tiers: every scored
/// story is in kTheRest, and no heading should be shown.
enum class Band : std::uint8_t { kRiskFirst, kHighValue, kTheRest, kUnscored };
template <>
struct WordsOf<Band> {
  static constexpr std::array<std::string_view, 4> kWords{"Risk first", "High value", "The rest",
                                                          "Unscored"};
};

/// What a story is to the nearest open dated release; first to last. kOther: it is in no or another
/// release, will not be in this one, or `release_first` is off.
enum class ReleaseClass : std::uint8_t { kMust, kShould, kCould, kUnclassed, kOther };
template <>
struct WordsOf<ReleaseClass> {
  static constexpr std::array<std::string_view, 5> kWords{"must", "should", "could", "unclassed",
                                                          "other"};
};

/// Returns the band of a story's own scores.
Band BandOf(const Story& story, const Settings& settings);

/// The open release with the earliest date, past dates included; of equal dates the first by name.
/// nullptr where there is none.
const Release* NearestRelease(const Backlog& backlog);

/// Published models, each from a story's own fields alone (docs/prioritization.md, "Other models");
/// backlog/rules/priority_models.h has their arithmetic.
enum class PriorityModel : std::uint8_t { kWsjf, kRice, kMoscow, kValueEffort };
template <>
struct WordsOf<PriorityModel> {
  static constexpr std::array<std::string_view, 4> kWords{"wsjf", "rice", "moscow", "value-effort"};
};

/// What needs somebody's attention, or explains a place. Ids are sorted.
struct Flags {
  bool unscored = false;
  bool missing_size = false;        // the last of its band
  bool risk_without_value = false;  // high risk, and less than high value
  bool no_business_value = false;   // one-sided: a story or bug whose value is written as 0
  bool no_user_value = false;
  std::vector<std::string_view> absent;    // keys that count 0 because others are written
  bool pinned = false;                     // by a pin that counts
  std::string expired_pin;                 // why its pin does not count; empty: it counts, or none
  std::vector<std::string> pin_yields_to;  // stories it depends on, or that depend on it, for
                                           // whose sake it does not stand where it is pinned
  std::vector<std::string> waits_for;      // open prerequisites, in no sprint
  std::vector<std::string> lost_prerequisites;  // dropped or not there: nobody will finish them
  bool operator==(const Flags&) const = default;
};

/// A story, its place and why.
struct Placement {
  const Story* story = nullptr;
  std::size_t place = 0;      // from 1, among all open stories that are no epics
  std::size_t old_place = 0;  // before; in the current order the same
  bool in_sprint = false;     // not ordered by Prioritize
  bool banded = true;         // false with `risk_first: off`: bands say nothing
  Score score;
  Band own_band = Band::kUnscored;
  ReleaseClass own_release_class = ReleaseClass::kOther;
  // Where it belongs: its own, or those of the story that carries it.
  Band band = Band::kUnscored;
  ReleaseClass release_class = ReleaseClass::kOther;
  const Release* release = nullptr;   // the nearest one, where a class is not kOther
  const Story* carried_by = nullptr;  // the best story that depends on it, if better than itself
  Flags flags;
  std::optional<PriorityModel> model = {};  // that ordered it: then bands and classes say nothing,
                                            // and `unscored` is what lacks the model's fields
};

/// Why a story stands there, for a stakeholder: a phrase in lower case without full stop,
/// "risk first: risk 13, value 16; promises 4.25 a point".
std::string Reason(const Placement& placement);

/// What the flags say, a phrase each, the weightiest first: "a risk without value: does something
/// valuable wait for it? link it, or drop it". Empty for a story that needs nothing.
std::vector<std::string> Remarks(const Placement& placement);

// --- the current order ---

/// The open stories that are no epics, those in a sprint included: by rank, ties by id, then those
/// without rank by created and id. Place p is stories()[p - 1].
class BacklogOrder {
 public:
  BacklogOrder() = default;
  explicit BacklogOrder(std::vector<const Story*> stories);

  const std::vector<const Story*>& stories() const { return stories_; }
  /// Returns 0 for a story that has no place.
  std::size_t PlaceOf(std::string_view id) const;
  /// Returns nullptr where there is no such place.
  const Story* At(std::size_t place) const;

 private:
  std::vector<const Story*> stories_;
  std::vector<std::pair<std::string_view, std::size_t>> places_;  // by id
};

BacklogOrder CurrentOrder(const Backlog& backlog);

/// The current order with band, class, score and flags of each story, for `list` and `why`. Never
/// refuses: through a cycle of dependencies nothing is carried.
std::vector<Placement> CurrentPlacements(const Backlog& backlog);

/// Returns how many others of its band and release class promise more per point.
std::size_t MorePromising(const std::vector<Placement>& placements, const Placement& placement);

// --- ranks ---

/// Why a rank is written.
enum class RankCause : std::uint8_t {
  kMoved,    // the story goes to another place, or has no rank yet
  kRekeyed,  // it stays, but its rank left no room: equal to its neighbour's, or no rank
};

struct RankChange {
  std::string id;
  std::string from;  // empty: it had none
  std::string to;
  RankCause cause = RankCause::kMoved;
  bool operator==(const RankChange&) const = default;
};

/// The ranks to write; nothing else of a story changes.
struct RankPlan {
  std::vector<RankChange> changes;  // in the new order
  std::size_t longest = 0;          // letters of the longest rank of an open story afterwards; past
                                    // kLongRank it is time for `prioritize --rebalance`
};

/// Sets the ranks of the plan; ids that are not there are passed over.
void Apply(const RankPlan& plan, Backlog& backlog);

/// Returns the fewest changes that bring the stories into `order`: a longest increasing run keeps
/// its ranks. Other stories keep theirs; ranks that any story has are passed over. Deterministic.
RankPlan PlanRanks(const Backlog& backlog, const std::vector<const Story*>& order);

/// As PlanRanks, but every open story gets a short rank, evenly spread. Stories outside `order`
/// (those in a sprint) stay behind the story that they stand behind now.
RankPlan PlanEvenRanks(const Backlog& backlog, const std::vector<const Story*>& order);

/// A place to put a story: `anchor` is the id of kBefore and kAfter.
struct Spot {
  PinWhere where = PinWhere::kBottom;
  std::string anchor;
};

/// Moves one story: one change, none where it stands there already. Where neighbours have equal
/// ranks or none, they are re-keyed too (kRekeyed). Refuses what has no place (unknown, epic,
/// accepted, dropped) and a story whose pin counts; for `pin` itself, give a backlog without it.
Result<RankPlan> PlanMove(const Backlog& backlog, std::string_view id, const Spot& spot);

/// Ranks a story that is not in the backlog yet: its change is among the plan's, `from` empty.
Result<RankPlan> PlanNew(const Backlog& backlog, std::string_view id, const Spot& spot);

/// Brings the listed stories into the order of the list: they share out the places that they hold
/// now, the others stay. Refuses an id that has no place or is listed twice. For `prioritize
/// --edit`.
Result<RankPlan> PlanOrder(const Backlog& backlog, const std::vector<std::string>& ids);

/// Ranks for many new stories in a row, O(log n) each.
class RankSpace {
 public:
  explicit RankSpace(const Backlog& backlog);

  /// Returns a rank behind (before) every rank of an open story and all that were given out.
  std::string Append(std::string_view id);
  std::string Prepend(std::string_view id);

 private:
  bool IsTaken(std::string_view rank) const { return taken_.find(rank) != taken_.end(); }

  std::set<std::string, std::less<>> taken_;  // by stories of every status
  std::string first_;                         // of the open stories
  std::string last_;
};

// --- the order that the rules propose ---

struct PrioritizeOptions {
  bool partial = false;                     // go on although most is unscored
  bool rebalance = false;                   // new ranks for all
  std::optional<PriorityModel> model = {};  // instead of releases, bands and WSJF
};

/// One story that stands elsewhere than before, relative to those that stay.
struct Move {
  const Story* story = nullptr;
  std::size_t from = 0;  // places
  std::size_t to = 0;
  std::string why;  // Reason of its placement
  /// It goes down: by hand (or before scores changed) it stood before stories that belong before
  /// it. That order is undone.
  bool undoes_order = false;
};

/// A pin that does not count any more: "k7m2qx", "its anchor 'p3w9da' is accepted".
struct ExpiredPin {
  const Story* story = nullptr;
  std::string why;
};

struct Proposal {
  std::vector<Placement> placements;  // the new order of the open stories in no sprint
  std::vector<Move> moves;            // by new place
  std::vector<ExpiredPin> expired_pins;
  RankPlan ranks;
};

/// Proposes the order of the open stories in no sprint (docs/design.md, "The default order"):
/// dependencies hold; then the nearest release; then bands; inside a band WSJF, risk, cost of
/// delay, smaller size, created, id; the unscored last, in their old order; then pins. Where a pin
/// and a dependency disagree, prerequisites stand directly before the first that waits for them.
/// With a model, that decides in place of releases and bands; dependencies and pins hold.
/// Refuses (kCannot) a cycle of dependencies or of pins, naming its members in order, and when more
/// than half of the stories and bugs are unscored, unless `partial`. O(n log n).
Result<Proposal> Prioritize(const Backlog& backlog, const PrioritizeOptions& options = {});

/// Returns why the story's pin does not count: it is not open, is in a sprint or is an epic, or its
/// anchor is. Empty where the pin counts, or where there is none.
std::string WhyPinExpired(const Backlog& backlog, const Story& story);

}  // namespace backlog
