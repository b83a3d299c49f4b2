// `backlog add`: new stories, from a title or a whole user-story sentence each.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/product_goals.h"
#include "backlog/rules/readiness.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/field_options.h"
#include "cli/input.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edit_in_editor.h"
#include "commands/new_story.h"
#include "commands/place_options.h"
#include "commands/story_changes.h"
#include "commands/typed_story.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> text;
  std::optional<std::string> from;
  FieldValues fields;
  PlaceOptions place;
  std::optional<std::string> on;
  bool edit = false;
  bool dry_run = false;
};

Result<void> Check(const Options& options) {
  if (options.text && options.from) {
    return Error{Exit::kUsage,
                 "a text and '--from' together: the stories come from one of them",
                 {},
                 {"put the text into '" + InputName(*options.from) + "' as a line"}};
  }
  if (!options.text && !options.from) {
    return Error{Exit::kUsage,
                 "a story needs a title",
                 {},
                 {"backlog add \"Pay by card\"",
                  "backlog add \"As a shopper, I want to pay by card, so that I need no cash\"",
                  "many, one a line: backlog add --from FILE"}};
  }
  if (options.edit && (options.from || options.dry_run)) {
    return Error{Exit::kUsage,
                 fmt::format("'--edit' and '{}' together", options.from ? "--from" : "--dry-run"),
                 {},
                 {"the editor takes one story: add them without it, then 'backlog edit ID'"}};
  }
  return options.place.Check();
}

// Lines that cannot be read are all reported.
std::vector<Error> ReadLines(const std::string& path, std::string_view bytes,
                             std::vector<Story>& stories) {
  std::vector<Error> errors;
  for (const InputLine& line : LinesOf(bytes)) {
    Result<Story> story = StoryFromText(line.text);
    if (story) {
      stories.push_back(*std::move(story));
      continue;
    }
    const int column = static_cast<int>(FindNotUtf8(line.text)) + 1;
    errors.push_back({Exit::kInvalid,
                      "the line is not UTF-8",
                      {InputName(path), line.number, column, std::string(line.text)},
                      {}});
  }
  return errors;
}

std::string Folded(std::string_view title) {
  std::string folded(title);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

// Says which new stories have the title of another: two people often think of the same thing.
std::vector<std::string> DuplicateTitles(const Backlog& before, const std::vector<Story>& added) {
  std::map<std::string, const Story*> titles;
  for (const Story& story : before.stories()) titles.emplace(Folded(story.title), &story);
  std::vector<std::string> warnings;
  for (const Story& story : added) {
    const auto [at, is_new] = titles.emplace(Folded(story.title), &story);
    if (is_new) continue;
    const Story& other = *at->second;
    warnings.push_back(fmt::format("'{}' has the same title as '{}': {}{}", story.id, other.id,
                                   Safe(other.title),
                                   other.IsOpen() ? "" : fmt::format(" ({})", Word(other.status))));
  }
  return warnings;
}

std::string Missing(const Backlog& backlog, const Story& story) {
  std::vector<std::string> checks;
  for (const ReadyGap& gap : ReadyGaps(backlog, story)) checks.push_back(gap.check);
  return fmt::format("{}", fmt::join(checks, ", "));
}

// "; serves the Product Goal promise": nobody typed it, so it is told.
std::string Serves(const std::vector<Story>& added) {
  const std::string& goal = added.front().product_goal;
  if (goal.empty()) return {};
  return fmt::format("; {} the Product Goal {}", added.size() == 1 ? "serves" : "they serve",
                     Safe(goal));
}

// Tells a person what there is now.
void Tell(Context& ctx, const Backlog& backlog, const std::vector<Story>& added) {
  const BacklogOrder order = CurrentOrder(backlog);
  const std::size_t count = order.stories().size();
  for (const Story& story : added) ctx.out().Line("added " + Named(ctx, story));
  if (added.size() > 1) {
    ctx.out().Line(fmt::format("  places {} to {} of {}{}", order.PlaceOf(added.front().id),
                               order.PlaceOf(added.back().id), count, Serves(added)));
    const bool scored = std::any_of(added.begin(), added.end(), [](const Story& story) {
      return story.business_value || story.user_value || story.risk;
    });
    ctx.out().Line(scored ? "  'backlog groom' shows what they need to be ready"
                          : "  'backlog score --unscored' gives them numbers, all in one sitting");
    return;
  }
  const Story& story = added.front();
  ctx.out().Line(fmt::format("  place {} of {}{}", order.PlaceOf(story.id), count, Serves(added)));
  const std::string missing = Missing(backlog, story);
  ctx.out().Line(
      missing.empty()
          ? fmt::format("  nothing is missing: 'backlog groom {}' makes it ready", story.id)
          : "  missing to be ready: " + missing);
}

void TellDryRun(Context& ctx, const Backlog& backlog, const std::vector<Story>& added) {
  const BacklogOrder order = CurrentOrder(backlog);
  for (const Story& story : added) {
    ctx.out().Line(
        fmt::format("would add at place {}: {}", order.PlaceOf(story.id), Safe(story.title)));
  }
}

std::vector<Story> Added(const Backlog& after, const Births& births) {
  std::vector<Story> added;
  for (const std::string& id : births.ids()) added.push_back(*after.Find(id));
  return added;
}

// Puts the stories into the session.
Result<Births> Bear(Context& ctx, Session& session, const Options& options, Date on,
                    std::vector<Story> drafts) {
  const Result<Spot> spot = options.place.Find(session.backlog());
  if (!spot) return spot.error();
  Result<Births> births = Births::Begin(ctx, session);
  if (!births) return births;
  for (Story& story : drafts) {
    story.id = births->FreshId();
    story.created = on;
    const std::string aside = std::exchange(story.description, {});
    if (auto set = options.fields.Apply(session.backlog(), story); !set) return set.error();
    if (!options.fields.Has("product_goal")) {
      story.product_goal = GoalOfNewStory(session.backlog(), story);
    }
    if (!aside.empty()) story.description += (story.description.empty() ? "" : "\n\n") + aside;
  }
  if (auto put = births->Put(std::move(drafts), *spot, on); !put) return put.error();
  return births;
}

// Tells what was added.
void Report(Context& ctx, const Backlog& before, const Backlog& after, const Births& births) {
  const std::vector<Story> added = Added(after, births);
  const std::vector<std::string> duplicates = DuplicateTitles(before, added);
  constexpr std::size_t kShown = 5;
  for (std::size_t i = 0; i < std::min(duplicates.size(), kShown); ++i) ctx.Warn(duplicates[i]);
  if (duplicates.size() > kShown) {
    ctx.Warn(fmt::format("{} with a title that was there; 'backlog search' finds them",
                         Count(duplicates.size() - kShown, "more new story", "more new stories")));
  }
  if (ctx.terminal().out_is_terminal && !ctx.quiet()) {
    Tell(ctx, after, added);
  } else {
    for (const Story& story : added) ctx.out().Line(story.id);
  }
  if (const Story* epic = after.Find(births.new_epic())) {
    ctx.Say(fmt::format("'{}' is an epic from now on, and has no place of its own: {}", epic->id,
                        Safe(epic->title)));
  }
}

// Saves what was typed for the story `draft`.
Result<Attempt> SaveTyped(Context& ctx, const Options& options, const Story& draft,
                          const std::string& bytes) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  std::vector<Error> errors;
  Story typed = ReadTyped(before, draft, bytes, ctx.kept(), errors);
  if (before.Find(draft.id) != nullptr) {
    errors = {{Exit::kWorld, fmt::format("the id '{}' was taken meanwhile", draft.id), {}, {}}};
  }
  if (!errors.empty()) {
    session->Release();
    ctx.PrintErrors(errors);
    return Attempt::kInvalid;
  }
  const Result<Spot> spot = options.place.Find(before);
  if (!spot) return spot.error();
  Result<Births> births = Births::Begin(ctx, *session);
  if (!births) return std::move(births).error();
  if (auto put = births->Put({std::move(typed)}, *spot, *draft.created); !put) return put.error();
  session->PutBytes(draft.id, bytes);
  const Backlog after = session->backlog();
  auto committed = ctx.Commit(*session, Label("add", Added(after, *births)));
  if (!committed) return std::move(committed).error();
  Report(ctx, before, after, *births);
  TellOffScale(ctx, after.settings, Story(), *after.Find(draft.id));
  return Attempt::kSaved;
}

// The file that a new story would have.
std::string FileOf(const std::vector<FileChange>& changes, const Story& story) {
  const auto at = std::find_if(changes.begin(), changes.end(), [&](const FileChange& change) {
    return change.path.ends_with("/" + story.file_name);
  });
  return at == changes.end() ? std::string() : at->after;
}

// Opens the editor on a story that is not there yet; it is saved when the editor ends well.
Result<Exit> AddInEditor(Context& ctx, const Options& options, Session session,
                         const Story& draft) {
  const Result<std::vector<FileChange>> changes = session.Changes();
  session.Release();
  if (!changes) return changes.error();
  const std::string original = FileOf(*changes, draft);
  const auto save = [&](const std::string& bytes) { return SaveTyped(ctx, options, draft, bytes); };
  const Result<Edited> edited = EditUntilSaved(ctx, draft.id + ".yaml", original, save);
  if (!edited) return edited.error();
  if (*edited == Edited::kGivenUp) {
    ctx.Say("nothing was added");
    return Exit::kInvalid;
  }
  if (*edited == Edited::kNothing) {
    const Result<Attempt> saved = save(original);
    if (!saved) return saved.error();
    if (*saved == Attempt::kInvalid) return Exit::kInvalid;
  }
  return Exit::kDone;
}

Result<Exit> AddAll(Context& ctx, const Options& options, Date on, std::vector<Story> drafts) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Backlog before = session->backlog();
  Result<Births> births = Bear(ctx, *session, options, on, std::move(drafts));
  if (!births) return std::move(births).error();
  const Backlog after = session->backlog();
  const std::vector<Story> added = Added(after, *births);
  if (options.edit) return AddInEditor(ctx, options, *std::move(session), added.front());
  if (options.dry_run) {
    auto proved = session->Changes();
    session->Release();
    if (!proved) return std::move(proved).error();
    TellDryRun(ctx, after, added);
    return Exit::kDone;
  }
  auto committed = ctx.Commit(*session, Label("add", added));
  if (!committed) return std::move(committed).error();
  Report(ctx, before, after, *births);
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = Check(options); !checked) return std::move(checked).error();
  const Result<Date> on = ctx.OnDate(options.on);
  if (!on) return on.error();
  std::vector<Story> drafts;
  if (options.text) {
    Result<Story> story = StoryFromText(*options.text);
    if (!story) return std::move(story).error();
    drafts.push_back(*std::move(story));
    return AddAll(ctx, options, *on, std::move(drafts));
  }
  const Result<std::string> bytes = ReadInput(*options.from);
  if (!bytes) return bytes.error();
  const std::vector<Error> errors = ReadLines(*options.from, *bytes, drafts);
  if (!errors.empty()) {
    for (const Error& error : errors) ctx.PrintError(error);
    ctx.Say("nothing was added");
    return Exit::kInvalid;
  }
  if (drafts.empty()) {
    ctx.Say(fmt::format("nothing to do: '{}' holds no line with text", InputName(*options.from)));
    return Exit::kDone;
  }
  return AddAll(ctx, options, *on, std::move(drafts));
}

void Arguments(Args& args, Options& options) {
  args.Operand("TEXT", options.text, Complete::kNothing,
               "a title, or \"As a ..., I want ..., so that ...\"", false);
  args.Option("--from", "FILE", options.from, Complete::kFile,
              "add a story for each line of a file; '-' is stdin");
  options.place.Declare(args);
  options.fields.Declare(args, kUseBirth);
  OnOption(args, options.on);
  args.Flag("--edit", options.edit, "write the story in the editor before it is saved");
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kAdd;
const Command kAdd = {
    .name = "add",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Add a story, or many",
    .details =
        "From a sentence \"As a ROLE, I want WANT, so that BENEFIT\" its parts and a title are\n"
        "taken; options win over what it says. Any other text is the title as it stands. The\n"
        "story stands at the bottom of the backlog until 'move' or 'prioritize' give it a place.\n"
        "It serves the current Product Goal, or its epic's; '--product-goal none': no goal.\n"
        "In a pipe only its id is printed: id=$(backlog add \"Pay by card\").",
    .examples = {{"backlog add \"As a shopper, I want to pay by card, so that I need no cash\"",
                  "A whole user story"},
                 {"backlog add \"Card payments fail at night\" --type bug --bv 8 --uv 8 --top",
                  "An urgent bug, before all others"},
                 {"backlog add --from ideas.txt --label workshop",
                  "What a workshop left behind, one story a line"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
