#include "commands/forecast_history.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <charconv>

#include "backlog/rules/backtest.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/explain.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr double kMost = 1e6;       // of what is done in a period
constexpr double kMostWork = 1e9;   // of what remains
constexpr std::size_t kFewest = 5;  // trials of which shares say something
constexpr std::size_t kFewPeriods = 5;

std::optional<double> NumberIn(std::string_view text) {
  double number = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || at != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number) || number < 0) return std::nullopt;
  return number;
}

/// Returns "47.75" and "48", at most two places.
std::string Short(double number) {
  std::string text = fmt::format("{:.2f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string PeriodsText(std::optional<int> periods) {
  if (!periods) return fmt::format("more than {} periods", kMostPeriods);
  return Count(static_cast<std::size_t>(*periods), "period");
}

std::string Percent(double share) {
  return fmt::format("{} %", std::lround(share * 100));
}

/// Returns "on 37, 47, 50 and 57 a period, 47.75 on average"; of many only how many they are.
std::string PastText(const std::vector<double>& done) {
  constexpr std::size_t kMany = 12;
  const double mean =
      std::accumulate(done.begin(), done.end(), 0.0) / static_cast<double>(done.size());
  if (done.size() > kMany) {
    return fmt::format("on {} periods that did {} on average", done.size(), Short(mean));
  }
  std::string list;
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (i > 0) list += i + 1 == done.size() ? " and " : ", ";
    list += Short(done[i]);
  }
  if (done.size() == 1) return fmt::format("on one period that did {}", list);
  return fmt::format("on {} a period, {} on average", list, Short(mean));
}

void PrintRemaining(Context& ctx, const HistoryQuestion& question,
                    const std::vector<double>& chances) {
  PrintParagraph(ctx,
                 fmt::format("{} to do, {}:", Short(*question.remaining), PastText(question.done)));
  for (const double certainty : kCertainties) {
    ctx.out().Line(
        fmt::format("    {}  {}", Percent(certainty), PeriodsText(PeriodWith(chances, certainty))));
  }
  if (!question.periods) return;
  const auto last = static_cast<std::size_t>(*question.periods);
  const double chance = chances[std::min(last, chances.size()) - 1];
  PrintParagraph(ctx, fmt::format("It is done in {} with a chance of {}.",
                                  PeriodsText(question.periods), Percent(chance)));
}

void PrintMost(Context& ctx, const HistoryQuestion& question) {
  PrintParagraph(ctx, fmt::format("In {}{} it does:", PeriodsText(question.periods),
                                  question.remaining ? "" : ", " + PastText(question.done) + ","));
  for (const double certainty : kCertainties) {
    const double most =
        MostDoneIn({question.done}, *question.periods, certainty, question.calibration);
    ctx.out().Line(fmt::format("    {}  {} and more", Percent(certainty), Short(most)));
  }
}

void PercentilesJson(JsonWriter& json, std::string_view key, const std::vector<double>& chances) {
  json.Key(key).BeginObject();
  for (const double certainty : kCertainties) {
    json.Key(std::to_string(std::lround(certainty * 100)));
    const std::optional<int> period = PeriodWith(chances, certainty);
    period ? json.Value(*period) : json.Null();
  }
  json.EndObject();
}

std::string AnswerJson(const HistoryQuestion& question, const std::vector<double>& chances) {
  JsonWriter json;
  json.BeginObject();
  if (question.periods) {
    json.Member("periods", *question.periods);
    json.Key("percentiles").BeginObject();
    for (const double certainty : kCertainties) {
      const double most =
          MostDoneIn({question.done}, *question.periods, certainty, question.calibration);
      json.Key(std::to_string(std::lround(certainty * 100)));
      // Whole numbers are written as such.
      const bool whole = most == std::floor(most);
      whole ? json.Value(static_cast<std::int64_t>(most)) : json.Value(most);
    }
    json.EndObject();
  }
  if (question.remaining) {
    PercentilesJson(json, question.periods ? "remaining_percentiles" : "percentiles", chances);
    json.Key("cdf").BeginArray();
    for (const double chance : chances) json.Value(chance);
    json.EndArray();
  }
  json.EndObject();
  return json.Finish();
}

struct Backtest {
  BacktestSetup setup;
  std::vector<BacktestRow> rows;  // those of which the shares say something
};

Backtest BacktestOf(const std::vector<double>& done, Calibration calibration) {
  Backtest test;
  test.setup.calibration = calibration;
  const std::vector<BacktestTrial> trials = TrialsOf(done, test.setup);
  for (const int length : test.setup.lengths) {
    const BacktestRow row = RowOf(trials, length);
    if (*std::min_element(row.tried.begin(), row.tried.end()) >= kFewest) test.rows.push_back(row);
  }
  return test;
}

void BacktestJson(JsonWriter& json, const std::vector<double>& done, const Backtest& test) {
  json.BeginObject();
  json.Member("periods", done.size()).Member("window", test.setup.window);
  json.Member("plain", test.setup.calibration == Calibration::kPlain);
  json.Key("backlogs").BeginArray();
  for (const BacktestRow& row : test.rows) {
    json.BeginObject().Member("periods", row.length);
    for (const bool kept : {false, true}) {
      json.Key(kept ? "held" : "forecasts").BeginObject();
      for (std::size_t i = 0; i < kCertainties.size(); ++i) {
        json.Member(std::to_string(std::lround(kCertainties[i] * 100)),
                    kept ? row.kept[i] : row.tried[i]);
      }
      json.EndObject();
    }
    json.Member("mean_error", row.error).EndObject();
  }
  json.EndArray().EndObject();
}

}  // namespace

Result<std::vector<double>> ReadHistory(const std::string& text) {
  std::vector<double> done;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    std::string cell = text.substr(begin, end - begin);
    cell.erase(0, cell.find_first_not_of(" \t\r\n"));
    cell.erase(cell.find_last_not_of(" \t\r\n") + 1);
    const std::optional<double> number = NumberIn(cell);
    if (!number || *number > kMost) {
      return Error{Exit::kUsage,
                   fmt::format("'--history' takes what was done in each period, 37,47,50,57, not "
                               "'{}'",
                               cell.empty() ? text : cell),
                   {},
                   {}};
    }
    // Numbers are computed to the millionth: more digits would be lost without a word.
    constexpr double kParts = 1e6;
    constexpr double kLostInReading = 1e-3;
    if (std::abs(*number * kParts - std::round(*number * kParts)) > kLostInReading) {
      return Error{Exit::kUsage,
                   fmt::format("'--history' takes numbers of at most six decimals, not '{}'", cell),
                   {},
                   {fmt::format("round it: {:.6f}", *number)}};
    }
    done.push_back(*number);
    begin = end + 1;
  }
  constexpr double kLeast = 1e-6;
  if (*std::max_element(done.begin(), done.end()) < kLeast) {
    return Error{Exit::kCannot,
                 "cannot forecast: nothing was done in any period of the history",
                 {},
                 {"begin it with the first period in which something was done"}};
  }
  return done;
}

Result<HistoryQuestion> ReadQuestion(std::vector<double> done,
                                     const std::optional<std::string>& remaining,
                                     const std::optional<std::string>& periods, bool plain) {
  HistoryQuestion question;
  question.done = std::move(done);
  if (plain) question.calibration = Calibration::kPlain;
  if (!remaining && !periods) {
    return Error{Exit::kUsage,
                 "'--history' needs '--remaining', '--periods' or '--backtest'",
                 {},
                 {"as in: backlog forecast --history 37,47,50,57 --remaining 300"}};
  }
  if (remaining) {
    question.remaining = NumberIn(*remaining);
    if (!question.remaining || *question.remaining <= 0 || *question.remaining > kMostWork) {
      return Error{
          Exit::kUsage,
          fmt::format("'--remaining' takes how much is to be done, as 300, not '{}'", *remaining),
          {},
          {}};
    }
  }
  if (periods) {
    const std::optional<double> number = NumberIn(*periods);
    const double most = static_cast<double>(kMostPeriods);
    if (!number || *number < 1 || *number > most || *number != std::floor(*number)) {
      return Error{Exit::kUsage,
                   fmt::format("'--periods' takes a whole number from 1 to {}, not '{}'",
                               kMostPeriods, *periods),
                   {},
                   {}};
    }
    question.periods = static_cast<int>(*number);
  }
  return question;
}

Exit AnswerHistory(Context& ctx, const HistoryQuestion& question, bool json) {
  std::vector<double> chances;
  if (question.remaining) {
    chances = ChancesOf({question.done}, *question.remaining, question.calibration);
  }
  if (json) {
    ctx.out() << AnswerJson(question, chances);
    return Exit::kDone;
  }
  if (question.remaining) PrintRemaining(ctx, question, chances);
  if (question.periods) PrintMost(ctx, question);
  if (question.calibration == Calibration::kPlain) {
    PrintParagraph(ctx,
                   "This is the plain bootstrap. It trusts the past as if that told everything, "
                   "and promises too much; without --plain the answer is calibrated.");
  }
  if (question.done.size() < kFewPeriods) {
    PrintParagraph(ctx, "So few periods say little: take it with care.");
  }
  return Exit::kDone;
}

Result<Exit> PrintBacktest(Context& ctx, const std::vector<double>& done, Calibration calibration,
                           std::string_view period, bool json) {
  const Backtest test = BacktestOf(done, calibration);
  if (test.rows.empty()) {
    return Error{Exit::kCannot,
                 fmt::format("cannot test forecasts on a past of {}: that is too short",
                             Count(done.size(), period)),
                 {},
                 {fmt::format("each takes {} {}s before it, and {} that are over tell something",
                              test.setup.least, period, kFewest)}};
  }
  if (json) {
    JsonWriter out;
    BacktestJson(out, done, test);
    ctx.out() << out.Finish();
    return Exit::kDone;
  }
  PrintParagraph(
      ctx, fmt::format("What would have been forecast in this past of {}, each time on the last "
                       "{} before it, for a backlog of so many {}s on average; how many of these "
                       "forecasts held; and by how much the 50 % one was wrong.",
                       Count(done.size(), period), test.setup.window, period));
  ctx.out().Line();
  Table table({{"backlog"},
               {"50 % held", Align::kRight},
               {"85 % held", Align::kRight},
               {"95 % held", Align::kRight},
               {"wrong by"}});
  for (const BacktestRow& row : test.rows) {
    std::vector<Cell> cells{{Count(static_cast<std::size_t>(row.length), period)}};
    for (std::size_t i = 0; i < kCertainties.size(); ++i) {
      cells.push_back(
          {fmt::format("{} of {}, {}", row.kept[i], row.tried[i], Percent(row.Share(i)))});
    }
    cells.push_back({fmt::format("{:.1f} {}s", row.error, period)});
    table.Row(std::move(cells));
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  return Exit::kDone;
}

std::string TrackRecord(const std::vector<double>& done) {
  const Backtest test = BacktestOf(done, Calibration::kCalibrated);
  std::size_t tried = 0;
  std::size_t kept = 0;
  for (const BacktestRow& row : test.rows) {
    tried += row.tried[1];
    kept += row.kept[1];
  }
  if (tried == 0) return {};
  return fmt::format("On this team's own past {} of {} forecasts with 85 % would have held.", kept,
                     tried);
}

}  // namespace backlog
