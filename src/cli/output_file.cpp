#include "cli/output_file.h"

#include <fcntl.h>

#include <cerrno>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/stream.h"
#include "cli/text.h"
#include "store/posix_file.h"

namespace backlog {

void OutputOption(Args& args, std::optional<std::string>& target) {
  args.Option("-o,--output", "FILE", target, Complete::kFile,
              "write it there instead of to the screen");
}

Result<void> WriteDocument(Context& ctx, const std::optional<std::string>& path,
                           std::string_view document) {
  if (!path || *path == "-") {
    ctx.out() << document;
    return {};
  }
  constexpr unsigned kMode = 0666;  // the umask takes its share
  FileHandle file(
      ::open(path->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, kMode));
  if (!file) {
    if (errno == EISDIR) {
      return Error{Exit::kCannot, "cannot write '" + Safe(*path) + "': it is a folder", {}, {}};
    }
    return SystemError("write", Safe(*path), errno);
  }
  if (const int error = WriteAll(file.get(), document); error != 0) {
    return SystemError("write", Safe(*path), error);
  }
  if (const int error = file.Close(); error != 0) return SystemError("write", Safe(*path), error);
  ctx.Say("wrote '" + Safe(*path) + "'");
  return {};
}

}  // namespace backlog
