// Every single-field edit of every field, in hand-made files of odd layout, changes only that
// field's lines, and reads back as wished.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/fields.h"
#include "backlog/store/story_text.h"
#include "store/record_text.h"

namespace backlog {
namespace {

constexpr std::string_view kForm = R"(id: k7m2qx

title: Export the backlog as CSV

type: story

status: ready

role: finance analyst

want: export the backlog as CSV

benefit: I can budget the release

rank: "hjkmpq"

business_value: 8

user_value: 5

time_criticality:

risk:

size:

assignee:

release:

moscow:

sprint:

labels:

depends_on:

acceptance_criteria:

created: 2026-11-01
)";

constexpr std::string_view kCompact = R"(# Written by hand, as compact as YAML allows.
id: k7m2qx
title: 'Fix: the "export"'   # a comment behind the title
status: new
labels: [export, 'csv, too'] # flow
depends_on: [a1b2c3,d4e5f6]
size:    5      # points
acceptance_criteria:
- Given a report, when I export, then a file is written
- {id: c2, text: "It opens in Excel", result: pass}
my_own_key: keep me    # unknown
questions: [{id: q1, text: Which separator, by: Bo}]
created: 2026-11-01)";

constexpr std::string_view kOdd = R"(---
# the head
id:   k7m2qx
# about the title
title: >-
  Export the backlog
  as CSV

type: bug
role: "finance analyst"
want: 'export the ''backlog'''

x-team:
    nested: {a: 1, b: [2, 3]}
    list:
        - one
        -   two
rank: 'hjkmpq'
business_value: 8
labels:
    # why these
    - export   # first
    - "csv"

    - last
description: |+
  Some text
    indented

  with blank lines

acceptance_criteria:
    -   id: c1
        text: |
            A long criterion
            of two lines
        result: open   # not yet
        owner: Bo
    # between
    -   text: plain one
notes:
  - {id: n1, by: Ada, on: 2026-11-02, text: 'A note'}
  - id: n2
    text: Another
blocked: {reason: waits for legal, on: 2026-11-03}
pinned:
  where: top
  # why
  reason: demo
past_sprints:
  - sprint: 1
    size: 5
    outcome: spilled
created: 2026-11-01
# the tail
)";

std::string WithCrlf(std::string_view text) {
  std::string crlf;
  for (const char c : text) {
    if (c == '\n') crlf += '\r';
    crlf += c;
  }
  return crlf;
}

// Ways to change a member, by its type. A struct, so that each may call all.
using Text = std::string;

struct Changes {
  static std::vector<Text> Others(const Field& field, const Text& /*now*/) {
    switch (field.kind) {
      case FieldKind::kRank: return {"mmmmmm", ""};
      case FieldKind::kStoryId: return {"z9z9z9", ""};
      case FieldKind::kName: return {"1.10", "next", ""};
      default: break;
    }
    std::vector<Text> texts{"changed",   "no",       "010",        "a: b",      "fix #12",
                            " led",      "trailed ", "two\nlines", "\n",        "'single'",
                            "\"dbl\"",   "- dash",   "tab\there",  "NULL",      "~",
                            "\x1b[31m",  "[x, y]",   "{a: b}",     "h\xc3\xa9", "end\n\n",
                            "  in\nout", "a\r\nb",   "1e3",        "12:30",     "# no comment"};
    if ((field.use & kUseRequired) == 0) texts.emplace_back();
    if (field.key == "id") return {"z9z9z9"};
    return texts;
  }

  static std::vector<std::optional<int>> Others(const Field& field, const std::optional<int>& now) {
    std::vector<std::optional<int>> numbers{now && *now == 13 ? 8 : 13};
    if (!now) numbers.emplace_back(0);
    if (now && (field.use & kUseRequired) == 0) numbers.emplace_back();
    return numbers;
  }

  static std::vector<std::optional<double>> Others(const Field& /*field*/,
                                                   const std::optional<double>& /*now*/) {
    return {0.5, std::nullopt};
  }

  static std::vector<std::optional<Date>> Others(const Field& field,
                                                 const std::optional<Date>& /*now*/) {
    std::vector<std::optional<Date>> dates{Date::Parse("2027-02-28")};
    if ((field.use & kUseRequired) == 0) dates.emplace_back();
    return dates;
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  static std::vector<Enum> Others(const Field& /*field*/, Enum now) {
    std::vector<Enum> others;
    for (std::size_t i = 0; i < WordsOf<Enum>::kWords.size(); ++i) {
      if (static_cast<Enum>(i) != now) others.push_back(static_cast<Enum>(i));
    }
    return others;
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  static std::vector<std::optional<Enum>> Others(const Field& field,
                                                 const std::optional<Enum>& now) {
    std::vector<std::optional<Enum>> others;
    for (const Enum each : Others(field, now.value_or(Enum{}))) others.emplace_back(each);
    others.emplace_back();
    return others;
  }

  static std::vector<ExtraFields> Others(const Field& /*field*/, const ExtraFields& /*now*/) {
    return {{{"Votes", TextValue::Text("12")}, {"Sprint", TextValue::Text("a: b")}}};
  }

  template <class Record>
  requires requires { FieldsOf<Record>::kFields; }
  static std::vector<Record> Others(const Field& /*field*/, const Record& now) {
    std::vector<Record> others;
    ForEachField<Record>([&](const auto& bound) {
      for (auto& value : Others(bound.field, now.*(bound.member))) {
        if (value == now.*(bound.member)) continue;
        Record other = now;
        other.*(bound.member) = std::move(value);
        others.push_back(std::move(other));
      }
    });
    return others;
  }

  template <class Record>
  requires requires { FieldsOf<Record>::kFields; }
  static std::vector<std::optional<Record>> Others(const Field& field,
                                                   const std::optional<Record>& now) {
    Record start;
    if (now) {
      start = *now;
    } else {
      ForEachField<Record>([&](const auto& bound) {
        if constexpr (std::is_same_v<decltype(bound.member), std::string Record::*>) {
          if ((bound.field.use & kUseRequired) != 0) start.*(bound.member) = "given";
        }
      });
    }
    std::vector<std::optional<Record>> others;
    for (Record& each : Others(field, start)) others.emplace_back(std::move(each));
    others.emplace_back();
    return others;
  }

  template <class Item>
  static std::vector<std::vector<Item>> Others(const Field& field, const std::vector<Item>& now) {
    std::vector<std::vector<Item>> others;
    Item fresh;
    if constexpr (std::is_same_v<Item, std::string>) {
      fresh = field.kind == FieldKind::kStoryIds ? "y8y8y8" : "fresh, one";
    } else {
      ForEachField<Item>([&](const auto& bound) {
        if constexpr (std::is_same_v<decltype(bound.member), std::string Item::*>) {
          fresh.*(bound.member) = bound.field.key == "id" ? "f1" : "fresh: text";
          if (bound.field.kind == FieldKind::kName) fresh.*(bound.member) = "0.9";
        } else if constexpr (std::is_same_v<decltype(bound.member), std::optional<int> Item::*>) {
          fresh.*(bound.member) = 3;
        }
      });
    }
    others.push_back(now);
    others.back().push_back(fresh);
    others.push_back(now);
    others.back().insert(others.back().begin(), fresh);
    for (std::size_t i = 0; i < now.size(); ++i) {
      others.push_back(now);
      others.back().erase(others.back().begin() + static_cast<std::ptrdiff_t>(i));
      others.push_back(now);
      others.back()[i] = fresh;
      if constexpr (!std::is_same_v<Item, std::string>) {
        for (Item& item : Others(field, now[i])) {
          others.push_back(now);
          others.back()[i] = std::move(item);
        }
      }
    }
    others.emplace_back();
    return others;
  }
};

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.emplace_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// The lines [first, last) that a key takes, comments and blank lines behind it included.
std::pair<std::size_t, std::size_t> LinesOf(const StoryText& text, std::string_view key) {
  const auto& entries = text.root().children;
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const TextNode& entry) { return entry.key == key; });
  if (at == entries.end()) return {0, 0};
  const auto line_of = [&](const TextNode& node) {
    return static_cast<std::size_t>(text.At(node.key_begin).line - 1);
  };
  const std::size_t next =
      at + 1 == entries.end() ? Lines(text.bytes()).size() : line_of(*(at + 1));
  return {line_of(*at), next};
}

bool IsBlank(const std::string& line) {
  return line.find_first_not_of(" \t\r\n") == std::string::npos;
}

StoryText MustRead(const std::string& bytes) {
  Result<StoryText> text = StoryText::Read(bytes, "story.yaml");
  if (!text) FAIL(text.error().what << " at line " << text.error().place.line << "\n" << bytes);
  return std::move(*text);
}

Story MustParse(const StoryText& text) {
  Story story;
  std::vector<Error> errors;
  ReadRecord(text, story, errors);
  if (!errors.empty()) FAIL(errors.front().what << "\n" << text.bytes());
  return story;
}

// Fails unless `bytes` differs from `text` in the lines of `key` alone (blank lines around an
// inserted key aside).
void CheckOnlyKeyChanged(const StoryText& text, const std::string& bytes, std::string_view key) {
  const StoryText now = MustRead(bytes);
  std::vector<std::string> before = Lines(text.bytes());
  std::vector<std::string> after = Lines(bytes);
  // A file without a final newline gains one where a line is added behind its last.
  if (!before.empty() && before.back().back() != '\n') before.back() += "\n";
  if (!after.empty() && after.back().back() != '\n') after.back() += "\n";
  const auto [old_first, old_last] = LinesOf(text, key);
  const auto [new_first, new_last] = LinesOf(now, key);
  std::vector<std::string> rest_before;
  std::vector<std::string> rest_after;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const bool own = i >= old_first && i < old_last;
    if (!own && !IsBlank(before[i])) rest_before.push_back(before[i]);
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool own = i >= new_first && i < new_last;
    if (!own && !IsBlank(after[i])) rest_after.push_back(after[i]);
  }
  // An inserted key may have taken the place in front of a comment: then the comment behind it
  // belongs to the next key, and stands among its lines here.
  if (old_first == old_last) {
    for (std::size_t i = new_first; i < new_last && i < after.size(); ++i) {
      const std::size_t at = after[i].find_first_not_of(" \t");
      if (at == 0 && after[i][0] == '#') {
        rest_after.insert(rest_after.end(), after[i]);
      }
    }
    std::sort(rest_before.begin(), rest_before.end());
    std::sort(rest_after.begin(), rest_after.end());
  }
  CHECK_MESSAGE(rest_before == rest_after, key << " changed other lines:\n"
                                               << text.bytes() << "\n=>\n"
                                               << bytes);
}

void CheckAllEdits(const std::string& bytes) {
  const StoryText text = MustRead(bytes);
  const Story story = MustParse(text);
  const std::vector<std::string_view> order = KeyOrder<Story>();
  int edits_made = 0;
  ForEachField<Story>([&](const auto& bound) {
    for (auto& value : Changes::Others(bound.field, story.*(bound.member))) {
      if (value == story.*(bound.member)) continue;
      Story wished = story;
      wished.*(bound.member) = std::move(value);
      const std::vector<TextEdit> edits = EditsBetween(story, wished);
      const Result<std::string> edited = text.Edited(edits, order);
      if (!edited) {
        FAIL_CHECK(bound.field.key << ": " << edited.error().what << "\n" << bytes);
        continue;
      }
      ++edits_made;
      CheckOnlyKeyChanged(text, *edited, bound.field.key);
      const Story again = MustParse(MustRead(*edited));
      if (again != wished) FAIL_CHECK(bound.field.key << " reads otherwise:\n" << *edited);
      // And back: the same meaning again, nothing lost on the way.
      const StoryText changed = MustRead(*edited);
      const Result<std::string> back = changed.Edited(EditsBetween(wished, story), order);
      if (!back) {
        FAIL_CHECK(bound.field.key << " back: " << back.error().what << "\n" << *edited);
        continue;
      }
      CHECK(MustParse(MustRead(*back)) == story);
    }
  });
  CHECK(edits_made > 300);
}

}  // namespace

TEST_CASE("every edit of every field changes only its lines in a new form") {
  CheckAllEdits(std::string(kForm));
}

TEST_CASE("every edit of every field changes only its lines in a compact file") {
  CheckAllEdits(std::string(kCompact));
}

TEST_CASE("every edit of every field changes only its lines in an odd file") {
  CheckAllEdits(std::string(kOdd));
}

TEST_CASE("every edit of every field changes only its lines with CRLF and a BOM") {
  CheckAllEdits(WithCrlf(kForm));
  CheckAllEdits("\xEF\xBB\xBF" + WithCrlf(kOdd));
}

}  // namespace backlog
