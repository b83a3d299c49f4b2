#include "commands/tradeoff_frontier.h"

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/value_frontier.h"
#include "cli/output_file.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/long_search.h"
#include "commands/told_lines.h"
#include "report/chart_svg.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr int kFrontierSteps = 10;
constexpr double kSecondsAPoint = 20;
constexpr std::string_view kValueLabel = "business value and user value";

std::string Points(std::int64_t points) {
  return Count(static_cast<std::size_t>(points), "point");
}

// What a point more is worth between two rows.
std::string PerPoint(const FrontierPoint& before, const FrontierPoint& point) {
  const auto value = static_cast<double>(point.value - before.value);
  return fmt::format("{:.1f}", value / static_cast<double>(point.capacity - before.capacity));
}

bool AllProved(const ValueFrontier& frontier) {
  for (const FrontierPoint& point : frontier.points) {
    if (!point.proved) return false;
  }
  return true;
}

// How today's plan stands to the best, in sentences.
std::string PlanText(const std::string& release, const ValueFrontier& frontier) {
  const FrontierPlan& plan = frontier.plan;
  if (plan.stories.empty()) {
    return fmt::format("Release {} holds nothing of these stories yet.", release);
  }
  std::string text = fmt::format("Today's plan of release {} takes {}, for a value of {}.", release,
                                 Points(plan.size), plan.value);
  const std::int64_t more = frontier.at_plan.value - plan.value;
  if (more == 0) {
    text += " No other content of as many points is worth more.";
  } else {
    text += fmt::format(" As many points can be worth {}: {} more.", frontier.at_plan.value, more);
  }
  if (frontier.least_capacity < plan.size) {
    text += fmt::format(" Its value takes {} at least.", Points(frontier.least_capacity));
  }
  return text;
}

void PrintStories(Context& ctx, std::string_view heading,
                  const std::vector<const Story*>& stories) {
  if (stories.empty()) return;
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, heading));
  for (const Story* story : stories) {
    const std::string size = story->size ? std::to_string(*story->size) : "-";
    const bool is_must = story->moscow == Moscow::kMust;
    ctx.out().Line(fmt::format("  {:>3}  {:>3}  {}{}", size, ValueOf(*story), Named(ctx, *story),
                               is_must ? ctx.out().Paint(Role::kWarning, "  [must]") : ""));
  }
}

void Print(Context& ctx, const std::string& release, const ValueFrontier& frontier) {
  ctx.out().Line(
      ctx.out().Paint(Role::kHeading, fmt::format("Release {}: value against effort", release)));
  TellWrapped(ctx,
              fmt::format("The most {} that fit into so many points, out of {} of this release or "
                          "of none that are in no sprint yet. What a story needs comes with it.",
                          kValueLabel, Count(frontier.choice, "story", "stories")),
              0);
  ctx.out().Line();
  Table table({{"points", Align::kRight},
               {"value", Align::kRight},
               {"a point more", Align::kRight},
               {"today's plan", Align::kRight}});
  for (std::size_t i = 0; i < frontier.points.size(); ++i) {
    const FrontierPoint& point = frontier.points[i];
    const bool is_plan = point.capacity == frontier.plan.size && !frontier.plan.stories.empty();
    table.Row({{std::to_string(point.capacity)},
               {std::to_string(point.value)},
               {i == 0 ? "" : PerPoint(frontier.points[i - 1], point)},
               {is_plan ? std::to_string(frontier.plan.value) : "", Role::kGood}},
              {point.proved ? "" : "[not proved]", Role::kWarning});
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  ctx.out().Line();
  TellWrapped(ctx, PlanText(release, frontier), 0);
  if (AllProved(frontier)) {
    TellWrapped(ctx, "Each value is proved: nothing that fits is worth more.", 0);
  }
  if (frontier.at_plan.value > frontier.plan.value && !frontier.plan.stories.empty()) {
    PrintStories(ctx, "The best of the same size has not", frontier.out);
    PrintStories(ctx, "and has instead", frontier.in);
  }
  PrintStories(ctx, "In the release, and left out here: no size, or it waits for others",
               frontier.plan.left_out);
}

void Ids(JsonWriter& json, std::string_view key, const std::vector<const Story*>& stories) {
  json.Key(key).BeginArray();
  for (const Story* story : stories) json.Value(story->id);
  json.EndArray();
}

void PrintJson(Context& ctx, const std::string& release, const ValueFrontier& frontier) {
  JsonWriter json;
  json.BeginObject().Member("release", release).Member("choice", frontier.choice);
  json.Key("points").BeginArray();
  for (const FrontierPoint& point : frontier.points) {
    json.BeginObject().Member("capacity", point.capacity).Member("value", point.value);
    json.Member("size", point.size).Member("proved", point.proved).EndObject();
  }
  json.EndArray();
  json.Key("plan").BeginObject();
  Ids(json, "stories", frontier.plan.stories);
  json.Member("size", frontier.plan.size).Member("value", frontier.plan.value);
  json.Member("best_value", frontier.at_plan.value);
  json.Member("least_capacity", frontier.least_capacity);
  Ids(json, "in", frontier.in);
  Ids(json, "out", frontier.out);
  Ids(json, "left_out", frontier.plan.left_out);
  json.EndObject().EndObject();
  ctx.out() << json.Finish();
}

Chart ChartOf(const std::string& release, const ValueFrontier& frontier) {
  Chart chart;
  chart.kind = "frontier";
  chart.title = fmt::format("Value against effort: release {}", release);
  chart.summary = PlanText(release, frontier);
  chart.source = fmt::format(
      "From files: sizes and values of {} of this release or of none that are in no sprint yet.",
      Count(frontier.choice, "story", "stories"));
  chart.x.label = "story points";
  chart.y.label = std::string(kValueLabel);
  ChartSeries best;
  best.name = "the most that fits";
  best.look = ChartLook::kLine;
  for (const FrontierPoint& point : frontier.points) {
    best.points.push_back(
        {.x = static_cast<double>(point.capacity),
         .y = static_cast<double>(point.value),
         .low = 0,
         .says = fmt::format("{}: a value of {}", Points(point.capacity), point.value)});
  }
  chart.series.push_back(std::move(best));
  if (frontier.plan.stories.empty()) return chart;
  ChartSeries plan;
  plan.name = "today's plan";
  plan.look = ChartLook::kPoints;
  plan.tone = ChartTone::kAlert;
  plan.points.push_back({.x = static_cast<double>(frontier.plan.size),
                         .y = static_cast<double>(frontier.plan.value),
                         .low = 0,
                         .says = fmt::format("today's plan: {}, a value of {}",
                                             Points(frontier.plan.size), frontier.plan.value)});
  chart.series.push_back(std::move(plan));
  return chart;
}

}  // namespace

Result<Exit> TellFrontier(Context& ctx, const Backlog& backlog, const std::string& release,
                          const FrontierView& view) {
  LongSearch search(ctx);
  ContentLimits limits = search.Limits();
  limits.seconds = kSecondsAPoint;
  const Result<ValueFrontier> frontier = FrontierOf(backlog, release, kFrontierSteps, limits);
  if (search.Interrupted()) return search.Stopped();
  if (!frontier) return frontier.error();
  search.End();
  if (view.svg) {
    if (auto done = WriteDocument(ctx, view.svg, ChartSvg(ChartOf(release, *frontier))); !done) {
      return done.error();
    }
  } else if (view.json) {
    PrintJson(ctx, release, *frontier);
  } else {
    Print(ctx, release, *frontier);
  }
  return Exit::kDone;
}

}  // namespace backlog
