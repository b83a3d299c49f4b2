#include "report/feedback_text.h"

#include <fmt/format.h>

namespace backlog {

std::string SourceOf(const Feedback& feedback) {
  std::string source(feedback.kind ? Word(*feedback.kind) : std::string_view());
  const auto add = [&](const std::string& part) {
    if (!part.empty()) source += (source.empty() ? "" : ", ") + part;
  };
  add(OneLine(feedback.from));
  if (feedback.created) add(feedback.created->ToString());
  return source;
}

std::string OneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string OutcomeOf(const Decision& decision) {
  std::string outcome = decision.choice.empty() ? "not decided" : OneLine(decision.choice);
  if (!decision.by.empty()) outcome += ", by " + OneLine(decision.by);
  if (decision.created) outcome += " on " + decision.created->ToString();
  return outcome;
}

}  // namespace backlog
