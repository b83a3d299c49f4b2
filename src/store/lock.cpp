#include "store/lock.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>

#include "backlog/store/folder.h"

namespace backlog {
namespace {

using std::chrono::steady_clock;

// Interrupts a blocking call after a time. Polling would be simpler, but starves a writer among
// many readers. Ten more alarms a second follow the first: one that comes just before the call
// begins to block must not be the only one.
class Alarm {
 public:
  explicit Alarm(std::chrono::seconds after) {
    struct sigaction action = {};
    action.sa_handler = [](int /*signal*/) {};  // no SA_RESTART: the call returns EINTR
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, &old_action_);
    sigset_t alarm_only;
    sigemptyset(&alarm_only);
    sigaddset(&alarm_only, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &alarm_only, &old_mask_);
    itimerval timer = {};
    timer.it_value.tv_sec = after.count();
    timer.it_interval.tv_usec = 100'000;
    setitimer(ITIMER_REAL, &timer, &old_timer_);
  }
  Alarm(const Alarm&) = delete;
  Alarm& operator=(const Alarm&) = delete;
  ~Alarm() {
    setitimer(ITIMER_REAL, &old_timer_, nullptr);
    pthread_sigmask(SIG_SETMASK, &old_mask_, nullptr);
    sigaction(SIGALRM, &old_action_, nullptr);
  }

 private:
  struct sigaction old_action_ = {};
  sigset_t old_mask_ = {};
  itimerval old_timer_ = {};
};

std::chrono::seconds Patience() {
  constexpr int kDefault = 30;
  constexpr int kMost = 3600;
  const char* text = std::getenv("BACKLOG_LOCK_TIMEOUT");
  if (text == nullptr) return std::chrono::seconds(kDefault);
  const std::string_view digits = text;
  int seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  const bool sound = error == std::errc() && end == digits.data() + digits.size() && seconds >= 0 &&
                     seconds <= kMost;
  return std::chrono::seconds(sound ? seconds : kDefault);
}

Error Busy(std::chrono::seconds waited, std::string_view shown) {
  Error error;
  error.code = Exit::kWorld;
  error.what = "the backlog is locked by another command";
  error.hints = {"waited " + std::to_string(waited.count()) + " s; 'fuser " + std::string(shown) +
                 "' tells which process it is"};
  return error;
}

// Waits for the lock; 0, EWOULDBLOCK after `patience`, or another errno value.
int WaitForLock(int fd, int operation, std::chrono::seconds patience) {
  const auto deadline = steady_clock::now() + patience;
  const Alarm alarm(patience);
  while (flock(fd, operation) != 0) {
    if (errno != EINTR) return errno;
    if (steady_clock::now() >= deadline) return EWOULDBLOCK;
  }
  return 0;
}

int OpenLock(int control, int flags, FileHandle* file) {
  int fd = -1;
  do {
    fd = openat(control, "lock", flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return errno;
  *file = FileHandle(fd);
  return 0;
}

bool IsReadOnly(int error) {
  return error == EROFS || error == EACCES || error == EPERM;
}

}  // namespace

Lock& Lock::operator=(Lock&& other) noexcept {
  if (this != &other) {
    Release();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

void Lock::Release() {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
}

Result<FileHandle> TakeLock(int control, LockMode mode, std::string_view shown) {
  FileHandle file;
  int error = OpenLock(control, O_RDWR | O_CREAT, &file);
  if (mode == LockMode::kShared && IsReadOnly(error)) {
    // A reader who may not write still waits for the writers who may.
    error = OpenLock(control, O_RDONLY, &file);
    if (IsReadOnly(error) || error == ENOENT) return FileHandle();
  }
  if (error != 0) return SystemError("lock", shown, error);
  const int operation = mode == LockMode::kExclusive ? LOCK_EX : LOCK_SH;
  if (flock(file.get(), operation | LOCK_NB) == 0) return file;
  if (errno != EWOULDBLOCK && errno != EINTR) return SystemError("lock", shown, errno);
  const std::chrono::seconds patience = Patience();
  error = patience.count() == 0 ? EWOULDBLOCK : WaitForLock(file.get(), operation, patience);
  if (error == EWOULDBLOCK) return Busy(patience, shown);
  if (error != 0) return SystemError("lock", shown, error);
  return file;
}

}  // namespace backlog
