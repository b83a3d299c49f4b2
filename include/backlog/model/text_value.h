// A value as a YAML file can hold it: nothing, text, a list or a map. Scalars stay text: what a
// word means is its field's business.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace backlog {

/// A value to write, or an unknown one that was read. Absent values are kNull.
struct TextValue {
  enum class Kind : std::uint8_t { kNull, kText, kList, kMap };
  /// How a new scalar is written: `kWord` (numbers, dates, ids, enumeration words: the caller
  /// knows that it is safe plain), `kText` (plain unless some YAML 1.1 or 1.2 reader could see
  /// something else than this text, then double quotes), `kQuoted` (always double quotes),
  /// `kBlock` (a literal block scalar where it can carry the text exactly and the text has more
  /// than one line, else as kText). An existing scalar keeps its style where the new text fits it.
  enum class Form : std::uint8_t { kWord, kText, kQuoted, kBlock };

  Kind kind = Kind::kNull;
  Form form = Form::kText;
  std::string text;
  std::vector<TextValue> items;                            // kList
  std::vector<std::pair<std::string, TextValue>> entries;  // kMap

  // In the .cpp: a value holds pairs of values, which are complete only behind this class.
  TextValue();
  TextValue(const TextValue&);
  TextValue(TextValue&&) noexcept;
  TextValue& operator=(const TextValue&);
  TextValue& operator=(TextValue&&) noexcept;
  ~TextValue();

  static TextValue Word(std::string text);
  static TextValue Text(std::string text);
  static TextValue Quoted(std::string text);
  static TextValue Block(std::string text);
  static TextValue List(std::vector<TextValue> items);
  static TextValue Map(std::vector<std::pair<std::string, TextValue>> entries);

  /// Equal in meaning: kinds, texts, items, entries; how it is written does not count.
  bool operator==(const TextValue& other) const;
};

}  // namespace backlog
