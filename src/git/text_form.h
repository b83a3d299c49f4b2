// What a text has apart from its lines: a byte order mark, and how its lines end.
#pragma once

#include <optional>
#include <string>

namespace backlog {

struct TextForm {
  bool byte_order_mark = false;
  bool carriage_returns = false;
  bool final_break = true;
};

/// Brings three versions of a text into one form, without a byte order mark, each line ended by LF,
/// and returns the form of the merged text: what one side changed in it holds.
/// Returns nothing where a text mixes line endings.
std::optional<TextForm> TakeForm(std::string& base, std::string& ours, std::string& theirs);

/// Returns the text in this form.
std::string WithForm(const TextForm& form, std::string text);

}  // namespace backlog
