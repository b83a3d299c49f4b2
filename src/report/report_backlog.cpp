#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/waiting.h"
#include "model/counted.h"
#include "report/list_view.h"
#include "report/markdown.h"
#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {
namespace {

/// The page stays small enough for a phone: what exceeds this in all is for `show`.
constexpr std::size_t kMostDetailBytes = 1'000'000;
/// A description that is longer is a document; its beginning tells what it is about.
constexpr std::size_t kMostDescription = 4'000;
/// From here on a browser takes its time, and lays the table out only when it comes into view.
constexpr std::size_t kManyRows = 200;

/// "As shopper: to pay by card, so that I need no cash."
std::string SentenceOf(const Story& story) {
  if (story.want.empty()) return {};
  std::string sentence = story.role.empty() ? story.want : "As " + story.role + ": " + story.want;
  if (!story.benefit.empty()) sentence += ", so that " + story.benefit;
  return sentence + ".";
}

void WriteCriteria(Html& html, const Story& story) {
  if (story.acceptance_criteria.empty()) return;
  html.Element("p", "It is accepted when:").Begin("ul");
  for (const Criterion& criterion : story.acceptance_criteria) {
    html.Begin("li").Text(criterion.text);
    if (criterion.result == Verdict::kPass) html.Text(" ").Markup(TagOf("holds", "good"));
    if (criterion.result == Verdict::kFail) html.Text(" ").Markup(TagOf("fails", "bad"));
    html.End();
  }
  html.End();
}

void WriteDescription(Html& html, const Story& story) {
  if (story.description.empty()) return;
  constexpr int kBelow = 4;
  std::string_view text = story.description;
  const bool is_long = text.size() > kMostDescription;
  // At the end of a line: half a character or half a link would be something else.
  if (is_long) text = text.substr(0, text.rfind('\n', kMostDescription));
  html.Begin("div").Markup(MarkdownToHtml(text.substr(0, kMostDescription), kBelow)).End();
  if (is_long) html.Element("p", "It goes on.", {{"class", "soft"}});
}

class BacklogTable {
 public:
  explicit BacklogTable(const ReportView& view) : view_(view), evidence_(view.shown) {
    table_.use = HtmlTableUse::kSearchAndSort;
    table_.columns = {{"Place", true, true},
                      {"Story"},
                      {"State"},
                      {"Points", true},
                      {"Value", true, true},
                      {"Risk", true, true},
                      {"WSJF", true, true},
                      {"Release", false, true}};
    table_.row_header = 1;
  }

  std::string Write() {
    std::vector<const StoryRow*> rows;
    std::size_t open = 0;
    for (const StoryRow& row : view_.rows) {
      rows.push_back(&row);
      if (row.part == Part::kOpen) ++open;
    }
    if (rows.empty()) return {};
    table_.caption = Summary(rows, open);
    for (const ListSection& section : Grouped(view_.shown, rows).sections) Add(section);
    Html html;
    LeaveOutEmptyColumns();
    const bool is_long = table_.rows.size() > kManyRows;
    if (is_long) html.Begin("div", {{"class", "heavy"}});
    WriteTable(html, table_);
    if (is_long) html.End();
    if (left_out_ > 0) {
      html.Element("p",
                   Counted(static_cast<int>(left_out_), "story", "stories") +
                       " far down stand here without what was written of them.",
                   {{"class", "soft"}});
    }
    return html.Finish();
  }

 private:
  void Add(const ListSection& section) {
    std::string heading = section.heading;
    const std::optional<int>& number = section.rows.front()->story->sprint;
    const Sprint* sprint = number ? view_.shown.FindSprint(*number) : nullptr;
    if (sprint != nullptr && heading == fmt::format("Sprint {}", *number)) {
      heading += fmt::format(": {}", Word(sprint->status));
      if (sprint->end) heading += ", until " + sprint->end->Human();
    } else if (!section.note.empty()) {
      heading += ": " + section.note;
    }
    for (const StoryRow* row : section.rows) {
      table_.rows.push_back(RowOf(*row));
      if (row == section.rows.front()) table_.rows.back().heading = heading;
    }
  }

  /// What nobody has filled in yet takes room from what there is.
  void LeaveOutEmptyColumns() {
    for (std::size_t at = table_.columns.size(); at-- > table_.row_header + 1;) {
      const auto is_empty = [at](const HtmlRow& row) {
        return row.cells[at].text.empty() && row.cells[at].markup.empty();
      };
      if (!std::all_of(table_.rows.begin(), table_.rows.end(), is_empty)) continue;
      const auto offset = static_cast<std::ptrdiff_t>(at);
      table_.columns.erase(table_.columns.begin() + offset);
      for (HtmlRow& row : table_.rows) row.cells.erase(row.cells.begin() + offset);
    }
  }

  HtmlRow RowOf(const StoryRow& row) {
    const Story& story = *row.story;
    HtmlRow cells;
    cells.id = "story-" + story.id;
    const std::size_t place = row.placement.place;
    const auto state = static_cast<std::size_t>(row.status);
    const bool is_scored = !row.placement.flags.unscored && row.part == Part::kOpen;
    cells.cells = {
        {place > 0 ? std::to_string(place) : std::string()},
        {"", TitleCell(row), story.title},
        {"", StateTag(row.status), std::to_string(state)},
        NumberCell(row.size),
        {is_scored ? std::to_string(ValueOf(story)) : std::string()},
        NumberCell(story.risk),
        {row.wsjf},
        {story.release},
    };
    for (const std::string& label : story.labels) cells.search += label + " ";
    return cells;
  }

  std::string TitleCell(const StoryRow& row) {
    const Story& story = *row.story;
    Html html;
    html.Element("span", story.id, {{"class", "id"}}).Text(" " + story.title + " ");
    if (story.type != Type::kStory) html.Markup(TagOf(Word(story.type)));
    if (story.moscow && *story.moscow != Moscow::kWont) {
      html.Markup(TagOf(Word(*story.moscow), *story.moscow == Moscow::kMust ? "must" : ""));
    }
    if (!view_.wish.is_public) {
      for (const std::string& mark : row.marks) html.Markup(TagOf(mark));
      if (row.evidence > 0) {
        html.Markup(TagOf(Counted(static_cast<int>(row.evidence), "observation")));
      }
    }
    const std::string details = row.part == Part::kOpen ? Details(story) : std::string();
    if (!details.empty()) {
      html.Begin("details").Element("summary", "More").Markup(details).End();
    }
    return html.Finish();
  }

  std::string Details(const Story& story) {
    Html html;
    if (const std::string sentence = SentenceOf(story); !sentence.empty()) {
      html.Element("p", sentence);
    }
    WriteDescription(html, story);
    WriteCriteria(html, story);
    for (const Rejection& rejection : story.rejections) {
      html.Element(
          "p", fmt::format("Given back{}{}: {}",
                           rejection.on ? " on " + rejection.on->Human() : std::string(),
                           rejection.by.empty() ? "" : " by " + rejection.by, rejection.reason));
    }
    for (const Wait& wait : WaitsOf(story)) {
      html.Element("p", "Waiting " + WaitingLine(wait, view_.today));
    }
    for (const Feedback* said : evidence_.For(story.id)) {
      html.Element(
          "p", fmt::format("\"{}\"{}{}", said->text, said->from.empty() ? "" : ", ", said->from));
    }
    std::string details = html.Finish();
    bytes_ += details.size();
    if (bytes_ <= kMostDetailBytes) return details;
    ++left_out_;
    return {};
  }

  const ReportView& view_;
  const Evidence evidence_;
  HtmlTable table_;
  std::size_t bytes_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string ReportBacklog(const ReportView& view) {
  return BacklogTable(view).Write();
}

}  // namespace backlog
