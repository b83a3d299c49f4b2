// A transcript file, read into steps: a command, what is typed, and what it is expected to print.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "transcript/lines.h"

namespace backlog::transcript {

struct Step {
  std::size_t line = 0;  // of the command, from 1
  std::string command;
  bool on_terminal = false;        // `tty$`
  bool setup = false;              // only its exit code is compared
  bool merged = false;             // stderr goes where stdout goes, as on a reader's screen
  std::vector<std::string> typed;  // `tty<`
  std::vector<Line> expected;
  std::size_t expected_at = 0;  // index into Script::lines of the first expected line
};

struct Script {
  std::string path;
  Format format = Format::kScript;
  std::vector<std::string> lines;  // the file as it is, without line ends
  std::vector<Step> steps;
};

/// Returns the steps of the file at `path`; of a Markdown file (.md) those of its ```console
/// blocks and of its comments `<!-- transcript: setup`. A Markdown file may have none.
Result<Script> ReadScript(const std::string& path);

/// Writes the file anew, with `expected[i]` as the expectation of step i. Every other line stays.
Result<void> RewriteScript(const Script& script, const std::vector<std::vector<Line>>& expected);

}  // namespace backlog::transcript
