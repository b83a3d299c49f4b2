// The field table of a story, and those of its parts. See fields.h.
#pragma once

#include "backlog/model/field_table.h"
#include "backlog/model/story.h"

namespace backlog {

template <>
struct FieldsOf<Criterion> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUsePlain, "short id, unique in its story"},
            &Criterion::id},
      Bound{Field{"text", FieldKind::kText, kUseRequired, "what must hold"}, &Criterion::text},
      Bound{Field{"result", FieldKind::kWord, kUsePlain, "what the review found",
                  WordsOf<Verdict>::kWords},
            &Criterion::result}};
};

template <>
struct FieldsOf<Question> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUsePlain, "short id, unique in its story"},
            &Question::id},
      Bound{Field{"text", FieldKind::kText, kUseRequired, "what is asked"}, &Question::text},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who asks"}, &Question::by},
      Bound{Field{"of", FieldKind::kText, kUsePlain, "who is asked"}, &Question::of},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when it was asked"}, &Question::on},
      Bound{Field{"answer", FieldKind::kText, kUsePlain, "the answer; open without"},
            &Question::answer},
      Bound{Field{"answered_by", FieldKind::kText, kUsePlain, "who answered"},
            &Question::answered_by},
      Bound{Field{"answered", FieldKind::kDate, kUsePlain, "when it was answered"},
            &Question::answered}};
};

template <>
struct FieldsOf<Note> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUsePlain, "short id, unique in its story"}, &Note::id},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who wrote it"}, &Note::by},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Note::on},
      Bound{Field{"text", FieldKind::kLongText, kUseRequired, "the note"}, &Note::text}};
};

template <>
struct FieldsOf<Rejection> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUsePlain, "short id, unique in its story"},
            &Rejection::id},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Rejection::on},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who rejected"}, &Rejection::by},
      Bound{Field{"reason", FieldKind::kText, kUseRequired, "why"}, &Rejection::reason},
      Bound{Field{"criteria", FieldKind::kTexts, kUsePlain, "ids of the criteria that failed"},
            &Rejection::criteria}};
};

template <>
struct FieldsOf<PastSprint> {
  static constexpr std::tuple kFields{
      Bound{Field{"sprint", FieldKind::kInteger, kUseRequired, "the sprint's number"},
            &PastSprint::sprint},
      Bound{Field{"size", FieldKind::kInteger, kUsePlain, "its size then, in story points"},
            &PastSprint::size},
      Bound{
          Field{"outcome", FieldKind::kWord, kUseRequired, "how it left", WordsOf<Outcome>::kWords},
          &PastSprint::outcome},
      Bound{Field{"added", FieldKind::kDate, kUsePlain, "when it came into the running sprint"},
            &PastSprint::added},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when it left"}, &PastSprint::on},
      Bound{Field{"reason", FieldKind::kText, kUsePlain, "why"}, &PastSprint::reason}};
};

template <>
struct FieldsOf<PastRelease> {
  static constexpr std::tuple kFields{
      Bound{Field{"release", FieldKind::kName, kUseRequired, "the release's name"},
            &PastRelease::release},
      Bound{Field{"from", FieldKind::kDate, kUsePlain, "when it came in"}, &PastRelease::from},
      Bound{Field{"until", FieldKind::kDate, kUsePlain, "when it left"}, &PastRelease::until},
      Bound{Field{"size", FieldKind::kInteger, kUsePlain, "its size then, in story points"},
            &PastRelease::size},
      Bound{Field{"moscow", FieldKind::kWord, kUsePlain, "how much the release needed it",
                  WordsOf<Moscow>::kWords},
            &PastRelease::moscow},
      Bound{Field{"outcome", FieldKind::kText, kUsePlain, "how it left"}, &PastRelease::outcome},
      Bound{Field{"reason", FieldKind::kText, kUsePlain, "why"}, &PastRelease::reason}};
};

template <>
struct FieldsOf<Reopening> {
  static constexpr std::tuple kFields{
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Reopening::on},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who"}, &Reopening::by},
      Bound{Field{"reason", FieldKind::kText, kUseRequired, "why"}, &Reopening::reason}};
};

template <>
struct FieldsOf<Waiver> {
  static constexpr std::tuple kFields{
      Bound{Field{"what", FieldKind::kTexts, kUsePlain, "the checks that failed"}, &Waiver::what},
      Bound{Field{"reason", FieldKind::kText, kUseRequired, "why it went on"}, &Waiver::reason},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who"}, &Waiver::by},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Waiver::on}};
};

template <>
struct FieldsOf<Pin> {
  static constexpr std::tuple kFields{
      Bound{Field{"where", FieldKind::kWord, kUseRequired, "where it stands",
                  WordsOf<PinWhere>::kWords},
            &Pin::where},
      Bound{Field{"story", FieldKind::kStoryId, kUsePlain, "the anchor of before and after"},
            &Pin::story},
      Bound{Field{"reason", FieldKind::kText, kUsePlain, "why"}, &Pin::reason},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who"}, &Pin::by},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Pin::on}};
};

template <>
struct FieldsOf<Block> {
  static constexpr std::tuple kFields{
      Bound{Field{"reason", FieldKind::kText, kUseRequired, "what it waits for"}, &Block::reason},
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "since when"}, &Block::on}};
};

template <>
struct FieldsOf<Drop> {
  static constexpr std::tuple kFields{
      Bound{Field{"on", FieldKind::kDate, kUsePlain, "when"}, &Drop::on},
      Bound{Field{"by", FieldKind::kText, kUsePlain, "who"}, &Drop::by},
      Bound{Field{"reason", FieldKind::kText, kUseRequired, "why"}, &Drop::reason}};
};

template <>
struct FieldsOf<External> {
  static constexpr std::tuple kFields{
      Bound{Field{"system", FieldKind::kText, kUseRequired, "csv, jira, ..."}, &External::system},
      Bound{Field{"key", FieldKind::kText, kUseRequired, "its id there"}, &External::key},
      Bound{Field{"url", FieldKind::kText, kUsePlain, "its address there"}, &External::url}};
};

template <>
struct FieldsOf<Rice> {
  static constexpr std::tuple kFields{
      Bound{Field{"reach", FieldKind::kDecimal, kUsePlain, "people a quarter"}, &Rice::reach},
      Bound{Field{"impact", FieldKind::kDecimal, kUsePlain, "3, 2, 1, 0.5 or 0.25"}, &Rice::impact},
      Bound{Field{"confidence", FieldKind::kDecimal, kUsePlain, "percent: 100, 80 or 50"},
            &Rice::confidence},
      Bound{Field{"effort", FieldKind::kDecimal, kUsePlain, "person-months, at least 0.5"},
            &Rice::effort}};
};

template <>
struct FieldsOf<Story> {
  static constexpr std::tuple kFields{
      Bound{Field{"id", FieldKind::kText, kUseForm | kUseRequired,
                  "six characters that never change; the file's name begins with it"},
            &Story::id},
      Bound{Field{"title",
                  FieldKind::kText,
                  kUseForm | kUseRequired | kUseEdit,
                  "the story in a line",
                  {},
                  "TEXT"},
            &Story::title},
      Bound{Field{"type", FieldKind::kWord, kUseForm | kUseBirth,
                  "what it is; a spike is research that retires a risk", WordsOf<Type>::kWords,
                  "TYPE"},
            &Story::type},
      Bound{Field{"status", FieldKind::kWord, kUseForm, "where it stands in its life",
                  WordsOf<Status>::kWords},
            &Story::status},
      Bound{Field{"role",
                  FieldKind::kText,
                  kUseForm | kUseBirth,
                  "who wants it: as a ROLE",
                  {},
                  "ROLE"},
            &Story::role},
      Bound{Field{"want",
                  FieldKind::kText,
                  kUseForm | kUseBirth,
                  "what they want: I want to WANT",
                  {},
                  "WANT"},
            &Story::want},
      Bound{Field{"benefit",
                  FieldKind::kText,
                  kUseForm | kUseBirth,
                  "why they want it: so that BENEFIT",
                  {},
                  "BENEFIT"},
            &Story::benefit},
      Bound{Field{"rank", FieldKind::kRank, kUseForm,
                  "its place in the product backlog, compared by bytes"},
            &Story::rank},
      Bound{Field{"business_value",
                  FieldKind::kScore,
                  kUseForm | kUseBirth,
                  "what it is worth to the business",
                  {},
                  "N",
                  "bv"},
            &Story::business_value},
      Bound{Field{"user_value",
                  FieldKind::kScore,
                  kUseForm | kUseBirth,
                  "what it is worth to its users",
                  {},
                  "N",
                  "uv"},
            &Story::user_value},
      Bound{Field{"time_criticality",
                  FieldKind::kScore,
                  kUseForm | kUseBirth,
                  "how its value decays with time; absent means no deadline",
                  {},
                  "N",
                  "tc"},
            &Story::time_criticality},
      Bound{Field{"risk",
                  FieldKind::kScore,
                  kUseForm | kUseBirth,
                  "the uncertainty it carries, and retires when it is done",
                  {},
                  "N"},
            &Story::risk},
      Bound{Field{"size", FieldKind::kSize, kUseForm | kUseBirth, "story points", {}, "N"},
            &Story::size},
      Bound{Field{"assignee", FieldKind::kText, kUseForm | kUseBirth, "who works on it", {}, "WHO"},
            &Story::assignee},
      Bound{Field{"release",
                  FieldKind::kName,
                  kUseForm | kUseBirth,
                  "the release it is meant for: a file in releases/",
                  {},
                  "NAME"},
            &Story::release},
      Bound{Field{"moscow", FieldKind::kWord, kUseForm | kUseBirth, "how much its release needs it",
                  WordsOf<Moscow>::kWords, "CLASS"},
            &Story::moscow},
      Bound{Field{"sprint", FieldKind::kInteger, kUseForm,
                  "the number of the sprint it is in, or was accepted in"},
            &Story::sprint},
      Bound{Field{"labels",
                  FieldKind::kTexts,
                  kUseForm | kUseBirth,
                  "free words to find it by",
                  {},
                  "LABEL",
                  "label"},
            &Story::labels},
      Bound{Field{"depends_on",
                  FieldKind::kStoryIds,
                  kUseForm | kUseBirth,
                  "the stories that must be done before it",
                  {},
                  "ID"},
            &Story::depends_on},
      Bound{Field{"acceptance_criteria",
                  FieldKind::kRecords,
                  kUseForm | kUseBirth,
                  "what must hold for it to be accepted",
                  {},
                  "TEXT",
                  "criterion"},
            &Story::acceptance_criteria},
      Bound{Field{"product_goal",
                  FieldKind::kText,
                  kUseBirth,
                  "the Product Goal it serves: an id in vision.yaml",
                  {},
                  "GOAL"},
            &Story::product_goal},
      Bound{Field{"parent", FieldKind::kStoryId, kUseBirth, "the epic it is part of", {}, "ID"},
            &Story::parent},
      Bound{Field{"activity",
                  FieldKind::kText,
                  kUseBirth,
                  "the user's activity it belongs to, in a story map",
                  {},
                  "NAME"},
            &Story::activity},
      Bound{Field{"together",
                  FieldKind::kText,
                  kUseEdit,
                  "name of a group of stories that is planned as one",
                  {},
                  "NAME"},
            &Story::together},
      Bound{
          Field{
              "needed_by", FieldKind::kDate, kUseEdit, "the day by which it is needed", {}, "DATE"},
          &Story::needed_by},
      Bound{Field{"pinned", FieldKind::kRecord, kUsePlain, "a place that prioritize keeps"},
            &Story::pinned},
      Bound{Field{"blocked", FieldKind::kRecord, kUsePlain, "what it waits for"}, &Story::blocked},
      Bound{Field{"description", FieldKind::kLongText, kUseBirth, "more about it", {}, "TEXT"},
            &Story::description},
      Bound{Field{"ready_items", FieldKind::kTexts, kUsePlain,
                  "the team's own Definition of Ready items that are ticked"},
            &Story::ready_items},
      Bound{Field{"done_items", FieldKind::kTexts, kUsePlain,
                  "the Definition of Done items that are ticked"},
            &Story::done_items},
      Bound{Field{"questions", FieldKind::kRecords, kUseForm, "what was asked, and the answers"},
            &Story::questions},
      Bound{Field{"notes", FieldKind::kRecords, kUseForm, "remarks"}, &Story::notes},
      Bound{Field{"rejections", FieldKind::kRecords, kUsePlain, "when and why it was not accepted"},
            &Story::rejections},
      Bound{Field{"planned_size", FieldKind::kInteger, kUsePlain,
                  "its size when it was taken into the sprint"},
            &Story::planned_size},
      Bound{
          Field{"planned_digest", FieldKind::kText, kUsePlain,
                "of its text when it was taken into the sprint; clarified since where it differs"},
          &Story::planned_digest},
      Bound{Field{"added", FieldKind::kDate, kUsePlain,
                  "when it came into a sprint that was running"},
            &Story::added},
      Bound{Field{"past_sprints", FieldKind::kRecords, kUsePlain, "the sprints it was in and left"},
            &Story::past_sprints},
      Bound{Field{"release_since", FieldKind::kDate, kUsePlain, "when it came into its release"},
            &Story::release_since},
      Bound{
          Field{"past_releases", FieldKind::kRecords, kUsePlain, "the releases it was in and left"},
          &Story::past_releases},
      Bound{Field{"reopened", FieldKind::kRecords, kUsePlain, "when and why it was taken up again"},
            &Story::reopened},
      Bound{Field{"finished_by", FieldKind::kText, kUsePlain, "who finished it"},
            &Story::finished_by},
      Bound{Field{"accepted_size", FieldKind::kInteger, kUsePlain,
                  "its size when it was accepted: what velocity counts"},
            &Story::accepted_size},
      Bound{Field{"waived", FieldKind::kRecords, kUsePlain, "checks that were overridden, and why"},
            &Story::waived},
      Bound{Field{"readied", FieldKind::kDate, kUsePlain, "when it became ready"}, &Story::readied},
      Bound{Field{"planned", FieldKind::kDate, kUsePlain, "when it was taken into its sprint"},
            &Story::planned},
      Bound{Field{"started", FieldKind::kDate, kUsePlain, "when work on it began"},
            &Story::started},
      Bound{Field{"finished", FieldKind::kDate, kUsePlain, "when it met the Definition of Done"},
            &Story::finished},
      Bound{Field{"accepted", FieldKind::kDate, kUsePlain, "when it was accepted"},
            &Story::accepted},
      Bound{Field{"accepted_by", FieldKind::kText, kUsePlain, "who accepted it"},
            &Story::accepted_by},
      Bound{Field{"accepted_commit", FieldKind::kText, kUsePlain,
                  "the commit at which it was accepted"},
            &Story::accepted_commit},
      Bound{Field{"accepted_digest", FieldKind::kText, kUsePlain,
                  "of its text, criteria and size as they were accepted"},
            &Story::accepted_digest},
      Bound{Field{"dropped", FieldKind::kRecord, kUsePlain, "when and why it was given up"},
            &Story::dropped},
      Bound{Field{"external", FieldKind::kRecord, kUsePlain, "where it was imported from"},
            &Story::external},
      Bound{Field{"imported", FieldKind::kRecord, kUsePlain,
                  "what an import brought that has no field here"},
            &Story::imported},
      Bound{Field{"rice",
                  FieldKind::kRecord,
                  kUseEdit,
                  "inputs of the RICE score: reach, impact, confidence, effort",
                  {},
                  "R,I,C,E"},
            &Story::rice},
      Bound{Field{"created", FieldKind::kDate, kUseForm | kUseRequired,
                  "when it was added; stands last, so that a file that was cut off shows"},
            &Story::created}};
};

}  // namespace backlog
