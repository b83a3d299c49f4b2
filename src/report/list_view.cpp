#include "report/list_view.h"

#include <algorithm>
#include <map>
#include <utility>

namespace backlog {
namespace {

std::string Number(std::int64_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

/// Where a row stands in the order of the bands: classes of the nearest release first.
int BandKey(const StoryRow& row) {
  const Placement& placement = row.placement;
  constexpr int kBands = static_cast<int>(WordsOf<Band>::kWords.size());
  if (placement.band == Band::kUnscored) return kBands * 100;
  const int band = placement.banded ? static_cast<int>(placement.band) : 0;
  return static_cast<int>(placement.release_class) * kBands + band;
}

/// `release` is the nearest one where some row is of it, else nullptr.
std::string BandHeading(const StoryRow& row, const Release* release) {
  const Placement& placement = row.placement;
  if (placement.band == Band::kUnscored) return std::string(Word(Band::kUnscored));
  std::string heading;
  switch (placement.release_class) {
    case ReleaseClass::kMust:
    case ReleaseClass::kShould:
    case ReleaseClass::kCould:
      heading = "Release " + placement.release->name + ", ";
      heading += Word(placement.release_class);
      break;
    case ReleaseClass::kUnclassed: heading = "Release " + placement.release->name; break;
    case ReleaseClass::kOther:
      if (release != nullptr) heading = "After release " + release->name;
      break;
  }
  if (!placement.banded) return heading;
  if (!heading.empty()) heading += ": ";
  return heading + std::string(Word(placement.band));
}

/// Returns which rows keep the bands in order: a longest run of them whose keys never fall.
std::vector<bool> InBandOrder(const std::vector<const StoryRow*>& rows) {
  std::vector<std::size_t> ends;  // of the best run of each length: the row it ends with
  std::vector<std::size_t> before(rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int key = BandKey(*rows[i]);
    const auto at = std::upper_bound(ends.begin(), ends.end(), key, [&](int k, std::size_t end) {
      return k < BandKey(*rows[end]);
    });
    if (at != ends.begin()) before[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> in_order(rows.size(), false);
  std::size_t row = ends.empty() ? rows.size() : ends.back();
  for (; row < rows.size(); row = before[row]) in_order[row] = true;
  return in_order;
}

std::string LowerFirst(std::string_view text) {
  std::string lower(text);
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z')
    lower[0] = static_cast<char>(lower[0] + 32);
  return lower;
}

void AddBands(const std::vector<const StoryRow*>& rows, ListView& view) {
  if (rows.empty()) return;
  const std::vector<bool> in_order = InBandOrder(rows);
  const auto strays = static_cast<std::size_t>(std::count(in_order.begin(), in_order.end(), false));
  if (strays * 4 > rows.size()) {
    view.band_column = rows.front()->placement.banded;
    view.sections.push_back({view.sections.empty() ? "" : "Product backlog", "", rows});
    return;
  }
  const auto of_release = std::find_if(rows.begin(), rows.end(), [](const StoryRow* row) {
    return row->placement.release_class != ReleaseClass::kOther;
  });
  const Release* release = of_release == rows.end() ? nullptr : (*of_release)->placement.release;
  // Strays at the very beginning stand under the first heading.
  const std::size_t first = static_cast<std::size_t>(
      std::find(in_order.begin(), in_order.end(), true) - in_order.begin());
  int key = BandKey(*rows[first]);
  view.sections.push_back({BandHeading(*rows[first], release), "", {}});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (in_order[i] && BandKey(*rows[i]) != key) {
      key = BandKey(*rows[i]);
      view.sections.push_back({BandHeading(*rows[i], release), "", {}});
    }
    view.sections.back().rows.push_back(rows[i]);
    if (!in_order[i] && BandKey(*rows[i]) != key) {
      view.strays.push_back({rows[i], LowerFirst(BandHeading(*rows[i], release))});
    }
  }
  ListSection& last = view.sections.back();
  if (last.heading == Word(Band::kUnscored)) last.note = "no business value, user value or risk";
  if (view.sections.size() == 1 && last.heading.empty()) return;
  for (ListSection& section : view.sections) {
    if (section.heading.empty()) section.heading = "Product backlog";
  }
}

std::string SprintNote(const Sprint& sprint) {
  std::string note(Word(sprint.status));
  if (sprint.status == SprintStatus::kPlanned && sprint.start) {
    note += " from " + sprint.start->ToString();
  }
  if (sprint.status == SprintStatus::kActive && sprint.end)
    note += " until " + sprint.end->ToString();
  return note;
}

/// The active sprint first, then others by number, then what names no sprint.
void AddSprints(const Backlog& backlog, const std::vector<const StoryRow*>& rows, ListView& view) {
  const Sprint* const active = backlog.ActiveSprint();
  std::map<std::pair<bool, int>, ListSection> sections;
  for (const StoryRow* row : rows) {
    const int number = row->story->sprint.value_or(0);
    const bool is_active = active != nullptr && active->number == number;
    ListSection& section = sections[{!is_active, number}];
    if (section.rows.empty()) {
      const Sprint* const sprint = backlog.FindSprint(number);
      section.heading = number > 0 ? "Sprint " + std::to_string(number) : "In work, in no sprint";
      if (sprint != nullptr) section.note = SprintNote(*sprint);
    }
    section.rows.push_back(row);
  }
  for (auto& [key, section] : sections) view.sections.push_back(std::move(section));
}

}  // namespace

ListView Grouped(const Backlog& backlog, const std::vector<const StoryRow*>& rows) {
  std::vector<const StoryRow*> in_sprint;
  std::vector<const StoryRow*> ordered;
  std::map<Part, ListSection> others;
  for (const StoryRow* row : rows) {
    switch (row->part) {
      case Part::kOpen: (row->placement.in_sprint ? in_sprint : ordered).push_back(row); continue;
      case Part::kEpic: others[row->part].heading = "Epics"; break;
      case Part::kAccepted: others[row->part].heading = "Accepted"; break;
      case Part::kDropped: others[row->part].heading = "Dropped"; break;
    }
    others[row->part].rows.push_back(row);
  }
  ListView view;
  AddSprints(backlog, in_sprint, view);
  AddBands(ordered, view);
  for (auto& [part, section] : others) view.sections.push_back(std::move(section));
  return view;
}

ListView Ungrouped(const std::vector<const StoryRow*>& rows) {
  ListView view;
  view.sections.push_back({"", "", rows});
  return view;
}

std::string Summary(const std::vector<const StoryRow*>& rows, std::size_t open) {
  std::int64_t stories = 0;
  std::int64_t points = 0;
  std::int64_t unsized = 0;
  std::map<Part, std::int64_t> others;
  for (const StoryRow* row : rows) {
    if (row->part != Part::kOpen) {
      ++others[row->part];
      continue;
    }
    ++stories;
    points += row->size.value_or(0);
    unsized += row->size ? 0 : 1;
  }
  std::string summary;
  if (stories > 0 || others.empty()) {
    if (static_cast<std::size_t>(stories) < open) summary = std::to_string(stories) + " of ";
    summary += Number(static_cast<std::int64_t>(open), "open story", "open stories");
    if (points > 0) summary += ", " + Number(points, "point", "points");
    if (unsized > 0) summary += ", " + std::to_string(unsized) + " without a size";
  }
  for (const auto& [part, count] : others) {
    if (!summary.empty()) summary += "; ";
    if (part == Part::kEpic) summary += Number(count, "epic", "epics");
    if (part == Part::kAccepted) summary += std::to_string(count) + " accepted";
    if (part == Part::kDropped) summary += std::to_string(count) + " dropped";
  }
  return summary;
}

}  // namespace backlog
