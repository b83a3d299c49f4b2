#include "commands/release_plan_text.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr std::size_t kFew = 10;

std::string Points(std::int64_t points) {
  return Count(static_cast<std::size_t>(points), "point");
}

std::string FieldName(Maximize maximize) {
  return maximize == Maximize::kScore ? std::string("cost of delay") : std::string(Word(maximize));
}

std::string Row(Context& ctx, const Story& story) {
  const std::string size = story.size ? std::to_string(*story.size) : "-";
  return fmt::format("  {:>3}  {}", size, Named(ctx, story));
}

void Heading(Context& ctx, std::string_view text) {
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, text));
}

void PrintStories(Context& ctx, std::string_view heading, const std::vector<const Story*>& stories,
                  std::size_t most) {
  if (stories.empty()) return;
  Heading(ctx, heading);
  const std::size_t shown = stories.size() > most + 1 ? most : stories.size();
  for (std::size_t i = 0; i < shown; ++i) ctx.out().Line(Row(ctx, *stories[i]));
  if (shown < stories.size()) {
    ctx.out().Line(fmt::format("       and {} more; --json lists all", stories.size() - shown));
  }
}

void PrintLeftOut(Context& ctx, const std::vector<ReleasePlan::Item>& items) {
  if (items.empty()) return;
  Heading(ctx, "Left out");
  constexpr int kBelowTheTitle = 9;
  const std::size_t shown = items.size() > kFew + 1 ? kFew : items.size();
  for (std::size_t i = 0; i < shown; ++i) {
    TellWithAside(ctx, Row(ctx, *items[i].story), "(" + Safe(items[i].why) + ")", kBelowTheTitle,
                  Role::kDim);
  }
  if (shown < items.size()) {
    ctx.out().Line(fmt::format("       and {} more; --json lists all", items.size() - shown));
  }
}

// 1.6 for a bound of 508 over 500; rounded up, so that a gap never looks like none.
std::string Percent(std::int64_t value, std::int64_t bound) {
  if (value <= 0) return "100";
  const std::int64_t gap = bound - value;
  const std::int64_t tenths = (gap * 1000 + value - 1) / value;
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

void PrintProof(Context& ctx, const ReleasePlanOptions& options, const ReleasePlan& plan,
                const ReleasePlanFacts& facts) {
  const std::string field = FieldName(options.maximize);
  if (!plan.bound) {
    ctx.out().Line(
        fmt::format("{} {} in backlog order; --optimize looks for more", field, plan.chosen.value));
    return;
  }
  const std::string proof =
      plan.optimal() ? "optimal: no content that fits has more"
                     : fmt::format("not proved: no content has more than {}, a gap of {} %",
                                   *plan.bound, Percent(plan.chosen.value, *plan.bound));
  ctx.out().Line(fmt::format("{} {}, {}", field, plan.chosen.value, proof));
  if (facts.interrupted) ctx.out().Line("interrupted: nothing was written");
  if (!plan.optimal() && !facts.interrupted) {
    ctx.out().Line(
        fmt::format("{:.0f} s were not enough for a proof; --time 5m gives more", facts.seconds));
  }
  const std::int64_t more = plan.chosen.value - plan.in_order.value;
  ctx.out().Line(fmt::format("backlog order gives {} for {}: {}", plan.in_order.value,
                             Points(plan.in_order.size),
                             more == 0 ? std::string("as much") : fmt::format("{} less", more)));
}

// Musts are what the release cannot do without.
void WarnOfMusts(Context& ctx, const ReleasePlan& plan) {
  std::vector<std::string> musts;
  for (const Story* story : plan.lost_musts) musts.push_back(story->id);
  if (musts.empty()) return;
  ctx.Warn(fmt::format("the plan leaves out {} of the release", Count(musts.size(), "must")));
  ctx.Hint("take them: --with " + fmt::format("{}", fmt::join(musts, ",")));
}

void Ids(JsonWriter& json, std::string_view key, const std::vector<const Story*>& stories) {
  json.Key(key).BeginArray();
  for (const Story* story : stories) json.Value(story->id);
  json.EndArray();
}

}  // namespace

void PrintPlan(Context& ctx, const ReleasePlanOptions& options, const ReleasePlan& plan,
               const ReleasePlanFacts& facts) {
  if (plan.chosen.stories.empty()) {
    ctx.out().Line(fmt::format("nothing fits into {}: release {} stays as it is",
                               Points(plan.capacity), options.name));
    PrintLeftOut(ctx, plan.left_out);
    PrintStories(ctx, "Without a size, so left out", plan.unsized, kFew);
    return;
  }
  const bool is_written = !facts.dry_run && !facts.interrupted;
  ctx.out().Line(fmt::format(
      "{} release {}: {}, {} of {} points",
      is_written ? "planned" : (facts.refused ? "would not plan" : "would plan"), options.name,
      Count(plan.chosen.stories.size(), "story", "stories"), plan.chosen.size, plan.capacity));
  TellWrapped(ctx, fmt::format("capacity {}: {}", plan.capacity, Safe(plan.capacity_why)), 0);
  PrintProof(ctx, options, plan, facts);
  if (options.most_risk) {
    ctx.out().Line(fmt::format("risk {} of at most {}", plan.chosen.risk, *options.most_risk));
  }
  PrintStories(ctx, "In the release", plan.chosen.stories, plan.chosen.stories.size());
  PrintStories(ctx, "Under way, and in it beside that", plan.under_way, kFew);
  PrintStories(ctx, "Not in it any more", plan.leaving, plan.leaving.size());
  PrintLeftOut(ctx, plan.left_out);
  PrintStories(ctx, "Without a size, so left out", plan.unsized, kFew);
  if (!facts.refused) WarnOfMusts(ctx, plan);
}

void PrintPlanJson(Context& ctx, const ReleasePlanOptions& options, const ReleasePlan& plan,
                   const ReleasePlanFacts& facts) {
  JsonWriter json;
  json.BeginObject();
  json.Member("release", options.name);
  json.Member("maximize", Word(options.maximize));
  Ids(json, "selected", plan.chosen.stories);
  json.Member("value", plan.chosen.value);
  json.Member("size", plan.chosen.size);
  json.Member("risk", plan.chosen.risk);
  json.Member("capacity", plan.capacity);
  json.Member("capacity_why", plan.capacity_why);
  // Without a search nothing was held against anything: "not optimal" would be an answer, too.
  if (plan.bound) json.Member("bound", *plan.bound).Member("optimal", plan.optimal());
  json.Member("interrupted", facts.interrupted);
  json.Member("seconds", facts.seconds);
  json.Key("in_order").BeginObject();
  Ids(json, "selected", plan.in_order.stories);
  json.Member("value", plan.in_order.value).Member("size", plan.in_order.size).EndObject();
  Ids(json, "leaving", plan.leaving);
  Ids(json, "under_way", plan.under_way);
  Ids(json, "unsized", plan.unsized);
  json.Key("left_out").BeginArray();
  for (const ReleasePlan::Item& item : plan.left_out) {
    json.BeginObject().Member("id", item.story->id).Member("why", item.why).EndObject();
  }
  json.EndArray();
  json.EndObject();
  ctx.out() << json.Finish();
}

void PrintLayout(Context& ctx, const std::string& name, const ReleaseLayout& layout) {
  std::size_t stories = 0;
  for (const ReleaseLayout::Sprint& sprint : layout.sprints) stories += sprint.stories.size();
  ctx.out().Line(fmt::format("release {}: {} over {}", name, Count(stories, "story", "stories"),
                             Count(layout.sprints.size(), "sprint")));
  TellWrapped(ctx,
              fmt::format("each of {}: {}", Points(layout.capacity), Safe(layout.capacity_why)), 0);
  for (const ReleaseLayout::Sprint& sprint : layout.sprints) {
    PrintStories(
        ctx,
        fmt::format("Sprint {}, {} of {} points", sprint.number, sprint.points, layout.capacity),
        sprint.stories, sprint.stories.size());
  }
  PrintStories(ctx, "Too big for a sprint, or waiting for what is", layout.too_big, kFew);
  PrintLeftOut(ctx, layout.left_out);
}

void PrintLayoutJson(Context& ctx, const std::string& name, const ReleaseLayout& layout) {
  JsonWriter json;
  json.BeginObject();
  json.Member("release", name);
  json.Member("capacity", layout.capacity);
  json.Member("capacity_why", layout.capacity_why);
  json.Key("sprints").BeginArray();
  for (const ReleaseLayout::Sprint& sprint : layout.sprints) {
    json.BeginObject();
    json.Member("sprint", sprint.number).Member("points", sprint.points);
    Ids(json, "stories", sprint.stories);
    json.EndObject();
  }
  json.EndArray();
  Ids(json, "too_big", layout.too_big);
  json.Key("left_out").BeginArray();
  for (const ReleasePlan::Item& item : layout.left_out) {
    json.BeginObject().Member("id", item.story->id).Member("why", item.why).EndObject();
  }
  json.EndArray();
  json.EndObject();
  ctx.out() << json.Finish();
}

}  // namespace backlog
