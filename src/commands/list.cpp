// `backlog list`: the product backlog in its order, or a choice of it.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/list_filter.h"
#include "commands/revision.h"
#include "commands/story_cells.h"
#include "report/list_view.h"
#include "report/records_json.h"
#include "report/story_fields.h"
#include "report/story_rows.h"

namespace backlog {
namespace {

struct Options {
  FilterOptions filter;
  std::optional<std::string> sort;
  std::optional<std::string> limit;
  std::optional<std::string> format;
  std::optional<std::string> rev;
  bool json = false;
};

Result<std::size_t> Limit(const std::optional<std::string>& text) {
  std::size_t limit = static_cast<std::size_t>(-1);
  if (!text) return limit;
  const char* const end = text->data() + text->size();
  const auto [at, code] = std::from_chars(text->data(), end, limit);
  if (code == std::errc() && at == end && limit > 0) return limit;
  return Error{
      Exit::kUsage, fmt::format("'--limit' takes a number from 1, not '{}'", *text), {}, {}};
}

class ListTable {
 public:
  ListTable(Context& ctx, const Backlog& backlog, const ListView& view, bool evidence)
      : ctx_(ctx), view_(view), evidence_(evidence), id_(ctx, backlog) {}

  void Print() {
    auto stray = view_.strays.begin();
    for (const ListSection& section : view_.sections) {
      table_.Heading(Safe(section.heading), Safe(section.note));
      for (const StoryRow* row : section.rows) {
        const bool is_stray = stray != view_.strays.end() && stray->row == row;
        AddRow(*row, is_stray ? stray->belongs : std::string());
        if (is_stray) ++stray;
      }
    }
    table_.Print(ctx_.out(), ctx_.TableWidth(), ctx_.terminal().utf8);
  }

 private:
  void AddRow(const StoryRow& row, const std::string& belongs) {
    std::vector<std::string> marks = row.marks;
    const Placement& placement = row.placement;
    // A pin says already why it stands elsewhere.
    if (!belongs.empty() && !placement.flags.pinned) marks.push_back("belongs to " + belongs);
    const bool names_band = view_.band_column && row.part == Part::kOpen && !placement.in_sprint;
    table_.Row({{placement.place > 0 ? std::to_string(placement.place) : "", Role::kDim},
                id_(*row.story),
                StatusCell(row.status),
                {row.size ? std::to_string(*row.size) : ""},
                {row.wsjf},
                {evidence_ ? std::to_string(row.evidence) : ""},
                {names_band ? std::string(Word(placement.band)) : "", Role::kDim},
                {Safe(row.story->title), row.part == Part::kOpen ? Role::kPlain : Role::kDim}},
               MarksCell(marks));
  }

  Context& ctx_;
  const ListView& view_;
  const bool evidence_;
  IdCells id_;
  Table table_{{{"#", Align::kRight},
                {"id"},
                {"status"},
                {"size", Align::kRight},
                {"score", Align::kRight},
                {"evidence", Align::kRight},
                {"band"},
                {"title"}}};
};

/// Whether all that is listed are ideas that nobody looked at yet: their order says nothing.
bool AreIdeas(const std::vector<const StoryRow*>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const StoryRow* row) {
    const Story& story = *row->story;
    return story.status == Status::kNew && !story.business_value && !story.user_value &&
           !story.risk && !story.size;
  });
}

/// Where there is nothing to list, says why, and what would change that.
void ExplainNothing(Context& ctx, const StoryFilter& filter, std::size_t all) {
  if (all == 0) {
    ctx.Say("the backlog is empty");
    ctx.Hint("add what the product needs: backlog add \"As a ..., I want ..., so that ...\"");
  } else if (filter.IsNarrow()) {
    ctx.Say(fmt::format("none of {} matches", Count(all, "story", "stories")));
  } else {
    ctx.Say("no open stories");
    ctx.Hint(fmt::format("'backlog list --all' shows {}",
                         Count(all, "story or epic", "stories and epics")));
  }
}

std::string JsonOf(const std::vector<const StoryRow*>& rows, bool evidence) {
  JsonWriter json;
  json.BeginArray();
  for (const StoryRow* row : rows) {
    json.BeginObject();
    WriteMembers(json, *row->story);
    if (evidence) json.Member("evidence", row->evidence);
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<std::size_t> limit = Limit(options.limit);
  if (!limit) return std::move(limit).error();
  Result<SortOrder> order = SortOrder::Parse(options.sort.value_or("rank"));
  if (!order) return std::move(order).error();
  Result<StoryFormat> format = StoryFormat::Parse(options.format.value_or(""));
  if (!format) return std::move(format).error();
  Result<Loaded> loaded = options.rev ? LoadAt(ctx, *options.rev) : ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  Result<StoryFilter> filter = options.filter.Make(backlog);
  if (!filter) return std::move(filter).error();

  const std::vector<StoryRow> all = RowsOf(backlog, ctx.today());
  std::vector<const StoryRow*> rows;
  std::size_t open = 0;
  for (const StoryRow& row : all) {
    if (row.part == Part::kOpen) ++open;
    if (filter->Takes(row, backlog.settings)) rows.push_back(&row);
  }
  Sort(rows, *order);
  rows.resize(std::min(rows.size(), *limit));

  if (options.json) {
    ctx.out() << JsonOf(rows, options.filter.evidence);
  } else if (options.format) {
    for (const StoryRow* row : rows) {
      ctx.out().Line(format->Line(*row, [](std::string_view text) { return Safe(text); }));
    }
  } else if (rows.empty()) {
    // Of a backlog that could not be read, nobody should be told that it is empty.
    if (loaded->problems.empty()) ExplainNothing(ctx, *filter, all.size());
  } else {
    ctx.UsePager();
    const ListView view = order->field == nullptr ? Grouped(backlog, rows) : Ungrouped(rows);
    ListTable(ctx, backlog, view, options.filter.evidence).Print();
    ctx.out().Line();
    ctx.out().Line(Summary(rows, open));
    if (AreIdeas(rows)) ctx.out().Line("'backlog score --unscored' gives them numbers");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  options.filter.DeclareOn(args);
  args.Option(
      "--sort", "FIELD", options.sort, Complete::kField,
      "rank (the backlog's order), score, value, evidence, or a field; '-FIELD': last first");
  args.Option("--limit", "N", options.limit, Complete::kNothing, "at most N stories");
  args.Option("--format", "TEXT", options.format, Complete::kNothing,
              "a line for each story, with fields in braces: '{id} {title}'");
  args.Option("--rev", "REV", options.rev, Complete::kNothing,
              "the backlog as a commit, branch or tag of git has it");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kList;
const Command kList = {
    .name = "list",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List the product backlog in its order",
    .details =
        "Shows the open stories from the top: what is in a sprint first, then the product backlog\n"
        "in its bands. The number in front is a story's place; every command takes it for an id.\n"
        "The score is WSJF: value, time criticality and risk, for each point of size.\n"
        "\n"
        "Marks behind a title: waiting for somebody, or for what blocks it, and how long; waits\n"
        "for a story that must come before; a question that a spike is to answer; risky;\n"
        "one-sided (business value or user value is 0); pinned to its place; spilled\n"
        "from its last sprint; 'belongs to' another band than the one it stands in.\n"
        "\n"
        "An option may be given several times: --status new --status ready lists both. Accepted\n"
        "and dropped stories are listed with --all, or where --status or --sprint asks for them.\n"
        "--evidence lists what feedback speaks for, with how many observations do.",
    .examples = {{"backlog list", "The open stories, in their order"},
                 {"backlog list --status new --limit 10", "What to refine next"},
                 {"backlog list --label export --sort -size",
                  "Stories about export, largest first"},
                 {"backlog list --rev v1.2", "The backlog as it was at that tag"},
                 {"backlog list --format '{id} {size} {title}'", "For scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
