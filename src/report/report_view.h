// What the report shows, decided before a line of it is written: who may see what, and which part
// of the backlog it is about.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/rules/sprint_review.h"
#include "report/chart.h"
#include "report/release_page.h"
#include "report/story_rows.h"

namespace backlog {

struct ReportWish {
  std::string release;     // the one that it is about; empty: the whole backlog
  bool is_public = false;  // for anybody: see PublicCopy
};

/// A story that came into a release or left it while it was worked on.
struct ReportScopeChange {
  Date on;
  std::string how;
  std::string id;
  std::string title;
  std::optional<int> size;
  std::string reason;
};

struct ReportRelease {
  const Release* release = nullptr;  // of ReportView::shown
  ReleaseHead head;
  Tally scope;
  Tally accepted;
  std::string outlook;                     // when it is done, in a sentence; may be empty
  std::optional<Date> safe;                // done by then with kSafe
  std::vector<std::string> gaps;           // what keeps its musts from standing alone
  std::vector<ReportScopeChange> changes;  // by day; empty where it is public
  std::optional<Chart> chart;  // how far it has come and may come; not where it is public
};

/// A sprint that is over, in numbers.
struct ReportSprint {
  const Sprint* sprint = nullptr;  // of ReportView::shown
  Tally planned;
  Tally accepted;
};

/// Sections read from here only: what is private is not in it where it is public. Its parts point
/// into each other, so that it stays where it was made.
struct ReportView {
  /// Requires a release of this backlog where the wish names one.
  ReportView(const Backlog& backlog, const ReportWish& wanted, Date day);
  ReportView(const ReportView&) = delete;
  ReportView& operator=(const ReportView&) = delete;

  /// True for a story that the report is about.
  bool Takes(const Story& story) const {
    return wish.release.empty() || story.release == wish.release;
  }
  /// True for a story that has a row in the backlog's table.
  bool Lists(std::string_view id) const { return listed.contains(id); }

  const ReportWish wish;
  const Date today;
  Backlog shown;
  std::vector<StoryRow> rows;  // what the report is about, without dropped ones; in backlog order
  std::set<std::string_view> listed;    // the ids of the rows
  std::vector<ReportRelease> releases;  // open ones by date, then closed ones, the latest first
  std::vector<ReportSprint> sprints;    // closed ones, the latest first; empty where it is public
  std::optional<Chart> burndown;        // of the sprint that runs; not where it is public
  std::vector<Chart> team;              // velocity, flow, cycle time; not where it is public
};

}  // namespace backlog
