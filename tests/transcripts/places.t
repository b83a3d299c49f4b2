# Several places in one command are those that the list showed when it was typed, whatever the first
# of them does to the order.
$ git init -q && backlog init --name "Places" > /dev/null
$ sed -i '/^definition_of_ready/,/^  spike/d; /^definition_of_done/,/^sprint/{/^sprint/!d}' .backlog/settings.yaml
$ printf 'definition_of_ready: {story: [size]}\ndefinition_of_done: []\n' >> .backlog/settings.yaml
$ seq -f "T%g" 9 > titles.txt && backlog add --from titles.txt --size 1 > /dev/null
$ backlog groom > /dev/null; backlog plan-sprint --capacity 4 > /dev/null
$ backlog start 1 2 3 4 > /dev/null && backlog finish 1 2 3 4 > /dev/null
$ backlog list --format '{place} {title} {status}'
1 T1 done
2 T2 done
3 T3 done
4 T4 done
5 T5 ready
6 T6 ready
7 T7 ready
8 T8 ready
9 T9 ready
$ backlog accept 1 2
accepted cxsq2j T1
  1 point in sprint 1, by Ada
accepted v650hh T2
  1 point in sprint 1, by Ada
$ backlog list --format '{place} {title} {status}'
1 T3 done
2 T4 done
3 T5 ready
4 T6 ready
5 T7 ready
6 T8 ready
7 T9 ready
$ backlog drop 3 4 --reason "nobody asked"
dropped z2envy T5
dropped tyat9z T6
$ backlog list --format '{place} {title} {status}'
1 T3 done
2 T4 done
3 T7 ready
4 T8 ready
5 T9 ready

# What is named twice is done once; a place that is none changes nothing.
$ backlog accept 1 1
accepted b4baje T3
  1 point in sprint 1, by Ada
$ backlog accept 1 8
2> backlog: no place 8 in the backlog: it has 4
2> hint: 'backlog list' shows the places
2> nothing was changed
[3]
$ backlog list --format '{place} {title} {status}'
1 T4 done
2 T7 ready
3 T8 ready
4 T9 ready

# An edit that makes the first of them an epic does not move the second up.
$ backlog edit 3 4 --parent 2
edited sp4qfd T8
  parent 'd00n8z'
edited yha289 T9
  parent 'd00n8z'
d00n8z T7 is an epic from now on, and has no place of its own
$ backlog list --format '{place} {title} {parent}'
1 T4 
2 T8 d00n8z
3 T9 d00n8z
