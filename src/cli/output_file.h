// A document that a command makes goes to stdout, or into a file that the user names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backlog/model/result.h"

namespace backlog {

class Args;
class Context;

/// Declares `-o,--output FILE`.
void OutputOption(Args& args, std::optional<std::string>& target);

/// Writes the document into the file at `path` and says so; to stdout where there is no path, or it
/// is "-". What was there goes when all of the new is written. Links and devices are followed: the
/// user named them. Errors: kCannot for a folder, and for what lies in the backlog; kWorld.
Result<void> WriteDocument(Context& ctx, const std::optional<std::string>& path,
                           std::string_view document);

}  // namespace backlog
