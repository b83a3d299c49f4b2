#include "report/report_view.h"

#include <algorithm>

#include "backlog/rules/forecast.h"
#include "backlog/rules/progress.h"
#include "backlog/rules/publication.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/scope_growth.h"
#include "backlog/rules/story_map.h"
#include "backlog/rules/tradeoff.h"
#include "report/news_message.h"
#include "report/progress_charts.h"

namespace backlog {
namespace {

constexpr std::size_t kReportedSprints = 10;

void AddScopeChanges(const std::vector<ScopeChange>& changes, ReportRelease& reported) {
  for (const ScopeChange& change : changes) {
    reported.changes.push_back(
        {change.on, change.how, change.story->id, change.story->title, change.size, change.reason});
  }
}

/// How far a release has come, and may come where something tells.
std::optional<Chart> ReleaseChart(const Backlog& backlog, const Release& release, Date today) {
  const std::vector<ProgressDay> days = ReleaseProgress(backlog, release, today);
  if (days.empty()) return std::nullopt;
  const ChartSubject subject{"release " + release.name, release.date};
  if (release.status == ReleaseStatus::kClosed) return BurnupChart(subject, days);
  const Result<Pace> pace = PaceOfRelease(backlog, release.name, std::nullopt);
  const std::vector<const Story*> wanted = OpenStoriesOf(backlog, release.name);
  if (!pace || wanted.empty()) return BurnupChart(subject, days);
  const Result<std::vector<FanSprint>> fan = FanOf(backlog, wanted, *pace, today);
  return fan ? ForecastChart(subject, days, *fan) : BurnupChart(subject, days);
}

std::optional<Chart> RunningSprintChart(const Backlog& backlog, Date today) {
  const Sprint* sprint = backlog.ActiveSprint();
  if (sprint == nullptr) return std::nullopt;
  const Burndown burndown = BurndownOf(backlog, *sprint, today);
  if (burndown.days.empty()) return std::nullopt;
  return SprintBurndownChart(*sprint, burndown);
}

std::vector<Chart> TeamCharts(const Backlog& backlog, const ReportWish& wish, Date today) {
  const ChartSubject subject{wish.release.empty() ? "the backlog" : "release " + wish.release};
  std::vector<Chart> charts;
  if (!Velocities(backlog).empty()) charts.push_back(VelocityChart(backlog));
  const std::vector<FlowDay> flow = FlowOf(backlog, wish.release, today);
  if (flow.size() > 1) charts.push_back(FlowChart(subject, flow));
  const std::vector<CycleTime> times = CycleTimesOf(backlog, wish.release);
  if (!times.empty()) charts.push_back(CycleTimeChart(subject, times));
  return charts;
}

ReportRelease ReportedRelease(const Backlog& backlog, const Release& release,
                              const ReportView& view) {
  const ReleaseFigures figures = FiguresOf(backlog, release);
  ReportRelease reported;
  reported.release = view.shown.FindRelease(release.name);
  reported.head = HeadOf(figures, view.today);
  reported.scope = figures.scope;
  reported.accepted = figures.accepted;
  if (release.status == ReleaseStatus::kOpen && figures.scope.stories > 0) {
    const ReleaseNumbers numbers = NumbersOf(backlog, release.name, std::nullopt, view.today);
    // Why nothing tells when is the team's own affair.
    if (!numbers.no_forecast || !view.wish.is_public) reported.outlook = OutlookSentence(numbers);
    if (numbers.safe) reported.safe = numbers.safe->end;
    for (const MvpGap& gap : MvpGaps(view.shown, *reported.release)) {
      // How many they may be stands in the head already.
      if (gap.kind != MvpGap::Kind::kTooMany) reported.gaps.push_back(gap.says);
    }
  }
  if (view.wish.is_public) return reported;
  reported.chart = ReleaseChart(backlog, release, view.today);
  AddScopeChanges(figures.added, reported);
  AddScopeChanges(figures.removed, reported);
  AddScopeChanges(figures.unfinished, reported);
  std::stable_sort(
      reported.changes.begin(), reported.changes.end(),
      [](const ReportScopeChange& a, const ReportScopeChange& b) { return a.on < b.on; });
  return reported;
}

std::vector<ReportRelease> ReportedReleases(const Backlog& backlog, const ReportView& view) {
  std::vector<const Release*> releases = ReleasesByDate(backlog, WhichReleases::kAll);
  std::stable_sort(releases.begin(), releases.end(), [](const Release* a, const Release* b) {
    if (a->status != b->status) return a->status == ReleaseStatus::kOpen;
    return a->status == ReleaseStatus::kClosed && a->closed > b->closed;
  });
  std::vector<ReportRelease> reported;
  for (const Release* release : releases) {
    if (!view.wish.release.empty() && release->name != view.wish.release) continue;
    reported.push_back(ReportedRelease(backlog, *release, view));
  }
  return reported;
}

std::vector<ReportSprint> ReportedSprints(const Backlog& backlog, const Backlog& shown) {
  std::vector<ReportSprint> reported;
  for (auto at = backlog.sprints.rbegin(); at != backlog.sprints.rend(); ++at) {
    if (at->status != SprintStatus::kClosed) continue;
    if (reported.size() == kReportedSprints) break;
    const SprintFigures figures = FiguresOf(backlog, *at);
    reported.push_back({shown.FindSprint(at->number), figures.planned, figures.accepted});
  }
  return reported;
}

}  // namespace

ReportView::ReportView(const Backlog& backlog, const ReportWish& wanted, Date day)
    : wish(wanted), today(day), shown(wanted.is_public ? PublicCopy(backlog) : backlog) {
  for (StoryRow& row : RowsOf(shown, today)) {
    if (row.part != Part::kDropped && Takes(*row.story)) rows.push_back(std::move(row));
  }
  for (const StoryRow& row : rows) listed.insert(row.story->id);
  releases = ReportedReleases(backlog, *this);
  if (wish.is_public) return;
  sprints = ReportedSprints(backlog, shown);
  burndown = RunningSprintChart(backlog, today);
  team = TeamCharts(backlog, wish, today);
}

}  // namespace backlog
