// A message as plain text, in lines that a mail program does not break.
#pragma once

#include <string>

#include "report/message.h"

namespace backlog {

/// Returns "Subject: ...", the message in lines of at most 72 columns, and no control characters.
std::string MessageText(const Message& message);

}  // namespace backlog
