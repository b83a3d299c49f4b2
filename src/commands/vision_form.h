// The vision as lines to be edited: its parts, one a line, then the statement.
#pragma once

#include <string>
#include <string_view>

#include "backlog/model/result.h"
#include "backlog/model/vision.h"

namespace backlog {

/// Returns the form that ReadVisionForm reads, with what the vision holds.
std::string VisionForm(const Vision& vision);

/// Returns the vision with what the form says; its goals stay. Lines that begin with '#' do not
/// count before the statement; all that stands below "Statement:" is the statement.
/// Errors: kInvalid, with the line, for a line that is none of the parts.
Result<Vision> ReadVisionForm(std::string_view form, const Vision& old);

}  // namespace backlog
