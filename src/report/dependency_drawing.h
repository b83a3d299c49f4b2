// What open stories need and are needed by, as a picture for a page: from left to right, what is
// needed first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backlog/model/story.h"

namespace backlog {

/// `story` waits for `needs`; both are open.
struct DependencyRow {
  const Story* story = nullptr;
  const Story* needs = nullptr;
};

struct DependencyDrawing {
  std::string svg;                  // empty: nothing needs anything
  std::size_t drawn = 0;            // stories
  std::size_t left_out = 0;         // stories whose parts would make it too large
  std::size_t circles = 0;          // edges that close a circle; they are drawn dashed
  std::vector<DependencyRow> rows;  // all of them, in the order of the stories
};

/// Draws the open ones of these stories that hang together, those that come first first; each
/// links to "#story-ID". `stories` are in the order of work.
DependencyDrawing DrawDependencies(const std::vector<const Story*>& stories);
inline constexpr std::size_t kMostDrawnStories = 120;

/// Returns the rules that the drawing needs beside ChartStyle.
std::string DependencyStyle();

}  // namespace backlog
