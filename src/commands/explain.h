// What `why` and `prioritize --explain` share: the reasons for places. And how sentences are
// printed.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

namespace backlog {

enum class Numbers : std::uint8_t { kNo, kYes };
enum class Shape : std::uint8_t { kText, kJson };

/// Prints for each named story why it stands where it stands, and what would move it; writes
/// nothing to the backlog.
Result<Exit> ExplainPlaces(Context& ctx, const std::vector<std::string>& ids, Numbers numbers,
                           Shape shape);

/// Prints sentences as an indented paragraph that can be read aloud.
void PrintParagraph(Context& ctx, const std::string& text);

}  // namespace backlog
