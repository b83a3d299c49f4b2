// The way forward: ready, started, finished, accepted.
#include "backlog/rules/life_cycle.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "backlog/rules/item_id.h"
#include "rules/blank.h"
#include "rules/guard.h"

namespace backlog {
namespace {

std::string Step(std::string_view verb, const Story& story) {
  return fmt::format("{} '{}'", verb, story.id);
}

// Ticks what the options say, and returns the items that are still open.
Result<std::vector<ReadyGap>> TickDone(const Settings& settings, const FinishOptions& options,
                                       std::string_view step, Story& story) {
  const auto& items = settings.definition_of_done;
  const std::vector<std::string> before = story.done_items;
  const auto has = [](const std::vector<std::string>& ticked, std::string_view id) {
    return std::find(ticked.begin(), ticked.end(), id) != ticked.end();
  };
  for (const std::string& id : options.tick) {
    if (std::none_of(items.begin(), items.end(),
                     [&](const DoneItem& item) { return item.id == id; })) {
      std::vector<std::string> hints;
      for (const DoneItem& item : items) hints.push_back(item.id + ": " + item.text);
      return Refusal(step, fmt::format("no Definition of Done item '{}'", id), std::move(hints));
    }
    if (!has(story.done_items, id)) story.done_items.push_back(id);
  }
  std::string remedy = "backlog finish " + story.id;
  std::vector<ReadyGap> open;
  for (const DoneItem& item : items) {
    // What is refused ticks nothing: what was asked for now has to be asked for again.
    if (!has(before, item.id)) remedy += " --tick " + item.id;
    if (has(story.done_items, item.id)) continue;
    if (options.all_done) {
      story.done_items.push_back(item.id);
      continue;
    }
    open.push_back({"done " + item.id, fmt::format("not ticked: {}", item.text), {}});
  }
  for (ReadyGap& gap : open) gap.remedy = remedy;
  return open;
}

// Passes what the options say, and returns the criteria that did not pass.
Result<std::vector<ReadyGap>> PassCriteria(const AcceptOptions& options, Story& story) {
  const std::vector<Criterion> before = story.acceptance_criteria;
  for (const std::string& name : options.pass) {
    const Result<std::size_t> index = FindCriterion(story, name);
    if (!index) return index.error();
    SetVerdict(story, *index, Verdict::kPass);
  }
  std::string remedy = "backlog accept " + story.id;
  std::vector<ReadyGap> open;
  for (std::size_t i = 0; i < story.acceptance_criteria.size(); ++i) {
    if (options.all_pass) SetVerdict(story, i, Verdict::kPass);
    const Criterion& criterion = story.acceptance_criteria[i];
    const std::string place = std::to_string(i + 1);
    if (before[i].result != Verdict::kPass) remedy += " --pass " + place;  // as of ticks
    if (criterion.result == Verdict::kPass) continue;
    open.push_back({"criterion " + (criterion.id.empty() ? place : criterion.id),
                    fmt::format("criterion {} {}", place,
                                criterion.result == Verdict::kFail ? "failed" : "is open"),
                    {}});
  }
  for (ReadyGap& gap : open) gap.remedy = remedy;
  return open;
}

// A spike is done when it has answered what it was to answer.
std::vector<ReadyGap> Unanswered(const Story& story) {
  std::vector<ReadyGap> open;
  if (story.type != Type::kSpike) return open;
  for (std::size_t i = 0; i < story.questions.size(); ++i) {
    if (!IsBlank(story.questions[i].answer)) continue;
    open.push_back({fmt::format("question {}", i + 1),
                    fmt::format("question {} is not answered", i + 1),
                    fmt::format("backlog answer {} {} TEXT", story.id, i + 1)});
  }
  return open;
}

// Which sprint counts a story that is accepted now: its own if that is not over, else the active
// one, else none.
void CountInSprint(const Backlog& backlog, Date on, Story& story) {
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (own != nullptr && !IsOver(*own)) return;
  Leave(backlog, Outcome::kSpilled, {}, on, story);
  if (const Sprint* active = backlog.ActiveSprint()) Enter(*active, on, story);
}

// Makes the sprint of a planned story active where it is not.
Result<void> Activate(const Backlog& backlog, std::string_view step, const Story& story, Date on,
                      Change& change) {
  const Sprint* own = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (own == nullptr || IsOver(*own)) {
    return Refusal(step,
                   own == nullptr ? "it is planned into no sprint that is there"
                                  : fmt::format("sprint {} is {}", own->number, Word(own->status)),
                   {"see what else is wrong: 'backlog check'"});
  }
  if (own->status == SprintStatus::kActive) return {};
  if (const Sprint* active = backlog.ActiveSprint()) {
    return Refusal(step,
                   fmt::format("it is planned into sprint {}, and sprint {} is still active",
                               own->number, active->number),
                   {"close that one first: 'backlog review --close'"});
  }
  Sprint sprint = *own;
  sprint.status = SprintStatus::kActive;
  if (!sprint.start) sprint.start = on;
  change.sprints.push_back(std::move(sprint));
  return {};
}

}  // namespace

void Apply(const Change& change, Backlog& backlog) {
  for (const Story& story : change.stories) backlog.Put(story);
  for (const Sprint& sprint : change.sprints) {
    const auto at =
        std::lower_bound(backlog.sprints.begin(), backlog.sprints.end(), sprint.number,
                         [](const Sprint& each, int number) { return each.number < number; });
    if (at != backlog.sprints.end() && at->number == sprint.number) {
      *at = sprint;
    } else {
      backlog.sprints.insert(at, sprint);
    }
  }
}

Result<Change> MakeReady(const Backlog& backlog, const Story& story, const Deed& deed) {
  const std::string step = fmt::format("make '{}' ready", story.id);
  if (story.status != Status::kNew && story.status != Status::kReady) {
    return WrongState(step, story, "new");
  }
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  Change change;
  Story changed = story;
  if (auto passed = Pass(step, ReadyGuard(backlog, story), deed, changed, change); !passed) {
    return std::move(passed).error();
  }
  changed.status = Status::kReady;
  if (!changed.readied) changed.readied = deed.on;
  change.stories.push_back(std::move(changed));
  return change;
}

Result<Change> Start(const Backlog& backlog, const Story& story, const Deed& deed) {
  const std::string step = Step("start", story);
  if (story.status == Status::kInProgress) return WrongState(step, story, {});
  if (!story.IsOpen() || story.status == Status::kDone) {
    return WrongState(step, story, "ready or planned");
  }
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  Change change;
  Story changed = story;
  if (story.status == Status::kPlanned) {
    auto active = Activate(backlog, step, story, deed.on, change);
    if (!active) return std::move(active).error();
  } else {
    const Sprint* active = backlog.ActiveSprint();
    if (active == nullptr) {
      const bool planned = backlog.PlannedSprint() != nullptr;
      return Refusal(step, "it is in no sprint, and none is active",
                     {planned ? fmt::format("plan it: 'backlog plan-sprint --with {}'", story.id)
                              : std::string("plan one: 'backlog plan-sprint'")});
    }
    auto passed = Pass(step, PlannedGuard(backlog, story), deed, changed, change);
    if (!passed) return std::move(passed).error();
    Enter(*active, deed.on, changed);
  }
  changed.status = Status::kInProgress;
  if (!changed.started) changed.started = deed.on;
  change.stories.push_back(std::move(changed));
  return change;
}

Result<Change> Stop(const Backlog& /*backlog*/, const Story& story, const Deed& /*deed*/) {
  if (story.status != Status::kInProgress) {
    return WrongState(Step("stop", story), story, "in-progress");
  }
  Story changed = story;
  changed.status = Status::kPlanned;
  // Work that began in an earlier sprint did begin.
  if (!story.planned || !story.started || *story.started >= *story.planned) {
    changed.started.reset();
  }
  Change change;
  change.stories.push_back(std::move(changed));
  return change;
}

Result<Change> Finish(const Backlog& backlog, const Story& story, const FinishOptions& options,
                      const Deed& deed) {
  const std::string step = Step("finish", story);
  if (story.status == Status::kDone) return WrongState(step, story, {});
  if (story.status != Status::kInProgress) return WrongState(step, story, "in-progress");
  if (auto later = NotBefore(step, deed, story.started, "started"); !later) return later.error();
  Change change;
  Story changed = story;
  const auto open = TickDone(backlog.settings, options, step, changed);
  if (!open) return open.error();
  if (auto passed = Pass(step, *open, deed, changed, change); !passed) {
    return std::move(passed).error();
  }
  changed.status = Status::kDone;
  changed.finished = deed.on;
  changed.finished_by = deed.by;
  change.stories.push_back(std::move(changed));
  return change;
}

Result<Change> Accept(const Backlog& backlog, const Story& story, const AcceptOptions& options,
                      const Deed& deed) {
  const std::string step = Step("accept", story);
  if (story.status == Status::kDropped) return WrongState(step, story, "done");
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  if (deed.by.empty()) {
    return Refusal(step, "nobody is named who accepts it",
                   {"set git's user.name, or BACKLOG_USER"});
  }
  if (story.status == Status::kDone) {
    if (auto later = NotBefore(step, deed, story.finished, "finished"); !later) {
      return later.error();
    }
  }
  Change change;
  Story changed = story;
  std::vector<ReadyGap> failed = Unanswered(story);
  if (story.status != Status::kDone && story.status != Status::kAccepted) {
    failed.push_back(
        {"done", fmt::format("it is {}, not done", Word(story.status)), NextCommand(story)});
  }
  const auto open = PassCriteria(options, changed);
  if (!open) return open.error();
  failed.insert(failed.end(), open->begin(), open->end());
  if (auto passed = Pass(step, failed, deed, changed, change); !passed) {
    return std::move(passed).error();
  }
  if (story.status != Status::kAccepted) {
    CountInSprint(backlog, deed.on, changed);
    changed.status = Status::kAccepted;
    changed.accepted = deed.on;
    changed.accepted_size = changed.size;
    changed.pinned.reset();
  }
  changed.accepted_by = deed.by;
  changed.accepted_commit = options.commit;
  changed.accepted_digest = StoryDigest(changed);
  change.stories.push_back(std::move(changed));
  return change;
}

}  // namespace backlog
