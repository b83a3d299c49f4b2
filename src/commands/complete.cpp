// `backlog complete`: what the shells' completion scripts ask.
#include <algorithm>
#include <set>

#include "backlog/model/fields.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/completion.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/commands.h"
#include "report/feedback_text.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> words;
};

std::vector<Offer> Stories(const Backlog& backlog) {
  std::vector<Offer> offers;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    offers.push_back({story->id, story->title});
  }
  // Those that have no place: epics, and what is accepted or dropped.
  for (const Story& story : backlog.stories()) {
    const bool is_epic = backlog.IsEpic(story.id);
    if (story.IsOpen() && !is_epic) continue;
    const Status status = is_epic ? EpicStatus(backlog, story.id) : story.status;
    offers.push_back(
        {story.id, (is_epic ? "epic, " : "") + std::string(Word(status)) + ": " + story.title});
  }
  return offers;
}

std::vector<Offer> Labels(const Backlog& backlog) {
  std::set<std::string> labels;
  for (const Story& story : backlog.stories()) {
    labels.insert(story.labels.begin(), story.labels.end());
  }
  std::vector<Offer> offers;
  for (const std::string& label : labels) offers.push_back({label, ""});
  return offers;
}

// What was kept last is what people ask for.
template <class Record>
std::vector<const Record*> NewestFirst(const std::vector<Record>& records) {
  std::vector<const Record*> newest;
  for (const Record& record : records) newest.push_back(&record);
  std::stable_sort(newest.begin(), newest.end(),
                   [](const Record* a, const Record* b) { return a->created > b->created; });
  return newest;
}

std::vector<Offer> Values(const Backlog& backlog, Complete kind) {
  std::vector<Offer> offers;
  switch (kind) {
    case Complete::kStory: return Stories(backlog);
    case Complete::kLabel: return Labels(backlog);
    case Complete::kSprint:
      for (const Sprint& sprint : backlog.sprints) {
        offers.push_back({std::to_string(sprint.number), sprint.goal});
      }
      std::reverse(offers.begin(), offers.end());  // the newest is what people ask for
      break;
    case Complete::kRelease:
      for (const Release& release : backlog.releases) {
        offers.push_back({release.name, release.goal});
      }
      break;
    case Complete::kGoal:
      for (const ProductGoal& goal : backlog.vision.goals) offers.push_back({goal.id, goal.text});
      break;
    case Complete::kFeedback:
      for (const Feedback* feedback : NewestFirst(backlog.feedback)) {
        offers.push_back({feedback->id, OneLine(feedback->text)});
      }
      break;
    case Complete::kDecision:
      for (const Decision* decision : NewestFirst(backlog.decisions)) {
        offers.push_back({decision->id, decision->question});
      }
      break;
    case Complete::kField:
      ForEachField<Story>([&](const auto& row) {
        offers.push_back({std::string(row.field.key), std::string(row.field.help)});
      });
      break;
    case Complete::kNothing:
    case Complete::kFile:
    case Complete::kDate:
    case Complete::kWords: break;
  }
  return offers;
}

// Silent where there is no backlog, or a broken one: a shell has no place for messages.
Result<Exit> Run(Context& ctx, const Options& options) {
  const ValueOffers values = [&ctx](Complete kind) -> std::vector<Offer> {
    if (!ctx.OpenStore()) return {};
    const Result<Loaded> loaded = ctx.store().Load();
    return loaded ? Values(loaded->backlog, kind) : std::vector<Offer>();
  };
  const Offers offers = CompleteLast(AllCommands(), options.words, values);
  if (offers.files) ctx.out().Line(":files");
  for (const Offer& offer : offers.words) {
    ctx.out().Line(Safe(offer.word) + (offer.says.empty() ? "" : "\t" + Safe(offer.says)));
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operands("WORD", options.words, Complete::kNothing,
                "the words behind 'backlog', the last the one to complete", false);
}

}  // namespace

extern const Command kComplete;
const Command kComplete = {
    .name = "complete",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kNothing,
    .hidden = true,
    .summary = "Print what may stand for the last word",
    .details =
        "For the shells' completion scripts. Each line is a word, a tab and what it means; the\n"
        "line ':files' asks for names of files.",
    .examples = {{"backlog complete -- accept ''", "What can be accepted"},
                 {"backlog complete -- plan-sprint --cap", "How an option is called"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
