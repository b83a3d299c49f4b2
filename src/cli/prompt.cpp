#include "cli/prompt.h"

#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "cli/context.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "model/characters.h"
#include "model/letter_case.h"

namespace backlog {
namespace {

/// Waits until something was typed; false where Ctrl-C comes first or came before. SIGINT is
/// blocked between the look and the wait: one that came just then would be noticed a line late.
bool WaitForTyping() {
  sigset_t interrupt{};
  sigset_t before{};
  ::sigemptyset(&interrupt);
  ::sigaddset(&interrupt, SIGINT);
  ::sigprocmask(SIG_BLOCK, &interrupt, &before);
  pollfd typed{STDIN_FILENO, POLLIN, 0};
  while (!InterruptWatch::Interrupted()) {
    // Any other failure is for read() to tell.
    if (::ppoll(&typed, 1, nullptr, &before) >= 0 || errno != EINTR) break;
  }
  const bool is_typed = !InterruptWatch::Interrupted();
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  return is_typed;
}

/// True where read() gives at most one line, however long its buffer is.
bool GivesLines() {
  termios modes{};
  return ::tcgetattr(STDIN_FILENO, &modes) == 0 && (modes.c_lflag & ICANON) != 0;
}

/// Reads one line from stdin; nullopt at its end, and where it was interrupted. What is typed ahead
/// stays for the next question and for child processes.
Result<std::optional<std::string>> ReadTypedLine() {
  // In one go where that is possible: Ctrl-C takes from the terminal what was not read yet.
  std::array<char, 4096> bytes{};
  const std::size_t most = GivesLines() ? bytes.size() : 1;
  std::string line;
  for (;;) {
    if (!WaitForTyping()) return std::optional<std::string>();
    const ssize_t got = ::read(STDIN_FILENO, bytes.data(), most);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{
          Exit::kWorld, std::string("cannot read the answer: ") + std::strerror(errno), {}, {}};
    }
    if (got == 0) return line.empty() ? std::nullopt : std::optional<std::string>(line);
    line.append(bytes.data(), static_cast<std::size_t>(got));
    if (line.ends_with('\n')) return std::optional<std::string>(line);
  }
}

std::string Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

/// Returns why a line is no answer; empty where it is one.
std::string_view WhyNoAnswer(std::string_view text) {
  if (!IsUtf8(text)) return "an answer takes UTF-8";
  for (std::string_view left = text; !left.empty();) {
    const Character character = FirstCharacter(left);
    const bool is_control =
        character.code < ' ' || (character.code >= 0x7f && character.code < 0xa0);
    if (is_control && character.code != '\t') {
      return "an answer takes no control characters, as arrow keys type them";
    }
    left.remove_prefix(character.size);
  }
  return {};
}

Result<std::string> ReadTypedAnswer(Context& ctx, std::string_view prompt) {
  if (!ctx.CanPrompt()) {
    return Error{Exit::kCannot,
                 "cannot ask '" + Trimmed(prompt) + "': stdin and stdout are no terminals",
                 {},
                 {}};
  }
  // Before the question: one who sees it may press Ctrl-C at once.
  std::optional<InterruptWatch> own_watch;
  if (!InterruptWatch::IsOn()) own_watch.emplace();
  if (auto checked = InterruptWatch::Check(); !checked) {
    ctx.out().Line();  // the terminal shows ^C
    return std::move(checked).error();
  }
  ctx.out() << prompt;
  ctx.out().Flush();
  const auto& read_line = ctx.parts().read_line;
  Result<std::optional<std::string>> line = read_line ? read_line() : ReadTypedLine();
  if (!line) return std::move(line).error();
  if (own_watch && InterruptWatch::Interrupted()) line = std::optional<std::string>();
  if (!*line) {
    ctx.out().Line();
    return Error{Exit::kInterrupted, "interrupted", {}, {}};
  }
  return Trimmed(**line);
}

Result<std::string> ReadAnswer(Context& ctx, std::string_view prompt) {
  for (;;) {
    Result<std::string> answer = ReadTypedAnswer(ctx, prompt);
    if (!answer) return answer;
    const std::string_view why_not = WhyNoAnswer(*answer);
    if (why_not.empty()) return answer;
    ctx.out().Line("  " + std::string(why_not));
  }
}

}  // namespace

bool IsQuit(std::string_view answer) {
  return Lower(answer) == "q";
}

bool IsBack(std::string_view answer) {
  return Lower(answer) == "b";
}

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
