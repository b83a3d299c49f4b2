// What a field table is; the tables are in fields.h.
#pragma once

#include <tuple>

#include "backlog/model/field.h"

namespace backlog {

/// A row of a field table: the field, and the member that holds it.
template <class Owner, class Member>
struct Bound {
  Field field;
  Member Owner::*member;
};
template <class Owner, class Member>
Bound(Field, Member Owner::*) -> Bound<Owner, Member>;

/// Specialised for each record: `static constexpr std::tuple kFields{Bound{...}, ...};` in the
/// order in which the keys stand in a new file.
template <class Owner>
struct FieldsOf;

/// Calls visit(bound) for each field of Owner, in file order.
template <class Owner, class Visit>
constexpr void ForEachField(Visit&& visit) {
  std::apply([&](const auto&... bound) { (visit(bound), ...); }, FieldsOf<Owner>::kFields);
}

}  // namespace backlog
