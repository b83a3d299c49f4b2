// The numbers of stories as lines to be edited: `id business user time risk size title`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// A number that decides where a story stands.
struct ScoreColumn {
  std::string_view name;  // as the sheet's head has it
  std::string_view key;   // of the field
  std::optional<int> Story::*member;
};
inline constexpr std::array<ScoreColumn, 5> kScoreColumns{
    ScoreColumn{"business", "business_value", &Story::business_value},
    ScoreColumn{"user", "user_value", &Story::user_value},
    ScoreColumn{"time", "time_criticality", &Story::time_criticality},
    ScoreColumn{"risk", "risk", &Story::risk}, ScoreColumn{"size", "size", &Story::size}};

/// The numbers of one story as typed; '-' is unknown.
using ScoreCells = std::array<std::string, kScoreColumns.size()>;

/// Returns the numbers of a story as they would be typed.
ScoreCells CellsOf(const Story& story);

/// One line of a sheet, and where its id and cells stand in it, for errors.
struct ScoreLine {
  std::string id;
  ScoreCells cells;
  Place place;
  std::array<int, kScoreColumns.size()> columns{};
};

/// Returns the sheet of the stories, in their order: what it is for, the scales, for orientation
/// the highest and the lowest open story of each column, and a line for each story.
std::string ScoreSheet(const Backlog& backlog, const std::vector<const Story*>& stories);

/// Returns the lines that name a story, the ids in full. Comments and blank lines do not count, nor
/// does what stands behind the cells.
/// Errors, all in `errors`: an id that is none, one that is named twice, a line with too few cells.
std::vector<ScoreLine> ReadScoreSheet(const Backlog& backlog, std::string_view text,
                                      std::vector<Error>& errors);

/// Sets what differs between the cells `shown` and `typed`; a cell that was left as it was shown
/// leaves the story as it is. Numbers off the scale stay where they are not touched.
/// Errors, all in `errors`: those of SetField.
void SetScores(const Backlog& backlog, const ScoreCells& shown, const ScoreLine& typed,
               Story& story, std::vector<Error>& errors);

}  // namespace backlog
