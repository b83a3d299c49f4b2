#include "backlog/rules/release_life_cycle.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "rules/blank.h"
#include "rules/guard.h"

namespace backlog {
namespace {

Result<Release> OpenRelease(const Backlog& backlog, const std::string& name,
                            std::string_view step) {
  Result<const Release*> release = FindRelease(backlog, name);
  if (!release) return std::move(release).error();
  if ((*release)->status == ReleaseStatus::kOpen) return **release;
  return Refusal(step, fmt::format("release {} is closed", name),
                 {"plan what comes next in another: 'backlog release new NAME'"});
}

void Set(const ReleaseEdit& edit, Release& release) {
  if (edit.goal) release.goal = *edit.goal;
  if (edit.date) release.date = *edit.date;
  if (edit.notes) release.notes = *edit.notes;
}

/// Nothing leaves before it came: a burn-up would hold less than nothing.
Result<void> CheckDayOfLeaving(const Story& story, std::string_view step, const Deed& deed) {
  if (!story.release_since || *story.release_since <= deed.on) return {};
  return Refusal(
      step,
      fmt::format("it came into release {} on {}, after {}", story.release,
                  story.release_since->Human(), deed.on.Human()),
      {fmt::format("name that day or a later one: '--on {}'", story.release_since->ToString())});
}

/// A release is not out before what is in it.
Result<void> CheckDayOfClosing(const Backlog& backlog, const Release& release,
                               std::string_view step, const Deed& deed) {
  const Story* last = nullptr;
  for (const Story& story : backlog.stories()) {
    const bool is_accepted = story.release == release.name && story.status == Status::kAccepted &&
                             story.accepted && !backlog.IsEpic(story.id);
    if (is_accepted && (last == nullptr || *last->accepted < *story.accepted)) last = &story;
  }
  if (last == nullptr || *last->accepted <= deed.on) return {};
  return Refusal(
      step,
      fmt::format("'{}' was accepted on {}, after {}", last->id, last->accepted->Human(),
                  deed.on.Human()),
      {fmt::format("name that day or a later one: '--on {}'", last->accepted->ToString())});
}

/// Leaves the release that it is in. What it meant to that release means nothing elsewhere.
Result<Change> LeaveRelease(const Backlog& backlog, const Story& story, const std::string& outcome,
                            const std::string& reason, const Deed& deed) {
  Story edited = story;
  edited.release.clear();
  edited.moscow.reset();
  Result<Change> change = AfterEdit(backlog, story, std::move(edited), deed);
  if (!change) return change;
  PastRelease& left = change->stories.front().past_releases.back();
  left.outcome = outcome;
  left.reason = reason;
  return change;
}

}  // namespace

Result<ReleaseChange> NewRelease(const Backlog& backlog, const std::string& name,
                                 const ReleaseEdit& edit) {
  if (!IsReleaseName(name)) {
    return Error{Exit::kUsage,
                 fmt::format("'{}' cannot name a release", name),
                 {},
                 {"a name has small letters, digits, '.', '_' and '-', and begins with a letter "
                  "or digit: 1.0, spring-2027"}};
  }
  if (backlog.FindRelease(name) != nullptr || backlog.IsUnread(FileKind::kRelease, name)) {
    return Refusal(fmt::format("make release {}", name), "there is one of this name",
                   {fmt::format("change it: 'backlog release edit {}'", name)});
  }
  ReleaseChange change;
  change.release.name = name;
  Set(edit, change.release);
  return change;
}

Result<ReleaseChange> EditRelease(const Backlog& backlog, const std::string& name,
                                  const ReleaseEdit& edit) {
  Result<Release> release = OpenRelease(backlog, name, fmt::format("edit release {}", name));
  if (!release) return std::move(release).error();
  Set(edit, *release);
  return ReleaseChange{*std::move(release), {}, {}};
}

Result<void> MayDeleteRelease(const Backlog& backlog, const std::string& name) {
  const std::string step = fmt::format("delete release {}", name);
  Result<const Release*> release = FindRelease(backlog, name);
  if (!release) return std::move(release).error();
  if ((*release)->status == ReleaseStatus::kClosed) {
    return Refusal(step, "it is closed, and stays as the record of what went out", {});
  }
  const auto& stories = backlog.stories();
  const auto held = std::count_if(stories.begin(), stories.end(),
                                  [&](const Story& story) { return story.release == name; });
  if (held > 0) {
    return Refusal(
        step, held == 1 ? "a story is in it" : fmt::format("{} stories are in it", held),
        {fmt::format("take what is open out: 'backlog release remove {} ID... --reason TEXT'",
                     name),
         "or into another: 'backlog release add OTHER ID...'"});
  }
  for (const Feedback& feedback : backlog.feedback) {
    if (feedback.release != name) continue;
    return Refusal(step, fmt::format("feedback '{}' is about it", feedback.id), {});
  }
  for (const Decision& decision : backlog.decisions) {
    if (decision.release != name) continue;
    return Refusal(step, fmt::format("decision '{}' is about it", decision.id), {});
  }
  return {};
}

Result<ReleaseChange> CloseRelease(const Backlog& backlog, const std::string& name,
                                   const Deed& deed) {
  const std::string step = fmt::format("close release {}", name);
  Result<Release> release = OpenRelease(backlog, name, step);
  if (!release) return std::move(release).error();
  if (auto fine = CheckDayOfClosing(backlog, *release, step, deed); !fine) return fine.error();
  ReleaseChange closed{*std::move(release), {}, {}};
  std::vector<ReadyGap> gaps;
  for (const Story& story : backlog.stories()) {
    if (story.release != name || !story.IsOpen() || backlog.IsEpic(story.id)) continue;
    if (story.moscow == Moscow::kMust) {
      gaps.push_back({"must " + story.id,
                      fmt::format("the must '{}' is {}", story.id, Word(story.status)),
                      NextCommand(story)});
    }
    const bool is_wont = story.moscow == Moscow::kWont;
    const std::string outcome(is_wont ? "removed" : kLeftUnfinished);
    const std::string reason = is_wont ? "not this time" : "";
    if (auto fine = CheckDayOfLeaving(story, step, deed); !fine) return fine.error();
    Result<Change> left = LeaveRelease(backlog, story, outcome, reason, deed);
    if (!left) return std::move(left).error();
    closed.stories.insert(closed.stories.end(), left->stories.begin(), left->stories.end());
  }
  Story waiver;  // a release keeps its waivers as a story does
  Change waived;
  if (auto passed = Pass(step, gaps, deed, waiver, waived); !passed) return passed.error();
  closed.waived = std::move(waived.waived);
  for (Waiver& each : waiver.waived) closed.release.waived.push_back(std::move(each));
  closed.release.status = ReleaseStatus::kClosed;
  closed.release.closed = deed.on;
  return closed;
}

Result<Change> TakeIntoRelease(const Backlog& backlog, const Story& story, const std::string& name,
                               std::optional<Moscow> moscow, const Deed& deed) {
  const std::string step = fmt::format("take '{}' into release {}", story.id, name);
  Result<Release> release = OpenRelease(backlog, name, step);
  if (!release) return std::move(release).error();
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  if (!story.IsOpen()) return WrongState(step, story, "open");
  if (story.release != name) {
    if (auto fine = CheckDayOfLeaving(story, step, deed); !fine) return fine.error();
  }
  Story edited = story;
  edited.release = name;
  if (moscow) edited.moscow = moscow;
  return AfterEdit(backlog, story, std::move(edited), deed);
}

Result<Change> TakeOutOfRelease(const Backlog& backlog, const Story& story, const std::string& name,
                                const std::string& reason, const Deed& deed) {
  const std::string step = fmt::format("take '{}' out of release {}", story.id, name);
  Result<Release> release = OpenRelease(backlog, name, step);
  if (!release) return std::move(release).error();
  if (story.release != name) {
    return Refusal(step,
                   story.release.empty() ? "it is in no release"
                                         : fmt::format("it is in release {}", story.release),
                   {fmt::format("'backlog release show {}' shows what is in it", name)});
  }
  if (!story.IsOpen()) return WrongState(step, story, "open");
  if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  if (auto fine = CheckDayOfLeaving(story, step, deed); !fine) return fine.error();
  return LeaveRelease(backlog, story, "removed", reason, deed);
}

}  // namespace backlog
