#include "report/report_parts.h"
#include "report/report_sections.h"

namespace backlog {

std::string ReportDependencies(const ReportView& view) {
  (void)view;
  return {};
}

}  // namespace backlog
