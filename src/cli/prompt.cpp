#include "cli/prompt.h"

#include <signal.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "cli/context.h"
#include "model/letter_case.h"

namespace backlog {
namespace {

/// While it lives, Ctrl-C ends the read() that waits for an answer instead of the program: the
/// terminal gets its line ended, and what the command has saved before is told.
class InterruptibleRead {
 public:
  InterruptibleRead() {
    struct sigaction stop {};
    stop.sa_handler = [](int /*signal*/) {};
    stop.sa_flags = 0;  // without SA_RESTART read() returns
    ::sigaction(SIGINT, &stop, &before_);
  }
  InterruptibleRead(const InterruptibleRead&) = delete;
  InterruptibleRead& operator=(const InterruptibleRead&) = delete;
  ~InterruptibleRead() { ::sigaction(SIGINT, &before_, nullptr); }

 private:
  struct sigaction before_ {};
};

/// Reads one line from stdin; nullopt at its end, and where it was interrupted. Byte by byte, so
/// that what is typed ahead stays for the next question and for child processes.
Result<std::optional<std::string>> ReadTypedLine() {
  const InterruptibleRead interruptible;
  std::string line;
  for (;;) {
    char byte = 0;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got < 0 && errno == EINTR) return std::optional<std::string>();
    if (got < 0) {
      return Error{
          Exit::kWorld, std::string("cannot read the answer: ") + std::strerror(errno), {}, {}};
    }
    if (got == 0) return line.empty() ? std::nullopt : std::optional<std::string>(line);
    if (byte == '\n') return std::optional<std::string>(line);
    line += byte;
  }
}

std::string Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

Result<std::string> ReadAnswer(Context& ctx, std::string_view prompt) {
  if (!ctx.CanPrompt()) {
    return Error{Exit::kCannot,
                 "cannot ask '" + Trimmed(prompt) + "': stdin and stdout are no terminals",
                 {},
                 {}};
  }
  ctx.out() << prompt;
  ctx.out().Flush();
  const auto& read_line = ctx.parts().read_line;
  Result<std::optional<std::string>> line = read_line ? read_line() : ReadTypedLine();
  if (!line) return std::move(line).error();
  if (!*line) {
    ctx.out().Line();
    return Error{Exit::kInterrupted, "interrupted", {}, {}};
  }
  return Trimmed(**line);
}

}  // namespace

Result<std::string> Ask(Context& ctx, std::string_view question, std::string_view otherwise) {
  std::string prompt(question);
  if (!otherwise.empty()) prompt += " [" + std::string(otherwise) + "]";
  Result<std::string> answer = ReadAnswer(ctx, prompt + ": ");
  if (answer && answer->empty()) return std::string(otherwise);
  return answer;
}

Result<bool> AskYesNo(Context& ctx, std::string_view question, bool otherwise) {
  const std::string prompt = std::string(question) + (otherwise ? " [Y/n] " : " [y/N] ");
  for (;;) {
    Result<std::string> answer = ReadAnswer(ctx, prompt);
    if (!answer) return std::move(answer).error();
    const std::string word = Lower(*answer);
    if (word.empty()) return otherwise;
    if (word == "y" || word == "yes") return true;
    if (word == "n" || word == "no") return false;
    ctx.out().Line("  answer y or n");
  }
}

Result<char> AskKey(Context& ctx, std::string_view question, std::string_view keys,
                    char otherwise) {
  std::string shown;
  for (const char key : keys) {
    if (!shown.empty()) shown += '/';
    shown += key == otherwise ? static_cast<char>(std::toupper(key)) : key;
  }
  const std::string prompt = std::string(question) + " [" + shown + "] ";
  for (;;) {
    Result<std::string> answer = ReadAnswer(ctx, prompt);
    if (!answer) return std::move(answer).error();
    const std::string word = Lower(*answer);
    if (word.empty()) return otherwise;
    if (keys.find(word.front()) != std::string_view::npos) return word.front();
    ctx.out().Line("  answer with one of these letters");
  }
}

Result<std::string> AskChoice(Context& ctx, std::string_view question,
                              const std::vector<std::string>& words, std::string_view otherwise) {
  std::string shown;
  for (const std::string& word : words) shown += (shown.empty() ? "" : ", ") + word;
  const std::string full = std::string(question) + " (" + shown + ")";
  for (;;) {
    Result<std::string> answer = Ask(ctx, full, otherwise);
    if (!answer) return answer;
    const std::string typed = Lower(*answer);
    std::vector<std::string> fitting;
    for (const std::string& word : words) {
      if (word == typed) return word;
      if (!typed.empty() && word.starts_with(typed)) fitting.push_back(word);
    }
    if (fitting.size() == 1) return fitting.front();
    ctx.out().Line("  answer with one of: " + shown);
  }
}

}  // namespace backlog
