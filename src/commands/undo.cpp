// `backlog undo`: takes back what the last command changed in files.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool list = false;
  bool json = false;
};

void PrintJson(Context& ctx, const std::vector<UndoRecord>& records) {
  JsonWriter json;
  json.BeginArray();
  for (const UndoRecord& record : records) {
    json.BeginObject();
    json.Member("number", record.number);
    json.Member("label", record.label);
    json.Member("on", record.on);
    json.Key("files").BeginArray();
    for (const RecordedChange& change : record.changes) json.Value(change.path);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  ctx.out() << json.Finish();
}

Result<Exit> PrintList(Context& ctx, bool json) {
  Result<std::vector<UndoRecord>> records = ctx.store().folder().UndoRecords();
  if (!records) return std::move(records).error();
  if (json) {
    PrintJson(ctx, *records);
    return Exit::kDone;
  }
  if (records->empty()) ctx.out().Line("nothing to undo");
  for (const UndoRecord& record : *records) {
    std::string on = record.on.substr(0, std::string_view("2026-11-24T06:10").size());
    std::replace(on.begin(), on.end(), 'T', ' ');
    ctx.out().Line(fmt::format(
        "{:>4}  {}  {}{}", record.number, Safe(on), Safe(record.label),
        ctx.out().Paint(Role::kDim, "  (" + Count(record.changes.size(), "file") + ")")));
  }
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.list) return PrintList(ctx, options.json);
  if (options.json) return Error{Exit::kUsage, "'--json' goes with '--list'", {}, {}};
  Folder& folder = ctx.store().folder();
  Result<Lock> lock = folder.Exclusive();
  if (!lock) return std::move(lock).error();
  if (auto writable = ctx.store().RequireWritable(); !writable) return writable.error();
  Result<UndoRecord> record = folder.Undo(*lock);
  lock->Release();
  if (!record) return std::move(record).error();
  ctx.MarkChanged();
  ctx.out().Line(fmt::format("took back: {} ({})", Safe(record->label),
                             Count(record->changes.size(), "file")));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Flag("--list", options.list, "show what can be taken back, the newest first");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kUndo;
const Command kUndo = {
    .name = "undo",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take back what the last command changed",
    .details =
        "Puts the files back as they were before the last command that changed any, with or\n"
        "without git; then before the one before it, up to 50. Where a file was changed since, by\n"
        "an editor or a checkout, it refuses and changes nothing.",
    .examples = {{"backlog undo", "Take back the last command"},
                 {"backlog undo --list", "See what can be taken back"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
