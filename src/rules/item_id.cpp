#include "backlog/rules/item_id.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "model/stable_hash.h"

namespace backlog {
namespace {

template <class Item>
std::string NewId(char letter, const std::vector<Item>& items, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
  for (std::uint64_t attempt = 0;; ++attempt) {
    std::uint64_t bits = Mix64(StableHash(text) + attempt);
    std::string id(1, letter);
    for (int i = 0; i < 3; ++i, bits >>= 5U) id += kDigits[bits & 31U];
    if (std::none_of(items.begin(), items.end(), [&](const Item& item) { return item.id == id; })) {
      return id;
    }
  }
}

// An id wins over a place: somebody may have numbered the items by hand.
template <class Item>
Result<std::size_t> Find(const Story& story, const std::vector<Item>& items, std::string_view one,
                         std::string_view many, std::string_view name) {
  const auto at = std::find_if(items.begin(), items.end(), [&](const Item& item) {
    return !item.id.empty() && item.id == name;
  });
  if (at != items.end()) return static_cast<std::size_t>(at - items.begin());
  std::size_t place = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, code] = std::from_chars(name.data(), end, place);
  if (code == std::errc() && stop == end && place >= 1 && place <= items.size()) return place - 1;
  return Error{Exit::kCannot,
               fmt::format("no {} '{}' in '{}': it has {} {}", one, name, story.id, items.size(),
                           items.size() == 1 ? one : many),
               {},
               {fmt::format("see them: 'backlog show {}'", story.id)}};
}

}  // namespace

std::string NewCriterionId(const std::vector<Criterion>& criteria, std::string_view text) {
  return NewId('c', criteria, text);
}

std::string NewQuestionId(const std::vector<Question>& questions, std::string_view text) {
  return NewId('q', questions, text);
}

std::string NewNoteId(const std::vector<Note>& notes, std::string_view text) {
  return NewId('n', notes, text);
}

std::string NewRejectionId(const std::vector<Rejection>& rejections, std::string_view text) {
  return NewId('r', rejections, text);
}

Result<std::size_t> FindCriterion(const Story& story, std::string_view name) {
  return Find(story, story.acceptance_criteria, "criterion", "criteria", name);
}

Result<std::size_t> FindQuestion(const Story& story, std::string_view name) {
  return Find(story, story.questions, "question", "questions", name);
}

void SetVerdict(Story& story, std::size_t index, Verdict verdict) {
  Criterion& criterion = story.acceptance_criteria[index];
  if (criterion.result == verdict) return;
  criterion.result = verdict;
  if (criterion.id.empty()) {
    criterion.id = NewCriterionId(story.acceptance_criteria, criterion.text);
  }
}

}  // namespace backlog
