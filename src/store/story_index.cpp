#include "store/story_index.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <type_traits>
#include <utility>

#include "store/record_bytes.h"

namespace backlog {
namespace {

constexpr std::string_view kIndexName = "index";

// The file is a header and blocks. A block is its own header and entries, each a name, a stamp and
// the bytes of a story, so that reading needs the memory of one block. Numbers are as this machine
// has them: the file never leaves it, and another machine's layout does not match.
struct FileHeader {
  std::array<char, 8> magic{'b', 'a', 'c', 'k', 'l', 'o', 'g', '\0'};
  std::uint64_t layout = 0;
};
struct BlockHeader {
  std::uint64_t size = 0;  // of what follows
  std::uint64_t hash = 0;  // of it
};
struct EntryHeader {
  FileStamp stamp;
  std::uint32_t name_size = 0;
  std::uint32_t bytes_size = 0;
};

constexpr std::size_t kBlockSize = std::size_t{128} * 1024;
// The largest that a block can be: one that lacks a byte, and the largest story on top.
constexpr std::size_t kLargestBlock = kBlockSize + 2 * std::size_t{256} * 1024;

FileHeader Header() {
  FileHeader header;
  header.layout = LayoutOfBytes();
  return header;
}

/// Tells damage, not malice: who can write the index can write the stories.
std::uint64_t HashOf(std::string_view bytes) {
  std::uint64_t hash = 0x9e3779b97f4a7c15U ^ bytes.size();
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min(bytes.size(), sizeof(word));
    std::memcpy(&word, bytes.data(), size);
    bytes.remove_prefix(size);
    hash = (hash ^ word) * 0xff51afd7ed558ccdU;
    hash ^= hash >> 32U;
  }
  return hash;
}

template <class T>
void AppendRaw(const T& value, std::string& bytes) {
  static_assert(std::is_trivially_copyable_v<T>);
  std::array<char, sizeof(T)> raw{};
  std::memcpy(raw.data(), &value, raw.size());
  bytes.append(raw.data(), raw.size());
}

bool ReadExactly(int fd, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = read(fd, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

template <class T>
bool ReadRaw(int fd, T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  return ReadExactly(fd, reinterpret_cast<char*>(&value), sizeof(value));
}

bool WriteExactly(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool WriteBlock(int fd, std::string& block) {
  BlockHeader header;
  header.size = block.size();
  header.hash = HashOf(block);
  std::string head;
  AppendRaw(header, head);
  const bool written = WriteExactly(fd, head) && WriteExactly(fd, block);
  block.clear();
  return written;
}

}  // namespace

StoryIndex::StoryIndex(FolderHandles& handles) {
  const Result<int> folder = handles.Control();
  if (!folder || *folder < 0) return;
  file_ = OpenFileAt(*folder, std::string(kIndexName));
  const FileHeader wanted = Header();
  FileHeader header;
  if (!file_ || !ReadRaw(file_.get(), header) || header.magic != wanted.magic ||
      header.layout != wanted.layout) {
    file_ = FileHandle();
  }
}

bool StoryIndex::ReadBlock() {
  BlockHeader header;
  if (!file_ || !ReadRaw(file_.get(), header) || header.size > kLargestBlock) return false;
  block_.resize(header.size);
  if (!ReadExactly(file_.get(), block_.data(), block_.size())) return false;
  if (HashOf(block_) != header.hash) return false;
  rest_ = block_;
  return true;
}

bool StoryIndex::ReadEntry() {
  has_entry_ = false;
  if (rest_.empty() && !ReadBlock()) {
    file_ = FileHandle();  // at its end, or damaged from here on
    return false;
  }
  EntryHeader header;
  if (rest_.size() < sizeof(header)) return false;
  std::memcpy(&header, rest_.data(), sizeof(header));
  rest_.remove_prefix(sizeof(header));
  const std::size_t size = std::size_t{header.name_size} + header.bytes_size;
  if (rest_.size() < size) return false;
  stamp_ = header.stamp;
  name_ = rest_.substr(0, header.name_size);
  bytes_ = rest_.substr(header.name_size, header.bytes_size);
  rest_.remove_prefix(size);
  return has_entry_ = true;
}

bool StoryIndex::Find(std::string_view name, const FileStamp& stamp, Story& story) {
  while ((has_entry_ || file_) && (!has_entry_ || name_ < name)) {
    if (!ReadEntry() && !file_) return false;
  }
  if (!has_entry_ || name_ != name || stamp_ != stamp) return false;
  if (ReadBytes(bytes_, story)) return true;
  story = Story();
  return false;
}

std::optional<IndexUpdate> IndexUpdate::Begin(FolderHandles& handles) {
  const Result<int> folder = handles.MadeControl();
  if (!folder || *folder < 0) return std::nullopt;
  // Several readers may do this at once, each in a file of its own.
  std::string name = std::string(kIndexName) + ".tmp-" + std::to_string(getpid());
  constexpr unsigned kMode = 0666;
  FileHandle file;
  int error = CreateFileAt(*folder, name, kMode, {}, &file);
  if (error == EEXIST) {  // of a process that was killed
    Unlink(*folder, name);
    error = CreateFileAt(*folder, name, kMode, {}, &file);
  }
  if (error != 0) return std::nullopt;
  struct stat status = {};
  // The file system's own clock, which may be another machine's.
  if (fstat(file.get(), &status) != 0) {
    Unlink(*folder, name);
    return std::nullopt;
  }
  return IndexUpdate(*folder, std::move(name), std::move(file), StampOf(status).changed);
}

IndexUpdate::~IndexUpdate() {
  if (file_) Unlink(folder_, name_);
}

void IndexUpdate::Save(const std::vector<IndexEntry>& entries) {
  std::string block;
  AppendRaw(Header(), block);
  bool written = WriteExactly(file_.get(), block);
  block.clear();
  block.reserve(kLargestBlock);
  std::string bytes;
  for (const IndexEntry& entry : entries) {
    bytes.clear();
    AppendBytes(*entry.story, bytes);
    EntryHeader header;
    header.stamp = entry.stamp;
    header.name_size = static_cast<std::uint32_t>(entry.name.size());
    header.bytes_size = static_cast<std::uint32_t>(bytes.size());
    AppendRaw(header, block);
    block += entry.name;
    block += bytes;
    if (block.size() >= kBlockSize) written = written && WriteBlock(file_.get(), block);
  }
  if (!block.empty()) written = written && WriteBlock(file_.get(), block);
  // Not flushed: what a crash leaves of it, its hashes tell.
  if (written && RenameOver(folder_, name_, std::string(kIndexName)) == 0) file_.Close();
}

}  // namespace backlog
