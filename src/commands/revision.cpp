#include "commands/revision.h"

#include <utility>

#include <fmt/format.h>

#include "git/objects.h"

namespace backlog {

Result<FilesInMemory> FilesAt(Context& ctx, const std::string& revision) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const Result<std::string> commit = ResolveCommit(*place, revision);
  if (!commit) return commit.error();
  Result<FileBytes> bytes = FilesAtCommit(*place, *commit, revision);
  if (!bytes) return std::move(bytes).error();
  // As git names a file of a revision.
  return FilesInMemory(revision + ":" + place->folder, std::move(*bytes));
}

Result<FilesInMemory> StagedFiles(Context& ctx) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  Result<FileBytes> bytes = FilesStaged(*place);
  if (!bytes) return std::move(bytes).error();
  const std::string& display = ctx.store().where().display;
  if (bytes->empty()) {
    return Error{Exit::kCannot,
                 fmt::format("git knows no file of '{}' yet", display),
                 {},
                 {fmt::format("'git add {}' stages it", display)}};
  }
  return FilesInMemory(display, std::move(*bytes));
}

Result<Loaded> LoadAt(Context& ctx, const std::string& revision) {
  const Result<FilesInMemory> files = FilesAt(ctx, revision);
  if (!files) return files.error();
  return LoadFrom(*files);
}

}  // namespace backlog
