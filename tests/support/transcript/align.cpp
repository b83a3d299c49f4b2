// The fewest-edits alignment of two lists of lines, with wildcards.
#include "transcript/align.h"

#include <regex.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

namespace backlog::transcript {
namespace {

// Above this many cells a table is not worth its memory: everything that is left then differs.
constexpr std::size_t kMaxCells = 4'000'000;

bool Same(const Line& a, const Line& b) {
  return a.kind == Kind::kLiteral && a.stream == b.stream && a.text == b.text;
}

struct FreeRegex {
  void operator()(regex_t* regex) const {
    ::regfree(regex);
    delete regex;
  }
};

// Returns nothing where `text` is no regular expression: it then matches nothing, and so shows in
// the difference. POSIX, as g++ 12 warns of <regex> itself under the sanitizers.
std::unique_ptr<regex_t, FreeRegex> Compile(const std::string& text) {
  auto regex = std::make_unique<regex_t>();
  if (::regcomp(regex.get(), text.c_str(), REG_EXTENDED) != 0) return nullptr;
  return std::unique_ptr<regex_t, FreeRegex>(regex.release());
}

// An expected line, ready to be compared with many printed ones.
class Matcher {
 public:
  explicit Matcher(const Line& line) : line_(line) {
    if (line.kind == Kind::kRegex) regex_ = Compile(line.text);
  }

  bool Matches(const Line& printed) const {
    if (Same(line_, printed)) return true;
    if (line_.stream != printed.stream) return false;
    if (line_.kind == Kind::kAny) return true;
    regmatch_t match{};
    // The leftmost longest match: it is the whole line if any match is.
    return regex_ && ::regexec(regex_.get(), printed.text.c_str(), 1, &match, 0) == 0 &&
           match.rm_so == 0 && static_cast<std::size_t>(match.rm_eo) == printed.text.size();
  }
  bool IsAny() const { return line_.kind == Kind::kAny; }

 private:
  const Line& line_;
  std::unique_ptr<regex_t, FreeRegex> regex_;
};

// The table of least costs: Cost(i, j) is for the expected lines from i and the printed from j.
class Table {
 public:
  Table(const std::vector<Line>& expected, const std::vector<Line>& printed, std::size_t from,
        std::size_t rows, std::size_t columns)
      : rows_(rows),
        columns_(columns),
        cost_((rows + 1) * (columns + 1)),
        match_((rows + 1) * (columns + 1)) {
    for (std::size_t i = 0; i < rows; ++i) matchers_.emplace_back(expected[from + i]);
    for (std::size_t i = rows + 1; i-- > 0;) {
      for (std::size_t j = columns + 1; j-- > 0;) Fill(i, j, printed, from);
    }
  }

  std::uint32_t Cost(std::size_t i, std::size_t j) const { return cost_[Index(i, j)]; }

  // Adds the pairs of a cheapest way through the table, their indices shifted by `from`.
  void Walk(std::size_t from, std::vector<Pair>& pairs) const {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows_ || j < columns_) {
      const std::uint32_t cost = Cost(i, j);
      const bool match = match_[Index(i, j)];
      if (match && matchers_[i].IsAny() && Cost(i, j + 1) == cost) {
        pairs.push_back({from + i, from + j++});
      } else if (match && !matchers_[i].IsAny() && Cost(i + 1, j + 1) == cost) {
        pairs.push_back({from + i++, from + j++});
      } else if (i < rows_ && Cost(i + 1, j) + Dropping(i) == cost) {
        pairs.push_back({from + i++, std::nullopt});
      } else {
        pairs.push_back({std::nullopt, from + j++});
      }
    }
  }

 private:
  std::size_t Index(std::size_t i, std::size_t j) const { return i * (columns_ + 1) + j; }
  std::uint32_t Dropping(std::size_t i) const { return matchers_[i].IsAny() ? 0 : 1; }

  void Fill(std::size_t i, std::size_t j, const std::vector<Line>& printed, std::size_t from) {
    std::uint32_t best =
        i == rows_ && j == columns_ ? 0 : std::numeric_limits<std::uint32_t>::max();
    if (i < rows_) best = std::min(best, Cost(i + 1, j) + Dropping(i));
    if (j < columns_) best = std::min(best, Cost(i, j + 1) + 1);
    if (i < rows_ && j < columns_ && matchers_[i].Matches(printed[from + j])) {
      match_[Index(i, j)] = true;
      best = std::min(best, matchers_[i].IsAny() ? Cost(i, j + 1) : Cost(i + 1, j + 1));
    }
    cost_[Index(i, j)] = best;
  }

  std::size_t rows_;
  std::size_t columns_;
  std::vector<std::uint32_t> cost_;
  std::vector<bool> match_;
  std::vector<Matcher> matchers_;
};

bool Matched(const Pair& pair, const std::vector<Line>& expected) {
  if (!pair.expected) return false;
  return pair.printed.has_value() || expected[*pair.expected].kind == Kind::kAny;
}

}  // namespace

Alignment Align(const std::vector<Line>& expected, const std::vector<Line>& printed) {
  Alignment alignment;
  std::size_t head = 0;
  const std::size_t shorter = std::min(expected.size(), printed.size());
  while (head < shorter && Same(expected[head], printed[head])) {
    alignment.pairs.push_back({head, head});
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head &&
         Same(expected[expected.size() - 1 - tail], printed[printed.size() - 1 - tail])) {
    ++tail;
  }
  const std::size_t rows = expected.size() - head - tail;
  const std::size_t columns = printed.size() - head - tail;
  if ((rows + 1) * (columns + 1) <= kMaxCells) {
    const Table table(expected, printed, head, rows, columns);
    table.Walk(head, alignment.pairs);
    alignment.matches = table.Cost(0, 0) == 0;
  } else {
    for (std::size_t i = 0; i < rows; ++i) alignment.pairs.push_back({head + i, std::nullopt});
    for (std::size_t j = 0; j < columns; ++j) alignment.pairs.push_back({std::nullopt, head + j});
  }
  for (std::size_t i = 0; i < tail; ++i) {
    alignment.pairs.push_back({head + rows + i, head + columns + i});
  }
  return alignment;
}

std::string ShowDifference(const Alignment& alignment, const std::vector<Line>& expected,
                           const std::vector<Line>& printed) {
  constexpr std::size_t kContext = 3;
  const std::vector<Pair>& pairs = alignment.pairs;
  std::vector<bool> shown(pairs.size(), false);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (Matched(pairs[i], expected)) continue;
    const std::size_t from = i - std::min(i, kContext);
    const std::size_t to = std::min(pairs.size(), i + kContext + 1);
    for (std::size_t k = from; k < to; ++k) shown[k] = true;
  }
  std::string text;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!shown[i]) {
      if (i == 0 || shown[i - 1]) text += "  @@\n";
      continue;
    }
    const Pair& pair = pairs[i];
    if (Matched(pair, expected)) {
      text += "   " + (pair.printed ? printed[*pair.printed].raw : expected[*pair.expected].raw);
    } else if (pair.expected) {
      text += "  -" + expected[*pair.expected].raw;
    } else {
      text += "  +" + printed[*pair.printed].raw;
    }
    text += '\n';
  }
  return text;
}

std::vector<Line> Accept(const Alignment& alignment, const std::vector<Line>& expected,
                         const std::vector<Line>& printed) {
  std::vector<Line> lines;
  std::optional<std::size_t> last_any;
  for (const Pair& pair : alignment.pairs) {
    if (!Matched(pair, expected)) {
      if (pair.printed) lines.push_back(printed[*pair.printed]);
      continue;
    }
    if (expected[*pair.expected].kind == Kind::kAny) {
      if (last_any == pair.expected) continue;
      last_any = pair.expected;
    }
    lines.push_back(expected[*pair.expected]);
  }
  // A blank that was in the middle and now stands at the end would be read as layout.
  if (!lines.empty() && lines.back().raw.empty()) lines.back().raw = "1>";
  return lines;
}

std::size_t FirstMismatch(const Alignment& alignment, const std::vector<Line>& expected) {
  std::size_t next = 0;
  for (const Pair& pair : alignment.pairs) {
    if (!Matched(pair, expected)) return pair.expected.value_or(next);
    next = *pair.expected + 1;
  }
  return next;
}

}  // namespace backlog::transcript
