// What several sections of the report write alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/chart.h"
#include "report/html.h"
#include "report/report_view.h"

namespace backlog {

/// Returns the title, as a link to the story's row where it has one.
std::string StoryLink(const ReportView& view, std::string_view id, std::string_view title);

/// Returns a text in which each id of a story has become its title, linked as above: who reads the
/// report knows no ids. 'k7m2qx' may stand in quotes.
std::string WithTitles(const ReportView& view, std::string_view text);

/// Returns a word in a frame. `tone` is a class of the page's style: "good", "warn", "bad",
/// "must", or empty.
std::string TagOf(std::string_view text, std::string_view tone = {});

/// Returns a state in a frame, in the colour that it has everywhere.
std::string StateTag(Status status);

/// Returns a cell of a number that may be missing.
HtmlCell NumberCell(const std::optional<int>& number);

/// Returns a cell of a day, "2 November 2026", that sorts by time.
HtmlCell DayCell(const std::optional<Date>& day);

/// Writes a chart with what is to be seen in it, where it comes from, and its numbers as a table.
void WriteChart(Html& html, const Chart& chart, const std::string& id);

}  // namespace backlog
