#include "commands/review_meeting.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "backlog/rules/review_meeting.h"
#include "cli/interrupt.h"
#include "cli/output_file.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/new_feedback.h"
#include "commands/past_numbers.h"
#include "commands/told_lines.h"
#include "model/product_name.h"
#include "report/news_message.h"
#include "report/review_page.h"

namespace backlog {
namespace {

constexpr int kBelowTitle = 2;
constexpr int kBelowStory = 5;
constexpr std::size_t kToldObservations = 3;

std::string PointsOf(const std::optional<int>& size) {
  return size ? Count(static_cast<std::size_t>(*size), "point") : std::string("no size");
}

/// The forecast when the sprint began, and now; and the order that follows.
ReviewOutlook OutlookFor(Context& ctx, const Backlog& backlog, const ReviewMeeting& meeting) {
  ReviewOutlook outlook;
  if (meeting.release != nullptr) {
    const std::string& name = meeting.release->name;
    const ReleaseNumbers now = NumbersOf(backlog, name, std::nullopt, ctx.today());
    outlook.sentences.push_back(OutlookSentence(now));
    if (meeting.sprint->start) {
      const auto then = NumbersThen(ctx, name, *meeting.sprint->start);
      if (then && *then) outlook.sentences.push_back(OutlookThenSentence(**then, now));
    }
    std::erase(outlook.sentences, std::string());
  }
  Result<Proposal> proposal = Prioritize(backlog, {.partial = true});
  if (!proposal) {
    std::string_view why = proposal.error().what;
    constexpr std::string_view kSaidAlready = "cannot prioritize: ";
    if (why.starts_with(kSaidAlready)) why.remove_prefix(kSaidAlready.size());
    outlook.no_order = why;
    return outlook;
  }
  outlook.moves = std::move(proposal->moves);
  if (outlook.moves.empty()) return outlook;
  for (const Placement& placement : proposal->placements) {
    if (outlook.top.size() < kShownNext) outlook.top.push_back(placement.story);
  }
  return outlook;
}

/// What the room hears, saved as soon as it is typed.
class MeetingNotes {
 public:
  MeetingNotes(Context& ctx, int sprint, const Deed& deed)
      : ctx_(ctx), sprint_(sprint), deed_(deed) {}

  /// False without a terminal, and once 'q' was typed.
  bool Asks() const { return ctx_.CanPrompt() && !quit_; }

  /// Asks until there is no more; about the story, or the whole sprint.
  Result<void> Hear(const Story* story) {
    while (Asks()) {
      const Result<std::string> said = Ask(ctx_, "     feedback", {});
      if (!said) return said.error();
      if (said->empty()) return {};
      if (IsQuit(*said)) {
        quit_ = true;
        return {};
      }
      const Result<std::string> id = Save(*said, story);
      if (!id && id.error().code != Exit::kUsage) return id.error();
      if (!id) {
        ctx_.out().Line("     " + Safe(id.error().what));
        continue;
      }
      const Result<std::string> who = Ask(ctx_, "     from whom (Enter: nobody named)", {});
      if (!who) return who.error();
      quit_ = IsQuit(*who);
      if (who->empty() || quit_) continue;
      if (auto named = Name(*id, *who); !named) return named;
    }
    return {};
  }

  void Sum() const {
    if (!ctx_.CanPrompt()) return;
    ctx_.out().Line();
    ctx_.out().Line(fmt::format("{} saved", Count(saved_, "observation is", "observations are")));
    if (saved_ > 0) ctx_.Hint("'backlog feedback list' shows what was said");
  }

 private:
  Result<std::string> Save(const std::string& said, const Story* story) {
    Result<Session> session = ctx_.store().Begin();
    if (!session) return std::move(session).error();
    Observation observation{said, FeedbackKind::kReview, {}, {}, {}, {}, sprint_};
    if (story != nullptr) observation.stories.push_back(story->id);
    Result<Feedback> feedback = NewFeedback(ctx_, session->backlog(), observation, deed_);
    if (!feedback) return std::move(feedback).error();
    session->Put(*feedback);
    auto done = ctx_.Commit(*session, fmt::format("feedback in the review of sprint {}", sprint_));
    if (!done) return std::move(done).error();
    ++saved_;
    return feedback->id;
  }

  Result<void> Name(const std::string& id, const std::string& who) {
    Result<Session> session = ctx_.store().Begin();
    if (!session) return std::move(session).error();
    const std::vector<Feedback>& all = session->backlog().feedback;
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Feedback& each) { return each.id == id; });
    if (at == all.end()) return {};  // somebody took it away meanwhile
    Feedback named = *at;
    named.from = who;
    session->Put(std::move(named));
    auto done = ctx_.Commit(*session, fmt::format("from whom feedback '{}' is", id));
    if (!done) return std::move(done).error();
    return {};
  }

  Context& ctx_;
  int sprint_;
  const Deed& deed_;
  bool quit_ = false;
  std::size_t saved_ = 0;
};

class ReviewRoom {
 public:
  ReviewRoom(Context& ctx, const ReviewMeeting& meeting, const ReviewOutlook& outlook,
             MeetingNotes& notes)
      : ctx_(ctx), meeting_(meeting), outlook_(outlook), notes_(notes) {}

  Result<void> Hold() {
    Head();
    for (const ShownStory& shown : meeting_.finished) {
      Show(shown);
      if (auto heard = notes_.Hear(shown.story); !heard) return heard;
    }
    Titles("Not finished", meeting_.unfinished);
    Outlook();
    Titles(meeting_.next_is_planned ? "What comes next: the planned sprint" : "What comes next",
           meeting_.next);
    if (notes_.Asks()) Heading("What else does the room say?");
    return notes_.Hear(nullptr);
  }

  void Order() {
    Heading("The order that follows");
    if (!outlook_.no_order.empty()) {
      TellWrapped(ctx_, "There is none: " + Safe(outlook_.no_order), kBelowTitle);
    } else if (outlook_.moves.empty()) {
      ctx_.out().Line("  It stays as it is.");
    }
    if (outlook_.moves.empty()) return;
    for (std::size_t i = 0; i < outlook_.moves.size() && i < kToldMoves; ++i) {
      const Move& move = outlook_.moves[i];
      ctx_.out().Line("  - " + Safe(move.story->title));
      TellWrapped(ctx_, Safe(WhyMoved(move)), kBelowStory, Role::kDim);
    }
    if (outlook_.moves.size() > kToldMoves) {
      ctx_.out().Line("  " + Count(outlook_.moves.size() - kToldMoves, "more story moves",
                                   "more stories move"));
    }
    ctx_.out().Line("  Then it begins with:");
    for (const Story* story : outlook_.top) ctx_.out().Line("    " + Safe(story->title));
  }

 private:
  void Heading(std::string_view text) {
    ctx_.out().Line();
    ctx_.out().Line(ctx_.out().Paint(Role::kHeading, text));
  }

  void Head() {
    const Sprint& sprint = *meeting_.sprint;
    ctx_.out().Line(ctx_.out().Paint(Role::kHeading, ReviewTitle(sprint)));
    std::string goal = sprint.goal.empty() ? "none" : Safe(sprint.goal);
    if (sprint.goal_met && !sprint.goal.empty()) {
      goal += *sprint.goal_met == YesNo::kYes ? " (met)" : " (not met)";
    }
    TellWrapped(ctx_, "Sprint Goal: " + goal, 0);
    if (ctx_.CanPrompt() && !meeting_.finished.empty()) {
      ctx_.out().Line("Feedback is saved at once; Enter goes on, q asks no more.");
    }
    Heading("Finished");
    if (meeting_.finished.empty()) ctx_.out().Line("  Nothing is finished.");
  }

  void Show(const ShownStory& shown) {
    const Story& story = *shown.story;
    ++number_;
    if (number_ > 1) ctx_.out().Line();
    ctx_.out().Line(fmt::format("{:>3}. {}  {}", number_,
                                ctx_.out().Paint(Role::kTitle, Safe(story.title)),
                                ctx_.out().Paint(Role::kDim, Facts(shown))));
    if (!story.benefit.empty()) {
      TellWrapped(ctx_, "so that " + Safe(story.benefit), kBelowStory);
    }
    for (const Criterion& criterion : story.acceptance_criteria) {
      const bool holds = criterion.result == Verdict::kPass;
      TellWrapped(ctx_, (holds ? "holds: " : "to see: ") + Safe(criterion.text), kBelowStory);
    }
    for (std::size_t i = 0; i < shown.asked_for.size() && i < kToldObservations; ++i) {
      const Feedback& said = *shown.asked_for[i];
      TellWrapped(ctx_, fmt::format("\"{}\", {}", Safe(said.text), Safe(SaidBy(said))),
                  kBelowStory);
    }
    if (shown.asked_for.size() > kToldObservations) {
      TellWrapped(
          ctx_, fmt::format("and {} more asked for it", shown.asked_for.size() - kToldObservations),
          kBelowStory);
    }
  }

  static std::string Facts(const ShownStory& shown) {
    return shown.accepted ? PointsOf(shown.size) : PointsOf(shown.size) + ", built";
  }

  void Titles(std::string_view heading, const std::vector<const Story*>& stories) {
    if (stories.empty()) return;
    Heading(heading);
    for (const Story* story : stories) {
      ctx_.out().Line(fmt::format("  {}  {}", Safe(story->title),
                                  ctx_.out().Paint(Role::kDim, PointsOf(story->size))));
    }
  }

  void Outlook() {
    if (outlook_.sentences.empty()) return;
    Heading(fmt::format("When release {} will be done", meeting_.release->name));
    for (const std::string& sentence : outlook_.sentences) {
      TellWrapped(ctx_, Safe(sentence), kBelowTitle);
    }
  }

  Context& ctx_;
  const ReviewMeeting& meeting_;
  const ReviewOutlook& outlook_;
  MeetingNotes& notes_;
  int number_ = 0;
};

/// The order is used only where somebody says so, and is computed once more: feedback came in.
Result<void> AskForOrder(Context& ctx, const ReviewOutlook& outlook) {
  if (!ctx.CanPrompt() || outlook.moves.empty()) return {};
  const Result<bool> use = AskYesNo(ctx, "Use this order?", false);
  if (!use) return use.error();
  if (!*use) return {};
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Result<Proposal> proposal = Prioritize(session->backlog(), {.partial = true});
  if (!proposal) return proposal.error();
  PutRanks(*session, proposal->ranks);
  const std::string stories = Count(proposal->ranks.changes.size(), "story", "stories");
  auto done = ctx.Commit(*session, "prioritize " + stories);
  if (!done) return std::move(done).error();
  ctx.out().Line("prioritized: " + stories + " moved");
  ctx.Hint("'backlog undo' takes it back");
  return {};
}

Result<Exit> HoldReview(Context& ctx, const ReviewMeeting& meeting, const ReviewOutlook& outlook,
                        const Deed& deed) {
  MeetingNotes notes(ctx, meeting.sprint->number, deed);
  ReviewRoom room(ctx, meeting, outlook, notes);
  std::optional<InterruptWatch> watch;
  if (ctx.CanPrompt()) watch.emplace();
  Result<void> held = room.Hold();
  if (held) {
    room.Order();
    held = AskForOrder(ctx, outlook);
  }
  if (held) held = InterruptWatch::Check();
  notes.Sum();
  if (!held) return std::move(held).error();
  return Exit::kDone;
}

}  // namespace

void GuestOptions::Declare(Args& args) {
  args.Flag("--meeting", meeting,
            "for the room: what is finished and comes next; feedback is saved as it is typed");
  args.Flag("--html", html, "the same as a page of HTML");
  OutputOption(args, output);
}

Result<void> GuestOptions::Check(bool close, bool json) const {
  if (int{close || json} + int{meeting} + int{html} > 1) {
    return Error{
        Exit::kUsage, "give only one of '--close', '--meeting', '--html', '--json'", {}, {}};
  }
  if (output && !html) return Error{Exit::kUsage, "'--output' goes with '--html'", {}, {}};
  return {};
}

Result<Exit> ShowToGuests(Context& ctx, const Backlog& backlog, const Sprint& sprint,
                          const GuestOptions& options, const Deed& deed) {
  const ReviewMeeting meeting = MeetingOf(backlog, sprint);
  const ReviewOutlook outlook = OutlookFor(ctx, backlog, meeting);
  if (!options.html) return HoldReview(ctx, meeting, outlook, deed);
  const std::string page = ReviewHtml(ProductName(backlog.settings), meeting, outlook);
  if (auto written = WriteDocument(ctx, options.output, page); !written) {
    return std::move(written).error();
  }
  return Exit::kDone;
}

}  // namespace backlog
