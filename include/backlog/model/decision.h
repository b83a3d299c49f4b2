// A trade-off, or an adjustment of the vision or a goal, that was decided, with the numbers that
// were in view: .backlog/decisions/<id>.yaml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/date.h"
#include "backlog/model/field.h"
#include "backlog/model/story.h"

namespace backlog {

/// One way that was open, and what it would have brought as it was seen that day.
struct DecisionOption {
  std::string text;                     // unique in its decision
  std::optional<int> scope;             // story points to do
  std::optional<int> business_value;    // sums over the stories to do
  std::optional<int> user_value;        //
  std::optional<int> open_risk;         //
  std::optional<Date> date_50;          // done by then with a chance of 50 %
  std::optional<Date> date_85;          //
  std::optional<int> chance;            // of the release's date, in percent, 0 to 100
  std::vector<std::string> musts_lost;  // ids of the musts that would not be in it
  bool operator==(const DecisionOption&) const = default;
};

struct Decision {
  std::string id;  // as a story's, and the file's name
  std::string question;
  std::vector<DecisionOption> options;
  std::string choice;  // the text of the option that was taken
  std::string reason;
  std::vector<std::string> evidence;  // ids of feedback
  std::vector<std::string> stories;   // ids of the stories that it is about
  std::string release;
  std::string product_goal;
  std::string by;
  std::optional<Date> created;
  ExtraFields unknown;
  bool operator==(const Decision&) const = default;
};

}  // namespace backlog
