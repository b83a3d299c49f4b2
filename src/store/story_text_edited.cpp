// Editing a file's text: one key after the other, then the proof of the whole.
#include <utility>
#include <vector>

#include "backlog/store/story_text.h"
#include "store/story_text_editor.h"
#include "store/story_text_proof.h"
#include "store/story_text_wish.h"
#include "store/yaml_reader.h"
#include "store/yaml_writer.h"

namespace backlog {
namespace {

Error Veto(const std::string& path, const std::string& flaw) {
  Error error;
  error.code = Exit::kBug;
  error.what = "cannot edit '" + path + "': " + flaw + "; nothing was written";
  error.place.path = path;
  return error;
}

// A file that nobody could read again must not be written.
Error TooLarge(const std::string& path, std::size_t bytes) {
  Error error;
  error.code = Exit::kInvalid;
  error.what = "the file would have " + std::to_string(bytes) + " bytes, and " +
               std::to_string(kLargestFile) + " are the most that is read; nothing was written";
  error.place.path = path;
  error.hints.emplace_back("put a long text into a file of its own, and name it here");
  return error;
}

// True where the file ends inside a block text, without a line break: a line added behind it would
// give the text one.
bool EndsInOpenText(const TextNode& root, std::string_view text) {
  const TextNode* last = &root;
  while (!last->children.empty() && last->style == TextNode::Style::kBlock) {
    last = &last->children.back();
  }
  return IsBlockScalar(*last) && last->end == text.size();
}

// Applies one edit to `text`; `wishes` gets what its key shall hold. Returns false where the text
// cannot be read.
bool ApplyEdit(const TextEdit& edit, std::span<const std::string_view> key_order, std::string& text,
               Wishes& wishes) {
  TextNode root;
  YamlReader::Keys keys;
  std::vector<YamlComment> comments;
  if (!YamlReader(text, keys, &comments).Read(root)) return false;
  const TextNode* node = root.Find(edit.key);
  TextValue wish = WishFor(node, edit.before, edit.after);
  const bool changes = node == nullptr ? !IsNothing(wish) : !SameMeaning(ValueOf(*node), wish);
  if (changes) {
    StoryTextEditor editor(text, root, comments);
    if (node == nullptr) {
      editor.InsertEntry(edit.key, wish, key_order);
    } else {
      editor.ChangeEntry(*node, wish);
    }
    std::string edited = editor.Apply();
    wishes[edit.key] = std::move(wish);
    text = std::move(edited);
  }
  return true;
}

}  // namespace

Result<std::string> StoryText::Edited(std::span<const TextEdit> edits,
                                      std::span<const std::string_view> key_order) const {
  std::string text = bytes();
  Wishes wishes;
  for (const TextEdit& edit : edits) {
    if (edit.before == edit.after) continue;
    if (!ApplyEdit(edit, key_order, text, wishes)) {
      return Veto(path_, "the edit of a key before '" + edit.key + "' would break the file");
    }
  }
  if (text == bytes()) return text;
  if (text.size() > kLargestFile) return TooLarge(path_, text.size());
  const std::string flaw = FindFlaw(*this, text, wishes);
  if (flaw.empty()) return text;
  if (!EndsInOpenText(root_, bytes())) return Veto(path_, flaw);
  Error error;
  error.code = Exit::kInvalid;
  error.what =
      "cannot edit '" + path_ + "': its last line, part of a block text, has no line break";
  error.place = At(static_cast<std::uint32_t>(bytes().size()));
  error.hints.push_back("end the file with a line break");
  return error;
}

Result<std::string> StoryText::NewFile(std::span<const std::pair<std::string, TextValue>> entries) {
  std::string text;
  Wishes wishes;
  for (const auto& [key, value] : entries) {
    if (!text.empty()) text += '\n';
    WritePlace place;
    place.blanks_below = -1;
    text += WriteEntry(key, value, place);
    wishes[key] = value;
  }
  if (text.size() > kLargestFile) return TooLarge({}, text.size());
  auto nothing = Read("", "new file");
  if (!nothing) return std::move(nothing).error();
  const std::string flaw = FindFlaw(*nothing, text, wishes);
  if (!flaw.empty()) return Veto("new file", flaw);
  return text;
}

}  // namespace backlog
