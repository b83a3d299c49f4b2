#include "commands/tradeoff_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/told_lines.h"
#include "report/forecast_text.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

std::string Signed(int number) {
  return number == 0 ? std::string() : fmt::format("{:+}", number);
}

std::string DaysApart(const std::optional<Date>& before, const std::optional<Date>& after) {
  if (!before || !after || *before == *after) return {};
  const int days = *after - *before;
  return fmt::format("{} {}", Count(static_cast<std::size_t>(std::abs(days)), "day"),
                     days > 0 ? "later" : "sooner");
}

std::string SprintCell(const ReleaseNumbers& numbers, const std::optional<SprintChance>& sprint) {
  if (numbers.stories == 0) return "nothing left to do";
  if (numbers.no_forecast) return "not known";
  if (!sprint) return fmt::format("after {} sprints", kMostSprints);
  return fmt::format("{}, sprint {}", sprint->end.ToString(), sprint->sprint);
}

std::optional<Date> EndOf(const std::optional<SprintChance>& sprint) {
  return sprint ? std::optional(sprint->end) : std::nullopt;
}

std::string ChanceCell(const ReleaseNumbers& numbers) {
  if (numbers.stories == 0 && numbers.date) return "100 %";
  return numbers.chance ? ChanceText(*numbers.chance) : "-";
}

class NumbersTable {
 public:
  explicit NumbersTable(const Tradeoff::Pair& pair) : pair_(pair) {}

  void Print(Context& ctx) {
    const ReleaseNumbers& before = pair_.before;
    const ReleaseNumbers& after = pair_.after;
    Number("stories to do", before.stories, after.stories);
    Number("points to do", before.points, after.points);
    if (before.unsized + after.unsized > 0) {
      Number("without a size", before.unsized, after.unsized);
    }
    Number("business value", before.business_value, after.business_value);
    Number("user value", before.user_value, after.user_value);
    Number("open risk", before.open_risk, after.open_risk);
    Row("done with 50 %", SprintCell(before, before.likely), SprintCell(after, after.likely),
        DaysApart(EndOf(before.likely), EndOf(after.likely)));
    Row("done with 85 %", SprintCell(before, before.safe), SprintCell(after, after.safe),
        DaysApart(EndOf(before.safe), EndOf(after.safe)));
    if (before.date || after.date) {
      const auto day = [](const std::optional<Date>& date) {
        return date ? date->ToString() : "none";
      };
      Row("due", day(before.date), day(after.date), DaysApart(before.date, after.date));
      Row("chance of that", ChanceCell(before), ChanceCell(after), ChanceDifference());
      if (before.value_in_time && after.value_in_time) {
        Number("value by then", *before.value_in_time, *after.value_in_time);
      }
    }
    table_.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  }

 private:
  void Row(std::string name, std::string before, std::string after, std::string difference) {
    table_.Row(
        {{std::move(name)}, {std::move(before)}, {std::move(after)}, {std::move(difference)}});
  }
  void Number(std::string name, int before, int after) {
    Row(std::move(name), std::to_string(before), std::to_string(after), Signed(after - before));
  }
  std::string ChanceDifference() const {
    if (!pair_.before.chance || !pair_.after.chance) return {};
    return Signed(static_cast<int>(std::lround(*pair_.after.chance * 100) -
                                   std::lround(*pair_.before.chance * 100)));
  }

  const Tradeoff::Pair& pair_;
  Table table_{{{"release"}, {"as it is"}, {"as changed"}, {"difference"}}};
};

class Telling {
 public:
  Telling(Context& ctx, const Backlog& backlog, const TradeoffChanges& changes,
          const Tradeoff& tradeoff, const Decision* decision)
      : ctx_(ctx), backlog_(backlog), changes_(changes), tradeoff_(tradeoff), decision_(decision) {}

  void Print() {
    const std::string& name = tradeoff_.release.before.release;
    if (tradeoff_.advice) PrintAdvice(*tradeoff_.advice);
    if (changes_.empty() && tradeoff_.dropped.empty()) {
      PrintBasis();
      return;
    }
    if (tradeoff_.advice) ctx_.out().Line();
    PrintChanges();
    PrintPair(fmt::format("Release {}", name), tradeoff_.release);
    for (const Tradeoff::Pair& pair : tradeoff_.others) {
      PrintPair(fmt::format("Release {}", pair.before.release), pair);
    }
    PrintLost();
    PrintBasis();
    PrintCommands();
  }

 private:
  void Heading(std::string_view text) {
    ctx_.out().Line();
    ctx_.out().Line(ctx_.out().Paint(Role::kHeading, text));
  }

  std::string NameOf(const std::string& id) const { return Named(ctx_, *backlog_.Find(id)); }

  static std::string MustsText(const CutAdvice& advice) {
    if (advice.cuts.size() == 1) return "It is a must";
    if (advice.musts.size() == advice.cuts.size()) return "All of them are musts";
    return fmt::format("{} of them {}", advice.musts.size(),
                       advice.musts.size() == 1 ? "is a must" : "are musts");
  }

  void PrintAdvice(const CutAdvice& advice) {
    const ReleaseNumbers& release = tradeoff_.release.after;
    const std::string wish =
        fmt::format("{} with a chance of {}", release.date->Human(), ChanceText(advice.confidence));
    const std::string now = release.chance ? ChanceText(*release.chance) : "not known";
    std::string text;
    if (!advice.reached) {
      text = fmt::format(
          "No cut reaches {}: until then {} of work {} done as surely, and what would be left "
          "takes "
          "more. The chance is {}.",
          wish, Count(static_cast<std::size_t>(advice.points_in_time), "point"),
          advice.points_in_time == 1 ? "is" : "are", now);
    } else if (advice.cuts.empty()) {
      text = fmt::format("Nothing has to go to reach {}: the chance is {}.", wish, now);
    } else {
      text = fmt::format(
          "To reach {}, release {} gives up {}, {}, with a value of {} together. {}", wish,
          release.release, Count(advice.cuts.size(), "story", "stories"),
          Count(static_cast<std::size_t>(advice.points), "point"), advice.value,
          advice.proved ? "No cheaper cut reaches it." : "It was not proved that none is cheaper.");
      if (!advice.musts.empty()) {
        text += fmt::format(" {}: without giving up musts nothing reaches it.", MustsText(advice));
      }
    }
    TellWrapped(ctx_, text, 0);
  }

  void Change(std::string_view how, std::string_view size, const std::string& id) {
    TellBehind(ctx_, fmt::format("  {:<9} {:>7}  ", how, size), NameOf(id));
  }

  std::string SizeOf(const std::string& id) const {
    const std::optional<int>& size = backlog_.Find(id)->size;
    return size ? std::to_string(*size) : "-";
  }

  void PrintChanges() {
    ctx_.out().Line(ctx_.out().Paint(
        Role::kHeading, fmt::format("Release {}: what if", tradeoff_.release.before.release)));
    for (const std::string& id : tradeoff_.dropped) Change("out", SizeOf(id), id);
    for (const std::string& id : tradeoff_.added) Change("in", SizeOf(id), id);
    for (const TradeoffChanges::Move& move : changes_.move) {
      if (move.release == tradeoff_.release.before.release) continue;  // told as "in"
      Change("to " + move.release, SizeOf(move.id), move.id);
    }
    for (const TradeoffChanges::Resize& resize : changes_.resize) {
      Change("size", fmt::format("{} -> {}", SizeOf(resize.id), resize.size), resize.id);
    }
    if (changes_.date) ctx_.out().Line("  due        " + changes_.date->Human());
    if (changes_.velocity) {
      const auto [from, to] = *changes_.velocity;
      ctx_.out().Line(fmt::format("  velocity   {} a sprint, as the team's assumption",
                                  from == to ? Count(static_cast<std::size_t>(from), "point")
                                             : fmt::format("{} to {} points", from, to)));
    }
  }

  void PrintPair(const std::string& title, const Tradeoff::Pair& pair) {
    ctx_.out().Line();
    if (!tradeoff_.others.empty()) ctx_.out().Line(ctx_.out().Paint(Role::kHeading, title));
    NumbersTable(pair).Print(ctx_);
  }

  void PrintLost() {
    if (!tradeoff_.musts_lost.empty()) {
      Heading("Musts that it would lose");
      for (const std::string& id : tradeoff_.musts_lost) ctx_.out().Line("  " + NameOf(id));
    }
    if (tradeoff_.needs.empty()) return;
    Heading("Waits for what is not in the release");
    for (const OpenNeed& need : tradeoff_.needs) {
      TellWithAside(ctx_, "  " + NameOf(need.story),
                    fmt::format("(needs {}, which is still done before it)", NameOf(need.needs)), 4,
                    Role::kPlain);
    }
  }

  void PrintBasis() {
    const ReleaseNumbers& after = tradeoff_.release.after;
    ctx_.out().Line();
    if (after.no_forecast) {
      TellWrapped(ctx_, "No forecast: " + after.no_forecast->what + ".", 0);
    } else if (after.pace) {
      TellWrapped(ctx_, PaceText(*after.pace), 0);
    }
    if (after.other_points > 0) {
      TellWrapped(ctx_,
                  fmt::format("{} of other work {} done before its last story.",
                              Count(static_cast<std::size_t>(after.other_points), "point"),
                              after.other_points == 1 ? "is" : "are"),
                  0);
    }
  }

  void PrintCommands() {
    ctx_.out().Line();
    const bool is_kept =
        decision_ != nullptr && decision_->choice != decision_->options.back().text;
    if (decision_ != nullptr) {
      TellWrapped(ctx_,
                  fmt::format("Decided: {}. It is kept as {}, and nothing else was changed.",
                              Safe(decision_->choice), decision_->id),
                  0);
    } else {
      ctx_.out().Line("Nothing was changed.");
    }
    if (tradeoff_.commands.empty() || is_kept) return;
    ctx_.out().Line("To carry it out:");
    for (const std::string& command : tradeoff_.commands) ctx_.out().Line("  " + command);
  }

  Context& ctx_;
  const Backlog& backlog_;
  const TradeoffChanges& changes_;
  const Tradeoff& tradeoff_;
  const Decision* decision_;
};

void TextsJson(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.Key(key).BeginArray();
  for (const std::string& text : texts) json.Value(text);
  json.EndArray();
}

void NumbersJson(JsonWriter& json, std::string_view key, const ReleaseNumbers& numbers) {
  json.Key(key).BeginObject();
  json.Member("stories", numbers.stories).Member("points", numbers.points);
  json.Member("unsized", numbers.unsized);
  json.Member("business_value", numbers.business_value).Member("user_value", numbers.user_value);
  json.Member("open_risk", numbers.open_risk).Member("musts", numbers.musts.size());
  if (numbers.date) json.Member("date", numbers.date->ToString());
  if (!numbers.no_forecast) {
    SprintJson(json, "likely", numbers.likely ? &*numbers.likely : nullptr);
    SprintJson(json, "safe", numbers.safe ? &*numbers.safe : nullptr);
    if (numbers.chance) json.Member("chance_by_date", *numbers.chance);
    if (numbers.value_in_time) json.Member("value_by_date", *numbers.value_in_time);
    json.Member("other_points", numbers.other_points);
    if (numbers.pace) PaceJson(json, *numbers.pace);
  } else if (numbers.stories > 0) {
    json.Member("no_forecast", numbers.no_forecast->what);
  }
  json.EndObject();
}

void ChangesJson(JsonWriter& json, const Backlog& backlog, const TradeoffChanges& changes,
                 const Tradeoff& tradeoff) {
  json.Key("changes").BeginObject();
  TextsJson(json, "drop", tradeoff.dropped);
  TextsJson(json, "add", tradeoff.added);
  json.Key("resize").BeginArray();
  for (const TradeoffChanges::Resize& resize : changes.resize) {
    json.BeginObject().Member("id", resize.id);
    if (const auto& old = backlog.Find(resize.id)->size) json.Member("from", *old);
    json.Member("to", resize.size).EndObject();
  }
  json.EndArray();
  json.Key("move").BeginArray();
  for (const TradeoffChanges::Move& move : changes.move) {
    json.BeginObject().Member("id", move.id).Member("release", move.release).EndObject();
  }
  json.EndArray();
  if (changes.date) json.Member("date", changes.date->ToString());
  if (changes.velocity) {
    json.Key("velocity").BeginArray();
    json.Value(changes.velocity->first).Value(changes.velocity->second).EndArray();
  }
  json.EndObject();
}

void AdviceJson(JsonWriter& json, const CutAdvice& advice) {
  json.Key("suggestion").BeginObject();
  json.Member("confidence", advice.confidence).Member("reached", advice.reached);
  TextsJson(json, "cuts", advice.cuts);
  TextsJson(json, "musts", advice.musts);
  json.Member("points", advice.points).Member("value", advice.value);
  json.Member("proved", advice.proved).EndObject();
}

}  // namespace

std::string ChanceText(double chance) {
  constexpr double kSure = 1 - 1e-9;
  constexpr double kNever = 1e-9;
  const double percent = chance * 100;
  if (chance < kSure && percent > 99) return "more than 99 %";
  if (chance > kNever && percent < 1) return "less than 1 %";
  return fmt::format("{} %", std::lround(percent));
}

void PrintTradeoff(Context& ctx, const Backlog& backlog, const TradeoffChanges& changes,
                   const Tradeoff& tradeoff, const Decision* decision) {
  Telling(ctx, backlog, changes, tradeoff, decision).Print();
}

void PrintTradeoffJson(Context& ctx, const Backlog& backlog, const TradeoffChanges& changes,
                       const Tradeoff& tradeoff, const Decision* decision) {
  JsonWriter json;
  json.BeginObject().Member("release", tradeoff.release.before.release);
  ChangesJson(json, backlog, changes, tradeoff);
  NumbersJson(json, "before", tradeoff.release.before);
  NumbersJson(json, "after", tradeoff.release.after);
  json.Key("others").BeginArray();
  for (const Tradeoff::Pair& pair : tradeoff.others) {
    json.BeginObject().Member("release", pair.before.release);
    NumbersJson(json, "before", pair.before);
    NumbersJson(json, "after", pair.after);
    json.EndObject();
  }
  json.EndArray();
  TextsJson(json, "musts_lost", tradeoff.musts_lost);
  json.Key("waits").BeginArray();
  for (const OpenNeed& need : tradeoff.needs) {
    json.BeginObject().Member("id", need.story).Member("needs", need.needs).EndObject();
  }
  json.EndArray();
  TextsJson(json, "commands", tradeoff.commands);
  if (tradeoff.advice) AdviceJson(json, *tradeoff.advice);
  if (decision != nullptr) json.Member("decision", decision->id);
  json.EndObject();
  ctx.out() << json.Finish();
}

}  // namespace backlog
