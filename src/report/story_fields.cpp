#include "report/story_fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

#include "backlog/model/fields.h"
#include "backlog/model/nearest.h"

namespace backlog {
namespace {

std::string Joined(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += ", ";
    joined += text;
  }
  return joined;
}

FieldValue TextOrNothing(std::string text) {
  if (text.empty()) return std::monostate();
  return text;
}

// How a member is sorted: numbers and words of an enumeration by value, the rest as text.
FieldValue ValueOf(const std::string& text) {
  return TextOrNothing(text);
}
FieldValue ValueOf(const std::vector<std::string>& texts) {
  return TextOrNothing(Joined(texts));
}
FieldValue ValueOf(int number) {
  return static_cast<double>(number);
}
FieldValue ValueOf(const Date& date) {
  return date.ToString();
}
template <class Enum>
requires std::is_enum_v<Enum> FieldValue ValueOf(Enum word) {
  return static_cast<double>(word);
}
template <class T>
FieldValue ValueOf(const std::optional<T>& value) {
  if (!value) return std::monostate();
  return ValueOf(*value);
}

std::string TextOf(const std::string& text) {
  return text;
}
std::string TextOf(const std::vector<std::string>& texts) {
  return Joined(texts);
}
std::string TextOf(int number) {
  return std::to_string(number);
}
std::string TextOf(const Date& date) {
  return date.ToString();
}
template <class Enum>
requires std::is_enum_v<Enum> std::string TextOf(Enum word) {
  return std::string(Word(word));
}
template <class T>
std::string TextOf(const std::optional<T>& value) {
  return value ? TextOf(*value) : std::string();
}

constexpr bool IsRecord(FieldKind kind) {
  return kind == FieldKind::kRecord || kind == FieldKind::kRecords;
}

/// Calls use(member) with what the row holds of the I-th field of the table.
template <std::size_t I, class Use>
auto Member(const StoryRow& row, const Use& use) {
  constexpr auto kMember = std::get<I>(FieldsOf<Story>::kFields).member;
  constexpr std::string_view kKey = std::get<I>(FieldsOf<Story>::kFields).field.key;
  if constexpr (kKey == "status") {
    return use(row.status);
  } else if constexpr (kKey == "size") {
    return use(row.size);
  } else {
    return use(row.story->*kMember);
  }
}

template <std::size_t I>
void AddTableField(std::vector<StoryField>& fields) {
  constexpr Field kField = std::get<I>(FieldsOf<Story>::kFields).field;
  if constexpr (!IsRecord(kField.kind)) {
    fields.push_back({kField.key,
                      [](const StoryRow& row) {
                        return Member<I>(row, [](const auto& m) { return ValueOf(m); });
                      },
                      [](const StoryRow& row) {
                        return Member<I>(row, [](const auto& m) { return TextOf(m); });
                      }});
  }
}

template <std::size_t... I>
void AddTableFields(std::vector<StoryField>& fields, std::index_sequence<I...> /*indices*/) {
  (AddTableField<I>(fields), ...);
}

FieldValue PlaceValue(const StoryRow& row) {
  if (row.placement.place == 0) return std::monostate();
  return static_cast<double>(row.placement.place);
}
std::string PlaceText(const StoryRow& row) {
  return row.placement.place == 0 ? std::string() : std::to_string(row.placement.place);
}

// Equal ratios are equal doubles, because division rounds to the nearest.
FieldValue ScoreValue(const StoryRow& row) {
  if (row.wsjf.empty()) return std::monostate();
  const auto number = WsjfNumber(row.placement.score);
  return number ? *number : std::numeric_limits<double>::infinity();
}
std::string ScoreText(const StoryRow& row) {
  return row.wsjf;
}

FieldValue WorthValue(const StoryRow& row) {
  if (IsUnscored(*row.story)) return std::monostate();
  return static_cast<double>(backlog::ValueOf(*row.story));
}
std::string WorthText(const StoryRow& row) {
  return IsUnscored(*row.story) ? std::string() : std::to_string(backlog::ValueOf(*row.story));
}

FieldValue CostValue(const StoryRow& row) {
  if (IsUnscored(*row.story)) return std::monostate();
  return static_cast<double>(ScoreOf(*row.story).cost_of_delay);
}
std::string CostText(const StoryRow& row) {
  if (IsUnscored(*row.story)) return {};
  return std::to_string(ScoreOf(*row.story).cost_of_delay);
}

FieldValue BandValue(const StoryRow& row) {
  if (row.placement.place == 0) return std::monostate();
  return static_cast<double>(row.placement.band);
}
std::string BandText(const StoryRow& row) {
  if (row.placement.place == 0) return {};
  return std::string(Word(row.placement.band));
}

FieldValue MarksValue(const StoryRow& row) {
  return TextOrNothing(Joined(row.marks));
}
std::string MarksText(const StoryRow& row) {
  return Joined(row.marks);
}

FieldValue EvidenceValue(const StoryRow& row) {
  return static_cast<double>(row.evidence);
}
std::string EvidenceText(const StoryRow& row) {
  return std::to_string(row.evidence);
}

std::vector<StoryField> MakeFields() {
  using Table = std::remove_cvref_t<decltype(FieldsOf<Story>::kFields)>;
  std::vector<StoryField> fields;
  AddTableFields(fields, std::make_index_sequence<std::tuple_size_v<Table>>());
  fields.push_back({"place", PlaceValue, PlaceText});
  fields.push_back({"score", ScoreValue, ScoreText});
  fields.push_back({"value", WorthValue, WorthText});
  fields.push_back({"cost_of_delay", CostValue, CostText});
  fields.push_back({"band", BandValue, BandText});
  fields.push_back({"evidence", EvidenceValue, EvidenceText});
  fields.push_back({"marks", MarksValue, MarksText});
  return fields;
}

/// Returns the key behind a field's other names.
std::string KeyOf(std::string_view name) {
  std::string key(name);
  std::replace(key.begin(), key.end(), '-', '_');
  ForEachField<Story>([&](const auto& bound) {
    if (!bound.field.short_option.empty() && bound.field.short_option == name) {
      key = std::string(bound.field.key);
    }
  });
  return key;
}

bool IsRecordKey(std::string_view key) {
  bool is_record = false;
  ForEachField<Story>([&](const auto& bound) {
    if (bound.field.key == key) is_record = IsRecord(bound.field.kind);
  });
  return is_record;
}

std::string LowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

Error BadBrace(std::string_view text) {
  return {Exit::kUsage,
          "'--format' has a brace without its other: '" + std::string(text) + "'",
          {},
          {"a field stands in braces: '{id} {title}'; '{{' is a brace"}};
}

}  // namespace

std::span<const StoryField> StoryFields() {
  static const std::vector<StoryField> kFields = MakeFields();
  return kFields;
}

Result<const StoryField*> FindStoryField(std::string_view name, std::string_view option) {
  const std::string key = KeyOf(name);
  std::vector<std::string_view> names;
  for (const StoryField& field : StoryFields()) {
    if (field.name == key) return &field;
    names.push_back(field.name);
  }
  const std::string quoted = "'" + std::string(name) + "'";
  if (IsRecordKey(key)) {
    return Error{
        Exit::kUsage,
        "'" + std::string(option) + "' cannot take " + quoted + ", which is no single value",
        {},
        {"'--json' has all of it"}};
  }
  Error error{Exit::kUsage, "'" + std::string(option) + "' knows no field " + quoted, {}, {}};
  const auto nearest = Nearest(key, std::span<const std::string_view>(names));
  error.hints.push_back(nearest ? "did you mean '" + *nearest + "'?"
                                : "a story's fields, such as id, title, status, size, created; and "
                                  "place, score, value, cost_of_delay, band, evidence, marks");
  return error;
}

Result<StoryFormat> StoryFormat::Parse(std::string_view text) {
  StoryFormat format;
  format.pieces_.emplace_back();
  const std::string_view whole = text;
  while (!text.empty()) {
    const std::size_t brace = text.find_first_of("{}");
    format.pieces_.back().text += text.substr(0, brace);
    if (brace == std::string_view::npos) break;
    const char open = text[brace];
    text.remove_prefix(brace + 1);
    if (text.starts_with(open)) {
      format.pieces_.back().text += open;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t close = text.find('}');
    if (open == '}' || close == std::string_view::npos) return BadBrace(whole);
    Result<const StoryField*> field = FindStoryField(text.substr(0, close), "--format");
    if (!field) return std::move(field).error();
    format.pieces_.back().field = *field;
    format.pieces_.emplace_back();
    text.remove_prefix(close + 1);
  }
  return format;
}

std::string StoryFormat::Line(const StoryRow& row,
                              const std::function<std::string(std::string_view)>& show) const {
  std::string line;
  for (const Piece& piece : pieces_) {
    line += piece.text;
    if (piece.field != nullptr) line += show(piece.field->text(row));
  }
  return line;
}

Result<SortOrder> SortOrder::Parse(std::string_view text) {
  SortOrder order;
  if (text.starts_with('-')) {
    order.descending = true;
    text.remove_prefix(1);
  }
  // The rank is what the backlog order is made of; those without one have their place in it too.
  if (text == "rank") text = "place";
  Result<const StoryField*> field = FindStoryField(text, "--sort");
  if (!field) return std::move(field).error();
  if ((*field)->name != "place" || order.descending) order.field = *field;
  return order;
}

void Sort(std::vector<const StoryRow*>& rows, const SortOrder& order) {
  if (order.field == nullptr) return;
  std::vector<std::pair<FieldValue, const StoryRow*>> keyed;
  keyed.reserve(rows.size());
  for (const StoryRow* row : rows) {
    FieldValue value = order.field->value(*row);
    if (auto* text = std::get_if<std::string>(&value)) *text = LowerCase(std::move(*text));
    keyed.emplace_back(std::move(value), row);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    const bool a_empty = a.first.index() == 0;
    const bool b_empty = b.first.index() == 0;
    if (a_empty || b_empty) return !a_empty && b_empty;
    return order.descending ? b.first < a.first : a.first < b.first;
  });
  std::transform(keyed.begin(), keyed.end(), rows.begin(),
                 [](const auto& entry) { return entry.second; });
}

}  // namespace backlog
