#include "report/report.h"

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "model/counted.h"
#include "report/chart_svg.h"
#include "report/dependency_drawing.h"
#include "report/home_view.h"
#include "report/html.h"
#include "report/list_view.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

struct ReportPart {
  std::string_view id;
  std::string_view heading;
  std::string (*write)(const ReportView&);
};

constexpr std::array<ReportPart, 10> kReportParts{{
    {"vision", "Vision and goals", ReportVision},
    {"releases", "Releases", ReportReleases},
    {"sprint", "Sprint", ReportSprintNow},
    {"map", "Story map", ReportMap},
    {"backlog", "Backlog", ReportBacklog},
    {"risks", "Risks", ReportRisks},
    {"dependencies", "Dependencies", ReportDependencies},
    {"team", "How the work flows", ReportTeam},
    {"decisions", "Decisions", ReportDecisions},
    {"feedback", "Feedback", ReportFeedback},
}};

struct ReportCard {
  std::string number;
  std::string says;
};

void AddReleaseCards(const ReportView& view, std::vector<ReportCard>& cards) {
  for (const ReportRelease& each : view.releases) {
    if (each.release->status != ReleaseStatus::kOpen || each.scope.points == 0) continue;
    cards.push_back({fmt::format("{} %", each.accepted.points * 100 / each.scope.points),
                     fmt::format("of release {} accepted: {} of {}", each.release->name,
                                 each.accepted.points, Counted(each.scope.points, "point"))});
    if (each.safe) {
      std::string says =
          fmt::format("release {} is done by then, with a chance of 85 %", each.release->name);
      if (each.release->date) says += "; due " + each.release->date->Human();
      cards.push_back({each.safe->Human(), std::move(says)});
    }
    return;
  }
}

std::vector<ReportCard> CardsOf(const ReportView& view) {
  std::vector<const StoryRow*> open;
  int points = 0;
  for (const StoryRow& row : view.rows) {
    if (row.part != Part::kOpen) continue;
    open.push_back(&row);
    points += row.size.value_or(0);
  }
  std::vector<ReportCard> cards;
  cards.push_back({std::to_string(open.size()),
                   fmt::format("open {}, {}", open.size() == 1 ? "story" : "stories",
                               Counted(points, "point"))});
  AddReleaseCards(view, cards);
  const HomeView home = HomeOf(view.shown, view.today, 0);
  if (home.sprint != nullptr) {
    cards.push_back({home.days.empty() ? std::string(Word(home.sprint->status)) : home.days,
                     // How much a sprint holds is how fast the team is.
                     view.wish.is_public
                         ? fmt::format("sprint {}", home.sprint->number)
                         : fmt::format("sprint {}: {} of {} accepted", home.sprint->number,
                                       home.accepted_points, Counted(home.points, "point"))});
  }
  return cards;
}

std::string TitleOf(const ReportView& view) {
  const std::string& name = view.shown.settings.name;
  std::string title = name.empty() ? "Backlog" : name;
  if (!view.wish.release.empty()) title += ": release " + view.wish.release;
  return title;
}

void WriteReportHeader(Html& html, const ReportView& view, const std::string& title) {
  html.Begin("header").Element("h1", title);
  html.Element("p", fmt::format("The backlog on {}", view.today.Human()), {{"class", "soft"}});
  html.Begin("ul", {{"class", "cards"}});
  for (const ReportCard& card : CardsOf(view)) {
    html.Begin("li").Element("b", card.number).Text(card.says).End();
  }
  html.End().End();
}

}  // namespace

std::string ReportHtml(const ReportView& view) {
  const std::string title = TitleOf(view);
  std::vector<std::pair<const ReportPart*, std::string>> parts;
  for (const ReportPart& part : kReportParts) {
    if (std::string made = part.write(view); !made.empty()) parts.emplace_back(&part, made);
  }
  Html html;
  html.Element("a", "To the content", {{"class", "skip"}, {"href", "#content"}});
  WriteReportHeader(html, view, title);
  html.Begin("nav", {{"aria-label", "Sections"}}).Begin("ul");
  for (const auto& [part, made] : parts) {
    html.Begin("li");
    html.Element("a", part->heading, {{"href", "#" + std::string(part->id)}});
    html.End();
  }
  html.End().End();
  html.Begin("main", {{"id", "content"}});
  for (const auto& [part, made] : parts) {
    const std::string heading_id = std::string(part->id) + "-heading";
    html.Begin("section", {{"id", std::string(part->id)}, {"aria-labelledby", heading_id}});
    html.Element("h2", part->heading, {{"id", heading_id}}).Markup(made).End();
  }
  html.End();
  html.Begin("footer");
  html.Element("p", view.wish.is_public ? "For everybody: without people and their words."
                                        : "Made from the files of the backlog.");
  html.End();
  HtmlPage page;
  page.title = title;
  page.more_style = ChartStyle() + DependencyStyle();
  page.interactive = true;
  return HtmlDocument(page, html.Finish());
}

}  // namespace backlog
