// The options of `edit`: what of a story shall be otherwise.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "cli/command.h"
#include "cli/field_options.h"

namespace backlog {

class EditOptions {
 public:
  void Declare(Args& args);
  /// True where none was given: then the editor is meant.
  bool empty() const;
  /// Errors: kUsage for options that contradict each other, whatever the story.
  Result<void> Check() const;
  /// Makes the changes. Criteria are named by the numbers that they had before.
  /// Errors: those of FieldValues::Apply and UnsetField; kCannot for a criterion or an item that is
  /// not there; kUsage where a criterion is named twice.
  Result<void> Apply(const Backlog& backlog, Story& story) const;

 private:
  Result<void> EditCriteria(Story& story) const;

  FieldValues fields_;
  std::vector<std::string> unset_;
  std::vector<std::string> edit_criterion_;
  std::vector<std::string> remove_criterion_;
  std::vector<std::string> pass_;
  std::vector<std::string> fail_;
  std::vector<std::string> tick_;
  std::vector<std::string> untick_;
};

/// Ticks an item of the team's Definition of Ready or Done, or takes its tick away. An id that
/// stands in both is meant for the story's state: Done within a sprint, Ready before.
/// Errors: kCannot for an id that stands in neither.
Result<void> SetTick(const Settings& settings, Story& story, const std::string& item, bool ticked);

}  // namespace backlog
