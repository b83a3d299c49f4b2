// Everything about one story as a person reads it: what `show` prints, without its looks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

/// How a line is meant.
enum class Tone : std::uint8_t { kPlain, kGood, kWarning, kDim };

/// One line of a page. Texts are as they stand in the file: escaping is for who prints them.
struct PageLine {
  std::string label;  // stands in a column before the text; may be empty
  std::string text;   // may have several lines
  Tone tone = Tone::kPlain;
  std::string remedy = {};  // the command that helps
};

struct PageSection {
  std::string heading;  // empty: none
  std::vector<PageLine> lines;
};

struct StoryPage {
  std::string id;
  std::string title;
  Status status = Status::kNew;
  std::vector<PageSection> sections;  // only those that have lines
};

/// Requires a story of this backlog, and the placements of CurrentPlacements.
StoryPage PageOf(const Backlog& backlog, const std::vector<Placement>& placements,
                 const Story& story, Date today);

}  // namespace backlog
