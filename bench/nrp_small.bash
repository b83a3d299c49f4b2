# shellcheck shell=bash
# The two small published instances (nrp/small) as items: id,cost,value,needs. To be sourced.

# usage: small_items FOLDER NAME    prints the items of p1_uncombined or ruhe-rp
small_items() {
  echo id,cost,value,needs
  case $2 in
    p1_uncombined) awk -v text="$(tr -d ' \n' <"$1/p1_uncombined.json")" "$p1_items" ;;
    ruhe-rp) awk -F'|' "$ruhe_items" "$1"/ruhe-rp/{stakeholders,value,requirements}.csv ;;
  esac
}

# Greer and Ruhe 2004: a value is the sum of importance times priority. Numbers count from 0.
# shellcheck disable=SC2016 # awk
p1_items='
  function list(key,   from) {
    from = index(text, "\"" key "\":[") + length(key) + 4
    return substr(text, from)
  }
  BEGIN {
    rest = list("pbis_cost"); items = split(substr(rest, 1, index(rest, "]") - 1), cost, ",")
    rest = list("stakeholders_importances")
    people = split(substr(rest, 1, index(rest, "]") - 1), weight, ",")
    rest = list("stakeholders_pbis_priorities")
    for (p = 1; p <= people; p++) {
      rest = substr(rest, index(rest, "[") + 1)
      split(substr(rest, 1, index(rest, "]") - 1), priority, ",")
      for (i = 1; i <= items; i++) value[i] += weight[p] * priority[i]
    }
    rest = list("dependencies")
    for (i = 1; i <= items; i++) {
      needs = ""
      if (rest ~ /^null/) {
        rest = substr(rest, 6)
      } else {
        needs = substr(rest, 2, index(rest, "]") - 2)
        rest = substr(rest, index(rest, "]") + 2)
        gsub(/,/, " ", needs)
      }
      print i - 1 "," cost[i] "," value[i] "," needs
    }
  }'

# Ruhe and Saliu: name|effort|coupled with|precedes; what is coupled needs each other.
# shellcheck disable=SC2016 # awk
ruhe_items='
  { gsub(/[ \r]/, "") }
  FILENAME ~ /stakeholders/ && NF { weight[++people] = $1 }
  FILENAME ~ /value/ && NF { for (p = 1; p <= people; p++) value[$1] += weight[p] * $(p + 1) }
  FILENAME ~ /requirements/ && NF {
    name[++items] = $1; effort[$1] = $2
    count = split($3, other, ",")
    for (i = 1; i <= count; i++) {
      needs[$1] = needs[$1] " " other[i]
      needs[other[i]] = needs[other[i]] " " $1
    }
    count = split($4, later, ",")
    for (i = 1; i <= count; i++) needs[later[i]] = needs[later[i]] " " $1
  }
  END {
    for (i = 1; i <= items; i++) {
      sub(/^ /, "", needs[name[i]])
      print name[i] "," effort[name[i]] "," value[name[i]] "," needs[name[i]]
    }
  }'
