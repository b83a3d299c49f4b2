// Text for XML and HTML: the one escaper for what comes from files.
#pragma once

#include <string>
#include <string_view>

namespace backlog {

/// Returns `text` so that it stands as it is between tags and in quoted attributes. Whatever an XML
/// reader may not see, or nobody would see (control and bidirectional characters, zero-width ones,
/// bytes that are no UTF-8), becomes U+FFFD. Newlines and tabs stay.
std::string XmlText(std::string_view text);

}  // namespace backlog
