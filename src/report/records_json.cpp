#include "report/records_json.h"

#include <optional>
#include <type_traits>
#include <vector>

#include "backlog/model/fields.h"

namespace backlog {
namespace {

template <class T>
constexpr bool kIsOptional = false;
template <class T>
constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
constexpr bool kIsVector = false;
template <class T>
constexpr bool kIsVector<std::vector<T>> = true;

template <class T>
bool IsAbsent(const T& value) {
  if constexpr (kIsOptional<T>) {
    return !value.has_value();
  } else if constexpr (kIsVector<T> || std::is_same_v<T, std::string>) {
    return value.empty();
  } else {
    return false;  // words and numbers that are always there
  }
}

template <class T>
void Write(JsonWriter& json, const T& value);

template <class Record>
void WriteFields(JsonWriter& json, const Record& record) {
  ForEachField<Record>([&](const auto& bound) {
    const auto& value = record.*bound.member;
    if (IsAbsent(value)) return;
    json.Key(bound.field.key);
    Write(json, value);
  });
}

void WriteUnknown(JsonWriter& json, const ExtraFields& fields) {
  for (const auto& [key, value] : fields) {
    json.Key(key);
    WriteValue(json, value);
  }
}

template <class T>
void Write(JsonWriter& json, const T& value) {
  if constexpr (kIsOptional<T>) {
    Write(json, *value);
  } else if constexpr (std::is_enum_v<T>) {
    json.Value(Word(value));
  } else if constexpr (std::is_same_v<T, Date>) {
    json.Value(value.ToString());
  } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    json.Value(value);
  } else if constexpr (std::is_same_v<T, ExtraFields>) {
    json.BeginObject();
    WriteUnknown(json, value);
    json.EndObject();
  } else if constexpr (kIsVector<T>) {
    json.BeginArray();
    for (const auto& item : value) Write(json, item);
    json.EndArray();
  } else {
    json.BeginObject();
    WriteFields(json, value);
    json.EndObject();
  }
}

}  // namespace

void WriteMembers(JsonWriter& json, const Story& story) {
  WriteFields(json, story);
  WriteUnknown(json, story.unknown);
}

void WriteMembers(JsonWriter& json, const Sprint& sprint) {
  json.Member("number", sprint.number);
  WriteFields(json, sprint);
  WriteUnknown(json, sprint.unknown);
}

void WriteMembers(JsonWriter& json, const Release& release) {
  json.Member("name", release.name);
  WriteFields(json, release);
  WriteUnknown(json, release.unknown);
}

void WriteMembers(JsonWriter& json, const Vision& vision) {
  WriteFields(json, vision);
  WriteUnknown(json, vision.unknown);
}

void WriteMembers(JsonWriter& json, const ProductGoal& goal) {
  WriteFields(json, goal);
}

void WriteMembers(JsonWriter& json, const Feedback& feedback) {
  WriteFields(json, feedback);
  WriteUnknown(json, feedback.unknown);
}

void WriteMembers(JsonWriter& json, const Decision& decision) {
  WriteFields(json, decision);
  WriteUnknown(json, decision.unknown);
}

void WriteValue(JsonWriter& json, const TextValue& value) {
  switch (value.kind) {
    case TextValue::Kind::kNull: json.Null(); return;
    case TextValue::Kind::kText: json.Value(value.text); return;
    case TextValue::Kind::kList:
      json.BeginArray();
      for (const TextValue& item : value.items) WriteValue(json, item);
      json.EndArray();
      return;
    case TextValue::Kind::kMap:
      json.BeginObject();
      for (const auto& [key, entry] : value.entries) {
        json.Key(key);
        WriteValue(json, entry);
      }
      json.EndObject();
      return;
  }
}

std::string StoriesJson(std::span<const Story* const> stories) {
  JsonWriter json;
  json.BeginArray();
  for (const Story* story : stories) {
    json.BeginObject();
    WriteMembers(json, *story);
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

std::string StoryJson(const Story& story) {
  JsonWriter json;
  json.BeginObject();
  WriteMembers(json, story);
  json.EndObject();
  return json.Finish();
}

}  // namespace backlog
