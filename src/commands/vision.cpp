// `backlog vision`: what the product is for, and its Product Goals.
#include <algorithm>
#include <array>
#include <utility>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/goal_table.h"
#include "model/product_name.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

bool SaysNothing(const Vision& vision) {
  return vision.statement.empty() && vision.customer.empty() && vision.need.empty() &&
         vision.product.empty() && vision.unlike.empty();
}

// The lines of a paragraph, as wide as its file has them, on one line.
std::string Paragraphs(std::string_view text) {
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool breaks = text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n' &&
                        !joined.empty() && joined.back() != '\n';
    joined += breaks ? ' ' : text[i];
  }
  while (joined.ends_with('\n')) joined.pop_back();
  return joined;
}

void Print(Context& ctx, const Backlog& backlog) {
  const Vision& vision = backlog.vision;
  constexpr int kWidest = 100;  // longer lines are hard to read, however wide the terminal
  const int width = std::min(ctx.terminal().width, kWidest);
  ctx.out().Line(ctx.out().Paint(Role::kTitle, Safe(ProductName(backlog.settings))));
  if (const std::string text = Safe(Paragraphs(vision.statement), Lines::kKeep); !text.empty()) {
    ctx.out().Line();
    for (const std::string& line : Wrap(text, width - 2)) {
      ctx.out().Line(line.empty() ? line : "  " + line);
    }
  }
  const std::array parts{std::pair("For", &vision.customer), std::pair("Need", &vision.need),
                         std::pair("Product", &vision.product),
                         std::pair("Unlike", &vision.unlike)};
  bool first = true;
  for (const auto& [label, text] : parts) {
    constexpr int kLabel = 11;
    if (text->empty()) continue;
    if (first) ctx.out().Line();
    first = false;
    std::string lead = "  " + ctx.out().Paint(Role::kDim, Pad(label, kLabel - 2));
    for (const std::string& line : Wrap(Safe(*text), width - kLabel)) {
      ctx.out().Line(lead + line);
      lead = std::string(kLabel, ' ');
    }
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  const Vision& vision = backlog.vision;
  if (options.json) {
    JsonWriter json;
    json.BeginObject();
    Vision without_goals = vision;
    without_goals.goals.clear();
    WriteMembers(json, without_goals);
    WriteGoals(json, backlog);
    json.EndObject();
    ctx.out() << json.Finish();
    return WithProblems(ctx, loaded->problems);
  }
  if (backlog.IsUnread(FileKind::kVision, {})) return WithProblems(ctx, loaded->problems);
  if (!SaysNothing(vision)) {
    Print(ctx, backlog);
  } else {
    ctx.Say("there is no vision yet: for whom is the product, and what does it do for them?");
    ctx.Hint("backlog vision edit --for WHO --need TEXT --product TEXT --unlike TEXT");
  }
  if (!vision.goals.empty()) {
    if (!SaysNothing(vision)) ctx.out().Line();
    PrintGoals(ctx, backlog);
  } else {
    ctx.Hint("backlog goal add TEXT --measure TEXT --target TEXT");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kVision;
const Command kVision = {
    .name = "vision",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show what the product is for, and its Product Goals",
    .details =
        "The vision's statement and its parts: for whom the product is, what they need, what it\n"
        "is, and what it is unlike. Below, the Product Goals that lead there, as 'goal list'\n"
        "shows them.",
    .examples = {{"backlog vision", "What are we here for?"},
                 {"backlog vision --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
