# A command that asks finds a terminal and somebody who types.
tty$ test -t 0 && test -t 1 && test -t 2 && stty size </dev/tty
24 80
tty$ read -r -p 'Name? ' name; sleep 0.2; read -r -p 'Sure? ' sure; echo "$name, $sure"; (exit 4)
tty< Ada
tty< yes
Name? Ada
Sure? yes
Ada, yes
[4]

# ^D and ^C are keys.
tty$ cat
tty< first line
tty< ^D
first line
first line
tty$ trap 'echo; echo interrupted; exit 130' INT; echo ready; sleep 100
tty< ^C
ready
^C
interrupted
[130]

# The session goes on as before.
$ echo $?
130
$ test -t 0
[1]
