// Questions to a person. Commands ask only where Context::CanPrompt says so, and never need to:
// whatever is asked can be said with an option.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

class Context;

// All of these fail with kInterrupted at the end of input (Ctrl-D) and on Ctrl-C, and with kCannot
// where there is nobody to ask. Questions are printed as they are: what comes from files in them
// must have gone through Safe(). What is no UTF-8, or holds control characters, as an arrow key
// types them, is asked for again. A command that saves one answer after the other keeps an
// InterruptWatch meanwhile, and asks it after each: Ctrl-C right behind an answer must not lose it.

/// True for "q" and "Q": the walk ends here.
bool IsQuit(std::string_view answer);
/// True for "b" and "B": back to the question before.
bool IsBack(std::string_view answer);

/// Asks for a line of text, blanks around it removed; an empty answer is `otherwise`.
Result<std::string> Ask(Context& ctx, std::string_view question, std::string_view otherwise);

/// Asks until the answer is yes or no; an empty answer is `otherwise`.
Result<bool> AskYesNo(Context& ctx, std::string_view question, bool otherwise);

/// Asks until the answer begins with one of `keys`, lower-case letters; an empty answer is
/// `otherwise`, one of them.
Result<char> AskKey(Context& ctx, std::string_view question, std::string_view keys, char otherwise);

/// Asks until the answer is one of `words` or the beginning of just one; an empty answer is
/// `otherwise` where that is not empty.
Result<std::string> AskChoice(Context& ctx, std::string_view question,
                              const std::vector<std::string>& words, std::string_view otherwise);

}  // namespace backlog
