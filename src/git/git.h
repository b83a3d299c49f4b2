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

/// Where git prints to: a file in memory, or one without a name where the system has no such thing.
/// `cat-file` writes each object by itself, even when it is to buffer; to be woken by each of
/// thousands costs more than what git does.
class GitPrintout {
 public:
  GitPrintout();
  GitPrintout(GitPrintout&& other) noexcept;
  GitPrintout(const GitPrintout&) = delete;
  GitPrintout& operator=(const GitPrintout&) = delete;
  ~GitPrintout();
  int failed() const { return failed_; }  // errno, or 0
  int fd() const { return fd_; }

  /// Copies all that was printed; false with errno set.
  bool Read(std::string& to) const;
  /// Makes text() what was printed; false with errno set.
  bool Map();
  /// Lives as long as this object, wherever it is moved to.
  std::string_view text() const { return mapped_; }

 private:
  int fd_ = -1;
  int failed_ = 0;
  std::string_view mapped_;
};

/// As GitOutput, but what git printed stays where it is: for much of it.
struct GitPages {
  int code = 0;
  GitPrintout out;
  std::string err;
};

/// Runs `git ARGUMENTS` in `directory` (empty: the current one) with `input` as its stdin, and
/// waits for it. Locks must be released before. The user's environment counts, but for what it says
/// of pathspecs; and no object is fetched.
/// Errors: kWorld where git is not there or could not be started. That git failed is no error here:
/// see `code`.
Result<GitOutput> RunGit(const std::vector<std::string>& arguments,
                         const std::string& directory = {}, std::string_view input = {});

/// The same for a git that prints much.
Result<GitPages> RunGitForPages(const std::vector<std::string>& arguments,
                                const std::string& directory);

/// The same, but a git that fails is an error (kWorld) with the first line of what it said. Returns
/// its stdout. `doing` is for the message: "read the index".
Result<std::string> AskGit(std::string_view doing, const std::vector<std::string>& arguments,
                           const std::string& directory = {}, std::string_view input = {});

/// Returns the refusal (kWorld, with git's own remedy) where git said that it does not trust a
/// repository because somebody else owns it; nullopt for anything else that it said.
std::optional<Error> GitDistrust(std::string_view said);

/// Returns the refusal (kCannot) where git said that it lacks objects that it would have to fetch,
/// as in a clone with a filter; nullopt for anything else that it said.
std::optional<Error> GitLacks(std::string_view said);

/// Returns the value of a key of git's configuration as it holds in the current directory; nullopt
/// where it is not set or git is not there.
std::optional<std::string> GitConfig(const std::string& key);

}  // namespace backlog
