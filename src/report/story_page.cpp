#include "report/story_page.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/epics.h"
#include "backlog/rules/evidence.h"
#include "backlog/rules/readiness.h"
#include "backlog/rules/waiting.h"
#include "model/counted.h"
#include "report/feedback_text.h"
#include "report/story_history.h"
#include "report/story_rows.h"

namespace backlog {
namespace {

/// Adds a line where there is a text.
void Add(PageSection& section, std::string label, std::string text, Tone tone = Tone::kPlain) {
  if (!text.empty()) section.lines.push_back({std::move(label), std::move(text), tone});
}

// Makes the page of one story, section by section.
class Page {
 public:
  Page(const Backlog& backlog, const std::vector<Placement>& placements, const Story& story,
       Date today)
      : backlog_(backlog),
        today_(today),
        story_(story),
        is_epic_(backlog.IsEpic(story.id)),
        open_(placements.size()) {
    const auto found =
        std::find_if(placements.begin(), placements.end(),
                     [&](const Placement& placement) { return placement.story == &story; });
    if (found != placements.end()) placement_ = &*found;
  }

  std::vector<PageSection> Sections() {
    for (PageSection section : {Sentence(), State(), Worth(), Whereabouts(), Dependencies(),
                                Children(), Criteria(), Gaps(), Done(), Description(), Questions(),
                                Observations(), Notes(), History(), Others()}) {
      if (!section.lines.empty()) sections_.push_back(std::move(section));
    }
    return std::move(sections_);
  }

 private:
  PageSection Sentence() const {
    PageSection section;
    Add(section, "Role", story_.role);
    Add(section, "Want", story_.want);
    Add(section, "Benefit", story_.benefit);
    return section;
  }

  PageSection State() const {
    PageSection section;
    const Status status = is_epic_ ? EpicStatus(backlog_, story_.id) : story_.status;
    std::string text(Word(status));
    if (is_epic_) text += ", as its children are";
    Add(section, "Status", std::move(text),
        status == Status::kAccepted ? Tone::kGood : Tone::kPlain);
    Add(section, "Type", is_epic_ ? "epic" : std::string(Word(story_.type)));
    if (placement_ != nullptr) {
      std::string place = fmt::format("{} of {}", placement_->place, open_);
      if (!placement_->in_sprint) place += ": " + Reason(*placement_);
      Add(section, "Place", std::move(place));
    }
    for (const Wait& wait : WaitsOf(story_)) {
      Add(section, "Waiting", WaitingLine(wait, today_), Tone::kWarning);
    }
    if (placement_ != nullptr) {
      // The place and what is missing to be ready say these already.
      Placement others = *placement_;
      others.flags.unscored = false;
      others.flags.missing_size = false;
      for (std::string& remark : Remarks(others)) {
        Add(section, "Note", std::move(remark), Tone::kWarning);
      }
    }
    return section;
  }

  PageSection Worth() const {
    PageSection section;
    std::string text = Values();
    if (is_epic_) {
      const EpicTotals totals = TotalsOf(backlog_, story_.id);
      Add(section, "Value",
          fmt::format("business {}, user {}, of its stories", totals.business_value,
                      totals.user_value));
      Add(section, "Size", SizeOf(totals));
      // What was thought of it before it had parts; it decides nothing any more.
      if (story_.size) text += (text.empty() ? "" : "; ") + Counted(*story_.size, "point");
      Add(section, "Once", std::move(text), Tone::kDim);
      return section;
    }
    Add(section, "Value", std::move(text));
    if (story_.size) Add(section, "Size", Counted(*story_.size, "point"));
    if (!IsUnscored(story_)) {
      Add(section, story_.size ? "WSJF" : "Cost of delay", Arithmetic(story_));
    }
    return section;
  }

  std::string Values() const {
    const std::array values = {
        std::pair("business ", &story_.business_value), std::pair("user ", &story_.user_value),
        std::pair("time criticality ", &story_.time_criticality), std::pair("risk ", &story_.risk)};
    std::string text;
    for (const auto& [name, value] : values) {
      if (!*value) continue;
      if (!text.empty()) text += ", ";
      text += name + std::to_string(**value);
    }
    return text;
  }

  /// Returns "14 points, 5 of them accepted; 1 story without a size".
  static std::string SizeOf(const EpicTotals& totals) {
    std::string text = Counted(totals.points, "point");
    if (totals.accepted_points > 0) {
      text += fmt::format(", {} of them accepted", totals.accepted_points);
    }
    if (totals.without_size > 0) {
      text += fmt::format("; {} {} without a size", totals.without_size,
                          totals.without_size == 1 ? "story" : "stories");
    }
    return text;
  }

  PageSection Whereabouts() const {
    PageSection section;
    Add(section, "Sprint", SprintText());
    Add(section, "Release", ReleaseText());
    Add(section, "Product Goal", GoalText());
    if (!story_.parent.empty()) Add(section, "Part of", Named(story_.parent));
    Add(section, "Activity", story_.activity);
    Add(section, "Together", story_.together);
    if (story_.needed_by) Add(section, "Needed by", story_.needed_by->ToString());
    Add(section, "Assignee", story_.assignee);
    Add(section, "Labels", fmt::format("{}", fmt::join(story_.labels, ", ")));
    return section;
  }

  std::string SprintText() const {
    if (!story_.sprint) return {};
    std::string text = std::to_string(*story_.sprint);
    if (const Sprint* sprint = backlog_.FindSprint(*story_.sprint)) {
      text += fmt::format(" ({})", Word(sprint->status));
      if (!sprint->goal.empty()) text += ": " + sprint->goal;
    } else {
      text += " (not there)";
    }
    if (story_.added) text += "; added " + story_.added->ToString();
    if (story_.planned_size && story_.planned_size != story_.size) {
      text += "; planned with " + Counted(*story_.planned_size, "point");
    }
    return text;
  }

  std::string ReleaseText() const {
    if (story_.release.empty()) {
      return story_.moscow ? fmt::format("none, but {}", Word(*story_.moscow)) : std::string();
    }
    std::string text = story_.release;
    if (story_.moscow) text += fmt::format(", {}", Word(*story_.moscow));
    const Release* release = backlog_.FindRelease(story_.release);
    if (release == nullptr) return text + " (not there)";
    if (release->status == ReleaseStatus::kClosed) return text + " (closed)";
    if (release->date) text += ", due " + release->date->ToString();
    return text;
  }

  std::string GoalText() const {
    for (const ProductGoal& goal : backlog_.vision.goals) {
      if (goal.id == story_.product_goal) return goal.id + ": " + goal.text;
    }
    return story_.product_goal.empty() ? std::string() : story_.product_goal + " (not there)";
  }

  /// Returns "k7m2qx Pay by card (ready)".
  std::string Named(const std::string& id) const {
    const Story* other = backlog_.Find(id);
    if (other == nullptr) return id + " (not there)";
    const Status status = backlog_.IsEpic(id) ? EpicStatus(backlog_, id) : other->status;
    return fmt::format("{} {} ({})", id, other->title, Word(status));
  }

  PageSection Dependencies() const {
    PageSection section;
    for (const std::string& id : story_.depends_on) Add(section, "Depends on", Named(id));
    for (const Story& other : backlog_.stories()) {
      const auto& needs = other.depends_on;
      if (std::find(needs.begin(), needs.end(), story_.id) != needs.end()) {
        Add(section, "Is needed by", Named(other.id));
      }
    }
    return section;
  }

  PageSection Children() const {
    PageSection section;
    if (!is_epic_) return section;
    for (const Story* child : backlog_.Children(story_.id)) {
      section.lines.push_back({"", Named(child->id)});
    }
    const EpicTotals totals = TotalsOf(backlog_, story_.id);
    section.heading = fmt::format("Children: {} of {} accepted", totals.accepted, totals.stories);
    return section;
  }

  PageSection Criteria() const {
    PageSection section{"Acceptance criteria", {}};
    int number = 0;
    for (const Criterion& criterion : story_.acceptance_criteria) {
      const Tone tone = criterion.result == Verdict::kPass   ? Tone::kGood
                        : criterion.result == Verdict::kFail ? Tone::kWarning
                                                             : Tone::kPlain;
      section.lines.push_back(
          {fmt::format("{} {}", ++number, Word(criterion.result)), criterion.text, tone});
    }
    return section;
  }

  PageSection Gaps() const {
    PageSection section;
    if (is_epic_ || (story_.status != Status::kNew && story_.status != Status::kReady)) {
      return section;
    }
    section.heading = story_.status == Status::kNew ? "Missing to be ready" : "Ready, but";
    for (const ReadyGap& gap : ReadyGaps(backlog_, story_)) {
      section.lines.push_back({"", gap.says, Tone::kPlain, gap.remedy});
    }
    if (story_.status == Status::kNew && section.lines.empty()) {
      section.heading.clear();
      section.lines.push_back(
          {"Ready?", "nothing is missing", Tone::kGood, "backlog groom " + story_.id});
    }
    return section;
  }

  PageSection Done() const {
    PageSection section{"Definition of Done", {}};
    if (!story_.IsInSprint()) return section;
    for (const DoneItem& item : backlog_.settings.definition_of_done) {
      const bool ticked = std::find(story_.done_items.begin(), story_.done_items.end(), item.id) !=
                          story_.done_items.end();
      section.lines.push_back({ticked ? "[x]" : "[ ]", fmt::format("{} ({})", item.text, item.id),
                               ticked ? Tone::kGood : Tone::kPlain});
    }
    return section;
  }

  PageSection Description() const {
    PageSection section{"Description", {}};
    std::string text = story_.description;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    Add(section, "", std::move(text));
    return section;
  }

  PageSection Questions() const {
    PageSection section{"Questions", {}};
    int number = 0;
    for (const Question& question : story_.questions) {
      std::string text = question.text;
      std::string asked;
      if (!question.by.empty()) asked += " by " + question.by;
      if (!question.of.empty()) asked += " of " + question.of;
      if (question.on) asked += " on " + question.on->ToString();
      if (!asked.empty()) text += " (asked" + asked + ")";
      const bool open = IsOpen(question);
      if (!open) {
        text += "\n" + question.answer;
        std::string answered;
        if (!question.answered_by.empty()) answered += " by " + question.answered_by;
        if (question.answered) answered += " on " + question.answered->ToString();
        if (!answered.empty()) text += " (answered" + answered + ")";
      }
      section.lines.push_back({fmt::format("{} {}", ++number, open ? "open" : "answered"),
                               std::move(text), open ? Tone::kWarning : Tone::kPlain});
    }
    return section;
  }

  /// What users and stakeholders say: why the story is wanted, in their words.
  PageSection Observations() const {
    PageSection section{"Feedback", {}};
    const Evidence evidence(backlog_);
    for (const Feedback* feedback : evidence.For(story_.id)) {
      std::string text = feedback->text;
      while (text.ends_with('\n')) text.pop_back();
      if (const std::string source = SourceOf(*feedback); !source.empty()) {
        text += "\n(" + source + ")";
      }
      section.lines.push_back({feedback->id, std::move(text)});
    }
    return section;
  }

  PageSection Notes() const {
    PageSection section{"Notes", {}};
    for (const Note& note : story_.notes) {
      std::string label = note.on ? note.on->ToString() : std::string();
      if (!note.by.empty()) label += (label.empty() ? "" : " ") + note.by;
      section.lines.push_back({std::move(label), note.text});
    }
    return section;
  }

  PageSection History() const { return {"History", HistoryOf(story_)}; }
  PageSection Others() const { return {"", OthersOf(story_)}; }

  const Backlog& backlog_;
  const Date today_;
  const Story& story_;
  const bool is_epic_;
  const std::size_t open_;
  const Placement* placement_ = nullptr;
  std::vector<PageSection> sections_;
};

}  // namespace

StoryPage PageOf(const Backlog& backlog, const std::vector<Placement>& placements,
                 const Story& story, Date today) {
  StoryPage page;
  page.id = story.id;
  page.title = story.title;
  page.status = backlog.IsEpic(story.id) ? EpicStatus(backlog, story.id) : story.status;
  page.sections = Page(backlog, placements, story, today).Sections();
  return page;
}

}  // namespace backlog
