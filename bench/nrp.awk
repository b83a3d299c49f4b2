# Makes a backlog of items (id,cost,value,needs) of the next release problem: a story an item below
# FOLDER/.backlog/stories, which must be there. Items that need each other are a `together` group. Ids
# are made of the line's number; ids.tsv beside it says which item is which story.
# usage: awk -v folder=FOLDER -f bench/nrp.awk FILE.csv
function story_id(number,   digits, text) {
  digits = "0123456789abcdefghjkmnpqrstvwxyz"
  for (text = ""; length(text) < 4; number = int(number / 32)) {
    text = substr(digits, number % 32 + 1, 1) text
  }
  return "k" text "0"
}
# The line of the group that an item belongs to: the first of those that need each other.
function group_of(n) {
  while (group[n] != n) n = group[n]
  return n
}
function join_mutual(   n, i, count, needs, a, b) {
  for (n = 2; n <= NR; n++) {
    group[n] = n
    split(line[n], field, ",")
    count = split(field[4], needs, " ")
    for (i = 1; i <= count; i++) wants[n, at[needs[i]]] = 1
  }
  for (n = 2; n <= NR; n++) {
    split(line[n], field, ",")
    count = split(field[4], needs, " ")
    for (i = 1; i <= count; i++) {
      if (!((at[needs[i]], n) in wants)) continue
      a = group_of(n); b = group_of(at[needs[i]])
      if (a < b) group[b] = a
      else group[a] = b
    }
  }
  for (n = 2; n <= NR; n++) members[group_of(n)]++
}
BEGIN { FS = "," }
NR > 1 { sub(/\r$/, ""); id[$1] = story_id(NR); at[$1] = NR; line[NR] = $0 }
END {
  join_mutual()
  for (n = 2; n <= NR; n++) {
    split(line[n], field, ",")
    own = id[field[1]]
    print own "\t" field[1] > (folder "/ids.tsv")
    file = folder "/.backlog/stories/" own "-item.yaml"
    text = "id: " own "\n\ntitle: Item " field[1] "\n\ntype: chore\n\nstatus: new\n\n"
    text = text "business_value: " field[3] "\n\nsize: " field[2] "\n\n"
    list = ""
    count = split(field[4], needs, " ")
    for (i = 1; i <= count; i++) {
      if (group_of(at[needs[i]]) != group_of(n)) list = list "  - " id[needs[i]] "\n"
    }
    if (list != "") text = text "depends_on:\n" list "\n"
    if (members[group_of(n)] > 1) text = text "together: group" group_of(n) "\n\n"
    print text "created: 2026-11-01" > file
    close(file)
  }
}
