// A calendar day, as story, sprint and release files write it: 2026-11-24. "No date" is an empty
// std::optional<Date>, never a special day.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace backlog {

enum class Weekday { kMonday, kTuesday, kWednesday, kThursday, kFriday, kSaturday, kSunday };

/// Returns the day named by the three lower-case letters that settings.yaml uses: "mon" ... "sun".
std::optional<Weekday> ParseWeekday(std::string_view text);

/// Returns "mon" ... "sun".
std::string_view ToString(Weekday day);

/// A day of the proleptic Gregorian calendar between 0001-01-01 and 9999-12-31, so that it always
/// has a form of ten characters. Trivially copyable.
class Date {
 public:
  /// Requires a valid `day`. A day outside the years 1 to 9999 becomes the nearest one inside.
  explicit Date(std::chrono::year_month_day day) : Date(std::chrono::sys_days(day)) {}
  explicit Date(std::chrono::sys_days days);

  /// Reads exactly YYYY-MM-DD; nullopt for anything else and for days that no calendar has.
  static std::optional<Date> Parse(std::string_view text);

  /// Returns the form that Parse reads.
  std::string ToString() const;

  /// Returns the form for people: "12 January 2027".
  std::string Human() const;

  Weekday DayOfWeek() const;
  std::chrono::year_month_day YearMonthDay() const { return std::chrono::year_month_day(days_); }
  std::chrono::sys_days SysDays() const { return days_; }

  friend auto operator<=>(const Date&, const Date&) = default;  // NOLINT(modernize-use-nullptr)

  /// Adds or takes away `count` days. Stops at the first and the last day that a Date can be.
  friend Date operator+(Date date, int count);
  friend Date operator-(Date date, int count);

  /// Returns the number of days from `from` to `to`, negative when `to` is the earlier.
  friend int operator-(Date to, Date from) {
    return static_cast<int>((to.days_ - from.days_).count());
  }

 private:
  std::chrono::sys_days days_;
};

}  // namespace backlog
