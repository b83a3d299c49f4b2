# What init refuses, each with its exit code and its remedy, and without a trace.
$ backlog init --sprint-days fortnight
2> backlog: '--sprint-days' takes 1 to 31, not 'fortnight'
[2]
$ backlog init --sprint-days 0
2> backlog: '--sprint-days' takes 1 to 31, not '0'
[2]
$ backlog init --first-day wedn
2> backlog: '--first-day' takes mon, tue, wed, thu, fri, sat or sun, not 'wedn'
2> hint: did you mean 'wed'?
[2]
$ backlog init --name ''
2> backlog: '--name' takes a line of text, not ''
[2]
$ backlog init --name $'two\nlines'
2> backlog: '--name' takes a line of text, not 'two\nlines'
[2]
$ backlog init --product-owner $'\xff'
2> backlog: '--product-owner' takes UTF-8, not '\xff'
[2]
$ ls -A

# A project of the other tool that is called backlog.
$ mkdir .backlog && echo 'project_name: X' > .backlog/config.yml
$ backlog init
2> backlog: '.backlog/config.yml' belongs to Backlog.md, another tool called backlog
2> hint: make the backlog in another folder, or move that one out of the way
[3]
$ ls -A .backlog
config.yml
$ rm -r .backlog

# Its folder 'backlog' is no obstacle: ours goes beside it.
$ mkdir backlog && touch backlog/config.yml && backlog init --name X | head -1
made '.backlog' for X
$ rm -r backlog .backlog

$ ln -s /tmp .backlog && backlog init
2> backlog: '.backlog' is a symbolic link, which is never followed
2> hint: make the backlog in another folder, or move that one out of the way
[3]
$ rm .backlog && touch .backlog && backlog init
2> backlog: '.backlog' is no folder
2> hint: make the backlog in another folder, or move that one out of the way
[3]
$ rm .backlog
$ backlog init surplus
2> backlog: unexpected argument 'surplus'
2> hint: usage: backlog init [OPTION]...
[2]
$ backlog -C nowhere init
2> backlog: cannot change to 'nowhere': No such file or directory
[3]

# The example goes nowhere where a backlog is.
$ mkdir -p "$HOME/taken/below" && cd "$HOME/taken" && backlog init >/dev/null && backlog init --example
2> backlog: there is a backlog here already: '.backlog'
2> hint: the example goes into a folder of its own:
2> hint: 'mkdir bakery', then 'backlog -C bakery init --example'
[3]
$ cd below && backlog init --example
2> backlog: there is a backlog above: '../.backlog'
2> hint: commands find it from here: try 'backlog list'
2> hint: a backlog of its own for this folder: 'mkdir .backlog', then 'backlog init'
[3]
$ ls -A
