// `backlog answer`: an open question of a story gets its answer.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/item_id.h"
#include "backlog/rules/readiness.h"
#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  std::optional<std::string> number;
  std::optional<std::string> text;
  DeedOptions deed;
};

// Which question is answered, and how.
struct Reply {
  std::string question;
  std::string text;
};

// The number may be left out where only one question is open.
Result<Reply> ReplyOf(const Story& story, const Options& options) {
  const auto& questions = story.questions;
  if (options.text && !questions.empty()) return Reply{*options.number, *options.text};
  const auto open = std::count_if(questions.begin(), questions.end(), IsOpen);
  if (open == 1 && !FindQuestion(story, *options.number)) {
    const auto only = std::find_if(questions.begin(), questions.end(), IsOpen);
    return Reply{std::to_string(only - questions.begin() + 1), *options.number};
  }
  if (questions.empty()) {
    return Error{Exit::kCannot,
                 fmt::format("'{}' has no question", story.id),
                 {},
                 {fmt::format("ask one: 'backlog ask {} TEXT'", story.id),
                  fmt::format("keep a remark: 'backlog note {} TEXT'", story.id)}};
  }
  if (open == 0) {
    return Error{Exit::kCannot,
                 fmt::format("each question of '{}' has an answer", story.id),
                 {},
                 {fmt::format("read them: 'backlog show {}'", story.id)}};
  }
  Error error{Exit::kUsage, "'answer' needs the question's number and the answer", {}, {}};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (!IsOpen(questions[i])) continue;
    error.hints.push_back(
        fmt::format("backlog answer {} {} TEXT: {}", story.id, i + 1, questions[i].text));
  }
  return error;
}

void Tell(Context& ctx, const Backlog& backlog, const Story& story, const Reply& reply) {
  const Question& question = story.questions[*FindQuestion(story, reply.question)];
  ctx.out().Line(fmt::format("  {}", Safe(question.text)));
  ctx.out().Line(fmt::format("  {}: {}", Safe(question.answered_by), Safe(question.answer)));
  if (const std::string still = WaitingSummary(story, ctx.today()); !still.empty()) {
    ctx.out().Line("  still " + Safe(still));
  }
  if (story.status == Status::kNew && ReadyGaps(backlog, story).empty()) {
    ctx.Hint(
        fmt::format("nothing is missing any more: 'backlog groom {}' makes it ready", story.id));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Reply reply;
  return TakeStep(
      ctx, {*options.id}, "answer a question of", "answered a question of",
      [&](const Backlog& backlog, const Story& story) -> Result<Change> {
        Result<Reply> given = ReplyOf(story, options);
        if (!given) return std::move(given).error();
        reply = *std::move(given);
        return AnswerQuestion(backlog, story, reply.question, reply.text, *deed);
      },
      [&](const Backlog& backlog, const Story& story) { Tell(ctx, backlog, story, reply); });
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kStory, "the story", true);
  args.Operand("N", options.number, Complete::kNothing,
               "the question, by number or id; may be left out where only one is open", true);
  args.Operand("TEXT", options.text, Complete::kNothing, "the answer", false);
  options.deed.DeclareBy(args, "who answers, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kAnswer;
const Command kAnswer = {
    .name = "answer",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Answer a question about a story",
    .details =
        "Question and answer stay with the story. What an answer changes in the story itself, a\n"
        "criterion for instance, is edited: 'backlog edit'.",
    .examples = {{"backlog answer k7m2qx 1 \"Debit cards only\"", "Its first question"},
                 {"backlog answer k7m2qx \"Debit cards only\" --by Ada", "Its only one, as Ada's"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
