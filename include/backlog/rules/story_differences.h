// What differs between two versions of a story, field by field, in words. The one place that
// compares: edits, history, diff and blame tell what it returns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/story.h"

namespace backlog {

struct Difference {
  std::string_view key;  // the field's key, "size"; empty for keys that no field has
  std::string from;      // as the file has it; empty where nothing stood there, and for records
  std::string to;
  std::string says;         // "size 8 -> 5", "labels + pay", "criterion 2 failed"; not escaped
  bool is_derived = false;  // follows from another field: dates of states, digests
};

/// Returns the differences in the order of the fields; several of a list. Texts from the stories
/// stand in them as they are: escape them before printing.
std::vector<Difference> DifferencesOf(const Story& before, const Story& after);

/// True for a field that follows from others: the days of states, digests.
bool FollowsFromAnother(std::string_view key);

/// Returns the names of what differs from an empty story: the fields that hold something.
std::vector<std::string_view> FieldsHeld(const Story& story);

/// True where both hold the same in the field of this key; "" stands for unknown keys.
bool HoldSame(const Story& a, const Story& b, std::string_view key);

/// Returns what a field holds, in a few words: "8", "Pay by card", "pay, web", "3 items"; empty
/// where it holds nothing.
std::string HeldIn(const Story& story, std::string_view key);

}  // namespace backlog
