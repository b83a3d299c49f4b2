// Runs files of shell sessions against the program and compares all that they print. Files end in
// .t, or are Markdown with ```console blocks. CONTRIBUTING.md describes the syntax.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/core.h>

#include "transcript/align.h"
#include "transcript/sandbox.h"
#include "transcript/script.h"
#include "transcript/shell.h"
#include "transcript/terminal.h"

namespace backlog::transcript {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUsage =
    "usage: transcript_runner --binary PATH [--source DIR] [--update] [--timeout SECONDS]\n"
    "                         FILE|DIR...\n"
    "Runs the commands of each FILE (.t, or the ```console blocks of .md) and compares what they\n"
    "print. --update writes what they printed into the files.\n";

struct Options {
  fs::path binary;
  fs::path source = BACKLOG_SOURCE_DIR;
  bool update = false;
  std::chrono::seconds limit{60};
  std::vector<fs::path> paths;
};

enum class Verdict { kPassed, kFailed, kUpdated, kEmpty };

void Report(const Error& error) {
  if (!error.place.path.empty()) fmt::print("{}:{}: ", error.place.path, error.place.line);
  fmt::print("{}\n", error.what);
  for (const std::string& hint : error.hints) fmt::print("  {}\n", hint);
}

// One file: its session, and what came of each step.
class Run {
 public:
  Run(const Script& script, const Options& options) : script_(script), options_(options) {}

  Verdict Execute() {
    Result<Sandbox> sandbox = Sandbox::Make(options_.binary, options_.source);
    if (!sandbox) return Fail(sandbox.error());
    Shell shell(*sandbox, options_.limit);
    for (const Step& step : script_.steps) {
      const Result<Outcome> outcome = shell.Run(step);
      if (!outcome) {
        Error failed = outcome.error();
        failed.place = {script_.path, static_cast<int>(step.line), 0, ""};
        return Fail(failed);
      }
      Compare(step, Describe(*outcome, script_.format));
    }
    if (changed_ && options_.update && !failed_) return Rewrite();
    return failed_ || changed_ ? Verdict::kFailed : Verdict::kPassed;
  }

 private:
  Verdict Fail(const Error& error) {
    Report(error);
    return Verdict::kFailed;
  }

  void Compare(const Step& step, const std::vector<Line>& printed) {
    if (step.setup) return CompareSetup(step, printed);
    const Alignment alignment = Align(step.expected, printed);
    accepted_.push_back(alignment.matches ? step.expected
                                          : Accept(alignment, step.expected, printed));
    if (alignment.matches) return;
    changed_ = true;
    if (options_.update) return;
    const std::size_t line = step.expected_at + FirstMismatch(alignment, step.expected) + 1;
    fmt::print("{}:{}: output differs\n  $ {}{}", script_.path, line, step.command,
               ShowDifference(alignment, step.expected, printed));
  }

  // What a hidden command prints is nobody's business, but it must end as it is said to.
  void CompareSetup(const Step& step, const std::vector<Line>& printed) {
    accepted_.push_back(step.expected);
    const auto code = [](const std::vector<Line>& lines) {
      const bool failed = !lines.empty() && lines.back().stream == Stream::kExit;
      return failed ? lines.back().text : std::string("0");
    };
    if (code(printed) == code(step.expected)) return;
    failed_ = true;
    fmt::print("{}:{}: setup ended with {}\n  $ {}", script_.path, step.line, code(printed),
               step.command);
    for (const Line& line : printed) fmt::print("  +{}\n", line.raw);
  }

  Verdict Rewrite() {
    const Result<void> written = RewriteScript(script_, accepted_);
    if (!written) return Fail(written.error());
    fmt::print("updated {}\n", script_.path);
    return Verdict::kUpdated;
  }

  const Script& script_;
  const Options& options_;
  std::vector<std::vector<Line>> accepted_;  // per step, the expectation that would have matched
  bool changed_ = false;
  bool failed_ = false;
};

Verdict RunFile(const fs::path& path, const Options& options) {
  const Result<Script> script = ReadScript(path.string());
  if (!script) {
    Report(script.error());
    return Verdict::kFailed;
  }
  if (script->steps.empty()) return Verdict::kEmpty;
  return Run(*script, options).Execute();
}

// Returns false with a message where the arguments are not understood.
bool ReadArguments(const std::vector<std::string_view>& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const bool takes_value =
        argument == "--binary" || argument == "--source" || argument == "--timeout";
    if (takes_value && i + 1 == arguments.size()) {
      fmt::print(stderr, "transcript_runner: {} needs a value\n", argument);
      return false;
    }
    if (argument == "--binary") {
      options.binary = fs::absolute(arguments[++i]);
    } else if (argument == "--source") {
      options.source = fs::absolute(arguments[++i]);
    } else if (argument == "--timeout") {
      const std::string_view value = arguments[++i];
      int seconds = 0;
      std::from_chars(value.data(), value.data() + value.size(), seconds);
      options.limit = std::chrono::seconds(std::max(seconds, 1));
    } else if (argument == "--update") {
      options.update = true;
    } else if (argument.starts_with("-")) {
      fmt::print(stderr, "transcript_runner: unknown option '{}'\n{}", argument, kUsage);
      return false;
    } else {
      options.paths.emplace_back(argument);
    }
  }
  std::error_code ignored;
  if (fs::is_regular_file(options.binary, ignored)) return true;
  fmt::print(stderr, "transcript_runner: no program at '{}'\n{}", options.binary.string(), kUsage);
  return false;
}

// Returns false where a path does not exist.
bool CollectFiles(const Options& options, std::vector<fs::path>& files) {
  for (const fs::path& path : options.paths) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(path, failed)) {
      const fs::path extension = entry.path().extension();
      if (extension == ".t" || extension == ".md") found.push_back(entry.path());
    }
    if (failed) {
      fmt::print(stderr, "transcript_runner: cannot read '{}': {}\n", path.string(),
                 failed.message());
      return false;
    }
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return true;
}

int RunFiles(const std::vector<fs::path>& files, const Options& options) {
  int passed = 0;
  int failed = 0;
  int updated = 0;
  for (const fs::path& file : files) {
    switch (RunFile(file, options)) {
      case Verdict::kPassed: ++passed; break;
      case Verdict::kFailed: ++failed; break;
      case Verdict::kUpdated: ++updated; break;
      case Verdict::kEmpty: break;
    }
    std::fflush(stdout);
  }
  if (updated > 0) fmt::print("{} updated, ", updated);
  fmt::print("{} passed, {} failed\n", passed, failed);
  if (passed + failed + updated == 0) fmt::print("no file with commands\n");
  return failed > 0 || passed + updated == 0 ? 1 : 0;
}

int Main(const std::vector<std::string_view>& arguments) {
  Options options;
  std::vector<fs::path> files;
  if (!ReadArguments(arguments, options) || !CollectFiles(options, files)) return 2;
  return RunFiles(files, options);
}

}  // namespace
}  // namespace backlog::transcript

int main(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--on-terminal") {
    return backlog::transcript::RunOnTerminal(argv[2], argv[3]);
  }
  std::signal(SIGPIPE, SIG_IGN);  // a shell that has ended is an answer, not the end
  return backlog::transcript::Main({argv + 1, argv + argc});
}
