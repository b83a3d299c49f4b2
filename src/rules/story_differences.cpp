#include "backlog/rules/story_differences.h"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/fields.h"
#include "backlog/rules/field_input.h"

namespace backlog {
namespace {

constexpr std::string_view kNone = "none";

std::string Shown(const std::string& text) {
  return text.empty() ? std::string() : "'" + text + "'";
}
std::string Shown(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}
std::string Shown(const std::optional<Date>& date) {
  return date ? date->ToString() : std::string();
}
std::string Shown(const std::optional<Rice>& rice) {
  if (!rice) return {};
  return fmt::format("{:g},{:g},{:g},{:g}", rice->reach.value_or(0), rice->impact.value_or(0),
                     rice->confidence.value_or(0), rice->effort.value_or(0));
}
template <class Enum>
requires std::is_enum_v<Enum> std::string Shown(Enum word) {
  return std::string(Word(word));
}
template <class Enum>
requires std::is_enum_v<Enum> std::string Shown(const std::optional<Enum>& word) {
  return word ? std::string(Word(*word)) : std::string();
}

// As Shown, without quotes.
std::string Raw(const std::string& text) {
  return text;
}
template <class T>
std::string Raw(const T& value) {
  return Shown(value);
}

std::string OrNone(const std::string& text) {
  return text.empty() ? std::string(kNone) : text;
}

// The first line, for texts of many.
std::string FirstLine(const std::string& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string::npos || end + 1 == text.size()) return text.substr(0, end);
  return text.substr(0, end) + " ...";
}

std::string By(const std::string& who) {
  return who.empty() ? std::string() : " by " + who;
}
std::string Because(const std::string& reason) {
  return reason.empty() ? std::string() : ": " + reason;
}

// How a record that is new in its list, or its field, is told.
std::string Born(const Question& question) {
  return question.of.empty() ? fmt::format("asked '{}'", question.text)
                             : fmt::format("asked {}: '{}'", question.of, question.text);
}
std::string Born(const Note& note) {
  return fmt::format("note + '{}'", FirstLine(note.text));
}
std::string Born(const Rejection& rejection) {
  return "rejected" + By(rejection.by) + Because(rejection.reason);
}
std::string Born(const PastSprint& past) {
  return fmt::format("left sprint {}, {}{}", past.sprint.value_or(0), Word(past.outcome),
                     Because(past.reason));
}
std::string Born(const PastRelease& past) {
  return fmt::format("left release '{}'{}", past.release, Because(past.reason));
}
std::string Born(const Reopening& reopening) {
  return "reopened" + By(reopening.by) + Because(reopening.reason);
}
std::string Born(const Waiver& waiver) {
  return fmt::format("went on without '{}'{}{}", fmt::join(waiver.what, "', '"), By(waiver.by),
                     Because(waiver.reason));
}
std::string Born(const Pin& pin) {
  const std::string_view where = Word(pin.where);
  return pin.story.empty() ? fmt::format("pinned to the {}{}", where, Because(pin.reason))
                           : fmt::format("pinned {} {}{}", where, pin.story, Because(pin.reason));
}
std::string Born(const Block& block) {
  return "blocked" + Because(block.reason);
}
std::string Born(const Drop& drop) {
  return "dropped" + By(drop.by) + Because(drop.reason);
}

// A record of a list that is still there, and not as it was.
template <class Record>
std::string Changed(const Record& /*before*/, const Record& after) {
  return Born(after);
}
std::string Changed(const Question& before, const Question& after) {
  if (before.answer.empty() && !after.answer.empty()) {
    return fmt::format("answered '{}': {}", after.text, after.answer);
  }
  return fmt::format("question '{}' changed", after.text);
}
std::string Changed(const Note& /*before*/, const Note& after) {
  return fmt::format("note '{}' changed", FirstLine(after.text));
}

std::string_view Found(Verdict verdict) {
  switch (verdict) {
    case Verdict::kOpen: return "open again";
    case Verdict::kPass: return "passed";
    case Verdict::kFail: return "failed";
  }
  return {};
}

// The criterion of `olds` that this one was; nullptr for a new one.
const Criterion* Former(const std::vector<Criterion>& olds, const std::vector<Criterion>& news,
                        std::size_t index) {
  const Criterion& criterion = news[index];
  for (const Criterion& old : olds) {
    if (!old.id.empty() && old.id == criterion.id) return &old;
  }
  for (const Criterion& old : olds) {
    if (old.id.empty() && old.text == criterion.text) return &old;
  }
  // A criterion gets its id when it changes.
  const bool stayed = index < olds.size() && olds[index].id.empty() && olds.size() <= news.size();
  return stayed ? &olds[index] : nullptr;
}

template <class Record>
constexpr bool kHasId = requires(const Record& record) {
  record.id;
};

// The record of `olds` that this one was: by its id, else by its content and place.
template <class Record>
const Record* FormerRecord(const std::vector<Record>& olds, const std::vector<Record>& news,
                           std::size_t index) {
  if constexpr (kHasId<Record>) {
    for (const Record& old : olds) {
      if (!old.id.empty() && old.id == news[index].id) return &old;
    }
  }
  const auto same = std::find(olds.begin(), olds.end(), news[index]);
  if (same != olds.end()) return &*same;
  if constexpr (kHasId<Record>) {
    if (index < olds.size() && olds[index].id.empty()) return &olds[index];
  }
  return nullptr;
}

class Comparison {
 public:
  template <class T>
  void Add(const Field& field, const T& before, const T& after) {
    if (before == after) return;
    field_ = &field;
    if constexpr (std::is_same_v<T, std::string>) {
      if (field.key == "rank") return AddRank(before, after);
    }
    if (field.kind == FieldKind::kLongText) {
      Say(fmt::format("{} {}", OptionName(field), after == T{} ? "removed" : "changed"));
    } else if constexpr (requires { Shown(after); }) {
      AddValue(before, after);
    } else {
      AddList(before, after);
    }
  }

  void AddUnknown() { all_.push_back({{}, {}, {}, "other keys changed", false}); }

  std::vector<Difference> Take() { return std::move(all_); }

 private:
  template <class T>
  void AddValue(const T& before, const T& after) {
    std::string says;
    if (field_->key == "finished_by" && !(after == T{})) {
      says = "finished by " + Raw(after);
    } else if (field_->key == "accepted_by" && !(after == T{})) {
      says = "accepted by " + Raw(after);
    } else if (before == T{} && !std::is_enum_v<T>) {
      says = fmt::format("{} {}", OptionName(*field_), OrNone(Shown(after)));
    } else {
      says = fmt::format("{} {} -> {}", OptionName(*field_), OrNone(Shown(before)),
                         OrNone(Shown(after)));
    }
    Say(std::move(says), Raw(before), Raw(after));
  }

  void AddRank(const std::string& before, const std::string& after) {
    const bool moved = !before.empty() && !after.empty();
    const std::string_view says = !moved ? "placed" : after < before ? "moved up" : "moved down";
    all_.push_back({field_->key, {}, {}, std::string(says), !moved});
  }

  void AddList(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const auto lacks = [](const std::vector<std::string>& list, const std::string& item) {
      return std::find(list.begin(), list.end(), item) == list.end();
    };
    const std::size_t first = all_.size();
    const std::string name = OptionName(*field_);
    for (const std::string& item : before) {
      if (lacks(after, item)) Say(fmt::format("{} - {}", name, item), item, {});
    }
    for (const std::string& item : after) {
      if (lacks(before, item)) Say(fmt::format("{} + {}", name, item), {}, item);
    }
    if (all_.size() == first) Say(name + " in another order");
  }

  void AddList(const std::vector<Criterion>& before, const std::vector<Criterion>& after) {
    const std::size_t first = all_.size();
    std::vector<const Criterion*> kept;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Criterion* const old = Former(before, after, i);
      if (old != nullptr) kept.push_back(old);
      const std::string& text = after[i].text;
      if (old == nullptr) {
        Say(fmt::format("criterion {} + {}", i + 1, OrNone(Shown(text))), {}, text);
        continue;
      }
      if (old->text != text) {
        Say(fmt::format("criterion {} {} -> {}", i + 1, OrNone(Shown(old->text)),
                        OrNone(Shown(text))),
            old->text, text);
      }
      if (old->result != after[i].result) {
        Say(fmt::format("criterion {} {}", i + 1, Found(after[i].result)),
            std::string(Word(old->result)), std::string(Word(after[i].result)));
      }
    }
    for (const Criterion& old : before) {
      if (std::find(kept.begin(), kept.end(), &old) == kept.end()) {
        Say(fmt::format("criterion - {}", OrNone(Shown(old.text))), old.text, {});
      }
    }
    if (all_.size() == first) Say(OptionName(*field_) + " changed");
  }

  template <class Record>
  requires requires(const Record& record) { Born(record); }
  void AddList(const std::vector<Record>& before, const std::vector<Record>& after) {
    const std::size_t first = all_.size();
    std::vector<const Record*> kept;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Record* const old = FormerRecord(before, after, i);
      if (old != nullptr) kept.push_back(old);
      if (old == nullptr) {
        Say(Born(after[i]));
      } else if (!(*old == after[i])) {
        Say(Changed(*old, after[i]));
      }
    }
    const std::size_t gone = before.size() - std::min(kept.size(), before.size());
    if (gone > 0) Say(fmt::format("{}: {} removed", OptionName(*field_), gone));
    if (all_.size() == first) Say(OptionName(*field_) + " changed");
  }

  template <class Record>
  requires requires(const Record& record) { Born(record); }
  void AddList(const std::optional<Record>& /*before*/, const std::optional<Record>& after) {
    if (after) {
      Say(Born(*after));
    } else {
      Say(fmt::format("no longer {}", field_->key));
      // The status says so already.
      if (field_->key == "dropped") all_.back().is_derived = true;
    }
  }

  template <class Other>
  void AddList(const Other& /*before*/, const Other& /*after*/) {
    Say(OptionName(*field_) + " changed");
  }

  void Say(std::string says, std::string from = {}, std::string to = {}) {
    all_.push_back({field_->key, std::move(from), std::move(to), std::move(says),
                    FollowsFromAnother(field_->key)});
  }

  const Field* field_ = nullptr;
  std::vector<Difference> all_;
};

// What one field holds, in a few words; empty where it holds nothing.
std::string Held(const Field& /*field*/, const std::vector<std::string>& items) {
  return fmt::format("{}", fmt::join(items, ", "));
}
template <class T>
std::string Held(const Field& field, const T& value) {
  if (value == T{} && !std::is_enum_v<T>) return {};
  if constexpr (requires { value->reason; }) {
    return Born(*value);
  } else if constexpr (requires { Shown(value); }) {
    const bool is_long = field.kind == FieldKind::kLongText;
    if constexpr (std::is_same_v<T, std::string>) {
      return is_long ? FirstLine(value) : value;
    } else {
      return Shown(value);
    }
  } else if constexpr (requires { value.size(); }) {
    return fmt::format("{} item{}", value.size(), value.size() == 1 ? "" : "s");
  } else {
    return "set";
  }
}

}  // namespace

bool FollowsFromAnother(std::string_view key) {
  constexpr std::array<std::string_view, 12> kDerived{
      "planned_size",  "planned_digest", "release_since",   "past_releases",
      "accepted_size", "readied",        "planned",         "started",
      "finished",      "accepted",       "accepted_commit", "accepted_digest"};
  return std::find(kDerived.begin(), kDerived.end(), key) != kDerived.end();
}

std::vector<Difference> DifferencesOf(const Story& before, const Story& after) {
  Comparison comparison;
  // Most fields of two versions are equal, and most stories have few fields.
  ForEachField<Story>([&](const auto& bound) {
    comparison.Add(bound.field, before.*(bound.member), after.*(bound.member));
  });
  if (!(before.unknown == after.unknown)) comparison.AddUnknown();
  return comparison.Take();
}

std::vector<std::string_view> FieldsHeld(const Story& story) {
  std::vector<std::string_view> keys;
  ForEachField<Story>([&](const auto& bound) {
    if (!Held(bound.field, story.*(bound.member)).empty()) keys.push_back(bound.field.key);
  });
  return keys;
}

bool HoldSame(const Story& a, const Story& b, std::string_view key) {
  if (key.empty()) return a.unknown == b.unknown;
  bool same = true;
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == key) same = a.*(bound.member) == b.*(bound.member);
  });
  return same;
}

std::string HeldIn(const Story& story, std::string_view key) {
  std::string held;
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == key) held = Held(bound.field, story.*(bound.member));
  });
  return held;
}

}  // namespace backlog
