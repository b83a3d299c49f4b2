// How a value is written where nothing stands yet.
#pragma once

#include <string>
#include <string_view>

#include "backlog/model/text_value.h"
#include "backlog/store/story_text.h"
#include "store/yaml_scalar.h"

namespace backlog {

/// How much deeper than its key a new value is indented.
inline constexpr int kYamlStep = 2;

/// A value as text: `head` stands on the line of its key or dash, `body` is whole lines below.
/// Both are empty for null and for empty collections.
struct WrittenValue {
  std::string head;
  std::string body;
};

/// Where a value is written.
struct WritePlace {
  int parent_indent = 0;  // the column of the key's map, or of the dash
  int body_indent = 2;    // the column of block texts and collections below; behind a dash: of the
                          // value on the dash's own line
  int blanks_below = 0;   // blank lines that stand below already; -1: unknown
  bool literal_fits = true;  // whether the lines below leave a block scalar as it is
  std::string_view line_break = "\n";
};

/// Returns a scalar, in `style` where it fits, else as its form wishes.
WrittenValue WriteScalar(const TextValue& value, const TextNode* old, const WritePlace& place);

/// Returns what stands behind `key:`.
WrittenValue WriteValue(const TextValue& value, const WritePlace& place);

/// Returns what stands behind `- `: a map's first entry is its head.
WrittenValue WriteItem(const TextValue& value, const WritePlace& place);

/// Returns the entry `key: value` as whole lines in the column place.parent_indent.
std::string WriteEntry(std::string_view key, const TextValue& value, WritePlace place);

/// Returns a scalar for the inside of '[ ]' or '{ }', in the quotes of `old` where that fits.
std::string WriteFlowScalar(const TextValue& value, const TextNode* old);

/// Returns a value for the inside of '[ ]' or '{ }'.
std::string WriteFlow(const TextValue& value);

/// True for null and for lists and maps without content: they are written as nothing.
bool IsNothing(const TextValue& value);

}  // namespace backlog
