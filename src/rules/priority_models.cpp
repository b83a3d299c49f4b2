#include "backlog/rules/priority_models.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "rules/prioritization_parts.h"

namespace backlog {
namespace {

/// RICE is computed from decimals: what differs by less is the same.
constexpr double kSmallestRice = 1e-6;

/// What a model compares, one story's.
struct ModelPrecedence {
  const Story* story = nullptr;
  Index index = 0;
  bool lacks = false;  // and stands last for it
  std::size_t old_place = 0;
  double rice = 0;
  int moscow_class = 0;
  Score value;  // for the effort
  Score score;
};

/// DSDM's order. What nobody has put into a class may be anything; wont is not to come this time.
int MoscowClass(const Story& story) {
  constexpr int kUnclassed = 3;
  constexpr int kWont = 4;
  if (!story.moscow) return kUnclassed;
  return *story.moscow == Moscow::kWont ? kWont : static_cast<int>(*story.moscow);
}

bool ComesFirstByModel(PriorityModel model, const ModelPrecedence& a, const ModelPrecedence& b) {
  if (a.lacks != b.lacks) return b.lacks;
  if (a.lacks) return a.old_place < b.old_place;
  switch (model) {
    case PriorityModel::kWsjf: break;
    case PriorityModel::kRice:
      if (a.rice != b.rice) return a.rice > b.rice;
      break;
    case PriorityModel::kMoscow:
      if (a.moscow_class != b.moscow_class) return a.moscow_class < b.moscow_class;
      break;
    case PriorityModel::kValueEffort:
      if (const auto value = CompareWsjf(a.value, b.value); std::is_neq(value)) {
        return std::is_gt(value);
      }
      break;
  }
  return ComesFirstInBand(*a.story, a.score, *b.story, b.score);
}

/// "675", "0.4": at most two places.
std::string Decimal(double number) {
  std::string text = fmt::format("{:.2f}", number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string PromiseForPoint(const Story& story) {
  const Score score = ScoreOf(story);
  if (!score.size) return "no size";
  if (*score.size == 0) return fmt::format("promises {} for no points", score.cost_of_delay);
  return fmt::format("promises {} a point", Wsjf(score));
}

std::string RicePhrase(const Rice& rice, double score) {
  return fmt::format("RICE {}: reach {}, impact {}, confidence {} %, effort {}", Decimal(score),
                     Decimal(*rice.reach), Decimal(*rice.impact), Decimal(*rice.confidence),
                     Decimal(*rice.effort));
}

std::string MoscowPhrase(const Story& story) {
  if (!story.moscow) return "without a class";
  if (*story.moscow == Moscow::kWont) return "not this time (wont)";
  return fmt::format("a {}", Word(*story.moscow));
}

std::string ValueForEffortPhrase(const Story& story) {
  const Score score = ValueForEffort(story);
  const std::string sum = fmt::format("value {} for {} point{}", score.cost_of_delay, *score.size,
                                      *score.size == 1 ? "" : "s");
  return *score.size == 0 ? sum : fmt::format("{}: {} a point", sum, Wsjf(score));
}

/// Returns how many pairs of `places` stand the other way round: inversions, counted while merging.
std::size_t CountReversed(std::vector<std::size_t> places) {
  std::size_t reversed = 0;
  std::vector<std::size_t> merged(places.size());
  for (std::size_t run = 1; run < places.size(); run *= 2) {
    for (std::size_t begin = 0; begin < places.size(); begin += 2 * run) {
      const std::size_t middle = std::min(begin + run, places.size());
      const std::size_t end = std::min(begin + 2 * run, places.size());
      std::size_t left = begin;
      std::size_t right = middle;
      for (std::size_t at = begin; at < end; ++at) {
        if (left < middle && (right == end || places[left] < places[right])) {
          merged[at] = places[left++];
        } else {
          merged[at] = places[right++];
          reversed += middle - left;
        }
      }
    }
    places.swap(merged);
  }
  return reversed;
}

std::size_t CountWithoutInputs(std::optional<PriorityModel> model, const Proposal& proposal) {
  return static_cast<std::size_t>(std::count_if(
      proposal.placements.begin(), proposal.placements.end(), [&](const Placement& placement) {
        return model ? !HasInputs(*model, *placement.story) : IsUnscored(*placement.story);
      }));
}

std::size_t SpreadOf(const ComparedStory& compared,
                     const std::vector<std::optional<PriorityModel>>& columns) {
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Story& story = *compared.story;
    if (columns[i] ? !HasInputs(*columns[i], story) : IsUnscored(story)) continue;
    const std::size_t place = compared.places[i];
    first = first == 0 ? place : std::min(first, place);
    last = std::max(last, place);
  }
  return last - first;
}

}  // namespace

std::optional<double> RiceScore(const Story& story) {
  if (!story.rice) return std::nullopt;
  const Rice& rice = *story.rice;
  if (!rice.reach || !rice.impact || !rice.confidence || !rice.effort || *rice.effort <= 0) {
    return std::nullopt;
  }
  constexpr double kPercent = 100;
  return *rice.reach * *rice.impact * *rice.confidence / (kPercent * *rice.effort);
}

Score ValueForEffort(const Story& story) {
  return {ValueOf(story), ScoreOf(story).size};
}

bool HasInputs(PriorityModel model, const Story& story) {
  const bool sized = ScoreOf(story).size.has_value();
  switch (model) {
    case PriorityModel::kWsjf: return sized && !IsUnscored(story);
    case PriorityModel::kRice: return RiceScore(story).has_value();
    case PriorityModel::kMoscow: return story.moscow.has_value();
    case PriorityModel::kValueEffort: break;
  }
  return sized && (story.business_value || story.user_value);
}

std::optional<double> ModelNumber(PriorityModel model, const Story& story) {
  if (!HasInputs(model, story)) return std::nullopt;
  switch (model) {
    case PriorityModel::kWsjf: return WsjfNumber(ScoreOf(story));
    case PriorityModel::kRice: return RiceScore(story);
    case PriorityModel::kMoscow: return std::nullopt;
    case PriorityModel::kValueEffort: break;
  }
  return WsjfNumber(ValueForEffort(story));
}

std::string ModelPhrase(PriorityModel model, const Story& story) {
  if (model == PriorityModel::kMoscow) return MoscowPhrase(story) + "; " + PromiseForPoint(story);
  if (!HasInputs(model, story)) {
    return fmt::format("without {} it stands last, in its old order", InputsOf(model));
  }
  switch (model) {
    case PriorityModel::kRice: return RicePhrase(*story.rice, *RiceScore(story));
    case PriorityModel::kValueEffort: return ValueForEffortPhrase(story);
    case PriorityModel::kWsjf:
    case PriorityModel::kMoscow: break;
  }
  return PromiseForPoint(story);
}

std::string_view InputsOf(PriorityModel model) {
  switch (model) {
    case PriorityModel::kWsjf: return "scores and a size";
    case PriorityModel::kRice: return "reach, impact, confidence and effort";
    case PriorityModel::kMoscow: return "a MoSCoW class";
    case PriorityModel::kValueEffort: break;
  }
  return "a value and a size";
}

std::string HowToGiveInputs(PriorityModel model) {
  switch (model) {
    case PriorityModel::kRice:
      return "'backlog edit ID --rice 500,3,80,2' gives reach, impact, confidence and effort";
    case PriorityModel::kMoscow: return "'backlog edit ID --moscow must' gives one";
    case PriorityModel::kWsjf:
    case PriorityModel::kValueEffort: break;
  }
  return "score them in one sitting: 'backlog score --unscored'";
}

std::string_view ModelSentence(std::optional<PriorityModel> model) {
  if (!model) {
    return "the next release first; then what is risky, then what is valuable, then the rest, "
           "each by what it promises for a point of work";
  }
  switch (*model) {
    case PriorityModel::kWsjf:
      return "what waiting costs for each point of work; risk counts like value, and nothing "
             "else comes first";
    case PriorityModel::kRice:
      return "how many people it reaches, how much it does for them and how sure that is, for "
             "each month of work; doubt counts against a story";
    case PriorityModel::kMoscow:
      return "must before should before could, inside a class what promises most for a point; "
             "the release makes no difference";
    case PriorityModel::kValueEffort: break;
  }
  return "business and user value for each point of work; neither deadlines nor risk count";
}

std::string_view ModelName(std::optional<PriorityModel> model) {
  return model ? Word(*model) : "default";
}

std::vector<Key> ModelKeys(PriorityModel model, const Backlog& backlog,
                           const DependencyGraph& graph, const BacklogOrder& current) {
  std::vector<ModelPrecedence> sequence;
  for (Index i = 0; i < graph.size(); ++i) {
    const Story& story = backlog.stories()[i];
    const bool lacks = model != PriorityModel::kMoscow && !HasInputs(model, story);
    const auto role = graph.role(i);
    if (role != DependencyGraph::Role::kOrdered &&
        (role != DependencyGraph::Role::kInSprint || lacks)) {
      continue;
    }
    const double rice = std::round(RiceScore(story).value_or(0) / kSmallestRice);
    sequence.push_back({&story, i, lacks, current.PlaceOf(story.id), rice, MoscowClass(story),
                        ValueForEffort(story), ScoreOf(story)});
  }
  std::sort(sequence.begin(), sequence.end(),
            [model](const ModelPrecedence& a, const ModelPrecedence& b) {
              return ComesFirstByModel(model, a, b);
            });
  std::vector<Key> keys(graph.size(), kLastKey);
  for (Key key = 0; key < sequence.size(); ++key) keys[sequence[key].index] = key;
  return keys;
}

void JudgeByModel(PriorityModel model, Placement& placement) {
  placement.model = model;
  placement.banded = false;
  placement.own_release_class = placement.release_class = ReleaseClass::kOther;
  placement.release = nullptr;
  Flags& flags = placement.flags;
  flags.unscored = !HasInputs(model, *placement.story);
  flags.missing_size = false;
  flags.risk_without_value = false;
  flags.absent.clear();
  placement.own_band = placement.band = flags.unscored ? Band::kUnscored : Band::kTheRest;
  const bool by_value = model == PriorityModel::kWsjf || model == PriorityModel::kValueEffort;
  flags.no_business_value = flags.no_business_value && by_value;
  flags.no_user_value = flags.no_user_value && by_value;
}

std::vector<const ComparedStory*> ModelComparison::Widest(std::size_t count) const {
  std::vector<const ComparedStory*> widest;
  for (const ComparedStory& story : stories) {
    if (story.spread > 0) widest.push_back(&story);
  }
  std::stable_sort(
      widest.begin(), widest.end(),
      [](const ComparedStory* a, const ComparedStory* b) { return a->spread > b->spread; });
  if (widest.size() > count) widest.resize(count);
  return widest;
}

Result<ModelComparison> CompareOrders(const Backlog& backlog,
                                      const std::vector<PriorityModel>& models) {
  ModelComparison comparison;
  comparison.columns.emplace_back();
  comparison.columns.insert(comparison.columns.end(), models.begin(), models.end());
  for (const std::optional<PriorityModel>& model : comparison.columns) {
    PrioritizeOptions options{.partial = true, .model = model};
    Result<Proposal> proposal = Prioritize(backlog, options);
    if (!proposal) return std::move(proposal).error();
    const std::size_t without = CountWithoutInputs(model, *proposal);
    if (model && without > 0 && without == proposal->placements.size()) {
      return Error{
          Exit::kCannot,
          fmt::format("cannot compare with {}: no story has {}", Word(*model), InputsOf(*model)),
          {},
          {HowToGiveInputs(*model)}};
    }
    comparison.without_inputs.push_back(without);
    comparison.proposals.push_back(*std::move(proposal));
  }
  const auto& by_default = comparison.proposals.front().placements;
  std::vector<std::size_t> row_of(backlog.stories().size());  // in the default order
  for (std::size_t row = 0; row < by_default.size(); ++row) {
    row_of[static_cast<std::size_t>(by_default[row].story - backlog.stories().data())] = row;
    comparison.stories.push_back({by_default[row].story, {}, 0});
  }
  for (const Proposal& proposal : comparison.proposals) {
    std::vector<std::size_t> rows;
    for (const Placement& placement : proposal.placements) {
      const std::size_t row =
          row_of[static_cast<std::size_t>(placement.story - backlog.stories().data())];
      rows.push_back(row);
      comparison.stories[row].places.push_back(rows.size());
    }
    const std::size_t count = rows.size();
    comparison.disagreements.push_back(
        {count * (count > 0 ? count - 1 : 0) / 2, CountReversed(std::move(rows))});
  }
  for (ComparedStory& story : comparison.stories) {
    story.spread = SpreadOf(story, comparison.columns);
  }
  return comparison;
}

}  // namespace backlog
