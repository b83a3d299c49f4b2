#include "commands/new_record.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/model/story_id.h"
#include "cli/input.h"

namespace backlog {

Result<std::set<std::string, std::less<>>> TakenIds(Context& ctx) {
  std::set<std::string, std::less<>> taken;
  for (const char* folder : {"stories", "feedback", "decisions"}) {
    Result<std::vector<std::string>> names = ctx.store().folder().List(folder);
    if (!names) return std::move(names).error();
    for (const std::string& name : *names) {
      if (std::optional<std::string> id = IdOfFileName(name)) taken.insert(*std::move(id));
    }
  }
  return taken;
}

Result<std::string> FreshRecordId(Context& ctx) {
  auto taken = TakenIds(ctx);
  if (!taken) return std::move(taken).error();
  for (;;) {
    std::string id = RandomStoryId(ctx.random());
    if (taken->find(id) == taken->end()) return id;
  }
}

Result<std::string> RecordText(std::string text, std::string_view what) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    return Error{Exit::kUsage, fmt::format("{} needs a text", what), {}, {}};
  }
  if (!IsUtf8(text)) return Error{Exit::kUsage, fmt::format("{} takes UTF-8", what), {}, {}};
  return text;
}

Result<Decision> NewDecision(Context& ctx, Decision decision, const Deed& deed) {
  Result<std::string> id = FreshRecordId(ctx);
  if (!id) return std::move(id).error();
  decision.id = *std::move(id);
  decision.by = deed.by;
  decision.created = deed.on;
  return decision;
}

}  // namespace backlog
