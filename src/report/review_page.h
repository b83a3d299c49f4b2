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
  std::vector<Move> moves;             // the stories that `prioritize` would move, by new place
  std::vector<const Story*> top;       // of the order that follows from that; empty without moves
  std::string no_order;                // why there is no such order
};

/// Returns "Ada in a user test"; without a name "somebody".
std::string SaidBy(const Feedback& feedback);

/// Returns "Sprint 3, 5 October 2026 to 18 October 2026".
std::string ReviewTitle(const Sprint& sprint);

/// So many moves are told one by one.
inline constexpr std::size_t kToldMoves = 7;

/// Returns "up from place 5 to 2; high value: value 21, risk 2; promises 5.20 a point".
std::string WhyMoved(const Move& move);

/// Returns the whole page; `product` is its name.
std::string ReviewHtml(const std::string& product, const ReviewMeeting& meeting,
                       const ReviewOutlook& outlook);

}  // namespace backlog
