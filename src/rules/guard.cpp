#include "rules/guard.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "rules/blank.h"

namespace backlog {
namespace {

struct WayOn {
  std::string words;
  std::string command;
};

// What somebody who finds a story in this state can do next.
WayOn WayOnFrom(const Story& story) {
  const auto with_id = [&](std::string_view command, std::string_view rest = {}) {
    return fmt::format("backlog {} {}{}", command, story.id, rest);
  };
  switch (story.status) {
    case Status::kNew: return {"make it ready", with_id("groom")};
    case Status::kReady: return {"plan it", "backlog plan-sprint"};
    case Status::kPlanned: return {"begin it", with_id("start")};
    case Status::kInProgress: return {"finish it", with_id("finish")};
    case Status::kDone: return {"judge it", with_id("accept")};
    case Status::kAccepted: return {"take it up again", with_id("reopen", " --reason TEXT")};
    case Status::kDropped: return {"bring it back", with_id("restore")};
  }
  return {};
}

}  // namespace

Error Refusal(std::string_view step, std::string_view why, std::vector<std::string> hints) {
  return Error{Exit::kCannot, fmt::format("cannot {}: {}", step, why), {}, std::move(hints)};
}

Error WrongState(std::string_view step, const Story& story, std::string_view wanted) {
  std::string why = fmt::format("it is {}", Word(story.status));
  why += wanted.empty() ? " already" : fmt::format(", not {}", wanted);
  const WayOn way_on = WayOnFrom(story);
  return Refusal(step, why, {fmt::format("{}: '{}'", way_on.words, way_on.command)});
}

std::string NextCommand(const Story& story) {
  return WayOnFrom(story).command;
}

Error EpicRefusal(std::string_view step, const Story& story) {
  return Refusal(step, "it is an epic: its state is that of its children",
                 {fmt::format("see them: 'backlog show {}'", story.id)});
}

bool Waives(const Story& story, std::string_view what) {
  return std::any_of(story.waived.begin(), story.waived.end(), [&](const Waiver& waiver) {
    return std::find(waiver.what.begin(), waiver.what.end(), what) != waiver.what.end();
  });
}

bool IsOver(const Sprint& sprint) {
  return sprint.status == SprintStatus::kClosed || sprint.status == SprintStatus::kCancelled;
}

Result<void> NeedReason(std::string_view step, std::string_view reason) {
  if (!IsBlank(reason)) return {};
  return Error{Exit::kUsage,
               fmt::format("cannot {}: it needs a reason", step),
               {},
               {"say it with '--reason TEXT'; it is kept in the story"}};
}

Result<void> NotBefore(std::string_view step, const Deed& deed, const std::optional<Date>& earlier,
                       std::string_view what) {
  if (!earlier || deed.on >= *earlier) return {};
  return Refusal(step,
                 fmt::format("{} would be before {}, when it was {}", deed.on.ToString(),
                             earlier->ToString(), what),
                 {"say the day of this step: '--on DATE'"});
}

Result<void> Pass(std::string_view step, const std::vector<ReadyGap>& failed, const Deed& deed,
                  Story& story, Change& change) {
  if (failed.empty()) return {};
  if (!deed.anyway) {
    std::vector<std::string> hints;
    std::string why;
    for (const ReadyGap& gap : failed) {
      if (!why.empty()) why += "; ";
      why += gap.says;
      const std::string hint = fmt::format("'{}'", gap.remedy);
      if (std::find(hints.begin(), hints.end(), hint) == hints.end()) hints.push_back(hint);
    }
    hints.emplace_back("or go on with '--anyway REASON', which is kept in the story");
    return Refusal(step, why, std::move(hints));
  }
  if (IsBlank(*deed.anyway)) {
    return Error{Exit::kUsage, fmt::format("cannot {}: '--anyway' needs a reason", step), {}, {}};
  }
  Waiver waiver{{}, *deed.anyway, deed.by, deed.on};
  for (const ReadyGap& gap : failed) {
    if (std::find(waiver.what.begin(), waiver.what.end(), gap.check) == waiver.what.end()) {
      waiver.what.push_back(gap.check);
    }
    change.waived.push_back(gap.says);
  }
  // Said once is enough: the same step taken again changes nothing.
  if (std::find(story.waived.begin(), story.waived.end(), waiver) == story.waived.end()) {
    story.waived.push_back(std::move(waiver));
  }
  return {};
}

std::vector<ReadyGap> ReadyGuard(const Backlog& backlog, const Story& story) {
  std::vector<ReadyGap> gaps = ReadyGaps(backlog, story);
  for (ReadyGap& gap : gaps) gap.check = ReadyWaiver(gap.check);
  return gaps;
}

std::vector<ReadyGap> PlannedGuard(const Backlog& backlog, const Story& story) {
  std::vector<ReadyGap> gaps = ReadyGuard(backlog, story);
  const auto has = [&](std::string_view check) {
    return std::any_of(gaps.begin(), gaps.end(),
                       [&](const ReadyGap& gap) { return gap.check == check; });
  };
  if (gaps.empty() && story.status == Status::kNew) {
    gaps.push_back({"ready", "it is new, not ready", fmt::format("backlog groom {}", story.id)});
  }
  const std::string size = ReadyWaiver(Word(ReadyCheck::kSize));
  if (!story.size && !has(size) && !Waives(story, size)) {
    gaps.push_back({size, "no size", fmt::format("backlog edit {} --size N", story.id)});
  }
  return gaps;
}

void Enter(const Sprint& sprint, Date on, Story& story) {
  story.status = Status::kPlanned;
  story.sprint = sprint.number;
  story.planned = on;
  story.planned_size = story.size;
  story.planned_digest = StoryDigest(story);
  if (sprint.status == SprintStatus::kActive) {
    story.added = on;
  } else {
    story.added.reset();
  }
  story.pinned.reset();  // a pin holds until here
}

void Leave(const Backlog& backlog, Outcome outcome, const std::string& reason, Date on,
           Story& story) {
  if (story.sprint) {
    const Sprint* sprint = backlog.FindSprint(*story.sprint);
    const bool was_active = sprint == nullptr || sprint->status != SprintStatus::kPlanned;
    if (sprint != nullptr && IsOver(*sprint) && outcome == Outcome::kRemoved) {
      outcome = Outcome::kSpilled;
    }
    if (was_active) {
      const auto size = outcome == Outcome::kAccepted ? story.accepted_size : story.planned_size;
      story.past_sprints.push_back({story.sprint, size, outcome, story.added, on, reason});
    }
  }
  story.sprint.reset();
  story.planned_size.reset();
  story.planned_digest.clear();
  story.planned.reset();
  story.added.reset();
}

void Return(const Readiness& readiness, Date on, Story& story) {
  story.finished.reset();
  story.finished_by.clear();
  if (readiness.Gaps(story).empty()) {
    story.status = Status::kReady;
    if (!story.readied) story.readied = on;
  } else {
    story.status = Status::kNew;
    story.readied.reset();
  }
}

}  // namespace backlog
