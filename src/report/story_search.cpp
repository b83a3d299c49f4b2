#include "report/story_search.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace backlog {
namespace {

/// Calls use(text, begin, size) for each character: its lower-case form, and its bytes in `text`.
template <class Use>
void ForEachFolded(std::string_view text, const Use& use) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    utf8proc_int32_t code = byte;
    std::size_t size = 1;
    std::array<utf8proc_uint8_t, 4> lower{byte};
    std::size_t lower_size = 1;
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') lower[0] = static_cast<utf8proc_uint8_t>(byte + 'a' - 'A');
    } else {
      const utf8proc_ssize_t read =
          utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                           static_cast<utf8proc_ssize_t>(text.size() - at), &code);
      if (read > 0) {
        size = static_cast<std::size_t>(read);
        lower_size =
            static_cast<std::size_t>(utf8proc_encode_char(utf8proc_tolower(code), lower.data()));
      }
    }
    use(std::string_view(reinterpret_cast<const char*>(lower.data()), lower_size), at, size);
    at += size;
  }
}

struct Passage {
  std::string where;
  const std::string* text;
};

std::vector<Passage> PassagesOf(const Story& story) {
  std::vector<Passage> passages;
  const auto add = [&](std::string where, const std::string& text) {
    if (!text.empty()) passages.push_back({std::move(where), &text});
  };
  add("id", story.id);
  add("role", story.role);
  add("want", story.want);
  add("benefit", story.benefit);
  for (const std::string& label : story.labels) add("label", label);
  add("assignee", story.assignee);
  if (story.external) add("key", story.external->key);
  add("description", story.description);
  int number = 0;
  for (const Criterion& criterion : story.acceptance_criteria) {
    add("criterion " + std::to_string(++number), criterion.text);
  }
  for (const Question& question : story.questions) {
    add("question", question.text);
    add("answer", question.answer);
  }
  for (const Note& note : story.notes) add("note", note.text);
  return passages;
}

bool IsContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80;
}

/// Returns the text around [begin, end), cut between words where there are any near.
std::string ExcerptAround(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kBefore = 30;
  constexpr std::size_t kAfter = 70;
  std::size_t first = begin > kBefore ? begin - kBefore : 0;
  if (first > 0) {
    const std::size_t blank = text.find_first_of(" \n", first);
    if (blank < begin) first = blank + 1;
    while (first < begin && IsContinuation(text[first])) ++first;
  }
  std::size_t last = std::min(end + kAfter, text.size());
  if (last < text.size()) {
    const std::size_t blank = text.find_last_of(" \n", last);
    if (blank != std::string_view::npos && blank >= end) last = blank;
    while (last > end && IsContinuation(text[last])) --last;
  }
  std::string excerpt(text.substr(first, last - first));
  // On one line: a break is a blank, several are one.
  std::string line = first > 0 ? "... " : "";
  for (const char c : excerpt) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return last < text.size() ? line + " ..." : line;
}

}  // namespace

std::string FoldedText(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  ForEachFolded(text, [&](std::string_view lower, std::size_t, std::size_t) { folded += lower; });
  return folded;
}

StorySearch::StorySearch(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const std::string folded = FoldedText(text);
    std::string_view rest = folded;
    while (!rest.empty()) {
      const std::size_t begin = std::min(rest.find_first_not_of(" \t\n"), rest.size());
      rest.remove_prefix(begin);
      const std::size_t end = std::min(rest.find_first_of(" \t\n"), rest.size());
      if (end > 0) words_.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }
}

std::optional<std::vector<Found>> StorySearch::Find(const Story& story) const {
  std::vector<std::string_view> missing;
  const std::string title = FoldedText(story.title);
  for (const std::string& word : words_) {
    if (title.find(word) == std::string::npos) missing.emplace_back(word);
  }
  std::vector<Found> found;
  if (missing.empty()) return found;
  for (const Passage& passage : PassagesOf(story)) {
    const std::string folded = FoldedText(*passage.text);
    const auto left = std::remove_if(missing.begin(), missing.end(), [&](std::string_view word) {
      return folded.find(word) != std::string::npos;
    });
    if (left == missing.end()) continue;
    missing.erase(left, missing.end());
    const auto [begin, end] = Ranges(*passage.text).front();
    found.push_back({passage.where, ExcerptAround(*passage.text, begin, end)});
    if (missing.empty()) return found;
  }
  return std::nullopt;
}

std::vector<std::pair<std::size_t, std::size_t>> StorySearch::Ranges(std::string_view text) const {
  std::string folded;
  std::vector<std::size_t> begins;  // of the character that a folded byte comes from
  std::vector<std::size_t> ends;
  ForEachFolded(text, [&](std::string_view lower, std::size_t at, std::size_t size) {
    folded += lower;
    begins.insert(begins.end(), lower.size(), at);
    ends.insert(ends.end(), lower.size(), at + size);
  });
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  for (const std::string& word : words_) {
    for (std::size_t at = folded.find(word); at != std::string::npos;
         at = folded.find(word, at + word.size())) {
      ranges.emplace_back(begins[at], ends[at + word.size() - 1]);
    }
  }
  std::sort(ranges.begin(), ranges.end());
  std::vector<std::pair<std::size_t, std::size_t>> joined;
  for (const auto& range : ranges) {
    if (!joined.empty() && range.first <= joined.back().second) {
      joined.back().second = std::max(joined.back().second, range.second);
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

}  // namespace backlog
