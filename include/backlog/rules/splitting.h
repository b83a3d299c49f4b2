// One story becomes several: which of its fields go where. The story itself becomes their epic.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// Ways to split a story: Lawrence's and Green's nine, as words for `--pattern`.
inline constexpr std::string_view kSplitPatterns[] = {"workflow", "operations",  "rules",
                                                      "data",     "interfaces",  "effort",
                                                      "simple",   "performance", "spike"};

/// What of a split the user decides.
struct SplitOptions {
  /// For each child, the criteria that it gets, by number or id; may be shorter than the children.
  std::vector<std::vector<std::string>> criteria;
  std::string pattern;  // one of kSplitPatterns, or empty
};

/// Returns the groups of "1,2:3": criteria 1 and 2 for the first child, 3 for the second.
std::vector<std::vector<std::string>> CriteriaGroups(std::string_view text);

/// Splits an open story into `children`, which have ids and titles, perhaps role, want and benefit,
/// and nothing else. They stand at its place, in their order, and take over type, role, release,
/// MoSCoW, labels, Product Goal, activity, the day by which it is needed and what blocks it. Values
/// are copied, and a note in each child says so, as they were given for the whole; sizes are not,
/// nor are children ready. The story becomes an epic: without place, pin, block or sprint. The
/// criteria that are given to a child leave it.
///
/// In a sprint the first child goes on in its stead: with its sprint, status, size, assignee, ticks
/// and dates, and with the criteria that no child was given. The others return to the product
/// backlog.
///
/// The change has the story first, then the children, then neighbours that got another rank.
/// Errors: kCannot for what is no open story, or an epic already, and for a criterion that is not
/// there; kUsage for fewer than two children, or more groups of criteria than children.
Result<Change> SplitStory(const Backlog& backlog, const Story& story, std::vector<Story> children,
                          const SplitOptions& options, const Deed& deed);

}  // namespace backlog
