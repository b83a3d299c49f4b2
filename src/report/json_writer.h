// Writes JSON as a stream of text, without a tree in memory: thousands of stories with their
// descriptions are a few milliseconds.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

/// Calls must nest as JSON does: Begin and End in pairs, Key before each value of an object.
///
///   JsonWriter json;
///   json.BeginObject().Member("id", "k7m2qx").Member("size", 5).EndObject();
///   ctx.out() << json.Finish();
class JsonWriter {
 public:
  enum class Layout : std::uint8_t { kPretty, kOneLine };  // kPretty indents by two blanks
  explicit JsonWriter(Layout layout = Layout::kPretty) : layout_(layout) {}

  JsonWriter& BeginObject() { return Begin('{'); }
  JsonWriter& EndObject() { return End('}'); }
  JsonWriter& BeginArray() { return Begin('['); }
  JsonWriter& EndArray() { return End(']'); }
  JsonWriter& Key(std::string_view key);

  /// Text may be any bytes; those that are no UTF-8 become U+FFFD. What could harm a terminal
  /// (control characters, bidirectional controls, zero-width characters) is escaped.
  JsonWriter& Value(std::string_view text);
  JsonWriter& Value(const char* text) { return Value(std::string_view(text)); }
  JsonWriter& Value(const std::string& text) { return Value(std::string_view(text)); }
  JsonWriter& Value(bool value) { return Plain(value ? "true" : "false"); }
  JsonWriter& Value(double number);
  template <std::integral Integer>
  JsonWriter& Value(Integer number) {
    return Plain(std::to_string(number));
  }
  JsonWriter& Null() { return Plain("null"); }

  template <class T>
  JsonWriter& Member(std::string_view key, const T& value) {
    return Key(key).Value(value);
  }

  /// Returns the document with a newline at its end, and begins a new one.
  std::string Finish();

 private:
  JsonWriter& Begin(char bracket);
  JsonWriter& End(char bracket);
  JsonWriter& Plain(std::string_view text);
  void Separate();
  void NewLine();

  Layout layout_;
  std::string text_;
  std::vector<bool> empty_;  // for each open bracket, whether nothing stands behind it yet
  bool after_key_ = false;
};

}  // namespace backlog
