// The field tables of what lies beside the stories: sprints, releases, the vision, feedback,
// decisions. See fields.h.
#pragma once

#include "backlog/model/decision.h"
#include "backlog/model/feedback.h"
#include "backlog/model/field_table.h"
#include "backlog/model/release.h"
#include "backlog/model/sprint.h"
#include "backlog/model/vision.h"

namespace backlog {

template <>
struct FieldsOf<Sprint> {
  static constexpr std::tuple kFields{
      Bound{Field{"goal", FieldKind::kText, kUseForm, "the Sprint Goal"}, &Sprint::goal},
      Bound{Field{"status", FieldKind::kWord, kUseForm | kUseRequired,
                  "planned, active, closed or cancelled", WordsOf<SprintStatus>::kWords},
            &Sprint::status},
      Bound{Field{"start", FieldKind::kDate, kUseForm, "its first day"}, &Sprint::start},
      Bound{Field{"end", FieldKind::kDate, kUseForm, "its last day"}, &Sprint::end},
      Bound{
          Field{"capacity", FieldKind::kInteger, kUseForm, "story points that were thought to fit"},
          &Sprint::capacity},
      Bound{Field{"available", FieldKind::kDecimal, kUsePlain,
                  "percent of the usual days that people are there, where it is not all"},
            &Sprint::available},
      Bound{Field{"agreed_by", FieldKind::kText, kUseForm, "who agreed to the plan"},
            &Sprint::agreed_by},
      Bound{Field{"goal_met", FieldKind::kWord, kUseForm, "whether the Sprint Goal was met",
                  WordsOf<YesNo>::kWords},
            &Sprint::goal_met},
      Bound{Field{"closed", FieldKind::kDate, kUseForm, "when it was closed or cancelled"},
            &Sprint::closed},
      Bound{Field{"reason", FieldKind::kText, kUsePlain, "why it was cancelled"}, &Sprint::reason},
      Bound{Field{"notes", FieldKind::kRecords, kUseForm, "notes of the review"}, &Sprint::notes}};
};

template <>
struct FieldsOf<Release> {
  static constexpr std::tuple kFields{
      Bound{Field{"goal", FieldKind::kText, kUseForm, "what it is for"}, &Release::goal},
      Bound{Field{"status", FieldKind::kWord, kUseForm, "open or closed",
                  WordsOf<ReleaseStatus>::kWords},
            &Release::status},
      Bound{Field{"date", FieldKind::kDate, kUseForm, "the day it is due"}, &Release::date},
      Bound{Field{"notes", FieldKind::kLongText, kUseForm, "what else to know"}, &Release::notes},
      Bound{Field{"closed", FieldKind::kDate, kUsePlain, "when it was closed"}, &Release::closed},
      Bound{Field{"waived", FieldKind::kRecords, kUsePlain,
                  "musts that were open when it was closed, and why it was"},
            &Release::waived}};
};

template <>
struct FieldsOf<ProductGoal> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUseRequired, "short id, unique"}, &ProductGoal::id},
      Bound{Field{"text", FieldKind::kText, kUseRequired, "the goal"}, &ProductGoal::text},
      Bound{Field{"measure", FieldKind::kText, kUsePlain, "what shows progress"},
            &ProductGoal::measure},
      Bound{Field{"target", FieldKind::kText, kUsePlain, "the value to reach"},
            &ProductGoal::target},
      Bound{Field{"value", FieldKind::kText, kUsePlain, "the value today"}, &ProductGoal::value},
      Bound{Field{"status", FieldKind::kWord, kUsePlain, "one goal is current at a time",
                  WordsOf<GoalStatus>::kWords},
            &ProductGoal::status}};
};

template <>
struct FieldsOf<Vision> {
  static constexpr std::tuple kFields{
      Bound{Field{"statement", FieldKind::kLongText, kUseForm, "what the product is for"},
            &Vision::statement},
      Bound{Field{"customer", FieldKind::kText, kUseForm, "for whom it is"}, &Vision::customer},
      Bound{Field{"need", FieldKind::kText, kUseForm, "what they need, or lack"}, &Vision::need},
      Bound{Field{"product", FieldKind::kText, kUseForm, "what it is, and what it does for them"},
            &Vision::product},
      Bound{
          Field{"unlike", FieldKind::kText, kUseForm, "what they have today, and how this differs"},
          &Vision::unlike},
      Bound{Field{"goals", FieldKind::kRecords, kUseForm, "the Product Goals"}, &Vision::goals}};
};

template <>
struct FieldsOf<Feedback> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kStoryId, kUseForm | kUseRequired, "the file's name"},
            &Feedback::id},
      Bound{Field{"kind", FieldKind::kWord, kUseForm, "where it comes from",
                  WordsOf<FeedbackKind>::kWords},
            &Feedback::kind},
      Bound{Field{"from", FieldKind::kText, kUseForm, "who said or showed it"}, &Feedback::from},
      Bound{Field{"text", FieldKind::kLongText, kUseForm | kUseRequired, "what was observed"},
            &Feedback::text},
      Bound{Field{"stories", FieldKind::kStoryIds, kUseForm, "the stories that it is evidence for"},
            &Feedback::stories},
      Bound{Field{"product_goal", FieldKind::kText, kUseForm,
                  "the Product Goal that it is about: an id in vision.yaml"},
            &Feedback::product_goal},
      Bound{Field{"release", FieldKind::kName, kUsePlain, "the release that it is about"},
            &Feedback::release},
      Bound{
          Field{"sprint", FieldKind::kInteger, kUsePlain, "the sprint in whose review it was said"},
          &Feedback::sprint},
      Bound{Field{"joined", FieldKind::kStoryId, kUsePlain,
                  "the feedback that says the same, where it counts"},
            &Feedback::joined},
      Bound{Field{"dismissed", FieldKind::kRecord, kUsePlain, "why nothing follows from it"},
            &Feedback::dismissed},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who wrote it down"}, &Feedback::by},
      Bound{Field{"created", FieldKind::kDate, kUseForm | kUseRequired, "when it was written down"},
            &Feedback::created}};
};

template <>
struct FieldsOf<DecisionOption> {
  static constexpr std::tuple kFields{
      Bound{Field{"text", FieldKind::kText, kUseRequired, "the option; unique in its decision"},
            &DecisionOption::text},
      Bound{Field{"scope", FieldKind::kInteger, kUsePlain, "story points to do"},
            &DecisionOption::scope},
      Bound{Field{"business_value", FieldKind::kInteger, kUsePlain, "their business value"},
            &DecisionOption::business_value},
      Bound{Field{"user_value", FieldKind::kInteger, kUsePlain, "their user value"},
            &DecisionOption::user_value},
      Bound{Field{"open_risk", FieldKind::kInteger, kUsePlain, "their risk"},
            &DecisionOption::open_risk},
      Bound{Field{"date_50", FieldKind::kDate, kUsePlain, "done by then with a chance of 50 %"},
            &DecisionOption::date_50},
      Bound{Field{"date_85", FieldKind::kDate, kUsePlain, "done by then with a chance of 85 %"},
            &DecisionOption::date_85},
      Bound{Field{"chance", FieldKind::kInteger, kUsePlain, "of the release's date, in percent"},
            &DecisionOption::chance},
      Bound{
          Field{"musts_lost", FieldKind::kStoryIds, kUsePlain, "the musts that would not be in it"},
          &DecisionOption::musts_lost}};
};

template <>
struct FieldsOf<Decision> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kStoryId, kUseForm | kUseRequired, "the file's name"},
            &Decision::id},
      Bound{Field{"question", FieldKind::kText, kUseForm | kUseRequired, "what was to be decided"},
            &Decision::question},
      Bound{Field{"options", FieldKind::kRecords, kUseForm, "the ways that were open"},
            &Decision::options},
      Bound{Field{"choice", FieldKind::kText, kUseForm, "the text of the option that was taken"},
            &Decision::choice},
      Bound{Field{"reason", FieldKind::kText, kUseForm, "why"}, &Decision::reason},
      Bound{Field{"evidence", FieldKind::kStoryIds, kUsePlain, "the feedback that it rests on"},
            &Decision::evidence},
      Bound{Field{"stories", FieldKind::kStoryIds, kUsePlain, "the stories that it is about"},
            &Decision::stories},
      Bound{Field{"release", FieldKind::kName, kUsePlain, "the release that it is about"},
            &Decision::release},
      Bound{Field{"product_goal", FieldKind::kText, kUsePlain,
                  "the Product Goal that it is about: an id in vision.yaml"},
            &Decision::product_goal},
      Bound{Field{"by", FieldKind::kText, kUseForm, "who decided"}, &Decision::by},
      Bound{Field{"created", FieldKind::kDate, kUseForm | kUseRequired, "when it was decided"},
            &Decision::created}};
};

}  // namespace backlog
