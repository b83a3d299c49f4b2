// The field tables: each field's name, type, range and help, and the member that holds it. Reading,
// writing, validation, --json, command-line options, completion and docs/file-format.md come from
// here. Apart from the records themselves, because few files need the tables and they are slow to
// compile.
#pragma once

#include "backlog/model/record_fields.h"
#include "backlog/model/story_fields.h"
