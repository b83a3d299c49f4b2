// The three-way merge of a backlog's file: key by key, with comments and layout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "store/yaml_bytes.h"

namespace backlog {

/// The three versions of a file, and how git names it: ".backlog/stories/k7m2qx-pay.yaml".
struct ThreeVersions {
  std::string path;
  std::string base;
  std::string ours;
  std::string theirs;
};

struct MergedDocument {
  std::string bytes;                   // with conflict markers where the sides disagree
  std::vector<std::string> conflicts;  // the keys on which they do, in the file's order; of a
                                       // disputed life the first
  std::vector<std::string> notes;      // what a person may want to know, a sentence each
};

/// Merges what both sides changed since the base. Each byte of the result comes from one of the
/// sides or is a merged value, written and proved as an edit is; where our side did not change a
/// part, it is theirs byte for byte. Where there is no conflict the result is valid; where there
/// is, it is valid with our side, or theirs, in place of each conflict.
/// Errors: kInvalid where a side is not valid; kCannot where the sides are not versions of one
/// file. Then git's merge of lines is the right one.
Result<MergedDocument> MergeDocuments(const ThreeVersions& versions, int marker_size = kMarkerSize);

}  // namespace backlog
