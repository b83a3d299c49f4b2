// Release notes as Markdown, in the form of Keep a Changelog, and as a page of HTML.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backlog/rules/release_notes.h"

namespace backlog {

/// How notes are told.
struct NotesForm {
  NotesBy by = NotesBy::kType;
  bool details = false;  // with the stories' descriptions, which are Markdown
};

/// Returns "## [1.0] - 2026-12-18", the release's goal and its stories, for each release. Texts of
/// stories stay what they are; descriptions are Markdown already.
std::string NotesMarkdown(const std::vector<ReleaseNotes>& notes, const NotesForm& form);

/// Returns a whole page; `product` is its name.
std::string NotesHtml(const std::string& product, const std::vector<ReleaseNotes>& notes,
                      const NotesForm& form);

}  // namespace backlog
