#include "commands/prioritize_report.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/priority_models.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr std::size_t kNamedStories = 3;
constexpr std::size_t kToldRemarks = 10;
constexpr int kRemark = 2;  // columns in

// The stories behind which a story goes now, and before which it stood, by place.
std::vector<const Story*> Passed(const Proposal& proposal, const Move& move) {
  std::vector<const Story*> passed;
  for (const Placement& other : proposal.placements) {
    if (other.old_place > move.from && other.place < move.to) passed.push_back(other.story);
  }
  return passed;
}

// "s2aaaa, s6aaaa and 4 more".
std::string Some(const std::vector<const Story*>& stories) {
  std::string text;
  const std::size_t named = stories.size() > kNamedStories ? kNamedStories - 1 : stories.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) text += i + 1 == stories.size() ? " and " : ", ";
    text += stories[i]->id;
  }
  if (named < stories.size()) text += fmt::format(" and {} more", stories.size() - named);
  return text;
}

void PrintMove(Context& ctx, const Proposal& proposal, const Move& move) {
  constexpr int kIndent = 13;
  TellBehind(ctx, fmt::format("{:>4} -> {:<4} ", move.from, move.to), Named(ctx, *move.story));
  TellWrapped(ctx, Safe(move.why), kIndent);
  if (move.undoes_order) {
    TellWrapped(
        ctx,
        fmt::format("it stood before {}, by hand or older scores", Some(Passed(proposal, move))),
        kIndent);
  }
}

void PrintPins(Context& ctx, const Proposal& proposal) {
  for (const ExpiredPin& pin : proposal.expired_pins) {
    TellBehind(ctx, "",
               fmt::format("the pin of {} does not count any more: {}", Named(ctx, *pin.story),
                           Safe(pin.why)));
  }
  for (const Placement& placement : proposal.placements) {
    if (placement.flags.pin_yields_to.empty()) continue;
    TellBehind(
        ctx, "",
        fmt::format("the pin of {} yields to its dependencies: {}", Named(ctx, *placement.story),
                    fmt::join(placement.flags.pin_yields_to, ", ")));
  }
}

void PrintSum(Context& ctx, const Proposal& proposal, Tense tense) {
  const std::size_t moved = proposal.moves.size();
  const std::size_t changed = proposal.ranks.changes.size();
  const std::size_t rekeyed = changed > moved ? changed - moved : 0;
  const auto undone = std::count_if(proposal.moves.begin(), proposal.moves.end(),
                                    [](const Move& move) { return move.undoes_order; });
  if (changed == 0) {
    ctx.out().Line(
        proposal.placements.empty()
            ? "nothing to do: there is no open story outside the sprints"
            : fmt::format("nothing to do: the order is as {}",
                          proposal.placements.front().model
                              ? fmt::format("{} has it", Word(*proposal.placements.front().model))
                              : "the rules have it"));
    return;
  }
  if (moved > 0) {
    std::string sum = fmt::format("{} {}", tense == Tense::kWould ? "would move" : "moved",
                                  Count(moved, "story", "stories"));
    if (undone > 0) {
      sum += fmt::format("; {} stood higher by hand or by older scores",
                         moved == 1 ? std::string("it") : fmt::format("{} of them", undone));
    }
    TellBehind(ctx, "", sum);
  }
  if (rekeyed > 0) {
    ctx.out().Line(fmt::format("{} a new rank and {} {}",
                               Count(rekeyed, moved > 0 ? "other story" : "story",
                                     moved > 0 ? "other stories" : "stories") +
                                   (tense == Tense::kWould ? " would get" : " got"),
                               tense == Tense::kWould ? "keep" : "kept",
                               rekeyed == 1 ? "its place" : "their places"));
  }
}

std::string UnscoredText(std::size_t unscored, std::optional<PriorityModel> model) {
  const std::string at_the_end = Count(unscored, "story stands", "stories stand") + " at the end";
  if (!model) return at_the_end + ", unscored: 'backlog list --unscored'";
  if (*model == PriorityModel::kMoscow) {
    return fmt::format("{} without a class, between could and wont",
                       Count(unscored, "story stands", "stories stand"));
  }
  return fmt::format("{}, without {}", at_the_end, InputsOf(*model));
}

void PrintRemarks(Context& ctx, const Proposal& proposal) {
  std::size_t told = 0;
  std::size_t more = 0;
  std::size_t unscored = 0;
  for (const Placement& placement : proposal.placements) {
    if (placement.flags.unscored) {
      ++unscored;
      continue;
    }
    Placement without_pin = placement;  // PrintPins told about it
    without_pin.flags.pin_yields_to.clear();
    without_pin.flags.expired_pin.clear();
    for (const std::string& remark : Remarks(without_pin)) {
      if (told == kToldRemarks) {
        ++more;
        continue;
      }
      if (told++ == 0) ctx.out().Line();
      TellBehind(ctx, "", Named(ctx, *placement.story));
      TellWrapped(ctx, Safe(remark), kRemark);
    }
  }
  if (more > 0) {
    ctx.out().Line(fmt::format("and {}: 'backlog prioritize --dry-run --json' has all",
                               Count(more, "more remark", "more remarks")));
  }
  if (unscored > 0) {
    if (told == 0) ctx.out().Line();
    TellBehind(ctx, "", UnscoredText(unscored, proposal.placements.front().model));
  }
}

void PlacementJson(JsonWriter& json, const Placement& placement) {
  json.BeginObject();
  json.Member("id", placement.story->id);
  json.Member("title", placement.story->title);
  json.Member("place", placement.place);
  json.Member("from", placement.old_place);
  if (placement.banded || (placement.band == Band::kUnscored && !placement.model)) {
    json.Member("band", Word(placement.band));
  }
  if (placement.release != nullptr) {
    json.Member("release", placement.release->name);
    json.Member("release_class", Word(placement.release_class));
  }
  json.Member("cost_of_delay", placement.score.cost_of_delay);
  if (placement.score.size) json.Member("size", *placement.score.size);
  if (const auto wsjf = WsjfNumber(placement.score)) json.Member("wsjf", *wsjf);
  if (placement.model) {
    json.Member("model", Word(*placement.model));
    if (const auto score = ModelNumber(*placement.model, *placement.story)) {
      json.Member("score", *score);
    }
  }
  if (placement.carried_by != nullptr) json.Member("carried_by", placement.carried_by->id);
  json.Member("reason", Reason(placement));
  json.Key("remarks").BeginArray();
  for (const std::string& remark : Remarks(placement)) json.Value(remark);
  json.EndArray();
  json.EndObject();
}

void MoveJson(JsonWriter& json, const Proposal& proposal, const Move& move) {
  json.BeginObject();
  json.Member("id", move.story->id);
  json.Member("title", move.story->title);
  json.Member("from", move.from);
  json.Member("to", move.to);
  json.Member("why", move.why);
  if (move.undoes_order) {
    json.Key("stood_before").BeginArray();
    for (const Story* story : Passed(proposal, move)) json.Value(story->id);
    json.EndArray();
  }
  json.EndObject();
}

}  // namespace

void PrintProposal(Context& ctx, const Proposal& proposal, Tense tense) {
  for (const Move& move : proposal.moves) PrintMove(ctx, proposal, move);
  PrintPins(ctx, proposal);
  PrintSum(ctx, proposal, tense);
  PrintRemarks(ctx, proposal);
  if (tense == Tense::kDone && !proposal.moves.empty()) {
    // `why` speaks of the rules.
    ctx.Hint(proposal.placements.front().model
                 ? "'backlog undo' takes it back; without '--model' the rules decide again"
                 : "'backlog undo' takes it back; 'backlog why ID' says why");
  }
}

void PrintProposalJson(Context& ctx, const Proposal& proposal) {
  JsonWriter json;
  json.BeginObject();
  json.Key("moves").BeginArray();
  for (const Move& move : proposal.moves) MoveJson(json, proposal, move);
  json.EndArray();
  json.Key("expired_pins").BeginArray();
  for (const ExpiredPin& pin : proposal.expired_pins) {
    json.BeginObject().Member("id", pin.story->id).Member("why", pin.why).EndObject();
  }
  json.EndArray();
  json.Key("order").BeginArray();
  for (const Placement& placement : proposal.placements) PlacementJson(json, placement);
  json.EndArray();
  json.EndObject();
  ctx.out() << json.Finish();
}

}  // namespace backlog
