#include "backlog/rules/release_news.h"

#include <algorithm>
#include <tuple>

#include "backlog/rules/evidence.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/waiting.h"
#include "model/letter_case.h"

namespace backlog {
namespace {

bool IsSameName(std::string_view one, std::string_view other) {
  return Lower(one) == Lower(other);
}

class NewsCollector {
 public:
  NewsCollector(const Backlog& backlog, const NewsSubject& subject)
      : backlog_(backlog), subject_(subject) {}

  ReleaseNews Take() {
    for (const Story& story : backlog_.stories()) {
      if (backlog_.IsEpic(story.id) || !IsAbout(story)) continue;
      if (story.status == Status::kAccepted && IsNews(story.accepted)) {
        news_.accepted.push_back(&story);
      }
    }
    std::sort(news_.accepted.begin(), news_.accepted.end(), [](const Story* a, const Story* b) {
      return std::tie(a->accepted, a->id) < std::tie(b->accepted, b->id);
    });
    AddChanges();
    AddDecisions();
    AddFeedback();
    AddAsked();
    return std::move(news_);
  }

 private:
  bool IsNews(const std::optional<Date>& day) const { return day && *day >= subject_.since; }

  bool IsAbout(const Story& story) const {
    return subject_.release == nullptr || story.release == subject_.release->name;
  }

  void AddChanges() {
    if (subject_.release == nullptr) return;
    ReleaseFigures figures = FiguresOf(backlog_, *subject_.release);
    for (auto* changes : {&figures.added, &figures.removed, &figures.unfinished}) {
      for (ScopeChange& change : *changes) {
        if (IsNews(change.on)) news_.changes.push_back(std::move(change));
      }
    }
    std::stable_sort(news_.changes.begin(), news_.changes.end(),
                     [](const ScopeChange& a, const ScopeChange& b) { return a.on < b.on; });
  }

  void AddDecisions() {
    for (const Decision& decision : backlog_.decisions) {
      const bool elsewhere = subject_.release != nullptr && !decision.release.empty() &&
                             decision.release != subject_.release->name;
      if (IsNews(decision.created) && !elsewhere) news_.decisions.push_back(&decision);
    }
    std::sort(news_.decisions.begin(), news_.decisions.end(),
              [](const Decision* a, const Decision* b) {
                return std::tie(a->created, a->id) < std::tie(b->created, b->id);
              });
  }

  bool IsSettled(const std::string& id) const {
    const Story* story = backlog_.Find(id);
    if (story == nullptr) return false;
    if (story->status == Status::kDropped) return story->dropped && IsNews(story->dropped->on);
    return story->status == Status::kAccepted && IsNews(story->accepted);
  }

  /// Something came of it, or of what it was joined with: it was written down, put aside, or a
  /// story of it was accepted or dropped.
  bool HasMoved(const Feedback& feedback) const {
    if (IsNews(feedback.created)) return true;
    const Feedback& counted = JoinedWith(backlog_, feedback);
    if (counted.dismissed && IsNews(counted.dismissed->on)) return true;
    return std::any_of(counted.stories.begin(), counted.stories.end(),
                       [&](const std::string& id) { return IsSettled(id); });
  }

  void AddFeedback() {
    if (subject_.who.empty()) return;
    for (const Feedback& feedback : backlog_.feedback) {
      if (IsSameName(feedback.from, subject_.who) && HasMoved(feedback)) {
        news_.feedback.push_back(&feedback);
      }
    }
  }

  void AddAsked() {
    const BacklogOrder order = CurrentOrder(backlog_);
    for (const Story* story : order.stories()) {
      for (const Question& question : story->questions) {
        if (!IsOpen(question)) continue;
        const bool of_them =
            subject_.who.empty() ? IsAbout(*story) : IsSameName(question.of, subject_.who);
        if (of_them) news_.questions.push_back({story, &question});
      }
      if (story->status == Status::kDone && IsProductOwner()) news_.awaiting.push_back(story);
    }
  }

  bool IsProductOwner() const {
    const auto& owners = backlog_.settings.product_owner;
    return std::any_of(owners.begin(), owners.end(),
                       [&](const std::string& owner) { return IsSameName(owner, subject_.who); });
  }

  const Backlog& backlog_;
  const NewsSubject& subject_;
  ReleaseNews news_;
};

}  // namespace

ReleaseNews NewsFor(const Backlog& backlog, const NewsSubject& subject) {
  return NewsCollector(backlog, subject).Take();
}

std::vector<std::string> KnownNames(const Backlog& backlog) {
  std::vector<std::string> names = backlog.settings.product_owner;
  for (const Person& person : backlog.settings.people) names.push_back(person.name);
  for (const Feedback& feedback : backlog.feedback) names.push_back(feedback.from);
  for (const Story& story : backlog.stories()) {
    for (const Question& question : story.questions) names.push_back(question.of);
  }
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return Lower(a) < Lower(b); });
  names.erase(std::unique(names.begin(), names.end(), IsSameName), names.end());
  return names;
}

std::string NameMeant(const Backlog& backlog, const std::string& text) {
  const std::vector<std::string> names = KnownNames(backlog);
  for (const std::string& name : names) {
    if (IsSameName(name, text)) return name;
  }
  std::string meant;
  for (const std::string& name : names) {
    if (!Lower(name).starts_with(Lower(text))) continue;
    if (!meant.empty()) return text;
    meant = name;
  }
  return meant.empty() ? text : meant;
}

Date NewsSince(const Backlog& backlog, Date today) {
  constexpr int kWeek = 7;
  constexpr int kTwoWeeks = 14;
  std::optional<Date> since;
  for (const Sprint& sprint : backlog.sprints) {
    const std::optional<Date>& ended = sprint.closed ? sprint.closed : sprint.end;
    if (sprint.status != SprintStatus::kClosed || !ended || today - *ended < kWeek) continue;
    if (!since || *since < *ended) since = ended;
  }
  return since ? *since + 1 : today - kTwoWeeks;
}

}  // namespace backlog
