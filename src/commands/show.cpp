// `backlog show`: everything about a story.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/records_json.h"
#include "report/story_page.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
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

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  std::vector<const Story*> stories;
  std::vector<Error> errors = std::move(loaded->problems);
  for (const std::string& text : options.ids) {
    Result<const Story*> story = FindStory(backlog, text);
    if (!story) {
      if (story.error().code == Exit::kInvalid) continue;  // among the problems already
      errors.push_back(std::move(story).error());
    } else if (std::find(stories.begin(), stories.end(), *story) == stories.end()) {
      stories.push_back(*story);
    }
  }
  if (options.json) {
    ctx.out() << StoriesJson(stories);
    return WithProblems(ctx, errors);
  }
  ctx.UsePager();
  const std::vector<Placement> placements = CurrentPlacements(backlog);
  PagePrinter printer(ctx);
  for (const Story* story : stories) {
    if (story != stories.front()) ctx.out() << "\n\n";
    StoryPage page = PageOf(backlog, placements, *story, ctx.today());
    const std::string file = ctx.store().where().display + "/stories/" + story->file_name;
    page.sections.push_back({"", {{"File", file, Tone::kDim}}});
    printer.Print(page);
  }
  return WithProblems(ctx, errors);
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to show", true);
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
        "its children. A story may be named by its id, the beginning of it, or its place.",
    .examples = {{"backlog show k7m2qx", "Everything about one story"},
                 {"backlog show 1 2 3", "The first three of the backlog"},
                 {"backlog show k7m2qx --json", "All fields, for scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
