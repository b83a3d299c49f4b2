// libFuzzer target: three versions of a file, whatever their bytes, are merged or refused; what is
// merged without a conflict can be read, and with one it can be read with either side. A side that
// changed nothing changes nothing. tests/fuzz/run.sh builds and runs it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "backlog/store/story_text.h"
#include "git/merge_document.h"

namespace {

using backlog::MergedDocument;
using backlog::Result;

/// Stands between the versions; run.sh writes it into the seeds.
constexpr std::string_view kBetween = "\n%%\n";

void Require(bool fine) {
  if (!fine) std::abort();
}

/// Takes the text up to the next separator out of `rest`.
std::string TakeVersion(std::string_view& rest) {
  const std::size_t end = rest.find(kBetween);
  const std::string version(rest.substr(0, end));
  rest.remove_prefix(end == rest.npos ? rest.size() : end + kBetween.size());
  return version;
}

/// The text with one side at each conflict, as somebody takes it who goes from marker to marker.
std::string WithSide(std::string_view text, bool ours) {
  enum class Part { kBoth, kOurs, kTheirs } part = Part::kBoth;
  std::string taken;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, length);
    text.remove_prefix(length);
    if (line.starts_with("<<<<<<< ")) {
      part = Part::kOurs;
    } else if (line.starts_with("=======") && part == Part::kOurs) {
      part = Part::kTheirs;
    } else if (line.starts_with(">>>>>>> ") && part == Part::kTheirs) {
      part = Part::kBoth;
    } else if (part == Part::kBoth || (part == Part::kOurs) == ours) {
      taken += line;
    }
  }
  return taken;
}

bool IsValid(const std::string& bytes) {
  return backlog::StoryText::Read(bytes, "f").has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const std::string path = ".backlog/stories/k7m2qx-pay.yaml";
  const std::string base = TakeVersion(rest);
  const std::string ours = TakeVersion(rest);
  const std::string theirs = TakeVersion(rest);
  const Result<MergedDocument> merged = backlog::MergeDocuments({path, base, ours, theirs});
  if (merged) {
    const bool both =
        IsValid(WithSide(merged->bytes, true)) && IsValid(WithSide(merged->bytes, false));
    Require(merged->conflicts.empty() ? IsValid(merged->bytes) : both);
  }
  const Result<MergedDocument> one = backlog::MergeDocuments({path, base, ours, base});
  if (one) Require(one->conflicts.empty() && one->bytes == ours);
  const Result<MergedDocument> other = backlog::MergeDocuments({path, base, base, theirs});
  if (other) Require(other->conflicts.empty() && other->bytes == theirs);
  return 0;
}
