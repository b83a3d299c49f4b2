#include "git/merge_life.h"

#include <algorithm>
#include <vector>

#include "backlog/model/story.h"
#include "store/story_text_wish.h"
#include "store/yaml_writer.h"

namespace backlog {
namespace {

std::string Quoted(std::string_view word, std::string_view otherwise) {
  return "'" + std::string(word.empty() ? otherwise : word) + "'";
}

// What an acceptance is about: of criteria the texts, not what the review found.
TextValue AcceptedPart(std::string_view key, const TextValue& value) {
  if (key != "acceptance_criteria") return value;
  std::vector<TextValue> texts;
  for (const TextValue& item : value.items) {
    const TextValue* text = FindEntry(item, "text");
    texts.push_back(text == nullptr ? item : *text);
  }
  return TextValue::List(std::move(texts));
}

// True where a criterion that counted for the acceptance is judged worse in what the merge makes of
// it. Requires that the criteria are the same ones.
bool LostVerdict(std::string_view key, const TextValue& accepted, const TextValue& merged) {
  if (key != "acceptance_criteria") return false;
  const auto verdict = [](const TextValue& item) {
    const TextValue* result = FindEntry(item, "result");
    return result == nullptr || IsNothing(*result) ? Word(Verdict::kOpen)
                                                   : std::string_view(result->text);
  };
  return !std::equal(accepted.items.begin(), accepted.items.end(), merged.items.begin(),
                     merged.items.end(), [&](const TextValue& was, const TextValue& is) {
                       return verdict(is) == verdict(was) || verdict(is) == Word(Verdict::kPass);
                     });
}

// True where this side accepted, or accepted again, what it had before it.
bool AcceptedNow(const SideValues& sides, bool theirs) {
  const auto& side = theirs ? sides.theirs : sides.ours;
  if (side("status").text != Word(Status::kAccepted)) return false;
  return sides.base("status").text != Word(Status::kAccepted) ||
         !SameMeaning(side("accepted_digest"), sides.base("accepted_digest"));
}

// Where both accepted it: whose acceptance counts. On one day any choice will do that is the same
// both ways round.
bool TheyAcceptedEarlier(const SideValues& sides) {
  for (const std::string_view key : {"accepted", "accepted_commit"}) {
    const TextValue& ours = sides.ours(key);
    const TextValue& theirs = sides.theirs(key);
    if (!SameMeaning(ours, theirs)) return theirs.text < ours.text;
  }
  return false;
}

// The key that would not be as this side accepted it; empty where all would.
std::string_view NotAsAccepted(DocumentKind document, const SideValues& sides, bool theirs) {
  for (const MergeRule& rule : AllMergeRules()) {
    if (rule.document != document || !rule.is_accepted) continue;
    const auto holds = [&](const TextValue& accepted, const TextValue& now) {
      return SameMeaning(AcceptedPart(rule.path, accepted), AcceptedPart(rule.path, now)) &&
             !LostVerdict(rule.path, accepted, now);
    };
    const MergedValue merged =
        MergeValues(document, std::string(rule.path), sides.base(rule.path), sides.ours(rule.path),
                    sides.theirs(rule.path), MergeSide::kOurs);
    const TextValue& own = theirs ? sides.theirs(rule.path) : sides.ours(rule.path);
    const TextValue& got = theirs ? merged.theirs : merged.ours;
    const TextValue& other = theirs ? merged.ours : merged.theirs;
    if (!holds(own, got) || !holds(own, other)) return rule.path;
  }
  return {};
}

}  // namespace

MergedLife MergeLives(DocumentKind document, const SideValues& sides) {
  MergedLife life;
  const MergeRule rule = RuleFor(document, "status");
  if (rule.merging != Merging::kFurther) return life;
  const TextValue& base = sides.base("status");
  const TextValue& ours = sides.ours("status");
  const TextValue& theirs = sides.theirs("status");
  const MergedValue merged = MergeValues(document, "status", base, ours, theirs, life.further);
  if (merged.conflict) {
    life.dispute = "our side says " + Quoted(ours.text, rule.stages.front()) + ", the other side " +
                   Quoted(theirs.text, rule.stages.front());
    return life;
  }
  if (!SameMeaning(merged.ours, ours)) life.further = MergeSide::kTheirs;
  if (merged.ours.text != Word(Status::kAccepted)) return life;
  if (SameMeaning(ours, theirs) && TheyAcceptedEarlier(sides)) life.further = MergeSide::kTheirs;
  for (const bool side : {false, true}) {
    if (!AcceptedNow(sides, side)) continue;
    const std::string_view key = NotAsAccepted(document, sides, side);
    if (key.empty()) continue;
    life.dispute = std::string(side ? "the other side" : "our side") + " accepted it, while its '" +
                   std::string(key) + "' was changed";
    return life;
  }
  return life;
}

}  // namespace backlog
