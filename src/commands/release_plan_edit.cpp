#include "commands/release_plan_edit.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/release_by_hand.h"
#include "backlog/rules/release_figures.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edited_list.h"

namespace backlog {
namespace {

constexpr std::string_view kMustLine = "must";
constexpr std::string_view kEndLine = "release ends";
constexpr std::string_view kUsualReason = "planned out of it by hand";

std::string Across(std::string_view words) {
  return fmt::format("---- {} ----\n", words);
}

std::string Lines(const Backlog& backlog, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) {
    const Story& story = *backlog.Find(id);
    const std::string size = story.size ? std::to_string(*story.size) : "-";
    const bool is_told = story.moscow && story.moscow != Moscow::kMust;
    text += fmt::format("{}  {:>5}  {:<6}  {}\n", id, size,
                        is_told && !story.release.empty() ? Word(*story.moscow) : "",
                        Safe(story.title));
  }
  return text;
}

// What the release holds and the list does not: it stays as it is.
std::string BesidesLines(const Backlog& backlog, const std::string& name) {
  std::string text;
  for (const Story& story : backlog.stories()) {
    if (story.release != name || !story.IsOpen() || backlog.IsEpic(story.id)) continue;
    if (story.IsInSprint()) {
      text += fmt::format("# in a sprint:    {} {}\n", story.id, Safe(story.title));
    } else if (story.moscow == Moscow::kWont) {
      text += fmt::format("# not this time:  {} {}\n", story.id, Safe(story.title));
    }
  }
  return text;
}

std::string EditableRelease(const Backlog& backlog, const std::string& name,
                            const ReleaseList& list) {
  std::string text = fmt::format(
      "# Release {}. What stands above the line 'must' are its musts; what stands below the\n"
      "# line 'release ends' is not in it. Move lines, stories or the two, then save and close.\n"
      "# A story that was moved stands directly behind the one above it from then on. A line\n"
      "# that is taken out leaves its story as it is. Lines with '#' are comments; what stands\n"
      "# behind an id is for you only.\n"
      "#\n"
      "# id     size          title\n",
      name);
  const std::string besides = BesidesLines(backlog, name);
  if (!besides.empty()) text += besides + "#\n";
  return text + Lines(backlog, list.musts) + Across(kMustLine) + Lines(backlog, list.others) +
         Across(kEndLine) + Lines(backlog, list.outside);
}

Error Missing(std::string_view line) {
  return Error{Exit::kCannot,
               fmt::format("the line '---- {} ----' is missing", line),
               {},
               {"musts stand above '---- must ----', the release above '---- release ends ----'"}};
}

Result<ReleaseList> ReadRelease(const Backlog& backlog, const std::string& name,
                                const ReleaseList& before, std::string_view text) {
  Result<std::vector<ListedLine>> lines = ReadListedLines(backlog, text, "the edited release");
  if (!lines) return std::move(lines).error();
  std::set<std::string, std::less<>> known;
  for (const auto* part : {&before.musts, &before.others, &before.outside}) {
    known.insert(part->begin(), part->end());
  }
  ReleaseList list;
  std::vector<std::string>* part = &list.musts;
  for (const ListedLine& line : *lines) {
    if (line.id.empty()) {
      const bool is_must = line.across == kMustLine;
      if (is_must && part == &list.musts) {
        part = &list.others;
      } else if (line.across == kEndLine && part == &list.others) {
        part = &list.outside;
      } else {
        const bool is_end_first = line.across == kEndLine && part == &list.musts;
        return Error{Exit::kCannot,
                     is_end_first ? "the release ends before its musts do"
                     : is_must || line.across == kEndLine
                         ? fmt::format("the line '{}' stands there already", line.across)
                         : "this line means nothing here",
                     line.place,
                     {"there are two: '---- must ----', and below it '---- release ends ----'"}};
      }
      continue;
    }
    if (!known.contains(line.id)) {
      return Error{Exit::kCannot,
                   fmt::format("'{}' was not in the list", line.id),
                   line.place,
                   {fmt::format("'backlog release add {} {}' puts it in", name, line.id)}};
    }
    part->push_back(line.id);
  }
  if (part == &list.musts) return Missing(kMustLine);
  if (part == &list.others) return Missing(kEndLine);
  return list;
}

struct Asked {
  std::vector<Story> stories;  // as they were shown
  ReleaseList before;
  ReleaseList after;
};

// Returns what the editor left; nothing where it is as it was.
Result<std::optional<Asked>> AskForRelease(Context& ctx, const Backlog& backlog,
                                           const std::string& name, const Deed& deed) {
  Result<ReleaseList> before = ReleaseListOf(backlog, name);
  if (!before) return std::move(before).error();
  Asked asked{backlog.stories(), *std::move(before), {}};
  const auto check = [&](const std::string& text) -> Result<void> {
    Result<ReleaseList> after = ReadRelease(backlog, name, asked.before, text);
    if (!after) return std::move(after).error();
    Result<ReleaseByHand> plan =
        PlanByHand(backlog, name, asked.before, *after, std::string(kUsualReason), deed);
    if (!plan) return std::move(plan).error();
    asked.after = *std::move(after);
    return {};
  };
  const std::string text = EditableRelease(backlog, name, asked.before);
  const Result<std::optional<std::string>> edited =
      EditListUntilFine(ctx, "release.txt", text, check);
  if (!edited) return edited.error();
  if (!*edited) return std::optional<Asked>();
  return std::optional<Asked>(std::move(asked));
}

Result<std::string> ReasonFor(Context& ctx, const ReleaseByHand& plan,
                              const std::optional<std::string>& given) {
  if (given) return *given;
  if (plan.left.empty() || !ctx.CanPrompt()) return std::string(kUsualReason);
  return Ask(ctx,
             fmt::format("Why do{} {} leave it?", plan.left.size() == 1 ? "es" : "",
                         Count(plan.left.size(), "story", "stories")),
             kUsualReason);
}

void Tell(Context& ctx, const Backlog& before, const Backlog& after, const std::string& name,
          const ReleaseByHand& plan, Saving saving) {
  const BacklogOrder old_order = CurrentOrder(before);
  const BacklogOrder new_order = CurrentOrder(after);
  const auto tell = [&](std::string_view how, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
      ctx.out().Line(fmt::format("  {:<10}  {}", how, Named(ctx, *after.Find(id))));
    }
  };
  const ReleaseFigures figures = FiguresOf(after, *after.FindRelease(name));
  ctx.out().Line(
      fmt::format("{} release {}: {}, {}, {}", saving == Saving::kDryRun ? "would plan" : "planned",
                  name, Count(static_cast<std::size_t>(figures.scope.stories), "story", "stories"),
                  Count(static_cast<std::size_t>(figures.scope.points), "point"),
                  Count(static_cast<std::size_t>(figures.musts.stories), "must")));
  tell("comes in", plan.came);
  tell("goes out", plan.left);
  tell("must", plan.musts);
  tell("no must", plan.no_musts);
  for (const std::string& id : plan.moved) {
    const std::size_t from = old_order.PlaceOf(id);
    const std::size_t to = new_order.PlaceOf(id);
    if (from == to) continue;
    ctx.out().Line(fmt::format("{:>4} -> {:<4}  {}", from, to, Named(ctx, *after.Find(id))));
  }
  TellWhatWillNotLast(ctx, before, after);
  if (figures.HasTooManyMusts()) {
    ctx.out().Line(fmt::format("musts are {} % of its points: above {} % nothing can give way",
                               figures.MustShareText(), kMustsAtMost));
  }
}

}  // namespace

Result<Exit> EditReleasePlan(Context& ctx, const std::string& name,
                             const std::optional<std::string>& reason, const Deed& deed,
                             Saving saving) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  const Backlog& before = loaded->backlog;
  Result<std::optional<Asked>> asked = AskForRelease(ctx, before, name, deed);
  if (!asked) return std::move(asked).error();
  const std::string unchanged = fmt::format("nothing to do: release {} is as it was", name);
  if (!*asked) {
    ctx.out().Line(unchanged);
    return Exit::kDone;
  }
  const Asked& list = **asked;
  Result<ReleaseByHand> plan =
      PlanByHand(before, name, list.before, list.after, std::string(kUsualReason), deed);
  if (!plan) return std::move(plan).error();
  if (plan->stories.empty() && plan->ranks.changes.empty()) {
    ctx.out().Line(unchanged);
    return Exit::kDone;
  }
  Result<std::string> why = ReasonFor(ctx, *plan, reason);
  if (!why) return std::move(why).error();
  plan = PlanByHand(before, name, list.before, list.after, *why, deed);
  if (!plan) return std::move(plan).error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (session->backlog().stories() != list.stories) {
    return Error{Exit::kWorld,
                 fmt::format("cannot plan release {}: the stories changed meanwhile", name),
                 {},
                 {"plan it again"}};
  }
  session->PutAll(plan->stories);
  PutRanks(*session, plan->ranks);
  const Backlog after = session->backlog();
  if (saving == Saving::kDryRun) {
    session->Release();
  } else if (auto done = ctx.Commit(*session, fmt::format("plan release {} by hand", name));
             !done) {
    return std::move(done).error();
  }
  Tell(ctx, before, after, name, *plan, saving);
  return Exit::kDone;
}

}  // namespace backlog
