// What the strict reader accepts and refuses, and how edits look in the file.
#include "backlog/store/story_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlog {
namespace {

const std::vector<std::string_view> kOrder = {"id",     "title",       "status",   "size",
                                              "labels", "description", "criteria", "created"};

StoryText Read(std::string bytes) {
  auto text = StoryText::Read(std::move(bytes), "story.yaml");
  if (!text) FAIL(text.error().what);
  return *std::move(text);
}

std::string TextAt(const StoryText& text, std::string_view key) {
  const TextNode* node = text.Find(key);
  if (node == nullptr) return "(missing)";
  return node->kind == TextNode::Kind::kScalar ? node->text : "(no scalar)";
}

std::string ValueOfLine(const std::string& value) {
  return TextAt(Read("key: " + value), "key");
}

TEST_CASE("scalars are what YAML says they are") {
  CHECK(ValueOfLine("plain text # comment") == "plain text");
  CHECK(ValueOfLine("a#b:c") == "a#b:c");
  CHECK(ValueOfLine("http://x.org/#a") == "http://x.org/#a");
  CHECK(ValueOfLine("-1") == "-1");
  CHECK(ValueOfLine("?x") == "?x");
  CHECK(ValueOfLine(":x") == ":x");
  CHECK(ValueOfLine("one\n  two\n\n  three") == "one two\nthree");
  CHECK(ValueOfLine("'it''s' # c") == "it's");
  CHECK(ValueOfLine("'a\n  b\n\n  c '") == "a b\nc ");
  CHECK(ValueOfLine(R"("\0\a\b\t\n\v\f\r\e\"\/\\\_")") ==
        std::string("\0\a\b\t\n\v\f\r\x1b\"/\\\xC2\xA0", 14));
  CHECK(ValueOfLine(R"("\x41\u00e9\U0001F600\ud83d\ude00\N\L\P")") ==
        "A\xC3\xA9\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xC2\x85\xE2\x80\xA8\xE2\x80\xA9");
  CHECK(ValueOfLine("\"a \\\n   b\\\n  c\"") == "a bc");
  CHECK(ValueOfLine("\"a\\t  \n  b\"") == "a\t b");
  CHECK(ValueOfLine("\n  below") == "below");
  CHECK(ValueOfLine("|\n  a\n   b\n\n  c\n\n") == "a\n b\n\nc\n");
  CHECK(ValueOfLine("|-\n a\n") == "a");
  CHECK(ValueOfLine("|+\n a\n\n") == "a\n\n");
  CHECK(ValueOfLine("|2  # c\n   a\n") == " a\n");
  CHECK(ValueOfLine(">\n  a\n  b\n\n  c\n   d\n  e\n") == "a b\nc\n d\ne\n");
  CHECK(ValueOfLine("|\n  # no comment\n") == "# no comment\n");
  CHECK(ValueOfLine("|\r\n  a\r\n  b\r\n") == "a\nb\n");
}

TEST_CASE("null is nothing and its four words, but never in quotes") {
  for (const char* word : {"", "~", "null", "Null", "NULL", "# comment"}) {
    CAPTURE(word);
    CHECK(Read(std::string("key: ") + word + "\n").Find("key")->kind == TextNode::Kind::kNull);
  }
  CHECK(ValueOfLine("nUll") == "nUll");
  CHECK(ValueOfLine("'~'") == "~");
  CHECK(ValueOfLine("\"NULL\"") == "NULL");
  CHECK(ValueOfLine("\"\"").empty());
}

TEST_CASE("values keep their spelling") {
  for (const char* word : {"no", "010", "1.10", "0x1F", "1e3", "12:30", "2026-11-01", "Yes"}) {
    CHECK(ValueOfLine(word) == word);
  }
}

TEST_CASE("lists and maps are read in every layout") {
  for (const char* layout :
       {"k:\n  - a\n  - id: b\n    t: c\n", "k:\n- a\n- id: b\n  t: c\n", "k: [a, {id: b, t: c}]\n",
        "k:   [ a ,{ \"id\":b, t : 'c', } , ]  # c\n",
        "k: # c\n     # c\n    - a # c\n\n    -   id: b # c\n        # c\n        t:\n         c\n",
        "k:\r\n  -\r\n    a\r\n  -\r\n    id: b\r\n    t: c\r\n",
        "\xEF\xBB\xBF---\nk:\n - a\n - {id: b, t: c}"}) {
    CAPTURE(layout);
    const StoryText text = Read(layout);
    const TextNode* list = text.Find("k");
    REQUIRE(list->kind == TextNode::Kind::kList);
    REQUIRE(list->children.size() == 2);
    CHECK(list->children[0].text == "a");
    REQUIRE(list->children[1].Find("t") != nullptr);
    CHECK(list->children[1].Find("id")->text == "b");
    CHECK(list->children[1].Find("t")->text == "c");
  }
  CHECK(Read("").root().children.empty());
  CHECK(Read("# only\n\n# comments").root().children.empty());
  CHECK(Read("\xEF\xBB\xBF").root().children.empty());
}

TEST_CASE("a node knows its bytes and its place") {
  const StoryText text = Read("\xEF\xBB\xBFid: k1 # c\nlist:\n  - 'x'\nnone:\n");
  const TextNode& id = text.root().children[0];
  CHECK(text.bytes().substr(id.begin, id.end - id.begin) == "k1");
  CHECK(id.line == 1);
  CHECK(id.column == 5);
  const TextNode& item = text.Find("list")->children[0];
  CHECK(item.line == 3);
  CHECK(item.column == 5);
  const TextNode& none = *text.Find("none");
  CHECK(text.At(none).line == 4);
  CHECK(text.At(none).column == 1);
  CHECK(text.At(none).excerpt == "none:");
  CHECK(text.At(id.begin).column == 5);
  CHECK(text.At(id).excerpt == "id: k1 # c");
}

struct Refused {
  std::string bytes;
  int line;
  int column;
  std::string_view what;
};

TEST_CASE("what is refused is refused at its place and in its own words") {
  const std::vector<Refused> refusals = {
      {"a: 1\n\tb: 2\n", 2, 1, "a tab indents this line"},
      {"a:\n  - x\n \t- y\n", 3, 2, "a tab indents this line"},
      {"a: &x 1\n", 1, 4, "an anchor ('&')"},
      {"a: *x\n", 1, 4, "an alias ('*')"},
      {"a: !!str 1\n", 1, 4, "a tag ('!')"},
      {"<<: {a: 1}\n", 1, 1, "a merge key '<<'"},
      {"? a\n: b\n", 1, 1, "a complex key ('? ')"},
      {"a: 1\n'a': 2\n", 2, 1, "the key 'a' stands twice"},
      {"a: {b: 1, \"b\": 2}\n", 1, 11, "the key 'b' stands twice"},
      {"a: 1\n---\nb: 2\n", 2, 1, "a second document begins here, or the first is ended"},
      {"a: 1\n...\n", 2, 1, "a second document begins here, or the first is ended"},
      {"%YAML 1.2\n---\na: 1\n", 1, 1, "a directive ('%')"},
      {"a: \"x\nb: 1\n", 1, 4, "a quote that is not closed before line 2"},
      {"a: 'x\n", 1, 4, "a quote that is not closed before the end of the file"},
      {"a: [x, y\nb: 1\n", 1, 4, "a list that is not closed with ']' on its line"},
      {"a: {x: y\n", 1, 4, "a map that is not closed with '}' on its line"},
      {"a: [x, , y]\n", 1, 8, "a comma without a value before it"},
      {"a: [x] y\n", 1, 8, "text behind the end of a value"},
      {"a: \"x\"#c\n", 1, 7, "a '#' right behind a value"},
      {"a: b: c\n", 1, 5, "a ': ' inside a plain value"},
      {"a: - b\n", 1, 4, "a list item on the line of its key"},
      {"a: @b\n", 1, 4, "a value that begins with '@', which is reserved"},
      {"a: `b\n", 1, 4, "a value that begins with '`', which is reserved"},
      {"a: 1\n  b: 2\n", 2, 4, "a ': ' inside a plain value"},
      {"a:\n  b: 1\n c: 2\n", 3, 2, "this line is indented deeper than its neighbours"},
      {"a: 1\nfoo\n", 2, 1, "a line that is neither 'key: value' nor part of a value"},
      {"a: 1\nb:2\n", 2, 3, "no blank behind the colon of a key"},
      {"- a\n", 1, 1, "the file is no map of keys"},
      {"  a: 1\n", 1, 3, "the first key does not start in column 1"},
      {"a: \"\\q\"\n", 1, 5, "an unknown escape '\\q' in double quotes"},
      {"a: \"\\ud83d\"\n", 1, 5, "an escape that stands for no character"},
      {"a: \x1b\n", 1, 4, "a control character (U+001B)"},
      {"a: \x7f\n", 1, 4, "a control character (U+007F)"},
      {"a: \xC2\x85\n", 1, 4, "a control character (U+0085)"},
      {"a: x\ry\n", 1, 5, "a carriage return (U+000D) without a line feed"},
      {"a: \xEF\xBB\xBF\n", 1, 4, "a byte order mark (U+FEFF) inside the file"},
      {"a: \xC0\xAF\n", 1, 4, "a byte that is not valid UTF-8"},
      {"a: \xED\xA0\x80\n", 1, 4, "a byte that is not valid UTF-8"},
      {"a: \xF4\x90\x80\x80\n", 1, 4, "a byte that is not valid UTF-8"},
      {"a: \xE2\x82\n", 1, 4, "a byte that is not valid UTF-8"},
      {"a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", 2, 1,
       "a conflict marker: a merge is not finished"},
      {"a: 'x\n=======\n'\n", 2, 1, "a conflict marker: a merge is not finished"},
      {"a: 1\n<<<<<<<<<< ours\nb: 1\n", 2, 1, "a conflict marker: a merge is not finished"},
      {"a: 1\n<<<< ours\nb: 1\n", 2, 1, "a conflict marker: a merge is not finished"},
      {"a: [[[[[[[[x]]]]]]]]\n", 1, 11, "more than 8 levels of lists and maps"},
  };
  for (const Refused& refusal : refusals) {
    CAPTURE(refusal.bytes);
    const auto text = StoryText::Read(refusal.bytes, "story.yaml");
    REQUIRE_FALSE(text.has_value());
    const Error& error = text.error();
    CHECK(error.code == Exit::kInvalid);
    CHECK(error.what == "cannot read 'story.yaml': " + std::string(refusal.what));
    CHECK(error.place.line == refusal.line);
    CHECK(error.place.column == refusal.column);
    CHECK(error.place.path == "story.yaml");
  }
}

TEST_CASE("size and depth are bounded before they cost anything") {
  CHECK_FALSE(StoryText::Read(std::string(kLargestFile + 1, '#'), "x").has_value());
  CHECK(StoryText::Read(std::string(kLargestFile, '#'), "x").has_value());
  for (const char* opener : {"[", "{", "- ", "{a: ", "? "}) {
    std::string bytes = "a:\n  ";
    for (int i = 0; i < 10'000; ++i) bytes += opener;
    CHECK_FALSE(StoryText::Read(bytes, "x").has_value());
  }
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "k" + std::to_string(i) + ":\n";
  CHECK(StoryText::Read(many, "x").has_value());
  const auto twice = StoryText::Read(many + "k77: 1\n", "x");
  REQUIRE_FALSE(twice.has_value());
  CHECK(twice.error().place.line == 20'001);
}

TEST_CASE("every prefix of a story and every flipped byte is read or refused, never worse") {
  const std::string story =
      "id: k1\n\ntitle: \"A \\\"b\\\"\"\n\nlabels: [a, 'b']\n\ncriteria:\n  - id: c1\n    text: |\n"
      "      x\n    result: open\n\nblocked: {reason: r, on: 2026-11-01}\n\ncreated: 2026-11-01\n";
  for (std::size_t length = 0; length <= story.size(); ++length) {
    const auto text = StoryText::Read(story.substr(0, length), "x");
    if (!text) CHECK(text.error().place.line > 0);
  }
  for (std::size_t at = 0; at < story.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string bytes = story;
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
      const auto text = StoryText::Read(bytes, "x");
      if (!text) CHECK(text.error().place.column > 0);
    }
  }
}

std::string Edited(const std::string& bytes, std::vector<TextEdit> edits) {
  const auto edited = Read(bytes).Edited(edits, kOrder);
  return edited ? *edited : edited.error().what;
}

std::string Set(const std::string& line, TextValue after) {
  return Edited(line, {{"title", TextValue::Text("(other)"), std::move(after)}});
}

TEST_CASE("a scalar is replaced where it stands, with its quotes and its comment") {
  CHECK(Set("title: old   # why\n", TextValue::Text("new")) == "title: new   # why\n");
  CHECK(Set("title: old\n", TextValue::Text("no")) == "title: \"no\"\n");
  CHECK(Set("title: 'old'\n", TextValue::Text("it's")) == "title: 'it''s'\n");
  CHECK(Set("title: 'old'\n", TextValue::Text("a\nb")) == "title: \"a\\nb\"\n");
  CHECK(Set("title: \"old\"\n", TextValue::Word("8")) == "title: \"8\"\n");
  CHECK(Set("title: old\n", TextValue::Word("8")) == "title: 8\n");
  CHECK(Set("title: old\n", TextValue::Quoted("x")) == "title: \"x\"\n");
  CHECK(Set("title:    # todo\n", TextValue::Text("new")) == "title: new    # todo\n");
  CHECK(Set("title: ~  # todo\n", TextValue::Text("new")) == "title: new  # todo\n");
  CHECK(Set("title: old  # why\n", TextValue()) == "title:  # why\n");
  CHECK(Set("title: old", TextValue::Text("new")) == "title: new");
  CHECK(Set("title:", TextValue::Block("a\nb")) == "title: |-\n  a\n  b\n");
  CHECK(Set("title:\n  old  # c\n", TextValue::Text("new")) == "title:\n  new  # c\n");
  CHECK(Set("title: one\n  two # c\nx: 1\n", TextValue::Text("new")) == "title: new # c\nx: 1\n");
  CHECK(Set("title: old # c\r\nx: 1\r\n", TextValue::Block("a\nb")) ==
        "title: |- # c\r\n  a\r\n  b\r\nx: 1\r\n");
  CHECK(Set("title: |  # c\n    old\n\n    text\n\nx: 1\n", TextValue::Block("a\n\nb\n")) ==
        "title: |  # c\n    a\n\n    b\n\nx: 1\n");
  CHECK(Set("title: |  # c\n    old\n\nx: 1\n", TextValue()) == "title:  # c\n\nx: 1\n");
  CHECK(Set("title: |\n  old\n\nx: 1\n", TextValue::Text("a\rb")) == "title: \"a\\rb\"\n\nx: 1\n");
}

TEST_CASE("an edit that changes nothing changes no byte") {
  const std::string bytes = "title:   'x'  \n\n\nlabels: [ a,b ]";
  CHECK(Edited(bytes, {{"title", TextValue::Text("x"), TextValue::Text("x")},
                       {"title", TextValue::Text("y"), TextValue::Text("x")},
                       {"size", TextValue(), TextValue()}}) == bytes);
}

TEST_CASE("a new key goes behind its predecessor, with the blank lines of its neighbours") {
  const std::vector<TextEdit> size = {{"size", TextValue(), TextValue::Word("5")}};
  CHECK(Edited("id: k\ntitle: t\ncreated: c\n", size) == "id: k\ntitle: t\nsize: 5\ncreated: c\n");
  CHECK(Edited("id: k\n\ntitle: t # c\n\n# when\ncreated: c\n", size) ==
        "id: k\n\ntitle: t # c\n\nsize: 5\n\n# when\ncreated: c\n");
  CHECK(Edited("id: k\n\ntitle: t", size) == "id: k\n\ntitle: t\n\nsize: 5\n");
  CHECK(Edited("id: k\r\n\r\ntitle: t\r\n", size) == "id: k\r\n\r\ntitle: t\r\n\r\nsize: 5\r\n");
  CHECK(Edited("# about\n\n# when\ncreated: c\nx: 1\n", size) ==
        "# about\n\nsize: 5\n\n# when\ncreated: c\nx: 1\n");
  CHECK(Edited("other: 1\n", size) == "other: 1\nsize: 5\n");
  CHECK(Edited("", size) == "size: 5\n");
  CHECK(Edited("\xEF\xBB\xBF", size) == "\xEF\xBB\xBFsize: 5\n");
  CHECK(Edited("\xEF\xBB\xBF"
               "created: c\n",
               size) == "\xEF\xBB\xBFsize: 5\ncreated: c\n");
  CHECK(Edited("title: |\n  t\n\n  # text\n\n  # about title\n\ncreated: c\n", size) ==
        "title: |\n  t\n\n  # text\n\n  # about title\n\nsize: 5\n\ncreated: c\n");
  CHECK(Edited("id: k\ntitle: t\ndescription: |+\n  d\n\ncreated: c\n",
               {{"criteria", TextValue(), TextValue::Word("x")}}) ==
        "id: k\ntitle: t\ndescription: |+\n  d\n\ncriteria: x\n\ncreated: c\n");
}

TEST_CASE("a file that ends inside a block text is not added to, and the error says what to do") {
  const std::vector<TextEdit> size = {{"size", TextValue(), TextValue::Word("5")}};
  const auto edited = Read("id: k\ntitle: |\n  text").Edited(size, kOrder);
  REQUIRE_FALSE(edited.has_value());
  CHECK(edited.error().code == Exit::kInvalid);
  CHECK(edited.error().place.line == 3);
  CHECK(edited.error().hints.size() == 1);
  CHECK(Edited("id: k\ntitle: |-\n  text", size) == "id: k\ntitle: |-\n  text\nsize: 5\n");
}

TextValue Texts(const std::vector<std::string>& texts) {
  std::vector<TextValue> items;
  for (const std::string& text : texts) items.push_back(TextValue::Text(text));
  return TextValue::List(std::move(items));
}

std::string Labels(const std::string& bytes, const std::vector<std::string>& before,
                   const std::vector<std::string>& after) {
  return Edited(bytes, {{"labels", before.empty() ? TextValue() : Texts(before),
                         after.empty() ? TextValue() : Texts(after)}});
}

TEST_CASE("one more label is one more line, and one less is one less") {
  const std::string bytes = "labels:  # l\n - a  # first\n # second\n - 'b'\n\nx: 1\n";
  CHECK(Labels(bytes, {"a", "b"}, {"a", "c", "b"}) ==
        "labels:  # l\n - a  # first\n - c\n # second\n - 'b'\n\nx: 1\n");
  CHECK(Labels(bytes, {"a", "b"}, {"a", "b", "no"}) ==
        "labels:  # l\n - a  # first\n # second\n - 'b'\n - \"no\"\n\nx: 1\n");
  CHECK(Labels(bytes, {"a", "b"}, {"b"}) == "labels:  # l\n # second\n - 'b'\n\nx: 1\n");
  CHECK(Labels(bytes, {"a", "b"}, {"b", "a"}) ==
        "labels:  # l\n # second\n - 'b'\n - a  # first\n\nx: 1\n");
  CHECK(Labels(bytes, {"a", "b"}, {}) == "labels:  # l\n # second\n\nx: 1\n");
  CHECK(Labels("labels: # l\nx: 1\n", {}, {"a", "b"}) == "labels: # l\n  - a\n  - b\nx: 1\n");
  CHECK(Labels("labels:\n- a\n\n- b\n", {"a", "b"}, {"a", "b", "c"}) ==
        "labels:\n- a\n\n- b\n\n- c\n");
  CHECK(Labels("labels:\n- a\n\n- b\n\n- c\n", {"a", "b", "c"}, {"a", "c"}) ==
        "labels:\n- a\n\n- c\n");
  CHECK(Labels("labels:\n- a", {"a"}, {"a", "b"}) == "labels:\n- a\n- b\n");
}

TEST_CASE("a list in brackets stays in its brackets") {
  CHECK(Labels("labels: [ a,b ] # c\n", {"a", "b"}, {"a", "x, y", "b"}) ==
        "labels: [ a,\"x, y\",b ] # c\n");
  CHECK(Labels("labels: [a, b]\n", {"a", "b"}, {"b"}) == "labels: [b]\n");
  CHECK(Labels("labels: [a]\n", {"a"}, {}) == "labels:\n");
  CHECK(Labels("labels: []  # none\n", {}, {"a"}) == "labels: [a]  # none\n");
  CHECK(Edited("criteria: []  # none\n",
               {{"criteria", TextValue(),
                 TextValue::List({TextValue::Map(
                     {{"id", TextValue::Word("c1")}, {"text", TextValue::Text("x")}})})}}) ==
        "criteria:  # none\n  - id: c1\n    text: x\n");
}

TextValue CriterionEntry(const std::string& id, const std::string& text,
                         const std::string& result) {
  return TextValue::Map({{"id", TextValue::Word(id)},
                         {"text", TextValue::Text(text)},
                         {"result", TextValue::Word(result)}});
}

TEST_CASE("records change line by line and keep what this program does not know") {
  const std::string bytes =
      "criteria:\n  # the first\n  - id: c1\n    mine: 7 # own\n    text: one # t\n    result: "
      "open\n"
      "  - plain: no\n    text: two\n  - just text # j\n";
  const std::vector<TextValue> before = {CriterionEntry("c1", "one", "open"),
                                         TextValue::Map({{"text", TextValue::Text("two")}}),
                                         TextValue::Text("just text")};
  const auto edit = [&](std::vector<TextValue> after) {
    return Edited(bytes,
                  {{"criteria", TextValue::List(before), TextValue::List(std::move(after))}});
  };
  CHECK(edit({CriterionEntry("c1", "one", "pass"), before[1], before[2]}) ==
        "criteria:\n  # the first\n  - id: c1\n    mine: 7 # own\n    text: one # t\n    result: "
        "pass\n"
        "  - plain: no\n    text: two\n  - just text # j\n");
  CHECK(edit({before[0], CriterionEntry("c2", "two", "fail"), before[2]}) ==
        "criteria:\n  # the first\n  - id: c1\n    mine: 7 # own\n    text: one # t\n    result: "
        "open\n"
        "  - plain: no\n    id: c2\n    text: two\n    result: fail\n  - just text # j\n");
  CHECK(edit({before[0], before[1], CriterionEntry("c3", "just text", "pass")}) ==
        "criteria:\n  # the first\n  - id: c1\n    mine: 7 # own\n    text: one # t\n    result: "
        "open\n"
        "  - plain: no\n    text: two\n  - id: c3 # j\n    text: just text\n    result: pass\n");
  CHECK(edit({before[1], before[2]}) ==
        "criteria:\n  # the first\n  - plain: no\n    text: two\n  - just text # j\n");
  CHECK(edit({before[1], before[2], CriterionEntry("c1", "one", "open")}) ==
        "criteria:\n  # the first\n  - plain: no\n    text: two\n  - just text # j\n"
        "  - id: c1\n    mine: 7 # own\n    text: one # t\n    result: open\n");
}

TEST_CASE("a record in braces is edited in its braces") {
  const std::string bytes = "criteria:\n  - {id: c1, text: one, own: x, result: open} # c\n";
  const TextValue before = TextValue::List({CriterionEntry("c1", "one", "open")});
  CHECK(Edited(bytes,
               {{"criteria", before, TextValue::List({CriterionEntry("c1", "a, b", "pass")})}}) ==
        "criteria:\n  - {id: c1, text: \"a, b\", own: x, result: pass} # c\n");
  CHECK(Edited(bytes, {{"criteria", before,
                        TextValue::List({CriterionEntry("c1", "one", "open"),
                                         CriterionEntry("c2", "two", "open")})}}) ==
        "criteria:\n  - {id: c1, text: one, own: x, result: open} # c\n"
        "  - {id: c2, text: two, result: open}\n");
}

TEST_CASE("a new file is a form") {
  const auto file = StoryText::NewFile(std::vector<std::pair<std::string, TextValue>>{
      {"id", TextValue::Word("k1")},
      {"title", TextValue::Text("A: b")},
      {"rank", TextValue::Quoted("hjk")},
      {"size", TextValue()},
      {"labels", Texts({"a", "no"})},
      {"description", TextValue::Block("one\n\n  two\n")},
      {"criteria", TextValue::List({CriterionEntry("c1", "x", "open")})},
      {"created", TextValue::Word("2026-11-01")}});
  REQUIRE(file.has_value());
  CHECK(
      *file ==
      "id: k1\n\ntitle: \"A: b\"\n\nrank: \"hjk\"\n\nsize:\n\nlabels:\n  - a\n  - \"no\"\n\n"
      "description: |\n  one\n\n    two\n\ncriteria:\n  - id: c1\n    text: x\n    result: open\n\n"
      "created: 2026-11-01\n");
}

}  // namespace
}  // namespace backlog
