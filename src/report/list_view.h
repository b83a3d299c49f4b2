// What `list` shows: rows under headings that a stakeholder can read, and what they add up to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "report/story_rows.h"

namespace backlog {

struct ListSection {
  std::string heading;  // empty: none
  std::string note;     // behind the heading, for what is known of it
  std::vector<const StoryRow*> rows;
};

/// One row of a list that stands outside the band that its heading names, and that band in words.
struct Stray {
  const StoryRow* row = nullptr;
  std::string belongs;
};

struct ListView {
  std::vector<ListSection> sections;
  std::vector<Stray> strays;  // by row, in the order of the sections
  bool band_column = false;   // the order has so little of the bands that each row names its own
};

/// Returns the rows (in backlog order) under headings: first what is in a sprint, by sprint, then
/// release class and band, then epics, the accepted and the dropped. Where a few stories stand
/// outside their band (moved or pinned by hand), they stay where they are as strays; where many do,
/// there are no headings of bands.
ListView Grouped(const Backlog& backlog, const std::vector<const StoryRow*>& rows);

/// The same rows without headings, for lists that are sorted otherwise.
ListView Ungrouped(const std::vector<const StoryRow*>& rows);

/// Returns what the rows add up to: "31 open stories, 96 points, 3 without a size". `open` is how
/// many open stories the backlog has: "5 of 31 open stories" where not all are listed.
std::string Summary(const std::vector<const StoryRow*>& rows, std::size_t open);

}  // namespace backlog
