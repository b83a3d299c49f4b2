#include "commands/story_changes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "backlog/model/fields.h"
#include "backlog/rules/field_input.h"
#include "backlog/rules/readiness.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

// These follow from others, or are told in words of their own.
bool IsTold(std::string_view key) {
  constexpr std::array<std::string_view, 6> kSilent{"status",        "readied", "release_since",
                                                    "past_releases", "rank",    "id"};
  return std::find(kSilent.begin(), kSilent.end(), key) == kSilent.end();
}

constexpr std::string_view kNone = "none";

std::string Shown(const std::string& text) {
  return text.empty() ? std::string(kNone) : "'" + Safe(text) + "'";
}
std::string Shown(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string(kNone);
}
std::string Shown(const std::optional<Date>& date) {
  return date ? date->ToString() : std::string(kNone);
}
template <class Enum>
requires std::is_enum_v<Enum> std::string Shown(Enum word) {
  return std::string(Word(word));
}
template <class Enum>
requires std::is_enum_v<Enum> std::string Shown(const std::optional<Enum>& word) {
  return word ? std::string(Word(*word)) : std::string(kNone);
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

std::string_view Found(Verdict verdict) {
  switch (verdict) {
    case Verdict::kOpen: return "open again";
    case Verdict::kPass: return "passed";
    case Verdict::kFail: return "failed";
  }
  return {};
}

class Phrases {
 public:
  template <class T>
  void Add(const Field& field, const T& before, const T& after) {
    if (before == after || !IsTold(field.key)) return;
    if (field.kind == FieldKind::kLongText) {
      Say(fmt::format("{} {}", OptionName(field), after == T{} ? "removed" : "changed"));
    } else if constexpr (requires { Shown(after); }) {
      if (before == T{} && !std::is_enum_v<T>) {
        Say(fmt::format("{} {}", OptionName(field), Shown(after)));
      } else {
        Say(fmt::format("{} {} -> {}", OptionName(field), Shown(before), Shown(after)));
      }
    } else {
      AddList(field, before, after);
    }
  }

  std::vector<std::string> Take() { return std::move(phrases_); }

 private:
  void AddList(const Field& field, const std::vector<std::string>& before,
               const std::vector<std::string>& after) {
    const auto lacks = [](const std::vector<std::string>& list, const std::string& item) {
      return std::find(list.begin(), list.end(), item) == list.end();
    };
    const std::size_t first = phrases_.size();
    for (const std::string& item : before) {
      if (lacks(after, item)) Say(fmt::format("{} - {}", OptionName(field), Safe(item)));
    }
    for (const std::string& item : after) {
      if (lacks(before, item)) Say(fmt::format("{} + {}", OptionName(field), Safe(item)));
    }
    if (phrases_.size() == first) Say(OptionName(field) + " in another order");
  }

  void AddList(const Field& field, const std::vector<Criterion>& before,
               const std::vector<Criterion>& after) {
    const std::size_t first = phrases_.size();
    std::vector<const Criterion*> kept;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Criterion* const old = Former(before, after, i);
      if (old != nullptr) kept.push_back(old);
      if (old == nullptr) {
        Say(fmt::format("criterion {} + {}", i + 1, Shown(after[i].text)));
        continue;
      }
      if (old->text != after[i].text) {
        Say(fmt::format("criterion {} {} -> {}", i + 1, Shown(old->text), Shown(after[i].text)));
      }
      if (old->result != after[i].result) {
        Say(fmt::format("criterion {} {}", i + 1, Found(after[i].result)));
      }
    }
    for (const Criterion& old : before) {
      if (std::find(kept.begin(), kept.end(), &old) == kept.end()) {
        Say(fmt::format("criterion - {}", Shown(old.text)));
      }
    }
    if (phrases_.size() == first) Say(OptionName(field) + " changed");
  }

  template <class Other>
  void AddList(const Field& field, const Other& /*before*/, const Other& /*after*/) {
    Say(OptionName(field) + " changed");
  }

  void Say(std::string phrase) { phrases_.push_back(std::move(phrase)); }

  std::vector<std::string> phrases_;
};

}  // namespace

void TellFallBack(Context& ctx, const Backlog& backlog, const Story& before, const Story& after) {
  if (before.status != Status::kReady || after.status != Status::kNew) return;
  std::vector<std::string> gaps;
  for (const ReadyGap& gap : ReadyGaps(backlog, after)) gaps.push_back(Safe(gap.says));
  ctx.out().Line(fmt::format("  new again: {}", fmt::join(gaps, "; ")));
}

std::vector<std::string> Differences(const Story& before, const Story& after) {
  Phrases phrases;
  ForEachField<Story>([&](const auto& bound) {
    phrases.Add(bound.field, before.*(bound.member), after.*(bound.member));
  });
  std::vector<std::string> all = phrases.Take();
  if (!(before.unknown == after.unknown)) all.emplace_back("other keys changed");
  return all;
}

void TellEdit(Context& ctx, const Backlog& before, const Backlog& after, const std::string& id,
              std::string_view past) {
  const Story& old = *before.Find(id);
  const Story& now = *after.Find(id);
  ctx.out().Line(fmt::format("{} {}", past, Named(ctx, now)));
  for (const std::string& phrase : Differences(old, now)) ctx.out().Line("  " + phrase);
  TellFallBack(ctx, after, old, now);
  const bool was_as_accepted = old.accepted_digest == StoryDigest(old);
  if (now.status == Status::kAccepted && was_as_accepted &&
      now.accepted_digest != StoryDigest(now)) {
    ctx.out().Line(fmt::format(
        "  it was accepted as it stood before: 'backlog accept {}' accepts it as it is now", id));
  }
}

void TellOthers(Context& ctx, const Backlog& before, const Backlog& after,
                const std::vector<std::string>& edited) {
  for (const Story& story : after.stories()) {
    const Story* const old = before.Find(story.id);
    if (old == nullptr || story == *old) continue;
    if (std::find(edited.begin(), edited.end(), story.id) != edited.end()) continue;
    if (after.IsEpic(story.id) && !before.IsEpic(story.id)) {
      ctx.out().Line(
          fmt::format("{} is an epic from now on, and has no place of its own", Named(ctx, story)));
      continue;
    }
    ctx.out().Line("also changed " + Named(ctx, story));
    TellFallBack(ctx, after, *old, story);
  }
}

}  // namespace backlog
