// The hash by which a page says which script and which style it allows.
#pragma once

#include <string>
#include <string_view>

namespace backlog {

/// Returns SHA-256 of the bytes in base 64, padded: what stands behind "sha256-" in a content
/// security policy.
std::string Sha256Base64(std::string_view bytes);

}  // namespace backlog
