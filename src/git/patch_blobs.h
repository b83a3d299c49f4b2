// Blobs as a patch shows them that has all of its context: one git compares and reads at once,
// where another would have to read what it has read already.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/git.h"
#include "git/objects.h"

namespace backlog {

/// Returns the options that make `git diff` write such a patch, whatever the user's configuration
/// says; none where the environment would have its way with the context.
std::vector<std::string> WholePatchOptions();

/// Calls visit(name, bytes) for the blobs of a patch that was made with WholePatchOptions. Those
/// that it does not show from the first to the last line are left out.
void VisitPatch(std::string_view patch,
                const std::function<void(std::string_view, std::string_view)>& visit);

/// Such a patch, where git printed it. Without one nothing is known.
struct WholePatch {
  std::optional<GitPrintout> printed;
  std::size_t begin = 0;  // what stands before it is none of it

  std::string_view text() const {
    return printed ? printed->text().substr(begin) : std::string_view();
  }
};

/// Calls visit(index, bytes) for each blob: first for those in the patch, then, all read by one
/// git, for the others. Requires that the names are distinct. Errors: as VisitBlobs without a
/// patch.
Result<void> VisitBlobs(const GitPlace& place, const std::vector<BlobName>& blobs,
                        const WholePatch& patch,
                        const std::function<void(std::size_t, std::string_view)>& visit);

}  // namespace backlog
