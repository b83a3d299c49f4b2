// What a forecast was and is, in the words of a message.
#include "report/news_message.h"

#include <doctest/doctest.h>

#include <string>

namespace backlog {
namespace {

Date NewsDate(std::string_view text) {
  return *Date::Parse(text);
}

/// Done by the second day with 85 %, by a fortnight before with 50 %.
ReleaseNumbers Expected(int points, std::string_view safe) {
  ReleaseNumbers numbers;
  numbers.release = "1.0";
  numbers.stories = 3;
  numbers.points = points;
  numbers.likely = SprintChance{3, NewsDate(safe) - 14, 0.6};
  numbers.safe = SprintChance{4, NewsDate(safe), 0.9};
  return numbers;
}

std::string Then(const ReleaseNumbers& then, const ReleaseNumbers& now) {
  return OutlookThenSentence({NewsDate("2026-10-16"), then}, now);
}

TEST_CASE("the forecast in a sentence") {
  ReleaseNumbers now = Expected(20, "2026-12-27");
  CHECK(OutlookSentence(now) ==
        "It is done by 13 December 2026 with a chance of 50 %, and by 27 December 2026 with 85 %.");
  now.date = NewsDate("2026-12-18");
  now.chance = 0.634;
  CHECK(OutlookSentence(now) ==
        "It is done by 13 December 2026 with a chance of 50 %, and by 27 December 2026 with 85 %. "
        "Its date, 18 December 2026, is kept with a chance of 63 %.");
  now.likely = now.safe;  // one day is named once, with the chance that can be promised
  now.date.reset();
  CHECK(OutlookSentence(now) == "It is done by 27 December 2026 with a chance of 85 %.");
  now.stories = 0;
  CHECK(OutlookSentence(now) == "Nothing is left to do.");
}

TEST_CASE("where nothing tells when, that is told") {
  ReleaseNumbers now = Expected(20, "2026-12-27");
  now.no_forecast = Error{Exit::kCannot, "cannot say when: no sprint was closed yet", {}, {}};
  CHECK(OutlookSentence(now) == "Nobody can say yet when: no sprint was closed yet.");
}

TEST_CASE("how far the forecast moved") {
  const ReleaseNumbers then = Expected(20, "2026-12-27");
  CHECK(Then(then, Expected(20, "2026-12-27")) ==
        "On 16 October 2026 it was 27 December 2026 with 85 %: it has not moved.");
  CHECK(Then(then, Expected(13, "2026-12-13")) ==
        "On 16 October 2026 it was 27 December 2026 with 85 %: it has come 2 weeks nearer. "
        "20 points were to do then, now 13.");
  CHECK(Then(Expected(1, "2026-12-27"), Expected(4, "2027-01-05")) ==
        "On 16 October 2026 it was 27 December 2026 with 85 %: it has moved 9 days away. "
        "1 point was to do then, now 4.");
}

TEST_CASE("a date that was set otherwise is told, and what is not known is not") {
  ReleaseNumbers then = Expected(20, "2026-12-27");
  ReleaseNumbers now = Expected(20, "2026-12-27");
  then.date = NewsDate("2026-12-11");
  now.date = NewsDate("2026-12-18");
  CHECK(Then(then, now) ==
        "On 16 October 2026 it was 27 December 2026 with 85 %: it has not moved. "
        "The date was 11 December 2026 then.");
  then.safe.reset();
  CHECK(Then(then, now) == "The date was 11 December 2026 then.");
  then.date = now.date;
  CHECK(Then(then, now).empty());
}

}  // namespace
}  // namespace backlog
