// What can go wrong, as values: no exception crosses a room.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace backlog {

/// The process's exit codes; docs/exit-codes.md tells users the same. Several at once: usage over
/// world over invalid over cannot over no (see `Worse`).
enum class Exit {
  kDone = 0,     // done, or yes
  kNo = 1,       // ran, and the answer is no
  kUsage = 2,    // wrong usage
  kCannot = 3,   // no backlog, unknown or ambiguous id, a guard refuses
  kInvalid = 4,  // a file is not valid
  kWorld = 5,    // I/O, lock, git, a file changed underneath
  kBug = 70,     // a bug in backlog
  kInterrupted = 130,
};

/// Returns the code that decides when both happened in one run.
constexpr Exit Worse(Exit a, Exit b) {
  constexpr auto kSeverity = [](Exit e) {
    switch (e) {
      case Exit::kDone: return 0;
      case Exit::kNo: return 1;
      case Exit::kCannot: return 2;
      case Exit::kInvalid: return 3;
      case Exit::kWorld: return 4;
      case Exit::kUsage: return 5;
      case Exit::kBug: return 6;
      case Exit::kInterrupted: return 7;
    }
    return 6;
  };
  return kSeverity(a) >= kSeverity(b) ? a : b;
}

/// Where in a file. Line and column count from 1 (columns in bytes); 0 = not known. `excerpt` is
/// that line's text without its line ending.
struct Place {
  std::string path;
  int line = 0;
  int column = 0;
  std::string excerpt;
};

/// One thing that failed. `what` is a phrase in lower case without full stop that says what failed
/// first, its subject in single quotes: "cannot accept 'k7m2qx': 1 of 3 criteria is open". Hints
/// say what to do next; they are data, so that --json and --quiet can treat them apart.
struct Error {
  Error();
  Error(Exit failed, std::string phrase, Place at = {},  // NOLINT(*-explicit-*)
        std::vector<std::string> say = {});
  Error(const Error&);
  Error(Error&&) noexcept;
  Error& operator=(const Error&);
  Error& operator=(Error&&) noexcept;
  ~Error();

  Exit code = Exit::kBug;
  std::string what;
  Place place;
  std::vector<std::string> hints;
};

/// A value or an Error; the names are std::expected's, which C++20 lacks.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(*-explicit-*)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(*-explicit-*)

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Requires has_value().
  T& operator*() & { return *std::get_if<0>(&state_); }
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  /// Requires !has_value().
  Error& error() & { return *std::get_if<1>(&state_); }
  const Error& error() const& { return *std::get_if<1>(&state_); }
  Error&& error() && { return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(*-explicit-*)

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  Error& error() & { return *error_; }
  const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

}  // namespace backlog
