#include "commands/goal_table.h"

#include <fmt/format.h>

#include "cli/table.h"
#include "cli/text.h"
#include "report/records_json.h"

namespace backlog {
namespace {

std::string PartOf(int part, int rest) {
  return part + rest == 0 ? std::string() : fmt::format("{} of {}", part, part + rest);
}

Role RoleOfGoal(const ProductGoal& goal) {
  if (goal.status == GoalStatus::kCurrent) return Role::kGood;
  return IsClosed(goal) ? Role::kDim : Role::kPlain;
}

void WriteShare(JsonWriter& json, std::string_view key, const GoalShare& share) {
  json.Key(key).BeginObject().Member("stories", share.stories).Member("points", share.points);
  json.Member("business_value", share.business_value).Member("user_value", share.user_value);
  json.EndObject();
}

}  // namespace

void PrintGoals(Context& ctx, const Backlog& backlog) {
  Table table({{"goal"},
               {"status"},
               {"accepted", Align::kRight},
               {"value", Align::kRight},
               {"today", Align::kRight},
               {"target", Align::kRight},
               {"text"}});
  for (const ProductGoal* goal : GoalsInOrder(backlog.vision)) {
    const GoalFigures figures = FiguresOf(backlog, *goal);
    table.Row({{Safe(goal->id), Role::kId},
               {std::string(Word(goal->status)), RoleOfGoal(*goal)},
               {PartOf(figures.delivered.stories, figures.remaining.stories)},
               {PartOf(figures.delivered.value(), figures.remaining.value())},
               {Safe(goal->value)},
               {Safe(goal->target)},
               {Safe(goal->text), IsClosed(*goal) ? Role::kDim : Role::kPlain}});
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  TellStoriesWithoutGoal(ctx, backlog);
}

void TellStoriesWithoutGoal(Context& ctx, const Backlog& backlog) {
  const std::size_t without = StoriesWithoutGoal(backlog).size();
  if (without == 0) return;
  ctx.out().Line();
  ctx.out().Line(fmt::format("{} no Product Goal: 'backlog list --product-goal none'",
                             Count(without, "open story serves", "open stories serve")));
}

void WriteGoal(JsonWriter& json, const GoalFigures& figures) {
  json.BeginObject();
  WriteMembers(json, *figures.goal);
  WriteShare(json, "delivered", figures.delivered);
  WriteShare(json, "remaining", figures.remaining);
  json.Member("without_value", figures.unvalued).Member("without_size", figures.unsized);
  json.Key("stories").BeginArray();
  for (const Story* story : figures.stories) json.Value(story->id);
  json.EndArray().EndObject();
}

void WriteGoals(JsonWriter& json, const Backlog& backlog) {
  json.Key("goals").BeginArray();
  for (const ProductGoal* goal : GoalsInOrder(backlog.vision)) {
    WriteGoal(json, FiguresOf(backlog, *goal));
  }
  json.EndArray();
  json.Member("stories_without_goal", StoriesWithoutGoal(backlog).size());
}

}  // namespace backlog
