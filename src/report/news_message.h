// The news of a release as a message that is ready to send.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/rules/release_news.h"
#include "backlog/rules/tradeoff.h"
#include "report/message.h"

namespace backlog {

/// A release in numbers on a day.
struct NumbersOn {
  Date day;
  ReleaseNumbers numbers;
};

/// Returns "Done with a chance of 50 % by 13 December 2026, and with 85 % by 10 January 2027. Its
/// date, 18 December 2026, is kept with a chance of 63 %." Of a release that has nothing to do, or
/// of which nothing tells when, that.
std::string OutlookSentence(const ReleaseNumbers& numbers);

/// Returns what became otherwise: "On 16 October 2026 it was 24 January 2027 with 85 %: it has
/// come 2 weeks nearer. 76 points were to do then, now 56."
std::string OutlookThenSentence(const NumbersOn& then, const ReleaseNumbers& now);

struct NewsLetter {
  NewsSubject subject;
  std::string product;
  std::string from;  // who signs
  Date today;
  std::optional<ReleaseNumbers> now;  // where the subject has a release
  std::optional<NumbersOn> then;      // where it is known
};

Message NewsMessage(const Backlog& backlog, const ReleaseNews& news, const NewsLetter& letter);

}  // namespace backlog
