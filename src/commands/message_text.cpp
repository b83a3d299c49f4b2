#include "commands/message_text.h"

#include <string_view>

#include "cli/text.h"
#include "model/characters.h"
#include "report/feedback_text.h"

namespace backlog {
namespace {

constexpr int kMailColumns = 72;

constexpr std::string_view kTiedBlank = "\u00a0";

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

/// Ties numbers to what they count: "36 %" and "22 October" are not torn apart.
std::string WithTiedNumbers(std::string_view text) {
  std::string tied;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ties = text[i] == ' ' && i > 0 && i + 1 < text.size() && IsDigit(text[i - 1]) &&
                      !IsDigit(text[i + 1]);
    ties ? tied.append(kTiedBlank) : tied.append(1, text[i]);
  }
  return tied;
}

std::string Untied(std::string line) {
  for (std::size_t at = line.find(kTiedBlank); at != std::string::npos;
       at = line.find(kTiedBlank)) {
    line.replace(at, kTiedBlank.size(), " ");
  }
  return line;
}

/// Safe, on one line, with the joiners that scripts and emoji need.
std::string ForMail(std::string_view text) {
  const std::string line = OneLine(text);
  std::string safe;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = FirstCharacter(std::string_view(line).substr(at)).size;
    if (IsNeededJoiner(line, at)) {
      safe += Safe(std::string_view(line).substr(begin, at - begin));
      safe += line.substr(at, size);
      begin = at + size;
    }
    at += size;
  }
  return safe + Safe(std::string_view(line).substr(begin));
}

/// Appends text in lines; the first begins with `lead`, the others as far in.
void AppendWrapped(std::string& out, std::string_view text, std::string_view lead) {
  const int indent = static_cast<int>(lead.size());
  bool first = true;
  for (const std::string& line : Wrap(WithTiedNumbers(ForMail(text)), kMailColumns - indent)) {
    out.append(first ? std::string(lead) : std::string(lead.size(), ' ')).append(Untied(line)) +=
        '\n';
    first = false;
  }
}

void AppendParagraph(std::string& out, std::string_view text) {
  out += '\n';
  AppendWrapped(out, text, "");
}

}  // namespace

std::string MessageText(const Message& message) {
  std::string out = "Subject: " + ForMail(message.subject) + "\n";
  AppendParagraph(out, message.greeting);
  for (const std::string& text : message.opening) AppendParagraph(out, text);
  for (const MessagePart& part : message.parts) {
    if (part.paragraphs.empty() && part.items.empty()) continue;
    AppendParagraph(out, part.heading);
    out += std::string(static_cast<std::size_t>(Width(ForMail(part.heading))), '-') + "\n";
    bool first = true;
    for (const std::string& text : part.paragraphs) {
      if (!first) out += '\n';
      AppendWrapped(out, text, "");
      first = false;
    }
    if (!part.paragraphs.empty() && !part.items.empty()) out += '\n';
    for (const std::string& item : part.items) AppendWrapped(out, item, "- ");
  }
  out += '\n';
  for (const std::string& line : message.closing) AppendWrapped(out, line, "");
  return out;
}

}  // namespace backlog
