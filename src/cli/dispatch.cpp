#include "cli/dispatch.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "backlog/model/nearest.h"
#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/man_page.h"
#include "cli/text.h"

namespace backlog {
namespace {

constexpr std::string_view kHelp = "help";
constexpr std::string_view kExitCodes = "exit-codes";
constexpr std::string_view kCommands = "commands";
constexpr std::string_view kMan = "man";
constexpr std::string_view kHome = "home";

/// The beginning of a name is more likely meant than a word that happens to be near: "plan" is
/// "plan-sprint", not "pin". Of a short word two letters are too much to be wrong.
std::string NearestCommand(std::string_view name, const std::vector<std::string_view>& known) {
  constexpr std::size_t kShort = 6;
  constexpr std::size_t kBeginning = 3;
  for (const std::string_view each : known) {
    if (name.size() >= kBeginning && each.starts_with(name)) return std::string(each);
  }
  const std::span<const std::string_view> words(known);
  return Nearest(name, words, name.size() <= kShort ? 1 : 3).value_or("");
}

Error UnknownCommand(Commands commands, std::string_view name) {
  std::vector<std::string_view> known = {kHelp};
  for (const Command* command : commands) {
    if (command->hidden) continue;
    known.push_back(command->name);
    known.insert(known.end(), command->aliases.begin(), command->aliases.end());
  }
  Error error{Exit::kUsage, "unknown command '" + std::string(name) + "'", {}, {}};
  const std::string nearest = NearestCommand(name, known);
  error.hints.push_back(!nearest.empty() ? "did you mean '" + nearest + "'?"
                                         : "'backlog help' lists the commands");
  return error;
}

/// "sprint ad" is taken for a mistyped command below "sprint" where one is spelt like it; nothing
/// where it can be something else, as a number or an option.
std::optional<Error> MistypedBelow(Commands commands, const Command& command,
                                   const std::vector<std::string>& words) {
  if (words.empty() || words.front().find_first_of("-0123456789") != std::string::npos) return {};
  std::vector<std::string_view> known;
  for (const Command* below : CommandsBelow(commands, command)) {
    known.push_back(below->name.substr(command.name.size() + 1));
  }
  const auto nearest = Nearest(words.front(), std::span<const std::string_view>(known));
  if (!nearest) return {};
  const std::string name(command.name);
  return Error{Exit::kUsage,
               "unknown command '" + name + " " + words.front() + "'",
               {},
               {"did you mean '" + name + " " + *nearest + "'?"}};
}

/// True where `--json` is among the options that were typed. Asked before they are read, because a
/// mistake among them is told as JSON then, too.
bool AsksForJson(const Args& args, const std::vector<std::string>& words) {
  const auto& items = args.items();
  if (std::none_of(items.begin(), items.end(),
                   [](const Args::Item& item) { return item.names == "--json"; })) {
    return false;
  }
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::find(words.begin(), end, "--json") != end;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

Exit PrintVersion(Context& ctx) {
  ctx.out().Line("backlog " BACKLOG_VERSION);
  return Exit::kDone;
}

/// `backlog help`, and `backlog help` with a command, commands, exit-codes, man.
Result<Exit> Help(Context& ctx, Commands commands, GlobalOptions options,
                  const std::vector<std::string>& words) {
  std::vector<std::string> topics;
  Args args;
  args.Operands("COMMAND", topics, Complete::kWords, "the command to explain", false);
  const Args global = GlobalArguments(options);
  if (auto read = ReadArguments(args.items(), global.items(), kHelp, words); !read) {
    return std::move(read).error();
  }
  if (auto configured = ctx.Configure(options); !configured) return std::move(configured).error();
  ctx.UsePager();
  const std::string topic = Joined(topics);  // "sprint add"
  if (topics.empty() || topic == kHelp) {
    PrintOverview(ctx, commands);
  } else if (topic == kExitCodes) {
    PrintExitCodes(ctx);
  } else if (topic == kCommands) {
    PrintCommands(ctx, commands);
  } else if (topic == kMan) {
    PrintManPageNames(ctx, commands);
  } else if (topics.size() == 2 && topics[0] == kMan && PrintManPage(ctx, commands, topics[1])) {
    return Exit::kDone;
  } else if (const Command* command = FindCommand(commands, topic)) {
    PrintCommandHelp(ctx, commands, *command);
  } else {
    return UnknownCommand(commands, topic);
  }
  return Exit::kDone;
}

// `--commit`: into git goes what the command wrote, and nothing else.
Result<Exit> CommitWritten(Context& ctx, const Command& command, Exit ended) {
  if (ctx.written().empty()) {
    if (ctx.changed()) {  // undo, which has no step of its own
      ctx.Warn("'" + std::string(command.name) + "' is not committed: 'backlog commit' does it");
    } else {
      ctx.Say("nothing was written, so nothing is committed");
    }
    return ended;
  }
  if (!ctx.parts().commit_written) return ended;
  Result<void> committed = ctx.parts().commit_written(ctx);
  if (committed) return ended;
  Error error = std::move(committed).error();
  error.hints.emplace_back("the change itself was saved: 'backlog commit' commits it");
  return error;
}

Result<Exit> RunCommand(Context& ctx, Commands commands, const Command& command,
                        GlobalOptions options, const std::vector<std::string>& words) {
  const std::unique_ptr<Invocation> invocation = command.declare();
  const Args global = GlobalArguments(options);
  options.json = AsksForJson(invocation->args, words);
  auto read = ReadArguments(invocation->args.items(), global.items(), command.name, words);
  // Colours, --quiet and --json hold for the message about a wrong argument as well.
  auto configured = ctx.Configure(options);
  if (options.help) {
    ctx.UsePager();
    PrintCommandHelp(ctx, commands, command);
    return Exit::kDone;
  }
  if (options.version) return PrintVersion(ctx);
  if (!read) return std::move(read).error();
  if (!configured) return std::move(configured).error();
  if (command.needs == Needs::kBacklog) {
    if (auto opened = ctx.OpenStore(); !opened) return std::move(opened).error();
  }
  Result<Exit> ended = invocation->run(ctx);
  if (!options.commit || !ended) return ended;
  return CommitWritten(ctx, command, *ended);
}

Result<Exit> Choose(Context& ctx, Commands commands, const std::vector<std::string>& words) {
  GlobalOptions options;
  const Args global = GlobalArguments(options);
  Result<std::vector<std::string>> rest = ReadLeadingOptions(global.items(), words);
  if (!rest) return std::move(rest).error();
  if (options.version) return PrintVersion(ctx);
  if (options.help) rest->insert(rest->begin(), std::string(kHelp));
  if (rest->empty()) {
    const Command* home = FindCommand(commands, kHome);
    if (home == nullptr) return Help(ctx, commands, options, {});
    return RunCommand(ctx, commands, *home, options, {});
  }
  const std::string name = rest->front();
  rest->erase(rest->begin());
  if (name == kHelp) return Help(ctx, commands, options, *rest);
  if (const Command* command = FindCommand(commands, name)) {
    const Command* below = rest->empty() ? nullptr : FindBelow(commands, *command, rest->front());
    if (below == nullptr) {
      if (auto mistyped = MistypedBelow(commands, *command, *rest)) {
        if (auto configured = ctx.Configure(options); !configured) return configured.error();
        return *std::move(mistyped);
      }
      return RunCommand(ctx, commands, *command, options, *rest);
    }
    rest->erase(rest->begin());
    return RunCommand(ctx, commands, *below, options, *rest);
  }
  if (auto configured = ctx.Configure(options); !configured) return std::move(configured).error();
  return UnknownCommand(commands, name);
}

void TellBug(Context& ctx, std::string_view what) {
  Error error{Exit::kBug, "a bug in backlog: " + std::string(what), {}, {}};
  error.hints.emplace_back("please report it, with this message and what you typed");
  ctx.PrintError(error);
}

}  // namespace

const Command* FindCommand(Commands commands, std::string_view name) {
  for (const Command* command : commands) {
    const auto& aliases = command->aliases;
    if (command->name == name || std::find(aliases.begin(), aliases.end(), name) != aliases.end()) {
      return command;
    }
  }
  return nullptr;
}

const Command* FindBelow(Commands commands, const Command& command, std::string_view word) {
  for (const Command* each : CommandsBelow(commands, command)) {
    if (each->name.substr(command.name.size() + 1) == word) return each;
  }
  return nullptr;
}

std::vector<const Command*> CommandsBelow(Commands commands, const Command& command) {
  std::vector<const Command*> below;
  for (const Command* each : commands) {
    const std::string_view name = each->name;
    if (name.starts_with(command.name) && name.substr(command.name.size()).starts_with(' ')) {
      below.push_back(each);
    }
  }
  return below;
}

bool IsBelowAnother(const Command& command) {
  return command.name.find(' ') != std::string_view::npos;
}

Args GlobalArguments(GlobalOptions& options) {
  Args args;
  args.Option("-C", "DIR", options.directory, Complete::kFile, "run as if started in DIR");
  args.Choice("--color", "WHEN", {"auto", "always", "never"}, options.color, "when to use colours");
  args.Flag("-q,--quiet", options.quiet, "print results and errors only");
  args.Flag("--no-pager", options.no_pager, "never show output page by page");
  args.Flag("--commit", options.commit, "commit what the command writes to git");
  args.Flag("-h,--help", options.help, "explain the command");
  args.Flag("--version", options.version, "print the version");
  return args;
}

Exit Dispatch(Context& ctx, Commands commands, const std::vector<std::string>& words) {
  try {
    Result<Exit> ended = Choose(ctx, commands, words);
    if (ended) return *ended;
    ctx.PrintError(ended.error());
    return ended.error().code;
  } catch (const std::exception& failed) {
    TellBug(ctx, failed.what());
    return Exit::kBug;
  }
}

int RunMain(Commands commands, ContextParts parts, int argc, char** argv) {
  OpenStandardDescriptors();
  try {
    if (parts.out == nullptr) parts.out = std::make_unique<Stream>(1);
    if (parts.err == nullptr) parts.err = std::make_unique<Stream>(2);
    if (!parts.environment) parts.environment = ProcessEnvironment();
    parts.terminal = InspectTerminal(parts.environment);
    Context ctx(std::move(parts));
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    return static_cast<int>(ctx.Finish(Dispatch(ctx, commands, words)));
  } catch (...) {  // no memory for a message either
    WriteAll(2, "backlog: a bug in backlog; please report it\n");
    return static_cast<int>(Exit::kBug);
  }
}

}  // namespace backlog
