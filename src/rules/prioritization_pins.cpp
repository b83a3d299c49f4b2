// Pins: places that the product owner has fixed.
#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

bool HasAnchor(const Pin& pin) {
  return pin.where == PinWhere::kBefore || pin.where == PinWhere::kAfter;
}

/// Returns why a story is not among those that Prioritize orders; empty for one that is.
std::string WhyNotOrdered(const Backlog& backlog, const Story& story) {
  if (backlog.IsEpic(story.id)) return "is an epic";
  if (!story.IsOpen()) return "is " + std::string(Word(story.status));
  if (story.IsInSprint()) return "is in a sprint";
  return {};
}

/// The pins that count, and which of them come after which.
class PinSequence {
 public:
  PinSequence(const Backlog& backlog, const std::vector<const Story*>& order) {
    for (const Story* story : order) {
      if (story->pinned && WhyPinExpired(backlog, *story).empty()) pinned_.push_back(story);
    }
    std::sort(pinned_.begin(), pinned_.end(), [](const Story* a, const Story* b) {
      return std::tie(a->pinned->on, a->id) < std::tie(b->pinned->on, b->id);
    });
    by_id_ = pinned_;
    std::sort(by_id_.begin(), by_id_.end(),
              [](const Story* a, const Story* b) { return a->id < b->id; });
  }

  /// Returns the pinned stories by (on, id), but each after its anchor; those on a cycle of
  /// anchors, and what hangs on it, are left out.
  std::vector<const Story*> Sequence() const;

  /// Returns the members of a cycle of pins, the least id first. Requires one.
  std::vector<const Story*> Cycle(const std::vector<const Story*>& sequence) const;

  std::size_t size() const { return pinned_.size(); }

 private:
  /// Returns the anchor if that is pinned itself, else nullptr.
  const Story* PinnedAnchor(const Story& story) const {
    if (!HasAnchor(*story.pinned)) return nullptr;
    const auto at =
        std::lower_bound(by_id_.begin(), by_id_.end(), story.pinned->story,
                         [](const Story* other, const std::string& id) { return other->id < id; });
    return at != by_id_.end() && (*at)->id == story.pinned->story ? *at : nullptr;
  }

  std::vector<const Story*> pinned_;  // by (on, id)
  std::vector<const Story*> by_id_;
};

std::vector<const Story*> PinSequence::Sequence() const {
  std::vector<std::pair<const Story*, std::size_t>> waiting;  // by anchor: places in pinned_
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
  for (std::size_t i = 0; i < pinned_.size(); ++i) {
    if (const Story* anchor = PinnedAnchor(*pinned_[i])) {
      waiting.emplace_back(anchor, i);
    } else {
      ready.push(i);
    }
  }
  constexpr auto kByAnchor = [](const auto& a, const auto& b) {
    return std::less<>()(a.first, b.first);
  };
  std::sort(waiting.begin(), waiting.end(), kByAnchor);
  std::vector<const Story*> sequence;
  while (!ready.empty()) {
    const Story* next = pinned_[ready.top()];
    ready.pop();
    sequence.push_back(next);
    const auto [begin, end] = std::equal_range(waiting.begin(), waiting.end(),
                                               std::make_pair(next, std::size_t{0}), kByAnchor);
    for (auto at = begin; at != end; ++at) ready.push(at->second);
  }
  return sequence;
}

std::vector<const Story*> PinSequence::Cycle(const std::vector<const Story*>& sequence) const {
  // Whatever is not in the sequence hangs on a cycle: following the anchors leads into it.
  const Story* at = *std::find_if(by_id_.begin(), by_id_.end(), [&](const Story* story) {
    return std::find(sequence.begin(), sequence.end(), story) == sequence.end();
  });
  std::vector<const Story*> path;
  while (std::find(path.begin(), path.end(), at) == path.end()) {
    path.push_back(at);
    at = PinnedAnchor(*at);
  }
  std::vector<const Story*> cycle(std::find(path.begin(), path.end(), at), path.end());
  std::rotate(cycle.begin(),
              std::min_element(cycle.begin(), cycle.end(),
                               [](const Story* a, const Story* b) { return a->id < b->id; }),
              cycle.end());
  return cycle;
}

Error CycleOfPins(const std::vector<const Story*>& cycle) {
  Error error{Exit::kCannot, "cannot prioritize: a cycle of pins: ", {}, {}};
  for (const Story* story : cycle) {
    error.what += "'" + story->id + "' " + std::string(Word(story->pinned->where)) + " ";
  }
  error.what += "'" + cycle.front()->id + "'";
  error.hints.push_back("take one of these pins out: 'backlog unpin " + cycle.front()->id + "'");
  return error;
}

void PutPinned(const Story* story, std::vector<const Story*>& order) {
  order.erase(std::find(order.begin(), order.end(), story));
  auto at = order.begin();
  switch (story->pinned->where) {
    case PinWhere::kTop: break;
    case PinWhere::kBottom: at = order.end(); break;
    case PinWhere::kBefore:
    case PinWhere::kAfter:
      at = std::find_if(order.begin(), order.end(),
                        [&](const Story* other) { return other->id == story->pinned->story; });
      if (story->pinned->where == PinWhere::kAfter) ++at;
      break;
  }
  order.insert(at, story);
}

}  // namespace

std::string WhyPinExpired(const Backlog& backlog, const Story& story) {
  if (!story.pinned) return {};
  if (const std::string why = WhyNotOrdered(backlog, story); !why.empty()) return "it " + why;
  if (!HasAnchor(*story.pinned)) return {};
  const std::string& id = story.pinned->story;
  if (id.empty()) return "it names no anchor";
  const Story* anchor = backlog.Find(id);
  if (anchor == nullptr) return "its anchor '" + id + "' is not there";
  if (const std::string why = WhyNotOrdered(backlog, *anchor); !why.empty()) {
    return "its anchor '" + id + "' " + why;
  }
  return {};
}

Result<std::vector<const Story*>> ApplyPins(const Backlog& backlog,
                                            std::vector<const Story*> order) {
  const PinSequence pins(backlog, order);
  const std::vector<const Story*> sequence = pins.Sequence();
  if (sequence.size() < pins.size()) return CycleOfPins(pins.Cycle(sequence));
  for (const Story* story : sequence) PutPinned(story, order);
  return order;
}

}  // namespace backlog
