#include "commands/asked_work.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/release_figures.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/explain.h"

namespace backlog {
namespace {

std::optional<int> VelocityIn(std::string_view text) {
  constexpr int kMost = 10'000;
  int points = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), points);
  const bool whole = code == std::errc() && at == text.data() + text.size();
  if (!whole || points < 1 || points > kMost) return std::nullopt;
  return points;
}

bool IsRelease(const Backlog& backlog, const std::string& name) {
  return backlog.FindRelease(name) != nullptr ||
         std::any_of(backlog.stories().begin(), backlog.stories().end(),
                     [&](const Story& story) { return story.release == name; });
}

AskedWork ReleaseWork(const Backlog& backlog, const std::string& name) {
  AskedWork asked;
  asked.subject.release = name;
  if (const Release* release = backlog.FindRelease(name)) asked.subject.date = release->date;
  asked.wanted = OpenStoriesOf(backlog, name);
  return asked;
}

/// Adds the open stories of an epic, through epics in it.
void AddStories(const Backlog& backlog, const Story& epic, std::vector<const Story*>& wanted) {
  std::vector<const Story*> epics{&epic};
  for (std::size_t i = 0; i < epics.size(); ++i) {
    for (const Story* child : backlog.Children(epics[i]->id)) {
      if (!backlog.IsEpic(child->id)) {
        if (child->IsOpen()) wanted.push_back(child);
      } else if (std::find(epics.begin(), epics.end(), child) == epics.end()) {
        epics.push_back(child);
      }
    }
  }
}

AskedWork WholeBacklog(const Backlog& backlog) {
  AskedWork asked;
  for (const Story& story : backlog.stories()) {
    if (story.IsOpen() && !backlog.IsEpic(story.id)) asked.wanted.push_back(&story);
  }
  return asked;
}

}  // namespace

Result<std::optional<std::pair<int, int>>> ReadVelocity(const std::optional<std::string>& text) {
  if (!text) return std::optional<std::pair<int, int>>();
  const std::string_view all = *text;
  const std::size_t dots = all.find("..");
  const auto from = VelocityIn(all.substr(0, dots));
  const auto to = dots == std::string_view::npos ? from : VelocityIn(all.substr(dots + 2));
  if (from && to && *from <= *to) return std::optional(std::pair(*from, *to));
  return Error{Exit::kUsage,
               fmt::format("'--velocity' takes points a sprint, 15..25 or 20, not '{}'", all),
               {},
               {}};
}

Result<AskedWork> AskedWorkOf(const Backlog& backlog, const std::optional<std::string>& what) {
  if (!what) return WholeBacklog(backlog);
  if (IsRelease(backlog, *what)) return ReleaseWork(backlog, *what);
  Result<const Story*> story = FindStory(backlog, *what);
  if (!story) {
    Error error = std::move(story).error();
    if (error.code == Exit::kCannot && !backlog.releases.empty()) {
      std::vector<std::string_view> names;
      for (const Release& release : backlog.releases) names.push_back(release.name);
      error.hints.push_back(fmt::format("or a release: {}", fmt::join(names, ", ")));
    }
    return error;
  }
  AskedWork asked;
  asked.subject.story = *story;
  if (backlog.IsEpic((*story)->id)) {
    AddStories(backlog, **story, asked.wanted);
  } else if ((*story)->IsOpen()) {
    asked.wanted.push_back(*story);
  }
  return asked;
}

Result<Exit> AnswerClosed(Context& ctx, const Backlog& backlog, const AskedWork& asked, bool json) {
  const std::string& release = asked.subject.release;
  if (release.empty() && asked.subject.story == nullptr) {
    return Error{Exit::kCannot,
                 "cannot say when: the backlog has no open story",
                 {},
                 {"'backlog add TITLE' adds one"}};
  }
  const std::string name = release.empty() ? asked.subject.story->id : "release " + release;
  const auto& stories = backlog.stories();
  const bool accepted =
      release.empty() ? (backlog.IsEpic(name) ? EpicStatus(backlog, name)
                                              : asked.subject.story->status) == Status::kAccepted
                      : std::any_of(stories.begin(), stories.end(), [&](const Story& story) {
                          return story.release == release && story.status == Status::kAccepted;
                        });
  if (!accepted) {
    if (release.empty()) {
      return Error{Exit::kCannot,
                   fmt::format("cannot say when: nobody works on '{}', it was dropped", name),
                   {},
                   {fmt::format("'backlog restore {}' takes it back", name)}};
    }
    return Error{Exit::kCannot,
                 fmt::format("cannot say when: {} has no stories", name),
                 {},
                 {fmt::format("put some into it: 'backlog edit ID --release {}'", release)}};
  }
  if (json) {
    JsonWriter out;
    out.BeginObject().Member(release.empty() ? "id" : "release", release.empty() ? name : release);
    out.Member("done", true).EndObject();
    ctx.out() << out.Finish();
    return Exit::kDone;
  }
  std::string text = fmt::format("{} is done: ", release.empty() ? "It" : "Release " + release);
  const std::optional<Date> on =
      release.empty() ? asked.subject.story->accepted : std::optional<Date>();
  text += on ? fmt::format("it was accepted on {}.", on->Human())
             : std::string("each of its stories is accepted or dropped.");
  if (release.empty()) ctx.out().Line(Named(ctx, *asked.subject.story));
  PrintParagraph(ctx, text);
  return Exit::kDone;
}

}  // namespace backlog
