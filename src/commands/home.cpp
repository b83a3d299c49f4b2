// `backlog` alone: one screen with what needs the product owner now.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "git/branches.h"
#include "git/git.h"
#include "git/objects.h"
#include "git/unmerged.h"
#include "report/home_view.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

/// How many stories of each list are shown, so that all of it fits on a screen.
struct Shares {
  std::size_t awaiting = 3;
  std::size_t unready = 5;
  std::size_t waiting = 3;
  std::size_t elsewhere = 3;
};

/// What git sees of .backlog; nothing where it cannot tell.
struct GitState {
  std::size_t changed_files = 0;
  std::vector<std::string> unmerged;  // paths as one types them here
};

GitState StateInGit(const Whereabouts& where) {
  GitState state;
  if (where.worktree.empty()) return state;
  const Result<GitOutput> status =
      RunGit({"--no-optional-locks", "status", "--porcelain", "--untracked-files=all", "--", "."},
             where.folder);
  if (!status || status->code != 0) return state;
  state.changed_files =
      static_cast<std::size_t>(std::count(status->out.begin(), status->out.end(), '\n'));
  const auto place = PlaceInGit(where);
  if (!place) return state;
  const auto unmerged = UnmergedFiles(*place);
  if (!unmerged) return state;
  for (const UnmergedFile& file : *unmerged) {
    state.unmerged.push_back(where.display + "/" + file.path);
  }
  return state;
}

/// What comes first while a merge has conflicts: nothing can be committed before.
void PutConflictsFirst(const std::vector<std::string>& unmerged, HomeView& view) {
  if (unmerged.empty()) return;
  constexpr std::size_t kMost = 3;
  view.next.insert(
      view.next.begin(),
      {{"backlog merge", Count(unmerged.size(), "file has conflicts", "files have conflicts") +
                             ": it merges what needs nobody"},
       {"git add " + unmerged.front(), "when what it leaves is mended, its markers removed"}});
  view.next.resize(std::min(view.next.size(), kMost));
}

/// The open stories that are further on another branch, by place.
std::vector<HomeStory> Elsewhere(Context& ctx, const Backlog& backlog) {
  std::vector<HomeStory> stories;
  const auto branches = BranchesWithStories(ctx.store().folder(), backlog);
  if (!branches || branches->empty()) return stories;
  const BacklogOrder order = CurrentOrder(backlog);
  for (std::size_t i = 0; i < order.stories().size(); ++i) {
    const Story& story = *order.stories()[i];
    if (AheadOn(*branches, story) == nullptr) continue;
    stories.push_back({&story, i + 1, OnBranches(*branches, story)});
  }
  return stories;
}

class Screen {
 public:
  Screen(Context& ctx, const HomeView& view, const Settings& settings)
      : ctx_(ctx), out_(ctx.out()), view_(view), settings_(settings) {}

  void Print() {
    Fit();
    const std::string name = settings_.name.empty() ? "" : Safe(settings_.name) + ": ";
    out_.Line(out_.Paint(Role::kTitle, Cut(name + view_.summary, 0)));
    PrintSprint();
    PrintStories("Waiting for acceptance", view_.awaiting, shares_.awaiting);
    PrintStories(fmt::format("Not ready among the next {}", kNearTheTop), view_.unready,
                 shares_.unready);
    PrintStories("Waiting for somebody", view_.waiting, shares_.waiting);
    PrintStories("Further on another branch", view_.elsewhere, shares_.elsewhere);
    if (view_.untriaged > 0) {
      out_.Line();
      out_.Line(Count(view_.untriaged, "piece of feedback", "pieces of feedback") +
                " to look at: " + out_.Paint(Role::kHint, "backlog feedback triage"));
    }
    if (view_.changed_files > 0) {
      out_.Line();
      out_.Line(Count(view_.changed_files, "file") + " in .backlog not committed yet");
    }
    PrintNext();
  }

 private:
  /// Takes from the longest list until all fits on a screen of 24 lines with its prompt.
  void Fit() {
    constexpr std::size_t kLines = 23;
    while (Lines() > kLines) {
      std::size_t& longest =
          std::max({std::ref(shares_.awaiting), std::ref(shares_.unready),
                    std::ref(shares_.waiting), std::ref(shares_.elsewhere)},
                   [](const std::size_t& a, const std::size_t& b) { return a < b; });
      if (longest == 0) return;
      --longest;
    }
  }

  std::size_t Lines() const {
    const auto list = [](const std::vector<HomeStory>& stories, std::size_t share) {
      return stories.empty() ? 0 : 2 + std::min(stories.size(), share);
    };
    return 1 + (view_.sprint != nullptr ? 3U : 0U) + list(view_.awaiting, shares_.awaiting) +
           list(view_.unready, shares_.unready) + list(view_.waiting, shares_.waiting) +
           list(view_.elsewhere, shares_.elsewhere) + (view_.untriaged > 0 ? 2U : 0U) +
           (view_.changed_files > 0 ? 2U : 0U) + (view_.next.empty() ? 0 : 2 + view_.next.size());
  }

  std::string Cut(const std::string& safe, int before) const {
    const int width = ctx_.TableWidth();
    return width == 0 ? safe
                      : backlog::Fit(safe, std::max(width - before, 10), ctx_.terminal().utf8);
  }

  void Heading(std::string_view text, std::size_t count) {
    out_.Line();
    out_ << out_.Paint(Role::kHeading, text);
    if (count > 0) out_ << out_.Paint(Role::kDim, fmt::format("  {}", count));
    out_.Line();
  }

  void PrintSprint() {
    if (view_.sprint == nullptr) return;
    std::string line = fmt::format("Sprint {}", view_.sprint->number);
    out_.Line();
    out_ << out_.Paint(Role::kHeading, line);
    std::string rest = view_.days.empty() ? "" : ", " + view_.days;
    if (!view_.sprint->goal.empty()) rest += ": " + Safe(view_.sprint->goal);
    out_.Line(Cut(rest, Width(line)));
    std::string states;
    for (std::size_t i = 0; i < view_.stories.size(); ++i) {
      if (view_.stories[i] == 0) continue;
      states += fmt::format("{}{} {}", states.empty() ? "" : ", ", view_.stories[i],
                            WordsOf<Status>::kWords[i]);
    }
    if (states.empty()) states = "no stories";
    if (view_.points > 0) {
      states += fmt::format("; {} of {} points accepted", view_.accepted_points, view_.points);
    }
    out_.Line("  " + Cut(states, 2));
  }

  void PrintStories(std::string_view heading, const std::vector<HomeStory>& stories,
                    std::size_t share) {
    if (stories.empty()) return;
    Heading(heading, stories.size());
    for (std::size_t i = 0; i < std::min(stories.size(), share); ++i) {
      const HomeStory& each = stories[i];
      const std::string place = Pad(std::to_string(each.place), 4, Align::kRight);
      const int before = 4 + 2 + Width(each.story->id) + 2;
      std::string title = Safe(each.story->title);
      const std::string says = each.says.empty() ? "" : ": " + Safe(each.says);
      if (ctx_.TableWidth() > 0 && !says.empty()) {
        // The title gives way, down to a width at which one still knows which story it is.
        constexpr int kTitle = 24;
        const int room = ctx_.TableWidth() - before - Width(says);
        title = backlog::Fit(title, std::max(room, kTitle), ctx_.terminal().utf8);
      }
      out_ << out_.Paint(Role::kDim, place) << "  " << out_.Paint(Role::kId, each.story->id);
      out_.Line("  " + Cut(title + says, before));
    }
  }

  void PrintNext() {
    if (view_.next.empty()) return;
    Heading("Next", 0);
    int width = 0;
    for (const NextStep& step : view_.next) width = std::max(width, Width(step.command));
    for (const NextStep& step : view_.next) {
      out_ << "  " << out_.Paint(Role::kHint, Pad(step.command, width)) << "  ";
      out_.Line(Cut(step.why, 4 + width));
    }
  }

  Context& ctx_;
  Stream& out_;
  const HomeView& view_;
  const Settings& settings_;
  Shares shares_;
};

void WriteStories(JsonWriter& json, std::string_view key, const std::vector<HomeStory>& stories,
                  std::string_view says) {
  json.Key(key).BeginArray();
  for (const HomeStory& each : stories) {
    json.BeginObject().Member("id", each.story->id).Member("title", each.story->title);
    json.Member("place", each.place);
    if (!each.says.empty()) json.Member(says, each.says);
    json.EndObject();
  }
  json.EndArray();
}

std::string Json(const HomeView& view) {
  JsonWriter json;
  json.BeginObject().Member("summary", view.summary);
  if (view.sprint != nullptr) {
    json.Key("sprint").BeginObject().Member("number", view.sprint->number);
    json.Member("goal", view.sprint->goal).Member("status", Word(view.sprint->status));
    if (view.sprint->end) json.Member("end", view.sprint->end->ToString());
    json.Key("stories").BeginObject();
    for (std::size_t i = 0; i < view.stories.size(); ++i) {
      if (view.stories[i] > 0) json.Member(WordsOf<Status>::kWords[i], view.stories[i]);
    }
    json.EndObject();
    json.Member("points", view.points).Member("accepted_points", view.accepted_points);
    json.EndObject();
  }
  WriteStories(json, "awaiting_acceptance", view.awaiting, "says");
  WriteStories(json, "not_ready", view.unready, "says");
  WriteStories(json, "waiting", view.waiting, "says");
  WriteStories(json, "elsewhere", view.elsewhere, "says");
  json.Member("untriaged_feedback", view.untriaged);
  json.Member("changed_files", view.changed_files);
  json.Key("next").BeginArray();
  for (const NextStep& step : view.next) {
    json.BeginObject().Member("command", step.command).Member("why", step.why).EndObject();
  }
  json.EndArray().EndObject();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const GitState state = StateInGit(ctx.store().where());
  HomeView view =
      HomeOf(loaded->backlog, ctx.today(), state.unmerged.empty() ? state.changed_files : 0);
  // Of a backlog that could not be read, nobody should be told that it is empty.
  if (!loaded->problems.empty() && loaded->backlog.stories().empty()) {
    view.next = {{"backlog check", "files cannot be read"}};
  }
  PutConflictsFirst(state.unmerged, view);
  view.elsewhere = Elsewhere(ctx, loaded->backlog);
  if (options.json) {
    ctx.out() << Json(view);
  } else {
    Screen(ctx, view, loaded->backlog.settings).Print();
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kHome;
const Command kHome = {
    .name = "home",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = true,
    .summary = "Show what needs the product owner now",
    .details =
        "One screen: the running sprint, stories that wait for acceptance, stories near the top\n"
        "that are not ready, what waits for somebody, feedback to look at, what is not committed,\n"
        "and what to do next. This is what 'backlog' shows without a command.",
    .examples = {{"backlog", "What needs the product owner now"},
                 {"backlog home --json", "The same, for scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
