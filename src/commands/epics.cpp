// `backlog epics`: the epics, and what their stories add up to.
#include <fmt/format.h>

#include "backlog/rules/epics.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_cells.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool all = false;
  bool json = false;
};

struct EpicRow {
  const Story* story = nullptr;
  Status status = Status::kNew;
  EpicTotals totals;
};

std::vector<EpicRow> RowsOfEpics(const Backlog& backlog, bool all) {
  std::vector<EpicRow> rows;
  for (const Story* epic : Epics(backlog)) {
    const Status status = EpicStatus(backlog, epic->id);
    const bool over = status == Status::kAccepted || status == Status::kDropped;
    if (all || !over) rows.push_back({epic, status, TotalsOf(backlog, epic->id)});
  }
  return rows;
}

std::string Of(std::size_t part, std::size_t whole) {
  return fmt::format("{} of {}", part, whole);
}

void PrintTable(Context& ctx, const Backlog& backlog, const std::vector<EpicRow>& rows) {
  Table table{{{"id"},
               {"status"},
               {"accepted", Align::kRight},
               {"points", Align::kRight},
               {"business", Align::kRight},
               {"user", Align::kRight},
               {"title"}}};
  const IdCells id(ctx, backlog);
  for (const EpicRow& row : rows) {
    const EpicTotals& totals = row.totals;
    std::vector<std::string> marks;
    if (totals.without_size > 0) marks.push_back(fmt::format("{} unsized", totals.without_size));
    if (totals.without_value > 0) {
      marks.push_back(fmt::format("{} without value", totals.without_value));
    }
    table.Row({id(*row.story),
               StatusCell(row.status),
               {Of(totals.accepted, totals.stories)},
               {Of(static_cast<std::size_t>(totals.accepted_points),
                   static_cast<std::size_t>(totals.points))},
               {std::to_string(totals.business_value)},
               {std::to_string(totals.user_value)},
               {Safe(row.story->title)}},
              MarksCell(marks));
  }
  ctx.UsePager();
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

void PrintJson(Context& ctx, const Backlog& backlog, const std::vector<EpicRow>& rows) {
  JsonWriter json;
  json.BeginArray();
  for (const auto& [story, status, totals] : rows) {
    json.BeginObject();
    json.Member("id", story->id);
    json.Member("title", story->title);
    json.Member("status", Word(status));
    json.Member("stories", totals.stories);
    json.Member("accepted", totals.accepted);
    json.Member("points", totals.points);
    json.Member("accepted_points", totals.accepted_points);
    json.Member("business_value", totals.business_value);
    json.Member("user_value", totals.user_value);
    json.Member("without_size", totals.without_size);
    json.Member("without_value", totals.without_value);
    json.Key("children").BeginArray();
    for (const Story* child : backlog.Children(story->id)) json.Value(child->id);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  ctx.out() << json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const std::vector<EpicRow> rows = RowsOfEpics(backlog, options.all);
  if (options.json) {
    PrintJson(ctx, backlog, rows);
  } else if (!rows.empty()) {
    PrintTable(ctx, backlog, rows);
  } else if (loaded->problems.empty()) {
    const std::size_t all = Epics(backlog).size();
    ctx.Say(all == 0 ? std::string("there are no epics") : "no epic is open");
    ctx.Hint(all == 0 ? std::string("'backlog split ID' makes one of a story that is too large")
                      : fmt::format("'backlog epics --all' shows {}", Count(all, "epic")));
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Flag("--all", options.all, "those of which nothing is open, too");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kEpics;
const Command kEpics = {
    .name = "epics",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List epics with what their stories add up to",
    .details =
        "An epic is a story with parts; its state, points and values are those of its stories,\n"
        "however deep, dropped ones left out. It stands where its first open story stands.",
    .examples = {{"backlog epics", "The open epics"},
                 {"backlog epics --all", "Those that are accepted or dropped, too"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
