// Dates against the calendar; day counts and weekdays were computed with Python's datetime.
#include "backlog/model/date.h"

#include <doctest/doctest.h>

#include <limits>
#include <type_traits>

namespace backlog {
namespace {

Date DateOf(std::string_view text) {
  const std::optional<Date> date = Date::Parse(text);
  REQUIRE_MESSAGE(date.has_value(), text);
  return *date;
}

TEST_CASE("a date reads exactly the form it writes") {
  for (const char* text :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "2026-11-24", "9999-12-31"}) {
    CHECK(DateOf(text).ToString() == text);
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
  CHECK(DateOf("2026-11-24") < DateOf("2026-11-25"));
  CHECK(DateOf("2026-11-24") == DateOf("2026-11-24"));
  CHECK(DateOf("2027-01-12") - DateOf("2026-11-24") == 49);
  CHECK(DateOf("2026-11-24") - DateOf("2027-01-12") == -49);
  CHECK(DateOf("9999-12-31") - DateOf("0001-01-01") == 3652058);
  CHECK(DateOf("2024-02-28") + 2 == DateOf("2024-03-01"));
  CHECK(DateOf("2026-03-01") - 1 == DateOf("2026-02-28"));
}

TEST_CASE("adding days stops at the ends of the calendar") {
  CHECK(DateOf("9999-12-30") + 7 == DateOf("9999-12-31"));
  CHECK(DateOf("0001-01-02") - 7 == DateOf("0001-01-01"));
  CHECK(DateOf("2026-11-24") + std::numeric_limits<int>::max() == DateOf("9999-12-31"));
  CHECK(DateOf("2026-11-24") + std::numeric_limits<int>::min() == DateOf("0001-01-01"));
  CHECK(DateOf("2026-11-24") - std::numeric_limits<int>::min() == DateOf("9999-12-31"));
}

TEST_CASE("a date knows its weekday and its form for people") {
  CHECK(DateOf("2026-11-24").DayOfWeek() == Weekday::kTuesday);
  CHECK(DateOf("2000-01-01").DayOfWeek() == Weekday::kSaturday);
  CHECK(DateOf("2026-11-29").DayOfWeek() == Weekday::kSunday);
  CHECK(DateOf("2026-11-30").DayOfWeek() == Weekday::kMonday);
  CHECK(DateOf("2027-01-12").Human() == "12 January 2027");
  CHECK(DateOf("2024-05-01").Human() == "1 May 2024");
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
