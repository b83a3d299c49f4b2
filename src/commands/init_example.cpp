#include "commands/init_example.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands/new_story.h"

namespace backlog {
namespace {

/// A story as somebody would write it down. Stories name each other by their titles.
struct Sample {
  Type type = Type::kStory;
  int days_ago = 0;
  std::string_view text{};  // a title, or "As a ..., I want ..., so that ..."
  std::optional<int> business{};
  std::optional<int> user{};
  std::optional<int> time{};
  std::optional<int> risk{};
  std::optional<int> size{};
  std::vector<std::string_view> criteria{};
  std::string_view parent{};
  std::vector<std::string_view> depends_on{};
  std::string_view question{};
};

constexpr std::string_view kEpic = "Order bread for the morning";
constexpr std::string_view kOrder = "Order bread until ten at night";
constexpr std::string_view kPrinter = "Find out what the printer in the bakehouse can print";

// Customers order in the evening what they pick up in the morning. Some of it can be planned as it
// is; the rest lacks something, each another thing.
std::vector<Sample> Ordering() {
  return {
      {.days_ago = 30, .text = kEpic},
      {.days_ago = 30,
       .text = "As a customer, I want to order bread until ten at night, "
               "so that my loaf is not sold out",
       .business = 13,
       .user = 13,
       .time = 5,
       .risk = 5,
       .size = 5,
       .criteria = {"What is sold out for tomorrow cannot be ordered",
                    "The order has a number to pick it up"},
       .parent = kEpic},
      {.days_ago = 30,
       .text = "As a customer, I want to pay when I order, "
               "so that I need not queue in the morning",
       .business = 8,
       .user = 8,
       .risk = 8,
       .size = 5,
       .criteria = {"A card that is declined leaves no order"},
       .parent = kEpic,
       .depends_on = {kOrder},
       .question = "Which cards does our bank settle, and what does it charge?"},
      {.days_ago = 29,
       .text = "As a customer, I want to change my order until midnight, "
               "so that guests can stay longer",
       .business = 3,
       .user = 8,
       .risk = 2,
       .size = 3,
       .parent = kEpic,
       .depends_on = {kOrder}},
      {.days_ago = 12,
       .text = "As a regular, I want to order the same every week, so that I do not forget it",
       .business = 8,
       .user = 8,
       .risk = 2,
       .size = 3,
       .criteria = {"It pauses while I am on holiday"},
       .parent = kEpic,
       .depends_on = {kOrder}},
      {.days_ago = 29,
       .text = "As a baker, I want to see at night what was ordered, "
               "so that I bake what will be sold",
       .business = 13,
       .user = 5,
       .time = 5,
       .risk = 8,
       .size = 3,
       .criteria = {"The list is complete at a quarter past ten", "It counts loaves, not orders"},
       .depends_on = {kOrder, kPrinter}},
      {.type = Type::kSpike,
       .days_ago = 28,
       .text = kPrinter,
       .risk = 13,
       .size = 2,
       .question = "Does it print what a web page sends, with nobody at the screen?"},
      {.days_ago = 25,
       .text = "As a shop assistant, I want to see who picks up what, so that nobody waits",
       .business = 5,
       .user = 8,
       .risk = 1,
       .size = 2,
       .criteria = {"An order is found by its number and by its name"},
       .depends_on = {kOrder}},
  };
}

std::vector<Sample> TheRest() {
  return {
      {.days_ago = 21,
       .text = "As a customer with an allergy, I want to see what is in a cake, "
               "so that I can eat it",
       .business = 3,
       .user = 13,
       .time = 3,
       .risk = 1,
       .size = 2,
       .criteria = {"Every cake in the window lists what is in it"}},
      {.days_ago = 20,
       .text = "As the owner of a cafe, I want to get one invoice a month, "
               "so that I have less paperwork",
       .business = 8,
       .user = 5,
       .risk = 3,
       .size = 5},
      {.days_ago = 14,
       .text = "As a bride, I want to design my wedding cake, so that it is like no other",
       .business = 5,
       .user = 5,
       .risk = 8,
       .size = 13},
      {.type = Type::kBug,
       .days_ago = 5,
       .text = "The page says that we are closed on Saturdays",
       .business = 5,
       .user = 8,
       .time = 5,
       .risk = 0,
       .size = 1,
       .criteria = {"It shows the hours that are on the door"}},
      {.type = Type::kChore,
       .days_ago = 3,
       .text = "Renew the certificate of the page",
       .business = 3,
       .user = 0,
       .time = 8,
       .risk = 1,
       .size = 1},
      {.days_ago = 1, .text = "Say when the apple cake comes out of the oven"},
  };
}

Result<Story> FromSample(const Sample& sample, Date today, const std::string& who) {
  Result<Story> story = StoryFromText(sample.text);
  if (!story) return story;
  story->type = sample.type;
  story->business_value = sample.business;
  story->user_value = sample.user;
  story->time_criticality = sample.time;
  story->risk = sample.risk;
  story->size = sample.size;
  for (const std::string_view text : sample.criteria) {
    story->acceptance_criteria.push_back({{}, std::string(text), Verdict::kOpen});
  }
  story->created = today - sample.days_ago;
  if (!sample.question.empty()) {
    story->questions.push_back(
        {{}, std::string(sample.question), who, {}, story->created, {}, {}, {}});
  }
  return story;
}

}  // namespace

Result<void> PutExample(Context& ctx, Session& session, Date today) {
  Result<Births> births = Births::Begin(ctx, session);
  if (!births) return std::move(births).error();
  std::vector<Sample> samples = Ordering();
  for (Sample& sample : TheRest()) samples.push_back(std::move(sample));
  std::vector<Story> stories;
  std::map<std::string, std::string, std::less<>> ids;  // by title
  for (const Sample& sample : samples) {
    Result<Story> story = FromSample(sample, today, ctx.user());
    if (!story) return std::move(story).error();
    story->id = births->FreshId();
    ids[story->title] = story->id;
    stories.push_back(*std::move(story));
  }
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!samples[i].parent.empty()) stories[i].parent = ids.find(samples[i].parent)->second;
    for (const std::string_view title : samples[i].depends_on) {
      stories[i].depends_on.push_back(ids.find(title)->second);
    }
  }
  return births->Put(std::move(stories), Spot{}, today);
}

}  // namespace backlog
