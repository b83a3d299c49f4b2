#include "commands/triage_step.h"

#include <utility>

#include <fmt/format.h>

#include "backlog/rules/feedback_triage.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/product_goals.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/feedback_lines.h"
#include "commands/new_record.h"
#include "commands/new_story.h"

namespace backlog {
namespace {

// A story at the bottom of the backlog, as `add` makes it. Returns its id.
Result<std::string> BearStory(Context& ctx, Session& session, const std::string& text,
                              const Deed& deed) {
  Result<Story> story = StoryFromText(text);
  if (!story) return std::move(story).error();
  Result<Births> births = Births::Begin(ctx, session);
  if (!births) return std::move(births).error();
  story->id = births->FreshId();
  story->created = deed.on;
  story->product_goal = GoalOfNewStory(session.backlog(), *story);
  const std::string id = story->id;
  if (auto put = births->Put({*std::move(story)}, Spot{}, deed.on); !put) return put.error();
  return id;
}

Result<Feedback> Answered(const Backlog& backlog, const Feedback& feedback,
                          const TriageAnswer& answer, const Deed& deed) {
  if (answer.again) return ForgetTriage(feedback);
  if (answer.same_as) return JoinFeedback(backlog, feedback, *answer.same_as);
  if (!answer.dismiss) return LinkFeedback(backlog, feedback, answer.stories, answer.goal);
  Result<std::string> reason = RecordText(*answer.dismiss, "'--dismiss'");
  if (!reason) return std::move(reason).error();
  return DismissFeedback(feedback, *reason, deed);
}

}  // namespace

Result<Triaged> SaveTriage(Context& ctx, const std::vector<std::string>& ids,
                           const TriageAnswer& answer, const Deed& deed) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  std::vector<Feedback> pieces;
  for (const std::string& id : ids) {
    const Result<const Feedback*> found = FindFeedback(session->backlog(), id);
    if (!found) return found.error();
    pieces.push_back(**found);
  }
  Triaged triaged;
  TriageAnswer links = answer;
  std::string born;
  // The places that people type are those of the backlog as they saw it.
  const auto stories = FindStories(session->backlog(), links.stories);
  if (!stories) return stories.error();
  links.stories.clear();
  for (const Story* story : *stories) links.stories.push_back(story->id);
  if (answer.new_story) {
    Result<std::string> id = BearStory(ctx, *session, *answer.new_story, deed);
    if (!id) return std::move(id).error();
    born = *std::move(id);
    links.stories.push_back(born);
  }
  for (const Feedback& piece : pieces) {
    Result<Feedback> after = Answered(session->backlog(), piece, links, deed);
    if (!after) return std::move(after).error();
    session->Put(*after);
    triaged.feedback.push_back(*std::move(after));
  }
  triaged.backlog = session->backlog();
  const std::string label =
      pieces.size() == 1
          ? FeedbackLabel("triage", pieces.front())
          : "triage " + Count(pieces.size(), "piece of feedback", "pieces of feedback");
  auto committed = ctx.Commit(*session, label);
  if (!committed) return std::move(committed).error();
  if (const Story* story = triaged.backlog.Find(born); story != nullptr) {
    triaged.born = *story;
    const BacklogOrder order = CurrentOrder(triaged.backlog);
    triaged.place = order.PlaceOf(born);
    triaged.open = order.stories().size();
  }
  return triaged;
}

void TellTriaged(Context& ctx, const Triaged& triaged, std::string_view lead) {
  if (triaged.born) {
    std::string line = fmt::format("{}added {}, place {} of {}", lead, Named(ctx, *triaged.born),
                                   triaged.place, triaged.open);
    ctx.out().Line(line);
  }
  for (const Feedback& feedback : triaged.feedback) {
    const std::string_view what = feedback.IsTriaged() ? "triaged" : "to triage again:";
    ctx.out().Line(fmt::format("{}{} {} {}", lead, what, ctx.out().Paint(Role::kId, feedback.id),
                               Safe(OneLine(feedback.text))));
    for (const std::string& line : LinkLines(ctx, triaged.backlog, feedback)) {
      ctx.out().Line(fmt::format("{}  {}", lead, line));
    }
  }
}

}  // namespace backlog
