// `backlog release notes`: what a release brings those who use it.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/release_notes.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/output_file.h"
#include "commands/common.h"
#include "model/product_name.h"
#include "report/json_writer.h"
#include "report/release_notes.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  std::optional<std::string> since;
  std::optional<std::string> by;
  std::optional<std::string> format;
  std::optional<std::string> output;
  bool details = false;
  bool json = false;
};

/// Returns the notes of the releases that are asked for, without those that bring nothing.
Result<std::vector<ReleaseNotes>> NotesFor(const Backlog& backlog, const Options& options,
                                           NotesBy by) {
  const Result<const Release*> release = FindRelease(backlog, *options.name);
  if (!release) return release.error();
  std::vector<const Release*> releases{*release};
  if (options.since) {
    const Result<const Release*> since = FindRelease(backlog, *options.since);
    if (!since) return since.error();
    auto between = ReleasesSince(backlog, **release, **since);
    if (!between) return between.error();
    releases = *std::move(between);
  }
  std::vector<ReleaseNotes> notes;
  for (const Release* each : releases) notes.push_back(NotesOf(backlog, *each, by));
  std::erase_if(notes, [](const ReleaseNotes& each) { return each.sections.empty(); });
  if (!notes.empty()) return notes;
  return Error{
      Exit::kCannot,
      fmt::format("there is nothing to tell: no story, bug or chore of release '{}' is accepted",
                  (*release)->name),
      {},
      {fmt::format("'backlog release show {}' tells how it stands", (*release)->name)}};
}

void GroupJson(JsonWriter& json, const NotesGroup& group) {
  for (const Story* story : group.stories) {
    json.BeginObject().Member("id", story->id).Member("title", story->title);
    if (!story->benefit.empty()) json.Member("benefit", story->benefit);
    json.Member("type", Word(story->type));
    if (group.epic != nullptr) json.Member("epic", group.epic->title);
    json.EndObject();
  }
}

std::string Json(const std::vector<ReleaseNotes>& notes) {
  JsonWriter json;
  json.BeginArray();
  for (const ReleaseNotes& each : notes) {
    json.BeginObject().Member("release", each.release->name);
    json.Member("status", Word(each.release->status));
    if (each.release->closed) json.Member("closed", each.release->closed->ToString());
    json.Key("sections").BeginArray();
    for (const NotesSection& section : each.sections) {
      json.BeginObject().Member("heading", section.heading).Key("stories").BeginArray();
      for (const NotesGroup& group : section.groups) GroupJson(json, group);
      json.EndArray().EndObject();
    }
    json.EndArray().EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (options.json && options.format) {
    return Error{Exit::kUsage, "give one of '--format' and '--json'", {}, {}};
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const NotesForm form{options.by == "goal" ? NotesBy::kGoal : NotesBy::kType, options.details};
  const auto notes = NotesFor(backlog, options, form.by);
  if (!notes) return notes.error();
  const std::string document = options.json ? Json(*notes)
                               : options.format == "html"
                                   ? NotesHtml(ProductName(backlog.settings), *notes, form)
                                   : NotesMarkdown(*notes, form);
  if (auto written = WriteDocument(ctx, options.output, document); !written) {
    return std::move(written).error();
  }
  for (const ReleaseNotes& each : *notes) {
    if (each.release->status == ReleaseStatus::kClosed || each.open == 0) continue;
    ctx.Hint(fmt::format("release {} is open: {} not accepted yet", each.release->name,
                         each.open == 1 ? "1 story is" : fmt::format("{} stories are", each.open)));
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  args.Option("--since", "NAME", options.since, Complete::kRelease,
              "also the releases between this one and NAME: for who skipped some");
  args.Choice("--by", "WHAT", {"type", "goal"}, options.by,
              "headings: what was added, changed, fixed (type), or the Product Goals");
  args.Choice("--format", "FORMAT", {"md", "html"}, options.format, "Markdown, or a page of HTML");
  args.Flag("--details", options.details, "with the descriptions of the stories");
  OutputOption(args, options.output);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kReleaseNotes;
const Command kReleaseNotes = {
    .name = "release notes",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Write release notes from accepted stories",
    .details =
        "Markdown as Keep a Changelog has it, or a page of HTML: stories under Added, bugs under\n"
        "Fixed, chores under Changed; a label named after a heading (security, removed) decides\n"
        "otherwise. What is worth most comes first, stories of one epic stand together, spikes\n"
        "are left out. 'so that' and the benefit tell readers what it is good for.",
    .examples = {{"backlog release notes 1.0", "For the changelog"},
                 {"backlog release notes 1.2 --since 1.0 --format html -o notes.html",
                  "A page for who comes from 1.0"},
                 {"backlog release notes 1.0 --by goal", "By Product Goal"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
