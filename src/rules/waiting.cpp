#include "backlog/rules/waiting.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/item_id.h"
#include "rules/blank.h"
#include "rules/guard.h"

namespace backlog {
namespace {

bool StartsIgnoringCase(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char is) {
    return want == (is >= 'A' && is <= 'Z' ? static_cast<char>(is - 'A' + 'a') : is);
  });
}

// People write what they wait for ("test cards from the bank"), or what is wrong ("The bank is
// silent"): only the first goes on behind "waiting for". A capital tells them apart well enough, as
// "waiting: Ada's word" is no nonsense either.
std::string ThingOf(std::string_view reason) {
  constexpr std::array<std::string_view, 3> kSaidAlready{"waiting for ", "waits for ", "wait for "};
  for (const std::string_view lead : kSaidAlready) {
    if (StartsIgnoringCase(reason, lead)) {
      reason.remove_prefix(lead.size());
      break;
    }
  }
  while (reason.ends_with('.') || reason.ends_with('\n')) reason.remove_suffix(1);
  const bool sentence = !reason.empty() && reason.front() >= 'A' && reason.front() <= 'Z';
  return fmt::format("{}{}", sentence ? ": " : " for ", reason);
}

// A reason may be a sentence. Cut between words, so that no character is cut.
std::string Shortened(const std::string& thing) {
  constexpr std::size_t kLongest = 36;
  if (thing.size() <= kLongest) return thing;
  const std::size_t end = thing.rfind(' ', kLongest);
  if (end == std::string::npos || end < kLongest / 2) return thing;
  return thing.substr(0, end) + "...";
}

Result<void> NeedText(std::string_view step, std::string_view text, std::string_view what) {
  if (!IsBlank(text)) return {};
  return Error{Exit::kUsage, fmt::format("cannot {}: {} is empty", step, what), {}, {}};
}

}  // namespace

bool IsOpen(const Question& question) {
  return IsBlank(question.answer);
}

std::vector<Wait> WaitsOf(const Story& story) {
  std::vector<Wait> waits;
  if (!story.IsOpen()) return waits;
  if (story.blocked) waits.push_back({ThingOf(story.blocked->reason), {}, story.blocked->on});
  for (const Question& question : story.questions) {
    if (!IsOpen(question)) continue;
    if (story.type == Type::kSpike && question.of.empty()) continue;
    const std::string_view whom = question.of.empty() ? "an answer" : std::string_view(question.of);
    waits.push_back({fmt::format(" for {}", whom), question.text, question.on});
  }
  return waits;
}

std::string AgeText(const std::optional<Date>& since, Date today) {
  if (!since || *since > today) return {};
  const int days = today - *since;
  if (days == 0) return "since today";
  return fmt::format("{} {}", days, days == 1 ? "day" : "days");
}

std::string WaitingText(const Wait& wait, Date today) {
  const std::string age = AgeText(wait.since, today);
  return fmt::format("waiting{}{}{}", wait.thing, age.empty() ? "" : ", ", age);
}

std::string WaitingLine(const Wait& wait, Date today) {
  std::string line = WaitingText(wait, today).substr(std::string_view("waiting").size());
  line.erase(0, line.find_first_not_of(": "));
  if (!wait.text.empty()) line += ": " + wait.text;
  return line;
}

std::string WaitingSummary(const Story& story, Date today) {
  const std::vector<Wait> waits = WaitsOf(story);
  if (waits.empty()) return {};
  const auto oldest =
      std::min_element(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) {
        if (a.since.has_value() != b.since.has_value()) return a.since.has_value();
        return a.since < b.since;
      });
  std::string text = WaitingText({Shortened(oldest->thing), {}, oldest->since}, today);
  if (waits.size() > 1) text += fmt::format(", and {} more", waits.size() - 1);
  return text;
}

Result<Change> BlockStory(const Backlog& backlog, const Story& story, const std::string& reason,
                          const Deed& deed) {
  const std::string step = fmt::format("block '{}'", story.id);
  if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  if (!story.IsOpen()) return WrongState(step, story, "open");
  if (backlog.IsEpic(story.id)) return EpicRefusal(step, story);
  if (story.blocked && story.blocked->reason == reason) {
    std::string why = "it is, for the same reason";
    if (story.blocked->on) why += fmt::format(", since {}", story.blocked->on->ToString());
    return Refusal(step, why, {fmt::format("let it go on: 'backlog unblock {}'", story.id)});
  }
  Change change;
  change.stories.push_back(story);
  change.stories.front().blocked = Block{reason, deed.on};
  return change;
}

Result<Change> UnblockStory(const Story& story) {
  if (!story.blocked) {
    return Refusal(fmt::format("unblock '{}'", story.id), "it is not blocked",
                   {"'backlog list' marks what waits"});
  }
  Change change;
  change.stories.push_back(story);
  change.stories.front().blocked.reset();
  return change;
}

Result<Change> AskQuestion(const Backlog& backlog, const Story& story, const std::string& text,
                           const std::string& of, const Deed& deed) {
  const std::string step = fmt::format("ask about '{}'", story.id);
  if (auto given = NeedText(step, text, "the question"); !given) return std::move(given).error();
  if (!story.IsOpen()) return WrongState(step, story, "open");
  Story asked = story;
  Question question;
  question.id = NewQuestionId(asked.questions, text);
  question.text = text;
  question.by = deed.by;
  question.of = of;
  question.on = deed.on;
  asked.questions.push_back(std::move(question));
  return AfterEdit(backlog, story, std::move(asked), deed);
}

Result<Change> AnswerQuestion(const Backlog& backlog, const Story& story, std::string_view name,
                              const std::string& answer, const Deed& deed) {
  const std::string step = fmt::format("answer '{}' of '{}'", name, story.id);
  if (auto given = NeedText(step, answer, "the answer"); !given) return std::move(given).error();
  const Result<std::size_t> index = FindQuestion(story, name);
  if (!index) return index.error();
  Story answered = story;
  Question& question = answered.questions[*index];
  if (!IsOpen(question)) {
    std::string why = fmt::format("it has an answer: \"{}\"", question.answer);
    return Refusal(step, why, {fmt::format("change that: 'backlog edit {}'", story.id)});
  }
  if (question.id.empty()) question.id = NewQuestionId(answered.questions, question.text);
  question.answer = answer;
  question.answered_by = deed.by;
  question.answered = deed.on;
  return AfterEdit(backlog, story, std::move(answered), deed);
}

}  // namespace backlog
