#include "report/forecast_text.h"

#include <cmath>

#include <fmt/format.h>

#include "backlog/rules/scope_growth.h"
#include "backlog/rules/waiting.h"
#include "model/counted.h"

namespace backlog {
namespace {

/// Returns "12 points and 3 unsized stories".
std::string LoadText(const Load& load) {
  std::string points = Counted(load.points, "point", "points");
  if (load.unsized == 0) return points;
  const std::string unsized = Counted(load.unsized, "unsized story", "unsized stories");
  return load.points == 0 ? unsized : points + " and " + unsized;
}

std::string SprintText(const SprintChance* sprint, double chance) {
  return fmt::format("{} ({} %)", SprintName(sprint), std::lround(chance * 100));
}

std::string BeforeText(const Forecast& forecast, std::string_view what) {
  if (forecast.before.empty()) return fmt::format("Nothing stands before {}", what);
  const Load load = LoadOf(forecast.before);
  const bool one = load.points + load.unsized == 1;
  return fmt::format("{} {} before {}", LoadText(load), one ? "stands" : "stand", what);
}

std::string MeasuredText(const Pace& pace) {
  std::string list;
  for (std::size_t i = 0; i < pace.measured.size(); ++i) {
    if (i > 0) list += i + 1 == pace.measured.size() ? " and " : ", ";
    list += std::to_string(pace.measured[i].points);
  }
  if (pace.measured.size() == 1)
    return fmt::format("the velocity of the only closed sprint, {}", list);
  return fmt::format("the velocity of the last {} closed sprints, {}", pace.measured.size(), list);
}

void LoadJson(JsonWriter& json, std::string_view key, const std::vector<const Story*>& stories) {
  const Load load = LoadOf(stories);
  json.Key(key).BeginObject();
  json.Member("stories", stories.size());
  json.Member("points", load.points);
  json.Member("unsized", load.unsized);
  json.EndObject();
}

/// Returns " The release grew by 3.0 points a sprint: that is expected to go on."
std::string GrowthText(const Pace& pace) {
  if (pace.added.empty()) return {};
  return fmt::format(" The release grew by {:.1f} points a sprint: that is expected to go on.",
                     MeanGrowth(pace));
}

}  // namespace

std::string PaceText(const Pace& pace) {
  std::string assumed;
  if (pace.assumed) {
    const auto [from, to] = *pace.assumed;
    assumed = from == to ? Counted(from, "point") : fmt::format("{} to {} points", from, to);
    assumed = fmt::format("the team's assumption of {} a sprint", assumed);
  }
  if (pace.measured.empty())
    return "That rests on " + assumed + " alone: no velocity was measured.";
  std::string text = "That rests on " + MeasuredText(pace);
  if (pace.assumed) {
    text += fmt::format(", and on {}, which counts as {}", assumed,
                        Counted(pace.assumed_sprints, "sprint", "sprints"));
  }
  text += ".";
  if (pace.measured.size() < kFewSprints) text += " So few sprints say little: take it with care.";
  return text + GrowthText(pace);
}

void SprintJson(JsonWriter& json, std::string_view key, const SprintChance* sprint) {
  json.Key(key);
  if (sprint == nullptr) {
    json.Null();
    return;
  }
  json.BeginObject();
  json.Member("sprint", sprint->sprint);
  json.Member("end", sprint->end.ToString());
  json.Member("chance", sprint->chance);
  json.EndObject();
}

void PaceJson(JsonWriter& json, const Pace& pace) {
  json.Key("velocity").BeginObject();
  json.Key("measured").BeginArray();
  for (const SprintVelocity& each : pace.measured) {
    json.BeginObject().Member("sprint", each.sprint).Member("points", each.points).EndObject();
  }
  json.EndArray();
  if (!pace.added.empty()) {
    json.Key("added").BeginArray();
    for (const double points : pace.added) json.Value(points);
    json.EndArray();
  }
  json.Key("assumed");
  if (pace.assumed) {
    json.BeginArray().Value(pace.assumed->first).Value(pace.assumed->second).EndArray();
    json.Member("assumed_sprints", pace.assumed_sprints);
  } else {
    json.Null();
  }
  json.EndObject();
}

std::string SprintName(const SprintChance* sprint) {
  if (sprint == nullptr) return fmt::format("more than {} sprints", kMostSprints);
  return fmt::format("sprint {}, ending {}", sprint->sprint, sprint->end.Human());
}

std::string SprintsText(const Forecast& forecast) {
  const SprintChance* likely = SprintWith(forecast, kLikely);
  const SprintChance* safe = SprintWith(forecast, kSafe);
  if (likely == safe) return SprintText(safe, kSafe);
  return SprintText(likely, kLikely) + "; " + SprintText(safe, kSafe);
}

std::string ForecastWork(const ForecastSubject& subject, const Forecast& forecast) {
  const Load own = LoadOf(forecast.wanted);
  const std::string sizes = own.points == 0 && own.unsized > 0
                                ? (forecast.wanted.size() == 1 ? "not sized" : "none of them sized")
                                : "with " + LoadText(own);
  const std::string_view last = forecast.wanted.size() == 1 ? "it" : "the last of them";
  const std::string stories =
      Counted(static_cast<int>(forecast.wanted.size()), "open story", "open stories");
  if (!subject.release.empty()) {
    return fmt::format("Release {} has {}, {}. {}", subject.release, stories, sizes,
                       BeforeText(forecast, last));
  }
  if (subject.story == nullptr) return fmt::format("The backlog has {}, {}", stories, sizes);
  if (forecast.wanted.front() != subject.story) {
    return fmt::format("It is an epic of {}, {}. {}", stories, sizes, BeforeText(forecast, last));
  }
  return BeforeText(forecast, "it") +
         (own.unsized > 0 ? std::string(", and it has no size")
                          : ", and it has " + Counted(own.points, "point", "points"));
}

std::string ForecastText(const ForecastSubject& subject, const Forecast& forecast) {
  return ForecastWork(subject, forecast) + ": " + SprintsText(forecast) + ".";
}

std::vector<std::string> DoneByLines(const ForecastSubject& subject, const Forecast& forecast,
                                     const Pace& pace) {
  if (!subject.date) return {};
  const std::string date = subject.date->Human();
  if (!forecast.done_by) return {fmt::format("No sprint ends until {}.", date)};
  const DoneBy& done = *forecast.done_by;
  std::vector<std::string> lines{fmt::format(
      "Until {}, {}. By then they have done{}:", date,
      done.sprints == 1 ? "one sprint ends" : fmt::format("{} sprints end", done.sprints),
      pace.added.empty() ? "" : ", growth taken off")};
  for (const DoneShare& share : done.shares) {
    std::string line = fmt::format("{:.0f} %  {} and more: ", share.chance * 100,
                                   Counted(share.points, "point", "points"));
    if (share.stories == forecast.wanted.size()) {
      line += share.stories == 1 ? "all of it" : fmt::format("all {} stories", share.stories);
    } else if (share.stories == 0) {
      line += forecast.wanted.size() == 1 ? "not this story" : "none of the stories";
    } else {
      line += fmt::format("{} of {} stories, down to {}", share.stories, forecast.wanted.size(),
                          share.last->id);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string ForecastBasis(const ForecastSubject& subject, const Forecast& forecast,
                          const Pace& pace, Date today) {
  std::string text;
  if (subject.date) {
    const auto percent = std::lround(ChanceBy(forecast, *subject.date) * 100);
    text += subject.release.empty() ? fmt::format("All of it is done by {} with a chance of {} %. ",
                                                  subject.date->Human(), percent)
                                    : fmt::format("Its date, {}, is met with a chance of {} %. ",
                                                  subject.date->Human(), percent);
  }
  text += PaceText(pace);
  if (LoadOf(forecast.before).unsized + LoadOf(forecast.wanted).unsized > 0) {
    text += fmt::format(" A story without a size counts {}, the median of the others.",
                        Counted(forecast.unsized_points, "point", "points"));
  }
  if (forecast.prerequisites > 0) {
    text += fmt::format(" Of what comes before it, {} behind it in the backlog.",
                        forecast.prerequisites == 1
                            ? "one story stands"
                            : fmt::format("{} stories stand", forecast.prerequisites));
  }
  if (subject.story != nullptr) {
    if (const std::string waiting = WaitingSummary(*subject.story, today); !waiting.empty()) {
      text += fmt::format(" It is {}. No forecast knows for how long.", waiting);
    }
  }
  if (forecast.overdue != nullptr) {
    text +=
        fmt::format(" Sprint {} is over, but not closed: what it holds counts as still to come.",
                    forecast.overdue->number);
  }
  return text;
}

void ForecastMembers(JsonWriter& json, const ForecastSubject& subject, const Forecast& forecast,
                     const Forecast* musts, const Pace& pace) {
  if (!subject.release.empty()) {
    json.Member("release", subject.release);
  } else if (subject.story != nullptr) {
    json.Member("id", subject.story->id);
    json.Member("title", subject.story->title);
  }
  LoadJson(json, "open", forecast.wanted);
  LoadJson(json, "before", forecast.before);
  json.Member("unsized_points", forecast.unsized_points);
  PaceJson(json, pace);
  SprintJson(json, "likely", SprintWith(forecast, kLikely));
  SprintJson(json, "safe", SprintWith(forecast, kSafe));
  if (subject.date) {
    json.Member("date", subject.date->ToString());
    json.Member("chance_by_date", ChanceBy(forecast, *subject.date));
  }
  if (musts != nullptr) {
    json.Key("musts").BeginObject();
    LoadJson(json, "open", musts->wanted);
    LoadJson(json, "before", musts->before);
    SprintJson(json, "likely", SprintWith(*musts, kLikely));
    SprintJson(json, "safe", SprintWith(*musts, kSafe));
    json.EndObject();
  }
  json.Key("chances").BeginArray();
  for (const SprintChance& sprint : forecast.sprints) {
    json.BeginObject();
    json.Member("sprint", sprint.sprint);
    json.Member("end", sprint.end.ToString());
    json.Member("chance", sprint.chance);
    json.EndObject();
  }
  json.EndArray();
}

void ForecastJson(JsonWriter& json, const ForecastSubject& subject, const Forecast& forecast,
                  const Forecast* musts, const Pace& pace) {
  json.BeginObject();
  ForecastMembers(json, subject, forecast, musts, pace);
  json.EndObject();
}

}  // namespace backlog
