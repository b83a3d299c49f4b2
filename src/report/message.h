// A message to people, as one would write it by hand: as Markdown and as a page of HTML. As plain
// text it is written where it is known how wide lines are.
#pragma once

#include <string>
#include <vector>

namespace backlog {

struct MessagePart {
  std::string heading;
  std::vector<std::string> paragraphs;  // before the items
  std::vector<std::string> items;
};

/// All texts are plain: what stands in them stays what it is in every form.
struct Message {
  std::string subject;
  std::string greeting;
  std::vector<std::string> opening;  // paragraphs
  std::vector<MessagePart> parts;    // those without anything in them are left out
  std::vector<std::string> closing;  // lines
};

std::string MessageMarkdown(const Message& message);

/// Returns a whole page, which can be pasted into a mail.
std::string MessageHtml(const Message& message);

}  // namespace backlog
