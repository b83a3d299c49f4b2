// What a shell may offer for the last word of a command line, from the commands' declarations. The
// scripts in completions/ ask for it with `backlog complete`.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/dispatch.h"

namespace backlog {

/// A word that may stand there, and what it means in a few words.
struct Offer {
  std::string word;
  std::string says;
};

struct Offers {
  std::vector<Offer> words;
  bool files = false;  // names of files, which shells know better
};

/// Returns what a value of this kind can be; asked for kinds that are looked up in the backlog.
using ValueOffers = std::function<std::vector<Offer>(Complete kind)>;

/// Returns what begins with the last of `words`, all that stands behind the program's name. An
/// option's name is offered where a "-" was typed.
Offers CompleteLast(Commands commands, const std::vector<std::string>& words,
                    const ValueOffers& values);

}  // namespace backlog
