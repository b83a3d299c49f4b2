// A Sprint Review as a page of HTML, to be shown or sent to who was not there.
#pragma once

#include <string>
#include <vector>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/review_meeting.h"

namespace backlog {

/// What the room is shown besides the stories.
struct ReviewOutlook {
  std::vector<std::string> sentences;  // the forecast as it was then and is now
  std::vector<Placement> order;        // the top of the order that follows, as `prioritize`
                                       // proposes it; empty: it stays as it is
  std::size_t moves = 0;               // stories that it moves, in all
};

/// Returns "Ada in a user test"; without a name "somebody".
std::string SaidBy(const Feedback& feedback);

/// Returns "Sprint 3, 5 October 2026 to 18 October 2026".
std::string ReviewTitle(const Sprint& sprint);

/// Returns "up from place 5 to 2; high value: value 21, risk 2; promises 5.20 a point" of a story
/// that the new order moves up; empty of any other.
std::string WhyUp(const Placement& placement);

/// Returns the whole page; `product` is its name.
std::string ReviewHtml(const std::string& product, const ReviewMeeting& meeting,
                       const ReviewOutlook& outlook);

}  // namespace backlog
