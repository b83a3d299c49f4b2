// `backlog doctor`: what around the backlog is set up, and what is not.
#include <filesystem>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/diagnosis.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

// Where a shell looks for what completes a command: in the user's folder, then the system's.
struct Shell {
  std::string_view name;
  std::string_view own;
  std::string_view shared;
};
constexpr Shell kShells[] = {
    {"bash", ".local/share/bash-completion/completions/backlog",
     "share/bash-completion/completions/backlog"},
    {"zsh", ".zfunc/_backlog", "share/zsh/site-functions/_backlog"},
    {"fish", ".config/fish/completions/backlog.fish",
     "share/fish/vendor_completions.d/backlog.fish"},
};

Diagnosis DiagnoseCompletion(Context& ctx) {
  const std::filesystem::path used = ctx.Env("SHELL").value_or("");
  const std::string name = used.filename().string();
  for (const Shell& shell : kShells) {
    if (shell.name != name) continue;
    const std::filesystem::path home = ctx.Env("HOME").value_or("/");
    std::error_code ignored;
    const bool there =
        std::filesystem::exists(home / shell.own, ignored) ||
        std::filesystem::exists("/usr" / std::filesystem::path(shell.shared), ignored) ||
        std::filesystem::exists("/usr/local" / std::filesystem::path(shell.shared), ignored);
    if (there) return {"completion", Health::kGood, fmt::format("{} knows the commands", name), {}};
    return {"completion",
            Health::kOptional,
            fmt::format("{} does not complete the commands", name),
            {fmt::format("copy its file of 'completions/' to ~/{}", shell.own)}};
  }
  return {"completion", Health::kOptional, "the shell is neither bash, zsh nor fish", {}};
}

// Problems of files are `check`'s business; whether there are any belongs here.
Diagnosis DiagnoseFiles(Context& ctx) {
  const Result<Loaded> loaded = ctx.store().Load();
  const std::size_t bad = loaded ? loaded->problems.size() : 1;
  if (bad == 0) {
    return {"files",
            Health::kGood,
            Count(loaded->backlog.stories().size(), "story", "stories") + " can be read",
            {}};
  }
  return {"files",
          Health::kMissing,
          fmt::format("{} cannot be read", Count(bad, "file")),
          {"backlog check"}};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  std::vector<Diagnosis> all = {{"backlog", Health::kGood, ctx.store().where().display, {}},
                                DiagnoseFiles(ctx)};
  for (Diagnosis& each : DiagnoseGit(ctx)) all.push_back(std::move(each));
  all.push_back(DiagnoseCompletion(ctx));
  return TellDiagnoses(ctx, all, options.json);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kDoctor;
const Command kDoctor = {
    .name = "doctor",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say what is set up around the backlog, and what is not",
    .details =
        "Looks at git, at this clone's settings, at the files, and at the shell; each finding\n"
        "comes with what to do. It changes nothing. Exit code 1 where something is missing.",
    .examples = {{"backlog doctor", "See why a merge did not go as it should"},
                 {"backlog doctor --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
