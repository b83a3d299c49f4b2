// The hooks through which git asks backlog before it commits: what is there, and what is ours.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "git/objects.h"

namespace backlog {

inline constexpr std::array<std::string_view, 2> kHookNames = {"pre-commit", "commit-msg"};

enum class HookState : std::uint8_t {
  kAbsent,
  kInstalled,      // a script of ours that asks for this backlog
  kCalled,         // somebody's own script, with our line in it
  kForeign,        // somebody's own script, which does not ask us
  kNotExecutable,  // ours or with our line, but git passes over it
};

struct Hook {
  std::string_view name;
  std::string path;  // as people name it from the work tree's top
  HookState state = HookState::kAbsent;
  bool checks_order = false;
  std::string line;  // what somebody's own script has to run
};

/// Returns how each hook stands. Respects core.hooksPath.
/// Errors: kCannot where core.hooksPath is no folder; kWorld.
Result<std::vector<Hook>> HooksOf(const GitPlace& place);

/// Writes the hooks that are not there, adds this backlog to scripts of ours that ask for others,
/// and returns how they stand then. `checks_order`: pre-commit asks for the order, too.
/// Errors: kCannot, and nothing is written, where one is somebody's own script without our line, or
/// where the hooks of all repositories lie in one folder; kWorld.
Result<std::vector<Hook>> InstallHooks(const GitPlace& place, bool checks_order);

/// Takes this backlog out of scripts of ours, and removes those that have no other. Somebody's own
/// scripts stay as they are. Returns how the hooks stood before. Errors: kWorld.
Result<std::vector<Hook>> UninstallHooks(const GitPlace& place);

}  // namespace backlog
