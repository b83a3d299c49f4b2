// A file as the parts that a merge moves around: one a key, with the comments above it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/text_value.h"

namespace backlog {

/// One key of a file. Lead and body are whole lines; the body alone is a file of one key.
struct DocumentPart {
  std::string key;
  std::string lead;  // blank lines and comments above it
  std::string body;  // from the key to the end of its value, with the comments that are indented
  TextValue value;
  std::vector<std::string> comments;  // in the body
};

struct DocumentParts {
  std::vector<DocumentPart> parts;
  std::string tail;  // blank lines and comments below the last key

  const DocumentPart* Find(std::string_view key) const;
};

/// Splits a file. Joined again, lead and body of each part in order and the tail are its bytes.
/// Errors: kInvalid where the file is not valid, or is one that cannot be taken apart.
Result<DocumentParts> SplitDocument(std::string bytes, const std::string& path);

/// Returns the lines of a lead that say something, each without blanks around.
std::vector<std::string> CommentsOf(std::string_view lead);

/// Returns the body with `value` in place of its own, proved as every edit is.
/// Errors: those of StoryText::Edited.
Result<std::string> BodyWith(const DocumentPart& part, const TextValue& value,
                             const std::string& path);

}  // namespace backlog
