#include "git/patch_blobs.h"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <unordered_map>

#include "git/take_until.h"

namespace backlog {
namespace {

/// Names of blobs, as they stand in the patch.
struct PatchedFile {
  std::string_view before;
  std::string_view after;
};

/// One side of a hunk: where it begins, and how many lines it has.
struct HunkSide {
  std::size_t first = 0;
  std::size_t lines = 0;

  /// What has no lines begins at 0.
  bool IsWhole() const { return first == (lines > 0 ? 1U : 0U); }
};

std::optional<std::size_t> PatchNumber(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

/// Takes "1,20 " or "1 " from the text.
std::optional<HunkSide> TakeHunkSide(std::string_view& text) {
  std::string_view side = TakeUntil(text, ' ');
  const bool has_count = side.find(',') != std::string_view::npos;
  const auto first = PatchNumber(TakeUntil(side, ','));
  const auto lines = has_count ? PatchNumber(side) : 1;
  if (!first || !lines) return std::nullopt;
  return HunkSide{*first, *lines};
}

/// Puts the lines of hunks together again, for either side.
class HunkReader {
 public:
  /// Takes a hunk from the patch; false where it is none.
  bool Take(std::string_view& patch, std::size_t lines_before, std::size_t lines_after) {
    before.clear();
    after.clear();
    before_left_ = lines_before;
    after_left_ = lines_after;
    while (before_left_ > 0 || after_left_ > 0) {
      if (patch.empty() || !TakeLine(TakeUntil(patch, '\n'))) return false;
    }
    if (patch.starts_with('\\')) TakeLine(TakeUntil(patch, '\n'));
    return true;
  }

  std::string before;
  std::string after;

 private:
  bool TakeLine(std::string_view line) {
    // With diff.suppressBlankEmpty a blank line of both sides has no mark.
    const char mark = line.empty() ? ' ' : line.front();
    if (mark == '\\') return TakeNoNewline();
    line.remove_prefix(line.empty() ? 0 : 1);
    in_before_ = mark == ' ' || mark == '-';
    in_after_ = mark == ' ' || mark == '+';
    if (!in_before_ && !in_after_) return false;
    return (!in_before_ || Add(line, before, before_left_)) &&
           (!in_after_ || Add(line, after, after_left_));
  }

  static bool Add(std::string_view line, std::string& side, std::size_t& left) {
    if (left == 0) return false;
    --left;
    side.append(line).append("\n");
    return true;
  }

  /// The line before has no end: it is the last of its side.
  bool TakeNoNewline() {
    if (in_before_ && !before.empty()) before.pop_back();
    if (in_after_ && !after.empty()) after.pop_back();
    return in_before_ || in_after_;
  }

  std::size_t before_left_ = 0;
  std::size_t after_left_ = 0;
  bool in_before_ = false;  // what the last line belonged to
  bool in_after_ = false;
};

using BlobVisit = std::function<void(std::string_view, std::string_view)>;

class PatchReader {
 public:
  explicit PatchReader(const BlobVisit& visit) : visit_(visit) {}

  void Read(std::string_view patch) {
    constexpr std::string_view kIndex = "index ";
    constexpr std::string_view kHunk = "@@ -";
    while (!patch.empty()) {
      const std::string_view line = TakeUntil(patch, '\n');
      if (line.starts_with(kFile)) file_ = {};
      if (line.starts_with(kIndex)) ReadIndexLine(line.substr(kIndex.size()));
      if (line.starts_with(kHunk)) ReadHunk(line.substr(kHunk.size()), patch);
    }
  }

 private:
  static constexpr std::string_view kFile = "diff --git ";

  /// "0123..4567 100644"
  void ReadIndexLine(std::string_view line) {
    file_.before = TakeUntil(line, '.');
    line.remove_prefix(line.starts_with('.') ? 1 : 0);
    file_.after = TakeUntil(line, ' ');
  }

  /// `rest`: what stands behind "@@ -".
  void ReadHunk(std::string_view rest, std::string_view& patch) {
    const auto before = TakeHunkSide(rest);
    if (!before || !rest.starts_with('+')) return;
    rest.remove_prefix(1);
    const auto after = TakeHunkSide(rest);
    if (!after) return;
    if (!hunk_.Take(patch, before->lines, after->lines)) return;
    if (!before->IsWhole() || !after->IsWhole()) return;
    if (!patch.empty() && !patch.starts_with(kFile)) return;  // there is more of the file
    Visit(file_.before, hunk_.before);
    Visit(file_.after, hunk_.after);
  }

  void Visit(std::string_view name, std::string_view bytes) const {
    const bool is_none = name.find_first_not_of('0') == std::string_view::npos;
    if (!is_none) visit_(name, bytes);
  }

  const BlobVisit& visit_;
  HunkReader hunk_;
  PatchedFile file_;
};

}  // namespace

std::vector<std::string> WholePatchOptions() {
  if (std::getenv("GIT_DIFF_OPTS") != nullptr) return {};
  return {"--patch",     "--full-index",  "--unified=1000000000",
          "--text",      "--no-textconv", "--submodule=short",
          "--no-color",  "--no-ext-diff", "--ws-error-highlight=none",
          "--no-renames"};
}

void VisitPatch(std::string_view patch, const BlobVisit& visit) {
  PatchReader(visit).Read(patch);
}

Result<void> VisitBlobs(const GitPlace& place, const std::vector<BlobName>& blobs,
                        const WholePatch& patch,
                        const std::function<void(std::size_t, std::string_view)>& visit) {
  if (patch.text().empty()) return VisitBlobs(place, blobs, visit);
  std::unordered_map<std::string_view, std::size_t> wanted;
  for (std::size_t i = 0; i < blobs.size(); ++i) wanted.emplace(blobs[i], i);
  VisitPatch(patch.text(), [&](std::string_view name, std::string_view bytes) {
    const auto found = wanted.find(name);
    if (found == wanted.end()) return;
    visit(found->second, bytes);
    wanted.erase(found);
  });
  std::vector<BlobName> others;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < blobs.size() && !wanted.empty(); ++i) {
    if (!wanted.contains(blobs[i])) continue;
    others.push_back(blobs[i]);
    indices.push_back(i);
  }
  return VisitBlobs(place, others,
                    [&](std::size_t i, std::string_view bytes) { visit(indices[i], bytes); });
}

}  // namespace backlog
