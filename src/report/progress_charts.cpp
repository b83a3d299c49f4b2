#include "report/progress_charts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "model/counted.h"

namespace backlog {
namespace {

/// As many days as can be told apart on paper.
constexpr std::size_t kMostDrawnDays = 130;

/// Returns the last day, and so many before it in even steps; the first too.
template <class T>
std::vector<T> DrawnDays(const std::vector<T>& days) {
  const std::size_t step = (days.size() + kMostDrawnDays - 1) / kMostDrawnDays;
  if (step <= 1) return days;
  std::vector<T> drawn;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i == 0 || (days.size() - 1 - i) % step == 0) drawn.push_back(days[i]);
  }
  return drawn;
}

std::string PointsText(int points) {
  return Counted(points, "point");
}

Chart DailyChart(std::string kind, std::string title, std::string unit) {
  Chart chart;
  chart.kind = std::move(kind);
  chart.title = std::move(title);
  chart.x = {"day", ChartAxisKind::kDay};
  chart.y = {std::move(unit), ChartAxisKind::kNumber};
  return chart;
}

/// A series with a point for each day.
template <class T, class Value>
ChartSeries DailySeries(std::string name, ChartLook look, ChartTone tone,
                        const std::vector<T>& days, Value value) {
  ChartSeries series{std::move(name), look, tone};
  for (const T& day : days) {
    series.points.push_back({DayNumber(day.day), static_cast<double>(value(day))});
  }
  return series;
}

constexpr std::string_view kProgressSource =
    "From files: the days on which stories came, left and were accepted, with the sizes that they "
    "have now.";

std::string ScopeText(const std::vector<ProgressDay>& days) {
  const int change = days.back().scope - days.front().scope;
  const std::string since = days.front().day.Human();
  if (change == 0) return fmt::format("The scope is as large as on {}.", since);
  return fmt::format("The scope has {} by {} since {}.", change > 0 ? "grown" : "shrunk",
                     PointsText(std::abs(change)), since);
}

std::string DoneText(const ProgressDay& day) {
  return fmt::format(
      "{} of {} are accepted, {} left.", day.accepted, PointsText(day.scope),
      day.scope - day.accepted == 1 ? "1 is" : fmt::format("{} are", day.scope - day.accepted));
}

void MarkDue(const ChartSubject& subject, Chart& chart) {
  if (!subject.due) return;
  chart.marks.push_back(
      {DayNumber(*subject.due), std::nullopt, "due " + subject.due->Human(), ChartTone::kAlert});
}

void AddProgress(const std::vector<ProgressDay>& days, Chart& chart) {
  const std::vector<ProgressDay> drawn = DrawnDays(days);
  chart.series.push_back(DailySeries("scope", ChartLook::kStep, ChartTone::kScope, drawn,
                                     [](const ProgressDay& day) { return day.scope; }));
  chart.series.push_back(DailySeries("accepted", ChartLook::kStep, ChartTone::kMain, drawn,
                                     [](const ProgressDay& day) { return day.accepted; }));
}

/// Two of the fan's edges with what lies between.
ChartSeries FanBand(std::string name, ChartTone tone, const ProgressDay& now,
                    const std::vector<FanSprint>& fan, int FanSprint::*high, int FanSprint::*low) {
  ChartSeries band{std::move(name), ChartLook::kBand, tone};
  const auto accepted = static_cast<double>(now.accepted);
  band.points.push_back({DayNumber(now.day), accepted, accepted});
  for (const FanSprint& sprint : fan) {
    band.points.push_back({DayNumber(sprint.end), accepted + sprint.*high, accepted + sprint.*low});
  }
  return band;
}

std::string FanText(const ProgressDay& now, const std::vector<FanSprint>& fan) {
  if (fan.empty()) return "Nothing tells what may come.";
  const FanSprint& last = fan.back();
  const int open = now.scope - now.accepted;
  if (last.safe >= open && open > 0) {
    const auto likely = std::find_if(
        fan.begin(), fan.end(), [&](const FanSprint& sprint) { return sprint.likely >= open; });
    if (likely->sprint == last.sprint) {
      return fmt::format(
          "All of them are accepted by the end of sprint {}, {}, with a chance of 85 %.",
          last.sprint, last.end.Human());
    }
    return fmt::format(
        "All of them are accepted by the end of sprint {}, {}, with a chance of 50 %, and by that "
        "of sprint {}, {}, with 85 %.",
        likely->sprint, likely->end.Human(), last.sprint, last.end.Human());
  }
  return fmt::format(
      "By the end of sprint {}, {}, {} of them are accepted with a chance of 85 %, and {} with 50 "
      "%.",
      last.sprint, last.end.Human(), now.accepted + last.safe, now.accepted + last.likely);
}

struct FlowState {
  Status status;
  ChartTone tone;
};

/// From the bottom of the chart to its top.
constexpr std::array<FlowState, 6> kFlowStates{{{Status::kAccepted, ChartTone::kAccepted},
                                                {Status::kDone, ChartTone::kDone},
                                                {Status::kInProgress, ChartTone::kInProgress},
                                                {Status::kPlanned, ChartTone::kPlanned},
                                                {Status::kReady, ChartTone::kReady},
                                                {Status::kNew, ChartTone::kNew}}};

}  // namespace

Chart BurnupChart(const ChartSubject& subject, const std::vector<ProgressDay>& days) {
  Chart chart = DailyChart("burnup", "Burn-up of " + subject.name, "story points");
  chart.summary = DoneText(days.back()) + " " + ScopeText(days);
  chart.source = kProgressSource;
  AddProgress(days, chart);
  MarkDue(subject, chart);
  return chart;
}

Chart BurndownChart(const ChartSubject& subject, const std::vector<ProgressDay>& days) {
  Chart chart = DailyChart("burndown", "Burn-down of " + subject.name, "story points left");
  chart.summary = DoneText(days.back()) + " " + ScopeText(days);
  chart.source = kProgressSource;
  chart.series.push_back(
      DailySeries("left", ChartLook::kStep, ChartTone::kMain, DrawnDays(days),
                  [](const ProgressDay& day) { return day.scope - day.accepted; }));
  MarkDue(subject, chart);
  return chart;
}

Chart SprintBurndownChart(const Sprint& sprint, const Burndown& burndown) {
  Chart chart = DailyChart("burndown", fmt::format("Burn-down of sprint {}", sprint.number),
                           "story points left");
  const BurndownDay& last = burndown.days.back();
  chart.summary = fmt::format("{} of {} {} left on {}.", last.left, PointsText(last.scope),
                              last.left == 1 ? "is" : "are", last.day.Human());
  if (burndown.even) {
    chart.summary +=
        fmt::format(" If each workday brought the same, {} would be left.", *burndown.even);
  }
  chart.source =
      "From files: the days on which stories came into the sprint, left it and were accepted, with "
      "the sizes that they were taken with.";
  const auto& days = burndown.days;
  const auto is_other = [&](const BurndownDay& day) { return day.scope != last.scope; };
  // Without it, what was taken in on the way hides what was accepted meanwhile.
  if (std::any_of(days.begin(), days.end(), is_other)) {
    chart.series.push_back(DailySeries("scope", ChartLook::kStep, ChartTone::kScope, days,
                                       [](const BurndownDay& day) { return day.scope; }));
  }
  chart.series.push_back(DailySeries("left", ChartLook::kStep, ChartTone::kMain, days,
                                     [](const BurndownDay& day) { return day.left; }));
  if (burndown.course.empty()) return chart;
  ChartSeries even{"an even course", ChartLook::kLine, ChartTone::kGuide};
  for (const EvenDay& day : burndown.course) {
    even.points.push_back({DayNumber(day.day), day.left});
  }
  chart.series.push_back(std::move(even));
  return chart;
}

std::vector<ProgressDay> ProgressOf(const Burndown& burndown) {
  std::vector<ProgressDay> days;
  for (const BurndownDay& day : burndown.days) {
    days.push_back({day.day, day.scope, day.scope - day.left});
  }
  return days;
}

Chart ForecastChart(const ChartSubject& subject, const std::vector<ProgressDay>& days,
                    const std::vector<FanSprint>& fan) {
  Chart chart = DailyChart("forecast", "Forecast of " + subject.name, "story points");
  const ProgressDay& now = days.back();
  chart.summary = DoneText(now) + " " + FanText(now, fan);
  chart.source =
      "From files: progress as in a burn-up; what may come rests on the velocity of closed "
      "sprints, story by story in the order of work.";
  if (!fan.empty()) {
    chart.series.push_back(FanBand("85 to 95 % chance", ChartTone::kForecast, now, fan,
                                   &FanSprint::safe, &FanSprint::nearly_sure));
    chart.series.push_back(FanBand("50 to 85 % chance", ChartTone::kProbable, now, fan,
                                   &FanSprint::likely, &FanSprint::safe));
  }
  AddProgress(days, chart);
  if (!fan.empty() && now.day < fan.back().end) {
    chart.series.push_back({"",
                            ChartLook::kLine,
                            ChartTone::kGuide,
                            {{DayNumber(now.day), static_cast<double>(now.scope)},
                             {DayNumber(fan.back().end), static_cast<double>(now.scope)}}});
  }
  MarkDue(subject, chart);
  return chart;
}

Chart VelocityChart(const Backlog& backlog) {
  Chart chart;
  chart.kind = "velocity";
  chart.title = "Velocity";
  chart.x = {"sprint", ChartAxisKind::kWord};
  chart.y = {"story points", ChartAxisKind::kNumber};
  ChartSeries planned{"planned", ChartLook::kBar, ChartTone::kSecond};
  ChartSeries accepted{"accepted", ChartLook::kBar, ChartTone::kMain};
  const std::vector<SprintVelocity> velocities = Velocities(backlog);
  for (const SprintVelocity& each : velocities) {
    const auto at = static_cast<double>(chart.x.words.size());
    const Sprint* sprint = backlog.FindSprint(each.sprint);
    chart.x.words.push_back(fmt::format("sprint {}", each.sprint));
    if (sprint != nullptr) {
      planned.points.push_back(
          {at, static_cast<double>(FiguresOf(backlog, *sprint).planned.points)});
    }
    accepted.points.push_back({at, static_cast<double>(each.points)});
  }
  chart.series = {std::move(planned), std::move(accepted)};
  constexpr int kLastSprints = 3;
  const Mean mean = MeanOfLast(velocities, kLastSprints);
  const std::string mean_text =
      fmt::format("mean of the last {}: {:.1f}", mean.count, mean.value());
  chart.summary = fmt::format("{} accepted in sprint {}", PointsText(velocities.back().points),
                              velocities.back().sprint);
  chart.summary += mean.count > 1 ? ", " + mean_text + "." : ".";
  chart.source =
      "From files: what closed sprints planned, and the stories that were accepted in "
      "them.";
  if (mean.count > 1) {
    chart.marks.push_back({std::nullopt, mean.value(), mean_text, ChartTone::kGuide});
  }
  return chart;
}

Chart FlowChart(const ChartSubject& subject, const std::vector<FlowDay>& days) {
  Chart chart = DailyChart("cfd", "Cumulative flow of " + subject.name, "stories");
  const std::vector<FlowDay> drawn = DrawnDays(days);
  std::vector<int> below(drawn.size(), 0);
  std::string told;
  for (const FlowState& state : kFlowStates) {
    const auto index = static_cast<std::size_t>(state.status);
    ChartSeries series{std::string(Word(state.status)), ChartLook::kBand, state.tone};
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      const int stories = drawn[i].stories[index];
      series.points.push_back({DayNumber(drawn[i].day), static_cast<double>(below[i] + stories),
                               static_cast<double>(below[i]),
                               fmt::format("{} {}", stories, Word(state.status))});
      below[i] += stories;
    }
    chart.series.push_back(std::move(series));
    told += fmt::format("{}{} {}", told.empty() ? "" : ", ", days.back().stories[index],
                        Word(state.status));
  }
  chart.summary = fmt::format("On {}: {}.", days.back().day.Human(), told);
  chart.source =
      "From files: the days on which stories came into their states. Of one that fell back only "
      "the "
      "last way is known.";
  return chart;
}

Chart CycleTimeChart(const ChartSubject& subject, const std::vector<CycleTime>& times) {
  Chart chart = DailyChart("cycle-time", "Cycle time of " + subject.name, "days in work");
  ChartSeries stories{"a story", ChartLook::kPoints, ChartTone::kMain};
  for (const CycleTime& time : times) {
    stories.points.push_back({DayNumber(time.accepted), static_cast<double>(time.days), 0,
                              fmt::format("{}: {}", time.story->title, Counted(time.days, "day"))});
  }
  chart.series.push_back(std::move(stories));
  constexpr int kHalf = 50;
  constexpr int kMost = 85;
  const int half = CycleTimePercentile(times, kHalf);
  const int most = CycleTimePercentile(times, kMost);
  for (const auto& [percent, days] : {std::pair(kHalf, half), std::pair(kMost, most)}) {
    chart.marks.push_back({std::nullopt, static_cast<double>(days),
                           fmt::format("{} %: {}", percent, Counted(days, "day")),
                           percent == kHalf ? ChartTone::kGuide : ChartTone::kAlert});
  }
  chart.summary =
      fmt::format("Half of {} took {} or less from start to acceptance, 85 % took {} or less.",
                  Counted(static_cast<int>(times.size()), "story", "stories"), Counted(half, "day"),
                  Counted(most, "day"));
  chart.source = "From files: the days on which stories were started and accepted, both counted.";
  return chart;
}

}  // namespace backlog
