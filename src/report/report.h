// The whole backlog as one page of HTML, for people who look rather than read, and for those who
// never open a shell.
#pragma once

#include <string>

#include "report/report_view.h"

namespace backlog {

/// Returns the document. Equal views give equal bytes.
std::string ReportHtml(const ReportView& view);

}  // namespace backlog
