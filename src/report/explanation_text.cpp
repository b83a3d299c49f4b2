#include "report/explanation_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

namespace backlog {
namespace {

constexpr std::size_t kNamedStories = 3;

std::string NumberWord(std::size_t number) {
  constexpr std::array<std::string_view, 13> kWords{"None", "One",    "Two",   "Three", "Four",
                                                    "Five", "Six",    "Seven", "Eight", "Nine",
                                                    "Ten",  "Eleven", "Twelve"};
  return number < kWords.size() ? std::string(kWords.at(number)) : std::to_string(number);
}

/// Returns "a, b and c".
std::string Series(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

std::string Titled(const Story& story) {
  return fmt::format("{} ({})", story.id, story.title);
}

/// Returns the stories with their titles; where they are many, the first of them.
std::string TitledSeries(const Backlog& backlog, const std::vector<std::string>& ids) {
  std::vector<std::string> parts;
  const std::size_t named = ids.size() > kNamedStories ? kNamedStories - 1 : ids.size();
  for (std::size_t i = 0; i < named; ++i) {
    const Story* story = backlog.Find(ids[i]);
    parts.push_back(story == nullptr ? ids[i] : Titled(*story));
  }
  if (named < ids.size()) parts.push_back(fmt::format("{} more", ids.size() - named));
  return Series(parts);
}

std::string FieldName(std::string_view key) {
  std::string name(key);
  for (char& letter : name) {
    if (letter == '_') letter = ' ';
  }
  return name;
}

std::string Sentence(std::string phrase) {
  phrase.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(phrase.front())));
  return phrase + ".";
}

std::string NoPlaceText(const Backlog& backlog, const Explanation& explanation) {
  const Story& story = *explanation.story;
  if (backlog.IsEpic(story.id)) {
    if (explanation.children.empty()) {
      return "It has no place: it is an epic, and none of its stories is open.";
    }
    std::vector<std::string> children;
    for (const Story* child : explanation.children) children.push_back(child->id);
    return fmt::format("It has no place: it is an epic. Its stories have: {}.",
                       TitledSeries(backlog, children));
  }
  std::string text = fmt::format("It has no place: it was {}", Word(story.status));
  const bool dropped = story.status == Status::kDropped && story.dropped;
  const std::optional<Date> on = dropped ? story.dropped->on : story.accepted;
  const std::string& by = dropped ? story.dropped->by : story.accepted_by;
  if (on) text += " on " + on->Human();
  if (!by.empty()) text += " by " + by;
  if (dropped && !story.dropped->reason.empty()) text += ": " + story.dropped->reason;
  return text + ".";
}

std::string PinText(const Pin& pin) {
  std::string text = "Pinned ";
  switch (pin.where) {
    case PinWhere::kTop: text += "to the top"; break;
    case PinWhere::kBottom: text += "to the bottom"; break;
    case PinWhere::kBefore: text += "before " + pin.story; break;
    case PinWhere::kAfter: text += "behind " + pin.story; break;
  }
  if (!pin.by.empty()) text += " by " + pin.by;
  if (!pin.reason.empty()) text += ": " + pin.reason;
  return text + ".";
}

std::string ReleaseText(const Release& release, ReleaseClass release_class) {
  if (release_class == ReleaseClass::kUnclassed) return fmt::format("in release {}", release.name);
  return fmt::format("in release {} ({})", release.name, Word(release_class));
}

/// Adds "risk 5"; of a missing score, where it should not be missing, that it is.
void AddScore(const Placement& placement, std::string_view name, std::string_view key,
              const std::optional<int>& score, std::vector<std::string>& scores) {
  const auto& absent = placement.flags.absent;
  if (score) {
    scores.push_back(fmt::format("{} {}", name, *score));
  } else if (std::find(absent.begin(), absent.end(), key) != absent.end()) {
    scores.push_back(fmt::format("{} not scored", name));
  }
}

/// Returns "High value: business 8, users 5".
std::string BandText(const Placement& placement) {
  const Story& story = *placement.story;
  if (placement.own_band == Band::kUnscored) {
    return "unscored, without business value, user value and risk, so it stands among the last, "
           "in their old order";
  }
  const bool risk_first = placement.banded && placement.own_band == Band::kRiskFirst;
  const bool high_value = placement.banded && placement.own_band == Band::kHighValue;
  std::vector<std::string> scores;
  if (risk_first) AddScore(placement, "risk", "risk", story.risk, scores);
  AddScore(placement, "business", "business_value", story.business_value, scores);
  AddScore(placement, "users", "user_value", story.user_value, scores);
  if (!risk_first && !high_value) AddScore(placement, "risk", "risk", story.risk, scores);
  const std::string list = fmt::format("{}", fmt::join(scores, ", "));
  return placement.banded ? fmt::format("{}: {}", Word(placement.own_band), list) : list;
}

/// Returns how to begin where something else lends the story its place.
std::string_view Lead(const Placement& placement) {
  if (placement.own_band == Band::kUnscored) return "by itself it is ";
  return placement.banded ? "by itself it belongs to " : "by itself: ";
}

/// Returns what lends it its place: a pin, or a better story that depends on it.
std::string LenderText(const Placement& placement) {
  if (placement.flags.pinned) return PinText(*placement.story->pinned);
  std::string text =
      Titled(*placement.carried_by) + " depends on it, so it stands where that one belongs: ";
  const bool released =
      placement.release != nullptr && placement.release_class != ReleaseClass::kOther;
  std::vector<std::string> where;
  if (released) where.push_back(ReleaseText(*placement.release, placement.release_class));
  if (placement.banded) where.emplace_back(Word(placement.band));
  if (where.empty()) where.push_back(placement.carried_by->id);
  return text + fmt::format("{}.", fmt::join(where, ", "));
}

/// Returns "nine of its band promise more per point".
std::string PromiseText(const Explanation& explanation) {
  const Placement& placement = *explanation.by_rules;
  const std::string band = placement.banded ? " of its band" : " of the others";
  if (placement.flags.missing_size) {
    return "Without a size it stands last" + (placement.banded ? band : std::string());
  }
  const std::size_t more = explanation.more_promising;
  return fmt::format("{}{} {} more per point", NumberWord(more), band,
                     more < 2 ? "promises" : "promise");
}

std::string MoveText(const Explanation& explanation) {
  const Placement& placement = *explanation.by_rules;
  if (!explanation.least) {
    if (placement.flags.unscored || placement.flags.pinned || placement.place == 1) return {};
    return "No other size or score of its own would bring it further up.";
  }
  const WhatIf& change = *explanation.least;
  if (!change.to) return fmt::format("Without its pin it would stand at place {}.", change.place);
  const std::string at = change.key == "size"
                             ? fmt::format("at size {}", *change.to)
                             : fmt::format("with a {} of {}", FieldName(change.key), *change.to);
  if (change.place == 1) return fmt::format("It would come first {}.", at);
  const std::size_t top = FirstOf(change.place);
  if (top < FirstOf(placement.place)) {
    return fmt::format("It would enter the top {} {} (place {}).", top, at, change.place);
  }
  return fmt::format("It would rise to place {} {}.", change.place, at);
}

std::string OrderedText(const Backlog& backlog, const Explanation& explanation) {
  const Placement& placement = *explanation.by_rules;
  std::vector<std::string> says;
  says.push_back(fmt::format("Place {} of {}", explanation.place, explanation.places));
  says.back() += placement.place == explanation.place
                     ? "."
                     : fmt::format("; the rules would put it at place {}.", placement.place);
  const bool lent = placement.flags.pinned || placement.carried_by != nullptr;
  if (lent) says.push_back(LenderText(placement));
  const bool released =
      placement.release != nullptr && placement.own_release_class != ReleaseClass::kOther;
  if (released && !placement.flags.unscored) {
    says.push_back(Sentence(ReleaseText(*placement.release, placement.own_release_class)));
  }
  std::string own = BandText(placement);
  if (lent) own.insert(0, Lead(placement));
  says.push_back(Sentence(std::move(own)));
  // Where something else lends it its place, what others promise is no reason.
  std::string promise;
  if (!lent && !placement.flags.unscored) promise = PromiseText(explanation);
  if (!placement.flags.waits_for.empty()) {
    promise += fmt::format("{} waits for {}", promise.empty() ? "It" : "; it",
                           TitledSeries(backlog, placement.flags.waits_for));
  }
  if (!promise.empty()) says.push_back(promise + ".");
  if (std::string move = MoveText(explanation); !move.empty()) says.push_back(std::move(move));
  return fmt::format("{}", fmt::join(says, " "));
}

/// The remarks that the sentences do not make already.
std::vector<std::string> OtherRemarks(const Explanation& explanation) {
  if (!explanation.by_rules) return {};
  Placement placement = *explanation.by_rules;
  placement.flags.unscored = placement.flags.missing_size = false;
  return Remarks(placement);
}

void OrderedJson(JsonWriter& json, const Explanation& explanation) {
  const Placement& placement = *explanation.by_rules;
  json.Member("place_by_rules", placement.place);
  if (placement.banded || placement.band == Band::kUnscored) {
    json.Member("band", Word(placement.band));
  }
  if (placement.release != nullptr) {
    json.Member("release", placement.release->name);
    json.Member("release_class", Word(placement.release_class));
  }
  json.Member("cost_of_delay", placement.score.cost_of_delay);
  if (placement.score.size) json.Member("size", *placement.score.size);
  if (const auto wsjf = WsjfNumber(placement.score)) json.Member("wsjf", *wsjf);
  json.Member("more_promising", explanation.more_promising);
  if (placement.carried_by != nullptr) json.Member("carried_by", placement.carried_by->id);
  json.Member("pinned", placement.flags.pinned);
  json.Key("waits_for").BeginArray();
  for (const std::string& id : placement.flags.waits_for) json.Value(id);
  json.EndArray();
  json.Key("would_move").BeginArray();
  for (const WhatIf& change : explanation.changes) {
    json.BeginObject().Member("key", change.key);
    json.Key("from");
    change.from ? json.Value(*change.from) : json.Null();
    json.Key("to");
    change.to ? json.Value(*change.to) : json.Null();
    json.Member("place", change.place).EndObject();
  }
  json.EndArray();
  json.Member("reason", Reason(placement));
  json.Key("remarks").BeginArray();
  for (const std::string& remark : Remarks(placement)) json.Value(remark);
  json.EndArray();
}

}  // namespace

std::string ExplanationText(const Backlog& backlog, const Explanation& explanation) {
  if (explanation.place == 0) return NoPlaceText(backlog, explanation);
  if (explanation.by_rules) return OrderedText(backlog, explanation);
  const Story& story = *explanation.story;
  const std::string sprint =
      story.sprint ? fmt::format("sprint {}", *story.sprint) : std::string("a sprint");
  return fmt::format(
      "Place {} of {}. It is in {} ({}); the rules do not order what a sprint holds.",
      explanation.place, explanation.places, sprint, Word(story.status));
}

std::vector<std::string> ExplanationRemarks(const Explanation& explanation) {
  std::vector<std::string> sentences;
  for (std::string& remark : OtherRemarks(explanation)) {
    sentences.push_back(Sentence(std::move(remark)));
  }
  return sentences;
}

std::vector<std::string> ExplanationNumbers(const Explanation& explanation) {
  std::vector<std::string> lines;
  if (!explanation.by_rules) return lines;
  const Story& story = *explanation.story;
  if (!explanation.by_rules->flags.unscored) {
    lines.push_back(
        fmt::format("{}: {}",
                    story.size ? "(business value + user value + time criticality + risk) / size"
                               : "business value + user value + time criticality + risk",
                    Arithmetic(story)));
  }
  for (const WhatIf& change : explanation.changes) {
    const std::string what =
        change.to ? fmt::format("{} {} instead of {}", FieldName(change.key), *change.to,
                                change.from ? std::to_string(*change.from) : "none")
                  : std::string("without its pin");
    lines.push_back(fmt::format("{}: place {}", what, change.place));
  }
  return lines;
}

void ExplanationJson(JsonWriter& json, const Backlog& backlog, const Explanation& explanation) {
  json.BeginObject();
  json.Member("id", explanation.story->id);
  json.Member("title", explanation.story->title);
  if (explanation.place > 0) {
    json.Member("place", explanation.place);
    json.Member("places", explanation.places);
  }
  if (explanation.by_rules) OrderedJson(json, explanation);
  json.Member("says", ExplanationText(backlog, explanation));
  json.EndObject();
}

}  // namespace backlog
