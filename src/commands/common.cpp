#include "commands/common.h"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/text.h"

namespace backlog {

namespace {

// Feedback and decisions tell why; what stands in the backlog and in sprints never depends on them.
bool DecidesNothing(const Error& problem) {
  return problem.place.path.find("/feedback/") != std::string::npos ||
         problem.place.path.find("/decisions/") != std::string::npos;
}

}  // namespace

std::string Named(Context& ctx, const Story& story) {
  return ctx.out().Paint(Role::kId, story.id) + " " + Safe(story.title);
}

Exit WithProblems(Context& ctx, const std::vector<Error>& problems, Exit code) {
  ctx.PrintErrors(problems);
  for (const Error& problem : problems) code = Worse(code, problem.code);
  return code;
}

std::optional<Exit> RefuseProblems(Context& ctx, const std::vector<Error>& problems) {
  std::vector<Error> decisive = problems;
  std::erase_if(decisive, DecidesNothing);
  if (decisive.empty()) return std::nullopt;
  const Exit code = WithProblems(ctx, decisive);
  ctx.Hint("this decides over all stories, so each must be readable; nothing was changed");
  return code;
}

std::optional<Exit> RefuseProblems(Context& ctx, Session& session) {
  const std::vector<Error>& problems = session.problems();
  if (std::all_of(problems.begin(), problems.end(), DecidesNothing)) return std::nullopt;
  session.Release();
  return RefuseProblems(ctx, problems);
}

void PutRanks(Session& session, const RankPlan& plan) {
  std::vector<Story> stories;
  stories.reserve(plan.changes.size());
  for (const RankChange& change : plan.changes) {
    stories.push_back(*session.backlog().Find(change.id));
    stories.back().rank = change.to;
  }
  session.PutAll(std::move(stories));
}

void DeedOptions::DeclareOn(Args& args) {
  OnOption(args, on);
}

void DeedOptions::DeclareBy(Args& args, std::string help) {
  args.Option("--by", "WHO", by, Complete::kNothing, std::move(help));
}

void DeedOptions::DeclareAnyway(Args& args) {
  args.Option("--anyway", "REASON", anyway, Complete::kNothing,
              "go on although checks fail; they are kept with the reason");
}

Result<Deed> DeedOptions::Make(Context& ctx) const {
  if (anyway && anyway->find_first_not_of(" \t\n") == std::string::npos) {
    return Error{Exit::kUsage, "'--anyway' needs a reason", {}, {}};
  }
  Result<Date> date = ctx.OnDate(on);
  if (!date) return std::move(date).error();
  return Deed{*date, by ? *by : ctx.user(), anyway};
}

Result<std::string> NeedReason(const std::optional<std::string>& reason, std::string_view command) {
  if (reason && reason->find_first_not_of(" \t\r\n") != std::string::npos) return *reason;
  return Error{Exit::kUsage,
               fmt::format("'{}' needs a reason", command),
               {},
               {"it is kept with the story: --reason TEXT"}};
}

std::vector<std::string> SplitLists(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (std::string_view value : values) {
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(','), value.size());
      if (end > 0) parts.emplace_back(value.substr(0, end));
      value.remove_prefix(std::min(end + 1, value.size()));
    }
  }
  return parts;
}

Result<std::vector<std::string>> ReadIds(const Backlog& backlog,
                                         const std::vector<std::string>& texts) {
  Result<std::vector<const Story*>> stories = FindStories(backlog, SplitLists(texts));
  if (!stories) return std::move(stories).error();
  std::vector<std::string> ids;
  for (const Story* story : *stories) ids.push_back(story->id);
  return ids;
}

std::vector<Result<std::string>> IdsOf(const Backlog& backlog,
                                       const std::vector<std::string>& texts) {
  std::vector<Result<std::string>> ids;
  std::set<std::string, std::less<>> named;
  for (const std::string& text : texts) {
    Result<const Story*> story = FindStory(backlog, text);
    if (!story) {
      ids.emplace_back(std::move(story).error());
    } else if (named.insert((*story)->id).second) {
      ids.emplace_back((*story)->id);
    }
  }
  return ids;
}

Result<std::vector<std::string>> WithCompanions(
    Context& ctx, const std::vector<std::string>& ids,
    const std::function<std::vector<const Story*>(const Backlog&, const Story&)>& companions) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  std::vector<std::string> all;
  const auto add = [&](const std::string& id) {
    if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  };
  for (const std::string& text : ids) {
    const Result<const Story*> story = FindStory(loaded->backlog, text);
    if (!story) {
      add(text);
      continue;
    }
    for (const Story* each : companions(loaded->backlog, **story)) add(each->id);
  }
  return all;
}

Result<Exit> TakeStep(Context& ctx, const std::vector<std::string>& ids, std::string_view verb,
                      std::string_view past, const Step& step,
                      const std::function<void(const Backlog&, const Story&)>& tell,
                      std::string_view already) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  Backlog backlog = session->backlog();
  std::vector<Error> errors;
  std::vector<std::string> done;
  std::vector<std::string> waived;
  for (Result<std::string>& id : IdsOf(session->backlog(), ids)) {
    if (!id) {
      errors.push_back(std::move(id).error());
      continue;
    }
    Result<Change> change = step(backlog, *backlog.Find(*id));
    if (!change) {
      errors.push_back(std::move(change).error());
      continue;
    }
    Apply(*change, backlog);
    for (const Story& each : change->stories) session->Put(each);
    for (const Sprint& each : change->sprints) session->Put(each);
    waived.insert(waived.end(), change->waived.begin(), change->waived.end());
    done.push_back(*std::move(id));
  }
  if (!errors.empty()) {
    session->Release();
    ctx.PrintErrors(errors);
    if (ids.size() > 1) ctx.Say("nothing was changed");
    Exit code = Exit::kDone;
    for (const Error& error : errors) code = Worse(code, error.code);
    return code;
  }
  std::vector<Story> stories;
  for (const std::string& id : done) stories.push_back(*backlog.Find(id));
  auto committed = ctx.Commit(*session, Label(verb, stories));
  if (!committed) return std::move(committed).error();
  for (const Story& story : stories) {
    if (const Story* before = session->loaded().Find(story.id); *before == story) {
      ctx.out().Line(fmt::format("nothing to do: {} is {} already", Named(ctx, story),
                                 already.empty() ? Word(story.status) : already));
      continue;
    }
    ctx.out().Line(fmt::format("{} {}", past, Named(ctx, story)));
    if (tell) tell(backlog, story);
  }
  for (const std::string& check : waived) ctx.out().Line("  anyway: " + Safe(check));
  return Exit::kDone;
}

std::string Label(std::string_view verb, const std::vector<Story>& stories) {
  if (stories.size() == 1) {
    return fmt::format("{} {} {}", verb, stories.front().id, stories.front().title);
  }
  return fmt::format("{} {}", verb, Count(stories.size(), "story", "stories"));
}

}  // namespace backlog
