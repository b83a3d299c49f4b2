#include "git/text_form.h"

#include <algorithm>

#include "store/yaml_bytes.h"

namespace backlog {
namespace {

// Takes the form off a text.
std::optional<TextForm> Take(std::string& text) {
  TextForm form;
  if (text.starts_with(kByteOrderMark)) {
    form.byte_order_mark = true;
    text.erase(0, kByteOrderMark.size());
  }
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  const auto returns = std::count(text.begin(), text.end(), '\r');
  if (returns != 0) {
    if (returns != feeds) return std::nullopt;
    for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at)) {
      if (text[at + 1] != '\n') return std::nullopt;
      text.erase(at, 1);
    }
    form.carriage_returns = true;
  }
  if (!text.empty() && text.back() != '\n') {
    form.final_break = false;
    text += '\n';
  }
  return form;
}

bool Choose(bool base, bool ours, bool theirs) {
  return ours == base ? theirs : ours;
}

}  // namespace

std::optional<TextForm> TakeForm(std::string& base, std::string& ours, std::string& theirs) {
  const auto old = Take(base);
  const auto left = Take(ours);
  const auto right = Take(theirs);
  if (!old || !left || !right) return std::nullopt;
  return TextForm{Choose(old->byte_order_mark, left->byte_order_mark, right->byte_order_mark),
                  Choose(old->carriage_returns, left->carriage_returns, right->carriage_returns),
                  Choose(old->final_break, left->final_break, right->final_break)};
}

std::string WithForm(const TextForm& form, std::string text) {
  if (!form.final_break && text.ends_with('\n')) text.pop_back();
  if (form.carriage_returns) {
    std::string wide;
    wide.reserve(text.size() + 64);
    for (const char c : text) {
      if (c == '\n') wide += '\r';
      wide += c;
    }
    text = std::move(wide);
  }
  if (form.byte_order_mark) text.insert(0, kByteOrderMark);
  return text;
}

}  // namespace backlog
