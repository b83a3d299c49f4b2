# Commands below a command: help, and completion, know them.
$ backlog help sprint | head -20
Usage: backlog sprint [OPTION]... [SPRINT]

Show how the sprint stands, or change it by hand.

Prints the Sprint Goal, the days that are left, the points that are not accepted
yet, day by day, and the stories by state: what is open of the Definition of
Done, what they wait for, what was added, what was removed and why.

Commands
  sprint list    List all sprints, and what came of them
  sprint add     Take stories into a sprint
  sprint remove  Take stories out of their sprint
  sprint edit    Change a sprint's goal, days or capacity
  sprint start   Begin the planned sprint
  sprint cancel  End a sprint whose goal is obsolete

Arguments
  [SPRINT]  its number; default: the active one, else the planned one

Options
$ backlog help sprint cancel | head -3
Usage: backlog sprint cancel [OPTION]... [SPRINT]

End a sprint whose goal is obsolete.
$ backlog sprint add --help | head -3
Usage: backlog sprint add [OPTION]... ID...

Take stories into a sprint.
$ backlog help | grep -c 'sprint add'
0
[1]
$ backlog help sprint ad
2> backlog: unknown command 'sprint ad'
2> hint: did you mean 'sprint add'?
[2]
$ backlog complete sprint ""
list	List all sprints, and what came of them
add	Take stories into a sprint
remove	Take stories out of their sprint
edit	Change a sprint's goal, days or capacity
start	Begin the planned sprint
cancel	End a sprint whose goal is obsolete
$ backlog complete sprint re
remove	Take stories out of their sprint
$ backlog complete -- sprint edit --g
--goal	the Sprint Goal
$ backlog complete spri
sprint	Show how the sprint stands, or change it by hand
