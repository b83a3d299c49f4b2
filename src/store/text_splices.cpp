#include "store/text_splices.h"

#include <algorithm>
#include <utility>

#include "store/yaml_bytes.h"

namespace backlog {

TextSplices::TextSplices(std::string_view text) : text_(text) {
  const std::size_t feed = text.find('\n');
  if (feed != std::string_view::npos && feed > 0 && text[feed - 1] == '\r') line_break_ = "\r\n";
}

void TextSplices::Replace(std::uint32_t begin, std::uint32_t end, std::string with) {
  splices_.push_back({begin, end, std::move(with)});
}

void TextSplices::InsertLines(std::uint32_t offset, std::string lines) {
  if (lines.empty()) return;
  const bool open_end = !text_.empty() && text_.back() != '\n' && text_ != kByteOrderMark;
  if (offset == text_.size() && open_end && !end_closed_) {
    lines.insert(0, line_break_);
    end_closed_ = true;
  }
  Replace(offset, offset, std::move(lines));
}

bool TextSplices::IsRemoved(std::uint32_t offset) const {
  return std::any_of(splices_.begin(), splices_.end(), [offset](const Splice& splice) {
    return splice.with.empty() && splice.begin <= offset && offset < splice.end;
  });
}

std::string TextSplices::Apply() const {
  std::vector<const Splice*> sorted;
  sorted.reserve(splices_.size());
  for (const Splice& splice : splices_) sorted.push_back(&splice);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Splice* a, const Splice* b) { return a->begin < b->begin; });
  std::string out;
  std::uint32_t at = 0;
  for (const Splice* splice : sorted) {
    if (splice->begin > at) out.append(text_.substr(at, splice->begin - at));
    out += splice->with;
    at = std::max(at, splice->end);
  }
  return out.append(text_.substr(at));
}

std::uint32_t TextSplices::LineBegin(std::uint32_t offset) const {
  while (offset > 0 && text_[offset - 1] != '\n') --offset;
  if (offset == 0 && text_.starts_with(kByteOrderMark)) return kByteOrderMark.size();
  return offset;
}

std::uint32_t TextSplices::LineEnd(std::uint32_t offset) const {
  std::size_t end = std::min(text_.find('\n', offset), text_.size());
  if (end < text_.size() && end > offset && text_[end - 1] == '\r') --end;
  return static_cast<std::uint32_t>(end);
}

std::uint32_t TextSplices::NextLine(std::uint32_t offset) const {
  const std::size_t feed = text_.find('\n', offset);
  return static_cast<std::uint32_t>(feed == std::string_view::npos ? text_.size() : feed + 1);
}

int TextSplices::Column(std::uint32_t offset) const {
  return static_cast<int>(offset - LineBegin(offset));
}

bool TextSplices::IsBlankLine(std::uint32_t offset) const {
  const std::string_view line = text_.substr(offset, LineEnd(offset) - offset);
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

int TextSplices::BlankLines(std::uint32_t offset) const {
  int count = 0;
  while (offset < text_.size() && IsBlankLine(offset)) {
    ++count;
    offset = NextLine(offset);
  }
  return count;
}

bool TextSplices::OnlyIndentBefore(std::uint32_t offset) const {
  const std::uint32_t begin = LineBegin(offset);
  return text_.substr(begin, offset - begin).find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace backlog
