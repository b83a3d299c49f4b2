// `backlog tradeoff`: what a change of a release would bring, before it is made.
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/release_figures.h"
#include "backlog/rules/tradeoff.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/asked_work.h"
#include "commands/common.h"
#include "commands/long_search.h"
#include "commands/new_record.h"
#include "commands/sprint_step.h"
#include "commands/tradeoff_frontier.h"
#include "commands/tradeoff_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> release;
  std::vector<std::string> drop;
  std::vector<std::string> add;
  std::vector<std::string> resize;
  std::vector<std::string> move;
  std::optional<std::string> velocity;
  std::optional<std::string> date;
  bool suggest = false;
  std::optional<std::string> confidence;
  bool frontier = false;
  std::optional<std::string> svg;
  std::optional<std::string> decide;
  bool keep = false;
  DeedOptions deed;
  bool json = false;
};

std::optional<int> WholeNumber(std::string_view text) {
  int number = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || at != text.data() + text.size()) return std::nullopt;
  return number;
}

// Returns the release that was named, else the one that is next.
Result<std::string> ChooseRelease(const Backlog& backlog, const std::optional<std::string>& named) {
  if (!named) {
    const std::vector<const Release*> open = ReleasesByDate(backlog, WhichReleases::kOpen);
    if (!open.empty()) return open.front()->name;
    return Error{Exit::kCannot,
                 "there is no open release to be changed",
                 {},
                 {"'backlog release new NAME --date DATE' plans one"}};
  }
  Result<const Release*> release = FindRelease(backlog, *named);
  if (release) return (*release)->name;
  Error error = std::move(release).error();
  if (FindStory(backlog, *named)) {
    error.hints = {
        "it is a story: name the release first, as in 'backlog tradeoff 1.0 --drop ID ID'"};
  }
  return error;
}

// Reads "k7m2qx=5": a story, and what it gets.
Result<std::pair<std::string, std::string>> ReadPair(const Backlog& backlog, std::string_view text,
                                                     std::string_view option,
                                                     std::string_view value) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) {
    return Error{
        Exit::kUsage,
        fmt::format("'{}' takes a story and its {}, not '{}'", option, value, text),
        {},
        {fmt::format("as in: {} {}={}", option, text, option == "--resize" ? "5" : "2.0")}};
  }
  Result<const Story*> story = FindStory(backlog, text.substr(0, equals));
  if (!story) return std::move(story).error();
  return std::pair((*story)->id, std::string(text.substr(equals + 1)));
}

Result<TradeoffChanges> ReadChanges(const Options& options, const Backlog& backlog) {
  TradeoffChanges changes;
  Result<std::vector<std::string>> drop = ReadIds(backlog, options.drop);
  if (!drop) return std::move(drop).error();
  changes.drop = *std::move(drop);
  Result<std::vector<std::string>> add = ReadIds(backlog, options.add);
  if (!add) return std::move(add).error();
  changes.add = *std::move(add);
  for (const std::string& text : SplitLists(options.resize)) {
    auto pair = ReadPair(backlog, text, "--resize", "size");
    if (!pair) return std::move(pair).error();
    const std::optional<int> size = WholeNumber(pair->second);
    if (!size) {
      return Error{Exit::kUsage,
                   fmt::format("'{}' is no size in story points", pair->second),
                   {},
                   {fmt::format("as in: --resize {}=5", pair->first)}};
    }
    changes.resize.push_back({std::move(pair->first), *size});
  }
  for (const std::string& text : SplitLists(options.move)) {
    auto pair = ReadPair(backlog, text, "--move", "release");
    if (!pair) return std::move(pair).error();
    changes.move.push_back({std::move(pair->first), std::move(pair->second)});
  }
  auto velocity = ReadVelocity(options.velocity);
  if (!velocity) return std::move(velocity).error();
  changes.velocity = *velocity;
  Result<std::optional<Date>> date = ReadDay(options.date, "--date");
  if (!date) return std::move(date).error();
  changes.date = *date;
  return changes;
}

// Reads "85" and "85%" as a share of 1; nothing where no cuts are asked for.
Result<std::optional<double>> ReadConfidence(const Options& options) {
  if (options.confidence && !options.suggest) {
    return Error{
        Exit::kUsage, "'--confidence' goes with '--suggest'", {}, {"add '--suggest' to it"}};
  }
  if (!options.suggest) return std::optional<double>();
  std::string_view text = options.confidence ? *options.confidence : std::string_view("85");
  if (text.ends_with('%')) text.remove_suffix(1);
  const std::optional<int> percent = WholeNumber(text);
  if (percent && *percent >= 1 && *percent <= 99) return std::optional(*percent / 100.0);
  return Error{Exit::kUsage,
               fmt::format("'--confidence' takes 1 to 99 percent, not '{}'", *options.confidence),
               {},
               {"85 is what can be promised"}};
}

// Stores the trade-off as a decision; of the rest of the backlog nothing changes.
Result<Decision> Decide(Context& ctx, const Options& options, const Backlog& backlog,
                        const TradeoffChanges& changes, const Tradeoff& tradeoff) {
  if (tradeoff.commands.empty() && !changes.velocity) {
    return Error{Exit::kCannot,
                 "there is nothing to decide: nothing would change",
                 {},
                 {"name a change beside '--decide': --drop, --add, --resize, --move or --date"}};
  }
  Result<std::string> reason = RecordText(*options.decide, "'--decide'");
  if (!reason) return std::move(reason).error();
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  if (deed->on > ctx.today()) {
    return Error{Exit::kUsage,
                 fmt::format("'--on {}' is still to come", deed->on.ToString()),
                 {},
                 {"a decision is kept when it was taken: today is " + ctx.today().ToString()}};
  }
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (session->backlog().stories() != backlog.stories()) {
    return Error{Exit::kWorld,
                 "cannot store the decision: the stories changed meanwhile",
                 {},
                 {"look at it again, then decide"}};
  }
  const TradeoffChoice choice = options.keep ? TradeoffChoice::kKeep : TradeoffChoice::kChange;
  Result<Decision> decision =
      NewDecision(ctx, DecisionOf(changes, tradeoff, choice, *std::move(reason)), *deed);
  if (!decision) return decision;
  session->Put(*decision);
  auto committed = ctx.Commit(
      *session, fmt::format("decide on release {}: {}", decision->release, decision->choice));
  if (!committed) return std::move(committed).error();
  return decision;
}

// The frontier shows what is possible, and tries nothing out.
Result<Exit> Frontier(Context& ctx, const Options& options, const Backlog& backlog) {
  Result<std::string> release = ChooseRelease(backlog, options.release);
  if (!release) return std::move(release).error();
  return TellFrontier(ctx, backlog, *release, {options.json, options.svg});
}

Result<void> CheckOptions(const Options& options) {
  if (options.svg && (!options.frontier || options.json)) {
    return Error{
        Exit::kUsage,
        options.json ? "'--svg' does not go with '--json'" : "'--svg' goes with '--frontier'",
        {},
        {}};
  }
  const bool tries = !options.drop.empty() || !options.add.empty() || !options.resize.empty() ||
                     !options.move.empty() || options.date || options.velocity || options.suggest ||
                     options.decide;
  if (options.frontier && tries) {
    return Error{Exit::kUsage,
                 "'--frontier' shows what is possible, and tries no change out",
                 {},
                 {"ask for one of them"}};
  }
  if (options.keep && !options.decide) {
    return Error{Exit::kUsage, "'--keep' goes with '--decide'", {}, {}};
  }
  if (!options.decide && (options.deed.on || options.deed.by)) {
    return Error{Exit::kUsage, "'--on' and '--by' go with '--decide'", {}, {}};
  }
  return {};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto fine = CheckOptions(options); !fine) return std::move(fine).error();
  const Result<std::optional<double>> confidence = ReadConfidence(options);
  if (!confidence) return confidence.error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  const Backlog& backlog = loaded->backlog;
  if (options.frontier) return Frontier(ctx, options, backlog);
  Result<TradeoffChanges> changes = ReadChanges(options, backlog);
  if (!changes) return std::move(changes).error();
  if (changes->empty() && !options.suggest) {
    return Error{Exit::kUsage,
                 "'tradeoff' needs a change to try out",
                 {},
                 {"one of --drop, --add, --resize, --move, --date, --velocity",
                  "'--suggest', which looks for the cheapest cuts; or '--frontier'"}};
  }
  Result<std::string> release = ChooseRelease(backlog, options.release);
  if (!release) return std::move(release).error();
  LongSearch search(ctx);
  const Result<Tradeoff> tradeoff =
      TryOut(backlog, *release, *changes, ctx.today(), *confidence, search.Limits());
  if (search.Interrupted()) return search.Stopped();
  if (!tradeoff) return tradeoff.error();
  search.End();
  std::optional<Decision> decision;
  if (options.decide) {
    Result<Decision> decided = Decide(ctx, options, backlog, *changes, *tradeoff);
    if (!decided) return std::move(decided).error();
    decision = *std::move(decided);
  }
  const Decision* const stored = decision ? &*decision : nullptr;
  if (options.json) {
    PrintTradeoffJson(ctx, backlog, *changes, *tradeoff, stored);
  } else {
    PrintTradeoff(ctx, backlog, *changes, *tradeoff, stored);
  }
  return tradeoff->advice && !tradeoff->advice->reached ? Exit::kNo : Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("RELEASE", options.release, Complete::kRelease,
               "the release; default: the next one that is open", false);
  args.Options("--drop", "ID", options.drop, Complete::kStory, "without this story");
  args.Options("--add", "ID", options.add, Complete::kStory, "with this story in it, too");
  args.Options("--resize", "ID=N", options.resize, Complete::kStory,
               "with another size of a story");
  args.Options("--move", "ID=RELEASE", options.move, Complete::kStory,
               "with this story in another release");
  args.Option("--velocity", "15..25", options.velocity, Complete::kNothing,
              "at what the team assumes, as 'when' takes it");
  args.Option("--date", "DATE", options.date, Complete::kDate, "due on another day");
  args.Flag("--suggest", options.suggest, "name the cheapest cuts that let the date be met");
  args.Option("--confidence", "85", options.confidence, Complete::kNothing,
              "with which chance, in percent; default: 85");
  args.Flag("--frontier", options.frontier, "show value against effort, with today's plan on it");
  args.Option("--svg", "FILE", options.svg, Complete::kFile, "the frontier as a picture");
  args.Option("--decide", "TEXT", options.decide, Complete::kNothing,
              "store it as a decision with its numbers; TEXT says why");
  args.Flag("--keep", options.keep, "decide against it: the release stays as it is");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who decides; default: you");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kTradeoff;
const Command kTradeoff = {
    .name = "tradeoff",
    .aliases = {"whatif"},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Tell the price of a change before it is made",
    .details =
        "Tries changes of a release out on a copy, and shows before and after: what is to do, its\n"
        "value and risk, when it is done with 50 and 85 %, the chance that its date is met, and "
        "the\n"
        "musts that it would lose. Nothing is written; the commands that would carry it out are\n"
        "named. With --suggest it finds the cuts that lose the least business and user value; "
        "musts\n"
        "go only where nothing else reaches the date.",
    .examples = {{"backlog tradeoff 1.0 --drop k7m p3w", "What if these two were not in it?"},
                 {"backlog tradeoff --add k7m --date 2027-01-15", "One more, and a later date?"},
                 {"backlog whatif 1.0 --resize k7m=3 --velocity 15..20", "Smaller, but slower?"},
                 {"backlog tradeoff 1.0 --suggest --confidence 85", "What has to go?"},
                 {"backlog tradeoff 1.0 --frontier", "How much value for how much effort?"},
                 {"backlog tradeoff 1.0 --drop k7m --decide 'The fair comes first'",
                  "Decided, with its numbers"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
