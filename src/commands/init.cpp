// `backlog init`: a new backlog in the current folder.
#include <sys/stat.h>

#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/input.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/git_setup.h"
#include "commands/init_example.h"

namespace backlog {
namespace {

constexpr std::string_view kFolder = ".backlog";
constexpr int kLongestSprint = 31;

struct Options {
  std::optional<std::string> name;
  std::vector<std::string> product_owner;
  std::optional<std::string> sprint_days;
  std::optional<std::string> first_day;
  bool example = false;

  bool empty() const { return !name && product_owner.empty() && !sprint_days && !first_day; }
};

std::vector<std::string> Weekdays() {
  std::vector<std::string> days;
  for (int day = 0; day < 7; ++day) days.emplace_back(ToString(static_cast<Weekday>(day)));
  return days;
}

std::optional<int> ParseSprintDays(std::string_view text) {
  int days = 0;
  const char* const end = text.data() + text.size();
  const auto [at, code] = std::from_chars(text.data(), end, days);
  if (code != std::errc() || at != end || days < 1 || days > kLongestSprint) return std::nullopt;
  return days;
}

// A name stands on one line of settings.yaml.
Result<void> CheckName(std::string_view what, const std::string& name) {
  const bool is_line = name.find_first_of("\r\n\t") == std::string::npos && IsUtf8(name) &&
                       Safe(name) == name && name.find_first_not_of(' ') != std::string::npos;
  if (is_line) return {};
  return Error{
      Exit::kUsage, fmt::format("'{}' takes a line of text, not '{}'", what, name), {}, {}};
}

Result<Settings> FromOptions(const Options& options) {
  Settings settings = DefaultSettings();
  if (options.name) {
    if (auto checked = CheckName("--name", *options.name); !checked) return checked.error();
    settings.name = *options.name;
  }
  for (const std::string& owner : options.product_owner) {
    if (auto checked = CheckName("--product-owner", owner); !checked) return checked.error();
  }
  settings.product_owner = options.product_owner;
  if (options.sprint_days) {
    const std::optional<int> days = ParseSprintDays(*options.sprint_days);
    if (!days) {
      return Error{Exit::kUsage,
                   fmt::format("'--sprint-days' takes 1 to {}, not '{}'", kLongestSprint,
                               *options.sprint_days),
                   {},
                   {}};
    }
    settings.sprint_days = *days;
  }
  settings.first_day = options.first_day.value_or("mon");
  return settings;
}

// The name of the current folder, which is mostly the product's.
std::string FolderName() {
  std::error_code failed;
  const std::string name = std::filesystem::current_path(failed).filename().string();
  return failed || !CheckName("--name", name) ? "Example product" : name;
}

Result<std::string> AskName(Context& ctx, std::string_view question, std::string_view otherwise) {
  for (;;) {
    Result<std::string> answer = Ask(ctx, question, otherwise);
    if (!answer || answer->empty() || CheckName("the answer", *answer)) return answer;
    ctx.Say("a line of text, please");
  }
}

Result<int> AskSprintDays(Context& ctx, int otherwise) {
  for (;;) {
    const Result<std::string> answer =
        Ask(ctx, "How many days does a sprint take, weekends included?", std::to_string(otherwise));
    if (!answer) return answer.error();
    if (const std::optional<int> days = ParseSprintDays(*answer)) return *days;
    ctx.Say(fmt::format("1 to {}, please", kLongestSprint));
  }
}

// Asks for what the options leave open.
Result<void> AskForMore(Context& ctx, const Options& options, Settings& settings) {
  if (!options.name) {
    Result<std::string> name = AskName(ctx, "What is the product called?", FolderName());
    if (!name) return std::move(name).error();
    settings.name = *std::move(name);
  }
  if (options.product_owner.empty()) {
    Result<std::string> owner = AskName(ctx, "Who is its product owner?", ctx.user());
    if (!owner) return std::move(owner).error();
    if (!owner->empty()) settings.product_owner = {*std::move(owner)};
  }
  if (!options.sprint_days) {
    const Result<int> days = AskSprintDays(ctx, settings.sprint_days);
    if (!days) return days.error();
    settings.sprint_days = *days;
  }
  if (!options.first_day) {
    Result<std::string> day = AskChoice(ctx, "On which day do sprints begin?", Weekdays(), "mon");
    if (!day) return std::move(day).error();
    settings.first_day = *std::move(day);
  }
  return {};
}

bool IsHere() {
  struct stat status = {};
  return ::lstat(std::string(kFolder).c_str(), &status) == 0;
}

// Nothing where a new backlog may be made here.
std::optional<Error> WhyNot() {
  Result<Whereabouts> found = FindBacklog(".");
  if (IsHere()) {
    if (found) return std::nullopt;
    Error error = std::move(found).error();
    error.hints = {"make the backlog in another folder, or move that one out of the way"};
    return error;
  }
  if (!found) return std::nullopt;  // none above, or another tool's project: ours goes beside it
  return Error{Exit::kCannot,
               fmt::format("there is a backlog above: '{}'", found->display),
               {},
               {"commands find it from here: try 'backlog list'",
                "a backlog of its own for this folder: 'mkdir .backlog', then 'backlog init'"}};
}

Result<Exit> TellWhatIsThere(Context& ctx, const Options& options) {
  Result<Store> store = Store::Open(*BacklogAt(std::string(kFolder)));
  if (!store) return std::move(store).error();
  const Result<Loaded> loaded = store->Load();
  if (!loaded) return loaded.error();
  const Backlog& backlog = loaded->backlog;
  const std::string& name = backlog.settings.name;
  ctx.out().Line(fmt::format("nothing to do: '{}' is here{}, with {} and {}", kFolder,
                             name.empty() ? "" : ", for " + Safe(name),
                             Count(backlog.stories().size(), "story", "stories"),
                             Count(backlog.sprints.size(), "sprint")));
  if (!options.empty()) ctx.Hint("what is set already is changed in '.backlog/settings.yaml'");
  return Exit::kDone;
}

// An example among a team's own stories would be a nuisance.
Error WhyNoExample() {
  return Error{Exit::kCannot,
               fmt::format("there is a backlog here already: '{}'", kFolder),
               {},
               {"the example goes into a folder of its own:",
                "'mkdir bakery', then 'backlog -C bakery init --example'"}};
}

// One step, that undo takes back, below settings that tell how much fits into a sprint.
Result<Exit> MakeExample(Context& ctx, const Settings& settings) {
  if (auto opened = ctx.OpenStore(); !opened) return std::move(opened).error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto put = PutExample(ctx, *session, ctx.today()); !put) return std::move(put).error();
  const std::size_t count = session->backlog().stories().size();
  auto committed = ctx.Commit(*session, fmt::format("make an example of {} stories", count));
  if (!committed) return std::move(committed).error();
  ctx.out().Line(fmt::format("made '{}' for {}, an example to play with: {} stories", kFolder,
                             Safe(settings.name), count));
  ctx.out().Line("Try:");
  ctx.out().Line("  backlog list                      what is there, and in which order");
  ctx.out().Line("  backlog prioritize                the order that the numbers give, and why");
  ctx.out().Line(
      "  backlog groom                     what can be planned, and what the rest lacks");
  ctx.out().Line(fmt::format("When you have seen enough: 'rm -r {}'", kFolder));
  return Exit::kDone;
}

// The backlog is made, whatever becomes of this: no answer is a no.
void OfferGitSetup(Context& ctx, const Whereabouts& where) {
  if (where.worktree.empty()) return;
  if (ctx.CanPrompt()) {
    const Result<bool> wanted =
        AskYesNo(ctx, "Shall git merge stories field by field? That sets .git/config", true);
    if (wanted && *wanted) {
      const Result<Exit> done = SetUpGit(ctx, where);
      if (!done) ctx.PrintError(done.error());
      return;
    }
  }
  ctx.out().Line("Let git merge stories field by field: 'backlog git setup', once a clone.");
}

void TellNew(Context& ctx, const Whereabouts& where, const Settings& settings) {
  ctx.out().Line(fmt::format("made '{}' for {}", kFolder, Safe(settings.name)));
  ctx.out().Line("  settings.yaml  the team's rules: scales, Definitions of Ready and Done");
  ctx.out().Line("  vision.yaml    the vision and the Product Goals");
  ctx.out().Line("  stories/       one file a story");
  ctx.out().Line(where.worktree.empty()
                     ? "There is no git here: 'git init' gives the backlog its history."
                     : "Nothing is committed for you: 'backlog commit' when it suits you.");
  OfferGitSetup(ctx, where);
  ctx.out().Line("Next:");
  ctx.out().Line("  backlog add \"As a ROLE, I want WANT, so that BENEFIT\"");
  ctx.out().Line("  backlog add --from ideas.txt");
  ctx.out().Line("  backlog import issues.csv");
  ctx.out().Line("  backlog help");
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (std::optional<Error> error = WhyNot()) return *std::move(error);
  Result<Settings> settings = FromOptions(options);
  if (!settings) return std::move(settings).error();
  const Result<Whereabouts> where = BacklogAt(std::string(kFolder));
  if (!where) return where.error();
  const bool is_new =
      !std::filesystem::exists(std::filesystem::path(where->folder) / "settings.yaml");
  if (options.example) {
    if (!is_new) return WhyNoExample();
    if (settings->name.empty()) settings->name = kExampleName;
    settings->expected_velocity = {8, 12};
  } else if (is_new && ctx.CanPrompt()) {
    if (auto asked = AskForMore(ctx, options, *settings); !asked) return std::move(asked).error();
  }
  if (settings->name.empty()) settings->name = FolderName();
  const Result<std::vector<std::string>> made = Store::Init(*where, *settings);
  if (!made) return made.error();
  if (made->empty()) return TellWhatIsThere(ctx, options);
  ctx.MarkChanged();
  if (options.example) return MakeExample(ctx, *settings);
  if (is_new) {
    TellNew(ctx, *where, *settings);
    return Exit::kDone;
  }
  for (const std::string& path : *made) ctx.out().Line(fmt::format("made {}/{}", kFolder, path));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Option("--name", "NAME", options.name, Complete::kNothing, "what the product is called");
  args.Options("--product-owner", "WHO", options.product_owner, Complete::kNothing,
               "who accepts stories");
  args.Option("--sprint-days", "N", options.sprint_days, Complete::kNothing,
              "how long a sprint is, weekends included; 14 without it");
  args.Choice("--first-day", "DAY", Weekdays(), options.first_day, "when sprints begin");
  args.Flag("--example", options.example, "with a small backlog to play with");
}

}  // namespace

extern const Command kInit;
const Command kInit = {
    .name = "init",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kNothing,
    .hidden = false,
    .summary = "Make a backlog in this folder",
    .details =
        "Makes '.backlog' with the team's settings, each with its default and a comment, and an\n"
        "empty vision. On a terminal it asks for what matters first. What is there already stays\n"
        "as it is, so that it may be run again. Nothing outside '.backlog' is written, and\n"
        "nothing is committed. With '--example' there are stories in it already, to try the\n"
        "commands on.",
    .examples = {{"backlog init --name \"Web shop\"", "A backlog for the web shop"},
                 {"backlog init --sprint-days 7 --first-day wed", "Weekly sprints from Wednesday"},
                 {"backlog init --example", "A small backlog to play with"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
