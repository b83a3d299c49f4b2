// `backlog merge`: repairs a conflicted backlog from the three versions in git's index.
#include <unistd.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "git/git.h"
#include "git/merge_document.h"
#include "git/objects.h"
#include "git/unmerged.h"
#include "store/yaml_bytes.h"

namespace backlog {
namespace {

struct Options {
  bool dry_run = false;
};

// What becomes of a file.
struct Repair {
  std::string path;  // below .backlog
  bool merged = false;
  bool has_markers = false;
  std::string before;  // as it lies in the work tree
  std::string after;   // as it shall lie there
  std::string says;
  std::vector<std::string> notes;
};

std::string WhyNotThree(const UnmergedFile& file) {
  if (file.blobs[0].empty()) return "both sides added it: keep one, then 'git add' it";
  return file.blobs[1].empty() ? "we deleted it, they changed it: 'git add' or 'git rm' it"
                               : "they deleted it, we changed it: 'git add' or 'git rm' it";
}

// git's own merge of the three, with its markers; empty where it cannot be had.
std::string MergedByLines(Context& ctx, const ThreeVersions& versions) {
  std::vector<std::string> copies;
  for (const auto& [name, bytes] : {std::pair{"ours.yaml", &versions.ours},
                                    {"base.yaml", &versions.base},
                                    {"theirs.yaml", &versions.theirs}}) {
    Result<std::string> copy = ctx.store().folder().EditCopy(name, *bytes);
    if (copy) copies.push_back(*std::move(copy));
  }
  std::string merged;
  if (copies.size() == 3) {
    const auto output = RunGit({"merge-file", "-p", "--", copies[0], copies[1], copies[2]},
                               ctx.store().where().folder);
    if (output && output->code < 128) merged = output->out;
  }
  for (const std::string& copy : copies) (void)::unlink(copy.c_str());
  return merged;
}

// True where the conflict stands there as git, or our driver, wrote it. Without markers it was
// settled, whatever was chosen.
bool IsUntouched(Context& ctx, const ThreeVersions& versions, const std::string& work,
                 const std::string& repaired) {
  if (!FindConflictMarker(work)) return false;
  const std::string plain = WithoutLabels(work);
  return plain == WithoutLabels(repaired) || plain == WithoutLabels(MergedByLines(ctx, versions));
}

Repair RepairOf(Context& ctx, const UnmergedFile& file, ThreeVersions versions) {
  Repair repair;
  repair.path = file.path;
  const Result<std::string> work = ctx.store().folder().Read(file.path);
  if (!work) {
    repair.says = "it is not in the work tree";
    return repair;
  }
  repair.before = *work;
  repair.after = *work;
  const Result<MergedDocument> merged = MergeDocuments(versions);
  if (!merged) {
    repair.says = merged.error().what;
    return repair;
  }
  if (!IsUntouched(ctx, versions, *work, merged->bytes)) {
    repair.says = "it was edited since: 'git add' it when it is right";
    return repair;
  }
  repair.after = merged->bytes;
  repair.notes = merged->notes;
  repair.merged = merged->conflicts.empty();
  if (!repair.merged) {
    repair.has_markers = true;
    repair.says = fmt::format("the sides disagree on {}", fmt::join(merged->conflicts, ", "));
  }
  return repair;
}

Result<std::vector<Repair>> Repairs(Context& ctx, const GitPlace& place,
                                    const std::vector<UnmergedFile>& files) {
  std::vector<BlobName> names;
  for (const UnmergedFile& file : files) {
    if (file.has_all()) names.insert(names.end(), file.blobs.begin(), file.blobs.end());
  }
  const auto blobs = ReadBlobs(place, names);
  if (!blobs) return blobs.error();
  std::vector<Repair> repairs;
  std::size_t at = 0;
  for (const UnmergedFile& file : files) {
    if (!file.has_all()) {
      Repair repair;
      repair.path = file.path;
      repair.says = WhyNotThree(file);
      repairs.push_back(std::move(repair));
      continue;
    }
    repairs.push_back(
        RepairOf(ctx, file, {file.path, (*blobs)[at], (*blobs)[at + 1], (*blobs)[at + 2]}));
    at += 3;
  }
  return repairs;
}

// Writes what changed; a file that was edited in between is left alone, and all others too.
Result<void> Write(Context& ctx, const std::vector<Repair>& repairs) {
  std::vector<FileChange> changes;
  for (const Repair& repair : repairs) {
    if (repair.before == repair.after) continue;
    changes.push_back({FileChange::Operation::kReplace, repair.path, repair.before, repair.after});
  }
  if (changes.empty()) return {};
  Result<Lock> lock = ctx.store().folder().Exclusive();
  if (!lock) return std::move(lock).error();
  ctx.MarkChanged();
  return ctx.store().folder().Commit(*lock, std::move(changes), {});
}

Exit Tell(Context& ctx, const std::vector<Repair>& repairs, bool dry_run) {
  const std::string& display = ctx.store().where().display;
  std::size_t left = 0;
  bool has_markers = false;
  for (const Repair& repair : repairs) {
    const std::string path = Safe(display + "/" + repair.path);
    if (repair.merged) {
      ctx.out().Line(fmt::format("{} {}", dry_run ? "would merge" : "merged", path));
    } else {
      ++left;
      has_markers = has_markers || repair.has_markers;
      ctx.out().Line(fmt::format("left {}", path));
      ctx.out().Line("  " + Safe(repair.says));
    }
    for (const std::string& note : repair.notes) ctx.out().Line("  " + Safe(note));
  }
  if (left == 0) {
    if (!dry_run) ctx.Hint("'backlog check' looks at the result; then 'git commit' it");
    return Exit::kDone;
  }
  if (has_markers) {
    ctx.Hint("keep the right lines, remove the markers, then 'git add' the file");
  }
  return Exit::kNo;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const auto place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const auto files = UnmergedFiles(*place);
  if (!files) return files.error();
  if (files->empty()) {
    return Error{
        Exit::kCannot,
        fmt::format("nothing to repair: git has no conflicts in '{}'", ctx.store().where().display),
        {},
        {"a merge itself is git's: 'git merge BRANCH'"}};
  }
  const auto repairs = Repairs(ctx, *place, *files);
  if (!repairs) return repairs.error();
  if (!options.dry_run) {
    if (auto written = Write(ctx, *repairs); !written) return std::move(written).error();
    std::vector<std::string> paths;
    for (const Repair& repair : *repairs) {
      if (repair.merged) paths.push_back(repair.path);
    }
    if (auto added = AddMerged(*place, paths); !added) return std::move(added).error();
  }
  return Tell(ctx, *repairs, options.dry_run);
}

void Arguments(Args& args, Options& options) {
  DryRunFlag(args, options.dry_run);
}

}  // namespace

extern const Command kMerge;
const Command kMerge = {
    .name = "merge",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Repair the backlog's conflicts after a merge",
    .details =
        "For conflicts that git made without 'backlog git setup', here or on a server. Merges\n"
        "field by field what git merged line by line, from the versions that it kept, and marks\n"
        "as merged what needs nobody. What needs somebody keeps markers around its field. A file\n"
        "that was edited since is left alone. Exit code 1 where something is left.",
    .examples = {{"backlog merge", "After git said: fix conflicts"},
                 {"backlog merge --dry-run", "See what it could do"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
