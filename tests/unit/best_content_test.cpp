// The best content, against all contents of small problems and against published optima.
#include "backlog/rules/best_content.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "data_folder.h"

namespace backlog {
namespace {

// What is true of a content whatever found it; none of it is taken from the answer's own sums.
struct CheckedContent {
  bool feasible = true;
  std::int64_t value = 0;
  std::int64_t size = 0;
  std::int64_t risk = 0;
};

CheckedContent CheckContent(const ContentProblem& problem, const std::vector<bool>& taken) {
  CheckedContent checked;
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const ContentItem& item = problem.items[i];
    if (taken[i] ? item.wish == ContentWish::kOut : item.wish == ContentWish::kIn) {
      checked.feasible = false;
    }
    if (!taken[i]) continue;
    checked.value += item.value;
    checked.size += item.size;
    checked.risk += item.risk;
    for (const std::size_t need : item.needs) checked.feasible &= taken[need];
  }
  checked.feasible &= checked.size <= problem.capacity;
  checked.feasible &= !problem.most_risk || checked.risk <= *problem.most_risk;
  return checked;
}

CheckedContent CheckAnswer(const ContentProblem& problem, const ContentAnswer& answer) {
  std::vector<bool> taken(problem.items.size());
  for (const std::size_t i : answer.selected) taken.at(i) = true;
  return CheckContent(problem, taken);
}

// The best value by trying every set of items; -1 where none is feasible.
std::int64_t BestOfAllContents(const ContentProblem& problem) {
  const std::size_t count = problem.items.size();
  std::int64_t best = -1;
  for (std::size_t set = 0; set < (std::size_t{1} << count); ++set) {
    std::vector<bool> taken(count);
    for (std::size_t i = 0; i < count; ++i) taken[i] = (set >> i & 1) != 0;
    const CheckedContent checked = CheckContent(problem, taken);
    if (checked.feasible) best = std::max(best, checked.value);
  }
  return best;
}

ContentProblem RandomContent(std::mt19937& random) {
  const auto below = [&](int end) {
    return static_cast<int>(random() % static_cast<unsigned>(end));
  };
  ContentProblem problem;
  const int count = 1 + below(10);
  const int greatest = below(3) == 0 ? 1000 : 9;
  std::int64_t sizes = 0;
  for (int i = 0; i < count; ++i) {
    ContentItem item;
    item.size = below(4) == 0 ? 0 : below(greatest);
    item.value = below(3) == 0 ? 0 : below(greatest);
    item.risk = below(3) == 0 ? below(14) : 0;
    for (int need = 0; need < i; ++need) {
      if (below(5) == 0) item.needs.push_back(static_cast<std::size_t>(need));
    }
    if (below(12) == 0) item.wish = below(2) == 0 ? ContentWish::kIn : ContentWish::kOut;
    sizes += item.size;
    problem.items.push_back(item);
  }
  // A group is a ring of needs; any other cycle too.
  if (count > 3 && below(2) == 0) {
    const auto a = static_cast<std::size_t>(below(count));
    const auto b = static_cast<std::size_t>(below(count));
    if (a != b) {
      problem.items[a].needs.push_back(b);
      problem.items[b].needs.push_back(a);
    }
  }
  problem.capacity = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(sizes + 2));
  if (below(3) == 0) problem.most_risk = below(20);
  return problem;
}

TEST_CASE("the best content is as good as the best of all contents, and proved") {
  std::mt19937 random(20261102);
  int impossible = 0;
  for (int round = 0; round < 600; ++round) {
    CAPTURE(round);
    const ContentProblem problem = RandomContent(random);
    const std::int64_t best = BestOfAllContents(problem);
    const std::optional<ContentAnswer> answer = BestContent(problem);
    const std::optional<ContentAnswer> greedy = GreedyContent(problem);
    REQUIRE(answer.has_value() == (best >= 0));
    REQUIRE(greedy.has_value() == answer.has_value());
    if (!answer) {
      ++impossible;
      continue;
    }
    const CheckedContent checked = CheckAnswer(problem, *answer);
    CHECK(checked.feasible);
    CHECK(checked.value == best);
    CHECK(answer->value == checked.value);
    CHECK(answer->size == checked.size);
    CHECK(answer->risk == checked.risk);
    CHECK(answer->optimal());
    CHECK(CheckAnswer(problem, *greedy).feasible);
    CHECK(greedy->value <= best);
  }
  CHECK(impossible > 10);
  CHECK(impossible < 300);
}

TEST_CASE("a search that is cancelled at once still gives a content and a true bound") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const ContentProblem problem = RandomContent(random);
    const std::int64_t best = BestOfAllContents(problem);
    ContentLimits limits;
    limits.cancelled = [] { return true; };
    const std::optional<ContentAnswer> answer = BestContent(problem, limits);
    REQUIRE(answer.has_value() == (best >= 0));
    if (!answer) continue;
    CHECK(CheckAnswer(problem, *answer).feasible);
    CHECK(answer->value <= best);
    CHECK(answer->bound >= best);
    CHECK(answer->optimal() == (answer->value == answer->bound));
    CHECK(answer->value >= GreedyContent(problem)->value);
  }
}

TEST_CASE("capacity and risk together are proved on problems of ordinary size") {
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    ContentProblem problem;
    std::int64_t sizes = 0;
    std::int64_t risks = 0;
    for (std::size_t i = 0; i < 120; ++i) {
      ContentItem item;
      item.size = 1 + static_cast<std::int64_t>(random() % 13);
      item.value = static_cast<std::int64_t>(random() % 21);
      item.risk = static_cast<std::int64_t>(random() % 3 == 0 ? random() % 14 : 0);
      if (i > 0 && random() % 2 == 0) item.needs.push_back(random() % i);
      sizes += item.size;
      risks += item.risk;
      problem.items.push_back(item);
    }
    problem.capacity = sizes / 3;
    problem.most_risk = risks / 5;
    ContentLimits limits;
    limits.seconds = 60;  // a hundredth of that is enough; without prices of risk it is not
    const std::optional<ContentAnswer> answer = BestContent(problem, limits);
    REQUIRE(answer);
    CHECK(answer->optimal());
    const CheckedContent checked = CheckAnswer(problem, *answer);
    CHECK(checked.feasible);
    CHECK(checked.value == answer->bound);
  }
}

TEST_CASE("numbers as great as they may be do not overflow") {
  ContentProblem problem;
  for (int i = 0; i < 200; ++i) {
    ContentItem item;
    item.size = kMostContent - i;
    item.value = kMostContent;
    if (i > 0) item.needs.push_back(0);
    problem.items.push_back(item);
  }
  problem.capacity = kMostContent;
  CHECK(BestContent(problem)->value == kMostContent);
  problem.capacity = 3 * kMostContent - 198 - 199;
  const std::optional<ContentAnswer> three = BestContent(problem);
  CHECK(three->selected == std::vector<std::size_t>{0, 198, 199});
  CHECK(three->optimal());
}

TEST_CASE("of what is worth nothing only what is needed is taken") {
  ContentProblem problem;
  problem.items.resize(3);
  problem.items[0].size = 2;
  problem.items[1] = {.size = 1, .value = 5, .risk = 0, .needs = {0}};
  problem.items[2].size = 0;
  problem.capacity = 10;
  CHECK(BestContent(problem)->selected == std::vector<std::size_t>{0, 1});
}

// --- published problems ---

// Budgets are ratio x total cost, rounded half up, as the file of optima has them.
void CheckPublished(const std::string& set, ContentProblem problem) {
  std::istringstream lines(ReadData(DataFolder() / "nrp/small-optima.csv"));
  std::string line;
  int found = 0;
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    if (cells.size() < 8 || cells[0] != set) continue;
    CAPTURE(line);
    ++found;
    std::int64_t size = 0;
    std::int64_t value = 0;
    for (const ContentItem& item : problem.items) {
      size += item.size;
      value += item.value;
    }
    CHECK(size == std::stol(cells[2]));
    CHECK(value == std::stol(cells[3]));
    problem.capacity = std::stol(cells[5]);
    const std::optional<ContentAnswer> answer = BestContent(problem);
    REQUIRE(answer);
    const CheckedContent checked = CheckAnswer(problem, *answer);
    CHECK(checked.feasible);
    CHECK(checked.value == std::stol(cells[6]));
    CHECK(answer->optimal());
  }
  CHECK(found == 3);
}

TEST_CASE("Greer and Ruhe's twenty items: the published optima" *
          doctest::skip(!std::filesystem::exists(DataFolder() / "nrp/small"))) {
  const auto data = nlohmann::json::parse(ReadData(DataFolder() / "nrp/small/p1_uncombined.json"));
  ContentProblem problem;
  problem.items.resize(data["pbis_cost"].size());
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    ContentItem& item = problem.items[i];
    item.size = data["pbis_cost"][i];
    for (std::size_t s = 0; s < data["stakeholders_importances"].size(); ++s) {
      item.value += data["stakeholders_importances"][s].get<std::int64_t>() *
                    data["stakeholders_pbis_priorities"][s][i].get<std::int64_t>();
    }
    if (data["dependencies"][i].is_null()) continue;
    for (const auto& need : data["dependencies"][i]) item.needs.push_back(need);
  }
  CheckPublished("p1_uncombined", std::move(problem));
}

std::vector<std::vector<std::string>> BarredRows(const std::string& file) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(ReadData(DataFolder() / "nrp/small/ruhe-rp" / file));
  for (std::string line; std::getline(lines, line);) {
    std::erase_if(line, [](char c) { return c == ' ' || c == '\r'; });
    if (line.empty()) continue;
    rows.emplace_back();
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '|');) rows.back().push_back(cell);
    rows.back().resize(std::max<std::size_t>(rows.back().size(), 4));
  }
  return rows;
}

TEST_CASE("Ruhe's twenty-five features with coupled ones: the published optima" *
          doctest::skip(!std::filesystem::exists(DataFolder() / "nrp/small"))) {
  const auto features = BarredRows("requirements.csv");
  const auto weights = BarredRows("stakeholders.csv");
  const auto values = BarredRows("value.csv");
  std::map<std::string, std::size_t> number;
  ContentProblem problem;
  problem.items.resize(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    number[features[i][0]] = i;
    problem.items[i].size = std::stol(features[i][1]);
    for (std::size_t s = 0; s < weights.size(); ++s) {
      problem.items[i].value += std::stol(weights[s][0]) * std::stol(values[i][s + 1]);
    }
  }
  const auto each = [](const std::string& names, const auto& visit) {
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, ',');) visit(name);
  };
  for (std::size_t i = 0; i < features.size(); ++i) {
    each(features[i][2], [&](const std::string& name) {  // coupled with
      problem.items[i].needs.push_back(number.at(name));
      problem.items[number.at(name)].needs.push_back(i);
    });
    each(features[i][3], [&](const std::string& name) {  // precedes
      problem.items[number.at(name)].needs.push_back(i);
    });
  }
  CheckPublished("ruhe-rp", std::move(problem));
}

}  // namespace
}  // namespace backlog
