#include "commands/groom_walk.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/field_input.h"
#include "backlog/rules/grooming.h"
#include "backlog/rules/item_id.h"
#include "backlog/rules/prioritization.h"
#include "cli/interrupt.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/edit_options.h"

namespace backlog {
namespace {

using Clock = std::chrono::steady_clock;

/// An answer put into the story; an error asks again.
using Answer = std::function<Result<void>(const Backlog& backlog, Story& story)>;

/// How a question ended.
enum class Asked : std::uint8_t { kSaved, kSkipped, kQuit };

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Walk {
 public:
  Walk(Context& ctx, std::optional<std::chrono::minutes> timebox, const Deed& deed)
      : ctx_(ctx), deed_(deed) {
    if (timebox) end_ = Clock::now() + *timebox;
  }

  /// Returns false where the walk is over.
  Result<bool> Visit(const std::string& id, std::size_t left) {
    if (IsTimeUp()) {
      ctx_.out().Line(
          fmt::format("the time is up: {} left", Count(left, "story is", "stories are")));
      return false;
    }
    const Result<Loaded> loaded = ctx_.store().Load();
    if (!loaded) return loaded.error();
    const Story* const story = loaded->backlog.Find(id);
    if (story == nullptr || !CanGroom(*story)) return true;  // somebody took it on meanwhile
    const std::vector<ReadyGap> gaps = ReadyGaps(loaded->backlog, *story);
    if (gaps.empty()) return true;
    Introduce(loaded->backlog, *story, gaps);
    const std::size_t saved_before = saved_;
    for (const ReadyGap& gap : gaps) {
      const Result<Asked> asked = AskFor(loaded->backlog, *story, gap);
      if (!asked) return asked.error();
      if (*asked == Asked::kQuit) {
        ctx_.out().Line(fmt::format("{} left", Count(left, "story is", "stories are")));
        return false;
      }
      if (IsTimeUp()) break;
    }
    return saved_ == saved_before ? Result<bool>(true) : TellWhatIsLeft(id);
  }

  void Sum() const {
    ctx_.out().Line(fmt::format("{} saved, {} ready now", Count(saved_, "answer"),
                                Count(readied_, "story is", "stories are")));
  }

 private:
  bool IsTimeUp() const { return end_ && Clock::now() >= *end_; }

  void Introduce(const Backlog& backlog, const Story& story, const std::vector<ReadyGap>& gaps) {
    ctx_.out().Line();
    ctx_.out().Line(
        fmt::format("{}  {}", CurrentOrder(backlog).PlaceOf(story.id), Named(ctx_, story)));
    std::vector<std::string> says;
    for (const ReadyGap& gap : gaps) says.push_back(Safe(gap.says));
    PrintIndented(fmt::format("{}", fmt::join(says, "; ")));
  }

  // An answer may raise what was no question before: a size that is not small.
  Result<bool> TellWhatIsLeft(const std::string& id) {
    const Result<Loaded> loaded = ctx_.store().Load();
    if (!loaded) return loaded.error();
    const Story* const story = loaded->backlog.Find(id);
    if (story == nullptr) return true;
    std::vector<std::string> says;
    for (const ReadyGap& gap : ReadyGaps(loaded->backlog, *story)) says.push_back(Safe(gap.says));
    if (!says.empty()) PrintIndented(fmt::format("not ready yet: {}", fmt::join(says, "; ")));
    return true;
  }

  void PrintIndented(const std::string& text) {
    constexpr int kIndent = 2;
    for (const std::string& line : Wrap(text, ctx_.terminal().width - kIndent)) {
      ctx_.out().Line(std::string(kIndent, ' ') + line);
    }
  }

  // The questions that a failing check leads to. What no answer can mend is only shown.
  Result<Asked> AskFor(const Backlog& backlog, const Story& story, const ReadyGap& gap) {
    if (gap.check == "role") return AskField(story, "role", "as a ...");
    if (gap.check == "want") return AskField(story, "want", "I want to ...");
    if (gap.check == "benefit") return AskField(story, "benefit", "so that ...");
    if (gap.check == "value") return AskValue(backlog, story);
    if (gap.check == "risk") return AskNumber(backlog, story, "risk");
    if (gap.check == "size" || gap.check == "small") return AskNumber(backlog, story, "size");
    if (gap.check == "criteria") return AskCriteria(story);
    if (gap.check == "questions") return AskAnswers(story);
    if (gap.check == "question") return AskQuestion(story);
    if (gap.check == "dependencies" || gap.check == "epic") {
      ctx_.out().Line(fmt::format("  {}: {}", Safe(gap.says), Safe(gap.remedy)));
      return Asked::kSkipped;
    }
    return AskItem(backlog.settings, story, gap.check);
  }

  Result<Asked> AskField(const Story& story, std::string_view key, std::string_view words) {
    std::string name(key);
    std::replace(name.begin(), name.end(), '_', ' ');
    return AskOnce(story.id, fmt::format("  {}, {}", name, words),
                   [key](const std::string& typed) -> Answer {
                     return [key, typed](const Backlog& now, Story& edited) {
                       const std::string values[] = {typed};
                       return SetField(now, edited, *FindStoryField(key), values);
                     };
                   });
  }

  Result<Asked> AskNumber(const Backlog& backlog, const Story& story, std::string_view key) {
    const Scale& scale = key == "size" ? backlog.settings.size_scale : backlog.settings.value_scale;
    const Field& field = *FindStoryField(key);
    return AskField(story, key, fmt::format("{} ({})", field.help, scale.ToString()));
  }

  Result<Asked> AskValue(const Backlog& backlog, const Story& story) {
    Result<Asked> asked = Asked::kSkipped;
    if (!story.business_value) asked = AskNumber(backlog, story, "business_value");
    if (!asked || *asked == Asked::kQuit || story.user_value) return asked;
    return AskNumber(backlog, story, "user_value");
  }

  Result<Asked> AskCriteria(const Story& story) {
    for (std::size_t number = story.acceptance_criteria.size() + 1;; ++number) {
      Result<Asked> asked =
          AskOnce(story.id, fmt::format("  criterion {}, Enter when there are no more", number),
                  [](const std::string& typed) -> Answer {
                    return [typed](const Backlog& now, Story& edited) {
                      const std::string values[] = {typed};
                      return SetField(now, edited, *FindStoryField("acceptance_criteria"), values);
                    };
                  });
      if (!asked || *asked != Asked::kSaved) return asked;
    }
  }

  Result<Asked> AskAnswers(const Story& story) {
    Result<Asked> asked = Asked::kSkipped;
    for (std::size_t i = 0; i < story.questions.size(); ++i) {
      const Question& question = story.questions[i];
      if (!IsBlank(question.answer)) continue;
      ctx_.out().Line(fmt::format("  question: {}", Safe(question.text)));
      asked = AskOnce(story.id, "  answer", [&, i](const std::string& typed) -> Answer {
        return [this, i, question, typed](const Backlog& /*now*/, Story& edited) {
          return SetAnswer(edited, i, question, typed);
        };
      });
      if (!asked || *asked == Asked::kQuit) return asked;
    }
    return asked;
  }

  // The question is looked for again: the file may have changed since it was shown.
  Result<void> SetAnswer(Story& story, std::size_t index, const Question& shown,
                         const std::string& answer) {
    if (index >= story.questions.size() || story.questions[index].text != shown.text) {
      return Error{
          Exit::kWorld, fmt::format("the questions of '{}' changed meanwhile", story.id), {}, {}};
    }
    Question& question = story.questions[index];
    if (question.id.empty()) question.id = NewQuestionId(story.questions, question.text);
    question.answer = answer;
    question.answered_by = deed_.by;
    question.answered = deed_.on;
    return {};
  }

  Result<Asked> AskQuestion(const Story& story) {
    return AskOnce(story.id, "  question, what is it to answer",
                   [this](const std::string& typed) -> Answer {
                     return [this, typed](const Backlog& /*now*/, Story& edited) -> Result<void> {
                       Question question;
                       question.id = NewQuestionId(edited.questions, typed);
                       question.text = typed;
                       question.by = deed_.by;
                       question.on = deed_.on;
                       edited.questions.push_back(std::move(question));
                       return {};
                     };
                   });
  }

  Result<Asked> AskItem(const Settings& settings, const Story& story, const std::string& item) {
    std::string text = item;
    for (const ReadyItem& each :
         settings.definition_of_ready[static_cast<std::size_t>(story.type)]) {
      if (!each.check && each.id == item) text = each.text;
    }
    const Result<char> key = AskKey(ctx_, fmt::format("  {}?", Safe(text)), "ynq", 'n');
    if (!key) return key.error();
    if (*key != 'y') return *key == 'q' ? Asked::kQuit : Asked::kSkipped;
    const Answer tick = [item](const Backlog& now, Story& edited) {
      return SetTick(now.settings, edited, item, true);
    };
    if (auto saved = Save(story.id, tick); !saved) return std::move(saved).error();
    return Asked::kSaved;
  }

  // Asks until an answer can be saved, is empty, or is "q".
  Result<Asked> AskOnce(const std::string& id, const std::string& question,
                        const std::function<Answer(const std::string& typed)>& answer) {
    for (;;) {
      const Result<std::string> typed = Ask(ctx_, question, {});
      if (!typed) return typed.error();
      if (typed->empty()) return Asked::kSkipped;
      if (IsQuit(*typed)) return Asked::kQuit;
      const Result<void> saved = Save(id, answer(*typed));
      if (saved) return Asked::kSaved;
      if (saved.error().code != Exit::kUsage) return saved.error();
      ctx_.out().Line("  " + Safe(saved.error().what));
    }
  }

  // One answer is one transaction; the last one that was missing makes the story ready.
  Result<void> Save(const std::string& id, const Answer& answer) {
    Result<Session> session = ctx_.store().Begin();
    if (!session) return std::move(session).error();
    Backlog backlog = session->backlog();
    const Story* const old = backlog.Find(id);
    if (old == nullptr || !CanGroom(*old)) {
      return Error{Exit::kWorld, fmt::format("'{}' was changed by somebody else", id), {}, {}};
    }
    Story edited = *old;
    if (auto set = answer(backlog, edited); !set) return set;
    Result<Change> change = AfterEdit(backlog, *old, std::move(edited), deed_);
    if (!change) return std::move(change).error();
    Apply(*change, backlog);
    const Change ready = Settle(Groom(backlog, {backlog.Find(id)}), deed_);
    const bool is_ready = !ready.stories.empty() && ready.stories.front().status == Status::kReady;
    for (Story& story : change->stories) session->Put(std::move(story));
    for (const Story& story : ready.stories) session->Put(story);
    const Story now = *session->backlog().Find(id);
    auto committed = ctx_.Commit(*session, Label("groom", {now}));
    if (!committed) return std::move(committed).error();
    ++saved_;
    if (is_ready) {
      ++readied_;
      ctx_.out().Line("  " + ctx_.out().Paint(Role::kGood, "ready"));
    }
    return {};
  }

  Context& ctx_;
  const Deed& deed_;
  std::optional<Clock::time_point> end_;
  std::size_t saved_ = 0;
  std::size_t readied_ = 0;
};

}  // namespace

Result<std::chrono::minutes> ParseTimebox(const std::string& text) {
  const Error error{
      Exit::kUsage,
      fmt::format("'--timebox' takes minutes or hours as 45m or 1h30m, not '{}'", text),
      {},
      {}};
  constexpr int kLongest = 24 * 60;
  int total = 0;
  int number = 0;
  bool has_digit = false;
  for (const char c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      number = number * 10 + (c - '0');
      has_digit = true;
    } else if (has_digit && (c == 'h' || c == 'm')) {
      total += c == 'h' ? number * 60 : number;
      number = 0;
      has_digit = false;
    } else {
      return error;
    }
    if (number > kLongest || total > kLongest) return error;
  }
  if (text.empty() || has_digit) return error;
  return std::chrono::minutes(total);
}

Result<Exit> WalkStories(Context& ctx, const std::vector<std::string>& ids,
                         std::optional<std::chrono::minutes> timebox, const Deed& deed) {
  ctx.out().Line("Enter skips a question, q quits. Every answer is saved at once.");
  const InterruptWatch watch;
  Walk walk(ctx, timebox, deed);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Result<bool> visited = walk.Visit(ids[i], ids.size() - i);
    const Result<void> on = visited ? InterruptWatch::Check() : visited.error();
    if (!on) {
      walk.Sum();
      return on.error();
    }
    if (!*visited) break;
  }
  walk.Sum();
  return Exit::kDone;
}

}  // namespace backlog
