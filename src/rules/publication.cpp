#include "backlog/rules/publication.h"

#include <utility>

namespace backlog {
namespace {

Story PublicStory(const Story& story) {
  Story shown;
  shown.id = story.id;
  shown.title = story.title;
  shown.type = story.type;
  shown.status = story.status;
  shown.role = story.role;
  shown.want = story.want;
  shown.benefit = story.benefit;
  shown.rank = story.rank;
  shown.business_value = story.business_value;
  shown.user_value = story.user_value;
  shown.time_criticality = story.time_criticality;
  shown.risk = story.risk;
  shown.size = story.size;
  shown.accepted_size = story.accepted_size;
  shown.release = story.release;
  shown.moscow = story.moscow;
  shown.sprint = story.sprint;
  shown.labels = story.labels;
  shown.depends_on = story.depends_on;
  for (const Criterion& criterion : story.acceptance_criteria) {
    // How a criterion was judged on the way tells of a rejection.
    shown.acceptance_criteria.push_back({criterion.id, criterion.text, Verdict::kOpen});
  }
  shown.product_goal = story.product_goal;
  shown.parent = story.parent;
  shown.activity = story.activity;
  shown.together = story.together;
  shown.needed_by = story.needed_by;
  shown.accepted = story.accepted;
  if (story.dropped) shown.dropped = Drop{story.dropped->on, {}, {}};
  shown.created = story.created;
  return shown;
}

Sprint PublicSprint(const Sprint& sprint) {
  Sprint shown;
  shown.number = sprint.number;
  shown.goal = sprint.goal;
  shown.status = sprint.status;
  shown.start = sprint.start;
  shown.end = sprint.end;
  shown.closed = sprint.closed;
  return shown;
}

Release PublicRelease(const Release& release) {
  Release shown;
  shown.name = release.name;
  shown.goal = release.goal;
  shown.status = release.status;
  shown.date = release.date;
  shown.closed = release.closed;
  return shown;
}

Decision PublicDecision(const Decision& decision) {
  Decision shown;
  shown.id = decision.id;
  shown.question = decision.question;
  shown.choice = decision.choice;
  shown.release = decision.release;
  shown.product_goal = decision.product_goal;
  shown.created = decision.created;
  return shown;
}

/// What decides over the order and its headings; no people, no pace.
Settings PublicSettings(const Settings& settings) {
  Settings shown;
  shown.name = settings.name;
  shown.risk_first = settings.risk_first;
  shown.release_first = settings.release_first;
  shown.high_risk = settings.high_risk;
  shown.high_value = settings.high_value;
  return shown;
}

}  // namespace

Backlog PublicCopy(const Backlog& backlog) {
  Backlog shown;
  shown.settings = PublicSettings(backlog.settings);
  shown.vision = backlog.vision;
  shown.vision.unknown.clear();
  for (const Sprint& sprint : backlog.sprints) shown.sprints.push_back(PublicSprint(sprint));
  for (const Release& release : backlog.releases) shown.releases.push_back(PublicRelease(release));
  for (const Decision& each : backlog.decisions) shown.decisions.push_back(PublicDecision(each));
  std::vector<Story> stories;
  for (const Story& story : backlog.stories()) stories.push_back(PublicStory(story));
  shown.SetStories(std::move(stories));
  return shown;
}

}  // namespace backlog
