// The sections of the report. Each returns the HTML that stands below its heading, empty where
// there is nothing to show: then it is left out.
#pragma once

#include <string>

#include "report/report_view.h"

namespace backlog {

std::string ReportVision(const ReportView& view);
std::string ReportReleases(const ReportView& view);
std::string ReportMap(const ReportView& view);
std::string ReportBacklog(const ReportView& view);
std::string ReportSprintNow(const ReportView& view);
std::string ReportTeam(const ReportView& view);
std::string ReportDependencies(const ReportView& view);
std::string ReportRisks(const ReportView& view);
std::string ReportDecisions(const ReportView& view);
std::string ReportFeedback(const ReportView& view);

}  // namespace backlog
