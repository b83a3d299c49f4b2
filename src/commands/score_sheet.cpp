#include "commands/score_sheet.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/field_input.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/text.h"

namespace backlog {
namespace {

constexpr std::string_view kUnknown = "-";
constexpr std::string_view kBlanks = " \t\r";

// "13 k7m2qx Pay by card", or nothing where no story has this number.
std::string Extreme(const Story* story, const ScoreColumn& column) {
  constexpr int kTitle = 20;
  if (story == nullptr) return {};
  return fmt::format("{:>2} {} {}", *(story->*column.member), story->id,
                     Fit(Safe(story->title), kTitle, false));
}

// The highest and the lowest story of each column, of equal ones the first: what others are
// compared with.
std::string Orientation(const Backlog& backlog) {
  constexpr int kWidth = 31;
  const BacklogOrder order = CurrentOrder(backlog);
  std::string lines;
  for (const ScoreColumn& column : kScoreColumns) {
    const Story* highest = nullptr;
    const Story* lowest = nullptr;
    for (const Story* story : order.stories()) {
      const std::optional<int>& value = story->*column.member;
      if (!value) continue;
      if (highest == nullptr || *value > *(highest->*column.member)) highest = story;
      if (lowest == nullptr || *value < *(lowest->*column.member)) lowest = story;
    }
    if (highest == nullptr) continue;
    if (lowest == highest) lowest = nullptr;  // there is but one to compare with
    std::string line = fmt::format("# {:<9} {} {}", column.name,
                                   Pad(Extreme(highest, column), kWidth), Extreme(lowest, column));
    while (line.ends_with(' ')) line.pop_back();
    lines += line + "\n";
  }
  if (lines.empty()) return {};
  return fmt::format("#\n# {:<9} {} {}\n", "", Pad("the highest", kWidth), "the lowest") + lines;
}

// Returns the words of a line and where they begin.
std::vector<std::pair<std::string_view, std::size_t>> WordsOfLine(std::string_view line) {
  std::vector<std::pair<std::string_view, std::size_t>> words;
  std::size_t begin = line.find_first_not_of(kBlanks);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
    words.emplace_back(line.substr(begin, end - begin), begin);
    begin = line.find_first_not_of(kBlanks, end);
  }
  return words;
}

Result<const Story*> StoryOfLine(const Backlog& backlog, std::string_view id) {
  // A bare number would be taken for a place: it is a cell whose id was lost.
  const bool letter = (id.front() >= 'a' && id.front() <= 'z');
  if (letter) return FindStory(backlog, id);
  return Error{
      Exit::kUsage, fmt::format("a line begins with a story's id, not '{}'", Safe(id)), {}, {}};
}

}  // namespace

ScoreCells CellsOf(const Story& story) {
  ScoreCells cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::optional<int>& value = story.*kScoreColumns[i].member;
    cells[i] = value ? std::to_string(*value) : std::string(kUnknown);
  }
  return cells;
}

std::string ScoreSheet(const Backlog& backlog, const std::vector<const Story*>& stories) {
  std::string text = fmt::format(
      "# A line for each story: type its numbers, save and close. '-' is unknown.\n"
      "# A line that is taken out leaves its story as it is; titles are for you only.\n"
      "#\n"
      "# business, user, time, risk: {}\n"
      "# size: {}\n",
      backlog.settings.value_scale.ToString(), backlog.settings.size_scale.ToString());
  text += Orientation(backlog);
  text += "#\n# id    business  user  time  risk  size  title\n";
  for (const Story* story : stories) {
    const ScoreCells cells = CellsOf(*story);
    text += fmt::format("{:<7} {:>8}  {:>4}  {:>4}  {:>4}  {:>4}  {}\n", story->id, cells[0],
                        cells[1], cells[2], cells[3], cells[4], Safe(story->title));
  }
  return text;
}

std::vector<ScoreLine> ReadScoreSheet(const Backlog& backlog, std::string_view text,
                                      std::vector<Error>& errors) {
  std::vector<ScoreLine> lines;
  std::map<std::string, int> seen;  // the line of each story
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const auto words = WordsOfLine(line);
    if (words.empty() || words.front().first.front() == '#') continue;
    const auto& [id, begin] = words.front();
    ScoreLine read;
    read.place = {"the scores", number, static_cast<int>(begin) + 1,
                  std::string(line.substr(0, line.find_last_not_of(kBlanks) + 1))};
    const auto refuse = [&](Error error) {
      error.place = read.place;
      errors.push_back(std::move(error));
    };
    Result<const Story*> story = StoryOfLine(backlog, id);
    if (!story) {
      refuse(std::move(story).error());
      continue;
    }
    read.id = (*story)->id;
    if (const auto [at, fresh] = seen.emplace(read.id, number); !fresh) {
      refuse({Exit::kUsage, fmt::format("'{}' stands in line {} already", read.id, at->second)});
      continue;
    }
    if (words.size() <= read.cells.size()) {
      refuse({Exit::kUsage,
              fmt::format("'{}' needs five numbers behind it, not {}", read.id, words.size() - 1),
              {},
              {"business user time risk size; '-' is unknown"}});
      continue;
    }
    for (std::size_t i = 0; i < read.cells.size(); ++i) {
      read.cells[i] = std::string(words[i + 1].first);
      read.columns[i] = static_cast<int>(words[i + 1].second) + 1;
    }
    lines.push_back(std::move(read));
  }
  return lines;
}

void SetScores(const Backlog& backlog, const ScoreCells& shown, const ScoreLine& typed,
               Story& story, std::vector<Error>& errors) {
  for (std::size_t i = 0; i < kScoreColumns.size(); ++i) {
    const std::string& cell = typed.cells[i];
    if (cell == shown[i]) continue;
    std::optional<int>& value = story.*kScoreColumns[i].member;
    if (cell == kUnknown) {
      value.reset();
      continue;
    }
    const Field& field = *FindStoryField(kScoreColumns[i].key);
    auto set = SetField(backlog, story, field, std::span(&cell, 1));
    if (set) continue;
    Error error = std::move(set).error();
    error.place = typed.place;
    error.place.column = typed.columns[i];
    errors.push_back(std::move(error));
  }
}

}  // namespace backlog
