// What a YAML file may consist of, looked at before anybody parses it: UTF-8 without control
// bytes, and no conflict markers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlog {

/// Something that a file must not contain. `what` completes "cannot read 'PATH': "; `hint` may be
/// empty.
struct YamlFault {
  std::uint32_t at = 0;
  std::string what;
  std::string hint;
};

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Returns the first byte sequence that is not UTF-8, or not printable in the sense of YAML 1.2
/// minus the C1 controls; a byte order mark is allowed as the very first character only.
std::optional<YamlFault> FindBadByte(std::string_view text);

/// Returns the length of the well-formed UTF-8 sequence at the start of `text`, 0 where there is
/// none. Overlong forms, surrogates and what lies above U+10FFFF are not well-formed.
std::size_t Utf8Length(std::string_view text);

/// Decodes the sequence of `length` bytes (as Utf8Length returned it) at the start of `text`.
char32_t DecodeUtf8(std::string_view text, std::size_t length);

/// Appends a code point that is no surrogate and at most U+10FFFF.
void AppendUtf8(char32_t code_point, std::string& out);

/// How long conflict markers are, unless git's attribute 'conflict-marker-size' says otherwise.
inline constexpr int kMarkerSize = 7;

/// True where a line, given from its first column, is a marker of that length which git leaves in a
/// conflict.
bool IsConflictMarker(std::string_view line, int size = kMarkerSize);

/// Returns the length of the markers in the file, as its first one has it; git's default where it
/// has none.
int MarkerSizeIn(std::string_view text);

/// Returns the place of the first conflict marker in the file.
std::optional<YamlFault> FindConflictMarker(std::string_view text);

}  // namespace backlog
