// Published models of prioritization: what each makes of a story's own fields, and how the orders
// that they lead to differ (docs/prioritization.md, "Other models").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

/// Intercom: reach x impact x confidence / effort, confidence in percent. Nothing where one of the
/// four is missing, or the effort is 0.
std::optional<double> RiceScore(const Story& story);

/// (business_value + user_value) / size, to be compared with CompareWsjf: WSJF in which neither
/// time nor risk counts.
Score ValueForEffort(const Story& story);

/// True where a story has what the model computes with: a value or the risk, and the size (wsjf);
/// all four (rice); a class (moscow); a value and the size (value-effort).
bool HasInputs(PriorityModel model, const Story& story);

/// Returns what the model makes of a story, for --json; nothing for moscow and without inputs.
std::optional<double> ModelNumber(PriorityModel model, const Story& story);

/// Returns the same as a phrase for a stakeholder: "RICE 675: reach 450, impact 3, confidence
/// 100 %, effort 2"; "a must; promises 4.25 a point".
std::string ModelPhrase(PriorityModel model, const Story& story);

/// Returns what they are called: "reach, impact, confidence and effort".
std::string_view InputsOf(PriorityModel model);

/// Returns what the model looks at, as a sentence.
std::string_view ModelSentence(std::optional<PriorityModel> model);

/// Returns the model's word, "default" for none.
std::string_view ModelName(std::optional<PriorityModel> model);

/// One story in several orders.
struct ComparedStory {
  const Story* story = nullptr;
  std::vector<std::size_t> places;  // one for each column, from 1, among the stories in no sprint
  std::size_t spread = 0;           // the greatest distance of two places that say something: from
                                    // models that have its inputs
};

/// Of the pairs of stories, how many stand the other way round than by default.
struct Disagreement {
  std::size_t pairs = 0;
  std::size_t reversed = 0;
};

struct ModelComparison {
  std::vector<std::optional<PriorityModel>> columns;  // the default first
  std::vector<Proposal> proposals;                    // one for each column
  std::vector<Disagreement> disagreements;            // with the default; its own is 0
  std::vector<std::size_t> without_inputs;            // stories, for each column
  std::vector<ComparedStory> stories;                 // in the default order

  /// Returns the stories with the greatest spreads, at most `count`, the greatest first.
  std::vector<const ComparedStory*> Widest(std::size_t count) const;
};

/// Puts the orders of the models beside the default one; nothing is refused for want of scores.
/// Errors: those of Prioritize; kCannot where no story has a model's inputs.
Result<ModelComparison> CompareOrders(const Backlog& backlog,
                                      const std::vector<PriorityModel>& models);

}  // namespace backlog
