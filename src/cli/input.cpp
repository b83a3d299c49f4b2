#include "cli/input.h"

#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "store/posix_file.h"

namespace backlog {
namespace {

constexpr std::size_t kLargestInput = std::size_t{256} * 1024 * 1024;

Result<std::string> ReadStdin() {
  std::string bytes;
  std::array<char, std::size_t{64} * 1024> part;
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, part.data(), part.size());
    if (count == 0) return bytes;
    if (count < 0 && errno != EINTR) return SystemError("read", "stdin", errno);
    if (count > 0) bytes.append(part.data(), static_cast<std::size_t>(count));
    if (bytes.size() > kLargestInput) {
      return Error{Exit::kInvalid, "cannot read stdin: it is larger than 256 MiB", {}, {}};
    }
  }
}

}  // namespace

Result<std::string> ReadInput(const std::string& path) {
  return path == "-" ? ReadStdin() : ReadWholeFile(path, kLargestInput);
}

std::string InputName(const std::string& path) {
  return path == "-" ? "stdin" : path;
}

std::vector<InputLine> LinesOf(std::string_view bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::vector<InputLine> lines;
  for (int number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back({number, line});
  }
  return lines;
}

std::size_t FindNotUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t ignored = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &ignored);
    if (length <= 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return at;
}

}  // namespace backlog
