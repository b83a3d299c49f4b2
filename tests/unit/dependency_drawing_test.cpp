#include "report/dependency_drawing.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace backlog {
namespace {

Story Drawn(std::string id, std::vector<std::string> needs) {
  Story story;
  story.id = std::move(id);
  story.title = "Story " + story.id;
  story.depends_on = std::move(needs);
  return story;
}

DependencyDrawing Draw(const std::vector<Story>& stories) {
  std::vector<const Story*> all;
  for (const Story& story : stories) all.push_back(&story);
  return DrawDependencies(all);
}

std::size_t CountOf(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST_CASE("only what hangs together is drawn, each with a link and a line for each need") {
  std::vector<Story> stories = {Drawn("aaaaaa", {}), Drawn("bbbbbb", {"aaaaaa"}),
                                Drawn("cccccc", {"aaaaaa", "bbbbbb"}), Drawn("dddddd", {}),
                                Drawn("eeeeee", {"zzzzzz"})};
  const DependencyDrawing drawing = Draw(stories);
  CHECK(drawing.drawn == 3);
  CHECK(drawing.left_out == 0);
  CHECK(drawing.circles == 0);
  CHECK(drawing.rows.size() == 3);
  CHECK(CountOf(drawing.svg, "<a href=\"#story-") == 3);
  CHECK(CountOf(drawing.svg, "class=\"needs\"") == 3);
  CHECK(drawing.svg == Draw(stories).svg);
}

TEST_CASE("what is accepted or dropped is needed no more") {
  std::vector<Story> stories = {Drawn("aaaaaa", {}), Drawn("bbbbbb", {"aaaaaa"})};
  stories[0].status = Status::kAccepted;
  CHECK(Draw(stories).svg.empty());
  CHECK(Draw(stories).rows.empty());
}

TEST_CASE("a circle is drawn, and told") {
  const DependencyDrawing drawing =
      Draw({Drawn("aaaaaa", {"bbbbbb"}), Drawn("bbbbbb", {"aaaaaa"})});
  CHECK(drawing.circles == 1);
  CHECK(CountOf(drawing.svg, "needs against") == 1);
}

TEST_CASE("a part that would make it too large stands in the table only") {
  std::vector<Story> stories = {Drawn("aaaaaa", {}), Drawn("bbbbbb", {"aaaaaa"}),
                                Drawn("s00000", {})};
  for (std::size_t i = 1; i <= kMostDrawnStories; ++i) {
    stories.push_back(Drawn("s" + std::to_string(10000 + i),
                            {i == 1 ? "s00000" : "s" + std::to_string(10000 + i - 1)}));
  }
  const DependencyDrawing drawing = Draw(stories);
  CHECK(drawing.drawn == 2);
  CHECK(drawing.left_out == kMostDrawnStories + 1);
  CHECK(drawing.rows.size() == kMostDrawnStories + 1);
}

TEST_CASE("titles cannot leave the drawing") {
  std::vector<Story> stories = {Drawn("aaaaaa", {}), Drawn("bbbbbb", {"aaaaaa"})};
  stories[0].title = "</text><script>alert(1)</script>";
  stories[1].title = "\xe2\x80\xae\"onload=\"x";
  const DependencyDrawing drawing = Draw(stories);
  CHECK(drawing.svg.find("<script") == std::string::npos);
  CHECK(drawing.svg.find("\xe2\x80\xae") == std::string::npos);
  CHECK(CountOf(drawing.svg, "onload=\"") == 0);
}

}  // namespace
}  // namespace backlog
