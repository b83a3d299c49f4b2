// Stories, sprints, releases, feedback, decisions and the vision as JSON: the keys of their files,
// in the order of the field tables. What is absent is left out; unknown keys come last.
#pragma once

#include <span>
#include <string>

#include "backlog/model/decision.h"
#include "backlog/model/feedback.h"
#include "backlog/model/release.h"
#include "backlog/model/sprint.h"
#include "backlog/model/story.h"
#include "backlog/model/vision.h"
#include "report/json_writer.h"

namespace backlog {

/// Writes the members of an object that is open in `json`, so that a command can add its own.
/// Ids, dates and words are strings, scores, sizes and sprints numbers; values of unknown and
/// imported keys are strings, lists and objects as they stand in the file.
void WriteMembers(JsonWriter& json, const Story& story);
void WriteMembers(JsonWriter& json, const Sprint& sprint);    // "number" first
void WriteMembers(JsonWriter& json, const Release& release);  // "name" first
void WriteMembers(JsonWriter& json, const Vision& vision);
void WriteMembers(JsonWriter& json, const ProductGoal& goal);
void WriteMembers(JsonWriter& json, const Feedback& feedback);
void WriteMembers(JsonWriter& json, const Decision& decision);

/// Writes a value of an unknown key.
void WriteValue(JsonWriter& json, const TextValue& value);

/// Returns an array of whole stories as a document.
std::string StoriesJson(std::span<const Story* const> stories);

/// Returns one story as a document.
std::string StoryJson(const Story& story);

}  // namespace backlog
