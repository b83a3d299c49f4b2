// What an epic adds up to: the stories below it, however deep.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

/// Sums over an epic's stories; epics among them count by their own stories, dropped ones not at
/// all. Values of accepted stories count too: they were delivered.
struct EpicTotals {
  std::size_t stories = 0;
  std::size_t accepted = 0;
  std::size_t without_size = 0;   // open ones
  std::size_t without_value = 0;  // open ones without business and user value
  int points = 0;                 // of an accepted story: with which it was accepted
  int accepted_points = 0;
  int business_value = 0;
  int user_value = 0;
  bool operator==(const EpicTotals&) const = default;
};

/// Returns what the stories below an epic add up to; nothing for a story that is none. A cycle of
/// parents counts each story once.
EpicTotals TotalsOf(const Backlog& backlog, std::string_view epic);

/// Returns the open stories below an epic that are no epics themselves, by id.
std::vector<const Story*> OpenLeaves(const Backlog& backlog, std::string_view epic);

/// Returns the epics, by the place of their first open story; those without one last, by id.
std::vector<const Story*> Epics(const Backlog& backlog);

}  // namespace backlog
