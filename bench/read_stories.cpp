// How long reading story texts takes beyond having their bytes: CPU time for 10,000 stories of
// about 1.1 KB, the least of several rounds, against copying them.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

#include "backlog/store/story_text.h"

namespace {

constexpr int kStories = 10'000;
constexpr int kRounds = 7;

std::string StoryNumber(int number) {
  const std::string n = std::to_string(number);
  return "id: k7m" + n + "\n\ntitle: Export the backlog number " + n +
         " as CSV, and keep what the reader chose\n\ntype: story\n\nstatus: ready\n\n"
         "role: finance analyst\n\nwant: export the backlog as CSV\n\n"
         "benefit: I can budget the release before the quarter's end\n\nrank: \"hjkmpq\"\n\n"
         "business_value: 8\n\nuser_value: 5\n\ntime_criticality:\n\nrisk: 3\n\nsize: 5\n\n"
         "assignee: \"Zo\xC3\xAB \\\"Z\\\" M\xC3\xBCller\"\n\nrelease: \"2026.1\"\n\nmoscow: "
         "must\n\n"
         "sprint: 12\n\nlabels:\n  - export\n  - csv\n\ndepends_on:\n  - k2m4qx\n\n"
         "acceptance_criteria:\n"
         "  - id: c1\n    text: Given a filtered list, only the listed stories are exported\n"
         "    result: pass\n"
         "  - id: c2\n    text: 'Commas, quotes and line breaks survive a round trip'\n"
         "    result: open\n"
         "  - id: c3\n    text: The first line names the columns\n    result: open\n\n"
         "description: |\n  Finance copies the list by hand today.\n\n"
         "  - once a week\n  - with mistakes that nobody notices before the audit\n\n"
         "created: 2026-11-01\n";
}

double CpuSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Work>
double LeastMilliseconds(Work work) {
  double least = std::numeric_limits<double>::max();
  for (int round = 0; round < kRounds; ++round) {
    const double begin = CpuSeconds();
    work();
    least = std::min(least, (CpuSeconds() - begin) * 1000);
  }
  return least;
}

}  // namespace

int main() {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 0; i < kStories; ++i) bytes += texts.emplace_back(StoryNumber(i)).size();
  std::size_t seen = 0;
  const double copy = LeastMilliseconds([&] {
    for (const std::string& text : texts) {
      const std::string copied = text;
      seen += copied.size();
    }
  });
  bool fine = true;
  const double read = LeastMilliseconds([&] {
    for (const std::string& text : texts) {
      const auto story = backlog::StoryText::Read(text, "story.yaml");
      fine = fine && story.has_value();
      if (fine) seen += story->root().children.size();
    }
  });
  std::printf("%d stories of %zu bytes: copy %.1f ms, copy and read %.1f ms (%zu)\n", kStories,
              bytes / kStories, copy, read, seen % 10);
  return fine ? 0 : 1;
}
