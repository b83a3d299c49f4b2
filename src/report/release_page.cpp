#include "report/release_page.h"

#include <cstdlib>

#include <fmt/format.h>

#include "model/counted.h"
#include "report/records_json.h"

namespace backlog {
namespace {

std::string ReleasePoints(int number) {
  return Counted(number, "point");
}

std::string Stories(int number) {
  return Counted(number, "story", "stories");
}

std::string DueText(const Release& release, Date today) {
  if (release.status == ReleaseStatus::kClosed) {
    return release.closed ? ", " + release.closed->Human() : std::string();
  }
  if (!release.date) return ", no date yet";
  const int days = *release.date - today;
  std::string text = ", due " + release.date->Human();
  if (days == 0) return text + ", today";
  const std::string number = Counted(std::abs(days), "day");
  return text + (days > 0 ? ", in " + number : ", " + number + " ago");
}

std::string ProgressText(const ReleaseFigures& figures) {
  std::string text = fmt::format("{} of {} accepted, {} of {}", figures.accepted.points,
                                 ReleasePoints(figures.scope.points), figures.accepted.stories,
                                 Stories(figures.scope.stories));
  if (figures.unsized > 0) text += fmt::format("; {} without a size", Stories(figures.unsized));
  if (figures.wont.stories > 0) {
    text += fmt::format("; {} not this time (wont)", Stories(figures.wont.stories));
  }
  return text;
}

std::string MustsText(const ReleaseFigures& figures) {
  if (figures.musts.stories == 0) return "No musts: nothing says what it cannot do without";
  std::string text = fmt::format("Musts: {} of {} accepted", figures.musts_accepted.points,
                                 ReleasePoints(figures.musts.points));
  if (figures.MustShare()) text += fmt::format(", {} % of its points", figures.MustShareText());
  if (figures.unsized_musts > 0) {
    text += fmt::format("; {} without a size", Stories(figures.unsized_musts));
  }
  // Of one that is out it is too late to ask for more room.
  if (figures.HasTooManyMusts() && figures.release->status == ReleaseStatus::kOpen) {
    text += fmt::format("; above {} % nothing can give way when time is short", kMustsAtMost);
  }
  return text;
}

int PointsOf(const std::vector<ScopeChange>& changes) {
  int points = 0;
  for (const ScopeChange& change : changes) points += change.size.value_or(0);
  return points;
}

std::string ScopeText(const ReleaseFigures& figures) {
  if (!figures.began) return "No work on it has begun";
  const auto told = [](const std::vector<ScopeChange>& changes, std::string_view how) {
    if (changes.empty()) return fmt::format("nothing {}", how);
    return fmt::format("{}, {} {}", Stories(static_cast<int>(changes.size())),
                       ReleasePoints(PointsOf(changes)), how);
  };
  std::string text = fmt::format("Since work on it began on {}: {}; {}", figures.began->Human(),
                                 told(figures.added, "added"), told(figures.removed, "removed"));
  if (!figures.unfinished.empty()) text += "; " + told(figures.unfinished, "left unfinished");
  return text;
}

void Changes(JsonWriter& json, std::string_view key, const std::vector<ScopeChange>& changes) {
  json.Key(key).BeginArray();
  for (const ScopeChange& change : changes) {
    json.BeginObject().Member("id", change.story->id).Member("title", change.story->title);
    if (change.size) json.Member("size", *change.size);
    json.Member("on", change.on.ToString()).Member("how", change.how);
    if (!change.reason.empty()) json.Member("reason", change.reason);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace

ReleaseHead HeadOf(const ReleaseFigures& figures, Date today) {
  const Release& release = *figures.release;
  ReleaseHead head;
  head.title =
      fmt::format("Release {}, {}{}", release.name, Word(release.status), DueText(release, today));
  if (figures.scope.stories == 0) {
    head.lines.emplace_back(release.status == ReleaseStatus::kClosed ? "Nothing was accepted in it"
                                                                     : "No stories yet");
  } else {
    head.lines.push_back(ProgressText(figures));
    head.lines.push_back(MustsText(figures));
  }
  if (figures.open_risk > 0) {
    head.lines.push_back(fmt::format("Open risk: {}", figures.open_risk));
  }
  if (figures.scope.stories > 0 || figures.began) head.lines.push_back(ScopeText(figures));
  return head;
}

void ReleaseJson(JsonWriter& json, const ReleaseFigures& figures) {
  WriteMembers(json, *figures.release);
  json.Member("stories_total", figures.scope.stories).Member("points", figures.scope.points);
  json.Member("accepted_stories", figures.accepted.stories);
  json.Member("accepted_points", figures.accepted.points);
  json.Member("remaining_points", figures.left());
  json.Member("unsized", figures.unsized);
  json.Member("must_points", figures.musts.points);
  json.Member("accepted_must_points", figures.musts_accepted.points);
  if (const auto share = figures.MustShare()) json.Member("must_percent", *share);
  json.Member("too_many_musts", figures.HasTooManyMusts());
  json.Member("open_risk", figures.open_risk);
  if (figures.began) json.Member("began", figures.began->ToString());
  Changes(json, "added", figures.added);
  Changes(json, "removed", figures.removed);
  Changes(json, "unfinished", figures.unfinished);
  json.Key("stories").BeginArray();
  for (const Story* story : figures.stories) {
    json.BeginObject().Member("id", story->id).Member("title", story->title);
    json.Member("status", Word(story->status));
    if (story->moscow) json.Member("moscow", Word(*story->moscow));
    if (story->size) json.Member("size", *story->size);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace backlog
