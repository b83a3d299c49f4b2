// The calibrated forecast on the past of real teams: 13 boards of the TSE 2017 data set, the dated
// sprints of Mesos, and the weekly throughput of a published project. The thresholds are those that
// docs/forecast.md promises; the plain bootstrap misses all of the weekly ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "backlog/rules/backtest.h"
#include "data_folder.h"

namespace backlog {
namespace {

using Series = std::vector<double>;

/// Reads a file of plain numbers and words: no field of it has a quote.
std::vector<std::map<std::string, std::string>> RowsOfTable(const std::filesystem::path& path) {
  std::vector<std::map<std::string, std::string>> rows;
  std::istringstream lines(ReadData(path));
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, ',');) cells.push_back(cell);
    if (names.empty()) {
      names = cells;
      continue;
    }
    cells.resize(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i == 0) rows.emplace_back();
      rows.back()[names[i]] = cells[i];
    }
  }
  return rows;
}

double NumberOf(const std::string& cell) {
  return cell.empty() ? 0 : std::stod(cell);
}

/// A sprint that is on several boards counts on the one where it has most points.
std::vector<Series> BoardSeries(const std::filesystem::path& folder) {
  struct OnBoard {
    std::string board;
    double points = 0;
    double delivered = 0;
  };
  std::map<std::pair<std::string, int>, OnBoard> sprints;
  for (auto& row : RowsOfTable(folder / "tse2017_board_sprints.csv")) {
    const double delivered = NumberOf(row["delivered_from_0"]);
    const double points = NumberOf(row["committed_start"]) + delivered;
    const std::pair key(row["project"], std::stoi(row["sprintid"]));
    const auto [at, fresh] =
        sprints.emplace(key, OnBoard{row["project"] + row["boardid"], points, delivered});
    if (!fresh && points > at->second.points) {
      at->second = {row["project"] + row["boardid"], points, delivered};
    }
  }
  std::map<std::string, Series> boards;
  for (const auto& [key, sprint] : sprints) boards[sprint.board].push_back(sprint.delivered);
  std::vector<Series> series;
  for (auto& row : RowsOfTable(folder / "tse2017_boards_used.csv")) {
    series.push_back(boards[row["project"] + row["boardid"]]);
    CHECK(series.back().size() == std::stoul(row["sprints"]));
  }
  return series;
}

Series ColumnOf(const std::filesystem::path& path, const std::string& name) {
  Series series;
  for (auto& row : RowsOfTable(path)) series.push_back(NumberOf(row[name]));
  return series;
}

struct Outcome {
  BacktestRow row;
  std::vector<int> widths;  // from 50 % to 85 %, in periods
  bool in_order = true;     // no percentile lies before a lower one
};

Outcome OutcomeOf(const std::vector<Series>& all, BacktestSetup setup, int length) {
  Outcome outcome;
  setup.lengths = {length};
  std::vector<BacktestTrial> trials;
  for (const Series& series : all) {
    const auto more = TrialsOf(series, setup);
    trials.insert(trials.end(), more.begin(), more.end());
  }
  outcome.row = RowOf(trials, length);
  for (const BacktestTrial& trial : trials) {
    const int beyond = static_cast<int>(kMostPeriods) + 1;
    const int likely = trial.forecast[0].value_or(beyond);
    const int safe = trial.forecast[1].value_or(beyond);
    outcome.widths.push_back(safe - likely);
    if (safe < likely || trial.forecast[2].value_or(beyond) < safe) outcome.in_order = false;
  }
  return outcome;
}

template <class Number>
Number MiddleOf(std::vector<Number> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

/// Holds the calibrated forecast against the plain one and the least share.
void CheckForecast(const std::vector<Series>& all, std::size_t window, int length, double share) {
  CAPTURE(length);
  BacktestSetup setup;
  setup.window = window;
  const Outcome ours = OutcomeOf(all, setup, length);
  setup.calibration = Calibration::kPlain;
  const Outcome plain = OutcomeOf(all, setup, length);
  MESSAGE("length " << length << ": " << ours.row.Share(0) << " " << ours.row.Share(1) << " "
                    << ours.row.Share(2) << " error " << ours.row.error << "; plain "
                    << plain.row.Share(0) << " " << plain.row.Share(1) << " " << plain.row.Share(2)
                    << " error " << plain.row.error);
  CHECK(ours.row.Share(1) >= share);
  CHECK(ours.row.error <= plain.row.error);
  CHECK(MiddleOf(ours.widths) <= 2 * MiddleOf(plain.widths));
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.widths.size(); ++i) {
    if (plain.widths[i] > 0) {
      ratios.push_back(static_cast<double>(ours.widths[i]) / plain.widths[i]);
    }
  }
  CHECK(MiddleOf(ratios) <= 2);
  CHECK(ours.in_order);
}

TEST_CASE("Real sprints and weeks: what is promised with 85 % holds as often as documented") {
  const std::filesystem::path folder = DataFolder() / "sprints";
  if (!std::filesystem::exists(folder)) {
    MESSAGE("SKIPPED: no data in " << folder.string() << "; BACKLOG_DATA names another folder");
    return;
  }
  std::vector<Series> sprints = BoardSeries(folder);
  sprints.push_back(ColumnOf(folder / "jira_dated_sprints.csv", "points_finished"));
  for (const int length : {2, 4, 8}) CheckForecast(sprints, 10, length, 0.80);
  const std::vector<Series> weeks{ColumnOf(folder / "agile_weekly_throughput.csv", "finished")};
  for (const int length : {4, 8, 12}) CheckForecast(weeks, 12, length, 0.78);
}

}  // namespace
}  // namespace backlog
