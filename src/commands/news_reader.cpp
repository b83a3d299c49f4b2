#include "commands/news_reader.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/text.h"

namespace backlog {

const Story* NewsReader::FromWorkTree(const TouchedStory& story) {
  const auto [found, is_new] = work_tree_.emplace(story.path, nullptr);
  if (!is_new) return found->second.get();
  const std::string path = story.path.substr(place_.folder.size() + 1);
  const std::string shown = ctx_.store().where().display + "/" + path;
  const Result<std::string> bytes = ctx_.store().folder().Read(path);
  if (!bytes) {
    problems_.push_back(bytes.error());
    return nullptr;
  }
  Story read = ReadStory(*bytes, shown, problems_);
  if (read.id.empty()) return nullptr;
  found->second = std::make_unique<Story>(std::move(read));
  return found->second.get();
}

const Story* NewsReader::After(const TouchedStory& story) {
  return story.in_work_tree ? FromWorkTree(story) : versions_.Find(story.after);
}

std::vector<const Story*> NewsReader::Before(const TouchedStory& story) const {
  std::vector<const Story*> before;
  for (const BlobName& blob : story.before) {
    if (const Story* const version = versions_.Find(blob)) before.push_back(version);
  }
  return before;
}

std::optional<StoryNews> NewsReader::Tell(const TouchedStory& story) {
  const std::vector<const Story*> before = Before(story);
  const Story* const after = After(story);
  const Story* const first = before.empty() ? nullptr : before.front();
  if (after == nullptr || (first == nullptr && !story.IsAdded())) {
    if (after == nullptr && first != nullptr && !story.IsThere()) return NewsOf(first, nullptr, {});
    const Story* const known = after != nullptr ? after : first;
    StoryNews news;
    news.id = story.id;
    if (known != nullptr) news.title = known->title;
    news.kinds = {story.IsAdded()   ? News::kAdded
                  : story.IsThere() ? News::kChanged
                                    : News::kDeleted};
    if (!story.IsAdded() && story.IsThere()) {
      news.differences.push_back({{}, {}, {}, "a version of its file cannot be read", false});
    }
    return news;
  }
  std::vector<Difference> differences = DifferencesFromAll(before, *after);
  if (before.size() > 1 && differences.empty()) return std::nullopt;
  return NewsOf(first, after, std::move(differences));
}

// By title and day of birth, as 'renumber' leaves them.
void NewsReader::JoinRenumbered(std::vector<TouchedStory>& stories) {
  std::map<std::pair<std::string_view, std::optional<Date>>, TouchedStory*> gone;
  for (TouchedStory& story : stories) {
    if (story.IsThere() || story.before.size() != 1) continue;
    const Story* const before = versions_.Find(story.before.front());
    if (before != nullptr) gone[{before->title, before->created}] = &story;
  }
  if (gone.empty()) return;
  for (TouchedStory& story : stories) {
    const Story* const after = story.IsAdded() ? After(story) : nullptr;
    const auto at = after == nullptr ? gone.end() : gone.find({after->title, after->created});
    if (at == gone.end()) continue;
    story.before = std::move(at->second->before);
    at->second->before.clear();  // neither there nor before: nothing to tell
    gone.erase(at);
  }
}

std::vector<StoryNews> NewsReader::TellStories(std::vector<TouchedStory> stories) {
  JoinRenumbered(stories);
  std::vector<StoryNews> news;
  for (const TouchedStory& story : stories) {
    if (story.before.empty() && !story.IsThere()) continue;
    if (auto told = Tell(story)) news.push_back(*std::move(told));
  }
  return news;
}

void NewsReader::Want(const TouchedOther& other) {
  for (const BlobName& blob : other.before) other_blobs_.push_back(blob);
  if (!other.after.empty()) other_blobs_.push_back(other.after);
}

Result<void> NewsReader::Read(const WholePatch& patch) {
  std::sort(other_blobs_.begin(), other_blobs_.end());
  other_blobs_.erase(std::unique(other_blobs_.begin(), other_blobs_.end()), other_blobs_.end());
  if (!other_blobs_.empty()) {
    auto visited =
        VisitBlobs(place_, other_blobs_, patch, [&](std::size_t index, std::string_view bytes) {
          documents_[other_blobs_[index]] = std::string(bytes);
        });
    if (!visited) return visited;
    other_blobs_.clear();
  }
  return versions_.Read(place_, patch);
}

std::string NewsReader::BytesOf(const BlobName& blob) const {
  const auto found = documents_.find(blob);
  return found == documents_.end() ? std::string() : found->second;
}

std::optional<OtherNews> NewsReader::Tell(const TouchedOther& other) const {
  OtherNews news{other.path, other.kind, {}, {}};
  if (other.kind == TouchedOther::Kind::kDeleted) return news;
  std::string after = BytesOf(other.after);
  if (other.in_work_tree) {
    const Result<std::string> bytes = ctx_.store().folder().Read(other.path);
    if (bytes) after = *bytes;
  }
  if (other.kind == TouchedOther::Kind::kAdded) {
    news.headline = DocumentHeadline(after);
    return news;
  }
  for (std::size_t i = 0; i < other.before.size(); ++i) {
    const auto changes = DocumentChanges(BytesOf(other.before[i]), after);
    if (i == 0) {
      news.changes = changes;
      continue;
    }
    std::erase_if(news.changes, [&](const DocumentChange& change) {
      return std::none_of(changes.begin(), changes.end(),
                          [&](const DocumentChange& each) { return each.key == change.key; });
    });
  }
  if (other.before.size() > 1 && news.changes.empty()) return std::nullopt;
  return news;
}

std::vector<OtherNews> NewsReader::TellOthers(const TouchedParts& parts) const {
  std::vector<OtherNews> others;
  for (const TouchedOther& other : parts.others) {
    if (auto told = Tell(other)) others.push_back(*std::move(told));
  }
  return others;
}

std::string_view OtherWord(TouchedOther::Kind kind) {
  switch (kind) {
    case TouchedOther::Kind::kAdded: return Word(News::kAdded);
    case TouchedOther::Kind::kChanged: return Word(News::kChanged);
    case TouchedOther::Kind::kDeleted: return Word(News::kDeleted);
  }
  return {};
}

std::string OtherLine(const OtherNews& news) {
  std::string told = news.headline;
  for (const DocumentChange& change : news.changes) {
    told += (told.empty() ? "" : ", ") + ChangeText(change);
  }
  const std::string name = OtherName(news.path);
  return Safe(told.empty() ? name : name + ": " + told);
}

void WriteOther(JsonWriter& json, const OtherNews& news) {
  json.BeginObject().Member("path", news.path).Member("change", OtherWord(news.kind));
  json.Key("differences").BeginArray();
  for (const DocumentChange& change : news.changes) {
    json.BeginObject().Member("field", change.key);
    if (!change.from.empty()) json.Member("from", change.from);
    if (!change.to.empty()) json.Member("to", change.to);
    json.Member("says", ChangeText(change)).EndObject();
  }
  json.EndArray().EndObject();
}

std::string NewsJson(const std::vector<StoryNews>& news, const std::vector<OtherNews>& others) {
  JsonWriter json;
  json.BeginObject().Key("stories").BeginArray();
  for (const StoryNews& each : news) {
    json.BeginObject();
    WriteNews(json, each);
    json.EndObject();
  }
  json.EndArray().Key("files").BeginArray();
  for (const OtherNews& other : others) WriteOther(json, other);
  json.EndArray().EndObject();
  return json.Finish();
}

void PrintNewsLine(Context& ctx, std::string_view verb, const std::string& text) {
  constexpr int kLead = 13;  // of the longest verb, with blanks around it
  constexpr int kNarrowest = 20;
  std::string lead = fmt::format("  {:<{}}", verb, kLead - 2);
  const int width = ctx.TableWidth();
  const std::vector<std::string> lines =
      width == 0 ? std::vector<std::string>{text} : Wrap(text, std::max(width - kLead, kNarrowest));
  for (const std::string& line : lines) {
    ctx.out().Line(lead + line);
    lead.assign(kLead, ' ');
  }
}

std::string NewsLine(Context& ctx, const StoryNews& news, const std::string& details) {
  std::string line = ctx.out().Paint(Role::kId, news.id);
  if (!news.title.empty()) line += " " + Safe(news.title);
  if (!details.empty()) line += ": " + Safe(details);
  return line;
}

}  // namespace backlog
