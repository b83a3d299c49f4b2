#include "report/story_news.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace backlog {
namespace {

constexpr std::size_t kShortName = 8;  // letters; unique in all but the largest repositories
constexpr int kLongAgo = 31;           // days; from there on a date says more

News KindOf(const Difference& difference) {
  constexpr std::array<std::string_view, 4> kScores{"business_value", "user_value",
                                                    "time_criticality", "risk"};
  if (difference.key == "size") return News::kResized;
  if (difference.key == "rank") return News::kReordered;
  if (std::find(kScores.begin(), kScores.end(), difference.key) != kScores.end()) {
    return News::kRescored;
  }
  return News::kChanged;
}

// What the words "accepted" and "dropped" say already.
bool IsSaid(const StoryNews& news, const Difference& difference) {
  const News first = news.kinds.front();
  if (first == News::kAccepted) {
    return difference.key == "status" || difference.key == "accepted_by";
  }
  return first == News::kDropped && (difference.key == "status" || difference.key == "dropped");
}

}  // namespace

StoryNews NewsOf(const Story* before, const Story* after, std::vector<Difference> differences) {
  StoryNews news;
  const Story& latest = after != nullptr ? *after : *before;
  news.id = latest.id;
  news.title = latest.title;
  news.differences = std::move(differences);
  if (after == nullptr) {
    news.kinds = {News::kDeleted};
    return news;
  }
  const bool fresh = before == nullptr;
  const bool moved_on = fresh || before->status != after->status;
  if (moved_on && after->status == Status::kAccepted) news.kinds.push_back(News::kAccepted);
  if (moved_on && after->status == Status::kDropped) news.kinds.push_back(News::kDropped);
  if (fresh) {
    news.kinds.push_back(News::kAdded);
    return news;
  }
  for (const News kind : {News::kResized, News::kRescored, News::kReordered, News::kChanged}) {
    const bool any = std::any_of(news.differences.begin(), news.differences.end(),
                                 [&](const Difference& difference) {
                                   return !difference.is_derived && KindOf(difference) == kind &&
                                          (news.kinds.empty() || !IsSaid(news, difference));
                                 });
    if (any) news.kinds.push_back(kind);
  }
  if (news.kinds.empty()) news.kinds.push_back(News::kChanged);
  return news;
}

std::string DetailsOf(const StoryNews& news, News kind) {
  std::vector<std::string_view> told;
  for (const Difference& difference : news.differences) {
    if (difference.is_derived) continue;
    if (kind == News::kDropped && difference.key == "dropped") told.emplace_back(difference.says);
    if (kind == News::kAccepted && difference.key == "accepted_by") {
      told.emplace_back(difference.says);
    }
    if (KindOf(difference) == kind && !IsSaid(news, difference)) {
      told.emplace_back(difference.says);
    }
  }
  return fmt::format("{}", fmt::join(told, ", "));
}

std::string RestOf(const StoryNews& news, std::string_view separator) {
  std::vector<std::string_view> told;
  bool any = false;
  for (const Difference& difference : news.differences) {
    if (difference.is_derived) continue;
    any = true;
    if (!IsSaid(news, difference)) told.emplace_back(difference.says);
  }
  if (!any && news.kinds.front() == News::kChanged) return "only how its file is written";
  return fmt::format("{}", fmt::join(told, separator));
}

std::vector<std::string> TellingOf(const StoryNews& news) {
  std::vector<std::string> told;
  for (const Difference& difference : news.differences) {
    if (!difference.is_derived) told.push_back(difference.says);
  }
  return told;
}

std::string OtherName(std::string_view path) {
  constexpr std::string_view kYaml = ".yaml";
  if (path == "settings.yaml") return "the settings";
  if (path == "vision.yaml") return "the vision";
  for (const auto& [folder, word] :
       {std::pair<std::string_view, std::string_view>{"sprints/", "sprint"},
        {"releases/", "release"},
        {"feedback/", "feedback"},
        {"decisions/", "decision"}}) {
    if (!path.starts_with(folder) || !path.ends_with(kYaml)) continue;
    path.remove_prefix(folder.size());
    path.remove_suffix(kYaml.size());
    return fmt::format("{} {}", word, path);
  }
  return std::string(path);
}

std::string_view ShortName(std::string_view commit) {
  return commit.substr(0, kShortName);
}

std::string WhenText(const std::optional<Date>& day, Date today) {
  if (!day) return "at an unknown day";
  const int days = today - *day;
  if (days < 0 || days > kLongAgo) return "on " + day->ToString();
  if (days == 0) return "today";
  if (days == 1) return "yesterday";
  return fmt::format("{} days ago", days);
}

void WriteNews(JsonWriter& json, const StoryNews& news) {
  json.Member("id", news.id);
  if (!news.title.empty()) json.Member("title", news.title);
  json.Key("changes").BeginArray();
  for (const News kind : news.kinds) json.Value(Word(kind));
  json.EndArray();
  json.Key("differences").BeginArray();
  for (const Difference& difference : news.differences) {
    json.BeginObject();
    if (!difference.key.empty()) json.Member("field", difference.key);
    if (!difference.from.empty()) json.Member("from", difference.from);
    if (!difference.to.empty()) json.Member("to", difference.to);
    json.Member("says", difference.says).EndObject();
  }
  json.EndArray();
}

}  // namespace backlog
