// `backlog merge-driver`: what git runs to merge a file of the backlog. See docs/git.md.
#include <fcntl.h>

#include <charconv>

#include <fmt/format.h>

#include "backlog/store/story_text.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/input.h"
#include "cli/text.h"
#include "git/merge_document.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> base;
  std::optional<std::string> ours;
  std::optional<std::string> theirs;
  std::optional<std::string> marker_size;
  std::optional<std::string> path;
};

// Replaces git's file for the result as a whole: where that fails, it is still our side, and what
// git does then loses nothing.
Result<void> Replace(const std::string& path, const std::string& bytes) {
  const std::string fresh = path + ".backlog";
  FileHandle file;
  int failed = CreateFileAt(AT_FDCWD, fresh, 0666, bytes, &file);
  if (failed == 0) failed = file.Close();
  if (failed == 0) failed = RenameOver(AT_FDCWD, fresh, path);
  if (failed == 0) return {};
  (void)Unlink(AT_FDCWD, fresh);
  return SystemError("write", path, failed);
}

Result<int> MarkerSize(const std::optional<std::string>& text) {
  if (!text) return kMarkerSize;
  int size = 0;
  const char* const end = text->data() + text->size();
  const auto [at, failed] = std::from_chars(text->data(), end, size);
  constexpr int kLargest = 1000;
  if (failed == std::errc() && at == end && size > 0 && size <= kLargest) return size;
  return Error{Exit::kUsage, fmt::format("'SIZE' takes a number from 1, not '{}'", *text), {}, {}};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<int> size = MarkerSize(options.marker_size);
  if (!size) return size.error();
  ThreeVersions versions;
  versions.path = options.path.value_or(*options.ours);
  for (const auto& [from, to] : {std::pair{&options.base, &versions.base},
                                 {&options.ours, &versions.ours},
                                 {&options.theirs, &versions.theirs}}) {
    Result<std::string> bytes = ReadInput(**from);
    if (!bytes) return std::move(bytes).error();
    *to = *std::move(bytes);
  }
  const Result<MergedDocument> merged = MergeDocuments(versions, *size);
  if (!merged) return merged.error();
  if (auto written = Replace(*options.ours, merged->bytes); !written) {
    return std::move(written).error();
  }
  for (const std::string& note : merged->notes) {
    ctx.Say(fmt::format("{}: {}", Safe(versions.path), Safe(note)));
  }
  if (merged->conflicts.empty()) return Exit::kDone;
  ctx.Say(fmt::format("{}: the sides disagree on {}", Safe(versions.path),
                      Safe(fmt::format("{}", fmt::join(merged->conflicts, ", ")))));
  return Exit::kNo;
}

void Arguments(Args& args, Options& options) {
  args.Operand("BASE", options.base, Complete::kFile, "what both sides began with: %O", true);
  args.Operand("OURS", options.ours, Complete::kFile, "our side, and the result: %A", true);
  args.Operand("THEIRS", options.theirs, Complete::kFile, "the other side: %B", true);
  args.Operand("SIZE", options.marker_size, Complete::kNothing, "length of markers: %L", false);
  args.Operand("PATH", options.path, Complete::kFile, "the file's name in git: %P", false);
}

}  // namespace

extern const Command kMergeDriver;
const Command kMergeDriver = {
    .name = "merge-driver",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kNothing,
    .hidden = true,
    .summary = "Merge two versions of a file, for git",
    .details =
        "git runs it, once 'backlog git setup' has told git so. It merges field by field and\n"
        "writes the result over OURS. Exit code 1 where the sides disagree: there are conflict\n"
        "markers around what they disagree on. Any higher code where it cannot tell: then OURS\n"
        "is as it was, and git merges lines.",
    .examples = {{"backlog merge-driver base.yaml ours.yaml theirs.yaml 7 stories/k7m2qx.yaml",
                  "What git would run for a story"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
