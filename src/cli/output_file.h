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

/// Writes the document into the file at `path`, whose old content goes, and says so; to stdout
/// where there is no path, or it is "-". Links and devices are followed: the user named them.
/// Errors: kCannot for a folder; kWorld.
Result<void> WriteDocument(Context& ctx, const std::optional<std::string>& path,
                           std::string_view document);

}  // namespace backlog
