// Reads and rewrites transcript files.
#include "transcript/script.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace backlog::transcript {
namespace {

Error Malformed(const Script& script, std::size_t index, std::string what) {
  return {Exit::kInvalid,
          std::move(what),
          {script.path, static_cast<int>(index + 1), 0, script.lines[index]},
          {}};
}

// Returns what follows `prefix` and a blank; `>` alone continues with an empty line.
std::optional<std::string_view> After(std::string_view line, std::string_view prefix) {
  if (line == prefix) return std::string_view();
  if (!line.starts_with(prefix) || line[prefix.size()] != ' ') return std::nullopt;
  return line.substr(prefix.size() + 1);
}

bool StartsCommand(std::string_view line) {
  return After(line, "$") || After(line, "tty$");
}

bool IsComment(std::string_view line, Format format) {
  return format == Format::kScript && After(line, "#");
}

// One run of lines that holds steps: a whole .t file, or one block of a Markdown file.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t indent = 0;
  bool setup = false;
};

class BlockReader {
 public:
  BlockReader(Script& script, const Block& block)
      : script_(script), block_(block), at_(block.begin) {}

  Result<void> Read() {
    while (at_ < block_.end) {
      const std::string_view line = Text(at_);
      if (StartsCommand(line)) {
        ReadStep();
      } else if (line.empty() || IsComment(line, script_.format)) {
        ++at_;
      } else {
        return Malformed(script_, at_,
                         "output without a command before it (a line of output that "
                         "begins with '# ' is written '1> # ')");
      }
    }
    return {};
  }

 private:
  std::string_view Text(std::size_t index) const {
    const std::string_view line = script_.lines[index];
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    return line.substr(std::min(blanks, block_.indent));
  }

  void ReadStep() {
    Step step;
    step.line = at_ + 1;
    step.setup = block_.setup;
    step.on_terminal = Text(at_).starts_with("tty$");
    step.command = std::string(*After(Text(at_), step.on_terminal ? "tty$" : "$")) + "\n";
    for (++at_; at_ < block_.end; ++at_) {
      const auto more = After(Text(at_), ">");
      if (!more) break;
      step.command += std::string(*more) + "\n";
    }
    for (; step.on_terminal && at_ < block_.end; ++at_) {
      const auto typed = After(Text(at_), "tty<");
      if (!typed) break;
      step.typed.emplace_back(*typed);
    }
    step.expected_at = at_;
    for (; at_ < block_.end; ++at_) {
      if (StartsCommand(Text(at_)) || IsComment(Text(at_), script_.format)) break;
      step.expected.push_back(ReadLine(Text(at_)));
    }
    while (!step.expected.empty() && step.expected.back().raw.empty()) step.expected.pop_back();
    step.merged = script_.format == Format::kMarkdown &&
                  std::none_of(step.expected.begin(), step.expected.end(),
                               [](const Line& l) { return l.stream == Stream::kErr; });
    script_.steps.push_back(std::move(step));
  }

  Script& script_;
  Block block_;
  std::size_t at_;
};

Result<std::vector<Block>> MarkdownBlocks(const Script& script) {
  std::vector<Block> blocks;
  std::string_view closing;  // of the block that we are in
  bool wanted = false;
  for (std::size_t i = 0; i < script.lines.size(); ++i) {
    const std::string_view line = script.lines[i];
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view text = line.substr(indent);
    if (!closing.empty()) {
      if (text != closing) continue;
      if (wanted) blocks.back().end = i;
      closing = {};
    } else if (text.starts_with("```")) {
      const std::size_t fence = std::min(text.find_first_not_of('`'), text.size());
      closing = text.substr(0, fence);
      wanted = text.substr(fence) == "console";
      if (wanted) blocks.push_back({i + 1, 0, indent, false});
    } else if (text == "<!-- transcript: setup") {
      closing = "-->";
      wanted = true;
      blocks.push_back({i + 1, 0, indent, true});
    }
  }
  if (!closing.empty() && wanted) {
    return Malformed(script, blocks.back().begin - 1, "block without an end");
  }
  return blocks;
}

}  // namespace

Result<Script> ReadScript(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file) bytes << file.rdbuf();
  if (!file) return Error{Exit::kWorld, "cannot read '" + path + "'", {}, {}};

  Script script{path,
                path.ends_with(".md") ? Format::kMarkdown : Format::kScript,
                SplitLines(bytes.str()),
                {}};
  std::vector<Block> blocks{{0, script.lines.size(), 0, false}};
  if (script.format == Format::kMarkdown) {
    Result<std::vector<Block>> found = MarkdownBlocks(script);
    if (!found) return std::move(found).error();
    blocks = *std::move(found);
  }
  for (const Block& block : blocks) {
    Result<void> read = BlockReader(script, block).Read();
    if (!read) return read.error();
  }
  if (script.steps.empty() && script.format == Format::kScript) {
    return Error{Exit::kInvalid, "no command", {path, 1, 0, ""}, {}};
  }
  return script;
}

Result<void> RewriteScript(const Script& script, const std::vector<std::vector<Line>>& expected) {
  std::ostringstream bytes;
  std::size_t copied = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; copied < end; ++copied) bytes << script.lines[copied] << '\n';
  };
  for (std::size_t i = 0; i < script.steps.size(); ++i) {
    const Step& step = script.steps[i];
    copy_until(step.expected_at);
    const std::string& command_line = script.lines[step.line - 1];
    const std::string indent(command_line.find_first_not_of(' '), ' ');
    for (const Line& line : expected[i]) {
      bytes << (line.raw.empty() ? "" : indent + line.raw) << '\n';
    }
    copied += step.expected.size();
  }
  copy_until(script.lines.size());

  std::ofstream file(script.path, std::ios::binary | std::ios::trunc);
  file << bytes.str();
  if (!file.flush()) return Error{Exit::kWorld, "cannot write '" + script.path + "'", {}, {}};
  return {};
}

}  // namespace backlog::transcript
