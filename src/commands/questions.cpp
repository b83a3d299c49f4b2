// `backlog questions`: what was asked, of whom, and what came of it.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool open = false;
  std::optional<std::string> of;
  bool json = false;
};

// One question, and where it stands.
struct Asked {
  const Story* story = nullptr;
  std::size_t number = 0;
  const Question* question = nullptr;
};

bool IsWanted(const Story& story, const Question& question, const Options& options) {
  if (options.of && question.of != *options.of) return false;
  // Of a story that is accepted or dropped nobody waits for an answer.
  return IsOpen(question) ? story.IsOpen() : !options.open;
}

// In backlog order; then epics, and what is no longer open.
std::vector<Asked> Find(const Backlog& backlog, const Options& options) {
  std::vector<const Story*> stories;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) stories.push_back(story);
  std::vector<const Story*> ranked = stories;
  std::sort(ranked.begin(), ranked.end());
  for (const Story& story : backlog.stories()) {
    if (!std::binary_search(ranked.begin(), ranked.end(), &story)) stories.push_back(&story);
  }
  std::vector<Asked> asked;
  for (const Story* story : stories) {
    for (std::size_t i = 0; i < story->questions.size(); ++i) {
      if (!IsWanted(*story, story->questions[i], options)) continue;
      asked.push_back({story, i + 1, &story->questions[i]});
    }
  }
  return asked;
}

std::string Ending(const Question& question, Date today) {
  if (!IsOpen(question)) {
    std::string who = Safe(question.answered_by);
    if (question.answered) who += (who.empty() ? "" : ", ") + question.answered->ToString();
    return who.empty() ? "" : fmt::format("  ({})", who);
  }
  const std::string whom = question.of.empty() ? "an answer" : Safe(question.of);
  return fmt::format("  ({})", WaitingText({" for " + whom, {}, question.on}, today));
}

class Printer {
 public:
  explicit Printer(Context& ctx) : ctx_(ctx) {}

  void Print(std::string_view heading, const std::vector<Asked>& all, bool open) {
    const auto wanted = [&](const Asked& each) { return IsOpen(*each.question) == open; };
    const auto count = std::count_if(all.begin(), all.end(), wanted);
    if (count == 0) return;
    if (printed_) ctx_.out().Line();
    printed_ = true;
    ctx_.out().Line(ctx_.out().Paint(Role::kHeading, heading) +
                    ctx_.out().Paint(Role::kDim, fmt::format("  {}", count)));
    const Story* story = nullptr;
    for (const Asked& each : all) {
      if (!wanted(each)) continue;
      if (each.story != story) TellBehind(ctx_, "  ", Named(ctx_, *each.story));
      story = each.story;
      const std::string ending = Ending(*each.question, ctx_.today());
      TellBehind(ctx_, fmt::format("    {}  ", each.number),
                 Safe(each.question->text) + (open ? ending : ""));
      if (!open) TellBehind(ctx_, "       ", Safe(each.question->answer) + ending);
    }
  }

 private:
  Context& ctx_;
  bool printed_ = false;
};

std::string Json(const std::vector<Asked>& all, Date today) {
  JsonWriter json;
  json.BeginArray();
  for (const Asked& each : all) {
    const Question& question = *each.question;
    const auto text = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) json.Member(key, value);
    };
    json.BeginObject().Member("story", each.story->id).Member("title", each.story->title);
    json.Member("number", each.number);
    text("id", question.id);
    json.Member("text", question.text);
    text("by", question.by);
    text("of", question.of);
    if (question.on) json.Member("on", question.on->ToString());
    json.Member("open", IsOpen(question));
    if (IsOpen(question)) {
      if (question.on && *question.on <= today) json.Member("days", today - *question.on);
    } else {
      json.Member("answer", question.answer);
      text("answered_by", question.answered_by);
      if (question.answered) json.Member("answered", question.answered->ToString());
    }
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const std::vector<Asked> all = Find(loaded->backlog, options);
  if (options.json) {
    ctx.out() << Json(all, ctx.today());
  } else if (all.empty()) {
    ctx.Say(options.open ? "no question is open" : "no question was asked");
    ctx.Hint("backlog ask ID \"What is to be known?\" --of WHO");
  } else {
    ctx.UsePager();
    Printer printer(ctx);
    printer.Print("Open questions", all, true);
    printer.Print("Answered", all, false);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Flag("--open", options.open, "only those without an answer");
  args.Option("--of", "WHO", options.of, Complete::kNothing, "only those that WHO is to answer");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kQuestions;
const Command kQuestions = {
    .name = "questions",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List the questions about stories, and the answers",
    .details =
        "First what is open, in backlog order, with whom it waits for and how long; then what was\n"
        "answered, with who said so.",
    .examples = {{"backlog questions --open", "What somebody has to answer"},
                 {"backlog questions --open --of Ada", "What Ada has to answer"},
                 {"backlog questions --json", "All, for scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
