// `backlog vision edit`: the vision is written, or adjusted, and why.
#include "backlog/rules/adjustment.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/editor.h"
#include "cli/input.h"
#include "commands/vision_form.h"
#include "commands/vision_step.h"
#include "report/feedback_text.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> statement;
  std::optional<std::string> customer;
  std::optional<std::string> need;
  std::optional<std::string> product;
  std::optional<std::string> unlike;
  BecauseOptions because;

  bool IsEmpty() const { return !statement && !customer && !need && !product && !unlike; }
};

// What the editor may say; nothing where it left all as it was.
Result<std::optional<Vision>> EditForm(Context& ctx) {
  if (!ctx.CanPrompt() && !EditorCommand(ctx)) {
    return Error{Exit::kUsage,
                 "'vision edit' needs what to change",
                 {},
                 {"one of --statement, --for, --need, --product, --unlike"}};
  }
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  for (const UnreadFile& file : loaded->backlog.unread) {
    if (file.kind == FileKind::kVision) return file.why;
  }
  const Vision& vision = loaded->backlog.vision;
  const Result<std::optional<std::string>> text = EditText(ctx, "vision.txt", VisionForm(vision));
  if (!text) return text.error();
  if (!*text) return std::optional<Vision>();
  if (!IsUtf8(**text)) return Error{Exit::kInvalid, "the vision takes UTF-8", {}, {}};
  Result<Vision> typed = ReadVisionForm(**text, vision);
  if (!typed) return std::move(typed).error();
  return std::optional<Vision>(*std::move(typed));
}

Vision WithOptions(const Options& options, Vision vision) {
  if (options.statement) vision.statement = *options.statement;
  // Each part is a line of the form in the editor.
  if (options.customer) vision.customer = OneLine(*options.customer);
  if (options.need) vision.need = OneLine(*options.need);
  if (options.product) vision.product = OneLine(*options.product);
  if (options.unlike) vision.unlike = OneLine(*options.unlike);
  return vision;
}

// What the form says of the vision, put into the vision as it is now: a goal may have been edited
// while the editor was open.
Vision WithForm(const Vision& typed, Vision vision) {
  vision.statement = typed.statement;
  vision.customer = typed.customer;
  vision.need = typed.need;
  vision.product = typed.product;
  vision.unlike = typed.unlike;
  return vision;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  std::optional<Vision> typed;
  if (options.IsEmpty()) {
    Result<std::optional<Vision>> form = EditForm(ctx);
    if (!form) return std::move(form).error();
    typed = *std::move(form);
  }
  const Result<Deed> deed = options.because.MakeDeed(ctx);
  if (!deed) return deed.error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  for (const UnreadFile& file : session->backlog().unread) {
    if (file.kind == FileKind::kVision) return file.why;
  }
  const Vision before = session->backlog().vision;
  const Vision after = typed ? WithForm(*typed, before) : WithOptions(options, before);
  if (after == before) {
    session->Release();
    ctx.out().Line("nothing to do: the vision is so already");
    return Exit::kDone;
  }
  std::optional<Decision> decision;
  if (options.because.IsGiven()) {
    Result<Decision> decided =
        options.because.Decide(ctx, session->backlog(), AdjustmentOf(before, after), *deed);
    if (!decided) return std::move(decided).error();
    decision = *std::move(decided);
  }
  if (auto saved = SaveVision(ctx, *session, after, decision, "edit the vision"); !saved) {
    return saved.error();
  }
  ctx.out().Line("edited the vision");
  TellDecision(ctx, decision);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Option("--statement", "TEXT", options.statement, Complete::kNothing,
              "what the product is for");
  args.Option("--for", "WHO", options.customer, Complete::kNothing, "for whom it is");
  args.Option("--need", "TEXT", options.need, Complete::kNothing, "what they need, or lack");
  args.Option("--product", "TEXT", options.product, Complete::kNothing,
              "what it is, and what it does for them");
  args.Option("--unlike", "TEXT", options.unlike, Complete::kNothing,
              "what they have today, and how this differs");
  options.because.Declare(args);
}

}  // namespace

extern const Command kVisionEdit;
const Command kVisionEdit = {
    .name = "vision edit",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Write the vision, or adjust it and keep why",
    .details =
        "Without an option that changes something the editor opens. With '--because' or\n"
        "'--reason' the adjustment is kept as a decision: what the vision was, what it is, who\n"
        "decided it when, and the feedback that it rests on. An empty text takes a part away.",
    .examples = {{"backlog vision edit", "In the editor"},
                 {"backlog vision edit --for \"cyclists\" --need \"their bike back in time\"",
                  "Two of its parts"},
                 {"backlog vision edit --for \"commuters\" --because f3k9 --because m2p7",
                  "Adjusted for what was observed"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
