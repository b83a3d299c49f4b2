// What a story promises, and which band and class its own fields put it into.
#include <algorithm>
#include <compare>
#include <tuple>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

std::int64_t Points(const std::optional<int>& value) {
  return std::max<std::int64_t>(value.value_or(0), 0);
}

bool IsRisky(const Story& story, const Settings& settings) {
  return Points(story.risk) >= settings.high_risk;
}

/// Returns a/b compared with c/d, b and d > 0, without a product that could overflow.
std::weak_ordering CompareRatio(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
  if (a / b != c / d) return a / b <=> c / d;
  return (a % b) * d <=> (c % d) * b;  // each factor below 2^31
}

/// Returns the part of its band that a story stands in: Cohn's quadrants.
int TierOf(const Story& story, const Settings& settings) {
  const bool risky = IsRisky(story, settings);
  const bool valuable = IsValuable(story, settings);
  switch (settings.risk_first) {
    case RiskFirst::kAlways:
      if (risky) return valuable ? 0 : 1;
      return valuable ? 2 : 3;
    case RiskFirst::kValuable:
      if (risky) return valuable ? 0 : 4;
      return valuable ? 2 : 3;
    case RiskFirst::kOff: break;
  }
  return 3;
}

ReleaseClass ReleaseClassOf(const Story& story, const Release* nearest) {
  if (nearest == nullptr || story.release != nearest->name) return ReleaseClass::kOther;
  if (!story.moscow) return ReleaseClass::kUnclassed;
  switch (*story.moscow) {
    case Moscow::kMust: return ReleaseClass::kMust;
    case Moscow::kShould: return ReleaseClass::kShould;
    case Moscow::kCould: return ReleaseClass::kCould;
    case Moscow::kWont: break;
  }
  return ReleaseClass::kOther;
}

/// Everything that the rules 2 to 4 compare.
struct OwnPrecedence {
  const Story* story = nullptr;
  Index index = 0;
  bool unscored = false;
  std::size_t old_place = 0;
  ReleaseClass release_class = ReleaseClass::kOther;
  int tier = 0;
  Score score;
};

bool OlderFirst(const Story& a, const Story& b) {
  if (a.created != b.created) {
    if (!a.created || !b.created) return a.created.has_value();
    return *a.created < *b.created;
  }
  return a.id < b.id;
}

bool ComesFirst(const OwnPrecedence& a, const OwnPrecedence& b) {
  if (a.unscored != b.unscored) return b.unscored;
  if (a.unscored) return a.old_place < b.old_place;
  const auto a_group = std::tie(a.release_class, a.tier);
  const auto b_group = std::tie(b.release_class, b.tier);
  if (a_group != b_group) return a_group < b_group;
  return ComesFirstInBand(*a.story, a.score, *b.story, b.score);
}

// Of a spike or a chore only what its Definition of Ready asks for is missing.
bool NeedsScore(const Story& story, const Settings& settings, ReadyCheck check) {
  if (story.type == Type::kStory || story.type == Type::kBug) return true;
  const auto& asked = settings.definition_of_ready[static_cast<std::size_t>(story.type)];
  return std::any_of(asked.begin(), asked.end(),
                     [&](const ReadyItem& item) { return item.check == check; });
}

}  // namespace

bool ComesFirstInBand(const Story& a, const Score& a_score, const Story& b, const Score& b_score) {
  const std::weak_ordering wsjf = CompareWsjf(a_score, b_score);
  if (std::is_neq(wsjf)) return std::is_gt(wsjf);
  const std::int64_t a_risk = Points(a.risk);
  const std::int64_t b_risk = Points(b.risk);
  if (a_risk != b_risk) return a_risk > b_risk;
  if (a_score.cost_of_delay != b_score.cost_of_delay) {
    return a_score.cost_of_delay > b_score.cost_of_delay;
  }
  if (a_score.size != b_score.size) return a_score.size < b_score.size;
  return OlderFirst(a, b);
}

bool IsValuable(const Story& story, const Settings& settings) {
  return ValueOf(story) >= settings.high_value;
}

Score ScoreOf(const Story& story) {
  Score score;
  score.cost_of_delay = ValueOf(story) + Points(story.time_criticality) + Points(story.risk);
  if (story.size && *story.size >= 0) score.size = story.size;
  return score;
}

bool IsUnscored(const Story& story) {
  return !story.business_value && !story.user_value && !story.risk;
}

std::int64_t ValueOf(const Story& story) {
  return Points(story.business_value) + Points(story.user_value);
}

std::weak_ordering CompareWsjf(const Score& a, const Score& b) {
  if (!a.size || !b.size) return a.size.has_value() <=> b.size.has_value();
  const bool a_unlimited = *a.size == 0 && a.cost_of_delay > 0;
  const bool b_unlimited = *b.size == 0 && b.cost_of_delay > 0;
  if (a_unlimited || b_unlimited) return a_unlimited <=> b_unlimited;
  // Nothing for nothing is 0/1: 0/0 would be equal to everything, and no order.
  return CompareRatio(a.cost_of_delay, std::max(*a.size, 1), b.cost_of_delay, std::max(*b.size, 1));
}

const Release* NearestRelease(const Backlog& backlog) {
  const Release* nearest = nullptr;
  for (const Release& release : backlog.releases) {
    if (release.status != ReleaseStatus::kOpen || !release.date) continue;
    if (nearest == nullptr ||
        std::tie(*release.date, release.name) < std::tie(*nearest->date, nearest->name)) {
      nearest = &release;
    }
  }
  return nearest;
}

Band BandOf(const Story& story, const Settings& settings) {
  if (IsUnscored(story)) return Band::kUnscored;
  const int tier = TierOf(story, settings);
  if (tier < 2) return Band::kRiskFirst;
  return tier == 2 ? Band::kHighValue : Band::kTheRest;
}

Placement JudgeAlone(const Backlog& backlog, const Release* nearest, const Story& story) {
  const Settings& settings = backlog.settings;
  Placement placement;
  placement.story = &story;
  placement.in_sprint = story.IsInSprint();
  placement.banded = settings.risk_first != RiskFirst::kOff;
  placement.score = ScoreOf(story);
  placement.own_band = placement.band = BandOf(story, settings);
  if (settings.release_first) placement.own_release_class = ReleaseClassOf(story, nearest);
  placement.release_class = placement.own_release_class;

  Flags& flags = placement.flags;
  flags.unscored = IsUnscored(story);
  flags.missing_size = !placement.score.size;
  flags.risk_without_value = placement.banded && !flags.unscored && IsRisky(story, settings) &&
                             !IsValuable(story, settings);
  if (story.type == Type::kStory || story.type == Type::kBug) {
    flags.no_business_value = story.business_value == 0;
    flags.no_user_value = story.user_value == 0;
  }
  if (!flags.unscored) {
    if (NeedsScore(story, settings, ReadyCheck::kValue)) {
      if (!story.business_value) flags.absent.push_back("business_value");
      if (!story.user_value) flags.absent.push_back("user_value");
    }
    if (NeedsScore(story, settings, ReadyCheck::kRisk) && !story.risk) {
      flags.absent.push_back("risk");
    }
  }
  flags.expired_pin = WhyPinExpired(backlog, story);
  flags.pinned = story.pinned && flags.expired_pin.empty();
  return placement;
}

std::vector<Key> OwnKeys(const Backlog& backlog, const DependencyGraph& graph,
                         const BacklogOrder& current) {
  using Role = DependencyGraph::Role;
  const Release* nearest = backlog.settings.release_first ? NearestRelease(backlog) : nullptr;
  std::vector<OwnPrecedence> sequence;
  for (Index i = 0; i < graph.size(); ++i) {
    const Story& story = backlog.stories()[i];
    const bool unscored = IsUnscored(story);
    if (graph.role(i) != Role::kOrdered && (graph.role(i) != Role::kInSprint || unscored)) continue;
    sequence.push_back({&story, i, unscored, current.PlaceOf(story.id),
                        ReleaseClassOf(story, nearest), TierOf(story, backlog.settings),
                        ScoreOf(story)});
  }
  std::sort(sequence.begin(), sequence.end(), ComesFirst);
  std::vector<Key> keys(graph.size(), kLastKey);
  for (Key key = 0; key < sequence.size(); ++key) keys[sequence[key].index] = key;
  return keys;
}

}  // namespace backlog
