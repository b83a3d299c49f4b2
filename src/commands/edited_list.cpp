#include "commands/edited_list.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "cli/prompt.h"

namespace backlog {
namespace {

constexpr std::string_view kBlanks = " \t\r";

// The editor failed; a copy that says nothing new is not worth keeping.
Error Abandoned(Context& ctx, const std::string& text, Error error) {
  if (ctx.kept().empty()) return error;
  const Result<std::string> copy = ReadInput(ctx.kept());
  if (copy && (*copy == text || copy->find_first_not_of(" \t\r\n") == std::string::npos)) {
    ctx.ForgetKept();
  }
  return error;
}

// "---- must ----" is "must".
std::string WordsAcross(std::string_view line) {
  constexpr std::string_view kDecoration = "- \t\r";
  const std::size_t begin = line.find_first_not_of(kDecoration);
  if (begin == std::string_view::npos) return {};
  return std::string(line.substr(begin, line.find_last_not_of(kDecoration) + 1 - begin));
}

}  // namespace

Result<std::optional<std::string>> EditListUntilFine(
    Context& ctx, std::string_view file, const std::string& text,
    const std::function<Result<void>(const std::string&)>& check) {
  std::string shown = text;
  std::optional<Error> refused;
  for (;;) {
    Result<std::optional<std::string>> edited = EditText(ctx, file, shown);
    if (!edited) return Abandoned(ctx, shown, std::move(edited).error());
    if (!*edited) {
      if (!refused) return std::optional<std::string>();
      // Left as it was refused: an end, but what was typed before stays.
      Result<std::string> copy = ctx.store().folder().EditCopy(file, shown);
      if (!copy) return std::move(copy).error();
      ctx.KeepUntilDone(*std::move(copy));
      return *std::move(refused);
    }
    const Result<void> fine = check(**edited);
    if (fine) return edited;
    refused = fine.error();
    if (!ctx.CanPrompt()) return *std::move(refused);
    ctx.PrintError(*refused);
    Result<bool> again = AskYesNo(ctx, "Edit again?", true);
    if (!again) return std::move(again).error();
    if (!*again) return *std::move(refused);
    shown = **std::move(edited);
  }
}

Result<std::vector<ListedLine>> ReadListedLines(const Backlog& backlog, std::string_view text,
                                                std::string_view what) {
  std::vector<ListedLine> listed;
  std::map<std::string, int> lines;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t begin = line.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos || line[begin] == '#') continue;
    const std::string_view rest = line.substr(begin);
    const Place place{std::string(what), number, static_cast<int>(begin) + 1,
                      std::string(line.substr(0, line.find_last_not_of(kBlanks) + 1))};
    if (rest.starts_with("--")) {
      listed.push_back({{}, WordsAcross(rest), place});
      continue;
    }
    Result<const Story*> story = FindStory(backlog, rest.substr(0, rest.find_first_of(kBlanks)));
    if (!story) {
      Error error = std::move(story).error();
      error.place = place;
      return error;
    }
    const auto [first, fresh] = lines.emplace((*story)->id, number);
    if (!fresh) {
      return Error{Exit::kCannot,
                   fmt::format("'{}' stands in line {} already", first->first, first->second),
                   place,
                   {"a story has one place: take one of the lines out"}};
    }
    listed.push_back({(*story)->id, {}, place});
  }
  return listed;
}

}  // namespace backlog
