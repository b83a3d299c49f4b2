// What a commit of the backlog says: the product owner's steps, in the product's words.
#pragma once

#include <string>
#include <vector>

namespace backlog {

/// Returns the message for these steps ("accept k7m2qx Pay by card", "prioritize 3 stories"), in
/// the order in which they were taken, each told once. The subject names them all where that is
/// short: "accept k7m2qx Pay by card; prioritize 3 stories". Else steps of one kind are counted
/// and those with one story put together, "accept 4 stories; edit, note k7m2qx Pay by card; and 2
/// more", and the body lists all. "2 more" are steps that the body lists.
/// Requires a step.
std::string CommitMessage(const std::vector<std::string>& steps);

}  // namespace backlog
