// The style and the script of every page that is made: constants, so that a page can name what it
// allows by its hash.
#pragma once

#include <string_view>

namespace backlog {

extern const std::string_view kHtmlStyle;
/// Searches and sorts tables; without it, or before it ran, they can be read as they are.
extern const std::string_view kHtmlScript;

}  // namespace backlog
