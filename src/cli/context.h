// What a command runs in: streams, store, clock, random numbers, the user. No globals; tests make a
// Context of their own parts.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/result.h"
#include "backlog/store/store.h"
#include "cli/stream.h"
#include "cli/style.h"
#include "cli/terminal.h"

namespace backlog {

/// The options that every command has.
struct GlobalOptions {
  std::optional<std::string> directory;  // -C
  std::optional<std::string> color;      // --color
  bool quiet = false;
  bool no_pager = false;
  bool commit = false;  // to git, what the command wrote
  bool help = false;
  bool version = false;
  bool json = false;  // not global: the command's own --json, as far as errors are concerned
};

class Context;

/// What a context is made of. `git_config`, `error_as_json` and `commit_written` come from rooms
/// that cli does not know; main.cpp brings them together.
struct ContextParts {
  std::unique_ptr<Stream> out;
  std::unique_ptr<Stream> err;
  Terminal terminal;
  Environment environment;
  /// Returns the value of a key of git's configuration; nullopt where there is none.
  std::function<std::optional<std::string>(const std::string& key)> git_config;
  /// Returns an error as one line of JSON, with its newline.
  std::function<std::string(const Error& error)> error_as_json;
  /// Commits what the command wrote (Context::written) to git.
  std::function<Result<void>(Context& ctx)> commit_written;
  /// Reads what is typed at a prompt, without the newline; nullopt at the end of input. Empty: from
  /// descriptor 0.
  std::function<Result<std::optional<std::string>>()> read_line;
};

class Context {
 public:
  explicit Context(ContextParts parts);
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context();

  /// Takes the options over, and BACKLOG_TODAY and BACKLOG_SEED. Changes into the directory of -C.
  /// Errors: kUsage for a value that none of them can take; kCannot for the directory.
  Result<void> Configure(const GlobalOptions& options);

  // -- Printing. What one would capture goes to out(), talk to err().
  Stream& out() { return *parts_.out; }
  Stream& err() { return *parts_.err; }
  /// One line of talk on stderr, left out with --quiet: "Accepted k7m2qx Pay by card".
  void Say(std::string_view line);
  /// "warning: ..." on stderr, with --quiet too.
  void Warn(std::string_view line);
  /// "hint: ..." on stderr, left out with --quiet.
  void Hint(std::string_view line);
  /// From here on, what is printed on out() is shown page by page where it is a terminal and more
  /// than a screen. For show, list and log.
  void UsePager();

  const Terminal& terminal() const { return parts_.terminal; }
  /// The width to which tables on stdout are cut: 0 = never, because stdout is no terminal.
  int TableWidth() const { return parts_.terminal.out_is_terminal ? parts_.terminal.width : 0; }
  bool quiet() const { return quiet_; }
  bool json() const { return json_; }
  /// Prompts are for people only: stdin and stdout must be terminals.
  bool CanPrompt() const {
    return parts_.terminal.in_is_terminal && parts_.terminal.out_is_terminal;
  }

  // -- The world.
  std::optional<std::string> Env(const char* name) const { return parts_.environment(name); }
  std::optional<std::string> GitConfig(const std::string& key) const;
  /// BACKLOG_TODAY, else the local day.
  Date today() const { return today_; }
  /// Returns the day that --on names, else today. Says so where it is still to come: what has
  /// happened is recorded, and the year may be typed wrong. Errors: kUsage.
  Result<Date> OnDate(const std::optional<std::string>& on);
  /// BACKLOG_USER, else git's user.name, else the login name.
  const std::string& user();
  /// Seeded by BACKLOG_SEED, else by the system.
  std::mt19937_64& random() { return random_; }

  // -- The backlog.
  /// Where commands look for .backlog: "." as -C is applied already.
  /// Errors: those of FindBacklog.
  Result<Whereabouts> Find() const;
  /// Finds and opens the backlog; the dispatcher does it before commands that need one.
  Result<void> OpenStore();
  /// Requires OpenStore, as Needs::kBacklog does.
  Store& store() { return *store_; }
  /// Session::Commit, and remembers that files were changed, so that a failing output can say so.
  Result<std::vector<std::string>> Commit(Session& session, const std::string& label);
  /// For changes that are made otherwise than by Commit.
  void MarkChanged() { changed_ = true; }
  bool changed() const { return changed_; }
  /// The files that Commit wrote, below .backlog, and as what.
  const std::vector<std::string>& written() const { return written_; }
  const std::vector<std::string>& steps() const { return steps_; }

  /// Removes the file at `path`, an editor's copy, once files were changed or the command ends with
  /// kDone; otherwise Finish names it.
  void KeepUntilDone(std::string path);
  /// Removes it at once.
  void ForgetKept();
  /// The path of the copy that is kept; empty where there is none.
  const std::string& kept() const { return kept_; }

  /// Prints an error on stderr: its place and excerpt, then its hints (not with --quiet); as JSON
  /// where the command has --json.
  void PrintError(const Error& error);
  /// Prints each, then one line that counts them. Does nothing where there is none.
  void PrintErrors(std::span<const Error> errors);

  /// Tells what recovery did, and writes everything out, through the pager where it is wanted.
  /// Returns `code`, or kWorld where stdout could not be written, and then says so, and whether the
  /// change was saved. A reader that went away is no error.
  Exit Finish(Exit code);

  const ContextParts& parts() const { return parts_; }

 private:
  void ConfigureColor(const GlobalOptions& options);
  Result<void> ConfigureFromEnvironment();
  void TellRecovered();

  ContextParts parts_;
  bool quiet_ = false;
  bool json_ = false;
  bool no_pager_ = false;
  bool changed_ = false;
  bool explicit_directory_ = false;
  Date today_;
  std::optional<std::string> user_;
  std::mt19937_64 random_;
  std::unique_ptr<Store> store_;
  std::vector<std::string> written_;
  std::vector<std::string> steps_;
  std::string kept_;  // path of an editor's copy
};

}  // namespace backlog
