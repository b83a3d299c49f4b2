// Story ids and the names of story files. An id is one letter and five letters or digits of
// Crockford's base 32, in lower case, at least one of them a digit: k7m2qx. Such a word is never a
// number or a boolean to a YAML reader, and safe on disks that fold case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// True for an id in exactly the form above.
bool IsStoryId(std::string_view text);

/// True where `text` could be the beginning of an id, or all of one. False for the empty text.
bool IsStoryIdPrefix(std::string_view text);

/// Returns the id that `bits` stand for. Every id is about equally likely. The mapping is part of
/// the format (see HashedStoryId) and never changes.
std::string StoryIdFromBits(std::uint64_t bits);

/// Returns a random id; that it is not taken is the caller's check.
std::string RandomStoryId(std::mt19937_64& random);

/// Returns the id of a story that another system ("csv", "jira", ...) knows as `key`: the same on
/// every machine and branch. Where it is taken, the caller asks again with the next `attempt`,
/// counted from 0.
std::string HashedStoryId(std::string_view system, std::string_view key, unsigned attempt = 0);

/// Returns for each id the length of the shortest prefix that no other id shares, at least two
/// characters. Requires `sorted_ids` sorted by bytes; equal ids get their full length.
std::vector<std::size_t> ShortestUniquePrefixes(std::span<const std::string> sorted_ids);

/// Returns the title as words of [a-z0-9] joined by '-', at most 40 characters and cut between
/// words where that is possible: "Export the backlog as CSV" is "export-the-backlog-as-csv".
/// Accents are dropped; empty when the title has no Latin letter and no digit.
std::string Slug(std::string_view title);

/// Returns the name of a new story's file: <id>-<slug>.yaml, or <id>.yaml without a slug.
std::string StoryFileName(std::string_view id, std::string_view title);

/// Returns the id in `name`: <id>.yaml or <id>-<anything>.yaml; nullopt for any other name.
std::optional<std::string> IdOfFileName(std::string_view name);

}  // namespace backlog
