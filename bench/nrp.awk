# Makes a backlog of items/*.csv (id,cost,value,needs) of the next release problem: one story a line
# below FOLDER/.backlog/stories, which must be there. Ids are made of the line's number; ids.tsv beside
# it says which item is which story.
# usage: awk -v folder=FOLDER -f bench/nrp.awk FILE.csv
function story_id(number,   digits, text) {
  digits = "0123456789abcdefghjkmnpqrstvwxyz"
  for (text = ""; length(text) < 4; number = int(number / 32)) {
    text = substr(digits, number % 32 + 1, 1) text
  }
  return "k" text "0"
}
BEGIN { FS = "," }
NR > 1 { sub(/\r$/, ""); id[$1] = story_id(NR); line[NR] = $0 }
END {
  for (n = 2; n <= NR; n++) {
    split(line[n], field, ",")
    own = id[field[1]]
    print own "\t" field[1] > (folder "/ids.tsv")
    file = folder "/.backlog/stories/" own "-item.yaml"
    text = "id: " own "\n\ntitle: Item " field[1] "\n\ntype: chore\n\nstatus: new\n\n"
    text = text "business_value: " field[3] "\n\nsize: " field[2] "\n\n"
    if (field[4] != "") {
      text = text "depends_on:\n"
      count = split(field[4], needs, " ")
      for (i = 1; i <= count; i++) text = text "  - " id[needs[i]] "\n"
      text = text "\n"
    }
    print text "created: 2026-11-01" > file
    close(file)
  }
}
