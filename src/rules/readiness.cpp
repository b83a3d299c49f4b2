#include "backlog/rules/readiness.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "rules/blank.h"
#include "rules/dependencies.h"
#include "rules/guard.h"

namespace backlog {
namespace {

// Proves one story; Gap() adds nothing where a check holds.
class Proof {
 public:
  Proof(const Backlog& backlog, const Dependencies& dependencies, const Story& story)
      : settings_(backlog.settings), dependencies_(dependencies), story_(story) {}

  std::vector<ReadyGap> Gaps() {
    if (dependencies_.IsEpic(story_.id)) {
      return {{"epic", "it is an epic: its children are made ready, not it",
               fmt::format("backlog show {}", story_.id)}};
    }
    for (const ReadyItem& item :
         settings_.definition_of_ready[static_cast<std::size_t>(story_.type)]) {
      name_ = item.check ? std::string(Word(*item.check)) : item.id;
      if (Waives(story_, ReadyWaiver(name_))) continue;
      if (item.check) {
        Run(*item.check);
      } else if (std::find(story_.ready_items.begin(), story_.ready_items.end(), item.id) ==
                 story_.ready_items.end()) {
        Gap(fmt::format("not ticked: {}", item.text), fmt::format("--tick {}", item.id));
      }
    }
    return std::move(gaps_);
  }

 private:
  void Run(ReadyCheck check) {
    switch (check) {
      case ReadyCheck::kRole: return NeedText(story_.role, "--role TEXT");
      case ReadyCheck::kWant: return NeedText(story_.want, "--want TEXT");
      case ReadyCheck::kBenefit: return NeedText(story_.benefit, "--benefit TEXT");
      case ReadyCheck::kValue: return Value();
      case ReadyCheck::kRisk:
        if (!story_.risk) Gap("no risk", "--risk N");
        return;
      case ReadyCheck::kSize:
        if (!story_.size) Gap("no size", "--size N");
        return;
      case ReadyCheck::kSmall: return Small();
      case ReadyCheck::kCriteria:
        if (story_.acceptance_criteria.empty()) Gap("no acceptance criterion", "--criterion TEXT");
        return;
      case ReadyCheck::kQuestions: return Questions();
      case ReadyCheck::kQuestion:
        if (story_.questions.empty()) {
          gaps_.push_back({name_, "no question that it is to answer",
                           fmt::format("backlog ask {} TEXT", story_.id)});
        }
        return;
      case ReadyCheck::kDependencies: return DependsOn();
    }
  }

  void NeedText(const std::string& text, std::string_view option) {
    if (IsBlank(text)) Gap("no " + name_, option);
  }

  // Both must have been thought about; 0 is an answer.
  void Value() {
    if (!story_.business_value && !story_.user_value) {
      Gap("no business value and no user value", "--bv N --uv N");
    } else if (!story_.business_value) {
      Gap("no business value", "--bv N");
    } else if (!story_.user_value) {
      Gap("no user value", "--uv N");
    }
  }

  void Small() {
    if (story_.size && *story_.size > settings_.max_size) {
      gaps_.push_back({name_,
                       fmt::format("size {} is more than {}, the most that is small enough",
                                   *story_.size, settings_.max_size),
                       fmt::format("backlog split {} TITLE TITLE", story_.id)});
    }
  }

  void Questions() {
    const auto open = [](const Question& question) { return IsBlank(question.answer); };
    const auto count = std::count_if(story_.questions.begin(), story_.questions.end(), open);
    if (count == 0) return;
    const auto first = std::find_if(story_.questions.begin(), story_.questions.end(), open);
    gaps_.push_back({name_,
                     count == 1
                         ? fmt::format("a question is open: {}", first->text)
                         : fmt::format("{} questions are open, the first: {}", count, first->text),
                     fmt::format("backlog answer {} {} TEXT", story_.id,
                                 first - story_.questions.begin() + 1)});
  }

  // One gap for each, as each has a remedy of its own.
  void DependsOn() {
    std::set<std::string_view> seen;
    for (const std::string& id : story_.depends_on) {
      if (!seen.insert(id).second) continue;
      const Story* other = id == story_.id ? &story_ : dependencies_.Find(id);
      if (other == nullptr) {
        if (dependencies_.IsUnread(id)) continue;  // it exists; `check` tells about its file
        Gap(fmt::format("depends on '{}', which does not exist", id));
      } else if (dependencies_.IsDropped(*other)) {
        Gap(fmt::format("depends on '{}', which is dropped", id));
      }
    }
    if (dependencies_.IsInCycle(story_)) Gap("depends on itself, through a cycle of dependencies");
  }

  void Gap(std::string says, std::string_view option = {}) {
    std::string remedy = "backlog edit " + story_.id;
    if (!option.empty()) remedy.append(" ").append(option);
    gaps_.push_back({name_, std::move(says), std::move(remedy)});
  }

  const Settings& settings_;
  const Dependencies& dependencies_;
  const Story& story_;
  std::string name_;  // of the check that runs
  std::vector<ReadyGap> gaps_;
};

}  // namespace

std::string ReadyWaiver(std::string_view check) {
  return "ready " + std::string(check);
}

struct Readiness::State {
  const Backlog& backlog;
  Dependencies dependencies;
};

Readiness::Readiness(const Backlog& backlog, const Story* instead)
    : state_(std::make_unique<State>(State{backlog, Dependencies(backlog, instead)})) {}
Readiness::Readiness(Readiness&&) noexcept = default;
Readiness& Readiness::operator=(Readiness&&) noexcept = default;
Readiness::~Readiness() = default;

std::vector<ReadyGap> Readiness::Gaps(const Story& story) const {
  return Proof(state_->backlog, state_->dependencies, story).Gaps();
}

std::vector<ReadyGap> ReadyGaps(const Backlog& backlog, const Story& story) {
  return Readiness(backlog, &story).Gaps(story);
}

Story Regroomed(const Backlog& after, Story story) {
  if (story.status == Status::kReady && !ReadyGaps(after, story).empty()) {
    story.status = Status::kNew;
    story.readied.reset();
  }
  return story;
}

std::vector<const Story*> LapsedClaims(const Backlog& backlog) {
  const Readiness readiness(backlog);
  std::vector<const Story*> lapsed;
  for (const Story& story : backlog.stories()) {
    if (story.status == Status::kReady && !readiness.Gaps(story).empty()) lapsed.push_back(&story);
  }
  return lapsed;
}

}  // namespace backlog
