// Command-line options for a story's fields, made from the field table.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/field.h"
#include "cli/command.h"

namespace backlog {

/// What the options of list fields are called.
enum class ListOptions : std::uint8_t {
  kPlain,      // --label L: there is nothing yet that could be removed
  kAddRemove,  // --add-label L, for which --label L stands too, and --remove-label L
};

/// What was typed for the fields, by key.
class FieldValues {
 public:
  /// Declares an option for each field that has one of the `use` bits: `--size N`; list fields may
  /// come several times: `--label L --label M`. With kAddRemove the caller declares what removes
  /// criteria, which are named by their numbers.
  void Declare(Args& args, unsigned use, ListOptions lists = ListOptions::kPlain);
  /// True where no option was given.
  bool empty() const;
  bool Has(std::string_view key) const;
  /// Takes out of the lists what is to be removed, then sets the given fields. 'none' is no Product
  /// Goal.
  /// Errors: those of SetField; kUsage for a value that is not UTF-8; kCannot for a value to remove
  /// that is not there.
  Result<void> Apply(const Backlog& backlog, Story& story) const;

 private:
  struct Typed {
    const Field* field = nullptr;
    std::optional<std::string> one;
    std::vector<std::string> many;
    std::vector<std::string> removed;
  };
  static Result<void> Remove(const Backlog& backlog, const Typed& typed, Story& story);

  std::map<std::string_view, Typed> typed_;  // a map: options point into it
};

}  // namespace backlog
