#include "backlog/rules/decision_review.h"

#include <algorithm>
#include <cmath>

namespace backlog {
namespace {

void AddAccepted(const Backlog& backlog, const Decision& decision, DecisionReview& review) {
  for (const Story& story : backlog.stories()) {
    if (story.release != decision.release || story.status != Status::kAccepted) continue;
    if (backlog.IsEpic(story.id)) continue;
    if (decision.created && (!story.accepted || *story.accepted < *decision.created)) continue;
    ++review.accepted_stories;
    review.accepted_points += story.accepted_size.value_or(story.size.value_or(0));
    review.accepted_business_value += std::max(story.business_value.value_or(0), 0);
    review.accepted_user_value += std::max(story.user_value.value_or(0), 0);
  }
}

// The day on which the last story of a release was accepted.
std::optional<Date> LastAcceptance(const Backlog& backlog, const std::string& release) {
  std::optional<Date> last;
  for (const Story& story : backlog.stories()) {
    if (story.release != release || story.status != Status::kAccepted) continue;
    if (story.accepted && (!last || *last < *story.accepted)) last = story.accepted;
  }
  return last;
}

void JudgeForecast(Date today, DecisionReview& review) {
  const DecisionOption* then = review.chosen;
  if (then == nullptr || !then->date_85 || review.release == nullptr) return;
  const Date promised = *then->date_85;
  if (review.out) {
    review.days = *review.out - promised;
    // With less to do it is no wonder that it was done in time. With more it held all the more, and
    // what was late with less was late all the same.
    review.verdict = *review.out > promised                           ? CameTrue::kLate
                     : review.scope_change() < 0                      ? CameTrue::kCut
                     : then->date_50 && *review.out <= *then->date_50 ? CameTrue::kEarly
                                                                      : CameTrue::kInTime;
    return;
  }
  // Closed on a day that nobody wrote down, or empty.
  const bool is_over = !review.now || review.now->stories == 0;
  if (today > promised && !is_over) {
    review.days = today - promised;
    review.verdict = CameTrue::kLate;
    return;
  }
  if (is_over || !review.now->safe) {
    review.verdict = CameTrue::kUnknown;
    return;
  }
  review.days = review.now->safe->end - promised;
  // As with a decision that was not carried out, or one of a release whose date was moved.
  constexpr int kNoticed = 10;  // percent
  const auto chance = std::lround(review.now->chance.value_or(1) * 100);
  const bool chance_fell =
      then->chance && (chance + kNoticed < *then->chance || (chance == 0 && *then->chance > 0));
  review.verdict = review.days <= 0 && chance_fell ? CameTrue::kOffCourse
                   : review.days < 0               ? CameTrue::kAhead
                   : review.days == 0              ? CameTrue::kOnCourse
                                                   : CameTrue::kSlipping;
}

}  // namespace

const DecisionOption* ChosenOption(const Decision& decision) {
  const auto at =
      std::find_if(decision.options.begin(), decision.options.end(),
                   [&](const DecisionOption& option) { return option.text == decision.choice; });
  return at == decision.options.end() ? nullptr : &*at;
}

DecisionReview ReviewOf(const Backlog& backlog, const Decision& decision, Date today) {
  DecisionReview review;
  review.decision = &decision;
  review.chosen = ChosenOption(decision);
  review.release = backlog.FindRelease(decision.release);
  AddAccepted(backlog, decision, review);
  if (review.release != nullptr && review.release->status == ReleaseStatus::kClosed) {
    // Closing is a matter of minutes, and of whenever somebody finds them: the work was done
    // before.
    review.out = LastAcceptance(backlog, decision.release);
    if (!review.out) review.out = review.release->closed;
  } else if (review.release != nullptr) {
    review.now = NumbersOf(backlog, decision.release, {}, today);
    if (review.now->stories == 0) review.out = LastAcceptance(backlog, decision.release);
  }
  JudgeForecast(today, review);
  return review;
}

std::vector<DecisionReview> ReviewDecisions(const Backlog& backlog, Date today) {
  std::vector<const Decision*> decisions;
  for (const Decision& decision : backlog.decisions) {
    if (!decision.release.empty()) decisions.push_back(&decision);
  }
  std::stable_sort(decisions.begin(), decisions.end(), [](const Decision* a, const Decision* b) {
    return a->created > b->created;  // one without a day comes last
  });
  std::vector<DecisionReview> reviews;
  for (const Decision* decision : decisions) {
    reviews.push_back(ReviewOf(backlog, *decision, today));
  }
  return reviews;
}

}  // namespace backlog
