#include "backlog/rules/adjustment.h"

#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/fields.h"

namespace backlog {
namespace {

// An option is one line.
std::string OnOneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == ' ';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

/// A choice is read far from its question, in a list or a message: it says itself what it is of.
std::string NameOf(std::string_view key, const Vision& /*vision*/) {
  if (key == "customer") return "for whom";
  if (key == "unlike") return "unlike what";
  return fmt::format("{} of the vision", key);
}

std::string NameOf(std::string_view key, const ProductGoal& goal) {
  return fmt::format("{} of {}", key, goal.id);
}

std::string OrNone(const std::string& value) {
  return value.empty() ? "none" : value;
}

void AddPhrase(const std::string& name, const std::string& value, std::string& phrases) {
  if (!phrases.empty()) phrases += "; ";
  phrases += fmt::format("{}: {}", name, OrNone(value));
}

/// The new value, and the old one where it is short.
void AddPhrases(const std::string& name, const std::string& old_value, const std::string& new_value,
                std::string& was, std::string& is) {
  constexpr std::size_t kShort = 60;
  AddPhrase(name, old_value, was);
  AddPhrase(name, new_value, is);
  if (old_value.size() <= kShort) is += fmt::format(" (was {})", OrNone(old_value));
}

template <class Record>
Decision DecisionBetween(std::string question, const Record& before, const Record& after) {
  std::string was;
  std::string is;
  ForEachField<Record>([&](const auto& bound) {
    const auto& old_value = before.*bound.member;
    const auto& new_value = after.*bound.member;
    using Value = std::remove_cvref_t<decltype(old_value)>;
    if constexpr (std::is_same_v<Value, std::string>) {
      if (old_value == new_value) return;
      AddPhrases(NameOf(bound.field.key, after), OnOneLine(old_value), OnOneLine(new_value), was,
                 is);
    } else if constexpr (std::is_enum_v<Value>) {
      if (old_value == new_value) return;
      AddPhrases(NameOf(bound.field.key, after), std::string(Word(old_value)),
                 std::string(Word(new_value)), was, is);
    }
  });
  Decision decision;
  decision.question = std::move(question);
  decision.options.resize(2);
  decision.options[0].text = std::move(was);
  decision.options[1].text = is;
  decision.choice = std::move(is);
  return decision;
}

}  // namespace

Decision AdjustmentOf(const Vision& before, const Vision& after) {
  return DecisionBetween("How is the vision adjusted?", before, after);
}

Decision AdjustmentOf(const ProductGoal& before, const ProductGoal& after) {
  Decision decision = DecisionBetween(
      fmt::format("How is the Product Goal '{}' adjusted?", after.id), before, after);
  decision.product_goal = after.id;
  return decision;
}

Decision ClosingOf(const ProductGoal& goal, GoalStatus status) {
  Decision decision;
  decision.question = fmt::format("What becomes of the Product Goal '{}'?", goal.id);
  decision.product_goal = goal.id;
  decision.choice = Word(status);
  decision.options.resize(3);
  decision.options[0].text = "it goes on";
  decision.options[1].text = Word(GoalStatus::kFulfilled);
  decision.options[2].text = Word(GoalStatus::kAbandoned);
  return decision;
}

}  // namespace backlog
