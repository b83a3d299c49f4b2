#include "cli/stream.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace backlog {
namespace {

constexpr std::size_t kBufferSize = std::size_t{64} * 1024;

}  // namespace

int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      // Somebody made our terminal or pipe non-blocking (node does); waiting is right for us.
      pollfd ready{fd, POLLOUT, 0};
      if (::poll(&ready, 1, -1) < 0 && errno != EINTR) return errno;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

Stream& Stream::operator<<(std::string_view text) {
  if (text.empty()) return *this;
  if (before_ != nullptr) before_->Flush();
  buffer_ += text;
  if (!held_ && !InMemory() && (before_ != nullptr || buffer_.size() >= kBufferSize)) Flush();
  return *this;
}

void Stream::Line(std::string_view text) {
  buffer_ += text;  // one write for the line, so that two programs' messages do not mix
  *this << "\n";
}

std::string Stream::Paint(Role role, std::string_view text) const {
  return backlog::Paint(color_, role, text);
}

std::string Stream::Release() {
  held_ = false;
  return std::exchange(buffer_, {});
}

int Stream::Flush() {
  if (InMemory() || held_) return error_;
  if (error_ == 0) error_ = WriteAll(fd_, buffer_);
  buffer_.clear();
  return error_;
}

}  // namespace backlog
