// `backlog import`: stories from another tracker's export.
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/input.h"
#include "cli/text.h"
#include "commands/common.h"
#include "interchange/csv_import.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr std::size_t kTakesAWhile = std::size_t{256} * 1024;  // bytes to import

struct Options {
  std::string file() const { return path.value_or("-"); }

  std::optional<std::string> path;
  std::optional<std::string> on;
  bool dry_run = false;
  bool json = false;
};

void PrintJson(Context& ctx, const Options& options, const CsvImport& import) {
  JsonWriter json;
  json.BeginObject()
      .Member("imported", import.stories.size())
      .Member("there_already", import.there_already)
      .Member("off_scale", import.off_scale)
      .Key("kept_columns")
      .BeginArray();
  for (const std::string& column : import.kept) json.Value(column);
  json.EndArray().Member("dry_run", options.dry_run).EndObject();
  ctx.out() << json.Finish();
}

std::string Columns(const std::vector<std::string>& names) {
  std::vector<std::string> safe;
  safe.reserve(names.size());
  for (const std::string& name : names) safe.push_back(Safe(name));
  return fmt::format("{}", fmt::join(safe, ", "));
}

void Print(Context& ctx, const Options& options, const CsvImport& import) {
  const std::string name = Safe(InputName(options.file()));
  if (import.stories.empty()) {
    ctx.out().Line(import.there_already == 0
                       ? fmt::format("nothing to do: '{}' holds no story", name)
                       : fmt::format("nothing to do: {} from '{}' {} there already",
                                     import.there_already == 1
                                         ? "the story"
                                         : fmt::format("all {} stories", import.there_already),
                                     name, import.there_already == 1 ? "is" : "are"));
    return;
  }
  ctx.out().Line(fmt::format("{} {} from '{}'", options.dry_run ? "would import" : "imported",
                             Count(import.stories.size(), "story", "stories"), name));
  if (import.there_already > 0) {
    ctx.out().Line(fmt::format("  there already: {}, left as {}", import.there_already,
                               import.there_already == 1 ? "it is" : "they are"));
  }
  if (import.off_scale > 0) {
    ctx.out().Line(fmt::format("  off the scale: {}, kept; 'backlog check' names them",
                               Count(import.off_scale, "size or score", "sizes and scores")));
  }
  if (!import.kept.empty()) {
    ctx.out().Line("  columns without a field, kept under 'imported': " + Columns(import.kept));
  }
  if (!options.dry_run) {
    ctx.out().Line("'backlog list' shows them, 'backlog groom' what they need to be ready");
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<Date> on = ctx.OnDate(options.on);
  if (!on) return on.error();
  const Result<std::string> bytes = ReadInput(options.file());
  if (!bytes) return bytes.error();
  if (bytes->size() > kTakesAWhile && ctx.terminal().err_is_terminal) {
    ctx.Say(fmt::format("importing '{}' ...", Safe(InputName(options.file()))));
  }

  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  // A file that cannot be read may hold a story that the import would bring again.
  if (auto whole = RequireWhole(session->problems()); !whole) return std::move(whole).error();
  CsvImport import;
  const std::vector<Error> errors =
      ImportCsv(session->backlog(), *bytes, InputName(options.file()), *on, import);
  if (!errors.empty()) {
    session->Release();
    for (const Error& error : errors) ctx.PrintError(error);
    ctx.Say("nothing was imported");
    return Exit::kInvalid;
  }
  session->PutAll(import.stories);
  if (options.dry_run) {
    session->Release();
  } else if (auto committed = ctx.Commit(*session, Label("import", import.stories)); !committed) {
    return std::move(committed).error();
  }
  if (options.json) {
    PrintJson(ctx, options, import);
  } else {
    Print(ctx, options, import);
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("FILE", options.path, Complete::kFile, "a CSV file; '-' is stdin", true);
  OnOption(args, options.on);
  DryRunFlag(args, options.dry_run);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kImport;
const Command kImport = {
    .name = "import",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Import stories from another tracker's CSV file",
    .details =
        "Columns are found by name: title or summary, description, storypoint or size, issuekey\n"
        "or key, type, labels, created, and every other field of a story. What no field takes is\n"
        "kept with the story. A story's id comes from its key, so that the same import on two\n"
        "branches writes the same files; what was imported before is left as it is. Texts are\n"
        "taken byte for byte.",
    .examples = {{"backlog import issues.csv", "Bring the issues in, behind what is there"},
                 {"backlog import issues.csv --dry-run", "Only say what would come"},
                 {"other-tool export --csv | backlog import -", "From a pipe"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
