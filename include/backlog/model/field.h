// What a field is. Each is declared once, in the tables of fields.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlog {

enum class FieldKind : std::uint8_t {
  kText,      // one line of text
  kLongText,  // text of many lines, a block scalar
  kWord,      // an enumeration word out of Field::words
  kName,      // a name: letters, digits, '.', '_', '-'; always quoted in files
  kStoryId,   // the id of another story
  kRank,      // see rank.h; always quoted in files
  kScore,     // an integer on settings.yaml's scales.value
  kSize,      // an integer on settings.yaml's scales.size, story points
  kInteger,   // any integer >= 0
  kDecimal,   // any number >= 0
  kDate,      // YYYY-MM-DD
  kTexts,     // a list of texts
  kStoryIds,  // a list of story ids
  kRecord,    // a map of fields
  kRecords,   // a list of maps of fields
};

/// Bits of Field::use.
enum FieldUse : std::uint8_t {
  kUsePlain = 0,
  kUseForm = 1,      // stands in every new file, empty where nothing is known
  kUseBirth = 2,     // an option of `add`, and of `edit`
  kUseEdit = 4,      // an option of `edit` only
  kUseRequired = 8,  // a file without it is not valid
};

struct Field {
  std::string_view key;
  FieldKind kind = FieldKind::kText;
  std::uint8_t use = kUsePlain;
  std::string_view help;                         // a phrase without full stop
  std::span<const std::string_view> words = {};  // kWord
  std::string_view value_name = {};              // what --help shows for its value
  std::string_view short_option = {};            // a second option name: "bv"
};

/// The words of an enumeration in the order of its enumerators; specialised beside each.
template <class Enum>
struct WordsOf;

/// Returns the word of an enumerator.
template <class Enum>
constexpr std::string_view Word(Enum value) {
  return WordsOf<Enum>::kWords[static_cast<std::size_t>(value)];
}

}  // namespace backlog
