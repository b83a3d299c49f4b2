#include "cli/editor.h"

#include <unistd.h>

#include <utility>

#include "cli/child.h"
#include "cli/context.h"
#include "cli/input.h"

namespace backlog {
namespace {

bool IsInPath(Context& ctx, const std::string& program) {
  const std::string path = ctx.Env("PATH").value_or("/usr/local/bin:/usr/bin:/bin");
  std::string_view left = path;
  while (!left.empty()) {
    const std::string_view folder = left.substr(0, left.find(':'));
    left.remove_prefix(std::min(folder.size() + 1, left.size()));
    if (folder.starts_with('/') &&
        ::access((std::string(folder) + "/" + program).c_str(), X_OK) == 0) {
      return true;
    }
  }
  return false;
}

Error Failed(const std::string& command, int code) {
  constexpr int kNotExecutable = 126;
  constexpr int kNotFound = 127;
  if (code == kNotFound || code == kNotExecutable) {
    return Error{Exit::kCannot,
                 "cannot run the editor '" + command + "'",
                 {},
                 {"set BACKLOG_EDITOR or EDITOR to one that is installed"}};
  }
  return Error{
      Exit::kCannot,
      "the editor '" + command + "' ended with " + std::to_string(code) + ": nothing was changed",
      {},
      {}};
}

}  // namespace

Result<std::string> EditorCommand(Context& ctx) {
  const auto is_set = [](const std::optional<std::string>& value) {
    return value && !value->empty();
  };
  if (auto own = ctx.Env("BACKLOG_EDITOR"); is_set(own)) return *own;
  if (auto git = ctx.Env("GIT_EDITOR"); is_set(git)) return *git;
  if (auto git = ctx.GitConfig("core.editor"); is_set(git)) return *git;
  const std::string term = ctx.Env("TERM").value_or("dumb");
  if (auto visual = ctx.Env("VISUAL"); is_set(visual) && term != "dumb") return *visual;
  if (auto editor = ctx.Env("EDITOR"); is_set(editor)) return *editor;
  if (term != "dumb" && ctx.CanPrompt()) {
    for (const char* program : {"nano", "vi"}) {
      if (IsInPath(ctx, program)) return std::string(program);
    }
  }
  return Error{Exit::kCannot, "no editor is set", {}, {"set BACKLOG_EDITOR or EDITOR"}};
}

Result<std::optional<std::string>> EditText(Context& ctx, std::string_view name,
                                            std::string_view text) {
  Result<std::string> command = EditorCommand(ctx);
  if (!command) return std::move(command).error();
  Result<std::string> copy = ctx.store().folder().EditCopy(name, text);
  if (!copy) return std::move(copy).error();
  ctx.KeepUntilDone(*copy);
  ctx.out().Flush();
  Result<int> code = RunShell({*command, {*copy}, {}, std::nullopt});
  if (!code) return std::move(code).error();
  // What is not there any more is not to be named as kept.
  const bool is_gone = ::access(copy->c_str(), F_OK) != 0;
  if (is_gone) ctx.ForgetKept();
  if (*code != 0) return Failed(*command, *code);
  if (is_gone) {
    return Error{Exit::kCannot,
                 "the editor left no text: nothing was changed",
                 {},
                 {"save the text and leave the editor; it may not take the file away"}};
  }
  Result<std::string> edited = ReadInput(*copy);
  if (!edited) return std::move(edited).error();
  if (*edited == text) {
    ctx.ForgetKept();
    return std::optional<std::string>();
  }
  if (edited->find_first_not_of(" \t\r\n") == std::string::npos) {
    return Error{Exit::kCannot, "the edited text is empty: nothing was changed", {}, {}};
  }
  return std::optional<std::string>(*std::move(edited));
}

}  // namespace backlog
