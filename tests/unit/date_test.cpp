// Dates against the calendar; day counts and weekdays were computed with Python's datetime.
#include "backlog/model/date.h"

#include <doctest/doctest.h>

#include <limits>
#include <type_traits>

namespace backlog {
namespace {

Date Day(std::string_view text) {
  const std::optional<Date> date = Date::Parse(text);
  REQUIRE_MESSAGE(date.has_value(), text);
  return *date;
}

TEST_CASE("a date reads exactly the form it writes") {
  for (const char* text :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2026-11-24", "9999-12-31"}) {
    CHECK(Day(text).ToString() == text);
  }
}

TEST_CASE("what is no date in that form is refused") {
  for (const char* text :
       {"", "2026", "2026-11", "2026-1-24", "2026-11-4", "26-11-24", "2026/11/24", "2026-11-24 ",
        " 2026-11-24", "2026-11-24T00:00", "+026-11-24", "-026-11-24", "2026-+1-24", "20a6-11-24",
        "2026-11-2x", "２026-11-24"}) {
    CHECK_MESSAGE(!Date::Parse(text).has_value(), text);
  }
}

TEST_CASE("days that no calendar has are refused") {
  for (const char* text : {"0000-01-01", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32",
                           "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31"}) {
    CHECK_MESSAGE(!Date::Parse(text).has_value(), text);
  }
}

TEST_CASE("dates compare and count by days") {
  CHECK(Day("2026-11-24") < Day("2026-11-25"));
  CHECK(Day("2026-11-24") == Day("2026-11-24"));
  CHECK(Day("2027-01-12") - Day("2026-11-24") == 49);
  CHECK(Day("2026-11-24") - Day("2027-01-12") == -49);
  CHECK(Day("9999-12-31") - Day("0001-01-01") == 3652058);
  CHECK(Day("2024-02-28") + 2 == Day("2024-03-01"));
  CHECK(Day("2026-03-01") - 1 == Day("2026-02-28"));
}

TEST_CASE("adding days stops at the ends of the calendar") {
  CHECK(Day("9999-12-30") + 7 == Day("9999-12-31"));
  CHECK(Day("0001-01-02") - 7 == Day("0001-01-01"));
  CHECK(Day("2026-11-24") + std::numeric_limits<int>::max() == Day("9999-12-31"));
  CHECK(Day("2026-11-24") + std::numeric_limits<int>::min() == Day("0001-01-01"));
  CHECK(Day("2026-11-24") - std::numeric_limits<int>::min() == Day("9999-12-31"));
}

TEST_CASE("a date knows its weekday and its form for people") {
  CHECK(Day("2026-11-24").DayOfWeek() == Weekday::kTuesday);
  CHECK(Day("2000-01-01").DayOfWeek() == Weekday::kSaturday);
  CHECK(Day("2026-11-29").DayOfWeek() == Weekday::kSunday);
  CHECK(Day("2026-11-30").DayOfWeek() == Weekday::kMonday);
  CHECK(Day("2027-01-12").Human() == "12 January 2027");
  CHECK(Day("2024-05-01").Human() == "1 May 2024");
}

TEST_CASE("weekdays are read by three lower-case letters") {
  CHECK(ParseWeekday("mon") == Weekday::kMonday);
  CHECK(ParseWeekday("sun") == Weekday::kSunday);
  CHECK(!ParseWeekday("Mon").has_value());
  CHECK(!ParseWeekday("monday").has_value());
  CHECK(!ParseWeekday("").has_value());
  CHECK(ToString(Weekday::kFriday) == "fri");
}

static_assert(std::is_trivially_copyable_v<Date>);

}  // namespace
}  // namespace backlog
