// `backlog show`: everything about a story.
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/revision.h"
#include "git/story_commits.h"
#include "report/records_json.h"
#include "report/story_news.h"
#include "report/story_page.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  bool commits = false;
  bool json = false;
};

constexpr int kIndent = 2;
constexpr int kWidest = 100;  // longer lines are hard to read, however wide the terminal

Role RoleOf(Tone tone) {
  switch (tone) {
    case Tone::kPlain: return Role::kPlain;
    case Tone::kGood: return Role::kGood;
    case Tone::kWarning: return Role::kWarning;
    case Tone::kDim: return Role::kDim;
  }
  return Role::kPlain;
}

class PagePrinter {
 public:
  explicit PagePrinter(Context& ctx)
      : out_(ctx.out()), width_(std::min(ctx.TableWidth(), kWidest)) {}

  void Print(const StoryPage& page) {
    out_.Line(out_.Paint(Role::kId, page.id) + " " + out_.Paint(Role::kTitle, Safe(page.title)));
    // The sections without headings stand under one another: their labels are one column.
    int labels = 0;
    for (const PageSection& section : page.sections) {
      if (section.heading.empty()) labels = std::max(labels, WidthOfLabels(section));
    }
    for (const PageSection& section : page.sections) {
      out_.Line();
      if (!section.heading.empty()) out_.Line(out_.Paint(Role::kHeading, Safe(section.heading)));
      Print(section, section.heading.empty() ? labels : WidthOfLabels(section));
    }
  }

 private:
  static int WidthOfLabels(const PageSection& section) {
    int width = 0;
    for (const PageLine& line : section.lines) width = std::max(width, Width(Safe(line.label)));
    return width;
  }

  void Print(const PageSection& section, int labels) {
    const int before = kIndent + (labels > 0 ? labels + 2 : 0);
    for (const PageLine& line : section.lines) {
      std::string lead(kIndent, ' ');
      if (labels > 0) {
        lead += out_.Paint(Role::kDim, Pad(Safe(line.label), labels)) + "  ";
      }
      const std::string hanging(static_cast<std::size_t>(before), ' ');
      for (const std::string& text : Lines(Safe(line.text, Lines::kKeep), before)) {
        // An empty line of a description has no blanks at its end.
        out_.Line(text.empty() && lead == hanging ? ""
                                                  : lead + out_.Paint(RoleOf(line.tone), text));
        lead = hanging;
      }
      if (!line.remedy.empty()) {
        out_.Line(hanging + "  " + out_.Paint(Role::kHint, Safe(line.remedy)));
      }
    }
  }

  std::vector<std::string> Lines(const std::string& text, int before) const {
    constexpr int kUnbroken = 1 << 20;
    return Wrap(text, width_ == 0 ? kUnbroken : std::max(width_ - before, 20));
  }

  Stream& out_;
  int width_;
};

// A story, and the backlog that it is shown in.
struct Shown {
  const Story* story = nullptr;
  const Backlog* backlog = nullptr;
  std::string folder;  // as its file is named
};

// Finds what was asked for, in the work tree and in revisions, each of which is read once.
class Finder {
 public:
  explicit Finder(Context& ctx) : ctx_(ctx) {}

  // Errors: of the backlog that it is in; that a story is unknown is kept in `errors`.
  Result<void> Find(const std::string& text) {
    // An id has no '@'; a revision may: HEAD@{1}.
    const std::size_t at = text.find('@');
    const bool has_revision = at != std::string::npos;
    const std::string revision = has_revision ? text.substr(at + 1) : std::string();
    const Result<const Loaded*> loaded = Load(has_revision, revision);
    if (!loaded) return loaded.error();
    const Backlog& backlog = (*loaded)->backlog;
    Result<const Story*> story = FindStory(backlog, text.substr(0, at));
    if (!story) {
      if (story.error().code == Exit::kInvalid) return {};  // among the problems already
      if (has_revision) story.error().what += fmt::format(" in '{}'", revision);
      errors.push_back(std::move(story).error());
      return {};
    }
    const bool again = std::any_of(stories.begin(), stories.end(),
                                   [&](const Shown& shown) { return shown.story == *story; });
    const std::string folder = ctx_.store().where().display;
    if (!again) {
      stories.push_back({*story, &backlog, has_revision ? revision + ":" + folder : folder});
    }
    return {};
  }

  std::vector<Shown> stories;
  std::vector<Error> errors;

 private:
  Result<const Loaded*> Load(bool has_revision, const std::string& revision) {
    const std::string key = has_revision ? "@" + revision : "";
    if (const auto found = loaded_.find(key); found != loaded_.end()) return &found->second;
    Result<Loaded> loaded = has_revision ? LoadAt(ctx_, revision) : ctx_.store().Load();
    if (!loaded) return std::move(loaded).error();
    std::move(loaded->problems.begin(), loaded->problems.end(), std::back_inserter(errors));
    return &loaded_.emplace(key, std::move(*loaded)).first->second;
  }

  Context& ctx_;
  std::map<std::string, Loaded> loaded_;
};

// The commits that belong to each story. Errors: those of PlaceInGit and CommitsForStories.
Result<std::vector<std::vector<StoryCommit>>> CommitsOfAll(Context& ctx,
                                                           const std::vector<Shown>& stories) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  std::vector<std::string> ids;
  ids.reserve(stories.size());
  for (const Shown& shown : stories) ids.push_back(shown.story->id);
  return CommitsForStories(*place, ctx.store().folder(), ids);
}

PageSection SectionOf(const std::vector<StoryCommit>& commits) {
  PageSection section{"Commits", {}};
  for (const StoryCommit& commit : commits) {
    std::string text = commit.day ? commit.day->ToString() + "  " : std::string();
    text += commit.author + ": " + commit.subject;
    if (commit.tie == CommitTie::kOwnBranch) {
      text += "  (on its branch)";
    } else if (!commit.is_in_head) {
      text += "  (on another branch)";
    }
    section.lines.push_back({std::string(ShortName(commit.name)), std::move(text)});
  }
  if (commits.empty()) section.lines.push_back({"", "none names it", Tone::kDim});
  return section;
}

void WriteCommits(JsonWriter& json, const std::vector<StoryCommit>& commits) {
  json.Key("commits").BeginArray();
  for (const StoryCommit& commit : commits) {
    json.BeginObject().Member("commit", commit.name);
    if (commit.day) json.Member("day", commit.day->ToString());
    json.Member("author", commit.author).Member("subject", commit.subject);
    json.Member("merged", commit.is_in_head && commit.tie != CommitTie::kOwnBranch).EndObject();
  }
  json.EndArray();
}

/// Writes what speaks for a story; where nothing does, nothing.
void WriteFeedback(JsonWriter& json, const std::vector<const Feedback*>& evidence) {
  if (evidence.empty()) return;
  json.Key("feedback").BeginArray();
  for (const Feedback* each : evidence) {
    json.BeginObject();
    WriteMembers(json, *each);
    json.EndObject();
  }
  json.EndArray();
}

std::string JsonOf(const std::vector<Shown>& stories,
                   const std::vector<std::vector<StoryCommit>>* commits) {
  JsonWriter json;
  std::map<const Backlog*, Evidence> evidence;
  json.BeginArray();
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const auto& [story, backlog, folder] = stories[i];
    json.BeginObject();
    WriteMembers(json, *story);
    WriteFeedback(json, evidence.try_emplace(backlog, *backlog).first->second.For(story->id));
    if (commits != nullptr) WriteCommits(json, (*commits)[i]);
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Finder finder(ctx);
  for (const std::string& text : options.ids) {
    if (auto found = finder.Find(text); !found) return found.error();
  }
  std::vector<std::vector<StoryCommit>> commits;
  if (options.commits) {
    auto found = CommitsOfAll(ctx, finder.stories);
    if (!found) return std::move(found).error();
    commits = std::move(*found);
  }
  if (options.json) {
    ctx.out() << JsonOf(finder.stories, options.commits ? &commits : nullptr);
    return WithProblems(ctx, finder.errors);
  }
  ctx.UsePager();
  PagePrinter printer(ctx);
  std::map<const Backlog*, std::vector<Placement>> placements;
  for (const Shown& shown : finder.stories) {
    if (&shown != &finder.stories.front()) ctx.out() << "\n\n";
    auto [placed, is_first] = placements.try_emplace(shown.backlog);
    if (is_first) placed->second = CurrentPlacements(*shown.backlog);
    StoryPage page = PageOf(*shown.backlog, placed->second, *shown.story, ctx.today());
    if (options.commits) {
      const auto index = static_cast<std::size_t>(&shown - finder.stories.data());
      page.sections.push_back(SectionOf(commits[index]));
    }
    const std::string file = shown.folder + "/stories/" + shown.story->file_name;
    page.sections.push_back({"", {{"File", file, Tone::kDim}}});
    printer.Print(page);
  }
  return WithProblems(ctx, finder.errors);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to show", true);
  args.Flag("--commits", options.commits,
            "the commits, too, that name it in 'Story: ID' or merge a branch with its id");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kShow;
const Command kShow = {
    .name = "show",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show everything about stories",
    .details =
        "Prints a story as a person reads it: the sentence, its place and why it stands there, "
        "its\n"
        "value and size, what it depends on, criteria, questions, notes and history; of a new\n"
        "story also what keeps it from ready, and the command that helps. An epic is shown with\n"
        "its children. A story may be named by its id, the beginning of it, or its place; ID@REV\n"
        "shows it as a commit, branch or tag of git has it.",
    .examples = {{"backlog show k7m2qx", "Everything about one story"},
                 {"backlog show 1 2 3", "The first three of the backlog"},
                 {"backlog show k7m2qx@v1.2", "As it was at that tag"},
                 {"backlog show k7m2qx --commits", "And the commits that are about it"},
                 {"backlog show k7m2qx --json", "All fields, for scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
