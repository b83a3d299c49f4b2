// A buffered writer: to a descriptor, or to memory for tests. Failures are kept until the end,
// where Context::Finish asks for them; commands print and need not check.
#pragma once

#include <string>
#include <string_view>

#include "cli/style.h"

namespace backlog {

class Stream {
 public:
  /// Writes to `fd`, which stays open afterwards.
  explicit Stream(int fd) : fd_(fd) {}
  /// Keeps all in memory: text() has it.
  Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  /// Does not flush: what is left unwritten by then, nobody could be told about.
  ~Stream() = default;

  Stream& operator<<(std::string_view text);
  /// Writes a line; the newline is added.
  void Line(std::string_view text = {});

  bool color() const { return color_; }
  void set_color(bool color) { color_ = color; }
  /// Returns `text` in the role's colour where this stream shows colours.
  std::string Paint(Role role, std::string_view text) const;

  /// Makes this stream write each text at once, after flushing `before`: stderr, so that on a
  /// terminal both streams appear in the order in which they were written.
  void WriteAtOnceAfter(Stream* before) { before_ = before; }
  /// Keeps all in memory until Flush or Release, so that it can be shown page by page.
  void Hold() { held_ = true; }
  bool held() const { return held_; }
  /// Forgets what was held and returns it.
  std::string Release();

  /// Writes what is buffered. Returns 0 or the first errno value that any write met; after that
  /// nothing is written any more.
  int Flush();

  /// What is buffered; for a stream in memory all that was ever written.
  const std::string& text() const { return buffer_; }

 private:
  bool InMemory() const { return fd_ < 0; }

  int fd_ = -1;
  int error_ = 0;
  bool color_ = false;
  bool held_ = false;
  Stream* before_ = nullptr;
  std::string buffer_;
};

/// Writes all of `bytes` to `fd`, through interruptions and short writes. Returns 0 or errno.
int WriteAll(int fd, std::string_view bytes);

}  // namespace backlog
