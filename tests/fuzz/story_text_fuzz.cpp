// libFuzzer target: whatever the bytes, reading them ends, and what is read can be edited and read
// again. tests/fuzz/run.sh builds and runs it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "backlog/store/story_text.h"

namespace {

using backlog::StoryText;
using backlog::TextEdit;
using backlog::TextValue;

void Require(bool fine) {
  if (!fine) std::abort();
}

// Sets `key` and reads the result; the text must come back as it was given.
void SetAndRead(const StoryText& text, const std::string& key, const TextValue& value) {
  const TextEdit edit{key, TextValue::Text("\x01"), value};
  const auto edited = text.Edited({&edit, 1}, {});
  if (!edited) {
    // yaml-cpp misreads a plain text above blank lines with tabs, and its veto then stands.
    if (edited.error().code == backlog::Exit::kInvalid) return;
    const bool tabs = text.bytes().find('\t') != std::string::npos;
    return Require(tabs && edited.error().what.find("second YAML reader") != std::string::npos);
  }
  const auto now = StoryText::Read(*edited, "now");
  Require(now.has_value());
  const backlog::TextNode* node = now->Find(key);
  if (value.kind == TextValue::Kind::kText) Require(node != nullptr && node->text == value.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto text = StoryText::Read(bytes, "fuzz");
  if (!text) {
    Require(text.error().code == backlog::Exit::kInvalid && !text.error().what.empty());
    return 0;
  }
  const auto& children = text->root().children;
  for (std::size_t i = 0; i < children.size() && i < 3; ++i) {
    const std::string key(children[i].key);
    if (key.size() > 1000) continue;
    SetAndRead(*text, key, TextValue::Block(bytes));
    SetAndRead(*text, key, TextValue::Text(std::string(children.back().key)));
    SetAndRead(*text, key, TextValue::List({TextValue::Text("a"), TextValue::Block("b\nc")}));
    SetAndRead(*text, key, TextValue());
  }
  SetAndRead(*text, "a_new_key", TextValue::Word("8"));
  return 0;
}
