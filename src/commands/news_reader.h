// From the files that git touched to news of stories: what log, blame and diff print.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/document_changes.h"
#include "git/objects.h"
#include "git/story_versions.h"
#include "report/story_news.h"

namespace backlog {

/// What happened to a file that holds no story.
struct OtherNews {
  std::string path;  // below .backlog
  TouchedOther::Kind kind = TouchedOther::Kind::kChanged;
  std::string headline;  // of one that is new: its goal, text or question
  std::vector<DocumentChange> changes;
};

/// Want what is to be told, then Read once, then Tell.
class NewsReader {
 public:
  NewsReader(Context& ctx, const GitPlace& place) : ctx_(ctx), place_(place) {}

  void Want(const TouchedStory& story) { versions_.Want(story); }
  void Want(const TouchedOther& other);
  /// Reads from another git what is not in the patch. Errors: kWorld.
  Result<void> Read(const WholePatch& patch = {});

  /// Returns what happened to the story; nullopt for a merge that only brought together what both
  /// sides had. Of a story that was not wanted, its id and whether it came or went.
  std::optional<StoryNews> Tell(const TouchedStory& story);
  /// Returns what happened to the file; nullopt for a merge that only brought together what both
  /// sides had.
  std::optional<OtherNews> Tell(const TouchedOther& other) const;
  /// Tells all that happened to stories. One that went and one that came with its title are one
  /// story with a new id.
  std::vector<StoryNews> TellStories(std::vector<TouchedStory> stories);
  std::vector<OtherNews> TellOthers(const TouchedParts& parts) const;

  /// The version after; nullptr where it is gone, or cannot be read.
  const Story* After(const TouchedStory& story);
  /// A version; nullptr where it cannot be read.
  const Story* Find(const BlobName& blob) const { return versions_.Find(blob); }
  /// The versions before that can be read.
  std::vector<const Story*> Before(const TouchedStory& story) const;

  /// What is wrong with files of the work tree.
  const std::vector<Error>& problems() const { return problems_; }

 private:
  const Story* FromWorkTree(const TouchedStory& story);
  void JoinRenumbered(std::vector<TouchedStory>& stories);

  Context& ctx_;
  const GitPlace& place_;
  std::string BytesOf(const BlobName& blob) const;

  StoryVersions versions_;
  std::vector<BlobName> other_blobs_;  // wanted, and not read yet
  std::unordered_map<BlobName, std::string> documents_;
  std::unordered_map<std::string, std::unique_ptr<const Story>> work_tree_;  // by path
  std::vector<Error> problems_;
};

/// "sprint 3: capacity 13 -> 11", safe.
std::string OtherLine(const OtherNews& news);

/// The word of what happened to another file.
std::string_view OtherWord(TouchedOther::Kind kind);

/// Writes "path", "change" and "differences" as an object.
void WriteOther(JsonWriter& json, const OtherNews& news);

/// Returns all that differs between two states as a document: "stories" and "files".
std::string NewsJson(const std::vector<StoryNews>& news, const std::vector<OtherNews>& others);

/// Prints "  VERB  TEXT" with the verb in a column; long lines are broken where stdout is a
/// terminal. `text` is safe.
void PrintNewsLine(Context& ctx, std::string_view verb, const std::string& text);

/// "k7m2qx Pay by card: size 8 -> 5", safe; the id in its colour.
std::string NewsLine(Context& ctx, const StoryNews& news, const std::string& details);

}  // namespace backlog
