// `backlog decision review`: what was forecast with a decision, against what came.
#include "backlog/rules/decision_review.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "commands/tradeoff_text.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  bool json = false;
};

std::string Days(int days) {
  return Count(static_cast<std::size_t>(std::abs(days)), "day");
}

std::string Points(int points) {
  return Count(static_cast<std::size_t>(points), "point");
}

// The forecast's verdict, in a sentence that can be read aloud.
std::string VerdictText(const DecisionReview& review) {
  if (review.release == nullptr) {
    return fmt::format("Release {} is not there any more.", Safe(review.decision->release));
  }
  if (review.verdict == CameTrue::kNothingForecast) {
    return "No date was forecast with it, so there is none to hold it against.";
  }
  const std::string promised = review.chosen->date_85->Human();
  const std::string out = review.out ? review.out->Human() : "";
  switch (review.verdict) {
    case CameTrue::kEarly:
      return fmt::format("It came early: done on {}, by the day that was forecast with 50 %.", out);
    case CameTrue::kInTime:
      return fmt::format("It came true: done on {}, by the day that was forecast with 85 %.", out);
    case CameTrue::kLate:
      if (review.out) {
        return fmt::format(
            "It came late: done on {}, {} after the day that was forecast with 85 %.", out,
            Days(review.days));
      }
      return fmt::format(
          "It is late: {}, forecast with 85 %, was {} ago, and {} to do.", promised,
          Days(review.days),
          review.now->points == 1 ? "1 point is" : Points(review.now->points) + " are");
    case CameTrue::kAhead:
      return fmt::format("It is ahead: with 85 % it is done {} sooner than was forecast.",
                         Days(review.days));
    case CameTrue::kOnCourse:
      if (review.now->chance && std::lround(*review.now->chance * 100) == 0) {
        return "As was forecast: with 85 % it is done on the same day. That is too late for its "
               "date, which has no chance.";
      }
      return "It is on course: with 85 % it is done on the day that was forecast.";
    case CameTrue::kOffCourse:
      return fmt::format(
          "It is off course: the chance that its date is met was {} %, and is {}. Was the decision "
          "carried out?",
          *review.chosen->chance, ChanceText(*review.now->chance));
    case CameTrue::kCut:
      return fmt::format(
          "It came with less than was decided, {} of {}: done on {}, which tells nothing about the "
          "day that was forecast for all of it.",
          review.scope_now(), Points(*review.chosen->scope), out);
    case CameTrue::kSlipping:
      return fmt::format("It slips: with 85 % it is done {} later than was forecast.",
                         Days(review.days));
    default: return "Nothing tells when it is done now.";
  }
}

class ThenAndNow {
 public:
  explicit ThenAndNow(const DecisionReview& review) : review_(review) {}

  void Print(Context& ctx) {
    const DecisionOption& then = *review_.chosen;
    const bool has_release = review_.release != nullptr;
    Row("points", Number(then.scope), has_release ? ScopeNow() : "");
    Row("business value", Number(then.business_value), Delivered(review_.accepted_business_value));
    Row("user value", Number(then.user_value), Delivered(review_.accepted_user_value));
    Row("done with 50 %", Day(then.date_50), End(review_.now ? review_.now->likely : std::nullopt));
    Row("done with 85 %", Day(then.date_85), End(review_.now ? review_.now->safe : std::nullopt));
    Row("chance of its date", then.chance ? fmt::format("{} %", *then.chance) : "",
        review_.now && review_.now->chance ? ChanceText(*review_.now->chance) : "");
    table_.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  }

 private:
  static std::string Number(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "";
  }
  static std::string Day(const std::optional<Date>& date) { return date ? date->ToString() : ""; }
  std::string ScopeNow() const {
    if (!review_.now) return fmt::format("{} accepted", review_.accepted_points);
    return fmt::format("{}: {} accepted, {} to do", review_.scope_now(), review_.accepted_points,
                       review_.now->points);
  }
  std::string Delivered(int value) const {
    return review_.release != nullptr ? fmt::format("{} delivered", value) : "";
  }
  std::string End(const std::optional<SprintChance>& sprint) const {
    if (review_.out) return "done on " + review_.out->ToString();
    return sprint ? sprint->end.ToString() : "";
  }
  void Row(std::string name, std::string then, std::string now) {
    if (then.empty() && now.empty()) return;
    table_.Row({{std::move(name)}, {std::move(then)}, {std::move(now)}});
  }

  const DecisionReview& review_;
  Table table_{{{"release"}, {"then"}, {"now"}}};
};

bool IsSettled(const DecisionReview& review) {
  return review.verdict == CameTrue::kEarly || review.verdict == CameTrue::kInTime ||
         review.verdict == CameTrue::kLate;
}

// What came in since makes a forecast that held worth more, and excuses one that did not.
std::string MoreScopeText(const DecisionReview& review) {
  if (!IsSettled(review) || !review.out || review.scope_change() <= 0) return {};
  return fmt::format(" That was with more than was decided: {} instead of {}.", review.scope_now(),
                     *review.chosen->scope);
}

void Print(Context& ctx, const Backlog& backlog, const DecisionReview& review) {
  const Decision& decision = *review.decision;
  ctx.out().Line(fmt::format("{} {}", ctx.out().Paint(Role::kId, decision.id),
                             ctx.out().Paint(Role::kTitle, Safe(decision.question))));
  std::string line = "Decided";
  if (decision.created) line += " on " + decision.created->Human();
  if (!decision.by.empty()) line += " by " + Safe(decision.by);
  line += ": " + Safe(decision.choice);
  if (!decision.reason.empty()) line += fmt::format(" ({})", Safe(decision.reason));
  TellWrapped(ctx, line, 0);
  if (review.chosen != nullptr) {
    ctx.out().Line();
    ThenAndNow(review).Print(ctx);
  }
  ctx.out().Line();
  TellWrapped(ctx, VerdictText(review) + MoreScopeText(review), 0);
  if (review.chosen == nullptr) return;
  for (const std::string& id : review.chosen->musts_lost) {
    const Story* must = backlog.Find(id);
    if (must == nullptr) continue;
    TellWrapped(ctx,
                fmt::format("A must that was given up: {}; it is {}{}.", Named(ctx, *must),
                            Word(must->status),
                            must->release.empty() ? "" : " in release " + Safe(must->release)),
                0);
  }
}

// How often what was promised held: a forecast is as good as its record.
void PrintRecord(Context& ctx, const std::vector<DecisionReview>& reviews) {
  const auto settled = std::count_if(reviews.begin(), reviews.end(), IsSettled);
  const auto late = std::count_if(reviews.begin(), reviews.end(), [](const DecisionReview& each) {
    return each.verdict == CameTrue::kLate;
  });
  const auto cut = std::count_if(reviews.begin(), reviews.end(), [](const DecisionReview& each) {
    return each.verdict == CameTrue::kCut;
  });
  if (settled < 2) return;
  ctx.out().Line();
  std::string text =
      fmt::format("Of {} decisions whose day has come, {} held what was forecast with 85 %.",
                  settled, settled - late);
  if (cut > 0) {
    text += fmt::format(" {} came with less than was decided, and {} not among them.", cut,
                        cut == 1 ? "is" : "are");
  }
  TellWrapped(ctx, text, 0);
}

void Json(JsonWriter& json, const DecisionReview& review) {
  json.BeginObject().Member("id", review.decision->id);
  json.Member("release", review.decision->release).Member("choice", review.decision->choice);
  json.Member("verdict", Word(review.verdict));
  if (review.verdict != CameTrue::kNothingForecast && review.verdict != CameTrue::kUnknown) {
    json.Member("days", review.days);
  }
  const auto day = [&](std::string_view key, const std::optional<Date>& date) {
    if (date) json.Member(key, date->ToString());
  };
  json.Key("then").BeginObject();
  if (review.chosen != nullptr) {
    if (review.chosen->scope) json.Member("points", *review.chosen->scope);
    day("date_50", review.chosen->date_50);
    day("date_85", review.chosen->date_85);
    if (review.chosen->chance) json.Member("chance", *review.chosen->chance);
  }
  json.EndObject();
  json.Key("now").BeginObject();
  json.Member("points", review.scope_now());
  json.Member("accepted_stories", review.accepted_stories);
  json.Member("accepted_points", review.accepted_points);
  json.Member("business_value", review.accepted_business_value);
  json.Member("user_value", review.accepted_user_value);
  if (review.now) {
    json.Member("points_to_do", review.now->points);
    if (review.now->likely) day("date_50", review.now->likely->end);
    if (review.now->safe) day("date_85", review.now->safe->end);
    if (review.now->chance) json.Member("chance_by_date", *review.now->chance);
  }
  day("done", review.out);
  json.EndObject().EndObject();
}

Result<std::vector<DecisionReview>> ReviewsOf(const Backlog& backlog, const Options& options,
                                              Date today) {
  if (!options.id) return ReviewDecisions(backlog, today);
  const Result<const Decision*> decision = FindDecision(backlog, *options.id);
  if (!decision) return decision.error();
  if (!(*decision)->release.empty()) return std::vector{ReviewOf(backlog, **decision, today)};
  return Error{Exit::kCannot,
               fmt::format("cannot review decision '{}': it is about no release", (*decision)->id),
               {},
               {fmt::format("see it: 'backlog decision show {}'", (*decision)->id)}};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Result<std::vector<DecisionReview>> reviews =
      ReviewsOf(loaded->backlog, options, ctx.today());
  if (!reviews) return reviews.error();
  if (options.json) {
    JsonWriter json;
    json.BeginArray();
    for (const DecisionReview& review : *reviews) Json(json, review);
    json.EndArray();
    ctx.out() << json.Finish();
  } else if (!reviews->empty()) {
    ctx.UsePager();
    for (const DecisionReview& review : *reviews) {
      if (&review != &reviews->front()) ctx.out().Line();
      Print(ctx, loaded->backlog, review);
    }
    PrintRecord(ctx, *reviews);
  } else if (loaded->problems.empty()) {
    ctx.Say("nothing was decided about a release yet");
    ctx.Hint("'backlog tradeoff RELEASE --drop ID --decide WHY' keeps a trade-off");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kDecision,
               "the decision; default: all that are about a release", false);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kDecisionReview;
const Command kDecisionReview = {
    .name = "decision review",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Hold what was forecast against what came",
    .details =
        "For each decision about a release, the newest first: scope, value and dates as they were\n"
        "seen when it was taken, and as they are now; and whether the day that was forecast with\n"
        "85 % held. Of a release that is open, what 'when' forecasts now stands against it.",
    .examples = {{"backlog decision review", "Did our decisions come true?"},
                 {"backlog decision review r5k --json", "One of them, for a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
