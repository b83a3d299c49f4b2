// Short ids of what stands in a story: criteria, questions, notes, rejections. They are made of the
// item's text, so that the same change on two branches gives the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/story.h"

namespace backlog {

/// Return the id of a new item with this text: a letter (c, q, n, r) and three characters of
/// Crockford's base 32, "c4x9"; no item of the list has it.
std::string NewCriterionId(const std::vector<Criterion>& criteria, std::string_view text);
std::string NewQuestionId(const std::vector<Question>& questions, std::string_view text);
std::string NewNoteId(const std::vector<Note>& notes, std::string_view text);
std::string NewRejectionId(const std::vector<Rejection>& rejections, std::string_view text);

/// Return the index of the item that `name` names: its id, or its place in the list from 1.
/// Errors: kCannot for an unknown one (says how many there are).
Result<std::size_t> FindCriterion(const Story& story, std::string_view name);
Result<std::size_t> FindQuestion(const Story& story, std::string_view name);

/// Sets what the review found of one criterion. One without an id gets it, as it changes now.
void SetVerdict(Story& story, std::size_t index, Verdict verdict);

}  // namespace backlog
