#include "commands/prioritize_compare.h"

#include <algorithm>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/priority_models.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/story_cells.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr std::size_t kWidestTold = 5;
constexpr int kNameColumns = 14;  // "value-effort" and what stands around it

const Placement& PlacementOf(const Proposal& proposal, const Story& story) {
  return *std::find_if(proposal.placements.begin(), proposal.placements.end(),
                       [&](const Placement& placement) { return placement.story == &story; });
}

void PrintOrders(Context& ctx, const Backlog& backlog, const ModelComparison& comparison) {
  std::vector<Table::Column> columns;
  for (const std::optional<PriorityModel>& model : comparison.columns) {
    columns.push_back({ModelName(model), Align::kRight});
  }
  columns.push_back({"id"});
  columns.push_back({"title"});
  Table table(std::move(columns));
  const IdCells id(ctx, backlog);
  for (const ComparedStory& compared : comparison.stories) {
    std::vector<Cell> cells;
    for (const std::size_t place : compared.places) {
      const bool elsewhere = place != compared.places.front();
      cells.push_back({std::to_string(place), elsewhere ? Role::kWarning : Role::kPlain});
    }
    cells.push_back(id(*compared.story));
    cells.push_back({Safe(compared.story->title)});
    table.Row(std::move(cells));
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

/// What each looks at, which is why they differ, and how far they do.
void PrintModels(Context& ctx, const ModelComparison& comparison) {
  ctx.out().Line();
  ctx.out().Line(ctx.out().Paint(Role::kHeading, "What each looks at"));
  for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
    const std::optional<PriorityModel>& model = comparison.columns[i];
    std::string text(ModelSentence(model));
    if (comparison.without_inputs[i] > 0) {
      text += fmt::format(". {} without {}",
                          Count(comparison.without_inputs[i], "story is", "stories are"),
                          model ? InputsOf(*model) : "scores");
    }
    if (model) {
      const Disagreement& disagreement = comparison.disagreements[i];
      text +=
          fmt::format(". Of {} of stories {} the other way round than by default",
                      Count(disagreement.pairs, "pair"),
                      disagreement.reversed == 0 ? "none stands"
                                                 : Count(disagreement.reversed, "stands", "stand"));
    }
    text += ".";
    bool first = true;
    for (const std::string& line : Wrap(text, ReadableWidth(ctx) - kNameColumns - 2)) {
      ctx.out().Line("  " + Pad(first ? ModelName(model) : "", kNameColumns) + line);
      first = false;
    }
  }
}

void PrintWidest(Context& ctx, const ModelComparison& comparison) {
  const std::vector<const ComparedStory*> widest = comparison.Widest(kWidestTold);
  ctx.out().Line();
  if (widest.empty()) {
    ctx.out().Line("They agree on the place of each story.");
    return;
  }
  ctx.out().Line(ctx.out().Paint(Role::kHeading, "Where they differ most, and why"));
  for (const ComparedStory* compared : widest) {
    TellBehind(ctx, "", Named(ctx, *compared->story));
    for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
      const Placement& placement = PlacementOf(comparison.proposals[i], *compared->story);
      const std::string head = fmt::format(
          "  {}place {}", Pad(ModelName(comparison.columns[i]), kNameColumns), compared->places[i]);
      TellWithAside(ctx, head, Safe(Reason(placement)), kNameColumns + 4, Role::kDim);
    }
  }
}

void CompareJson(JsonWriter& json, const ModelComparison& comparison,
                 const ComparedStory& compared) {
  json.BeginObject().Member("id", compared.story->id).Member("title", compared.story->title);
  json.Member("spread", compared.spread);
  json.Key("orders").BeginObject();
  for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
    const std::optional<PriorityModel>& model = comparison.columns[i];
    json.Key(ModelName(model)).BeginObject().Member("place", compared.places[i]);
    if (model) {
      if (const auto score = ModelNumber(*model, *compared.story)) json.Member("score", *score);
    }
    json.Member("reason", Reason(PlacementOf(comparison.proposals[i], *compared.story)));
    json.EndObject();
  }
  json.EndObject().EndObject();
}

std::string Json(const ModelComparison& comparison) {
  JsonWriter json;
  json.BeginObject();
  json.Key("models").BeginArray();
  for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
    const std::optional<PriorityModel>& model = comparison.columns[i];
    json.BeginObject().Member("name", ModelName(model)).Member("says", ModelSentence(model));
    json.Member("without_inputs", comparison.without_inputs[i]);
    json.Member("pairs", comparison.disagreements[i].pairs);
    json.Member("reversed", comparison.disagreements[i].reversed).EndObject();
  }
  json.EndArray();
  json.Key("stories").BeginArray();
  for (const ComparedStory& compared : comparison.stories) {
    CompareJson(json, comparison, compared);
  }
  json.EndArray();
  json.Key("differ_most").BeginArray();
  for (const ComparedStory* compared : comparison.Widest(kWidestTold)) {
    json.Value(compared->story->id);
  }
  json.EndArray().EndObject();
  return json.Finish();
}

}  // namespace

Result<PriorityModel> FindModel(const std::string& name, std::string_view option) {
  const auto& words = WordsOf<PriorityModel>::kWords;
  const auto at = std::find(words.begin(), words.end(), name);
  if (at != words.end()) return static_cast<PriorityModel>(at - words.begin());
  const auto nearest = Nearest(name, words);
  return Error{Exit::kUsage,
               fmt::format("'{}' takes a model, not '{}'", option, name),
               {},
               {nearest ? fmt::format("did you mean '{}'?", *nearest)
                        : fmt::format("the models are {}", fmt::join(words, ", "))}};
}

Result<Exit> CompareModels(Context& ctx, const std::vector<std::string>& names, Shape shape) {
  std::vector<PriorityModel> models;
  for (const std::string& name : SplitLists(names)) {
    Result<PriorityModel> model = FindModel(name, "--compare");
    if (!model) return std::move(model).error();
    if (std::find(models.begin(), models.end(), *model) == models.end()) models.push_back(*model);
  }
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (auto refused = RefuseProblems(ctx, loaded->problems)) return *refused;
  Result<ModelComparison> comparison = CompareOrders(loaded->backlog, models);
  if (!comparison) return std::move(comparison).error();
  if (shape == Shape::kJson) {
    ctx.out() << Json(*comparison);
    return Exit::kDone;
  }
  if (comparison->stories.empty()) {
    ctx.out().Line("nothing to compare: there is no open story outside the sprints");
    return Exit::kDone;
  }
  ctx.UsePager();
  PrintOrders(ctx, loaded->backlog, *comparison);
  PrintModels(ctx, *comparison);
  PrintWidest(ctx, *comparison);
  return Exit::kDone;
}

}  // namespace backlog
