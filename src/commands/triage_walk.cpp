#include "commands/triage_walk.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/interrupt.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/feedback_lines.h"
#include "commands/triage_step.h"
#include "report/similar_texts.h"

namespace backlog {
namespace {

constexpr std::size_t kSuggested = 3;

enum class Visited : std::uint8_t { kSaved, kSkipped, kBack, kQuit };

std::string AllOf(const Story& story) {
  std::string text =
      story.title + "\n" + story.want + "\n" + story.benefit + "\n" + story.description;
  for (const Criterion& criterion : story.acceptance_criteria) text += "\n" + criterion.text;
  return text;
}

std::vector<const Story*> StoriesLike(const Backlog& backlog, const Feedback& feedback) {
  SimilarTexts texts;
  std::vector<const Story*> stories;
  for (const Story& story : backlog.stories()) {
    const auto& linked = feedback.stories;
    if (std::find(linked.begin(), linked.end(), story.id) != linked.end()) continue;
    if (story.status == Status::kDropped) continue;
    texts.Add(AllOf(story));
    stories.push_back(&story);
  }
  std::vector<const Story*> nearest;
  for (const std::size_t number : texts.NearestTo(feedback.text, kSuggested)) {
    nearest.push_back(stories[number]);
  }
  return nearest;
}

std::vector<const Feedback*> FeedbackLike(const Backlog& backlog, const Feedback& feedback) {
  SimilarTexts texts;
  std::vector<const Feedback*> others;
  for (const Feedback& other : backlog.feedback) {
    if (other.id == feedback.id || !other.joined.empty() || other.dismissed) continue;
    texts.Add(other.text);
    others.push_back(&other);
  }
  std::vector<const Feedback*> nearest;
  for (const std::size_t number : texts.NearestTo(feedback.text, kSuggested)) {
    nearest.push_back(others[number]);
  }
  return nearest;
}

std::vector<std::string> WordsIn(const std::string& typed) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : typed + " ") {
    if (c != ' ' && c != ',' && c != '\t') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

class TriageWalk {
 public:
  TriageWalk(Context& ctx, const Deed& deed) : ctx_(ctx), deed_(deed) {}

  Result<Visited> Visit(const std::string& id, std::size_t number, std::size_t count) {
    const Result<Loaded> loaded = ctx_.store().Load();
    if (!loaded) return loaded.error();
    const Feedback* const feedback = loaded->backlog.FindFeedback(id);
    if (feedback == nullptr) return Visited::kSkipped;  // somebody removed it meanwhile
    Introduce(loaded->backlog, *feedback, number, count);
    for (;;) {
      Result<Visited> visited = AskWhatFollows(id);
      if (!visited || *visited != Visited::kBack) return visited;
    }
  }

  std::size_t saved() const { return saved_; }

 private:
  void Introduce(const Backlog& backlog, const Feedback& feedback, std::size_t number,
                 std::size_t count) {
    ctx_.out().Line();
    ctx_.out().Line(fmt::format("{} of {}  {}  {}", number, count,
                                ctx_.out().Paint(Role::kId, feedback.id),
                                Safe(SourceOf(feedback))));
    std::string text = Safe(feedback.text, Lines::kKeep);
    while (text.ends_with('\n')) text.pop_back();
    for (const std::string& line : Wrap(text, ctx_.terminal().width - 2)) {
      ctx_.out().Line(line.empty() ? line : "  " + line);
    }
    for (const std::string& line : LinkLines(ctx_, backlog, feedback)) {
      ctx_.out().Line("  " + line);
    }
    const auto stories = StoriesLike(backlog, feedback);
    best_story_ = stories.empty() ? std::string() : stories.front()->id;
    if (!stories.empty()) ctx_.out().Line(ctx_.out().Paint(Role::kDim, "  stories like it:"));
    for (const Story* story : stories) ctx_.out().Line("    " + Named(ctx_, *story));
    const auto others = FeedbackLike(backlog, feedback);
    best_feedback_ = others.empty() ? std::string() : others.front()->id;
    if (!others.empty()) ctx_.out().Line(ctx_.out().Paint(Role::kDim, "  feedback like it:"));
    for (const Feedback* other : others) {
      const std::string line = ctx_.out().Paint(Role::kId, other->id) + " ";
      ctx_.out().Line(
          "    " + line +
          Fit(Safe(OneLine(other->text)), ctx_.terminal().width - 11, ctx_.terminal().utf8));
    }
  }

  Result<Visited> AskWhatFollows(const std::string& id) {
    const Result<char> key =
        AskKey(ctx_, "  link, new story, join, dismiss, skip or quit?", "lnjdsq", 's');
    if (!key) return key.error();
    switch (*key) {
      case 'l':
        return AskFor(id, "  link it with, by id or place", best_story_,
                      [](const std::string& typed, TriageAnswer& answer) {
                        answer.stories = WordsIn(typed);
                      });
      case 'n':
        return AskFor(
            id, "  title, or \"As a ..., I want ..., so that ...\"", {},
            [](const std::string& typed, TriageAnswer& answer) { answer.new_story = typed; });
      case 'j':
        return AskFor(
            id, "  it says the same as", best_feedback_,
            [](const std::string& typed, TriageAnswer& answer) { answer.same_as = typed; });
      case 'd':
        return AskFor(
            id, "  nothing follows from it, because", {},
            [](const std::string& typed, TriageAnswer& answer) { answer.dismiss = typed; });
      case 'q': return Visited::kQuit;
      default: return Visited::kSkipped;
    }
  }

  // Asks until an answer can be saved, or is none.
  template <class Put>
  Result<Visited> AskFor(const std::string& id, std::string_view question,
                         const std::string& otherwise, const Put& put) {
    for (;;) {
      const Result<std::string> typed = Ask(ctx_, question, otherwise);
      if (!typed) return typed.error();
      if (typed->empty()) return Visited::kSkipped;
      if (IsQuit(*typed)) return Visited::kQuit;
      if (IsBack(*typed)) return Visited::kBack;
      TriageAnswer answer;
      put(*typed, answer);
      const Result<Triaged> triaged = SaveTriage(ctx_, {id}, answer, deed_);
      if (triaged) {
        ++saved_;
        Tell(*triaged);
        return Visited::kSaved;
      }
      const Exit code = triaged.error().code;
      if (code != Exit::kUsage && code != Exit::kCannot) return triaged.error();
      ctx_.out().Line("  " + Safe(triaged.error().what));
      for (const std::string& hint : triaged.error().hints) ctx_.out().Line("  " + Safe(hint));
    }
  }

  void Tell(const Triaged& triaged) {
    if (triaged.born) {
      ctx_.out().Line(fmt::format("  added {}, place {} of {}", Named(ctx_, *triaged.born),
                                  triaged.place, triaged.open));
      return;
    }
    for (const std::string& line : LinkLines(ctx_, triaged.backlog, triaged.feedback.front())) {
      ctx_.out().Line("  " + ctx_.out().Paint(Role::kGood, "saved: ") + line);
    }
  }

  Context& ctx_;
  const Deed& deed_;
  std::string best_story_;
  std::string best_feedback_;
  std::size_t saved_ = 0;
};

}  // namespace

Result<Exit> WalkFeedback(Context& ctx, const std::vector<std::string>& ids, const Deed& deed) {
  ctx.out().Line("Enter skips, or takes what stands in brackets; b goes back, q quits.");
  ctx.out().Line("Every answer is saved at once.");
  const InterruptWatch watch;
  TriageWalk walk(ctx, deed);
  const auto sum = [&] {
    ctx.out().Line();
    ctx.out().Line(fmt::format("{} triaged, {} left",
                               Count(walk.saved(), "piece of feedback", "pieces of feedback"),
                               ids.size() - walk.saved()));
  };
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Result<Visited> visited = walk.Visit(ids[i], i + 1, ids.size());
    const Result<void> on = visited ? InterruptWatch::Check() : visited.error();
    if (!on) {
      sum();
      return on.error();
    }
    if (*visited == Visited::kQuit) break;
  }
  sum();
  return Exit::kDone;
}

}  // namespace backlog
