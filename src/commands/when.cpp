// `backlog when`: when a story, an epic or a release will be done.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/forecast.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/explain.h"
#include "report/forecast_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> what;
  std::optional<std::string> velocity;
  bool json = false;
};

using Range = std::pair<int, int>;

std::optional<int> VelocityIn(std::string_view text) {
  constexpr int kMost = 10'000;
  int points = 0;
  const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), points);
  const bool whole = code == std::errc() && at == text.data() + text.size();
  if (!whole || points < 1 || points > kMost) return std::nullopt;
  return points;
}

/// Reads "15..25", or "20".
Result<std::optional<Range>> RangeIn(const std::optional<std::string>& text) {
  if (!text) return std::optional<Range>();
  const std::string_view all = *text;
  const std::size_t dots = all.find("..");
  const auto from = VelocityIn(all.substr(0, dots));
  const auto to = dots == std::string_view::npos ? from : VelocityIn(all.substr(dots + 2));
  if (from && to && *from <= *to) return std::optional<Range>(Range(*from, *to));
  return Error{Exit::kUsage,
               fmt::format("'--velocity' takes points a sprint, 15..25 or 20, not '{}'", all),
               {},
               {}};
}

/// What is asked for, and the open stories that it takes.
struct Asked {
  ForecastSubject subject;
  std::vector<const Story*> wanted;
};

bool IsRelease(const Backlog& backlog, const std::string& name) {
  return backlog.FindRelease(name) != nullptr ||
         std::any_of(backlog.stories().begin(), backlog.stories().end(),
                     [&](const Story& story) { return story.release == name; });
}

Asked AskedRelease(const Backlog& backlog, const std::string& name) {
  Asked asked;
  asked.subject.release = name;
  if (const Release* release = backlog.FindRelease(name)) asked.subject.date = release->date;
  for (const Story& story : backlog.stories()) {
    // What will not be in it this time, nobody waits for.
    const bool in_it = story.release == name && story.moscow != Moscow::kWont;
    if (in_it && story.IsOpen() && !backlog.IsEpic(story.id)) asked.wanted.push_back(&story);
  }
  return asked;
}

/// Adds the open stories of an epic, through epics in it.
void AddStories(const Backlog& backlog, const Story& epic, std::vector<const Story*>& wanted) {
  std::vector<const Story*> epics{&epic};
  for (std::size_t i = 0; i < epics.size(); ++i) {
    for (const Story* child : backlog.Children(epics[i]->id)) {
      if (!backlog.IsEpic(child->id)) {
        if (child->IsOpen()) wanted.push_back(child);
      } else if (std::find(epics.begin(), epics.end(), child) == epics.end()) {
        epics.push_back(child);
      }
    }
  }
}

Result<Asked> Ask(const Backlog& backlog, const std::string& what) {
  if (IsRelease(backlog, what)) return AskedRelease(backlog, what);
  Result<const Story*> story = FindStory(backlog, what);
  if (!story) {
    Error error = std::move(story).error();
    if (error.code == Exit::kCannot && !backlog.releases.empty()) {
      std::vector<std::string_view> names;
      for (const Release& release : backlog.releases) names.push_back(release.name);
      error.hints.push_back(fmt::format("or a release: {}", fmt::join(names, ", ")));
    }
    return error;
  }
  Asked asked;
  asked.subject.story = *story;
  if (backlog.IsEpic((*story)->id)) {
    AddStories(backlog, **story, asked.wanted);
  } else if ((*story)->IsOpen()) {
    asked.wanted.push_back(*story);
  }
  return asked;
}

/// Answers where nothing is left to do, or nothing will be done.
Result<Exit> AnswerClosed(Context& ctx, const Backlog& backlog, const Asked& asked, bool json) {
  const std::string& release = asked.subject.release;
  const std::string name = release.empty() ? asked.subject.story->id : "release " + release;
  const auto& stories = backlog.stories();
  const bool accepted =
      release.empty() ? (backlog.IsEpic(name) ? EpicStatus(backlog, name)
                                              : asked.subject.story->status) == Status::kAccepted
                      : std::any_of(stories.begin(), stories.end(), [&](const Story& story) {
                          return story.release == release && story.status == Status::kAccepted;
                        });
  if (!accepted) {
    if (release.empty()) {
      return Error{Exit::kCannot,
                   fmt::format("cannot say when: nobody works on '{}', it was dropped", name),
                   {},
                   {fmt::format("'backlog restore {}' takes it back", name)}};
    }
    return Error{Exit::kCannot,
                 fmt::format("cannot say when: {} has no stories", name),
                 {},
                 {fmt::format("put some into it: 'backlog edit ID --release {}'", release)}};
  }
  if (json) {
    JsonWriter out;
    out.BeginObject().Member(release.empty() ? "id" : "release", release.empty() ? name : release);
    out.Member("done", true).EndObject();
    ctx.out() << out.Finish();
    return Exit::kDone;
  }
  std::string text = fmt::format("{} is done: ", release.empty() ? "It" : "Release " + release);
  const std::optional<Date> on =
      release.empty() ? asked.subject.story->accepted : std::optional<Date>();
  text += on ? fmt::format("it was accepted on {}.", on->Human())
             : std::string("each of its stories is accepted or dropped.");
  if (release.empty()) ctx.out().Line(Named(ctx, *asked.subject.story));
  PrintParagraph(ctx, text);
  return Exit::kDone;
}

/// The forecast of a release's musts, where it has other open stories too.
Result<std::optional<Forecast>> MustsOf(const Backlog& backlog, const Asked& asked,
                                        const Pace& pace, Date today) {
  std::vector<const Story*> musts;
  for (const Story* story : asked.wanted) {
    if (!asked.subject.release.empty() && story->moscow == Moscow::kMust) musts.push_back(story);
  }
  if (musts.empty() || musts.size() == asked.wanted.size()) return std::optional<Forecast>();
  Result<Forecast> forecast = ForecastOf(backlog, musts, pace, today);
  if (!forecast) return std::move(forecast).error();
  return std::optional<Forecast>(*std::move(forecast));
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<std::optional<Range>> velocity = RangeIn(options.velocity);
  if (!velocity) return std::move(velocity).error();
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  Result<Asked> asked = Ask(backlog, *options.what);
  if (!asked) {
    // One whose file cannot be read is among the problems already.
    if (asked.error().code == Exit::kInvalid) return WithProblems(ctx, loaded->problems);
    ctx.PrintErrors(loaded->problems);
    return std::move(asked).error();
  }
  if (asked->wanted.empty()) return AnswerClosed(ctx, backlog, *asked, options.json);
  Result<Pace> pace = PaceOf(backlog, *velocity);
  if (!pace) return std::move(pace).error();
  Result<Forecast> forecast =
      ForecastOf(backlog, asked->wanted, *pace, ctx.today(), asked->subject.date);
  if (!forecast) return std::move(forecast).error();
  Result<std::optional<Forecast>> musts = MustsOf(backlog, *asked, *pace, ctx.today());
  if (!musts) return std::move(musts).error();
  if (options.json) {
    JsonWriter json;
    ForecastJson(json, asked->subject, *forecast, *musts ? &**musts : nullptr, *pace);
    ctx.out() << json.Finish();
    return WithProblems(ctx, loaded->problems);
  }
  if (asked->subject.story != nullptr) ctx.out().Line(Named(ctx, *asked->subject.story));
  PrintParagraph(ctx, ForecastText(asked->subject, *forecast));
  if (*musts) PrintParagraph(ctx, "Its musts: " + SprintsText(**musts) + ".");
  PrintParagraph(ctx, ForecastBasis(asked->subject, *forecast, *pace, ctx.today()));
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID|RELEASE", options.what, Complete::kStory,
               "a story, an epic or a release; #14 is the story at place 14", true);
  args.Option("--velocity", "15..25", options.velocity, Complete::kNothing,
              "what the team assumes, points a sprint; counts as three sprints");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kWhen;
const Command kWhen = {
    .name = "when",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say when a story or a release will be done",
    .details =
        "Adds up what stands before it, and names the sprint by whose end it will be done as\n"
        "likely as not (50 %), and the one that can be promised (85 %). That rests on the "
        "velocity\n"
        "of the last ten closed sprints; on the settings' expected_velocity until three are\n"
        "closed; and on what --velocity says, which is told as the team's assumption. An exact\n"
        "release name goes before the beginning of an id.",
    .examples = {{"backlog when k7m2qx", "When do I get it?"},
                 {"backlog when 1.0", "When is the release done, and its musts?"},
                 {"backlog when '#14' --velocity 15..25", "With what the team thinks it can do"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
