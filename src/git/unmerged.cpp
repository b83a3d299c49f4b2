#include "git/unmerged.h"

#include <algorithm>
#include <utility>

#include "git/git.h"
#include "git/merge_lines.h"
#include "store/yaml_bytes.h"

namespace backlog {
namespace {

// "MODE BLOB STAGE\tPATH"
bool AddEntry(std::string_view entry, std::string_view below, std::vector<UnmergedFile>& files) {
  const std::size_t tab = entry.find('\t');
  const std::size_t blank = entry.find(' ');
  if (tab == std::string_view::npos || blank == std::string_view::npos || tab < blank + 3) {
    return false;
  }
  const std::string_view path = entry.substr(tab + 1);
  const char stage = entry[tab - 1];
  if (!path.starts_with(below) || stage < '1' || stage > '3') return false;
  if (files.empty() || below.size() + files.back().path.size() != path.size() ||
      !path.ends_with(files.back().path)) {
    files.push_back({std::string(path.substr(below.size())), {}});
  }
  files.back().blobs.at(static_cast<std::size_t>(stage - '1')) =
      entry.substr(blank + 1, tab - blank - 3);
  return true;
}

}  // namespace

Result<std::vector<UnmergedFile>> UnmergedFiles(const GitPlace& place) {
  const auto output = AskGit(
      "read the index", {"ls-files", "-u", "-z", "--", ":(literal)" + place.folder}, place.top);
  if (!output) return output.error();
  std::vector<UnmergedFile> files;
  std::string_view rest = *output;
  while (!rest.empty()) {
    const std::string_view entry = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
    if (!AddEntry(entry, place.folder + "/", files)) {
      return Error{
          Exit::kWorld, "cannot read the index: git says '" + std::string(entry) + "'", {}, {}};
    }
  }
  return files;
}

Result<void> AddMerged(const GitPlace& place, const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  std::vector<std::string> arguments = {"add", "--"};
  for (const std::string& path : paths)
    arguments.push_back(":(literal)" + place.folder + "/" + path);
  const auto output = AskGit("mark files as merged", arguments, place.top);
  if (!output) return output.error();
  return {};
}

ConflictSides SidesOfConflict(std::string_view text) {
  ConflictSides sides;
  const int size = MarkerSizeIn(text);
  char part = '>';  // of the marker above
  for (std::string_view line : SplitLines(text)) {
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (IsConflictMarker(line, size)) {
      part = line.front();
      continue;
    }
    // Below '|' stands the base.
    for (const auto& [side, own] : {std::pair{&sides.ours, '<'}, {&sides.theirs, '='}}) {
      if (part != '>' && part != own) continue;
      *side += line;
      *side += '\n';
    }
  }
  return sides;
}

}  // namespace backlog
