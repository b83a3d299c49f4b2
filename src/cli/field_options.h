// Command-line options for a story's fields, made from the field table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/field.h"
#include "cli/command.h"

namespace backlog {

/// What was typed for the fields, by key.
class FieldValues {
 public:
  /// Declares an option for each field that has one of the `use` bits: `--size N`; list fields may
  /// come several times: `--label L --label M`.
  void Declare(Args& args, unsigned use);
  /// True where no option was given.
  bool empty() const;
  bool Has(std::string_view key) const;
  /// Sets the given fields. Errors: those of SetField.
  Result<void> Apply(const Backlog& backlog, Story& story) const;

 private:
  struct Typed {
    const Field* field = nullptr;
    std::optional<std::string> one;
    std::vector<std::string> many;
  };
  std::map<std::string_view, Typed> typed_;  // a map: options point into it
};

}  // namespace backlog
