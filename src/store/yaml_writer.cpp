#include "store/yaml_writer.h"

#include <utility>

namespace backlog {
namespace {

std::string Margin(int indent) {
  return std::string(static_cast<std::size_t>(indent), ' ');
}

bool WantsLiteral(const TextValue& value, const TextNode* old) {
  if (old != nullptr &&
      (old->style == TextNode::Style::kLiteral || old->style == TextNode::Style::kFolded)) {
    return true;
  }
  return value.form == TextValue::Form::kBlock && value.text.find('\n') != std::string::npos;
}

std::string WriteOnLine(const TextValue& value, const TextNode* old, YamlContext context) {
  using Style = TextNode::Style;
  const Style style =
      old != nullptr && old->kind == TextNode::Kind::kScalar ? old->style : Style::kPlain;
  if (style == Style::kSingle && CanBeSingleQuoted(value.text)) return SingleQuoted(value.text);
  const bool quoted =
      style == Style::kDouble || style == Style::kSingle || value.form == TextValue::Form::kQuoted;
  const bool plain = value.form == TextValue::Form::kWord ? CanBePlain(value.text, context)
                                                          : IsPlainText(value.text, context);
  return !quoted && plain ? value.text : DoubleQuoted(value.text);
}

// The place of one of several parts: only the last has what stands below the whole.
WritePlace PartPlace(const WritePlace& whole, int indent, bool last) {
  WritePlace place = whole;
  place.parent_indent = indent;
  place.body_indent = indent + kYamlStep;
  if (!last) {
    place.blanks_below = 0;
    place.literal_fits = true;
  }
  return place;
}

// The entries of a map, or the items of a list, in the column place.body_indent.
std::string WriteParts(const TextValue& value, const WritePlace& place) {
  std::string out;
  const int indent = place.body_indent;
  for (std::size_t i = 0; i < value.entries.size(); ++i) {
    const auto& [key, entry] = value.entries[i];
    out += WriteEntry(key, entry, PartPlace(place, indent, i + 1 == value.entries.size()));
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const WrittenValue item =
        WriteItem(value.items[i], PartPlace(place, indent, i + 1 == value.items.size()));
    out += Margin(indent) + (item.head.empty() ? "-" : "- " + item.head);
    out += place.line_break;
    out += item.body;
  }
  return out;
}

}  // namespace

bool IsNothing(const TextValue& value) {
  switch (value.kind) {
    case TextValue::Kind::kNull: return true;
    case TextValue::Kind::kText: return false;
    case TextValue::Kind::kList: return value.items.empty();
    case TextValue::Kind::kMap: return value.entries.empty();
  }
  return true;
}

WrittenValue WriteScalar(const TextValue& value, const TextNode* old, const WritePlace& place) {
  if (WantsLiteral(value, old) && place.literal_fits) {
    auto literal = Literal(value.text, place.body_indent, place.parent_indent, place.blanks_below,
                           place.line_break);
    if (literal) return {std::move(literal->header), std::move(literal->body)};
  }
  return {WriteOnLine(value, old, YamlContext::kBlock), {}};
}

WrittenValue WriteValue(const TextValue& value, const WritePlace& place) {
  if (IsNothing(value)) return {};
  if (value.kind == TextValue::Kind::kText) return WriteScalar(value, nullptr, place);
  return {{}, WriteParts(value, place)};
}

WrittenValue WriteItem(const TextValue& value, const WritePlace& place) {
  if (IsNothing(value)) return {};
  if (value.kind == TextValue::Kind::kText) return WriteScalar(value, nullptr, place);
  std::string lines = WriteParts(value, place);
  const std::size_t end = lines.find(place.line_break);
  const auto margin = static_cast<std::size_t>(place.body_indent);
  return {lines.substr(margin, end - margin), lines.substr(end + place.line_break.size())};
}

std::string WriteEntry(std::string_view key, const TextValue& value, WritePlace place) {
  place.body_indent = place.parent_indent + kYamlStep;
  const WrittenValue written = WriteValue(value, place);
  std::string out = Margin(place.parent_indent) + WrittenKey(key) + ":";
  if (!written.head.empty()) out += " " + written.head;
  return out.append(place.line_break).append(written.body);
}

std::string WriteFlowScalar(const TextValue& value, const TextNode* old) {
  return WriteOnLine(value, old, YamlContext::kFlow);
}

std::string WriteFlow(const TextValue& value) {
  std::string out;
  switch (value.kind) {
    case TextValue::Kind::kNull: return "null";
    case TextValue::Kind::kText: return WriteFlowScalar(value, nullptr);
    case TextValue::Kind::kList:
      for (const TextValue& item : value.items) out += (out.empty() ? "" : ", ") + WriteFlow(item);
      return "[" + out + "]";
    case TextValue::Kind::kMap:
      for (const auto& [key, entry] : value.entries) {
        out += (out.empty() ? "" : ", ") + WrittenKey(key) + ": " + WriteFlow(entry);
      }
      return "{" + out + "}";
  }
  return out;
}

}  // namespace backlog
