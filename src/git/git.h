// Runs git. The only room that does; never through a shell, never a git from the current folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// What a git command left behind.
struct GitOutput {
  int code = 0;     // its exit code, or 128 + the signal that ended it
  std::string out;  // its stdout
  std::string err;  // its stderr
};

/// Runs `git ARGUMENTS` in `directory` (empty: the current one) with `input` as its stdin, and
/// waits for it. Locks must be released before.
/// Errors: kWorld where git is not there or could not be started. That git failed is no error here:
/// see `code`.
Result<GitOutput> RunGit(const std::vector<std::string>& arguments,
                         const std::string& directory = {}, std::string_view input = {});

/// The same, but a git that fails is an error (kWorld) with the first line of what it said. Returns
/// its stdout. `doing` is for the message: "read the index".
Result<std::string> AskGit(std::string_view doing, const std::vector<std::string>& arguments,
                           const std::string& directory = {}, std::string_view input = {});

/// Returns the refusal (kWorld, with git's own remedy) where git said that it does not trust a
/// repository because somebody else owns it; nullopt for anything else that it said.
std::optional<Error> GitDistrust(std::string_view said);

/// Returns the value of a key of git's configuration as it holds in the current directory; nullopt
/// where it is not set or git is not there.
std::optional<std::string> GitConfig(const std::string& key);

}  // namespace backlog
