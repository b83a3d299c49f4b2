// A field of a listed story by its name, to print and to sort by: what `list --format` and
// `list --sort` take.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "backlog/model/result.h"
#include "report/story_rows.h"

namespace backlog {

/// Nothing, a number, or text.
using FieldValue = std::variant<std::monostate, double, std::string>;

/// A field that is one value or a list of words; those that hold records are not among them.
struct StoryField {
  std::string_view name;
  /// Returns what a row holds; a list is one text, its items joined by ", ".
  FieldValue (*value)(const StoryRow& row);
  /// Returns it as it is printed; empty where there is nothing.
  std::string (*text)(const StoryRow& row);
};

/// The fields of the field table, and what lists know besides: place, score, value, cost_of_delay,
/// band, evidence, marks.
std::span<const StoryField> StoryFields();

/// Returns the field: by its key, as an option ("business-value") or in short ("bv").
/// Errors: kUsage, names the nearest. `option` is for the message.
Result<const StoryField*> FindStoryField(std::string_view name, std::string_view option);

/// "{id} {title}": text with fields in braces; "{{" and "}}" are braces.
class StoryFormat {
 public:
  /// Errors: kUsage for an unknown field, and for a brace without its other.
  static Result<StoryFormat> Parse(std::string_view text);

  /// Returns one line, each field's text passed through `show`.
  std::string Line(const StoryRow& row,
                   const std::function<std::string(std::string_view)>& show) const;

 private:
  struct Piece {
    std::string text;
    const StoryField* field = nullptr;  // behind the text; nullptr: none
  };
  std::vector<Piece> pieces_;
};

/// How to sort a list: "size", or "-size" for the largest first.
struct SortOrder {
  const StoryField* field = nullptr;  // nullptr: backlog order
  bool descending = false;

  /// Errors: kUsage for an unknown field.
  static Result<SortOrder> Parse(std::string_view text);
};

/// Sorts rows that are in backlog order, which decides between equal ones. Rows without a value
/// come last in either direction.
void Sort(std::vector<const StoryRow*>& rows, const SortOrder& order);

}  // namespace backlog
