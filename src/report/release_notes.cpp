#include "report/release_notes.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/html.h"
#include "report/markdown.h"

namespace backlog {
namespace {

/// "2026-12-18" of a release that is out, else "Unreleased", as Keep a Changelog has it.
std::string WhenReleased(const Release& release) {
  const bool is_out = release.status == ReleaseStatus::kClosed;
  if (is_out && release.closed) return release.closed->ToString();
  return is_out ? "released" : "Unreleased";
}

/// "Pay by card, so that I need no cash"; by goal, what is no addition says so: "Fixed: ...".
std::string NoteText(const Story& story, NotesBy by) {
  const NotesHeading heading = NotesHeadingOf(story).value_or(NotesHeading::kAdded);
  std::string text = story.title;
  if (!story.benefit.empty()) text += ", so that " + story.benefit;
  if (by == NotesBy::kType || heading == NotesHeading::kAdded) return text;
  return fmt::format("{}: {}", Word(heading), text);
}

/// Every line of a text so many columns in, as what belongs to a list's item has to stand.
std::string IndentedLines(std::string_view text, std::size_t columns) {
  std::string indented;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) indented += std::string(columns, ' ').append(text.substr(0, end));
    indented += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return indented;
}

class NotesInMarkdown {
 public:
  explicit NotesInMarkdown(const NotesForm& form) : form_(form) {}

  void Add(const ReleaseNotes& notes) {
    const Release& release = *notes.release;
    Line(fmt::format("## [{}] - {}", release.name, WhenReleased(release)));
    if (!release.goal.empty()) Line("\n" + MarkdownText(release.goal));
    for (const NotesSection& section : notes.sections) {
      Line("\n### " + MarkdownText(section.heading) + "\n");
      for (const NotesGroup& group : section.groups) Group(group);
    }
  }
  std::string text;

 private:
  void Line(std::string_view line) { text.append(line).append("\n"); }

  void Group(const NotesGroup& group) {
    if (group.epic == nullptr) return Item(*group.stories.front(), 0);
    Line("- " + MarkdownText(group.epic->title) + ":");
    for (const Story* story : group.stories) Item(*story, 2);
  }

  void Item(const Story& story, std::size_t indent) {
    Line(std::string(indent, ' ') + "- " + MarkdownText(NoteText(story, form_.by)));
    if (!form_.details || story.description.empty()) return;
    text += "\n" + IndentedLines(MarkdownAsTyped(story.description), indent + 2);
    if (!text.ends_with("\n\n")) text += '\n';
  }

  const NotesForm& form_;
};

class NotesInHtml {
 public:
  explicit NotesInHtml(const NotesForm& form) : form_(form) {}

  void Add(const ReleaseNotes& notes) {
    const Release& release = *notes.release;
    html.Begin("section");
    html.Element("h2", fmt::format("{} ({})", release.name, When(release)));
    if (!release.goal.empty()) html.Element("p", release.goal);
    for (const NotesSection& section : notes.sections) {
      html.Element("h3", section.heading);
      html.Begin("ul");
      for (const NotesGroup& group : section.groups) Group(group);
      html.End();
    }
    html.End();
  }
  Html html;

 private:
  static std::string When(const Release& release) {
    if (release.status == ReleaseStatus::kOpen) return "not released yet";
    return release.closed ? release.closed->Human() : "released";
  }

  void Group(const NotesGroup& group) {
    if (group.epic == nullptr) return Item(*group.stories.front());
    html.Begin("li").Text(group.epic->title);
    html.Begin("ul");
    for (const Story* story : group.stories) Item(*story);
    html.End().End();
  }

  void Item(const Story& story) {
    html.Begin("li").Text(NoteText(story, form_.by));
    constexpr int kBelow = 3;
    if (form_.details && !story.description.empty()) {
      html.Begin("div").Markup(MarkdownToHtml(story.description, kBelow)).End();
    }
    html.End();
  }

  const NotesForm& form_;
};

}  // namespace

std::string NotesMarkdown(const std::vector<ReleaseNotes>& notes, const NotesForm& form) {
  NotesInMarkdown markdown(form);
  for (const ReleaseNotes& each : notes) {
    if (!markdown.text.empty()) markdown.text += '\n';
    markdown.Add(each);
  }
  return std::move(markdown.text);
}

std::string NotesHtml(const std::string& product, const std::vector<ReleaseNotes>& notes,
                      const NotesForm& form) {
  const std::string title = fmt::format("{}: release notes", product);
  NotesInHtml page(form);
  page.html.Begin("header").Element("h1", title).End();
  page.html.Begin("main");
  for (const ReleaseNotes& each : notes) page.Add(each);
  page.html.End();
  return HtmlDocument({.title = title}, page.html.Finish());
}

}  // namespace backlog
