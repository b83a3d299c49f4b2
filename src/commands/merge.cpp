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
#include "git/merge_lines.h"
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

// A rename leaves each name alone: the old one as it was, the new ones on their sides.
std::string WhyNotThree(const UnmergedFile& file) {
  const bool base = !file.blobs[0].empty();
  const bool ours = !file.blobs[1].empty();
  const bool theirs = !file.blobs[2].empty();
  if (ours && theirs) return "both sides added it: keep one, then 'git add' it";
  if (base && theirs) return "we deleted it, they changed it: 'git add' or 'git rm' it";
  if (base && ours) return "they deleted it, we changed it: 'git add' or 'git rm' it";
  if (base) return "both sides renamed or deleted it: 'git rm' it";
  return fmt::format("only {} has it under this name: 'git add' or 'git rm' it",
                     ours ? "our side" : "the other side");
}

// git's own merge of the three, with its markers; empty where it cannot be had.
std::string MergedByLines(Context& ctx, const ThreeVersions& versions, int marker_size) {
  std::vector<std::string> copies;
  for (const auto& [name, bytes] : {std::pair{"ours.yaml", &versions.ours},
                                    {"base.yaml", &versions.base},
                                    {"theirs.yaml", &versions.theirs}}) {
    Result<std::string> copy = ctx.store().folder().EditCopy(name, *bytes);
    if (copy) copies.push_back(*std::move(copy));
  }
  std::string merged;
  if (copies.size() == 3) {
    const auto output = RunGit({"merge-file", "-p", fmt::format("--marker-size={}", marker_size),
                                "--", copies[0], copies[1], copies[2]},
                               ctx.store().where().folder);
    if (output && output->code < 128) merged = output->out;
  }
  for (const std::string& copy : copies) (void)::unlink(copy.c_str());
  return merged;
}

// "lines 12 to 16", where an editor finds the conflicts.
std::string MarkedLines(std::string_view text) {
  const auto size = static_cast<std::size_t>(MarkerSizeIn(text));
  std::string all;
  std::size_t number = 0;
  for (const std::string_view line : SplitLines(text)) {
    ++number;
    if (line.starts_with(std::string(size, '<'))) {
      all += fmt::format("{}{}", all.empty() ? "" : ", ", number);
    }
    if (line.starts_with(std::string(size, '>'))) all += fmt::format(" to {}", number);
  }
  return "lines " + all;
}

// The file as the merge that is under way made it; empty where it cannot be had. Where lines repeat
// `git merge` finds other changes than 'git merge-file' does.
std::string MergedAsNow(const GitPlace& place, const std::string& path) {
  const auto merged = RunGit({"merge-tree", "--write-tree", "HEAD", "MERGE_HEAD"}, place.top);
  if (!merged || merged->code > 1) return {};
  const std::string tree = merged->out.substr(0, merged->out.find('\n'));
  const auto blob = RunGit({"cat-file", "blob", tree + ":" + place.folder + "/" + path}, place.top);
  return blob && blob->code == 0 ? blob->out : std::string();
}

// True where the conflict stands there as git, or our driver, wrote it.
bool IsUntouched(Context& ctx, const GitPlace& place, const ThreeVersions& versions,
                 const std::string& work, const std::string& repaired) {
  const ConflictSides sides = SidesOfConflict(work);
  return sides == SidesOfConflict(repaired) ||
         sides == SidesOfConflict(MergedByLines(ctx, versions, MarkerSizeIn(work))) ||
         sides == SidesOfConflict(MergedAsNow(place, versions.path));
}

// True where our side is what comes out when it is chosen at each marker: theirs brings nothing
// else.
bool IsOursChosen(const MergedDocument& merged, const ThreeVersions& versions) {
  return !merged.conflicts.empty() &&
         SidesOfConflict(merged.bytes).ours == SidesOfConflict(versions.ours).ours;
}

Repair RepairOf(Context& ctx, const GitPlace& place, const UnmergedFile& file,
                const ThreeVersions& versions) {
  Repair repair;
  repair.path = file.path;
  const Result<std::string> work = ctx.store().folder().Read(file.path);
  if (!work) {
    repair.says = "it is not in the work tree";
    return repair;
  }
  repair.before = *work;
  repair.after = *work;
  const Result<MergedDocument> merged = MergeDocuments(versions, MarkerSizeIn(*work));
  if (!merged) {
    repair.says = merged.error().what;
    return repair;
  }
  const std::string begin_again = fmt::format("begin again with 'git checkout --merge -- {}/{}'",
                                              ctx.store().where().display, file.path);
  // What another program left that git took for the driver, or what somebody chose.
  const bool is_ours_alone = *work == versions.ours;
  if (is_ours_alone && IsOursChosen(*merged, versions)) {
    repair.says = "it holds our side: 'git add' it if that is right, or " + begin_again;
    return repair;
  }
  if (!is_ours_alone && !IsUntouched(ctx, place, versions, *work, merged->bytes)) {
    repair.says = FindConflictMarker(*work)
                      ? "it was edited since, and has markers: remove them, or " + begin_again
                      : "it was edited since: 'git add' it when it is right";
    return repair;
  }
  repair.after = merged->bytes;
  repair.notes = merged->notes;
  if (is_ours_alone) repair.notes.push_back("it held our side only, without markers");
  repair.merged = merged->conflicts.empty();
  if (!repair.merged) {
    repair.has_markers = true;
    repair.says = fmt::format("{}: the sides disagree on {}", MarkedLines(repair.after),
                              fmt::join(merged->conflicts, ", "));
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
        RepairOf(ctx, place, file, {file.path, (*blobs)[at], (*blobs)[at + 1], (*blobs)[at + 2]}));
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
