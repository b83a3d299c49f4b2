// `backlog search`: stories that have all words, in any field.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_cells.h"
#include "report/records_json.h"
#include "report/story_rows.h"
#include "report/story_search.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> texts;
  bool json = false;
};

struct Hit {
  const StoryRow* row = nullptr;
  std::vector<Found> found;
};

class HitPrinter {
 public:
  HitPrinter(Context& ctx, const StorySearch& search) : ctx_(ctx), search_(search) {}

  void Print(const std::vector<Hit>& hits) {
    int statuses = 0;
    for (const Hit& hit : hits) statuses = std::max(statuses, Width(Word(hit.row->status)));
    for (const Hit& hit : hits) {
      const std::string_view status = Word(hit.row->status);
      Stream& out = ctx_.out();
      out << out.Paint(Role::kId, hit.row->story->id) << "  ";
      out << out.Paint(StatusRole(status), Pad(status, statuses)) << "  ";
      out.Line(Marked(Safe(hit.row->story->title), kIdWidth + 4 + statuses));
      for (const Found& found : hit.found) {
        out << std::string(kIdWidth + 2, ' ') << out.Paint(Role::kDim, found.where + ":") << " ";
        out.Line(Marked(Safe(found.excerpt), kIdWidth + 4 + Width(found.where)));
      }
    }
  }

 private:
  static constexpr int kIdWidth = 6;

  /// Returns safe text, cut to what `before` columns leave, with the words in their colour.
  std::string Marked(std::string text, int before) const {
    if (ctx_.TableWidth() > 0) {
      text = Fit(text, std::max(ctx_.TableWidth() - before, 20), ctx_.terminal().utf8);
    }
    if (!ctx_.out().color()) return text;
    std::string marked;
    std::size_t at = 0;
    for (const auto& [begin, end] : search_.Ranges(text)) {
      marked += text.substr(at, begin - at);
      marked += ctx_.out().Paint(Role::kMatch, text.substr(begin, end - begin));
      at = end;
    }
    return marked + text.substr(at);
  }

  Context& ctx_;
  const StorySearch& search_;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  const StorySearch search(options.texts);
  if (search.words().empty()) {
    return Error{Exit::kUsage, "nothing to search for", {}, {"name a word: backlog search export"}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const std::vector<StoryRow> rows = RowsOf(loaded->backlog, ctx.today());
  std::vector<Hit> hits;
  for (const StoryRow& row : rows) {
    if (auto found = search.Find(*row.story)) hits.push_back({&row, *std::move(found)});
  }
  if (options.json) {
    std::vector<const Story*> stories;
    for (const Hit& hit : hits) stories.push_back(hit.row->story);
    ctx.out() << StoriesJson(stories);
  } else if (hits.empty()) {
    ctx.Say(fmt::format("no story has {}'{}'", search.words().size() > 1 ? "all of " : "",
                        Safe(fmt::format("{}", fmt::join(search.words(), "', '")))));
  } else {
    ctx.UsePager();
    HitPrinter(ctx, search).Print(hits);
  }
  return WithProblems(ctx, loaded->problems, hits.empty() ? Exit::kNo : Exit::kDone);
}

void Arguments(Args& args, Options& options) {
  args.Operands("TEXT", options.texts, Complete::kNothing, "the words to find", true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kSearch;
const Command kSearch = {
    .name = "search",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Find stories by words in them",
    .details =
        "Finds the stories that have all words, in any case and as parts of longer words, in "
        "title,\n"
        "role, want, benefit, labels, description, criteria, questions, notes, assignee or id. "
        "Open\n"
        "stories come first, in backlog order; then epics, the accepted and the dropped. Below "
        "the\n"
        "title stands where the words are that it does not have. Exits with 1 where nothing is\n"
        "found, as grep does.",
    .examples = {{"backlog search export csv", "Stories that have both words"},
                 {"backlog search invoice --json", "All fields, for scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
