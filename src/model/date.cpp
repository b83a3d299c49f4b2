// Reading, writing and counting calendar days, on top of the calendar in <chrono>.
#include "backlog/model/date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace backlog {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr sys_days kFirst{year{1} / 1 / 1};
constexpr sys_days kLast{year{9999} / 12 / 31};

constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// Returns the number that `digits` spells, or -1 where one of them is no digit.
int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Weekday> ParseWeekday(std::string_view text) {
  const auto* found = std::find(kWeekdays.begin(), kWeekdays.end(), text);
  if (found == kWeekdays.end()) return std::nullopt;
  return static_cast<Weekday>(found - kWeekdays.begin());
}

std::string_view ToString(Weekday day) {
  return kWeekdays.at(static_cast<std::size_t>(day));
}

Date::Date(sys_days days) : days_(std::clamp(days, kFirst, kLast)) {}

std::optional<Date> Date::Parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int y = Number(text.substr(0, 4));
  const int m = Number(text.substr(5, 2));
  const int d = Number(text.substr(8, 2));
  if (y < 1 || m < 1 || d < 1) return std::nullopt;
  const year_month_day read(year{y}, month{static_cast<unsigned>(m)},
                            day{static_cast<unsigned>(d)});
  if (!read.ok()) return std::nullopt;
  return Date(read);
}

std::string Date::ToString() const {
  const year_month_day read = YearMonthDay();
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(read.year()),
                static_cast<unsigned>(read.month()), static_cast<unsigned>(read.day()));
  return buffer.data();
}

std::string Date::Human() const {
  const year_month_day read = YearMonthDay();
  std::string text = std::to_string(static_cast<unsigned>(read.day()));
  text += ' ';
  text += kMonths.at(static_cast<unsigned>(read.month()) - 1);
  text += ' ';
  text += std::to_string(static_cast<int>(read.year()));
  return text;
}

Weekday Date::DayOfWeek() const {
  return static_cast<Weekday>(std::chrono::weekday(days_).iso_encoding() - 1);
}

Date operator+(Date date, int count) {
  // In 64 bits, because INT_MAX days after 9999 is no int any more.
  const std::int64_t sum = std::int64_t{date.days_.time_since_epoch().count()} + count;
  const std::int64_t clamped = std::clamp(sum, std::int64_t{kFirst.time_since_epoch().count()},
                                          std::int64_t{kLast.time_since_epoch().count()});
  return Date(sys_days(days(static_cast<int>(clamped))));
}

Date operator-(Date date, int count) {
  // -INT_MIN is no int; one day less does not matter there, both are far outside the calendar.
  return date + (count == INT32_MIN ? INT32_MAX : -count);
}

}  // namespace backlog
