// The options of `list` that choose stories.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "cli/command.h"
#include "report/story_rows.h"

namespace backlog {

struct FilterOptions {
  std::vector<std::string> statuses;
  std::vector<std::string> labels;
  std::vector<std::string> sprints;
  std::vector<std::string> releases;
  std::vector<std::string> goals;
  std::optional<std::string> parent;
  std::vector<std::string> assignees;
  std::vector<std::string> types;
  bool risky = false;
  bool unscored = false;
  bool evidence = false;
  bool pinned = false;
  bool all = false;

  void DeclareOn(Args& args);
  /// Errors: kUsage for a word that no story can have; kCannot for a sprint, release, Product Goal
  /// or parent that is not there.
  Result<StoryFilter> Make(const Backlog& backlog) const;
};

}  // namespace backlog
