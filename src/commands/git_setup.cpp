#include "commands/git_setup.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/text.h"
#include "git/objects.h"
#include "git/setup.h"

namespace backlog {
namespace {

struct Options {};

Result<Exit> Run(Context& ctx, const Options& /*options*/) {
  return SetUpGit(ctx, ctx.store().where());
}

void Arguments(Args& /*args*/, Options& /*options*/) {}

}  // namespace

Result<Exit> SetUpGit(Context& ctx, const Whereabouts& where) {
  const auto place = PlaceInGit(where);
  if (!place) return place.error();
  const auto written = WriteGitSettings(place->top);
  if (!written) return written.error();
  const auto made = Store::Init(where, DefaultSettings());
  if (!made) return made.error();
  if (!made->empty()) ctx.MarkChanged();
  for (const GitSetting& setting : *written) {
    const std::string why = setting.what.empty() ? "" : fmt::format(": {}", setting.what);
    ctx.out().Line(fmt::format("set {}{}", setting.key, why));
  }
  for (const std::string& path : *made) {
    ctx.out().Line(fmt::format("made {}/{}", Safe(where.display), path));
  }
  if (written->empty() && made->empty()) {
    ctx.out().Line("nothing to do: git is set up for this clone");
  }
  return Exit::kDone;
}

extern const Command kGitSetup;
const Command kGitSetup = {
    .name = "git setup",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Let git merge the backlog field by field",
    .details =
        "Once for each clone, as a clone does not bring it along. It writes the repository's own\n"
        ".git/config, and the files of .backlog that git reads where they are missing.",
    .examples = {{"backlog git setup", "After 'git clone'"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
