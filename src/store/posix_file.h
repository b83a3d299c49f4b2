// System calls with the retries and checks that every caller needs: interrupted calls are repeated,
// short writes continued, and a file is only read once it is known to be a regular one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/result.h"

struct stat;

namespace backlog {

/// Owns a descriptor; -1 owns none.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int fd) : fd_(fd) {}
  FileHandle(FileHandle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept;
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  ~FileHandle();

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int Release() { return std::exchange(fd_, -1); }
  /// Returns 0 or an errno value: some file systems report a full disk only here.
  int Close();

 private:
  int fd_ = -1;
};

/// The system's words for an errno value.
std::string ErrorText(int error);

/// A kWorld error: "cannot `verb` '`path`': `the system's words`".
Error SystemError(std::string_view verb, std::string_view path, int error);

/// What the file system says of a file. While it stays equal nobody has written the file: the time
/// of its last change cannot be set. Times are in nanoseconds.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool operator==(const FileStamp&) const = default;
};
FileStamp StampOf(const struct stat& status);

/// Returns the stamp of the file `name` (of a link itself); an empty one where that fails.
FileStamp StampAt(int folder, const char* name);

/// What became of an attempt to read a file. `error` is an errno value where `kind` is kSystem.
struct ReadOutcome {
  enum class Kind { kRead, kMissing, kIrregular, kTooLarge, kSystem };
  Kind kind = Kind::kRead;
  int error = 0;
};

/// Reads the file `name` of the folder `folder` into `bytes`. Never follows a symbolic link, never
/// waits for a FIFO, never reads what is no regular file or larger than `limit`. Where `stamp` is
/// not null it gets the file's stamp from before it was read.
ReadOutcome ReadFileAt(int folder, const std::string& name, std::size_t limit, std::string* bytes,
                       FileStamp* stamp = nullptr);

/// Opens a file for reading in the same way; an empty handle where that fails.
FileHandle OpenFileAt(int folder, const std::string& name);

/// The error for an outcome that is not kRead; `shown` is the path as the user would name it.
Error ReadError(const ReadOutcome& outcome, std::string_view shown, std::size_t limit);

/// Reads a file that the user named on the command line: links are followed, and a pipe (a shell's
/// `<(command)`) is read to its end. Errors: kCannot where there is none or it is a folder;
/// kInvalid where it is larger than `limit`; kWorld for the system's reasons.
Result<std::string> ReadWholeFile(const std::string& path, std::size_t limit);

/// Creates the file `name`, which must not exist, and writes `bytes`; the umask decides its mode
/// within `mode`. Returns 0 or an errno value; the file may then be there, cut short.
int CreateFileAt(int folder, const std::string& name, unsigned mode, std::string_view bytes,
                 FileHandle* handle);

/// Opens a folder below `folder`; never follows a symbolic link. Returns 0 or an errno value.
int OpenFolderAt(int folder, const std::string& name, FileHandle* handle);

/// Appends the names in `folder`, of folders too, to `names`, in no order; `.` and `..` are left
/// out. Returns 0 or an errno value: a folder that cannot be read to its end is not an empty one.
int ListFolder(int folder, std::vector<std::string>* names);

/// Renames inside one folder. `RenameNew` fails with EEXIST where `to` exists; `Exchange` swaps two
/// files, and fails with EINVAL where the file system cannot. All return 0 or an errno value.
int RenameNew(int folder, const std::string& from, const std::string& to);
int RenameOver(int folder, const std::string& from, const std::string& to);
int Exchange(int folder, const std::string& one, const std::string& other);
int Unlink(int folder, const std::string& name);

}  // namespace backlog
