#include "commands/story_changes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "backlog/model/fields.h"
#include "backlog/rules/readiness.h"
#include "backlog/rules/story_differences.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

// These are told in words of their own.
bool IsTold(const Difference& difference) {
  constexpr std::array<std::string_view, 3> kSilent{"status", "rank", "id"};
  return !difference.is_derived &&
         std::find(kSilent.begin(), kSilent.end(), difference.key) == kSilent.end();
}

}  // namespace

void TellFallBack(Context& ctx, const Backlog& backlog, const Story& before, const Story& after) {
  if (before.status != Status::kReady || after.status != Status::kNew) return;
  std::vector<std::string> gaps;
  for (const ReadyGap& gap : ReadyGaps(backlog, after)) gaps.push_back(Safe(gap.says));
  ctx.out().Line(fmt::format("  new again: {}", fmt::join(gaps, "; ")));
}

std::vector<std::string> Differences(const Story& before, const Story& after) {
  std::vector<std::string> all;
  for (const Difference& difference : DifferencesOf(before, after)) {
    if (IsTold(difference)) all.push_back(Safe(difference.says));
  }
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

void TellOffScale(Context& ctx, const Settings& settings, const Story& before, const Story& after) {
  ForEachField<Story>([&](const auto& bound) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(after.*bound.member)>,
                                 std::optional<int>>) {
      const FieldKind kind = bound.field.kind;
      if (kind != FieldKind::kSize && kind != FieldKind::kScore) return;
      const Scale& scale = kind == FieldKind::kSize ? settings.size_scale : settings.value_scale;
      const std::optional<int>& value = after.*bound.member;
      if (!value || value == before.*bound.member || scale.Has(*value)) return;
      ctx.Warn(fmt::format("'{}' takes one of {}: {} is kept, and 'backlog check' notes it",
                           bound.field.key, scale.ToString(), *value));
    }
  });
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
