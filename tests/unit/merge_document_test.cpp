// The merge of documents: what each side changed is there, and nobody is asked needlessly.
#include "git/merge_document.h"

#include <initializer_list>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "backlog/model/digest.h"
#include "backlog/model/fields.h"
#include "backlog/store/store.h"
#include "git/merge_lines.h"
#include "git/merge_order.h"
#include "git/merge_rules.h"
#include "store/settings_file.h"

namespace {

using backlog::DocumentKind;
using backlog::MergedDocument;
using backlog::MergeDocuments;

constexpr const char* kMergeBase =
    "id: k7m2qx\n"
    "\n"
    "title: Pay by card\n"
    "\n"
    "status: ready\n"
    "\n"
    "rank: \"hjkmpq\"\n"
    "\n"
    "# agreed in May\n"
    "size: 5   # points\n"
    "\n"
    "assignee:\n"
    "\n"
    "sprint:\n"
    "\n"
    "labels:\n"
    "  - web\n"
    "  - payment\n"
    "\n"
    "acceptance_criteria:\n"
    "  - id: c1aa\n"
    "    text: A declined card says why\n"
    "    result: open\n"
    "  - id: c2bb\n"
    "    text: The amount is shown\n"
    "    result: open\n"
    "\n"
    "x-team: blue\n"
    "\n"
    "readied: 2026-10-10\n"
    "\n"
    "created: 2026-10-01\n";

// The base with each first text replaced by the second, which must be there.
std::string MergeSideWith(std::initializer_list<std::pair<std::string, std::string>> changes,
                          std::string text = kMergeBase) {
  for (const auto& [from, to] : changes) {
    const std::size_t at = text.find(from);
    const std::string& wanted = from;  // clang 14 takes no structured binding into a lambda
    REQUIRE_MESSAGE(at != std::string::npos, wanted);
    text.replace(at, from.size(), to);
  }
  return text;
}

MergedDocument MergeStory(const std::string& ours, const std::string& theirs,
                          const std::string& base = kMergeBase) {
  const auto merged = MergeDocuments({".backlog/stories/k7m2qx-pay.yaml", base, ours, theirs});
  REQUIRE_MESSAGE(merged.has_value(), merged.error().what);
  return *merged;
}

// Merges both ways round, which must give the same where nobody is asked.
std::string MergedStory(const std::string& ours, const std::string& theirs,
                        const std::string& base = kMergeBase) {
  const MergedDocument merged = MergeStory(ours, theirs, base);
  CHECK(merged.conflicts.empty());
  CHECK(MergeStory(theirs, ours, base).bytes == merged.bytes);
  return merged.bytes;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("different fields of one story merge, on neighbouring lines too") {
  const std::string compact = "id: k7m2qx\ntitle: Pay\nsize: 5\nrisk: 3\ncreated: 2026-10-01\n";
  CHECK(MergedStory(MergeSideWith({{"size: 5", "size: 8"}}, compact),
                    MergeSideWith({{"risk: 3", "risk: 13"}}, compact),
                    compact) == "id: k7m2qx\ntitle: Pay\nsize: 8\nrisk: 13\ncreated: 2026-10-01\n");
  CHECK(MergedStory(MergeSideWith({{"assignee:", "assignee: Ben"}}),
                    MergeSideWith({{"sprint:", "sprint: 3"}})) ==
        MergeSideWith({{"assignee:", "assignee: Ben"}, {"sprint:", "sprint: 3"}}));
}

TEST_CASE("keys that both sides added stand in the order of the table") {
  const auto ours =
      MergeSideWith({{"readied: 2026-10-10", "notes:\n  - text: a\n\nreadied: 2026-10-10"}});
  const auto theirs = MergeSideWith({{"x-team: blue\n", "product_goal: orders\n\nx-team: blue\n"}});
  CHECK(MergedStory(ours, theirs) ==
        MergeSideWith({{"x-team: blue\n", "product_goal: orders\n\nx-team: blue\n"},
                       {"readied: 2026-10-10", "notes:\n  - text: a\n\nreadied: 2026-10-10"}}));
  const auto started = MergeSideWith({{"\ncreated", "\nstarted: 2026-10-12\n\ncreated"}});
  const auto planned = MergeSideWith({{"\ncreated", "\nplanned: 2026-10-11\n\ncreated"}});
  CHECK(MergedStory(started, planned) ==
        MergeSideWith({{"\ncreated", "\nplanned: 2026-10-11\n\nstarted: 2026-10-12\n\ncreated"}}));
}

TEST_CASE("labels merge element by element") {
  CHECK(MergedStory(MergeSideWith({{"  - web\n", "  - shop\n"}}),
                    MergeSideWith({{"  - payment\n", "  - payment\n  - card\n"}})) ==
        MergeSideWith({{"  - web\n  - payment\n", "  - shop\n  - payment\n  - card\n"}}));
  const auto flow =
      MergeSideWith({{"labels:\n  - web\n  - payment\n", "labels: [web, payment]\n"}});
  const auto merged = MergeStory(MergeSideWith({{"[web, payment]", "[web, payment, a]"}}, flow),
                                 MergeSideWith({{"[web, payment]", "[payment, b]"}}, flow), flow);
  CHECK(merged.conflicts.empty());
  CHECK(merged.bytes == MergeSideWith({{"[web, payment]", "[payment, a, b]"}}, flow));
}

TEST_CASE("criteria merge by id, then field by field") {
  const auto ours = MergeSideWith({{"why\n    result: open", "why\n    result: pass"}});
  const auto theirs = MergeSideWith(
      {{"shown\n    result: open", "shown\n    result: fail\n  - id: c3cc\n    text: new"}});
  CHECK(MergedStory(ours, theirs) ==
        MergeSideWith(
            {{"why\n    result: open", "why\n    result: pass"},
             {"shown\n    result: open", "shown\n    result: fail\n  - id: c3cc\n    text: new"}}));
}

TEST_CASE("a verdict about a text that the other side changed is a conflict") {
  const auto merged =
      MergeStory(MergeSideWith({{"why\n    result: open", "why\n    result: pass"}}),
                 MergeSideWith({{"says why", "says why, and what to do"}}));
  CHECK(merged.conflicts == Keys{"acceptance_criteria"});
}

TEST_CASE("one field with two values: markers around it and nothing else") {
  const auto merged =
      MergeStory(MergeSideWith({{"size: 5", "size: 8"}, {"assignee:", "assignee: A"}}),
                 MergeSideWith({{"size: 5", "size: 3"}, {"sprint:", "sprint: 4"}}));
  CHECK(merged.conflicts == Keys{"size"});
  CHECK(merged.bytes ==
        MergeSideWith({{"size: 5   # points\n",
                        "<<<<<<< ours\nsize: 8   # points\n=======\nsize: 3   # points\n"
                        ">>>>>>> theirs\n"},
                       {"assignee:", "assignee: A"},
                       {"sprint:", "sprint: 4"}}));
}

TEST_CASE("inside a list only the lines that differ stand between markers") {
  const auto merged = MergeStory(
      MergeSideWith({{"why\n    result: open", "why\n    result: pass"}, {"  - web\n", ""}}),
      MergeSideWith(
          {{"why\n    result: open", "why\n    result: fail"}, {"shown\n", "shown first\n"}}));
  CHECK(merged.conflicts == Keys{"acceptance_criteria"});
  CHECK(merged.bytes ==
        MergeSideWith({{"    result: open\n",
                        "<<<<<<< ours\n    result: pass\n=======\n    result: fail\n"
                        ">>>>>>> theirs\n"},
                       {"shown\n", "shown first\n"},
                       {"  - web\n", ""}}));
}

TEST_CASE("markers are as long as git wants them") {
  const auto merged =
      MergeDocuments({"a/stories/k7m2qx.yaml", kMergeBase, MergeSideWith({{"size: 5", "size: 8"}}),
                      MergeSideWith({{"size: 5", "size: 3"}})},
                     9);
  REQUIRE(merged.has_value());
  CHECK(merged->bytes.find("\n<<<<<<<<< ours\n") != std::string::npos);
  CHECK(merged->bytes.find("\n=========\n") != std::string::npos);
  CHECK(merged->bytes.find("\n>>>>>>>>> theirs\n") != std::string::npos);
}

TEST_CASE("of two moves the smaller rank stays, with a note") {
  const auto merged = MergeStory(MergeSideWith({{"\"hjkmpq\"", "\"hzkmpq\""}}),
                                 MergeSideWith({{"\"hjkmpq\"", "\"hbkmpq\""}}));
  CHECK(merged.conflicts.empty());
  CHECK(merged.bytes == MergeSideWith({{"\"hjkmpq\"", "\"hbkmpq\""}}));
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0] == "both sides moved it: the higher place stays, rank \"hbkmpq\"");
}

TEST_CASE("comments and unknown keys merge like values") {
  CHECK(MergedStory(MergeSideWith({{"# agreed in May", "# agreed in June"}}),
                    MergeSideWith({{"x-team: blue", "x-team: red"}, {"size: 5", "size: 8"}})) ==
        MergeSideWith({{"# agreed in May", "# agreed in June"},
                       {"x-team: blue", "x-team: red"},
                       {"size: 5", "size: 8"}}));
  // The comment behind the value on one side, the value on the other.
  CHECK(MergedStory(MergeSideWith({{"# points", "# story points"}}),
                    MergeSideWith({{"size: 5", "size: 8"}})) ==
        MergeSideWith({{"# points", "# story points"}, {"size: 5", "size: 8"}}));
  CHECK(MergeStory(MergeSideWith({{"# agreed in May", "# agreed in June"}}),
                   MergeSideWith({{"# agreed in May", "# agreed in July"}}))
            .conflicts == Keys{"size"});
}

TEST_CASE("a key that both sides added keeps what either wrote above it") {
  const auto with = [](const std::string& lines) {
    return MergeSideWith({{"x-team: blue\n", lines + "x-team: blue\n"}});
  };
  const auto two =
      MergeStory(with("# asked Ada\nx-cost: 3\n\n"), with("# asked Ben\nx-cost: 3\n\n"));
  CHECK(two.conflicts == Keys{"x-cost"});
  CHECK(two.bytes == with("<<<<<<< ours\n# asked Ada\n=======\n# asked Ben\n>>>>>>> theirs\n"
                          "x-cost: 3\n\n"));
  const auto values =
      MergeStory(with("# asked Ada\nx-cost: 3\n\n"), with("# asked Ben\nx-cost: 5\n\n"));
  CHECK(values.conflicts == Keys{"x-cost"});
  CHECK(values.bytes.find("# asked Ben\nx-cost: 5") != std::string::npos);
  CHECK(values.bytes.find("# asked Ada\nx-cost: 3") != std::string::npos);
  const auto asked = with("# asked Ada\nx-cost: 3\n\n");
  CHECK(MergedStory(asked, with("x-cost: 3\n\n")) == asked);
  CHECK(MergedStory(asked, asked) == asked);
}

TEST_CASE("where both sides changed layout ours stays") {
  const auto merged = MergeStory(MergeSideWith({{"title: Pay by card", "title: \"Pay by card\""}}),
                                 MergeSideWith({{"title: Pay by card", "title: 'Pay by card'"}}));
  CHECK(merged.bytes == MergeSideWith({{"title: Pay by card", "title: \"Pay by card\""}}));
  CHECK(merged.conflicts.empty());
}

TEST_CASE("a state that is further on the same path wins") {
  const auto planned = MergeSideWith({{"status: ready", "status: planned"},
                                      {"sprint:", "sprint: 3"},
                                      {"\ncreated", "\nplanned: 2026-10-11\n\ncreated"}});
  const auto started =
      MergeSideWith({{"status: ready", "status: in-progress"},
                     {"sprint:", "sprint: 3"},
                     {"\ncreated", "\nplanned: 2026-10-12\n\nstarted: 2026-10-12\n\ncreated"}});
  CHECK(MergedStory(planned, started) ==
        MergeSideWith({{"status: ready", "status: in-progress"},
                       {"sprint:", "sprint: 3"},
                       {"\ncreated", "\nplanned: 2026-10-11\n\nstarted: 2026-10-12\n\ncreated"}}));
}

TEST_CASE("two ways out of one state are a dispute, with what goes with them") {
  const auto planned =
      MergeSideWith({{"status: ready", "status: planned"}, {"sprint:", "sprint: 3"}});
  const auto dropped = MergeSideWith({{"status: ready", "status: dropped"},
                                      {"readied: 2026-10-10\n\n", ""},
                                      {"\ncreated", "\ndropped:\n  reason: no\n\ncreated"}});
  const auto merged = MergeStory(planned, dropped);
  CHECK(merged.conflicts == Keys{"status"});
  CHECK(
      merged.bytes ==
      MergeSideWith({{"status: ready\n",
                      "<<<<<<< ours\nstatus: planned\n=======\nstatus: dropped\n>>>>>>> theirs\n"},
                     {"sprint:\n", "<<<<<<< ours\nsprint: 3\n=======\nsprint:\n>>>>>>> theirs\n"},
                     {"readied: 2026-10-10\n",
                      "<<<<<<< ours\nreadied: 2026-10-10\n=======\n"
                      "dropped:\n  reason: no\n>>>>>>> theirs\n"}}));
  REQUIRE(merged.notes.size() == 1);
  CHECK(merged.notes[0] == "our side says 'planned', the other side 'dropped'");
}

TEST_CASE("an acceptance against an edit of what was accepted is a dispute") {
  const auto accepted = MergeSideWith(
      {{"status: ready", "status: accepted"}, {"\ncreated", "\naccepted: 2026-10-20\n\ncreated"}});
  for (const auto& [from, to] :
       {std::pair<const char*, const char*>{"title: Pay by card", "title: Pay"},
        {"size: 5", "size: 8"},
        {"The amount is shown", "The amount is shown first"}}) {
    const std::string changed = from;
    CAPTURE(changed);
    const auto edited = MergeSideWith({{from, to}});
    CHECK(MergeStory(accepted, edited).conflicts == Keys{"status"});
    CHECK(MergeStory(edited, accepted).conflicts == Keys{"status"});
  }
  CHECK(MergeStory(accepted, MergeSideWith({{"assignee:", "assignee: Ben"}})).conflicts.empty());
  CHECK(MergeStory(accepted, MergeSideWith({{"result: open", "result: pass"}})).conflicts.empty());
}

TEST_CASE("an item that one side removed and the other changed is a conflict") {
  const auto merged = MergeStory(
      MergeSideWith({{"  - id: c2bb\n    text: The amount is shown\n    result: open\n", ""}}),
      MergeSideWith({{"The amount is shown", "The amount is shown first"}}));
  CHECK(merged.conflicts == Keys{"acceptance_criteria"});
}

TEST_CASE("what both sides noted stands there in the order of days") {
  const std::string base =
      MergeSideWith({{"\nreadied", "\nnotes:\n  - id: n0\n    text: a\n\nreadied"}});
  const auto note = [&](const std::string& id, const std::string& day) {
    return MergeSideWith({{"    text: a\n", "    text: a\n  - id: " + id + "\n    \"on\": " + day +
                                                "\n    text: said\n"}},
                         base);
  };
  CHECK(MergedStory(note("n1", "2026-10-12"), note("n2", "2026-10-11"), base) ==
        MergeSideWith({{"    text: a\n",
                        "    text: a\n  - id: n2\n    \"on\": 2026-10-11\n    text: said\n"
                        "  - id: n1\n    \"on\": 2026-10-12\n    text: said\n"}},
                      base));
}

TEST_CASE("a sprint that both sides closed is left once") {
  const auto closed = [](const std::string& day) {
    return MergeSideWith({{"\nreadied",
                           "\npast_sprints:\n  - sprint: 3\n    size: 5\n"
                           "    outcome: spilled\n    \"on\": " +
                               day + "\n\nreadied"}});
  };
  CHECK(MergedStory(closed("2026-10-12"), closed("2026-10-11")) == closed("2026-10-11"));
}

TEST_CASE("long texts merge line by line") {
  const std::string text = "description: |\n  one\n  two\n  three\n  four\n";
  const std::string base = MergeSideWith({{"x-team", text + "\nx-team"}});
  CHECK(MergedStory(MergeSideWith({{"  one\n", "  first\n"}}, base),
                    MergeSideWith({{"  four\n", "  four\n  five\n"}}, base), base) ==
        MergeSideWith({{"  one\n", "  first\n"}, {"  four\n", "  four\n  five\n"}}, base));
  CHECK(MergeStory(MergeSideWith({{"  two\n", "  2\n"}}, base),
                   MergeSideWith({{"  two\n", "  zwei\n"}}, base), base)
            .conflicts == Keys{"description"});
}

TEST_CASE("plain criteria merge without being rewritten") {
  const std::string base =
      "id: k7m2qx\ntitle: Pay\nacceptance_criteria:\n  - one\n  - two\ncreated: 2026-10-01\n";
  CHECK(MergedStory(
            MergeSideWith({{"  - one\n", "  - first\n"}}, base),
            MergeSideWith({{"  - two\n", "  - id: c2\n    text: two\n    result: pass\n"}}, base),
            base) ==
        "id: k7m2qx\ntitle: Pay\nacceptance_criteria:\n  - first\n"
        "  - id: c2\n    text: two\n    result: pass\ncreated: 2026-10-01\n");
}

TEST_CASE("settings merge entry by entry") {
  const std::string base =
      "format: 1\nscales:\n  value: [0, 1, 2]\n  size: [1, 2]\nmax_size: 8\n"
      "definition_of_done:\n  - {id: tests, text: Tests pass}\n";
  const auto merged = MergeDocuments(
      {".backlog/settings.yaml", base,
       MergeSideWith({{"size: [1, 2]", "size: [1, 2, 3]"},
                      {"Tests pass}\n", "Tests pass}\n  - {id: docs, text: Docs}\n"}},
                     base),
       MergeSideWith({{"value: [0, 1, 2]", "value: any"},
                      {"max_size: 8", "max_size: 13"},
                      {"Tests pass", "All tests pass"}},
                     base)});
  REQUIRE(merged.has_value());
  CHECK(merged->conflicts.empty());
  CHECK(merged->bytes ==
        "format: 1\nscales:\n  value: any\n  size: [1, 2, 3]\nmax_size: 13\n"
        "definition_of_done:\n  - {id: tests, text: All tests pass}\n  - {id: docs, text: Docs}\n");
}

TEST_CASE("line endings and a byte order mark are taken from who changed them") {
  const std::string base = "id: k7m2qx\ntitle: Pay\nsize: 5\ncreated: 2026-10-01\n";
  const std::string ours = "id: k7m2qx\r\ntitle: Pay\r\nsize: 8\r\ncreated: 2026-10-01\r\n";
  const std::string theirs = "\xEF\xBB\xBFid: k7m2qx\ntitle: Pay now\nsize: 5\ncreated: 2026-10-01";
  CHECK(MergedStory(ours, theirs, base) ==
        "\xEF\xBB\xBFid: k7m2qx\r\ntitle: Pay now\r\nsize: 8\r\ncreated: 2026-10-01");
}

TEST_CASE("what are no versions of one file is left to git") {
  const std::string path = ".backlog/stories/k7m2qx-pay.yaml";
  CHECK_FALSE(MergeDocuments({path, "", kMergeBase, kMergeBase}));
  CHECK_FALSE(MergeDocuments({path, kMergeBase, "id: [", kMergeBase}));
  CHECK_FALSE(MergeDocuments({path, kMergeBase, kMergeBase, ""}));
  CHECK_FALSE(MergeDocuments({path, kMergeBase, MergeSideWith({{"k7m2qx", "k7m2qy"}}),
                              MergeSideWith({{"size: 5", "size: 8"}})}));
}

TEST_CASE("every rule names a field, and acceptance covers what the digest covers") {
  Keys covered;
  const std::string settings = "\n" + backlog::NewSettingsFile(backlog::DefaultSettings());
  for (const backlog::MergeRule& rule : backlog::AllMergeRules()) {
    const std::string key(rule.path.substr(0, rule.path.find('.')));
    CAPTURE(key);
    if (rule.document == DocumentKind::kSettings) {
      CHECK(settings.find("\n" + key + ":") != std::string::npos);
      continue;
    }
    const auto keys = backlog::KeysInOrder(rule.document);
    CHECK(std::find(keys.begin(), keys.end(), key) != keys.end());
    if (rule.is_accepted) covered.push_back(key);
  }
  // Change one field after the other, and look whether the digest does.
  Keys changed;
  std::vector<backlog::Error> errors;
  const backlog::Story before = backlog::ReadStory(kMergeBase, "k7m2qx.yaml", errors);
  backlog::ForEachField<backlog::Story>([&](const auto& bound) {
    backlog::Story after = before;
    auto& member = after.*(bound.member);
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, std::string>) member += "x";
    if constexpr (std::is_same_v<Member, std::optional<int>>) member = member.value_or(0) + 1;
    if constexpr (std::is_same_v<Member, std::vector<backlog::Criterion>>) member[0].text += "x";
    if (StoryDigest(after) != StoryDigest(before)) changed.emplace_back(bound.field.key);
  });
  std::sort(covered.begin(), covered.end());
  std::sort(changed.begin(), changed.end());
  CHECK(covered == changed);
}

TEST_CASE("lines merge unless the changes touch") {
  using backlog::MergeLines;
  CHECK(MergeLines("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") == "A\nb\nC\n");
  CHECK(MergeLines("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n") == "a\nc\nd\n");
  CHECK(MergeLines("a\nb\n", "x\nb\n", "x\nb\n") == "x\nb\n");
  CHECK_FALSE(MergeLines("a\nb\n", "A\nb\n", "a\nB\n").has_value());
  CHECK_FALSE(MergeLines("a\n", "a\nb\n", "a\nc\n").has_value());
}

TEST_CASE("orders merge: the mover's order, and additions behind their neighbours") {
  using backlog::MergeOrder;
  using backlog::Order;
  const auto never = [](std::size_t, std::size_t) { return false; };
  const auto less = [](std::size_t a, std::size_t b) { return a < b; };
  CHECK(MergeOrder({1, 2, 3}, {1, 2, 3}, {3, 1, 2}, never) == Order{3, 1, 2});
  CHECK(MergeOrder({1, 2, 3}, {2, 1, 3}, {3, 1, 2}, never) == Order{2, 1, 3});
  CHECK(MergeOrder({1, 2}, {1, 9, 2}, {1, 8, 2}, never) == Order{1, 9, 8, 2});
  CHECK(MergeOrder({1, 2}, {1, 9, 2}, {1, 8, 2}, less) == Order{1, 8, 9, 2});
  CHECK(MergeOrder({}, {5}, {6}, never) == Order{5, 6});
}
