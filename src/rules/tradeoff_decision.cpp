// A trade-off as the decision that it leads to.
#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/tradeoff.h"
#include "model/counted.h"

namespace backlog {
namespace {

constexpr std::string_view kAsItIs = "as it is";

// Ids where they can be read at a glance, else their number.
std::string StoriesText(const std::vector<std::string>& ids) {
  constexpr std::size_t kAtAGlance = 4;
  if (ids.size() > kAtAGlance) return fmt::format("{} stories", ids.size());
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
    text += ids[i];
  }
  return text;
}

DecisionOption OptionOf(std::string text, const ReleaseNumbers& numbers) {
  DecisionOption option;
  option.text = std::move(text);
  option.scope = numbers.points;
  option.business_value = numbers.business_value;
  option.user_value = numbers.user_value;
  option.open_risk = numbers.open_risk;
  if (numbers.likely) option.date_50 = numbers.likely->end;
  if (numbers.safe) option.date_85 = numbers.safe->end;
  if (numbers.chance) option.chance = static_cast<int>(std::lround(*numbers.chance * 100));
  return option;
}

}  // namespace

std::string ChangesText(const TradeoffChanges& changes, const Tradeoff& tradeoff) {
  std::vector<std::string> parts;
  if (!tradeoff.dropped.empty()) parts.push_back("without " + StoriesText(tradeoff.dropped));
  if (!tradeoff.added.empty()) parts.push_back("with " + StoriesText(tradeoff.added));
  for (const TradeoffChanges::Move& move : changes.move) {
    if (move.release != tradeoff.release.before.release) {
      parts.push_back(fmt::format("{} in {}", move.id, move.release));
    }
  }
  for (const TradeoffChanges::Resize& resize : changes.resize) {
    parts.push_back(fmt::format("{} with size {}", resize.id, resize.size));
  }
  if (changes.date) parts.push_back("due " + changes.date->Human());
  if (changes.velocity) {
    const auto [from, to] = *changes.velocity;
    parts.push_back(from == to ? fmt::format("at {} a sprint", Counted(from, "point"))
                               : fmt::format("at {} to {} points a sprint", from, to));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

Decision DecisionOf(const TradeoffChanges& changes, const Tradeoff& tradeoff, TradeoffChoice choice,
                    std::string reason) {
  const std::string& release = tradeoff.release.before.release;
  const std::string changed = ChangesText(changes, tradeoff);
  Decision decision;
  decision.question = fmt::format("Release {}: {}, or {}?", release, kAsItIs, changed);
  decision.options.push_back(OptionOf(std::string(kAsItIs), tradeoff.release.before));
  decision.options.push_back(OptionOf(changed, tradeoff.release.after));
  decision.options.back().musts_lost = tradeoff.musts_lost;
  decision.choice = choice == TradeoffChoice::kKeep ? std::string(kAsItIs) : changed;
  decision.reason = std::move(reason);
  decision.release = release;
  decision.stories = tradeoff.dropped;
  decision.stories.insert(decision.stories.end(), tradeoff.added.begin(), tradeoff.added.end());
  for (const TradeoffChanges::Move& move : changes.move) {
    if (move.release != release) decision.stories.push_back(move.id);
  }
  for (const TradeoffChanges::Resize& resize : changes.resize) {
    decision.stories.push_back(resize.id);
  }
  std::vector<std::string> once;
  for (std::string& id : decision.stories) {
    if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(std::move(id));
  }
  decision.stories = std::move(once);
  return decision;
}

}  // namespace backlog
