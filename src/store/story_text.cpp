#include "backlog/store/story_text.h"

#include <algorithm>
#include <optional>

#include "store/yaml_bytes.h"
#include "store/yaml_reader.h"

namespace backlog {
namespace {

std::string_view LineAround(std::string_view text, std::size_t offset) {
  std::size_t begin = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// Returns the place of a byte; a byte order mark is not part of its line.
Place PlaceOf(std::string_view text, std::size_t offset, const std::string& path) {
  offset = std::min(offset, text.size());
  Place place;
  place.path = path;
  place.line = 1 + static_cast<int>(std::count(
                       text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  std::string_view line = LineAround(text, offset);
  auto column = static_cast<int>(text.data() + offset - line.data()) + 1;
  if (place.line == 1 && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
    column = std::max(1, column - static_cast<int>(kByteOrderMark.size()));
  }
  place.column = column;
  place.excerpt = line;
  return place;
}

Error Refusal(const YamlFault& fault, std::string_view text, const std::string& path) {
  Error error;
  error.code = Exit::kInvalid;
  error.what = "cannot read '" + path + "': " + fault.what;
  error.place = PlaceOf(text, fault.at, path);
  if (!fault.hint.empty()) error.hints.push_back(fault.hint);
  return error;
}

}  // namespace

const TextNode* TextNode::Find(std::string_view wanted) const {
  if (kind != Kind::kMap) return nullptr;
  for (const TextNode& child : children) {
    if (child.key == wanted) return &child;
  }
  return nullptr;
}

Result<StoryText> StoryText::Read(std::string bytes, std::string path) {
  if (bytes.size() > kLargestFile) {
    Error error;
    error.code = Exit::kInvalid;
    error.what = "cannot read '" + path + "': it has " + std::to_string(bytes.size()) +
                 " bytes, and " + std::to_string(kLargestFile) + " are the most that is read";
    error.place.path = path;
    error.hints.push_back("put long texts into a file of their own and name it in the story");
    return error;
  }
  StoryText story;
  story.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  story.path_ = std::move(path);
  const std::string_view text = *story.bytes_;
  if (auto fault = FindBadByte(text)) return Refusal(*fault, text, story.path_);
  YamlReader reader(text, story.decoded_keys_);
  if (reader.Read(story.root_)) return story;
  // What a merge left behind explains every other fault of the file.
  const auto conflict = FindConflictMarker(text);
  return Refusal(conflict ? *conflict : reader.fault(), text, story.path_);
}

Place StoryText::At(std::uint32_t offset) const {
  return PlaceOf(*bytes_, offset, path_);
}

Place StoryText::At(const TextNode& node) const {
  Place place;
  place.path = path_;
  place.line = static_cast<int>(node.line);
  place.column = static_cast<int>(node.column);
  std::string_view line = LineAround(*bytes_, std::min<std::size_t>(node.begin, bytes_->size()));
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  place.excerpt = line;
  return place;
}

}  // namespace backlog
