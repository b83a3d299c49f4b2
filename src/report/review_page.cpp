#include "report/review_page.h"

#include <fmt/format.h>

#include "model/counted.h"
#include "report/html.h"
#include "report/markdown.h"

namespace backlog {
namespace {

class ReviewPageWriter {
 public:
  ReviewPageWriter(const ReviewMeeting& meeting, const ReviewOutlook& outlook)
      : meeting_(meeting), outlook_(outlook) {}

  std::string Write(const std::string& title) {
    html_.Begin("header").Element("h1", title);
    Goal();
    html_.End();
    html_.Begin("main");
    Finished();
    Titles("Not finished", meeting_.unfinished);
    Sentences();
    Titles(meeting_.next_is_planned ? "What comes next: the planned sprint" : "What comes next",
           meeting_.next);
    Moves();
    Said();
    html_.End();
    return html_.Finish();
  }

 private:
  void Goal() {
    const Sprint& sprint = *meeting_.sprint;
    std::string text =
        sprint.goal.empty() ? "There was no Sprint Goal." : "Sprint Goal: " + sprint.goal;
    if (sprint.goal_met && !sprint.goal.empty()) {
      text += *sprint.goal_met == YesNo::kYes ? " (met)" : " (not met)";
    }
    html_.Element("p", text);
  }

  void Finished() {
    html_.Begin("section").Element("h2", "Finished");
    if (meeting_.finished.empty()) html_.Element("p", "Nothing is finished.");
    for (const ShownStory& shown : meeting_.finished) Story(shown);
    html_.End();
  }

  /// "So that I need no cash (5 points, built)".
  static std::string Facts(const ShownStory& shown) {
    std::string facts = shown.size ? Counted(*shown.size, "point") : "no size";
    if (!shown.accepted) facts += ", built";
    const std::string& benefit = shown.story->benefit;
    return benefit.empty() ? facts : fmt::format("So that {} ({})", benefit, facts);
  }

  void Story(const ShownStory& shown) {
    const auto& story = *shown.story;
    html_.Begin("article").Element("h3", story.title);
    html_.Element("p", Facts(shown));
    if (!story.description.empty()) {
      constexpr int kBelow = 3;
      html_.Begin("div").Markup(MarkdownToHtml(story.description, kBelow)).End();
    }
    if (!story.acceptance_criteria.empty()) {
      html_.Element("p", "How one sees it:");
      html_.Begin("ul");
      for (const Criterion& criterion : story.acceptance_criteria) {
        html_.Element("li", criterion.result == Verdict::kPass ? criterion.text + " (holds)"
                                                               : criterion.text);
      }
      html_.End();
    }
    if (!shown.asked_for.empty()) {
      html_.Element("p", "Who asked for it:");
      Feedbacks(shown.asked_for);
    }
    html_.End();
  }

  void Feedbacks(const std::vector<const Feedback*>& feedback) {
    html_.Begin("ul");
    for (const Feedback* each : feedback) {
      html_.Element("li", fmt::format("\"{}\", {}", each->text, SaidBy(*each)));
    }
    html_.End();
  }

  void Titles(std::string_view heading, const std::vector<const backlog::Story*>& stories) {
    if (stories.empty()) return;
    html_.Begin("section").Element("h2", heading).Begin("ol");
    for (const auto* story : stories) {
      const std::string points = story->size ? " (" + Counted(*story->size, "point") + ")" : "";
      html_.Element("li", story->title + points);
    }
    html_.End().End();
  }

  void Sentences() {
    if (outlook_.sentences.empty()) return;
    html_.Begin("section");
    html_.Element("h2", meeting_.release == nullptr
                            ? std::string("When it will be done")
                            : fmt::format("When release {} will be done", meeting_.release->name));
    for (const std::string& sentence : outlook_.sentences) html_.Element("p", sentence);
    html_.End();
  }

  void Moves() {
    html_.Begin("section").Element("h2", "The order that follows");
    if (outlook_.moves.empty()) {
      html_.Element("p", outlook_.no_order.empty() ? "The order stays as it is."
                                                   : "There is none: " + outlook_.no_order + ".");
      html_.End();
      return;
    }
    html_.Begin("ul");
    for (std::size_t i = 0; i < outlook_.moves.size() && i < kToldMoves; ++i) {
      const Move& move = outlook_.moves[i];
      html_.Element("li", fmt::format("{} ({})", move.story->title, WhyMoved(move)));
    }
    html_.End();
    if (outlook_.moves.size() > kToldMoves) {
      const auto more = static_cast<long long>(outlook_.moves.size() - kToldMoves);
      html_.Element("p", Counted(more, "more story moves", "more stories move") + ".");
    }
    html_.Element("p", "Then it begins with:").Begin("ol");
    for (const auto* story : outlook_.top) html_.Element("li", story->title);
    html_.End().End();
  }

  void Said() {
    if (meeting_.said.empty()) return;
    html_.Begin("section").Element("h2", "What was said in the review");
    Feedbacks(meeting_.said);
    html_.End();
  }

  const ReviewMeeting& meeting_;
  const ReviewOutlook& outlook_;
  Html html_;
};

std::string KindText(FeedbackKind kind) {
  switch (kind) {
    case FeedbackKind::kUserTest: return " in a user test";
    case FeedbackKind::kMarket: return ", from the market";
    case FeedbackKind::kProjection: return ", as a projection";
    case FeedbackKind::kSupport: return ", to support";
    case FeedbackKind::kReview: return " in a review";
    case FeedbackKind::kStakeholder: break;
  }
  return {};
}

}  // namespace

std::string SaidBy(const Feedback& feedback) {
  return fmt::format("{}{}", feedback.from.empty() ? "somebody" : feedback.from,
                     feedback.kind ? KindText(*feedback.kind) : std::string());
}

std::string WhyMoved(const Move& move) {
  return fmt::format("{} from place {} to {}; {}", move.to < move.from ? "up" : "down", move.from,
                     move.to, move.why);
}

std::string ReviewTitle(const Sprint& sprint) {
  std::string title = fmt::format("Sprint {}", sprint.number);
  if (sprint.start && sprint.end) {
    title += fmt::format(", {} to {}", sprint.start->Human(), sprint.end->Human());
  }
  return title;
}

std::string ReviewHtml(const std::string& product, const ReviewMeeting& meeting,
                       const ReviewOutlook& outlook) {
  const std::string title = fmt::format("{}: {}", product, ReviewTitle(*meeting.sprint));
  return HtmlDocument({.title = title}, ReviewPageWriter(meeting, outlook).Write(title));
}

}  // namespace backlog
