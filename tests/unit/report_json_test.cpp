// JSON as text, judged by another implementation of JSON.
#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/json_writer.h"
#include "report/records_json.h"

namespace backlog {
namespace {

using nlohmann::json;

TEST_CASE("json: objects and arrays are indented by two blanks") {
  JsonWriter writer;
  writer.BeginObject().Member("id", "k7m2qx").Member("size", 5);
  writer.Key("labels").BeginArray().Value("a").Value("b").EndArray();
  writer.Key("none").BeginArray().EndArray();
  writer.Key("nothing").BeginObject().EndObject().EndObject();
  CHECK(writer.Finish() ==
        "{\n"
        "  \"id\": \"k7m2qx\",\n"
        "  \"size\": 5,\n"
        "  \"labels\": [\n"
        "    \"a\",\n"
        "    \"b\"\n"
        "  ],\n"
        "  \"none\": [],\n"
        "  \"nothing\": {}\n"
        "}\n");
}

TEST_CASE("json: one line where that is asked for, and a writer can be used again") {
  JsonWriter writer(JsonWriter::Layout::kOneLine);
  writer.BeginArray().Value(true).Null().Value(0.5).Value(std::size_t{7}).EndArray();
  CHECK(writer.Finish() == "[true, null, 0.5, 7]\n");
  writer.BeginObject().EndObject();
  CHECK(writer.Finish() == "{}\n");
}

TEST_CASE("json: numbers are read back as they were") {
  const std::vector<double> numbers = {0, 1, 0.1, 1e-9, 123456789.125, 1.0 / 3};
  JsonWriter writer;
  writer.BeginArray();
  for (const double number : numbers) writer.Value(number);
  writer.Value(std::numeric_limits<double>::infinity()).EndArray();
  const json read = json::parse(writer.Finish());
  for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(read[i].get<double>() == numbers[i]);
  CHECK(read.back().is_null());
}

TEST_CASE("json: every text is read back as it was") {
  std::vector<std::string> texts = {"",
                                    "plain",
                                    "quote \" backslash \\ slash /",
                                    "價格 🚀 e\u0301",
                                    "\u202eevil\u200b \u009b \U000e0041",
                                    "\ufffd"};
  std::string all;
  for (int byte = 0; byte < 0x80; ++byte) all += static_cast<char>(byte);
  texts.push_back(all);
  for (const std::string& text : texts) {
    JsonWriter writer;
    const std::string document = writer.Value(text).Finish();
    CHECK(json::parse(document).get<std::string>() == text);
  }
}

TEST_CASE("json: what a terminal would act upon is escaped") {
  JsonWriter writer;
  CHECK(writer.Value("\x1b[2J\x7f\u009b\u202e\U000e0041").Finish() ==
        "\"\\u001b[2J\\u007f\\u009b\\u202e\\udb40\\udc41\"\n");
}

TEST_CASE("json: bytes that are no UTF-8 are replaced") {
  JsonWriter writer;
  CHECK(json::parse(writer.Value("a\xff\xc3").Finish()).get<std::string>() == "a\ufffd\ufffd");
}

TextValue MapOf(std::string key, TextValue value) {
  std::vector<std::pair<std::string, TextValue>> entries;
  entries.emplace_back(std::move(key), std::move(value));
  return TextValue::Map(std::move(entries));
}

Story FullStory() {
  Story story;
  story.id = "k7m2qx";
  story.title = "Pay by card";
  story.status = Status::kInProgress;
  story.rank = "hjkmpq";
  story.business_value = 0;
  story.size = 5;
  story.moscow = Moscow::kWont;
  story.sprint = 3;
  story.labels = {"web", "010"};
  story.acceptance_criteria = {{"a1", "a receipt is sent", Verdict::kPass}, {"", "refunds", {}}};
  story.pinned = Pin{PinWhere::kBefore, "p3w9ab", "audit", "Ada", Date::Parse("2026-11-01")};
  story.description = "two\nlines\n";
  Rejection rejection;
  rejection.reason = "no receipt";
  rejection.criteria = {"a1"};
  story.rejections = {rejection};
  story.rice = Rice{1000, 0.25, 80, std::nullopt};
  story.imported = {{"Epic Link", TextValue::Text("PAY-1")}};
  story.created = Date::Parse("2026-11-01");
  story.unknown = {{"points", TextValue::Word("010")},
                   {"empty", TextValue()},
                   {"extra", MapOf("list", TextValue::List({TextValue::Text("x")}))}};
  story.file_name = "k7m2qx-pay-by-card.yaml";
  return story;
}

TEST_CASE("json: a story has its file's keys, in order, and nothing that is absent") {
  const auto expected = nlohmann::ordered_json::parse(R"({
    "id": "k7m2qx", "title": "Pay by card", "type": "story", "status": "in-progress",
    "rank": "hjkmpq", "business_value": 0, "size": 5, "moscow": "wont", "sprint": 3,
    "labels": ["web", "010"],
    "acceptance_criteria": [{"id": "a1", "text": "a receipt is sent", "result": "pass"},
                            {"text": "refunds", "result": "open"}],
    "pinned": {"where": "before", "story": "p3w9ab", "reason": "audit", "by": "Ada",
               "on": "2026-11-01"},
    "description": "two\nlines\n",
    "rejections": [{"reason": "no receipt", "criteria": ["a1"]}],
    "imported": {"Epic Link": "PAY-1"},
    "rice": {"reach": 1000, "impact": 0.25, "confidence": 80},
    "created": "2026-11-01",
    "points": "010", "empty": null, "extra": {"list": ["x"]}
  })");
  const auto read = nlohmann::ordered_json::parse(StoryJson(FullStory()));
  // As numbers may be written as 1000 or 1000.0, compare the trees; then the order of the keys.
  CHECK(json(read) == json(expected));
  std::vector<std::string> keys;
  std::vector<std::string> expected_keys;
  for (const auto& [key, value] : read.items()) keys.push_back(key);
  for (const auto& [key, value] : expected.items()) expected_keys.push_back(key);
  CHECK(keys == expected_keys);
}

TEST_CASE("json: stories are an array, an empty one too") {
  const Story story = FullStory();
  const std::vector<const Story*> two = {&story, &story};
  CHECK(json::parse(StoriesJson(two)).size() == 2);
  CHECK(StoriesJson({}) == "[]\n");
}

TEST_CASE("json: sprints and releases begin with their names") {
  JsonWriter writer(JsonWriter::Layout::kOneLine);
  Sprint sprint;
  sprint.number = 7;
  sprint.goal = "cards work";
  sprint.goal_met = YesNo::kYes;
  writer.BeginObject();
  WriteMembers(writer, sprint);
  CHECK(writer.EndObject().Finish() ==
        "{\"number\": 7, \"goal\": \"cards work\", \"status\": \"planned\", \"goal_met\": "
        "\"yes\"}\n");
  Release release;
  release.name = "1.0";
  writer.BeginObject();
  WriteMembers(writer, release);
  CHECK(writer.EndObject().Finish() == "{\"name\": \"1.0\", \"status\": \"open\"}\n");
}

}  // namespace
}  // namespace backlog
