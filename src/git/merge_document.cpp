#include "git/merge_document.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "backlog/store/story_text.h"
#include "git/document_parts.h"
#include "git/merge_life.h"
#include "git/merge_lines.h"
#include "git/merge_order.h"
#include "git/merge_rules.h"
#include "git/merge_values.h"
#include "git/text_form.h"
#include "store/story_text_wish.h"
#include "store/yaml_writer.h"

namespace backlog {
namespace {

// What shall stand in a place of the file: once, or as each side wants it.
struct MergedText {
  std::string ours;
  std::string theirs;
};

MergedText Both(const std::string& text) {
  return {text, text};
}

// A part of the merged file, and what each side shall read in it.
struct MergedPart {
  std::string key;  // empty: the tail
  MergedText text;
  TextValue our_value;
  TextValue their_value;
  bool is_disputed = false;  // belongs to a life on which the sides disagree
};

// One part as the three sides have it; nullptr where one has not.
struct PartSides {
  const DocumentPart* base = nullptr;
  const DocumentPart* ours = nullptr;
  const DocumentPart* theirs = nullptr;
};

const std::string& BodyOf(const DocumentPart* part) {
  static const std::string kNone;
  return part == nullptr ? kNone : part->body;
}
const std::string& LeadOf(const DocumentPart* part) {
  static const std::string kNone;
  return part == nullptr ? kNone : part->lead;
}
const TextValue& ValueOfPart(const DocumentPart* part) {
  static const TextValue kNone;
  return part == nullptr ? kNone : part->value;
}
const std::vector<std::string>& CommentsOfPart(const DocumentPart* part) {
  static const std::vector<std::string> kNone;
  return part == nullptr ? kNone : part->comments;
}

// Blank lines and comments. Where both changed only the layout, ours stays.
MergedText MergeLeads(const std::string& base, const std::string& ours, const std::string& theirs) {
  if (ours == theirs || theirs == base) return Both(ours);
  if (ours == base) return Both(theirs);
  const std::vector<std::string> had = CommentsOf(base);
  const std::vector<std::string> left = CommentsOf(ours);
  const std::vector<std::string> right = CommentsOf(theirs);
  if (left == right || right == had) return Both(ours);
  if (left == had) return Both(theirs);
  if (auto merged = MergeLines(base, ours, theirs)) return Both(*merged);
  return {ours, theirs};
}

class DocumentMerger {
 public:
  DocumentMerger(const ThreeVersions& versions, int marker_size)
      : path_(versions.path), kind_(KindOfDocument(versions.path)), marker_size_(marker_size) {}

  Result<MergedDocument> Merge(const ThreeVersions& versions);

 private:
  Result<void> Split(const ThreeVersions& versions);
  Result<void> MergeParts();
  Result<MergedPart> MergePart(const std::string& key);
  Result<MergedText> MergeBodies(const std::string& key, const PartSides& sides,
                                 const MergeRule& rule, MergedPart& part);
  Result<std::string> Written(const PartSides& sides, bool prefer_theirs, const TextValue& value);
  void NoteRank(const std::string& key, const PartSides& sides, const MergeRule& rule);
  std::vector<std::string> KeysOfAll() const;
  Result<void> Prove(bool theirs) const;
  std::string Joined(bool theirs) const;
  void AppendConflict(const MergedText& text, std::string& out) const;

  std::string path_;
  DocumentKind kind_;
  int marker_size_;
  DocumentParts base_;
  DocumentParts ours_;
  DocumentParts theirs_;
  MergedLife life_;
  std::vector<MergedPart> parts_;
  std::vector<std::string> notes_;
};

Error NotOneFile(const std::string& path, std::string why) {
  return Error{Exit::kCannot,
               "cannot merge '" + path + "' field by field: " + std::move(why),
               {path, 0, 0, {}},
               {}};
}

Result<void> DocumentMerger::Split(const ThreeVersions& versions) {
  for (const auto& [bytes, parts] : {std::pair{&versions.base, &base_},
                                     {&versions.ours, &ours_},
                                     {&versions.theirs, &theirs_}}) {
    Result<DocumentParts> split = SplitDocument(*bytes, path_);
    if (!split) return std::move(split).error();
    *parts = *std::move(split);
    if (parts->parts.empty()) return NotOneFile(path_, "one side has no keys");
  }
  const auto id = [](const DocumentParts& parts) { return ValueOfPart(parts.Find("id")); };
  if (kind_ == DocumentKind::kStory &&
      (!SameMeaning(id(base_), id(ours_)) || !SameMeaning(id(base_), id(theirs_)))) {
    return NotOneFile(path_, "the sides hold different stories");
  }
  return {};
}

// Returns the keys that any side has, in the order in which they shall stand.
std::vector<std::string> DocumentMerger::KeysOfAll() const {
  std::vector<std::string> names;
  const auto order_of = [&names](const DocumentParts& document) {
    Order order;
    for (const DocumentPart& part : document.parts) {
      const auto found = std::find(names.begin(), names.end(), part.key);
      order.push_back(static_cast<std::size_t>(found - names.begin()));
      if (found == names.end()) names.push_back(part.key);
    }
    return order;
  };
  const Order base = order_of(base_);
  const Order ours = order_of(ours_);
  const Order theirs = order_of(theirs_);
  const std::vector<std::string_view> known = KeysInOrder(kind_);
  const auto earlier = [&](std::size_t a, std::size_t b) {
    const auto at = [&](std::size_t name) {
      return std::find(known.begin(), known.end(), names[name]);
    };
    return at(b) != known.end() && at(a) < at(b);
  };
  std::vector<std::string> keys;
  for (const std::size_t name : MergeOrder(base, ours, theirs, earlier)) {
    keys.push_back(names[name]);
  }
  return keys;
}

// Returns a body with `value`: byte for byte a side's where one says that, else an edit of the
// preferred side's.
Result<std::string> DocumentMerger::Written(const PartSides& sides, bool prefer_theirs,
                                            const TextValue& value) {
  const DocumentPart* first = prefer_theirs ? sides.theirs : sides.ours;
  const DocumentPart* second = prefer_theirs ? sides.ours : sides.theirs;
  if (first == nullptr && IsNothing(value)) return std::string();
  if (first == nullptr) std::swap(first, second);
  if (SameMeaning(first->value, value)) return first->body;
  if (second != nullptr && second->comments == first->comments &&
      SameMeaning(second->value, value)) {
    return second->body;
  }
  return BodyWith(*first, value, path_);
}

Result<MergedText> DocumentMerger::MergeBodies(const std::string& key, const PartSides& sides,
                                               const MergeRule& rule, MergedPart& part) {
  const std::string& base = BodyOf(sides.base);
  const std::string& ours = BodyOf(sides.ours);
  const std::string& theirs = BodyOf(sides.theirs);
  part.our_value = ValueOfPart(sides.ours);
  part.their_value = ValueOfPart(sides.theirs);
  const bool disputed = !life_.dispute.empty() && rule.is_life;
  if (disputed && !SameMeaning(part.our_value, part.their_value)) {
    part.is_disputed = true;
    return MergedText{ours, theirs};
  }
  if (ours == theirs || theirs == base) {
    part.their_value = part.our_value;
    return Both(ours);
  }
  if (ours == base) {
    part.our_value = part.their_value;
    return Both(theirs);
  }
  MergedValue merged = MergeValues(kind_, key, ValueOfPart(sides.base), part.our_value,
                                   part.their_value, life_.further);
  NoteRank(key, sides, rule);
  part.our_value = std::move(merged.ours);
  part.their_value = std::move(merged.theirs);
  const auto& had = CommentsOfPart(sides.base);
  const auto& left = CommentsOfPart(sides.ours);
  const auto& right = CommentsOfPart(sides.theirs);
  const bool follow_theirs = left == had && right != had;
  const bool two_comments = left != had && right != had && left != right;
  Result<std::string> our_body = Written(sides, follow_theirs, part.our_value);
  if (!our_body) return std::move(our_body).error();
  if (!merged.conflict && !two_comments) return Both(*our_body);
  Result<std::string> their_body = Written(sides, follow_theirs || two_comments, part.their_value);
  if (!their_body) return std::move(their_body).error();
  return MergedText{*std::move(our_body), *std::move(their_body)};
}

void DocumentMerger::NoteRank(const std::string& key, const PartSides& sides,
                              const MergeRule& rule) {
  if (rule.merging != Merging::kSmaller) return;
  const TextValue& ours = ValueOfPart(sides.ours);
  const TextValue& theirs = ValueOfPart(sides.theirs);
  const TextValue& base = ValueOfPart(sides.base);
  if (IsNothing(ours) || IsNothing(theirs) || SameMeaning(ours, theirs) ||
      SameMeaning(ours, base) || SameMeaning(theirs, base)) {
    return;
  }
  notes_.push_back("both sides moved it: the higher place stays, " + key + " \"" +
                   std::min(ours.text, theirs.text) + "\"");
}

Result<MergedPart> DocumentMerger::MergePart(const std::string& key) {
  const PartSides sides{base_.Find(key), ours_.Find(key), theirs_.Find(key)};
  MergedPart part;
  part.key = key;
  const Result<MergedText> body = MergeBodies(key, sides, RuleFor(kind_, key), part);
  if (!body) return body.error();
  // Where a side has no such key it has no lead either; that is no change of a lead.
  const std::string& base = LeadOf(sides.base);
  const auto lead_of = [&](const DocumentPart* side) { return side ? side->lead : base; };
  MergedText lead = MergeLeads(base, lead_of(sides.ours), lead_of(sides.theirs));
  const bool one_added_it = sides.base == nullptr && (!sides.ours || !sides.theirs);
  if (one_added_it) lead = Both(LeadOf(sides.ours ? sides.ours : sides.theirs));
  // With the key goes what stood above it, unless the side that kept the key wrote there.
  const auto with_lead = [&](const std::string& own_lead, const std::string& own_body) {
    if (!own_body.empty()) return own_lead + own_body;
    return CommentsOf(own_lead) == CommentsOf(base) ? std::string() : own_lead;
  };
  part.text = {with_lead(lead.ours, body->ours), with_lead(lead.theirs, body->theirs)};
  return part;
}

Result<void> DocumentMerger::MergeParts() {
  const auto values = [](const DocumentParts& document) {
    return [&document](std::string_view key) -> const TextValue& {
      return ValueOfPart(document.Find(key));
    };
  };
  life_ = MergeLives(kind_, {values(base_), values(ours_), values(theirs_)});
  if (!life_.dispute.empty()) notes_.push_back(life_.dispute);
  for (const std::string& key : KeysOfAll()) {
    Result<MergedPart> part = MergePart(key);
    if (!part) return std::move(part).error();
    parts_.push_back(*std::move(part));
  }
  MergedPart tail;
  tail.text = MergeLeads(base_.tail, ours_.tail, theirs_.tail);
  parts_.push_back(std::move(tail));
  return {};
}

std::string DocumentMerger::Joined(bool theirs) const {
  std::string bytes;
  for (const MergedPart& part : parts_) bytes += theirs ? part.text.theirs : part.text.ours;
  return bytes;
}

// Reads what a side would get, without looking at how it was made.
Result<void> DocumentMerger::Prove(bool theirs) const {
  const Result<StoryText> text = StoryText::Read(Joined(theirs), path_);
  if (!text) return text.error();
  std::size_t keys = 0;
  for (const MergedPart& part : parts_) {
    if (part.key.empty()) continue;
    const TextNode* node = text->Find(part.key);
    if (node != nullptr) ++keys;
    const TextValue& wanted = theirs ? part.their_value : part.our_value;
    if (!SameMeaning(node == nullptr ? TextValue() : ValueOf(*node), wanted)) {
      return Error{Exit::kBug,
                   "the merge of '" + path_ + "' would change '" + part.key + "'",
                   {path_, 0, 0, {}},
                   {}};
    }
  }
  if (keys == text->root().children.size()) return {};
  return Error{
      Exit::kBug, "the merge of '" + path_ + "' would bring new keys", {path_, 0, 0, {}}, {}};
}

// Writes both versions between markers; lines that they share at their ends stay outside.
void DocumentMerger::AppendConflict(const MergedText& text, std::string& out) const {
  const std::vector<std::string_view> ours = SplitLines(text.ours);
  const std::vector<std::string_view> theirs = SplitLines(text.theirs);
  const std::size_t least = std::min(ours.size(), theirs.size());
  std::size_t head = 0;
  while (head < least && ours[head] == theirs[head]) ++head;
  std::size_t tail = 0;
  while (head + tail < least && ours[ours.size() - 1 - tail] == theirs[theirs.size() - 1 - tail]) {
    ++tail;
  }
  const auto append = [&out](const auto& lines, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out += lines[i];
  };
  const auto marker = [&](char sign, std::string_view label) {
    out.append(static_cast<std::size_t>(marker_size_), sign);
    if (!label.empty()) out.append(" ").append(label);
    out += '\n';
  };
  append(ours, 0, head);
  marker('<', "ours");
  append(ours, head, ours.size() - tail);
  marker('=', {});
  append(theirs, head, theirs.size() - tail);
  marker('>', "theirs");
  append(ours, ours.size() - tail, ours.size());
}

Result<MergedDocument> DocumentMerger::Merge(const ThreeVersions& versions) {
  if (auto split = Split(versions); !split) return std::move(split).error();
  if (auto merged = MergeParts(); !merged) return std::move(merged).error();
  for (const bool theirs : {false, true}) {
    if (auto proved = Prove(theirs); !proved) return std::move(proved).error();
  }
  MergedDocument document;
  bool told_dispute = false;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const MergedPart& part = parts_[i];
    if (part.text.ours == part.text.theirs) {
      document.bytes += part.text.ours;
      continue;
    }
    if (!part.is_disputed || !told_dispute) {
      document.conflicts.push_back(part.key.empty() ? "the comments at the end" : part.key);
    }
    told_dispute = told_dispute || part.is_disputed;
    // What belongs to one dispute and stands together is chosen together.
    MergedText text = part.text;
    for (; part.is_disputed && i + 1 < parts_.size() && parts_[i + 1].is_disputed; ++i) {
      text.ours += parts_[i + 1].text.ours;
      text.theirs += parts_[i + 1].text.theirs;
    }
    AppendConflict(text, document.bytes);
  }
  document.notes = std::move(notes_);
  return document;
}

}  // namespace

Result<MergedDocument> MergeDocuments(const ThreeVersions& versions, int marker_size) {
  if (versions.base.empty()) return NotOneFile(versions.path, "both sides added it");
  ThreeVersions plain = versions;
  const std::optional<TextForm> form = TakeForm(plain.base, plain.ours, plain.theirs);
  if (!form) return NotOneFile(versions.path, "one side mixes line endings");
  Result<MergedDocument> merged = DocumentMerger(plain, marker_size).Merge(plain);
  if (!merged) return merged;
  merged->bytes = WithForm(*form, std::move(merged->bytes));
  return merged;
}

}  // namespace backlog
