// The characters of a text, and those of them that nobody sees, but which hide, reorder or
// overwrite what others see.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace backlog {

/// The character at the beginning of a text.
struct Character {
  std::int32_t code = -1;  // -1: not UTF-8
  std::size_t size = 1;    // in bytes
};

/// Requires a text that is not empty.
Character FirstCharacter(std::string_view text);

/// True for control characters, line ends among them, bidirectional controls, zero-width and tag
/// characters.
bool IsInvisible(std::int32_t code);

/// True where a zero-width joiner or non-joiner stands at byte `at`, between two visible characters
/// beyond ASCII: emoji, Persian and Hindi need it there. Between Latin letters it only hides text.
bool IsNeededJoiner(std::string_view text, std::size_t at);

/// Returns how such a character is shown: "\n", "\x1b", "\u{202e}".
std::string Escaped(std::int32_t code);

/// Returns how a byte is shown that is no UTF-8: "\xff".
std::string EscapedByte(char byte);

}  // namespace backlog
