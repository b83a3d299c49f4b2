// `backlog hooks status`: how git's hooks stand.
#include "commands/hooks_status.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/text.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

std::string_view Word(HookState state) {
  switch (state) {
    case HookState::kAbsent: return "absent";
    case HookState::kInstalled: return "installed";
    case HookState::kCalled: return "called";
    case HookState::kForeign: return "foreign";
    case HookState::kNotExecutable: return "not-executable";
  }
  return {};
}

std::string Does(const Hook& hook) {
  if (hook.name == "commit-msg") return "a 'Story: ID' in the message must name a story";
  return hook.checks_order ? "checks what is staged of the backlog, and its order"
                           : "checks what is staged of the backlog";
}

std::string Text(const Hook& hook) {
  const std::string path = Safe(hook.path);
  switch (hook.state) {
    case HookState::kAbsent: return "not installed";
    case HookState::kInstalled: return fmt::format("{} ({})", Does(hook), path);
    case HookState::kCalled: return fmt::format("{} (from your own {})", Does(hook), path);
    case HookState::kForeign: return fmt::format("your own {} does not ask backlog", path);
    case HookState::kNotExecutable:
      return fmt::format("{} is not executable, so git passes over it", path);
  }
  return {};
}

void PrintJson(Context& ctx, const std::vector<Hook>& hooks) {
  JsonWriter json;
  json.BeginArray();
  for (const Hook& hook : hooks) {
    json.BeginObject().Member("hook", hook.name).Member("state", Word(hook.state));
    json.Member("path", hook.path).Member("order", hook.checks_order);
    json.Member("line", hook.line).EndObject();
  }
  json.EndArray();
  ctx.out() << json.Finish();
}

struct Options {
  bool json = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  return TellHooks(ctx, options.json);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

void PrintHooks(Context& ctx, const std::vector<Hook>& hooks) {
  for (const Hook& hook : hooks) ctx.out().Line(fmt::format("{}  {}", hook.name, Text(hook)));
}

Result<Exit> TellHooks(Context& ctx, bool json) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const auto hooks = HooksOf(*place);
  if (!hooks) return hooks.error();
  if (json) {
    PrintJson(ctx, *hooks);
    return Exit::kDone;
  }
  PrintHooks(ctx, *hooks);
  bool is_missing = false;
  bool is_foreign = false;
  for (const Hook& hook : *hooks) {
    if (hook.state == HookState::kAbsent) is_missing = true;
    if (hook.state == HookState::kForeign) {
      is_foreign = true;
      ctx.Hint(fmt::format("add this line to '{}':", Safe(hook.path)));
      ctx.Hint(Safe(hook.line));
    }
    if (hook.state == HookState::kNotExecutable) {
      ctx.Hint(fmt::format("chmod +x '{}'", Safe(hook.path)));
    }
  }
  if (is_missing && !is_foreign) ctx.Hint("'backlog hooks install' sets them up");
  return Exit::kDone;
}

extern const Command kHooksStatus;
const Command kHooksStatus = {
    .name = "hooks status",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say how git's hooks stand",
    .details = "What 'backlog hooks' alone says, too.",
    .examples = {{"backlog hooks status", "See what is set up"},
                 {"backlog hooks status --json", "For scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
