// The user-story sentence that most teams write, taken apart: "As a finance analyst, I want to
// export the backlog as CSV, so that I can budget the release."
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backlog {

/// The parts of a user-story sentence. Runs of blanks and line ends are one blank in all of them.
struct StorySentence {
  std::string title;    // the means as a title: capital first, at most 70 characters, no full stop
  std::string role;     // "finance analyst"
  std::string want;     // "export the backlog as CSV"; "not to ..." where something is unwanted
  std::string benefit;  // "I can budget the release"; empty where none is given
  std::string aside;    // what else is said of the role: "working with data"; mostly empty
};

/// Takes apart "As a(n)/the ROLE, I want to/would like/need to/can MEANS, so that/so/in order to
/// BENEFIT". The role may lack its article, the commas may be missing, and the benefit may stand
/// first. Returns nullopt for any other text: that is a title, and stays byte for byte.
std::optional<StorySentence> ParseStorySentence(std::string_view text);

}  // namespace backlog
