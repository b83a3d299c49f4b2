// How fields merge: by the shape of their values, and for some by a rule of their own. The table in
// merge_rules.cpp is the only place that knows a field by its name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// The kinds of files, by their folders.
enum class DocumentKind : std::uint8_t {
  kOther,
  kStory,
  kSprint,
  kRelease,
  kVision,
  kFeedback,
  kDecision,
  kSettings
};

/// Returns the kind of the file at `path`: ".backlog/stories/k7m2qx-pay.yaml".
DocumentKind KindOfDocument(std::string_view path);

/// What happens where both sides changed a value, and differ.
enum class Merging : std::uint8_t {
  kByShape,    // maps entry by entry, lists item by item, texts of many lines line by line;
               // anything else is a conflict
  kSmaller,    // the smaller word, with a note: ranks
  kEarlier,    // the earlier day: both sides say since when
  kFurther,    // the state that is further on its path, else a conflict
  kDerived,    // follows from other fields as they were: ours, or of the side that is further
  kStatement,  // one thing said by several values: as a whole; of maps the one of the earlier day
               // where all else is equal
  kSorted,     // by shape, then by number: a scale
};

struct MergeRule {
  DocumentKind document = DocumentKind::kOther;
  std::string_view path = {};  // "acceptance_criteria.result": the key, and keys inside its value
  Merging merging = Merging::kByShape;
  bool is_life = false;      // says where the document stands in its life, together with `status`
  bool is_accepted = false;  // part of what an acceptance is about
  std::span<const std::string_view> stages = {};  // kFurther: the path, in order
  std::string_view identity = {};  // of a list: the key by which items without `id` are the same
  bool is_by_identity = false;     // no item of it ever takes another's place
  bool has_texts = false;        // of a list: a plain item is one with a text and nothing else, and
                                 // can be reworded; else another word is another item
  std::string_view about = {};   // the neighbour that it judges: where one side changed that and
                                 // the other this, it is a conflict
  std::string_view absent = {};  // the word that it means where it does not stand there
};

/// Returns the rule for a path; by shape where the table has none.
MergeRule RuleFor(DocumentKind document, std::string_view path);

/// Returns all rules, for tests and for documents that must look at several fields.
std::span<const MergeRule> AllMergeRules();

/// Returns the keys of such a file in the order in which they stand; empty where that is not fixed.
std::vector<std::string_view> KeysInOrder(DocumentKind document);

}  // namespace backlog
