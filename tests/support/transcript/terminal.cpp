// The pseudo-terminal of `tty$` steps.
#include "transcript/terminal.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>

namespace backlog::transcript {
namespace {

using Clock = std::chrono::steady_clock;

// A command that printed something and then is quiet for this long, with every process asleep,
// waits for input.
constexpr std::chrono::milliseconds kQuiet{50};
// So many times in a row, 10 ms apart.
constexpr int kLooks = 4;
// One that prints nothing at all gets its input after this long.
constexpr std::chrono::milliseconds kSilent{1000};

// Returns whether the process that `stat` (of /proc/PID/stat) describes belongs to the session and
// runs. The fields wanted stand after the name, which is in parentheses and may hold anything.
bool IsBusy(const std::string& stat, pid_t session) {
  const std::size_t name_end = stat.rfind(')');
  if (name_end == std::string::npos || name_end + 2 >= stat.size()) return false;
  const char* fields = stat.c_str() + name_end + 2;
  const char state = *fields;
  char* next = nullptr;
  std::strtol(fields + 1, &next, 10);  // parent
  std::strtol(next, &next, 10);        // process group
  // 't': the leak checker of the sanitizer build stops the program it looks at.
  return std::strtol(next, &next, 10) == session && (state == 'R' || state == 'D' || state == 't');
}

}  // namespace

Terminal::~Terminal() {
  if (slave_ >= 0) ::close(slave_);
  if (master_ >= 0) ::close(master_);
}

Result<void> Terminal::Open() {
  char path[64] = {};
  winsize size{};
  size.ws_row = 24;
  size.ws_col = 80;
  if (::openpty(&master_, &slave_, path, nullptr, &size) != 0) {
    return Error{
        Exit::kWorld, std::string("cannot open a terminal: ") + std::strerror(errno), {}, {}};
  }
  ::fcntl(master_, F_SETFD, FD_CLOEXEC);
  ::fcntl(slave_, F_SETFD, FD_CLOEXEC);
  ::fcntl(master_, F_SETFL, O_NONBLOCK);
  path_ = path;
  last_change_ = Clock::now();
  return {};
}

bool Terminal::Read() {
  char bytes[4096];
  const ssize_t length = ::read(master_, bytes, sizeof bytes);
  if (length <= 0) return false;
  printed_.append(bytes, static_cast<std::size_t>(length));
  last_change_ = Clock::now();
  return true;
}

// On a loaded machine quiet alone proves nothing: the command may just not get the processor.
bool Terminal::EverybodyWaits() const {
  pid_t session = -1;
  if (::ioctl(master_, TIOCGSID, &session) != 0) return false;  // nobody has opened it yet
  const std::unique_ptr<DIR, int (*)(DIR*)> processes(::opendir("/proc"), ::closedir);
  if (!processes) return true;
  while (const dirent* entry = ::readdir(processes.get())) {
    if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])) == 0) continue;
    std::ifstream file(std::string("/proc/") + entry->d_name + "/stat");
    std::string stat;  // one line; nothing where the process has just ended
    std::getline(file, stat);
    if (IsBusy(stat, session)) return false;
  }
  return true;
}

void Terminal::Tend() {
  while (Read()) {
  }
  if (typed_ == to_type_.size()) return;
  const auto quiet = Clock::now() - last_change_;
  const bool spoke = printed_.size() > echo_ends_;
  if (quiet < (spoke ? kQuiet : kSilent) || !EverybodyWaits()) {
    looks_ = 0;
    return;
  }
  // Between two processes everybody may sleep for a moment.
  if (++looks_ < kLooks) return;
  looks_ = 0;
  Type(to_type_[typed_++]);
}

// `^C`, `^D` and the like alone on a line are that one key; any other text ends with Enter.
void Terminal::Type(const std::string& text) {
  std::string keys = text + "\r";
  if (text.size() == 2 && text[0] == '^') keys = std::string(1, static_cast<char>(text[1] & 0x1F));
  termios modes{};
  const bool echoes = ::tcgetattr(slave_, &modes) == 0 && (modes.c_lflag & ECHO) != 0;
  echo_ends_ = printed_.size() + (echoes ? keys.size() + 1 : 0);
  last_change_ = Clock::now();
  // A full terminal buffer (4 KiB) is beyond what a transcript types.
  if (::write(master_, keys.data(), keys.size()) < 0) return;
}

std::string Terminal::Finish() {
  ::close(slave_);
  slave_ = -1;
  // The last bytes may still be on their way through the kernel; then comes EIO. A child that was
  // left in the background keeps the terminal open, hence the limit.
  const auto deadline = Clock::now() + kSilent;
  pollfd readable{master_, POLLIN, 0};
  while (Clock::now() < deadline) {
    if (::poll(&readable, 1, 20) > 0 && !Read() && errno != EAGAIN && errno != EINTR) break;
  }
  std::erase(printed_, '\r');
  return printed_;
}

std::vector<std::string> Terminal::Untyped() const {
  return {to_type_.begin() + static_cast<std::ptrdiff_t>(typed_), to_type_.end()};
}

int RunOnTerminal(const char* path, const char* command_file) {
  ::setsid();
  const int terminal = ::open(path, O_RDWR);
  if (terminal < 0 || ::ioctl(terminal, TIOCSCTTY, 0) != 0) {
    std::perror("cannot take the terminal");
    return 127;
  }
  for (const int descriptor : {0, 1, 2}) ::dup2(terminal, descriptor);
  if (terminal > 2) ::close(terminal);
  ::execlp("bash", "bash", "--noprofile", "--norc", command_file, nullptr);
  std::perror("cannot run bash");
  return 127;
}

}  // namespace backlog::transcript
