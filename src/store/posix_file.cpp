#include "store/posix_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace backlog {
namespace {

// Repeats a system call for as long as signals interrupt it; 0 or an errno value.
template <class Call>
int Retry(Call call) {
  while (call() < 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    // write() promises progress or an error; a file system that breaks the promise must not hang
    // us.
    if (written == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

// Reads on until the end or until `bytes` is longer than `limit`; `expected` is a guess of the
// size.
int ReadToEnd(int fd, std::size_t expected, std::size_t limit, std::string* bytes) {
  constexpr std::size_t kPage = 4096;
  bytes->resize(std::min(expected > 0 ? expected : kPage, limit) + 1);
  std::size_t size = 0;
  while (true) {
    const ssize_t got = read(fd, bytes->data() + size, bytes->size() - size);
    if (got < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    size += static_cast<std::size_t>(got);
    // The buffer has room for one byte more than expected: a read that leaves just that one free
    // has met the end, and saves a second call for each of ten thousand files.
    if (got == 0 || (size == expected && expected > 0) || size > limit) break;
    if (size == bytes->size()) bytes->resize(std::min(2 * size, limit + 1));
  }
  bytes->resize(size);
  return 0;
}

}  // namespace

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) close(fd_);
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

FileHandle::~FileHandle() {
  if (fd_ >= 0) close(fd_);
}

int FileHandle::Close() {
  // Never repeated after EINTR: Linux has closed the descriptor by then.
  const int fd = Release();
  return fd < 0 || close(fd) == 0 || errno == EINTR ? 0 : errno;
}

std::string ErrorText(int error) {
  return std::generic_category().message(error);
}

Error SystemError(std::string_view verb, std::string_view path, int error) {
  Error result;
  result.code = Exit::kWorld;
  result.what = "cannot ";
  result.what.append(verb).append(" '").append(path).append("': ").append(ErrorText(error));
  if (error == ENOTDIR) result.hints = {"a folder is needed there, and no link to one"};
  if (error == EACCES || error == EPERM) {
    result.hints = {"look at its owner and mode, and at its folder's: 'ls -ld'"};
  }
  return result;
}

FileStamp StampOf(const struct stat& status) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  FileStamp stamp;
  stamp.device = status.st_dev;
  stamp.inode = status.st_ino;
  stamp.size = static_cast<std::uint64_t>(status.st_size);
  stamp.modified = std::int64_t{status.st_mtim.tv_sec} * kSecond + status.st_mtim.tv_nsec;
  stamp.changed = std::int64_t{status.st_ctim.tv_sec} * kSecond + status.st_ctim.tv_nsec;
  return stamp;
}

FileStamp StampAt(int folder, const char* name) {
  struct stat status = {};
  if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return {};
  return StampOf(status);
}

FileHandle OpenFileAt(int folder, const std::string& name) {
  int fd = -1;
  const int error = Retry([&] {
    return fd = openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  });
  FileHandle file(error == 0 ? fd : -1);
  struct stat status = {};
  if (!file || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return file;
}

ReadOutcome ReadFileAt(int folder, const std::string& name, std::size_t limit, std::string* bytes,
                       FileStamp* stamp) {
  using Kind = ReadOutcome::Kind;
  int fd = -1;
  // O_NONBLOCK: opening a FIFO that nobody writes to must not wait for ever.
  const int open_error = Retry([&] {
    return fd = openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  });
  if (open_error == ENOENT) return {Kind::kMissing, 0};
  if (open_error == ELOOP || open_error == ENXIO) return {Kind::kIrregular, 0};
  if (open_error != 0) return {Kind::kSystem, open_error};
  const FileHandle file(fd);
  struct stat status = {};
  if (fstat(fd, &status) != 0) return {Kind::kSystem, errno};
  if (!S_ISREG(status.st_mode)) return {Kind::kIrregular, 0};
  // Asked before reading: a sparse file of a gigabyte costs nothing to refuse.
  if (static_cast<std::size_t>(status.st_size) > limit) return {Kind::kTooLarge, 0};
  if (stamp != nullptr) *stamp = StampOf(status);
  const int error = ReadToEnd(fd, static_cast<std::size_t>(status.st_size), limit, bytes);
  if (error != 0) return {Kind::kSystem, error};
  if (bytes->size() > limit) return {Kind::kTooLarge, 0};
  return {Kind::kRead, 0};
}

Error ReadError(const ReadOutcome& outcome, std::string_view shown, std::size_t limit) {
  Error error;
  error.place.path = shown;
  const std::string path = "'" + std::string(shown) + "'";
  switch (outcome.kind) {
    case ReadOutcome::Kind::kMissing:
      error.code = Exit::kCannot;
      error.what = "there is no " + path;
      return error;
    case ReadOutcome::Kind::kIrregular:
      error.code = Exit::kInvalid;
      error.what = path + " is not a regular file";
      error.hints = {"links, folders and pipes in a backlog are never followed"};
      return error;
    case ReadOutcome::Kind::kTooLarge:
      error.code = Exit::kInvalid;
      error.what = path + " is larger than " + std::to_string(limit / 1024) + " KiB";
      error.hints = {"keep what it holds elsewhere, and name the place in it"};
      return error;
    case ReadOutcome::Kind::kRead:
    case ReadOutcome::Kind::kSystem: break;
  }
  return SystemError("read", shown, outcome.error);
}

Result<std::string> ReadWholeFile(const std::string& path, std::size_t limit) {
  int fd = -1;
  const int open_error = Retry([&] { return fd = open(path.c_str(), O_RDONLY | O_CLOEXEC); });
  if (open_error == ENOENT) return ReadError({ReadOutcome::Kind::kMissing, 0}, path, limit);
  if (open_error != 0) return SystemError("read", path, open_error);
  const FileHandle file(fd);
  struct stat status = {};
  if (fstat(fd, &status) != 0) return SystemError("read", path, errno);
  if (S_ISDIR(status.st_mode)) {
    return Error{Exit::kCannot, "cannot read '" + path + "': it is a folder", {}, {}};
  }
  const auto size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (size > limit) return ReadError({ReadOutcome::Kind::kTooLarge, 0}, path, limit);
  std::string bytes;
  const int error = ReadToEnd(fd, size, limit, &bytes);
  if (error != 0) return SystemError("read", path, error);
  if (bytes.size() > limit) return ReadError({ReadOutcome::Kind::kTooLarge, 0}, path, limit);
  return bytes;
}

int CreateFileAt(int folder, const std::string& name, unsigned mode, std::string_view bytes,
                 FileHandle* handle) {
  int fd = -1;
  const int error = Retry([&] {
    return fd = openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                       static_cast<mode_t>(mode));
  });
  if (error != 0) return error;
  *handle = FileHandle(fd);
  return WriteAll(fd, bytes);
}

int OpenFolderAt(int folder, const std::string& name, FileHandle* handle) {
  int fd = -1;
  const int error = Retry([&] {
    return fd = openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  });
  if (error == 0) *handle = FileHandle(fd);
  return error;
}

int ListFolder(int folder, std::vector<std::string>* names) {
  FileHandle again;  // a handle of its own: fdopendir takes it over, with its position
  if (const int error = OpenFolderAt(folder, ".", &again); error != 0) return error;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(again.get()), &closedir);
  if (!stream) return errno;
  again.Release();
  while (true) {
    errno = 0;
    const dirent* entry = readdir(stream.get());
    if (entry == nullptr) return errno;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names->emplace_back(name);
  }
}

int RenameNew(int folder, const std::string& from, const std::string& to) {
  const int error =
      Retry([&] { return renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE); });
  if (error != EINVAL && error != ENOSYS && error != EOPNOTSUPP) return error;
  // A hard link refuses an existing name as well; the file has two names for a moment.
  if (linkat(folder, from.c_str(), folder, to.c_str(), 0) == 0) return Unlink(folder, from);
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return errno;
  // FAT has neither: look first, and leave the gap of a moment.
  struct stat status = {};
  if (fstatat(folder, to.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  if (errno != ENOENT) return errno;
  return RenameOver(folder, from, to);
}

int RenameOver(int folder, const std::string& from, const std::string& to) {
  return Retry([&] { return renameat(folder, from.c_str(), folder, to.c_str()); });
}

int Exchange(int folder, const std::string& one, const std::string& other) {
  const int error =
      Retry([&] { return renameat2(folder, one.c_str(), folder, other.c_str(), RENAME_EXCHANGE); });
  return error == ENOSYS || error == EOPNOTSUPP ? EINVAL : error;
}

int Unlink(int folder, const std::string& name) {
  return Retry([&] { return unlinkat(folder, name.c_str(), 0); });
}

}  // namespace backlog
