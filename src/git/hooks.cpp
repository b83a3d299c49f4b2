#include "git/hooks.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "git/git.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

namespace fs = std::filesystem;

// The beginning of a script of ours. Who has no backlog installed must be able to commit.
constexpr std::string_view kHead =
    "#!/bin/sh\n"
    "# Set up by 'backlog hooks install'; 'backlog hooks uninstall' takes it away.\n"
    "command -v backlog >/dev/null 2>&1 || {\n"
    "  echo \"warning: 'backlog' is not in PATH: the backlog was not checked\" >&2\n"
    "  exit 0\n"
    "}\n";
constexpr std::string_view kOrder = " --order";

// A word for a shell, whatever is in it.
std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

// How the line for this backlog begins. git runs hooks at the work tree's top; a branch may have no
// backlog there.
std::string LineBegin(const GitPlace& place) {
  return "test ! -d " + Quoted(place.folder) + " || BACKLOG_DIR=" + Quoted(place.folder) +
         " backlog hook ";
}

std::string LineFor(const GitPlace& place, std::string_view name, bool checks_order) {
  std::string line = LineBegin(place);
  line += name;
  if (name == "commit-msg") {
    line += " \"$1\"";
  } else if (checks_order) {
    line += kOrder;
  }
  return line + " || exit 1";
}

Error CannotWrite(const fs::path& path, std::string_view why) {
  return Error{Exit::kWorld, "cannot write '" + path.string() + "': " + std::string(why), {}, {}};
}

// Returns a script's text; nullopt where there is none, or no file that could be one.
std::optional<std::string> ReadScript(const fs::path& path) {
  constexpr std::size_t kLargestScript = std::size_t{1} << 20;
  Result<std::string> bytes = ReadWholeFile(path.string(), kLargestScript);
  if (!bytes) return std::nullopt;
  return std::move(*bytes);
}

// Beside its place first: git may run it at any moment.
Result<void> WriteScript(const fs::path& path, const std::string& script) {
  std::error_code code;
  fs::create_directories(path.parent_path(), code);
  if (code) return CannotWrite(path, code.message());
  const fs::path staged = path.string() + ".backlog-new";
  {
    std::ofstream file(staged, std::ios::binary | std::ios::trunc);
    file << script;
    file.close();
    if (!file) return CannotWrite(path, std::strerror(errno));
  }
  fs::permissions(staged, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec,
                  fs::perm_options::add, code);
  if (!code) fs::rename(staged, path, code);
  if (!code) return {};
  std::error_code ignored;
  fs::remove(staged, ignored);
  return CannotWrite(path, code.message());
}

struct HookFolder {
  fs::path path;
  bool is_shared = false;  // core.hooksPath of the user or the system: all repositories'
};

Result<HookFolder> FolderOfHooks(const GitPlace& place) {
  const auto said = AskGit("find git's hooks", {"rev-parse", "--git-path", "hooks"}, place.top);
  if (!said) return said.error();
  HookFolder folder;
  folder.path = (fs::path(place.top) / said->substr(0, said->rfind('\n'))).lexically_normal();
  std::error_code code;
  if (fs::exists(folder.path, code) && !fs::is_directory(folder.path, code)) {
    return Error{Exit::kCannot,
                 "git runs no hooks here: core.hooksPath is '" + folder.path.string() + "'",
                 {},
                 {"'git config --unset core.hooksPath' turns them on again"}};
  }
  const auto scope = RunGit({"config", "--show-scope", "--get", "core.hooksPath"}, place.top);
  if (!scope) return scope.error();
  folder.is_shared =
      scope->code == 0 && !scope->out.starts_with("local") && !scope->out.starts_with("worktree");
  return folder;
}

bool IsOurs(std::string_view script) {
  return script.starts_with(kHead);
}

Hook HookIn(const HookFolder& folder, const GitPlace& place, std::string_view name) {
  const fs::path path = folder.path / name;
  Hook hook;
  hook.name = name;
  const fs::path shown = path.lexically_relative(place.top);
  hook.path = shown.empty() || *shown.begin() == ".." ? path.string() : shown.string();
  hook.line = LineFor(place, name, false);
  std::error_code code;
  if (!fs::exists(fs::symlink_status(path, code))) return hook;
  const std::optional<std::string> script = ReadScript(path);
  const std::string asks = "backlog hook " + std::string(name);
  const bool is_ours = script && IsOurs(*script);
  const std::string begin = LineBegin(place) + std::string(name);
  const std::size_t at = script ? script->find(is_ours ? begin : asks) : std::string::npos;
  if (at == std::string::npos) {
    hook.state = is_ours ? HookState::kAbsent : HookState::kForeign;
    return hook;
  }
  // A folder's name may hold a line break.
  const std::size_t end = script->find('\n', is_ours ? at + begin.size() : at);
  const std::string line = script->substr(at, end - at);
  hook.checks_order = line.find(kOrder) != std::string::npos;
  const bool runs =
      (fs::status(path, code).permissions() & fs::perms::owner_exec) != fs::perms::none;
  hook.state = !runs     ? HookState::kNotExecutable
               : is_ours ? HookState::kInstalled
                         : HookState::kCalled;
  return hook;
}

std::vector<Hook> HooksIn(const HookFolder& folder, const GitPlace& place) {
  std::vector<Hook> hooks;
  for (const std::string_view name : kHookNames) hooks.push_back(HookIn(folder, place, name));
  return hooks;
}

// A script of ours without the line of this backlog.
std::string WithoutLine(std::string_view script, const GitPlace& place, std::string_view name) {
  const std::string begin = "\n" + LineBegin(place) + std::string(name);
  std::string kept(script);
  for (std::size_t at = kept.find(begin); at != std::string::npos; at = kept.find(begin, at)) {
    const std::size_t end = std::min(kept.find('\n', at + begin.size()), kept.size());
    kept.erase(at, end - at);
  }
  return kept;
}

Result<void> RefuseForeign(const HookFolder& folder, const std::vector<Hook>& hooks) {
  if (folder.is_shared) {
    Error error{Exit::kCannot,
                "core.hooksPath leads to '" + folder.path.string() +
                    "', whose hooks run in all your repositories",
                {},
                {"for hooks of this repository alone: 'git config core.hooksPath .git/hooks'"}};
    return error;
  }
  Error error{Exit::kCannot, {}, {}, {}};
  for (const Hook& hook : hooks) {
    if (hook.state != HookState::kForeign) continue;
    if (error.what.empty()) error.what = "'" + hook.path + "' is there already, and stays as it is";
    error.hints.push_back("add this line to '" + hook.path + "':");
    error.hints.push_back(hook.line);
  }
  if (error.what.empty()) return {};
  error.hints.emplace_back("nothing was changed");
  return error;
}

}  // namespace

Result<std::vector<Hook>> HooksOf(const GitPlace& place) {
  const Result<HookFolder> folder = FolderOfHooks(place);
  if (!folder) return folder.error();
  return HooksIn(*folder, place);
}

Result<std::vector<Hook>> InstallHooks(const GitPlace& place, bool checks_order) {
  const Result<HookFolder> folder = FolderOfHooks(place);
  if (!folder) return folder.error();
  const std::vector<Hook> before = HooksIn(*folder, place);
  if (auto refused = RefuseForeign(*folder, before); !refused) return refused.error();
  for (const Hook& hook : before) {
    if (hook.state == HookState::kCalled) continue;
    const fs::path path = folder->path / hook.name;
    const std::optional<std::string> there = ReadScript(path);
    if (there && !IsOurs(*there)) continue;  // it has our line; only it cannot be run
    const std::string others = there ? WithoutLine(*there, place, hook.name) : std::string(kHead);
    const std::string script = others + LineFor(place, hook.name, checks_order) + "\n";
    if (there == script && hook.state == HookState::kInstalled) continue;
    if (auto written = WriteScript(path, script); !written) return written.error();
  }
  return HooksIn(*folder, place);
}

Result<std::vector<Hook>> UninstallHooks(const GitPlace& place) {
  const Result<HookFolder> folder = FolderOfHooks(place);
  if (!folder) return folder.error();
  std::vector<Hook> before = HooksIn(*folder, place);
  for (const Hook& hook : before) {
    const fs::path path = folder->path / hook.name;
    const std::optional<std::string> there = ReadScript(path);
    if (!there || !IsOurs(*there)) continue;
    const std::string script = WithoutLine(*there, place, hook.name);
    if (script == *there) continue;
    if (script != kHead) {
      if (auto written = WriteScript(path, script); !written) return written.error();
      continue;
    }
    std::error_code code;
    fs::remove(path, code);
    if (code) return CannotWrite(path, code.message());
  }
  return before;
}

}  // namespace backlog
