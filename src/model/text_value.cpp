#include "backlog/model/text_value.h"

namespace backlog {
namespace {

TextValue Scalar(std::string text, TextValue::Form form) {
  TextValue value;
  value.kind = TextValue::Kind::kText;
  value.form = form;
  value.text = std::move(text);
  return value;
}

}  // namespace

TextValue::TextValue() = default;
TextValue::TextValue(const TextValue&) = default;
TextValue::TextValue(TextValue&&) noexcept = default;
TextValue& TextValue::operator=(const TextValue&) = default;
TextValue& TextValue::operator=(TextValue&&) noexcept = default;
TextValue::~TextValue() = default;

TextValue TextValue::Word(std::string text) {
  return Scalar(std::move(text), Form::kWord);
}
TextValue TextValue::Text(std::string text) {
  return Scalar(std::move(text), Form::kText);
}
TextValue TextValue::Quoted(std::string text) {
  return Scalar(std::move(text), Form::kQuoted);
}
TextValue TextValue::Block(std::string text) {
  return Scalar(std::move(text), Form::kBlock);
}

TextValue TextValue::List(std::vector<TextValue> items) {
  TextValue value;
  value.kind = Kind::kList;
  value.items = std::move(items);
  return value;
}

TextValue TextValue::Map(std::vector<std::pair<std::string, TextValue>> entries) {
  TextValue value;
  value.kind = Kind::kMap;
  value.entries = std::move(entries);
  return value;
}

bool TextValue::operator==(const TextValue& other) const {
  return kind == other.kind && text == other.text && items == other.items &&
         entries == other.entries;
}

}  // namespace backlog
