#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace backlog {
namespace {

constexpr int kNarrowest = 20;
constexpr int kWidest = 1000;

std::optional<int> Number(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  int number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, failed] = std::from_chars(text->data(), end, number);
  if (failed != std::errc() || stop != end || number < 1) return std::nullopt;
  return number;
}

/// True where the first of LC_ALL, LC_CTYPE and LANG that is set names UTF-8. setlocale() would
/// load the locale's files for this one answer.
bool LocaleIsUtf8(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::optional<std::string> value = environment(name);
    if (!value || value->empty()) continue;
    std::transform(value->begin(), value->end(), value->begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return value->find("utf-8") != std::string::npos || value->find("utf8") != std::string::npos;
  }
  return false;
}

}  // namespace

Environment ProcessEnvironment() {
  return [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    if (value == nullptr) return std::nullopt;
    return value;
  };
}

Terminal InspectTerminal(const Environment& environment) {
  Terminal terminal;
  terminal.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  terminal.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  terminal.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  terminal.utf8 = LocaleIsUtf8(environment);
  winsize size{};
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO}) {
    if (::ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) continue;
    terminal.width = size.ws_col;
    if (size.ws_row > 0) terminal.height = size.ws_row;
    break;
  }
  terminal.width = Number(environment("COLUMNS")).value_or(terminal.width);
  terminal.width = std::clamp(terminal.width, kNarrowest, kWidest);
  return terminal;
}

void OpenStandardDescriptors() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    if (::fcntl(fd, F_GETFD) != -1) continue;
    const int opened = ::open("/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    if (opened != fd) ::_exit(1);  // open() gives the lowest free number: cannot be another
  }
}

}  // namespace backlog
