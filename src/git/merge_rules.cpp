#include "git/merge_rules.h"

#include <algorithm>
#include <array>

#include "backlog/model/fields.h"
#include "store/record_text.h"

namespace backlog {
namespace {

// Dropped is no stage of the path, but a way out of it; so is cancelled, and abandoned.
constexpr auto kStoryPath = std::span(WordsOf<Status>::kWords).first(6);
constexpr auto kSprintPath = std::span(WordsOf<SprintStatus>::kWords).first(3);
constexpr auto kReleasePath = std::span(WordsOf<ReleaseStatus>::kWords);
constexpr std::array<std::string_view, 3> kGoalPath{"next", "current", "fulfilled"};

constexpr auto kStory = DocumentKind::kStory;
constexpr auto kSprint = DocumentKind::kSprint;
constexpr auto kSettingsFile = DocumentKind::kSettings;

constexpr MergeRule Life(DocumentKind document, std::string_view path,
                         Merging merging = Merging::kByShape) {
  return {.document = document, .path = path, .merging = merging, .is_life = true};
}
constexpr MergeRule Accepted(std::string_view path) {
  return {.document = kStory, .path = path, .is_accepted = true};
}
constexpr MergeRule Path(DocumentKind document, std::string_view path,
                         std::span<const std::string_view> stages, bool is_life) {
  return {.document = document,
          .path = path,
          .merging = Merging::kFurther,
          .is_life = is_life,
          .stages = stages};
}
constexpr MergeRule Plain(DocumentKind document, std::string_view path, Merging merging) {
  return {.document = document, .path = path, .merging = merging};
}

// The fields that StoryDigest covers are those of Accepted; a test compares them.
constexpr std::array kRules{
    Path(kStory, "status", kStoryPath, true),
    Accepted("title"),
    Accepted("role"),
    Accepted("want"),
    Accepted("benefit"),
    Accepted("description"),
    Accepted("size"),
    MergeRule{
        .document = kStory, .path = "acceptance_criteria", .is_accepted = true, .has_texts = true},
    MergeRule{.document = kStory,
              .path = "acceptance_criteria.result",
              .about = "text",
              .absent = "open"},
    Plain(kStory, "rank", Merging::kSmaller),
    Life(kStory, "sprint"),
    Life(kStory, "planned_size", Merging::kDerived),
    Life(kStory, "planned_digest", Merging::kDerived),
    Life(kStory, "added", Merging::kEarlier),
    MergeRule{.document = kStory, .path = "past_sprints", .is_life = true, .identity = "sprint"},
    Plain(kStory, "past_sprints.added", Merging::kEarlier),
    Plain(kStory, "past_sprints.on", Merging::kEarlier),
    Plain(kStory, "release_since", Merging::kEarlier),
    MergeRule{.document = kStory, .path = "past_releases", .identity = "release"},
    Plain(kStory, "past_releases.from", Merging::kEarlier),
    Plain(kStory, "past_releases.until", Merging::kEarlier),
    Plain(kStory, "questions.on", Merging::kEarlier),
    Plain(kStory, "questions.answered", Merging::kEarlier),
    Plain(kStory, "notes.on", Merging::kEarlier),
    Plain(kStory, "rejections.on", Merging::kEarlier),
    Plain(kStory, "pinned", Merging::kStatement),
    Plain(kStory, "blocked", Merging::kStatement),
    Plain(kStory, "external", Merging::kStatement),
    Life(kStory, "dropped", Merging::kStatement),
    Life(kStory, "finished_by"),
    Life(kStory, "accepted_size"),
    Life(kStory, "readied", Merging::kEarlier),
    Life(kStory, "planned", Merging::kEarlier),
    Life(kStory, "started", Merging::kEarlier),
    Life(kStory, "finished", Merging::kEarlier),
    Life(kStory, "accepted", Merging::kEarlier),
    Life(kStory, "accepted_by"),
    Life(kStory, "accepted_commit", Merging::kDerived),
    Life(kStory, "accepted_digest"),
    Path(kSprint, "status", kSprintPath, true),
    Life(kSprint, "goal_met"),
    Life(kSprint, "closed", Merging::kEarlier),
    Life(kSprint, "reason"),
    Plain(kSprint, "notes.on", Merging::kEarlier),
    Path(DocumentKind::kRelease, "status", kReleasePath, true),
    Life(DocumentKind::kRelease, "closed", Merging::kEarlier),
    Plain(DocumentKind::kFeedback, "dismissed", Merging::kStatement),
    MergeRule{.document = DocumentKind::kDecision, .path = "options", .identity = "text"},
    Path(DocumentKind::kVision, "goals.status", kGoalPath, false),
    MergeRule{
        .document = kSettingsFile, .path = "people", .identity = "name", .is_by_identity = true},
    Plain(kSettingsFile, "expected_velocity", Merging::kStatement),
    Plain(kSettingsFile, "scales.value", Merging::kSorted),
    Plain(kSettingsFile, "scales.size", Merging::kSorted),
};

}  // namespace

DocumentKind KindOfDocument(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view file = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
  if (file == "vision.yaml") return DocumentKind::kVision;
  if (file == "settings.yaml") return DocumentKind::kSettings;
  if (slash == std::string_view::npos) return DocumentKind::kOther;
  std::string_view folder = path.substr(0, slash);
  folder = folder.substr(folder.rfind('/') + 1);  // npos + 1 is 0
  if (folder == "stories") return DocumentKind::kStory;
  if (folder == "sprints") return DocumentKind::kSprint;
  if (folder == "releases") return DocumentKind::kRelease;
  if (folder == "feedback") return DocumentKind::kFeedback;
  if (folder == "decisions") return DocumentKind::kDecision;
  return DocumentKind::kOther;
}

MergeRule RuleFor(DocumentKind document, std::string_view path) {
  const auto found = std::find_if(kRules.begin(), kRules.end(), [&](const MergeRule& rule) {
    return rule.document == document && rule.path == path;
  });
  return found == kRules.end() ? MergeRule{.document = document, .path = path} : *found;
}

std::span<const MergeRule> AllMergeRules() {
  return kRules;
}

std::vector<std::string_view> KeysInOrder(DocumentKind document) {
  switch (document) {
    case DocumentKind::kStory: return KeyOrder<Story>();
    case DocumentKind::kSprint: return KeyOrder<Sprint>();
    case DocumentKind::kRelease: return KeyOrder<Release>();
    case DocumentKind::kVision: return KeyOrder<Vision>();
    case DocumentKind::kFeedback: return KeyOrder<Feedback>();
    case DocumentKind::kDecision: return KeyOrder<Decision>();
    case DocumentKind::kSettings:
    case DocumentKind::kOther: break;
  }
  return {};
}

}  // namespace backlog
