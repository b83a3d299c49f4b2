#include "report/report_view.h"

#include <algorithm>

#include "backlog/rules/publication.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/story_map.h"
#include "backlog/rules/tradeoff.h"
#include "report/news_message.h"

namespace backlog {
namespace {

constexpr std::size_t kReportedSprints = 10;

void AddScopeChanges(const std::vector<ScopeChange>& changes, ReportRelease& reported) {
  for (const ScopeChange& change : changes) {
    reported.changes.push_back(
        {change.on, change.how, change.story->id, change.story->title, change.size, change.reason});
  }
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
      reported.gaps.push_back(gap.says);
    }
  }
  if (view.wish.is_public) return reported;
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
}

}  // namespace backlog
