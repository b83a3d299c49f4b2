#include "store/record_bytes.h"

#include <array>
#include <cstring>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "backlog/model/fields.h"
#include "store/member_kinds.h"

namespace backlog {
namespace {

// A record is its fields that hold something, each as its number in the table and its value, and
// then an end. Most fields of most stories are empty.
constexpr std::uint8_t kEnd = 0xff;
constexpr std::uint8_t kUnknownKeys = 0xfe;

/// The first day that a Date can be: days are counted from it, so that none is negative.
Date FirstDay() {
  return Date(std::chrono::year(1) / 1 / 1);
}

// --- writing ---

void Append(std::uint8_t byte, std::string& bytes) {
  bytes += static_cast<char>(byte);
}

/// Seven bits a byte, the lowest first; the high bit says that more follow.
void AppendNumber(std::uint64_t number, std::string& bytes) {
  while (number >= 0x80) {
    Append(static_cast<std::uint8_t>(number | 0x80U), bytes);
    number >>= 7U;
  }
  Append(static_cast<std::uint8_t>(number), bytes);
}

void AppendText(std::string_view text, std::string& bytes) {
  AppendNumber(text.size(), bytes);
  bytes += text;
}

void AppendValue(const TextValue& value, std::string& bytes);

void AppendExtra(const ExtraFields& fields, std::string& bytes) {
  AppendNumber(fields.size(), bytes);
  for (const auto& [key, value] : fields) {
    AppendText(key, bytes);
    AppendValue(value, bytes);
  }
}

void AppendValue(const TextValue& value, std::string& bytes) {
  Append(static_cast<std::uint8_t>(value.kind), bytes);
  Append(static_cast<std::uint8_t>(value.form), bytes);
  AppendText(value.text, bytes);
  AppendNumber(value.items.size(), bytes);
  for (const TextValue& item : value.items) AppendValue(item, bytes);
  AppendExtra(value.entries, bytes);
}

template <class Record>
void AppendRecord(const Record& record, std::string& bytes);

template <class Member>
void AppendMember(const Member& member, std::string& bytes) {
  if constexpr (std::is_same_v<Member, std::string>) {
    AppendText(member, bytes);
  } else if constexpr (std::is_enum_v<Member>) {
    Append(static_cast<std::uint8_t>(member), bytes);
  } else if constexpr (std::is_same_v<Member, int>) {
    AppendNumber(static_cast<std::uint64_t>(member), bytes);
  } else if constexpr (std::is_same_v<Member, double>) {
    std::array<char, sizeof(double)> raw{};
    std::memcpy(raw.data(), &member, raw.size());
    bytes.append(raw.data(), raw.size());
  } else if constexpr (std::is_same_v<Member, Date>) {
    AppendNumber(static_cast<std::uint64_t>(member - FirstDay()), bytes);
  } else if constexpr (std::is_same_v<Member, ExtraFields>) {
    AppendExtra(member, bytes);
  } else if constexpr (kIsOptional<Member>) {
    AppendMember(*member, bytes);
  } else if constexpr (kIsVector<Member>) {
    AppendNumber(member.size(), bytes);
    for (const auto& item : member) AppendMember(item, bytes);
  } else {
    AppendRecord(member, bytes);
  }
}

template <class Member>
bool IsEmpty(const Member& member) {
  if constexpr (kIsOptional<Member>) {
    return !member.has_value();
  } else if constexpr (std::is_enum_v<Member>) {
    return false;
  } else {
    return member.empty();
  }
}

template <class Record>
void AppendRecord(const Record& record, std::string& bytes) {
  std::uint8_t number = 0;
  ForEachField<Record>([&](const auto& bound) {
    const auto& member = record.*(bound.member);
    if (!IsEmpty(member)) {
      Append(number, bytes);
      AppendMember(member, bytes);
    }
    ++number;
  });
  if constexpr (std::is_same_v<Record, Story>) {
    if (!record.unknown.empty()) {
      Append(kUnknownKeys, bytes);
      AppendExtra(record.unknown, bytes);
    }
  }
  Append(kEnd, bytes);
}

// --- reading ---

// What is left to read. Once something is not as it was written, all that follows is nothing.
class Source {
 public:
  explicit Source(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  bool bad() const { return bad_; }
  bool IsAtEnd() const { return at_ == end_; }
  void Spoil() { bad_ = true; }

  std::uint8_t Byte() {
    if (bad_ || at_ == end_) {
      bad_ = true;
      return kEnd;
    }
    return static_cast<std::uint8_t>(*at_++);
  }

  std::uint64_t Number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = Byte();
      if (bad_) return 0;
      number |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return number;
    }
    bad_ = true;
    return 0;
  }

  /// A number of things of which each takes at least one byte.
  std::size_t Count() {
    const std::uint64_t count = Number();
    if (count > static_cast<std::uint64_t>(end_ - at_)) bad_ = true;
    return bad_ ? 0 : static_cast<std::size_t>(count);
  }

  std::string_view Text() { return Raw(Count()); }

  std::string_view Raw(std::size_t size) {
    if (bad_ || size > static_cast<std::size_t>(end_ - at_)) {
      bad_ = true;
      return {};
    }
    const std::string_view raw(at_, size);
    at_ += size;
    return raw;
  }

 private:
  const char* at_;
  const char* end_;
  bool bad_ = false;
};

void ReadValue(Source& in, TextValue& value, int depth);

void ReadExtra(Source& in, ExtraFields& fields, int depth) {
  for (std::size_t left = in.Count(); left > 0 && !in.bad(); --left) {
    std::string key(in.Text());
    TextValue value;
    ReadValue(in, value, depth);
    fields.emplace_back(std::move(key), std::move(value));
  }
}

void ReadValue(Source& in, TextValue& value, int depth) {
  constexpr int kDeepest = 16;  // deeper than any file may be
  const std::uint8_t kind = in.Byte();
  const std::uint8_t form = in.Byte();
  if (kind > static_cast<std::uint8_t>(TextValue::Kind::kMap) ||
      form > static_cast<std::uint8_t>(TextValue::Form::kBlock) || depth > kDeepest) {
    return in.Spoil();
  }
  value.kind = static_cast<TextValue::Kind>(kind);
  value.form = static_cast<TextValue::Form>(form);
  value.text = in.Text();
  for (std::size_t left = in.Count(); left > 0 && !in.bad(); --left) {
    ReadValue(in, value.items.emplace_back(), depth + 1);
  }
  ReadExtra(in, value.entries, depth + 1);
}

template <class Record>
void ReadRecord(Source& in, Record& record);

void ReadMember(Source& in, std::string& text) {
  text = in.Text();
}

template <class Enum>
requires std::is_enum_v<Enum>
void ReadMember(Source& in, Enum& word) {
  const std::uint8_t byte = in.Byte();
  if (byte >= WordsOf<Enum>::kWords.size()) return in.Spoil();
  word = static_cast<Enum>(byte);
}

void ReadMember(Source& in, int& number) {
  const std::uint64_t value = in.Number();
  if (value > 0x7fffffffU) return in.Spoil();
  number = static_cast<int>(value);
}

void ReadMember(Source& in, double& number) {
  const std::string_view raw = in.Raw(sizeof(double));
  if (!in.bad()) std::memcpy(&number, raw.data(), raw.size());
}

template <class T>
void ReadMember(Source& in, std::vector<T>& items) {
  for (std::size_t left = in.Count(); left > 0 && !in.bad(); --left) {
    ReadMember(in, items.emplace_back());
  }
}

void ReadMember(Source& in, ExtraFields& fields) {
  ReadExtra(in, fields, 0);
}

template <class T>
void ReadMember(Source& in, std::optional<T>& value) {
  if constexpr (std::is_same_v<T, Date>) {
    int days = 0;
    ReadMember(in, days);
    value = FirstDay() + days;
  } else {
    ReadMember(in, value.emplace());
  }
}

template <class Record>
requires(std::is_class_v<Record>&& requires {
  FieldsOf<Record>::kFields;
}) void ReadMember(Source& in, Record& record) {
  ReadRecord(in, record);
}

template <class Record, std::size_t... I>
constexpr auto Readers(std::index_sequence<I...> /*indices*/) {
  return std::array<void (*)(Source&, Record&), sizeof...(I)>{[](Source& in, Record& record) {
    ReadMember(in, record.*(std::get<I>(FieldsOf<Record>::kFields).member));
  }...};
}

template <class Record>
void ReadRecord(Source& in, Record& record) {
  using Table = std::remove_cvref_t<decltype(FieldsOf<Record>::kFields)>;
  constexpr std::size_t kSize = std::tuple_size_v<Table>;
  static_assert(kSize < kUnknownKeys);
  static constexpr auto kReaders = Readers<Record>(std::make_index_sequence<kSize>());
  for (std::uint8_t number = in.Byte(); number != kEnd && !in.bad(); number = in.Byte()) {
    if (number < kSize) {
      kReaders[number](in, record);
      continue;
    }
    if constexpr (std::is_same_v<Record, Story>) {
      if (number == kUnknownKeys) {
        ReadExtra(in, record.unknown, 0);
        continue;
      }
    }
    return in.Spoil();
  }
}

// --- the form ---

void Mix(std::string_view text, std::uint64_t& hash) {
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;  // FNV-1a
  hash = (hash ^ 0xffU) * 0x100000001b3U;
}

template <class Record>
void MixFields(std::uint64_t& hash);

template <class Member>
void MixMember(std::uint64_t& hash) {
  if constexpr (kIsOptional<Member> ||
                (kIsVector<Member> && !std::is_same_v<Member, ExtraFields>)) {
    MixMember<typename Member::value_type>(hash);
  } else if constexpr (std::is_enum_v<Member>) {
    for (const std::string_view word : WordsOf<Member>::kWords) Mix(word, hash);
  } else if constexpr (requires { FieldsOf<Member>::kFields; }) {
    MixFields<Member>(hash);
  }
}

template <class Record>
void MixFields(std::uint64_t& hash) {
  ForEachField<Record>([&](const auto& bound) {
    Mix(bound.field.key, hash);
    hash = (hash ^ static_cast<std::uint64_t>(bound.field.kind)) * 0x100000001b3U;
    MixMember<std::remove_cvref_t<decltype(std::declval<Record>().*(bound.member))>>(hash);
  });
}

}  // namespace

void AppendBytes(const Story& story, std::string& bytes) {
  AppendRecord(story, bytes);
}

bool ReadBytes(std::string_view bytes, Story& story) {
  Source in(bytes);
  ReadRecord(in, story);
  return !in.bad() && in.IsAtEnd();
}

std::uint64_t LayoutOfBytes() {
  constexpr std::uint64_t kVersion = 1;  // of this file
  std::uint64_t hash = 0xcbf29ce484222325U ^ kVersion;
  MixFields<Story>(hash);
  return hash;
}

}  // namespace backlog
