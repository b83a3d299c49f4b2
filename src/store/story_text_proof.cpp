#include "store/story_text_proof.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "store/story_text_wish.h"
#include "store/text_splices.h"
#include "store/yaml_bytes.h"
#include "store/yaml_reader.h"
#include "store/yaml_second_opinion.h"

namespace backlog {
namespace {

bool SameNode(const TextNode& a, const TextNode& b) {
  return a.kind == b.kind && a.style == b.style && a.key == b.key && a.text == b.text &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                    SameNode);
}

// Compares the trees: edited keys with their wishes, the others with what they were.
std::string FindTreeFlaw(const TextNode& old, const TextNode& now, const Wishes& wishes) {
  auto before = old.children.begin();
  for (const TextNode& child : now.children) {
    const auto wish = wishes.find(child.key);
    const bool was_there = before != old.children.end() && before->key == child.key;
    if (wish == wishes.end()) {
      if (!was_there || !SameNode(*before, child)) {
        return "'" + std::string(child.key) + "' would change too";
      }
    } else if (!SameMeaning(ValueOf(child), wish->second)) {
      return "'" + std::string(child.key) + "' would read differently";
    }
    if (was_there) ++before;
  }
  if (before != old.children.end()) return "'" + std::string(before->key) + "' would be lost";
  for (const auto& [key, wish] : wishes) {
    if (now.Find(key) == nullptr && wish != TextValue()) return "'" + key + "' would be missing";
  }
  return {};
}

// A text's lines without those of edited values and blank ones, and its comments.
struct Outside {
  std::vector<std::string_view> lines;
  std::vector<std::string_view> comment_lines;  // wherever they stand
  std::vector<std::string_view> comments;       // their texts, and those behind edited values
};

class OutsideReader {
 public:
  OutsideReader(std::string_view text, const TextNode& root, const Wishes& wishes) : text_(text) {
    for (const TextNode& child : root.children) {
      if (wishes.find(child.key) == wishes.end()) continue;
      const std::size_t feed =
          child.key_begin == 0 ? std::string_view::npos : text.rfind('\n', child.key_begin - 1);
      edited_.emplace_back(feed == std::string_view::npos ? 0 : feed + 1, NextLine(child.end));
    }
  }

  Outside Read(const std::vector<YamlComment>& comments) const {
    Outside out;
    auto range = edited_.begin();
    auto comment = comments.begin();
    const std::size_t first = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    for (std::size_t begin = first; begin < text_.size(); begin = NextLine(begin)) {
      const std::size_t next = NextLine(begin);
      while (range != edited_.end() && range->second <= begin) ++range;
      const bool edited = range != edited_.end() && range->first <= begin;
      const std::string_view line = text_.substr(begin, next - begin);
      bool counts = !edited && line.find_first_not_of(" \t\r\n") != std::string_view::npos;
      for (; comment != comments.end() && comment->begin < next; ++comment) {
        if (comment->whole_line) {
          out.comment_lines.push_back(line);
          counts = false;
        } else if (!edited) {
          continue;
        }
        out.comments.push_back(text_.substr(comment->begin, comment->end - comment->begin));
      }
      if (counts) out.lines.push_back(line);
    }
    return out;
  }

 private:
  std::size_t NextLine(std::size_t at) const {
    const std::size_t feed = text_.find('\n', at);
    return feed == std::string_view::npos ? text_.size() : feed + 1;
  }

  std::string_view text_;
  std::vector<std::pair<std::size_t, std::size_t>> edited_;  // lines, by offsets
};

// True where a collection is edited: comments behind the items that it loses go with them.
bool MayLoseComments(const TextNode& root, const Wishes& wishes) {
  return std::any_of(root.children.begin(), root.children.end(), [&](const TextNode& child) {
    const bool collection =
        child.kind == TextNode::Kind::kList || child.kind == TextNode::Kind::kMap;
    return collection && wishes.find(child.key) != wishes.end();
  });
}

using Comments = std::vector<std::string_view>;

Comments Sorted(Comments comments) {
  std::sort(comments.begin(), comments.end());
  return comments;
}

bool IsAmong(const Comments& part, const Comments& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// True where no comment is lost but those behind list items that are gone. Items that move take
// theirs along.
bool KeepsComments(const Outside& before, const Outside& after, bool may_lose) {
  const Comments had = Sorted(before.comments);
  const Comments has = Sorted(after.comments);
  if (may_lose) {
    return IsAmong(has, had) && IsAmong(Sorted(before.comment_lines), Sorted(after.comment_lines));
  }
  auto at = after.comment_lines.begin();
  for (const std::string_view line : before.comment_lines) {
    at = std::find(at, after.comment_lines.end(), line);
    if (at == after.comment_lines.end()) return false;
    ++at;
  }
  return had == has;
}

bool ReadWithComments(const std::string& text, TextNode& root, YamlReader::Keys& keys,
                      std::vector<YamlComment>& comments) {
  return YamlReader(text, keys, &comments).Read(root);
}

// A last line may gain or lose its break, so it is given one.
std::string WithFinalBreak(std::string text) {
  if (!text.empty() && text.back() != '\n') text += TextSplices(text).line_break();
  return text;
}

std::string FindByteFlaw(const std::string& old, const std::string& bytes, const Wishes& wishes) {
  TextNode old_root;
  TextNode new_root;
  YamlReader::Keys keys;
  std::vector<YamlComment> old_comments;
  std::vector<YamlComment> new_comments;
  if (!ReadWithComments(old, old_root, keys, old_comments) ||
      !ReadWithComments(bytes, new_root, keys, new_comments)) {
    return "the file would not be readable";
  }
  const Outside before = OutsideReader(old, old_root, wishes).Read(old_comments);
  const Outside after = OutsideReader(bytes, new_root, wishes).Read(new_comments);
  if (old.starts_with(kByteOrderMark) != bytes.starts_with(kByteOrderMark)) {
    return "the byte order mark would change";
  }
  if (before.lines != after.lines) return "lines outside the edited values would change";
  if (!KeepsComments(before, after, MayLoseComments(old_root, wishes))) {
    return "comments would change";
  }
  return {};
}

}  // namespace

std::string FindFlaw(const StoryText& old, const std::string& bytes, const Wishes& wishes) {
  const auto now = StoryText::Read(bytes, old.path());
  if (!now) return now.error().what;
  std::string flaw = FindTreeFlaw(old.root(), now->root(), wishes);
  if (flaw.empty()) {
    flaw = FindByteFlaw(WithFinalBreak(old.bytes()), WithFinalBreak(bytes), wishes);
  }
  if (flaw.empty() && SecondReaderAgrees(old.bytes(), old.root()) &&
      !SecondReaderAgrees(bytes, now->root())) {
    flaw = "a second YAML reader would read it differently";
  }
  return flaw;
}

}  // namespace backlog
