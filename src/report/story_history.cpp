#include "report/story_history.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace backlog {
namespace {

struct Event {
  std::optional<Date> on;
  std::string text;
};

std::string By(const std::string& who) {
  return who.empty() ? std::string() : " by " + who;
}
std::string Because(const std::string& reason) {
  return reason.empty() ? std::string() : ": " + reason;
}

std::string LeftSprint(const PastSprint& past) {
  std::string text = fmt::format("{} sprint {}",
                                 past.outcome == Outcome::kAccepted  ? "accepted in"
                                 : past.outcome == Outcome::kSpilled ? "spilled from"
                                 : past.outcome == Outcome::kRemoved ? "removed from"
                                                                     : "returned from cancelled",
                                 past.sprint.value_or(0));
  if (past.size) text += fmt::format(", size {}", *past.size);
  return text + Because(past.reason);
}

/// Returns "criterion 2" or "criteria 1, 3"; one that is not there any more by its id.
std::string NumbersOf(const Story& story, const std::vector<std::string>& ids) {
  std::string text = ids.size() == 1 ? "criterion" : "criteria";
  const auto& criteria = story.acceptance_criteria;
  for (const std::string& id : ids) {
    const auto found = std::find_if(criteria.begin(), criteria.end(),
                                    [&](const Criterion& each) { return each.id == id; });
    text += &id == &ids.front() ? " " : ", ";
    text += found == criteria.end() ? id : std::to_string(found - criteria.begin() + 1);
  }
  return text;
}

// In the order of a life, which decides between events of one day.
std::vector<Event> EventsOf(const Story& story) {
  std::vector<Event> events;
  const auto add = [&](const std::optional<Date>& on, std::string text) {
    events.push_back({on, std::move(text)});
  };
  if (story.created) add(story.created, "added");
  for (const Waiver& waiver : story.waived) {
    add(waiver.on, fmt::format("went on without '{}'{}{}", fmt::join(waiver.what, "', '"),
                               By(waiver.by), Because(waiver.reason)));
  }
  if (story.readied) add(story.readied, "ready");
  for (const PastRelease& past : story.past_releases) {
    std::string text = fmt::format("left release {}", past.release);
    if (!past.outcome.empty()) text += " (" + past.outcome + ")";
    add(past.until, text + Because(past.reason));
  }
  for (const PastSprint& past : story.past_sprints) add(past.on, LeftSprint(past));
  if (story.planned) {
    add(story.planned,
        story.sprint ? fmt::format("planned into sprint {}", *story.sprint) : "planned");
  }
  if (story.started) add(story.started, "started");
  if (story.finished) add(story.finished, "finished" + By(story.finished_by));
  for (const Rejection& rejection : story.rejections) {
    std::string text = "rejected" + By(rejection.by) + Because(rejection.reason);
    if (!rejection.criteria.empty()) text += " (" + NumbersOf(story, rejection.criteria) + ")";
    add(rejection.on, std::move(text));
  }
  if (story.accepted) {
    std::string text = "accepted" + By(story.accepted_by);
    if (story.accepted_size) text += fmt::format(", size {}", *story.accepted_size);
    if (!story.accepted_commit.empty()) text += ", commit " + story.accepted_commit;
    add(story.accepted, std::move(text));
  }
  for (const Reopening& reopening : story.reopened) {
    add(reopening.on, "reopened" + By(reopening.by) + Because(reopening.reason));
  }
  if (story.dropped) {
    add(story.dropped->on, "dropped" + By(story.dropped->by) + Because(story.dropped->reason));
  }
  return events;
}

std::string TextOf(const TextValue& value) {
  std::string text;
  switch (value.kind) {
    case TextValue::Kind::kNull: break;
    case TextValue::Kind::kText: text = value.text; break;
    case TextValue::Kind::kList:
      for (const TextValue& item : value.items) {
        if (!text.empty()) text += ", ";
        text += TextOf(item);
      }
      break;
    case TextValue::Kind::kMap:
      for (const auto& [key, entry] : value.entries) {
        if (!text.empty()) text += ", ";
        text += key + ": " + TextOf(entry);
      }
      break;
  }
  return text;
}

}  // namespace

std::vector<PageLine> HistoryOf(const Story& story) {
  std::vector<Event> events = EventsOf(story);
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    if (!a.on || !b.on) return a.on.has_value() && !b.on.has_value();
    return *a.on < *b.on;
  });
  std::vector<PageLine> lines;
  lines.reserve(events.size());
  for (Event& event : events) {
    lines.push_back({event.on ? event.on->ToString() : std::string(), std::move(event.text)});
  }
  return lines;
}

std::vector<PageLine> OthersOf(const Story& story) {
  std::vector<PageLine> lines;
  if (story.external) {
    std::string text = story.external->system + " " + story.external->key;
    if (!story.external->url.empty()) text += ", " + story.external->url;
    lines.push_back({"Imported from", std::move(text)});
  }
  for (const auto& [key, value] : story.imported) lines.push_back({key, TextOf(value)});
  if (story.rice) {
    std::string text;
    const auto add = [&](std::string_view name, const std::optional<double>& value) {
      if (value) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, *value);
    };
    add("reach", story.rice->reach);
    add("impact", story.rice->impact);
    add("confidence", story.rice->confidence);
    add("effort", story.rice->effort);
    lines.push_back({"RICE", std::move(text)});
  }
  for (const auto& [key, value] : story.unknown) lines.push_back({key, TextOf(value)});
  return lines;
}

}  // namespace backlog
