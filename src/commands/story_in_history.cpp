#include "commands/story_in_history.h"

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "backlog/rules/lookup.h"
#include "git/story_history.h"

namespace backlog {

Result<std::vector<LoggedCommit>> HistoryOfStory(Context& ctx, const GitPlace& place,
                                                 const std::string& text) {
  std::string id = text;
  if (!IsStoryId(text)) {
    const Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return loaded.error();
    const Result<const Story*> story = FindStory(loaded->backlog, text);
    if (!story) return story.error();
    id = (*story)->id;
  }
  auto commits = CommitsOfStory(place, id);
  if (!commits || !commits->empty()) return commits;
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  const Result<const Story*> story = FindStory(loaded->backlog, id);
  if (!story) return story.error();
  return Error{Exit::kCannot,
               fmt::format("'{}' is in no commit yet", id),
               {},
               {"'backlog commit' commits it"}};
}

}  // namespace backlog
