#include "report/xml_text.h"

#include <utf8proc.h>

namespace backlog {
namespace {

constexpr std::string_view kUnseen = "\xef\xbf\xbd";  // U+FFFD

bool IsUnseenInXml(utf8proc_int32_t code) {
  return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code <= 0x9f) ||
         code == 0xad || code == 0x61c || (code >= 0x200b && code <= 0x200f) ||
         (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
         code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb) || (code & 0xfffe) == 0xfffe ||
         (code >= 0xe0000 && code <= 0xe0fff);
}

}  // namespace

std::string XmlText(std::string_view text) {
  std::string xml;
  xml.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t bytes = size < 1 ? 1 : static_cast<std::size_t>(size);
    if (size < 1 || IsUnseenInXml(code)) {
      xml += kUnseen;
    } else {
      switch (code) {
        case '&': xml += "&amp;"; break;
        case '<': xml += "&lt;"; break;
        case '>': xml += "&gt;"; break;
        case '"': xml += "&quot;"; break;
        case '\'': xml += "&#39;"; break;
        default: xml += text.substr(0, bytes);
      }
    }
    text.remove_prefix(bytes);
  }
  return xml;
}

}  // namespace backlog
