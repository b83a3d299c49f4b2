// `backlog report`: the whole backlog as one page of HTML.
#include "report/report.h"

#include <filesystem>
#include <system_error>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/output_file.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> release;
  std::optional<std::string> output;
  bool is_public = false;
};

/// A folder stands for the page that browsers and hosts of pages look for in it.
std::optional<std::string> TargetOf(const Options& options) {
  std::error_code code;
  if (!options.output || !std::filesystem::is_directory(*options.output, code)) {
    return options.output;
  }
  return (std::filesystem::path(*options.output) / "index.html").string();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (!options.output && ctx.terminal().out_is_terminal) {
    return Error{Exit::kUsage,
                 "the report is a page for a browser, not for a terminal",
                 {},
                 {"name a file, as in: backlog report -o report.html"}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  ReportWish wish;
  wish.is_public = options.is_public;
  if (options.release) {
    Result<const Release*> release = FindRelease(loaded->backlog, *options.release);
    if (!release) return std::move(release).error();
    wish.release = (*release)->name;
  }
  const ReportView view(loaded->backlog, wish, ctx.today());
  if (auto written = WriteDocument(ctx, TargetOf(options), ReportHtml(view)); !written) {
    return std::move(written).error();
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Option("--release", "NAME", options.release, Complete::kRelease,
              "only what belongs to this release");
  args.Option("-o,--output", "FILE|DIR", options.output, Complete::kFile,
              "write it there; in a folder, as index.html");
  args.Flag("--public", options.is_public,
            "for anybody: without people, their words, and how fast the team is");
}

}  // namespace

extern const Command kReport;
const Command kReport = {
    .name = "report",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Make a page of the whole backlog for a browser",
    .details =
        "One file of HTML that needs nothing else, no network either: vision and goals,\n"
        "releases, the sprint, story map, the backlog with search and sort, risks,\n"
        "dependencies, charts, decisions, feedback. It prints well, and follows the reader's\n"
        "light or dark theme. Equal backlogs make equal files on the same day.\n"
        "\n"
        "With --public it is for anybody: without people, descriptions, questions, notes,\n"
        "reasons, rejections, feedback, and without velocity and what would tell it.",
    .examples = {{"backlog report -o report.html", "The whole, for a stakeholder"},
                 {"backlog report --release 1.0 -o release.html", "One release"},
                 {"backlog report --public -o site", "For anybody, in a folder of pages"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
