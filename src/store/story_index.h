// A cache of the stories as they were read, with what the file system said of each file then. Who
// lists ten thousand stories asks for the stamps of all files, and reads those that changed.
//
// It is checked as git checks its index: a story counts as long as its file's stamp is equal, and
// only stories whose files were last written before the reading began are kept, because a later
// write could leave the stamp as it was. Lost, damaged, from another version or on a disk that
// cannot be written: then the files are read. It lies in the folder of the lock, which no clone and
// no commit brings.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/story.h"
#include "store/folder_handles.h"
#include "store/posix_file.h"

namespace backlog {

/// Below this many files that would have to be read, writing the index takes longer than reading.
inline constexpr std::size_t kWorthAnIndex = 64;

class StoryIndex {
 public:
  /// Opens the index; one that cannot be read has no stories.
  explicit StoryIndex(FolderHandles& handles);

  /// Sets `story` to what the file of this name held when it had this stamp. False, and `story` is
  /// fresh, where that is not known. Names must come in ascending order.
  bool Find(std::string_view name, const FileStamp& stamp, Story& story);

 private:
  bool ReadBlock();
  bool ReadEntry();

  FileHandle file_;
  std::string block_;
  std::string_view rest_;  // of the block
  // The next entry.
  bool has_entry_ = false;
  std::string_view name_;
  FileStamp stamp_;
  std::string_view bytes_;
};

/// One story of a new index.
struct IndexEntry {
  std::string_view name;
  FileStamp stamp;
  const Story* story = nullptr;
};

/// A new index in the making.
class IndexUpdate {
 public:
  /// Begins one before files are read. Nothing where it cannot be written.
  static std::optional<IndexUpdate> Begin(FolderHandles& handles);
  IndexUpdate(IndexUpdate&&) noexcept = default;
  IndexUpdate& operator=(IndexUpdate&&) = delete;
  /// Removes what was not saved.
  ~IndexUpdate();

  /// True where a file with this stamp was last written before this update began.
  bool IsSettled(const FileStamp& stamp) const { return stamp.changed < began_; }

  /// Puts the new index in the old one's place. Requires the entries sorted by name. That it cannot
  /// be written is no error.
  void Save(const std::vector<IndexEntry>& entries);

 private:
  IndexUpdate(int folder, std::string name, FileHandle file, std::int64_t began)
      : folder_(folder), name_(std::move(name)), file_(std::move(file)), began_(began) {}

  int folder_;
  std::string name_;
  FileHandle file_;
  std::int64_t began_;
};

}  // namespace backlog
