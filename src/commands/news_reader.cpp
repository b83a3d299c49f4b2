#include "commands/news_reader.h"

#include <algorithm>
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

std::string_view OtherWord(TouchedOther::Kind kind) {
  switch (kind) {
    case TouchedOther::Kind::kAdded: return Word(News::kAdded);
    case TouchedOther::Kind::kChanged: return Word(News::kChanged);
    case TouchedOther::Kind::kDeleted: return Word(News::kDeleted);
  }
  return {};
}

std::string OtherText(const TouchedOther& other) {
  return fmt::format("{} {}", OtherWord(other.kind), Safe(OtherName(other.path)));
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
