#include "commands/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/explanation.h"
#include "backlog/rules/lookup.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/explanation_text.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr int kReadable = 80;  // columns; longer lines are hard to read aloud

void Print(Context& ctx, const Backlog& backlog, const Explanation& explanation, Numbers numbers) {
  ctx.out().Line(Named(ctx, *explanation.story));
  PrintParagraph(ctx, ExplanationText(backlog, explanation));
  for (const std::string& remark : ExplanationRemarks(explanation)) PrintParagraph(ctx, remark);
  if (numbers == Numbers::kNo) return;
  // Not wrapped: a script looks for them, and half a formula says nothing.
  for (const std::string& line : ExplanationNumbers(explanation)) {
    ctx.out().Line("  " + Safe(line));
  }
}

}  // namespace

void PrintParagraph(Context& ctx, const std::string& text) {
  constexpr std::string_view kIndent = "  ";
  const int terminal = ctx.TableWidth();
  const int width = terminal > 0 ? std::min(terminal, kReadable) : kReadable;
  for (const std::string& line : Wrap(Safe(text), width - static_cast<int>(kIndent.size()))) {
    ctx.out().Line(fmt::format("{}{}", kIndent, line));
  }
}

Result<Exit> ExplainPlaces(Context& ctx, const std::vector<std::string>& ids, Numbers numbers,
                           Shape shape) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  Result<std::vector<const Story*>> stories = FindStories(backlog, SplitLists(ids));
  if (!stories) {
    // One whose file cannot be read is among the problems already.
    if (stories.error().code == Exit::kInvalid) return WithProblems(ctx, loaded->problems);
    ctx.PrintErrors(loaded->problems);
    return std::move(stories).error();
  }
  Result<std::vector<Explanation>> explanations = Explain(backlog, *stories);
  if (!explanations) return std::move(explanations).error();
  if (shape == Shape::kJson) {
    JsonWriter json;
    json.BeginArray();
    for (const Explanation& explanation : *explanations) {
      ExplanationJson(json, backlog, explanation);
    }
    json.EndArray();
    ctx.out() << json.Finish();
    return WithProblems(ctx, loaded->problems);
  }
  const Story* unscored = nullptr;
  for (const Explanation& explanation : *explanations) {
    if (&explanation != &explanations->front()) ctx.out().Line();
    Print(ctx, backlog, explanation, numbers);
    if (explanation.by_rules && explanation.by_rules->flags.unscored && unscored == nullptr) {
      unscored = explanation.story;
    }
  }
  if (unscored != nullptr) {
    ctx.Hint(fmt::format("give it a place of its own: 'backlog score {}'", unscored->id));
  }
  return WithProblems(ctx, loaded->problems);
}

}  // namespace backlog
