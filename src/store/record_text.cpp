#include "store/record_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "backlog/model/fields.h"
#include "backlog/model/nearest.h"
#include "backlog/model/rank.h"
#include "backlog/model/story_id.h"
#include "store/member_kinds.h"

namespace backlog {
namespace {

template <class T>
concept HasTable = requires {
  FieldsOf<T>::kFields;
};

std::string_view Named(TextNode::Kind kind) {
  return kind == TextNode::Kind::kList ? "a list" : kind == TextNode::Kind::kMap ? "a map" : "text";
}

TextValue ToTextValue(const TextNode& node) {
  TextValue value;
  switch (node.kind) {
    case TextNode::Kind::kNull: break;
    case TextNode::Kind::kScalar: return TextValue::Text(node.text);
    case TextNode::Kind::kList:
      value.kind = TextValue::Kind::kList;
      for (const TextNode& child : node.children) value.items.push_back(ToTextValue(child));
      break;
    case TextNode::Kind::kMap:
      value.kind = TextValue::Kind::kMap;
      for (const TextNode& child : node.children) {
        value.entries.emplace_back(child.key, ToTextValue(child));
      }
      break;
  }
  return value;
}

// Reads one file; holds where errors go.
class FieldsReader {
 public:
  FieldsReader(const StoryText& text, std::vector<Error>& errors) : text_(text), errors_(errors) {}

  template <class Record>
  void ReadMap(const TextNode& map, Record& record, ExtraFields* unknown);

 private:
  void Fail(const TextNode& node, std::string what, std::string hint = {}) {
    Error error{Exit::kInvalid, std::move(what), text_.At(node), {}};
    if (!hint.empty()) error.hints.push_back(std::move(hint));
    errors_.push_back(std::move(error));
  }

  static std::string EmptyIt(const Field& field) {
    return fmt::format("where nobody knows it, leave it empty: '{}:'", field.key);
  }

  bool IsScalar(const Field& field, const TextNode& node, std::string_view wanted) {
    if (node.kind == TextNode::Kind::kScalar) return true;
    Fail(node, fmt::format("'{}' takes {}, not {}", field.key, wanted, Named(node.kind)));
    return false;
  }

  void Read(const Field& field, const TextNode& node, std::string& out) {
    if (!IsScalar(field, node, "text")) return;
    if (field.kind == FieldKind::kRank && !IsRank(node.text)) {
      return Fail(node, fmt::format("'{}' is no rank", node.text),
                  "empty it ('rank:'); 'backlog move' and 'backlog prioritize' give it a place");
    }
    if (field.kind == FieldKind::kStoryId && !IsStoryId(node.text)) {
      return Fail(node, fmt::format("'{}' takes a story's id, not '{}'", field.key, node.text),
                  "an id is one letter and five letters or digits, one digit at least: k7m2qx");
    }
    if (field.kind == FieldKind::kName && !IsReleaseName(node.text)) {
      return Fail(node, fmt::format("'{}' takes a release's name, not '{}'", field.key, node.text),
                  "a name has lower-case letters, digits, '.', '_' and '-', at most 64");
    }
    out = node.text;
  }

  void Read(const Field& field, const TextNode& node, std::optional<int>& out) {
    if (!IsScalar(field, node, "a whole number from 0")) return;
    int value = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [at, code] = std::from_chars(node.text.data(), end, value);
    // Leading zeros mean eight to some readers and ten to others.
    const bool zeros = node.text.size() > 1 && node.text.front() == '0';
    if (code != std::errc() || at != end || value < 0 || zeros) {
      return Fail(node,
                  fmt::format("'{}' takes a whole number from 0, not '{}'", field.key, node.text),
                  EmptyIt(field));
    }
    out = value;
  }

  void Read(const Field& field, const TextNode& node, std::optional<double>& out) {
    if (!IsScalar(field, node, "a number from 0")) return;
    double value = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [at, code] = std::from_chars(node.text.data(), end, value);
    if (code != std::errc() || at != end || !(value >= 0)) {
      return Fail(node, fmt::format("'{}' takes a number from 0, not '{}'", field.key, node.text),
                  EmptyIt(field));
    }
    out = value;
  }

  void Read(const Field& field, const TextNode& node, std::optional<Date>& out) {
    if (!IsScalar(field, node, "a date")) return;
    out = Date::Parse(node.text);
    if (!out) {
      Fail(node, fmt::format("'{}' takes a date as 2026-11-30, not '{}'", field.key, node.text));
    }
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void Read(const Field& field, const TextNode& node, Enum& out) {
    if (!IsScalar(field, node, "a word")) return;
    const auto& words = WordsOf<Enum>::kWords;
    const auto at = std::find(words.begin(), words.end(), node.text);
    if (at != words.end()) {
      out = static_cast<Enum>(at - words.begin());
      return;
    }
    std::vector<std::string> known(words.begin(), words.end());
    const auto nearest = Nearest(node.text, known);
    Fail(node, fmt::format("'{}' takes {}, not '{}'", field.key, fmt::join(words, ", "), node.text),
         nearest ? fmt::format("did you mean '{}'?", *nearest) : std::string());
  }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void Read(const Field& field, const TextNode& node, std::optional<Enum>& out) {
    Enum value{};
    const std::size_t before = errors_.size();
    Read(field, node, value);
    if (errors_.size() == before) out = value;
  }

  void Read(const Field& field, const TextNode& node, std::vector<std::string>& out) {
    if (node.kind != TextNode::Kind::kList) {
      return Fail(node, fmt::format("'{}' takes a list, not {}", field.key, Named(node.kind)),
                  "write one '- item' a line below it, or '[item, item]'");
    }
    for (const TextNode& item : node.children) {
      std::string text;
      if (item.kind == TextNode::Kind::kNull) continue;
      Field of_item = field;
      of_item.kind = field.kind == FieldKind::kStoryIds ? FieldKind::kStoryId : FieldKind::kText;
      Read(of_item, item, text);
      if (!text.empty()) out.push_back(std::move(text));
    }
  }

  template <HasTable Record>
  void Read(const Field& field, const TextNode& node, std::vector<Record>& out) {
    if (node.kind != TextNode::Kind::kList) {
      return Fail(node, fmt::format("'{}' takes a list, not {}", field.key, Named(node.kind)),
                  "write one '- text: ...' a line below it");
    }
    for (const TextNode& item : node.children) {
      Record record;
      if (item.kind == TextNode::Kind::kMap) {
        ReadMap(item, record, nullptr);
      } else if constexpr (requires { record.text; }) {
        if (item.kind == TextNode::Kind::kScalar) {
          record.text = item.text;
        } else {
          Fail(item, fmt::format("'{}' holds an item that is neither text nor a map", field.key));
        }
      } else {
        Fail(item, fmt::format("'{}' takes a list of maps", field.key));
      }
      out.push_back(std::move(record));
    }
  }

  template <HasTable Record>
  void Read(const Field& field, const TextNode& node, std::optional<Record>& out) {
    if (node.kind != TextNode::Kind::kMap) {
      return Fail(node, fmt::format("'{}' takes a map, not {}", field.key, Named(node.kind)));
    }
    ReadMap(node, out.emplace(), nullptr);
  }

  void Read(const Field& field, const TextNode& node, ExtraFields& out) {
    if (node.kind != TextNode::Kind::kMap) {
      return Fail(node, fmt::format("'{}' takes a map, not {}", field.key, Named(node.kind)));
    }
    for (const TextNode& child : node.children) out.emplace_back(child.key, ToTextValue(child));
  }

  // The readers of Record's fields, sorted by key, so that a file's entries are found without
  // comparing each with all fields.
  template <class Record, std::size_t... I>
  static auto Setters(std::index_sequence<I...> /*indices*/);

  const StoryText& text_;
  std::vector<Error>& errors_;
};

template <class Record>
struct Setter {
  std::string_view key;
  void (*read)(FieldsReader&, const Field&, const TextNode&, Record&);
  const Field* field;
};

template <class Record, std::size_t... I>
auto FieldsReader::Setters(std::index_sequence<I...> /*indices*/) {
  std::array<Setter<Record>, sizeof...(I)> setters{Setter<Record>{
      std::get<I>(FieldsOf<Record>::kFields).field.key,
      [](FieldsReader& reader, const Field& field, const TextNode& node, Record& record) {
        reader.Read(field, node, record.*(std::get<I>(FieldsOf<Record>::kFields).member));
      },
      &std::get<I>(FieldsOf<Record>::kFields).field}...};
  std::sort(setters.begin(), setters.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
  return setters;
}

template <class Record>
void FieldsReader::ReadMap(const TextNode& map, Record& record, ExtraFields* unknown) {
  using Table = std::remove_cvref_t<decltype(FieldsOf<Record>::kFields)>;
  static const auto kSetters =
      Setters<Record>(std::make_index_sequence<std::tuple_size_v<Table>>());
  for (const TextNode& child : map.children) {
    const auto at = std::lower_bound(
        kSetters.begin(), kSetters.end(), child.key,
        [](const Setter<Record>& setter, std::string_view key) { return setter.key < key; });
    if (at == kSetters.end() || at->key != child.key) {
      if (unknown != nullptr) unknown->emplace_back(child.key, ToTextValue(child));
    } else if (child.kind != TextNode::Kind::kNull) {
      at->read(*this, *at->field, child, record);
    }
  }
  for (const Setter<Record>& setter : kSetters) {
    if ((setter.field->use & kUseRequired) == 0) continue;
    const TextNode* const node = map.Find(setter.key);
    const bool missing = node == nullptr || node->kind == TextNode::Kind::kNull ||
                         (node->kind == TextNode::Kind::kScalar && node->text.empty());
    if constexpr (std::is_same_v<Record, Story>) {
      if (setter.key == "created") continue;  // the mark of a file that was cut off
    }
    if constexpr (requires { record.text; }) {
      if (map.kind != TextNode::Kind::kMap) continue;
    }
    if (missing) {
      Fail(node == nullptr ? map : *node, fmt::format("'{}' is missing", setter.key),
           fmt::format("write a line '{}: ...'", setter.key));
    }
  }
}

TextValue ScalarOf(const Field& field, const std::string& text) {
  if (text.empty()) return {};
  switch (field.kind) {
    case FieldKind::kName:
    case FieldKind::kRank: return TextValue::Quoted(text);
    case FieldKind::kStoryId:
    case FieldKind::kStoryIds: return TextValue::Word(text);
    case FieldKind::kLongText: return TextValue::Block(text);
    default: return TextValue::Text(text);
  }
}

template <class Record>
TextValue MapOf(const Record& record);

template <class Member>
TextValue ValueOf(const Field& field, const Member& member) {
  if constexpr (std::is_same_v<Member, std::string>) {
    return ScalarOf(field, member);
  } else if constexpr (std::is_enum_v<Member>) {
    return TextValue::Word(std::string(Word(member)));
  } else if constexpr (std::is_same_v<Member, int>) {
    return TextValue::Word(fmt::format("{}", member));
  } else if constexpr (std::is_same_v<Member, double>) {
    return TextValue::Word(fmt::format("{}", member));
  } else if constexpr (std::is_same_v<Member, Date>) {
    return TextValue::Word(member.ToString());
  } else if constexpr (std::is_same_v<Member, ExtraFields>) {
    return member.empty() ? TextValue{} : TextValue::Map(member);
  } else if constexpr (kIsOptional<Member>) {
    return member ? ValueOf(field, *member) : TextValue{};
  } else if constexpr (kIsVector<Member>) {
    if (member.empty()) return {};
    std::vector<TextValue> items;
    for (const auto& item : member) items.push_back(ValueOf(field, item));
    return TextValue::List(std::move(items));
  } else {
    return MapOf(member);
  }
}

template <class Record>
TextValue MapOf(const Record& record) {
  std::vector<std::pair<std::string, TextValue>> entries;
  ForEachField<Record>([&](const auto& bound) {
    TextValue value = ValueOf(bound.field, record.*(bound.member));
    if (value.kind != TextValue::Kind::kNull) {
      entries.emplace_back(bound.field.key, std::move(value));
    }
  });
  return TextValue::Map(std::move(entries));
}

}  // namespace

template <class Record>
void ReadRecord(const StoryText& text, Record& record, std::vector<Error>& errors) {
  FieldsReader(text, errors).ReadMap(text.root(), record, &record.unknown);
}

template <class Record>
std::vector<TextEdit> EditsBetween(const Record& before, const Record& after) {
  std::vector<TextEdit> edits;
  ForEachField<Record>([&](const auto& bound) {
    const auto& old_value = before.*(bound.member);
    const auto& new_value = after.*(bound.member);
    if (old_value == new_value) return;
    edits.push_back({std::string(bound.field.key), ValueOf(bound.field, old_value),
                     ValueOf(bound.field, new_value)});
  });
  return edits;
}

template <class Record>
std::vector<std::pair<std::string, TextValue>> NewEntries(const Record& record) {
  std::vector<std::pair<std::string, TextValue>> entries;
  ForEachField<Record>([&](const auto& bound) {
    TextValue value = ValueOf(bound.field, record.*(bound.member));
    if (value.kind != TextValue::Kind::kNull || (bound.field.use & kUseForm) != 0) {
      entries.emplace_back(bound.field.key, std::move(value));
    }
  });
  return entries;
}

template <class Record>
std::vector<std::string_view> KeyOrder() {
  std::vector<std::string_view> keys;
  ForEachField<Record>([&](const auto& bound) { keys.push_back(bound.field.key); });
  return keys;
}

#define BACKLOG_RECORD(Record)                                                       \
  template void ReadRecord(const StoryText&, Record&, std::vector<Error>&);          \
  template std::vector<TextEdit> EditsBetween(const Record&, const Record&);         \
  template std::vector<std::pair<std::string, TextValue>> NewEntries(const Record&); \
  template std::vector<std::string_view> KeyOrder<Record>();
BACKLOG_RECORD(Story)
BACKLOG_RECORD(Sprint)
BACKLOG_RECORD(Release)
BACKLOG_RECORD(Vision)
BACKLOG_RECORD(Feedback)
BACKLOG_RECORD(Decision)
#undef BACKLOG_RECORD

}  // namespace backlog
