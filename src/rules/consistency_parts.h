// What the files of consistency share.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/fields.h"
#include "backlog/model/nearest.h"
#include "backlog/rules/consistency.h"
#include "backlog/rules/readiness.h"
#include "rules/dependencies.h"

namespace backlog {

/// Collects the findings about one subject at a time.
class Notebook {
 public:
  void Turn(Subject subject, std::string id) {
    subject_ = subject;
    id_ = std::move(id);
  }
  /// The finding can still be given a fix.
  Finding& Add(Severity severity, std::string_view field, std::string message,
               std::string remedy = {}) {
    findings_.push_back({severity, subject_, id_, std::string(field), std::move(message),
                         std::move(remedy), Fix::kNone});
    return findings_.back();
  }
  std::vector<Finding> Take() { return std::move(findings_); }

 private:
  Subject subject_ = Subject::kVision;
  std::string id_;
  std::vector<Finding> findings_;
};

/// Notes the keys that the field table of Owner does not know, with the nearest that it does.
template <class Owner>
void NoteUnknownKeys(const ExtraFields& unknown, Notebook& notebook) {
  std::vector<std::string_view> known;
  ForEachField<Owner>([&](const auto& bound) { known.push_back(bound.field.key); });
  for (const auto& [key, value] : unknown) {
    const auto nearest = Nearest(key, known);
    notebook.Add(Severity::kNote, key, "the key '" + key + "' is not known",
                 nearest ? "is '" + *nearest + "' meant?" : std::string());
  }
}

/// What feedback and decisions name must be there.
void InspectFeedback(const Backlog& backlog, Notebook& notebook);
void InspectDecisions(const Backlog& backlog, Notebook& notebook);

/// Nothing that has happened lies in the future.
void InspectDays(const Backlog& backlog, Date today, Notebook& notebook);

/// Inspects stories; what needs all of them is worked out once.
class StoryInspector {
 public:
  StoryInspector(const Backlog& backlog, Notebook& notebook);
  void Inspect(const Story& story);

 private:
  // Of every story.
  void Names(const Story& story);
  void References(const Story& story);
  void Acceptance(const Story& story);
  // Of open stories.
  void Waiting(const Story& story);
  void Place(const Story& story);
  void State(const Story& story);
  void SprintState(const Story& story);
  void Ending(const Story& story);
  void EpicState(const Story& story);
  void Items(const Story& story);
  void Claim(const Story& story);
  void Scores(const Story& story);

  void FindEqualRanks();
  void FindEqualKeys();
  void FindCycles();

  const Backlog& backlog_;
  Notebook& notebook_;
  Dependencies dependencies_;
  Readiness readiness_;
  std::map<std::string_view, std::string_view> equal_rank_;  // story -> the one before it
  std::map<std::string_view, std::string_view> equal_key_;   // story -> the first with its key
  std::map<std::string_view, const std::vector<const Story*>*> cycle_;         // by least member
  std::map<std::string_view, const std::vector<const Story*>*> parent_cycle_;  // by least member
};

}  // namespace backlog
