// What a story waits for that somebody must bring: an answer, or a way past what blocks it. How
// such a wait begins and ends, and how it is told: "waiting for Ada, 3 days".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"

namespace backlog {

/// True without an answer.
bool IsOpen(const Question& question);

struct Wait {
  std::string thing;  // "for Ada", "for an answer", "for test cards", ": The bank is silent"
  std::string text;   // the question; empty where something blocks
  std::optional<Date> since;
};

/// Returns the waits of an open story: what blocks it, then its open questions. Nothing for one
/// that is accepted or dropped. What a spike is to find out is its work, no wait, unless it was
/// asked of somebody.
std::vector<Wait> WaitsOf(const Story& story);

/// Returns "waiting for Ada, 3 days". Without a day, and where that is still to come, no age is
/// told.
std::string WaitingText(const Wait& wait, Date today);

/// Returns what follows where "waiting" stands already, with the question: "for Ada, 3 days: Which
/// cards do we take?".
std::string WaitingLine(const Wait& wait, Date today);

/// Returns what lists say of a story's waits, the oldest of them, long reasons cut short: "waiting
/// for Ada, 3 days, and 2 more". Empty where it waits for nothing.
std::string WaitingSummary(const Story& story, Date today);

/// Returns "since today", "1 day", "12 days"; empty without a day, and where that is still to come.
std::string AgeText(const std::optional<Date>& since, Date today);

/// What a story waits for is written down. Refuses a story that is no longer open, an epic, and one
/// that is blocked for the same reason already.
Result<Change> BlockStory(const Backlog& backlog, const Story& story, const std::string& reason,
                          const Deed& deed);

/// Refuses a story that is not blocked.
Result<Change> UnblockStory(const Story& story);

/// A question about an open story. A ready one falls back to new where its Definition of Ready
/// wants all questions answered. `of` may be empty.
Result<Change> AskQuestion(const Backlog& backlog, const Story& story, const std::string& text,
                           const std::string& of, const Deed& deed);

/// The answer to an open question, `name` its id or its place. Refuses one that has an answer.
Result<Change> AnswerQuestion(const Backlog& backlog, const Story& story, std::string_view name,
                              const std::string& answer, const Deed& deed);

}  // namespace backlog
