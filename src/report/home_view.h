// What needs the product owner now: what `backlog` alone shows.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/date.h"
#include "report/story_rows.h"

namespace backlog {

/// A story, and what is said of it.
struct HomeStory {
  const Story* story = nullptr;
  std::size_t place = 0;
  std::string says;
};

/// A command that moves things on now, and why.
struct NextStep {
  std::string command;
  std::string why;
};

struct HomeView {
  std::string summary;             // what the backlog holds
  const Sprint* sprint = nullptr;  // the active one, else the planned one
  std::string days;                // "10 days left"
  // Of the sprint, by status.
  std::array<int, WordsOf<Status>::kWords.size()> stories{};
  int points = 0;
  int accepted_points = 0;
  std::vector<HomeStory> awaiting;   // done, and not yet accepted or rejected
  std::vector<HomeStory> unready;    // new ones among the first of the product backlog
  std::vector<HomeStory> waiting;    // for an answer, or a way past what blocks them, by place
  std::vector<HomeStory> elsewhere;  // further on another branch, by place
  std::size_t untriaged = 0;         // pieces of feedback
  std::size_t changed_files = 0;     // not committed
  std::vector<NextStep> next;        // the first is the most urgent; at most three
};

/// How far from the top it is worth to look for stories that are not ready: a sprint is seldom
/// more.
inline constexpr std::size_t kNearTheTop = 10;

/// Returns "10 days left", "ends today", "starts in 3 days"; empty where no day is known.
std::string DaysOf(const Sprint& sprint, Date today);

HomeView HomeOf(const Backlog& backlog, Date today, std::size_t changed_files);

}  // namespace backlog
