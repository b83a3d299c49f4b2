// How a text is written as a YAML scalar, so that every reader of YAML 1.1 and 1.2 sees this text
// and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlog {

/// Where a scalar stands: inside '[ ]' or '{ }' more characters have a meaning.
enum class YamlContext : std::uint8_t { kBlock, kFlow };

/// True where the text, written plain on one line, reads back as these characters. Whether a
/// reader takes them for a number or a boolean is not asked.
bool CanBePlain(std::string_view text, YamlContext context);

/// True where besides no reader could take the plain text for anything but text: no null, boolean,
/// number, date or time of day in any spelling.
bool IsPlainText(std::string_view text, YamlContext context);

/// True where the text fits single quotes on one line.
bool CanBeSingleQuoted(std::string_view text);

std::string SingleQuoted(std::string_view text);

/// Always possible; what is not printable is escaped. The result is one line.
std::string DoubleQuoted(std::string_view text);

/// Returns the key as it is written before a colon.
std::string WrittenKey(std::string_view key);

/// A literal block scalar: `header` stands behind the key, `body` is whole lines below it.
struct LiteralScalar {
  std::string header;
  std::string body;
};

/// Returns the text as a literal block scalar whose lines are indented by `indent`, or nothing
/// where such a scalar cannot carry it exactly. `parent_indent` is the column of the map or dash
/// that it belongs to. `blanks_below` is the number of blank lines that already stand below its
/// place, -1 where that is not known.
std::optional<LiteralScalar> Literal(std::string_view text, int indent, int parent_indent,
                                     int blanks_below, std::string_view line_break);

}  // namespace backlog
