// `backlog score`: the numbers of many stories in one sitting, or those of one on the command line.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edit_in_editor.h"
#include "commands/first_steps.h"
#include "commands/list_filter.h"
#include "commands/score_sheet.h"
#include "commands/story_changes.h"
#include "report/story_rows.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> words;  // stories; or one, and its numbers
  std::optional<std::string> release;
  bool unscored = false;
  bool dry_run = false;
};

// What is typed for one story, and what it was typed over.
struct Scoring {
  ScoreLine typed;
  ScoreCells shown;
};

bool IsNumber(const std::string& word) {
  return word == "-" || std::all_of(word.begin(), word.end(),
                                    [](unsigned char c) { return c >= '0' && c <= '9'; });
}

Result<void> CheckScorable(const Backlog& backlog, const Story& story) {
  const std::string cannot = fmt::format("cannot score '{}': it is ", story.id);
  if (backlog.IsEpic(story.id)) {
    return Error{Exit::kCannot,
                 cannot + "an epic, its children have the numbers",
                 {},
                 {fmt::format("see them: 'backlog list --parent {}'", story.id)}};
  }
  if (story.IsOpen()) return {};
  return Error{Exit::kCannot,
               cannot + std::string(Word(story.status)),
               {},
               {story.status == Status::kAccepted
                    ? fmt::format("take it up again: 'backlog reopen {} --reason TEXT'", story.id)
                    : fmt::format("bring it back: 'backlog restore {}'", story.id)}};
}

// "business 5 -> 8, risk 3, size none".
std::string Changes(const Story& before, const Story& after) {
  std::string text;
  const ScoreCells old_cells = CellsOf(before);
  const ScoreCells new_cells = CellsOf(after);
  for (std::size_t i = 0; i < kScoreColumns.size(); ++i) {
    if (old_cells[i] == new_cells[i]) continue;
    if (!text.empty()) text += ", ";
    text += fmt::format("{} {}", kScoreColumns[i].name, old_cells[i] == "-" ? "" : old_cells[i]);
    if (old_cells[i] != "-") text += " -> ";
    text += new_cells[i] == "-" ? "none" : new_cells[i];
  }
  return text;
}

enum class Saving : std::uint8_t { kSave, kDryRun };

void Report(Context& ctx, const Backlog& before, const Backlog& after,
            const std::vector<std::string>& ids, Saving saving) {
  const std::string_view past = saving == Saving::kDryRun ? "would score" : "scored";
  for (const std::string& id : ids) {
    const Story& story = *after.Find(id);
    ctx.out().Line(fmt::format("{} {}", past, Named(ctx, story)));
    ctx.out().Line("  " + Changes(*before.Find(id), story));
    TellFallBack(ctx, after, *before.Find(id), story);
  }
  TellOthers(ctx, before, after, ids);
  if (ids.empty()) ctx.out().Line("nothing to do: the numbers are as they were");
  if (ids.size() > 1) {
    ctx.out().Line(fmt::format("{} {}", past, Count(ids.size(), "story", "stories")));
  }
  if (!ids.empty() && saving == Saving::kSave) {
    ctx.Hint("'backlog prioritize' gives them the places that their numbers earn");
  }
}

// Saves all or nothing. What is wrong comes back in `errors`; nothing is changed then.
Result<void> Save(Context& ctx, const std::vector<Scoring>& scorings, Saving saving,
                  std::vector<Error>& errors) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  Backlog after = before;
  std::vector<std::string> ids;
  const Deed deed{ctx.today(), ctx.user()};
  for (const auto& [typed, shown] : scorings) {
    const Story* const old = after.Find(typed.id);
    Result<void> scorable = old != nullptr
                                ? CheckScorable(after, *old)
                                : Error{Exit::kCannot, fmt::format("no story '{}'", typed.id)};
    if (!scorable) {
      errors.push_back(std::move(scorable).error());
      errors.back().place = typed.place;
      continue;
    }
    Story story = *old;
    SetScores(before, shown, typed, story, errors);
    if (story == *old) continue;
    Result<Change> change = AfterEdit(after, *old, std::move(story), deed);
    if (!change) return std::move(change).error();
    Apply(*change, after);
    for (Story& each : change->stories) session->Put(std::move(each));
    ids.push_back(typed.id);
  }
  if (!errors.empty()) return {};
  std::vector<Story> stories;
  stories.reserve(ids.size());
  for (const std::string& id : ids) stories.push_back(*after.Find(id));
  if (saving == Saving::kDryRun || stories.empty()) {
    auto proved = session->Changes();
    session->Release();
    if (!proved) return std::move(proved).error();
  } else if (auto done = ctx.Commit(*session, Label("score", stories)); !done) {
    return std::move(done).error();
  }
  Report(ctx, before, after, ids, saving);
  return {};
}

Exit Worst(const std::vector<Error>& errors) {
  Exit code = Exit::kDone;
  for (const Error& error : errors) code = Worse(code, error.code);
  return code;
}

// `score k7m 8 5 2 3 5`.
Result<Exit> ScoreOne(Context& ctx, const Options& options) {
  Scoring scoring;
  if (options.words.size() != 1 + scoring.typed.cells.size()) {
    return Error{
        Exit::kUsage,
        fmt::format("'score' takes five numbers behind a story, not {}", options.words.size() - 1),
        {},
        {"business user time risk size: backlog score k7m2qx 8 5 2 3 5; '-' is unknown",
         "the place of another story is written '#14'"}};
  }
  {
    Result<Loaded> loaded = ctx.store().Load();
    if (!loaded) return std::move(loaded).error();
    Result<const Story*> story = FindStory(loaded->backlog, options.words.front());
    if (!story) return std::move(story).error();
    scoring.typed.id = (*story)->id;
    scoring.shown = CellsOf(**story);
  }
  std::copy(options.words.begin() + 1, options.words.end(), scoring.typed.cells.begin());
  std::vector<Error> errors;
  auto saved = Save(ctx, {scoring}, options.dry_run ? Saving::kDryRun : Saving::kSave, errors);
  if (!saved) return std::move(saved).error();
  for (Error& error : errors) error.place = {};
  ctx.PrintErrors(errors);
  return Worst(errors);
}

// The stories to score, by place; those that are named, as they are named.
Result<std::vector<const Story*>> Choose(const Backlog& backlog, const Options& options) {
  if (!options.words.empty()) {
    Result<std::vector<const Story*>> stories = FindStories(backlog, options.words);
    if (!stories) return stories;
    for (const Story* story : *stories) {
      if (auto scorable = CheckScorable(backlog, *story); !scorable) return scorable.error();
    }
    return stories;
  }
  FilterOptions wanted;
  if (options.release) wanted.releases.push_back(*options.release);
  wanted.unscored = options.unscored;
  Result<StoryFilter> filter = wanted.Make(backlog);
  if (!filter) return std::move(filter).error();
  std::vector<const Story*> stories;
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story* story : order.stories()) {
    StoryRow row;
    row.story = story;
    row.status = story->status;
    if (!filter->Takes(row, backlog.settings)) continue;
    // What is in a sprint is decided: it comes only where it was asked for.
    if (filter->IsNarrow() || !story->IsInSprint()) stories.push_back(story);
  }
  return stories;
}

Result<Exit> ScoreMany(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  Result<std::vector<const Story*>> stories = Choose(backlog, options);
  if (!stories) return std::move(stories).error();
  if (stories->empty()) {
    ctx.out().Line(options.unscored && !backlog.stories().empty()
                       ? "nothing to do: every story has numbers"
                       : "nothing to do: there is no story to score");
    HintFirstStory(ctx, backlog);
    return WithProblems(ctx, loaded->problems);
  }
  Exit code = Exit::kInvalid;
  Result<Edited> edited = EditUntilSaved(
      ctx, "scores.txt", ScoreSheet(backlog, *stories),
      [&](const std::string& text) -> Result<Attempt> {
        std::vector<Error> errors;
        std::vector<Scoring> scorings;
        for (ScoreLine& line : ReadScoreSheet(backlog, text, errors)) {
          const ScoreCells shown = CellsOf(*backlog.Find(line.id));
          scorings.push_back({std::move(line), shown});
        }
        if (errors.empty()) {
          auto saved =
              Save(ctx, scorings, options.dry_run ? Saving::kDryRun : Saving::kSave, errors);
          if (!saved) return std::move(saved).error();
        }
        ctx.PrintErrors(errors);
        code = Worst(errors);
        return errors.empty() ? Attempt::kSaved : Attempt::kInvalid;
      });
  if (!edited) return std::move(edited).error();
  if (*edited == Edited::kGivenUp) {
    ctx.Say("nothing was changed");
    return code;
  }
  if (*edited == Edited::kNothing) ctx.out().Line("nothing to do: the numbers are as they were");
  return WithProblems(ctx, loaded->problems);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const bool chosen = options.release || options.unscored;
  if (chosen && !options.words.empty()) {
    return Error{Exit::kUsage,
                 fmt::format("'{}' chooses the stories: name none",
                             options.release ? "--release" : "--unscored"),
                 {},
                 {}};
  }
  const bool has_numbers = options.words.size() > 1 &&
                           std::any_of(options.words.begin() + 1, options.words.end(), IsNumber);
  return has_numbers ? ScoreOne(ctx, options) : ScoreMany(ctx, options);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.words, Complete::kStory,
                "the stories to score; or one, and its five numbers: business user time risk size",
                false);
  args.Option("--release", "NAME", options.release, Complete::kRelease,
              "the open stories of this release; 'none': of none");
  args.Flag("--unscored", options.unscored, "those without business value, user value and risk");
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kScore;
const Command kScore = {
    .name = "score",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Give stories their values, risk and size",
    .details =
        "Opens one line for each story in the editor: business value, user value, time\n"
        "criticality, risk, size; '-' is unknown. Above them stand the scales and, to compare\n"
        "with, the highest and the lowest story of each column. All lines are saved, or none; a\n"
        "number that is not on the scale is named, and the editor opens again. Without ID, all\n"
        "stories of the product backlog. Five numbers behind one story need no editor.\n"
        "A ready story that fails a check of the Definition of Ready afterwards is new again.",
    .examples = {{"backlog score --unscored", "Score what nobody has scored"},
                 {"backlog score --release 1.0", "Go through the stories of a release"},
                 {"backlog score k7m2qx 8 5 2 3 5", "One story: its numbers in that order"},
                 {"backlog score k7m2qx 8 5 - 3 -", "Neither a deadline nor a size yet"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
