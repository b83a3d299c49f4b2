// `backlog map`: the story map, and whether the musts of a release can stand alone.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/story_map.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> release;
  bool json = false;
};

constexpr int kGap = 2;
constexpr int kNarrowest = 22;  // of a column: an id and the beginning of a title
constexpr int kWidth = 80;      // where no terminal says otherwise

std::string ActivityTitle(const StoryMap& map, const std::string& activity) {
  if (!activity.empty()) return Safe(activity);
  return map.activities.size() == 1 ? "Stories" : "No activity";
}

std::string CellOf(const Story& story) {
  std::string text = story.id + " " + Safe(story.title);
  if (story.moscow == Moscow::kMust) text.insert(0, "* ");
  if (story.status == Status::kAccepted) text.insert(0, "done ");
  return text;
}

class Printer {
 public:
  Printer(Context& ctx, const StoryMap& map) : ctx_(ctx), map_(map) {
    const int width = ctx.TableWidth() > 0 ? ctx.TableWidth() : kWidth;
    const int fitting = std::max((width + kGap) / (kNarrowest + kGap), 1);
    const int all = static_cast<int>(map.activities.size());
    // As many columns side by side as can be read; more come below.
    columns_ = static_cast<std::size_t>(std::clamp(all, 1, fitting));
    column_width_ = (width + kGap) / static_cast<int>(columns_) - kGap;
  }

  void Print() {
    for (std::size_t from = 0; from < map_.activities.size(); from += columns_) {
      const std::size_t until = std::min(from + columns_, map_.activities.size());
      if (from > 0) ctx_.out().Line();
      std::vector<std::string> titles;
      for (std::size_t i = from; i < until; ++i) {
        titles.push_back(ActivityTitle(map_, map_.activities[i]));
      }
      Row(titles, Role::kTitle);
      for (const MapSlice& slice : map_.slices) Slice(slice, from, until);
    }
  }

 private:
  void Row(const std::vector<std::string>& cells, Role role) {
    std::string line;
    for (const std::string& cell : cells) {
      if (!line.empty()) line.append(kGap, ' ');
      line += Pad(Fit(cell, column_width_, ctx_.terminal().utf8), column_width_);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    ctx_.out().Line(role == Role::kPlain ? line : ctx_.out().Paint(role, line));
  }

  void Slice(const MapSlice& slice, std::size_t from, std::size_t until) {
    std::size_t rows = 0;
    for (std::size_t i = from; i < until; ++i) rows = std::max(rows, slice.columns[i].size());
    if (rows == 0) return;
    std::string heading = slice.wont ? "won't, this time" : "for no release yet";
    if (slice.release != nullptr) {
      heading = "release " + slice.release->name;
      if (slice.release->date) heading += ", due " + slice.release->date->Human();
    }
    ctx_.out().Line();
    ctx_.out().Line(ctx_.out().Paint(Role::kHeading, "-- " + heading));
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<std::string> cells;
      for (std::size_t i = from; i < until; ++i) {
        cells.push_back(row < slice.columns[i].size() ? CellOf(*slice.columns[i][row]) : "");
      }
      Row(cells, Role::kPlain);
    }
  }

  Context& ctx_;
  const StoryMap& map_;
  std::size_t columns_ = 1;
  int column_width_ = kNarrowest;
};

void PrintGaps(Context& ctx, const Backlog& backlog, const Release& release) {
  const std::vector<MvpGap> gaps = MvpGaps(backlog, release);
  ctx.out().Line();
  if (gaps.empty()) {
    ctx.out().Line(fmt::format("The musts (*) of release {} can stand alone.", release.name));
    return;
  }
  ctx.out().Line(fmt::format("The musts (*) of release {} need work before they can stand alone:",
                             release.name));
  for (const MvpGap& gap : gaps) {
    ctx.out().Line("  " + Safe(gap.says));
    ctx.out().Line("    " + ctx.out().Paint(Role::kHint, Safe(gap.remedy)));
  }
}

std::string Json(const Backlog& backlog, const StoryMap& map) {
  JsonWriter json;
  json.BeginObject().Key("activities").BeginArray();
  for (const std::string& activity : map.activities) json.Value(activity);
  json.EndArray().Key("slices").BeginArray();
  for (const MapSlice& slice : map.slices) {
    json.BeginObject();
    if (slice.release != nullptr) json.Member("release", slice.release->name);
    if (slice.wont) json.Member("wont", true);
    json.Key("stories").BeginArray();
    for (std::size_t i = 0; i < slice.columns.size(); ++i) {
      for (const Story* story : slice.columns[i]) {
        json.BeginObject().Member("id", story->id).Member("title", story->title);
        json.Member("activity", map.activities[i]).Member("status", Word(story->status));
        if (slice.wont && !story->release.empty()) json.Member("release", story->release);
        if (story->moscow) json.Member("moscow", Word(*story->moscow));
        if (story->size) json.Member("size", *story->size);
        json.EndObject();
      }
    }
    json.EndArray();
    if (slice.release != nullptr && slice.release->status == ReleaseStatus::kOpen) {
      json.Key("gaps").BeginArray();
      for (const MvpGap& gap : MvpGaps(backlog, *slice.release)) json.Value(gap.says);
      json.EndArray();
    }
    json.EndObject();
  }
  json.EndArray().EndObject();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const Release* release = nullptr;
  if (options.release) {
    Result<const Release*> found = FindRelease(backlog, *options.release);
    if (!found) return std::move(found).error();
    release = *found;
  }
  const StoryMap map = MapOf(backlog, release);
  if (options.json) {
    ctx.out() << Json(backlog, map);
  } else if (map.activities.empty()) {
    ctx.Say(release != nullptr ? fmt::format("release {} has no stories yet", release->name)
                               : std::string("there is no open story yet"));
    ctx.Hint(release != nullptr
                 ? fmt::format("'backlog release add {} ID...' puts some into it", release->name)
                 : std::string("'backlog add TEXT' makes the first"));
  } else {
    ctx.UsePager();
    Printer(ctx, map).Print();
    // Of one that is out it is too late for advice.
    if (release != nullptr && release->status == ReleaseStatus::kOpen) {
      PrintGaps(ctx, backlog, *release);
    }
    const bool uses_activities = map.activities.front() != "";
    if (!uses_activities) ctx.Hint("'backlog edit ID --activity NAME' puts stories into columns");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("RELEASE", options.release, Complete::kRelease,
               "this release alone, and whether its musts can stand alone", false);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kMap;
const Command kMap = {
    .name = "map",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show the story map, and the minimum viable product",
    .details =
        "The users' activities stand side by side, in the order in which the backlog comes to\n"
        "them, and below them the stories of each release. The musts (*) of a release are its\n"
        "minimum viable product: named, the release is checked for what keeps them from standing\n"
        "alone: a must without a size, one that needs a story which is no must, more than 60 %\n"
        "musts, an activity without one.",
    .examples = {{"backlog map", "Everything that is open, release by release"},
                 {"backlog map 1.0", "One release, and whether its musts can stand alone"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
