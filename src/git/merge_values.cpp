#include "git/merge_values.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "git/merge_lines.h"
#include "git/merge_order.h"
#include "store/story_text_wish.h"
#include "store/yaml_writer.h"

namespace backlog {
namespace {

using Kind = TextValue::Kind;

MergedValue Agreed(const TextValue& value) {
  return {value, value, false};
}

// What both sides did, and what neither did to a part of the other.
class ValueMerger {
 public:
  ValueMerger(DocumentKind document, MergeSide further) : document_(document), further_(further) {}

  MergedValue Merge(const std::string& path, const TextValue& base, const TextValue& ours,
                    const TextValue& theirs) const {
    if (SameMeaning(ours, theirs) || SameMeaning(theirs, base)) return Agreed(ours);
    if (SameMeaning(ours, base)) return Agreed(theirs);
    const MergeRule rule = RuleFor(document_, path);
    std::optional<MergedValue> merged;
    switch (rule.merging) {
      case Merging::kByShape: merged = ByShape(path, rule, base, ours, theirs); break;
      case Merging::kSmaller: merged = Agreed(ours.text < theirs.text ? ours : theirs); break;
      case Merging::kEarlier:
        if (!IsNothing(ours) && !IsNothing(theirs)) {
          merged = Agreed(ours.text < theirs.text ? ours : theirs);
        }
        break;
      case Merging::kFurther: merged = Further(rule, base, ours, theirs); break;
      case Merging::kDerived: merged = Agreed(further_ == MergeSide::kOurs ? ours : theirs); break;
      case Merging::kStatement: merged = Statement(ours, theirs); break;
      case Merging::kSorted: merged = Sorted(ByShape(path, rule, base, ours, theirs)); break;
    }
    return merged ? *std::move(merged) : MergedValue{ours, theirs, true};
  }

 private:
  static std::optional<MergedValue> Further(const MergeRule& rule, const TextValue& base,
                                            const TextValue& ours, const TextValue& theirs) {
    const int from = StageOf(rule, base);
    const int left = StageOf(rule, ours);
    const int right = StageOf(rule, theirs);
    if (from < 0 || left <= from || right <= from) return std::nullopt;
    return Agreed(left > right ? ours : theirs);
  }

  static std::optional<MergedValue> Statement(const TextValue& ours, const TextValue& theirs) {
    const auto without_day = [](TextValue value) {
      std::erase_if(value.entries, [](const auto& entry) { return entry.first == "on"; });
      return value;
    };
    const TextValue* left = FindEntry(ours, "on");
    const TextValue* right = FindEntry(theirs, "on");
    if (left == nullptr || right == nullptr) return std::nullopt;
    if (!SameMeaning(without_day(ours), without_day(theirs))) return std::nullopt;
    return Agreed(left->text < right->text ? ours : theirs);
  }

  static std::optional<MergedValue> Sorted(std::optional<MergedValue> merged) {
    if (!merged) return merged;
    for (TextValue* side : {&merged->ours, &merged->theirs}) {
      // Of two whole numbers the shorter is the smaller; what is none is refused elsewhere.
      std::stable_sort(side->items.begin(), side->items.end(),
                       [](const TextValue& a, const TextValue& b) {
                         return std::pair(a.text.size(), a.text) < std::pair(b.text.size(), b.text);
                       });
    }
    return merged;
  }

  std::optional<MergedValue> ByShape(const std::string& path, const MergeRule& rule,
                                     const TextValue& base, const TextValue& ours,
                                     const TextValue& theirs) const {
    const auto all = [&](Kind kind) {
      const auto has = [kind](const TextValue& value) {
        return value.kind == kind || IsNothing(value);
      };
      return has(base) && has(ours) && has(theirs);
    };
    if (all(Kind::kMap)) return MergeMaps(path, base, ours, theirs);
    if (all(Kind::kList)) return MergeLists(path, rule, base, ours, theirs);
    if (base.kind == Kind::kText && ours.kind == Kind::kText && theirs.kind == Kind::kText) {
      return MergeTexts(base, ours, theirs);
    }
    return std::nullopt;
  }

  static std::optional<MergedValue> MergeTexts(const TextValue& base, const TextValue& ours,
                                               const TextValue& theirs) {
    const bool is_long = base.text.find('\n') != std::string::npos;
    if (!is_long) return std::nullopt;
    std::optional<std::string> lines = MergeLines(base.text, ours.text, theirs.text);
    if (!lines) return std::nullopt;
    TextValue merged = ours;
    merged.text = *std::move(lines);
    return Agreed(merged);
  }

  MergedValue MergeMaps(const std::string& path, const TextValue& base, const TextValue& ours,
                        const TextValue& theirs) const;
  bool IsDispute(const std::string& path, const TextValue& base, const TextValue& ours,
                 const TextValue& theirs) const;
  MergedValue MergeLists(const std::string& path, const MergeRule& rule, const TextValue& base,
                         const TextValue& ours, const TextValue& theirs) const;

  DocumentKind document_;
  MergeSide further_;
};

const TextValue& EntryOf(const TextValue& map, std::string_view key) {
  static const TextValue kNothing;
  const TextValue* found = FindEntry(map, key);
  return found == nullptr ? kNothing : *found;
}

// Keys as numbers, for MergeOrder.
class Names {
 public:
  Order Of(const TextValue& map) {
    Order order;
    for (const auto& [key, value] : map.entries) order.push_back(NumberOf(key));
    return order;
  }
  const std::string& operator[](std::size_t number) const { return names_[number]; }

 private:
  std::size_t NumberOf(const std::string& name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) {
      names_.push_back(name);
      return names_.size() - 1;
    }
    return static_cast<std::size_t>(found - names_.begin());
  }
  std::vector<std::string> names_;
};

// True where one side judged what the other changed: neither may count without the other. Asked are
// the rules, not the keys of the base: what people write by hand has no verdict at first.
bool ValueMerger::IsDispute(const std::string& path, const TextValue& base, const TextValue& ours,
                            const TextValue& theirs) const {
  for (const MergeRule& rule : AllMergeRules()) {
    if (rule.document != document_ || rule.about.empty()) continue;
    const std::size_t dot = rule.path.rfind('.');
    if (rule.path.substr(0, dot) != path) continue;
    const auto verdict = [&](const TextValue& side) {
      const TextValue& value = EntryOf(side, rule.path.substr(dot + 1));
      return IsNothing(value) ? rule.absent : std::string_view(value.text);
    };
    const auto about = [&](const TextValue& side) -> const TextValue& {
      return EntryOf(side, rule.about);
    };
    const auto judged = [&](const TextValue& side) { return verdict(side) != verdict(base); };
    const auto reworded = [&](const TextValue& side) {
      return !SameMeaning(about(side), about(base));
    };
    if (verdict(ours) == verdict(theirs) || SameMeaning(about(ours), about(theirs))) continue;
    if (judged(ours) && reworded(theirs)) return true;
    if (judged(theirs) && reworded(ours)) return true;
  }
  return false;
}

MergedValue ValueMerger::MergeMaps(const std::string& path, const TextValue& base,
                                   const TextValue& ours, const TextValue& theirs) const {
  // What both sides added has no base that one could have judged and the other reworded.
  if (!IsNothing(base) && IsDispute(path, base, ours, theirs)) return {ours, theirs, true};
  Names names;
  const Order old = names.Of(base);
  const Order left = names.Of(ours);
  const Order right = names.Of(theirs);
  MergedValue merged;
  merged.ours = TextValue::Map({});
  merged.theirs = TextValue::Map({});
  for (const std::size_t name :
       MergeOrder(old, left, right, [](std::size_t, std::size_t) { return false; })) {
    const std::string& key = names[name];
    std::string below = path;
    below += '.';
    below += key;
    MergedValue entry = Merge(below, EntryOf(base, key), EntryOf(ours, key), EntryOf(theirs, key));
    merged.conflict = merged.conflict || entry.conflict;
    if (!IsNothing(entry.ours)) merged.ours.entries.emplace_back(key, std::move(entry.ours));
    if (!IsNothing(entry.theirs)) merged.theirs.entries.emplace_back(key, std::move(entry.theirs));
  }
  return merged;
}

// -- Lists

// An item as the three sides have it; nullptr where one has not.
struct Item {
  const TextValue* base = nullptr;
  const TextValue* ours = nullptr;
  const TextValue* theirs = nullptr;
};

bool HasMaps(const TextValue& list) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [](const TextValue& item) { return item.kind == Kind::kMap; });
}

// A plain item among maps is one with a text and nothing else.
TextValue Lifted(TextValue list) {
  for (TextValue& item : list.items) {
    if (item.kind == Kind::kText) item = TextValue::Map({{"text", item}});
  }
  return list;
}

// What stayed as it was is written as it was.
void LowerTexts(const TextValue& as_written, TextValue& list) {
  for (TextValue& item : list.items) {
    if (item.kind != Kind::kMap || item.entries.size() != 1) continue;
    const TextValue& text = item.entries.front().second;
    const auto same = std::find_if(as_written.items.begin(), as_written.items.end(),
                                   [&](const TextValue& each) { return each == text; });
    if (item.entries.front().first == "text" && same != as_written.items.end()) {
      item = TextValue(*same);
    }
  }
}

// Finds which items of two lists are the same one.
std::vector<std::size_t> SourcesOf(const MergeRule& rule, const std::vector<TextValue>& old,
                                   const std::vector<TextValue>& now, bool maps) {
  if (maps && !rule.is_by_identity) return AlignItems(old, now);
  // Words are what they say: another word is another item; and so is another name.
  const auto same = [&](const TextValue& a, const TextValue& b) {
    return maps ? SameMeaning(EntryOf(a, rule.identity), EntryOf(b, rule.identity))
                : SameMeaning(a, b);
  };
  std::vector<std::size_t> sources(now.size(), kNoSource);
  std::vector<bool> used(old.size(), false);
  for (std::size_t to = 0; to < now.size(); ++to) {
    for (std::size_t from = 0; from < old.size() && sources[to] == kNoSource; ++from) {
      if (used[from] || !same(old[from], now[to])) continue;
      sources[to] = from;
      used[from] = true;
    }
  }
  return sources;
}

// True where both sides added the same item, each for itself.
bool AddedAlike(const MergeRule& rule, const TextValue& ours, const TextValue& theirs) {
  if (SameMeaning(ours, theirs)) return true;
  for (const std::string_view key : {std::string_view("id"), rule.identity}) {
    if (key.empty()) continue;
    const TextValue& left = EntryOf(ours, key);
    if (!IsNothing(left) && SameMeaning(left, EntryOf(theirs, key))) return true;
  }
  return false;
}

// The items of three lists, numbered, with the order in which each list has them.
struct Items {
  std::vector<Item> all;
  Order base;
  Order ours;
  Order theirs;
};

Items Collect(const MergeRule& rule, const TextValue& base, const TextValue& ours,
              const TextValue& theirs, bool maps) {
  Items items;
  for (const TextValue& item : base.items) {
    items.base.push_back(items.all.size());
    items.all.push_back({&item, nullptr, nullptr});
  }
  const std::vector<std::size_t> left = SourcesOf(rule, base.items, ours.items, maps);
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] == kNoSource) items.all.emplace_back();
    const std::size_t number = left[i] == kNoSource ? items.all.size() - 1 : left[i];
    items.all[number].ours = &ours.items[i];
    items.ours.push_back(number);
  }
  const std::vector<std::size_t> right = SourcesOf(rule, base.items, theirs.items, maps);
  for (std::size_t i = 0; i < right.size(); ++i) {
    std::size_t number = right[i];
    for (std::size_t at = base.items.size(); number == kNoSource && at < items.all.size(); ++at) {
      const Item& added = items.all[at];
      if (added.theirs == nullptr && AddedAlike(rule, *added.ours, theirs.items[i])) number = at;
    }
    if (number == kNoSource) {
      number = items.all.size();
      items.all.emplace_back();
    }
    items.all[number].theirs = &theirs.items[i];
    items.theirs.push_back(number);
  }
  return items;
}

// Of what both sides added in one place the older comes first.
bool IsOlder(const TextValue* a, const TextValue* b) {
  if (a == nullptr || b == nullptr) return false;
  const TextValue& left = EntryOf(*a, "on");
  const TextValue& right = EntryOf(*b, "on");
  return !IsNothing(left) && !IsNothing(right) && left.text < right.text;
}

MergedValue ValueMerger::MergeLists(const std::string& path, const MergeRule& rule,
                                    const TextValue& base, const TextValue& ours,
                                    const TextValue& theirs) const {
  const bool maps = rule.has_texts || HasMaps(base) || HasMaps(ours) || HasMaps(theirs);
  const TextValue old = maps ? Lifted(base) : base;
  const TextValue left = maps ? Lifted(ours) : ours;
  const TextValue right = maps ? Lifted(theirs) : theirs;
  const Items items = Collect(rule, old, left, right, maps);
  const auto either = [&](std::size_t name) {
    const Item& item = items.all[name];
    return item.ours != nullptr ? item.ours : item.theirs;
  };
  MergedValue merged;
  merged.ours = TextValue::List({});
  merged.theirs = TextValue::List({});
  for (const std::size_t name :
       MergeOrder(items.base, items.ours, items.theirs,
                  [&](std::size_t a, std::size_t b) { return IsOlder(either(a), either(b)); })) {
    const Item& item = items.all[name];
    if (item.ours != nullptr && item.theirs != nullptr) {
      const TextValue nothing;
      MergedValue value =
          Merge(path, item.base != nullptr ? *item.base : nothing, *item.ours, *item.theirs);
      merged.conflict = merged.conflict || value.conflict;
      merged.ours.items.push_back(std::move(value.ours));
      merged.theirs.items.push_back(std::move(value.theirs));
    } else if (item.base == nullptr) {
      merged.ours.items.push_back(*either(name));
      merged.theirs.items.push_back(*either(name));
    } else if (!SameMeaning(*item.base, *either(name))) {  // one removed what the other changed
      merged.conflict = true;
      auto& keeps = item.ours != nullptr ? merged.ours : merged.theirs;
      keeps.items.push_back(*either(name));
    }
  }
  for (const TextValue* side : {&ours, &theirs}) {
    LowerTexts(*side, merged.ours);
    LowerTexts(*side, merged.theirs);
  }
  return merged;
}

}  // namespace

int StageOf(const MergeRule& rule, const TextValue& word) {
  if (IsNothing(word)) return 0;
  const auto found = std::find(rule.stages.begin(), rule.stages.end(), word.text);
  return found == rule.stages.end() ? -1 : static_cast<int>(found - rule.stages.begin());
}

MergedValue MergeValues(DocumentKind document, const std::string& path, const TextValue& base,
                        const TextValue& ours, const TextValue& theirs, MergeSide further) {
  return ValueMerger(document, further).Merge(path, base, ours, theirs);
}

}  // namespace backlog
