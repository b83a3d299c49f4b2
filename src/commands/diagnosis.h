// What `git` and `doctor` look at: whether git works with the backlog as well as it can.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/context.h"

namespace backlog {

enum class Health : std::uint8_t { kGood, kMissing, kOptional };

/// One thing that was looked at. Where it is not good, `remedies` says what to do, mostly commands.
struct Diagnosis {
  std::string what;  // "merge driver"
  Health health = Health::kGood;
  std::string says;
  std::vector<std::string> remedies = {};
};

/// Looks at git, the work tree and the clone's settings. Requires a backlog.
std::vector<Diagnosis> DiagnoseGit(Context& ctx);

/// Prints one a line, the remedies below; as JSON where that is wanted. Returns kNo where something
/// is missing.
Exit TellDiagnoses(Context& ctx, const std::vector<Diagnosis>& all, bool json);

/// Returns the absolute path of a program in PATH; empty where it is in none of its folders.
std::string FindInPath(Context& ctx, const std::string& name);

}  // namespace backlog
