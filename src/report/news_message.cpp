#include "report/news_message.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "backlog/rules/evidence.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/waiting.h"
#include "model/counted.h"
#include "report/forecast_text.h"

namespace backlog {
namespace {

std::string NewsPercent(double chance) {
  return fmt::format("{} %", std::lround(chance * 100));
}

/// "2 weeks", "9 days"; requires a number above 0.
std::string SpanText(int days) {
  constexpr int kWeek = 7;
  if (days % kWeek == 0) return Counted(days / kWeek, "week");
  return Counted(days, "day");
}

std::string NewsPoints(const std::optional<int>& size) {
  return size ? " (" + Counted(*size, "point") + ")" : std::string();
}

/// "Pay by card, so that I need no cash".
std::string NewsStoryText(const Story& story) {
  return story.benefit.empty() ? story.title : story.title + ", so that " + story.benefit;
}

std::string ChangeText(const ScopeChange& change) {
  std::string how = change.how;
  if (how == "unfinished") how = "not finished in time, and left out";
  how[0] = static_cast<char>(how[0] - 'a' + 'A');
  std::string text = fmt::format("{} on {}: {}{}", how, change.on.Human(), change.story->title,
                                 NewsPoints(change.size));
  if (!change.reason.empty()) text += ". Why: " + change.reason;
  return text;
}

std::string DecisionText(const Decision& decision) {
  std::string text = decision.question.empty() ? std::string() : decision.question + " ";
  text += "We chose: " + decision.choice;
  if (!decision.reason.empty()) text += ". Why: " + decision.reason;
  std::string when = decision.created ? decision.created->Human() : std::string();
  if (!decision.by.empty()) when += when.empty() ? decision.by : ", " + decision.by;
  return when.empty() ? text : text + " (" + when + ")";
}

/// What becomes of a story, as somebody is told who asked for it.
std::string FateText(const Story& story, const BacklogOrder& order) {
  switch (story.status) {
    case Status::kAccepted:
      return story.accepted ? "is done since " + story.accepted->Human() : "is done";
    case Status::kDropped:
      return story.dropped && !story.dropped->reason.empty()
                 ? "will not be done: " + story.dropped->reason
                 : "will not be done";
    case Status::kDone: return "is built and awaits acceptance";
    case Status::kInProgress: return "is being worked on";
    case Status::kPlanned: return "is planned for the sprint";
    case Status::kReady:
    case Status::kNew: break;
  }
  const std::size_t place = order.PlaceOf(story.id);
  return place == 0 ? "is in the backlog" : fmt::format("is at place {} of the backlog", place);
}

std::string FeedbackText(const Backlog& backlog, const Feedback& said, const BacklogOrder& order) {
  const std::string text = fmt::format("You said \"{}\": ", said.text);
  const Feedback& counted = JoinedWith(backlog, said);
  if (counted.dismissed) return text + "we will not follow it. Why: " + counted.dismissed->reason;
  std::string fates;
  for (const std::string& id : counted.stories) {
    const Story* const story = backlog.Find(id);
    if (story == nullptr) continue;
    fates +=
        fmt::format("{}'{}' {}", fates.empty() ? "" : "; ", story->title, FateText(*story, order));
  }
  if (fates.empty()) return text + "thank you; we have not decided yet what follows";
  return text + fates + (&counted == &said ? "" : " (others told us the same)");
}

class NewsWriter {
 public:
  NewsWriter(const Backlog& backlog, const ReleaseNews& news, const NewsLetter& letter)
      : backlog_(backlog), news_(news), letter_(letter), order_(CurrentOrder(backlog)) {}

  Message Write() {
    const Release* release = letter_.subject.release;
    const std::string what = release == nullptr
                                 ? letter_.product
                                 : fmt::format("{}, release {}", letter_.product, release->name);
    message_.subject = fmt::format("{}: how it stands on {}", what, letter_.today.Human());
    message_.greeting =
        letter_.subject.who.empty() ? "Hello," : "Hello " + letter_.subject.who + ",";
    Opening();
    Finished();
    if (release != nullptr) Scope();
    if (letter_.now) Outlook();
    Decisions();
    Feedback();
    Asked();
    message_.closing = {"Kind regards,", letter_.from};
    return std::move(message_);
  }

 private:
  void Opening() {
    const Release* release = letter_.subject.release;
    std::string text;
    if (release != nullptr) {
      const ReleaseFigures figures = FiguresOf(backlog_, *release);
      text = fmt::format("{} of {} points of the release are finished and accepted",
                         figures.accepted.points, figures.scope.points);
      text += fmt::format(", {} of {} stories.", figures.accepted.stories, figures.scope.stories);
      if (!release->goal.empty()) text += " What it is for: " + WithStop(release->goal);
      message_.opening.push_back(std::move(text));
    }
    message_.opening.push_back(
        fmt::format("This is the news since {}.", letter_.subject.since.Human()));
  }

  static std::string WithStop(std::string text) {
    const char last = text.empty() ? '.' : text.back();
    if (last != '.' && last != '!' && last != '?') text += '.';
    return text;
  }

  void Finished() {
    MessagePart part{"What is finished", {}, {}};
    for (const Story* story : news_.accepted) {
      part.items.push_back(fmt::format("{} ({})", NewsStoryText(*story), story->accepted->Human()));
    }
    if (part.items.empty()) part.paragraphs.emplace_back("Nothing was accepted since then.");
    message_.parts.push_back(std::move(part));
  }

  void Scope() {
    MessagePart part{"What changed in the scope, and why", {}, {}};
    for (const ScopeChange& change : news_.changes) part.items.push_back(ChangeText(change));
    if (part.items.empty()) part.paragraphs.emplace_back("Nothing came or went.");
    message_.parts.push_back(std::move(part));
  }

  void Outlook() {
    MessagePart part{"When it will be done", {OutlookSentence(*letter_.now)}, {}};
    if (letter_.then) part.paragraphs.push_back(OutlookThenSentence(*letter_.then, *letter_.now));
    if (letter_.now->pace && letter_.now->likely) {
      part.paragraphs.push_back(PaceText(*letter_.now->pace));
    }
    std::erase(part.paragraphs, std::string());
    message_.parts.push_back(std::move(part));
  }

  void Decisions() {
    MessagePart part{"What we decided", {}, {}};
    for (const Decision* decision : news_.decisions) part.items.push_back(DecisionText(*decision));
    message_.parts.push_back(std::move(part));
  }

  void Feedback() {
    MessagePart part{"What became of what you told us", {}, {}};
    for (const auto* said : news_.feedback) {
      part.items.push_back(FeedbackText(backlog_, *said, order_));
    }
    message_.parts.push_back(std::move(part));
  }

  void Asked() {
    const bool to_one = !letter_.subject.who.empty();
    MessagePart part{to_one ? "What I ask of you" : "What we wait for", {}, {}};
    for (const AskedQuestion& asked : news_.questions) {
      std::string text = fmt::format("{} (about '{}'", asked.question->text, asked.story->title);
      if (const std::string age = AgeText(asked.question->on, letter_.today); !age.empty()) {
        text += age.starts_with("since") ? ", asked today" : fmt::format(", asked {} ago", age);
      }
      text += ")";
      const std::string& of = asked.question->of;
      part.items.push_back(to_one || of.empty() ? text : fmt::format("{}: {}", of, text));
    }
    for (const Story* story : news_.awaiting) {
      part.items.push_back(
          fmt::format("'{}' is built: please look at it, and accept or reject it", story->title));
    }
    if (part.items.empty() && to_one) {
      part.paragraphs.emplace_back(
          "Nothing today. Should anything here surprise you, please tell me.");
    }
    message_.parts.push_back(std::move(part));
  }

  const Backlog& backlog_;
  const ReleaseNews& news_;
  const NewsLetter& letter_;
  BacklogOrder order_;
  Message message_;
};

}  // namespace

std::string OutlookSentence(const ReleaseNumbers& numbers) {
  if (numbers.stories == 0) return "Nothing is left to do.";
  if (numbers.no_forecast) {
    std::string_view why = numbers.no_forecast->what;
    constexpr std::string_view kSaidAlready = "cannot say when: ";
    if (why.starts_with(kSaidAlready)) why.remove_prefix(kSaidAlready.size());
    return fmt::format("Nobody can say yet when: {}.", why);
  }
  if (!numbers.likely) return fmt::format("It takes {}.", SprintName(nullptr));
  const bool same_day = numbers.safe && numbers.safe->end == numbers.likely->end;
  std::string text =
      fmt::format("It is done by {} with a chance of {}", numbers.likely->end.Human(),
                  NewsPercent(same_day ? kSafe : kLikely));
  text += numbers.safe && !same_day
              ? fmt::format(", and by {} with {}.", numbers.safe->end.Human(), NewsPercent(kSafe))
              : std::string(".");
  if (numbers.date && numbers.chance) {
    text += fmt::format(" Its date, {}, is kept with a chance of {}.", numbers.date->Human(),
                        NewsPercent(*numbers.chance));
  }
  return text;
}

std::string OutlookThenSentence(const NumbersOn& then, const ReleaseNumbers& now) {
  std::string text;
  if (then.numbers.safe && now.safe) {
    const int days = now.safe->end - then.numbers.safe->end;
    text = fmt::format("On {} it was {} with {}: ", then.day.Human(),
                       then.numbers.safe->end.Human(), NewsPercent(kSafe));
    if (days == 0) text += "it has not moved.";
    if (days > 0) text += fmt::format("it has moved {} away.", SpanText(days));
    if (days < 0) text += fmt::format("it has come {} nearer.", SpanText(-days));
  }
  if (then.numbers.date && now.date && *then.numbers.date != *now.date) {
    text +=
        fmt::format("{}The date was {} then.", text.empty() ? "" : " ", then.numbers.date->Human());
  }
  if (text.empty() || then.numbers.points == now.points) return text;
  return text + fmt::format(" {} to do then, now {}.",
                            then.numbers.points == 1
                                ? "1 point was"
                                : fmt::format("{} points were", then.numbers.points),
                            now.points);
}

Message NewsMessage(const Backlog& backlog, const ReleaseNews& news, const NewsLetter& letter) {
  return NewsWriter(backlog, news, letter).Write();
}

}  // namespace backlog
