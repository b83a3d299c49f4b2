#include "backlog/rules/explanation.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

struct Lever {
  std::string_view key;
  std::optional<int> Story::*field;
};

// A size first: to split a story is a product owner's own way to bring its best part up.
constexpr std::array<Lever, 5> kLevers{{{"size", &Story::size},
                                        {"business_value", &Story::business_value},
                                        {"user_value", &Story::user_value},
                                        {"time_criticality", &Story::time_criticality},
                                        {"risk", &Story::risk}}};

/// Where the team takes any number: the cards of planning poker.
constexpr std::array<int, 11> kAnyScale{0, 1, 2, 3, 5, 8, 13, 20, 40, 60, 100};

/// Returns the numbers of the field's scale that could move a story up, the nearest first.
std::vector<int> Steps(const Settings& settings, const Lever& lever, const Story& story) {
  const bool is_size = lever.field == &Story::size;
  const Scale& scale = is_size ? settings.size_scale : settings.value_scale;
  std::vector<int> steps =
      scale.any ? std::vector<int>(kAnyScale.begin(), kAnyScale.end()) : scale.values;
  const std::optional<int> now = story.*lever.field;
  const auto no_step = [&](int value) {
    if (is_size) return value < 1 || (now && value >= *now);
    return value <= now.value_or(0);
  };
  steps.erase(std::remove_if(steps.begin(), steps.end(), no_step), steps.end());
  std::sort(steps.begin(), steps.end());
  if (is_size) std::reverse(steps.begin(), steps.end());
  return steps;
}

/// A copy of the backlog in which one story at a time is changed, and put back.
class Trial {
 public:
  explicit Trial(const Backlog& backlog)
      : backlog_(backlog), graph_(backlog_), current_(CurrentOrder(backlog_)) {}

  /// Fills the place. False where the rules refuse the changed backlog.
  bool Try(const Story& story, WhatIf& change) {
    Story changed = story;
    Apply(change, changed);
    backlog_.Put(std::move(changed));
    const std::vector<Key> own = OwnKeys(backlog_, graph_, current_);
    // Among the others nothing changes: where the story comes by itself decides all.
    const Key key = own[static_cast<Index>(backlog_.Find(story.id) - backlog_.stories().data())];
    const auto known = places_.find(key);
    Result<std::size_t> place = known != places_.end() && change.to
                                    ? Result<std::size_t>(known->second)
                                    : PlaceByRules(backlog_, graph_, current_, own, story.id);
    backlog_.Put(story);
    if (!place) return false;
    if (change.to) places_[key] = *place;
    change.place = *place;
    return true;
  }

  /// To be called before the changes of another story are tried.
  void Begin() { places_.clear(); }

  /// Returns the least change of one field that is worth naming.
  std::optional<WhatIf> Pull(const Lever& lever, const Story& story, std::size_t from) {
    std::optional<WhatIf> best;
    int steps = 0;
    for (const int value : Steps(backlog_.settings, lever, story)) {
      WhatIf change{lever.key, story.*lever.field, value, ++steps, 0};
      if (!Try(story, change)) continue;
      if (change.place < (best ? best->place : from)) best = change;
      if (FirstOf(change.place) < FirstOf(from)) break;
    }
    return best;
  }

 private:
  Backlog backlog_;
  DependencyGraph graph_;
  BacklogOrder current_;
  std::map<Key, std::size_t> places_;  // that the story's changes gave it, by its own key
};

void TryChanges(Trial& trial, Explanation& explanation) {
  const Story& story = *explanation.story;
  const Placement& placement = *explanation.by_rules;
  trial.Begin();
  if (placement.flags.pinned) {
    WhatIf unpin{"pinned", {}, {}, 1, 0};
    if (trial.Try(story, unpin)) explanation.changes.push_back(unpin);
  } else if (!placement.flags.unscored && placement.place > 1) {
    for (const Lever& lever : kLevers) {
      if (auto change = trial.Pull(lever, story, placement.place)) {
        explanation.changes.push_back(*change);
      }
    }
  }
  const auto least = std::min_element(
      explanation.changes.begin(), explanation.changes.end(),
      [&](const WhatIf& a, const WhatIf& b) {
        const auto key = [&](const WhatIf& change) {
          const bool falls_short = FirstOf(change.place) >= FirstOf(placement.place);
          // Of what falls short, nothing is as good as what comes furthest.
          return std::tuple(falls_short, falls_short ? change.place : 0, change.steps,
                            change.place);
        };
        return key(a) < key(b);
      });
  if (least != explanation.changes.end()) explanation.least = *least;
}

}  // namespace

std::size_t FirstOf(std::size_t place) {
  constexpr std::array<std::size_t, 3> kFew{1, 3, 5};
  for (const std::size_t few : kFew) {
    if (place <= few) return few;
  }
  for (std::size_t ten = 10;; ten *= 10) {
    for (const std::size_t times : {1U, 2U, 5U}) {
      if (place <= ten * times) return ten * times;
    }
  }
}

void Apply(const WhatIf& change, Story& story) {
  for (const Lever& lever : kLevers) {
    if (lever.key == change.key) story.*lever.field = change.to;
  }
  if (change.key == "pinned") story.pinned.reset();
}

Result<std::vector<Explanation>> Explain(const Backlog& backlog,
                                         const std::vector<const Story*>& stories) {
  const Result<Proposal> proposal = Prioritize(backlog, {.partial = true});
  if (!proposal) return proposal.error();
  const BacklogOrder current = CurrentOrder(backlog);
  std::optional<Trial> trial;
  std::vector<Explanation> explanations;
  for (const Story* story : stories) {
    Explanation explanation;
    explanation.story = story;
    explanation.place = current.PlaceOf(story->id);
    explanation.places = current.stories().size();
    for (const Story* other : current.stories()) {
      if (!backlog.IsEpic(story->id)) break;
      if (other->parent == story->id) explanation.children.push_back(other);
    }
    const auto at =
        std::find_if(proposal->placements.begin(), proposal->placements.end(),
                     [&](const Placement& placement) { return placement.story == story; });
    if (at != proposal->placements.end()) {
      explanation.by_rules = *at;
      explanation.more_promising = MorePromising(proposal->placements, *at);
      if (!trial) trial.emplace(backlog);
      TryChanges(*trial, explanation);
    }
    explanations.push_back(std::move(explanation));
  }
  return explanations;
}

}  // namespace backlog
