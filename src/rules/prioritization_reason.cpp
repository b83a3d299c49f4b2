// What the numbers say, in words that a stakeholder understands.
#include <algorithm>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

/// Returns what was counted, without what nobody should have written: below 0 counts 0.
std::string Counted(const std::optional<int>& value) {
  return std::to_string(std::max(value.value_or(0), 0));
}

std::string Joined(const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
    text += "'" + ids[i] + "'";
  }
  return text;
}

std::string ClassPhrase(ReleaseClass release_class, const Release* release) {
  if (release_class == ReleaseClass::kOther || release == nullptr) return {};
  if (release_class == ReleaseClass::kUnclassed) return "in release '" + release->name + "'; ";
  return "a " + std::string(Word(release_class)) + " of release '" + release->name + "'; ";
}

/// Returns "risk first: risk 13, value 16".
std::string BandPhrase(Band band, const Story& story, bool risk_without_value) {
  const std::string risk = "risk " + Counted(story.risk);
  const std::string value = "value " + std::to_string(ValueOf(story));
  const std::string but = ValueOf(story) == 0 ? ", but no value" : ", but only " + value;
  switch (band) {
    case Band::kRiskFirst: return "risk first: " + risk + (risk_without_value ? but : ", " + value);
    case Band::kHighValue: return "high value: " + value + ", " + risk;
    case Band::kTheRest:
      if (risk_without_value) return "the end of the rest: " + risk + but;
      return "the rest: " + value + ", " + risk;
    case Band::kUnscored: break;
  }
  return "unscored: no business value, user value or risk; in its old place among the unscored";
}

std::string PromisePhrase(const Score& score) {
  if (!score.size) return "without a size it stands last there";
  if (*score.size > 0) return "promises " + Wsjf(score) + " a point";
  return "promises " + std::to_string(score.cost_of_delay) + " for no points";
}

/// Returns why the story would stand there if nothing were pinned or depended on it.
std::string OwnPhrase(const Placement& placement) {
  if (placement.model) return ModelPhrase(*placement.model, *placement.story);
  if (placement.own_band == Band::kUnscored)
    return BandPhrase(Band::kUnscored, *placement.story, false);
  std::string phrase = ClassPhrase(placement.own_release_class, placement.release);
  if (placement.banded) {
    phrase += BandPhrase(placement.own_band, *placement.story, placement.flags.risk_without_value);
    phrase += "; ";
  }
  return phrase + PromisePhrase(placement.score);
}

/// Returns "'p3w9da' depends on it (a must of release '1.0'; risk first)".
std::string CarrierPhrase(const Placement& placement) {
  std::string phrase = "'" + placement.carried_by->id + "' depends on it";
  if (placement.model) {
    return phrase + " (" + ModelPhrase(*placement.model, *placement.carried_by) + ")";
  }
  std::string place = ClassPhrase(placement.release_class, placement.release);
  if (placement.banded || placement.band == Band::kUnscored) {
    switch (placement.band) {
      case Band::kRiskFirst: place += "risk first; "; break;
      case Band::kHighValue: place += "high value; "; break;
      case Band::kTheRest: place += "the rest; "; break;
      case Band::kUnscored: place += "unscored; "; break;
    }
  }
  if (place.size() > 2) phrase += " (" + place.substr(0, place.size() - 2) + ")";
  return phrase;
}

std::string PinPhrase(const Pin& pin) {
  std::string phrase = "pinned ";
  switch (pin.where) {
    case PinWhere::kTop: phrase += "to the top"; break;
    case PinWhere::kBottom: phrase += "to the bottom"; break;
    case PinWhere::kBefore: phrase += "before '" + pin.story + "'"; break;
    case PinWhere::kAfter: phrase += "after '" + pin.story + "'"; break;
  }
  if (!pin.by.empty()) phrase += " by " + pin.by;
  if (!pin.reason.empty()) phrase += ": " + pin.reason;
  return phrase;
}

std::string OneSided(const Flags& flags) {
  if (flags.no_business_value && flags.no_user_value) {
    return "serves neither the business nor its users: both values are 0";
  }
  return flags.no_business_value ? "one-sided: its business value is 0"
                                 : "one-sided: its user value is 0";
}

std::string PartlyScored(const Flags& flags) {
  std::string keys;
  for (const std::string_view key : flags.absent) {
    if (!keys.empty()) keys += " and ";
    keys += key;
  }
  return "partly scored: " + keys + (flags.absent.size() > 1 ? " count 0" : " counts 0");
}

}  // namespace

std::string Wsjf(const Score& score) {
  if (!score.size) return {};
  if (*score.size == 0 && score.cost_of_delay > 0) return "inf";
  const std::int64_t size = std::max(*score.size, 1);
  const std::int64_t hundredths = (score.cost_of_delay * 200 + size) / (2 * size);
  const std::string cents = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

std::optional<double> WsjfNumber(const Score& score) {
  if (!score.size || (*score.size == 0 && score.cost_of_delay > 0)) return std::nullopt;
  return static_cast<double>(score.cost_of_delay) / std::max(*score.size, 1);
}

std::string Arithmetic(const Story& story) {
  const std::string sum = Counted(story.business_value) + " + " + Counted(story.user_value) +
                          " + " + Counted(story.time_criticality) + " + " + Counted(story.risk);
  const Score score = ScoreOf(story);
  if (!score.size) return sum + " = " + std::to_string(score.cost_of_delay);
  return "(" + sum + ") / " + std::to_string(*score.size) + " = " + Wsjf(score);
}

std::string Reason(const Placement& placement) {
  const std::string own = OwnPhrase(placement);
  if (placement.flags.pinned) {
    return PinPhrase(*placement.story->pinned) + "; by the rules: " + own;
  }
  if (placement.carried_by != nullptr) return CarrierPhrase(placement) + "; by itself: " + own;
  return own;
}

std::vector<std::string> Remarks(const Placement& placement) {
  const Flags& flags = placement.flags;
  std::vector<std::string> remarks;
  if (!flags.lost_prerequisites.empty()) {
    remarks.push_back("depends on " + Joined(flags.lost_prerequisites) +
                      ", which nobody will finish: dropped or not there");
  }
  if (!flags.pin_yields_to.empty()) {
    remarks.push_back("not where it is pinned: dependencies go first, with " +
                      Joined(flags.pin_yields_to));
  }
  if (!flags.expired_pin.empty()) remarks.push_back("its pin has expired: " + flags.expired_pin);
  if (flags.risk_without_value) {
    remarks.emplace_back(
        "a risk without value: does something valuable wait for it? link it, or drop it");
  }
  if (flags.no_business_value || flags.no_user_value) remarks.push_back(OneSided(flags));
  if (!flags.absent.empty()) remarks.push_back(PartlyScored(flags));
  if (flags.unscored) {
    remarks.push_back(placement.model
                          ? "without " + std::string(InputsOf(*placement.model))
                          : std::string("unscored: no business value, user value or risk"));
  }
  if (flags.missing_size) remarks.emplace_back("no size");
  return remarks;
}

}  // namespace backlog
