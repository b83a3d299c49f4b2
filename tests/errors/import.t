# What import refuses: everything that is wrong is told at once, and nothing is written.
$ git init -q && backlog init --name "Web shop" > /dev/null && git add . && git commit -qm start
$ backlog import
2> backlog: missing FILE
2> hint: usage: backlog import [OPTION]... FILE
[2]
$ backlog import nowhere.csv
2> backlog: there is no 'nowhere.csv'
[3]
$ backlog import .
2> backlog: cannot read '.': it is a folder
[3]
$ backlog import one.csv two.csv
2> backlog: unexpected argument 'two.csv'
2> hint: put quotes around a text of several words
2> hint: usage: backlog import [OPTION]... FILE
[2]
$ printf 'issuekey,name\nA-1,Pay\n' | backlog import -
2> backlog: no column 'title' or 'summary'
2>   stdin:1:1
2> hint: the first line names the columns: title,description,size,issuekey
2> nothing was imported
[4]
$ printf 'issuekey,title,size,bv,created,type\nA-1,Pay,big,-1,yesterday,idea\n,No key,1,,,\nA-3,,1,,,\nA-1,Twice,1,,,\nA-4,Wide,1,,,,surplus\n' | backlog import -
2> backlog: 'size' takes a whole number from 0, not 'big'
2>   stdin:2:1
2> backlog: 'bv' takes a whole number from 0, not '-1'
2>   stdin:2:1
2> backlog: 'created' takes a date as 2026-11-30, not 'yesterday'
2>   stdin:2:1
2> backlog: 'type' takes story, bug, chore, spike, not 'idea'
2>   stdin:2:1
2> backlog: 'No key' has no key
2>   stdin:3:1
2> backlog: the row has no title
2>   stdin:4:1
2> backlog: the key 'A-1' comes twice
2>   stdin:5:1
2> backlog: the row has 7 fields, the header 6
2>   stdin:6:1
2> hint: put a field that holds a comma in double quotes
2> nothing was imported
[4]
$ printf 'title,description\nPay,"never closed\n' | backlog import -
2> backlog: 'stdin' has a quote that is never closed
2>   stdin:2:5
2>   2 | Pay,"never closed
2>     |     ^
2> hint: close the field with '"'; a quote inside a quoted field is written twice
2> nothing was imported
[4]
$ printf 'title\nPay,"closed" too early\n' | backlog import -
2> backlog: 'stdin' has text after a closing quote
2>   stdin:2:13
2>   2 | Pay,"closed" too early
2>     |             ^
2> hint: a quote inside a quoted field is written twice
2> nothing was imported
[4]
$ printf 'title\n"closed" too early\n' | backlog import -
2> backlog: 'stdin' has text after a closing quote
2>   stdin:2:9
2>   2 | "closed" too early
2>     |         ^
2> hint: a quote inside a quoted field is written twice
2> nothing was imported
[4]
$ printf 'title\nCaf\xe9\n' | backlog import -
2> backlog: 'stdin' is not UTF-8
2>   stdin:2:4
2>   2 | Caf\xe9
2>     |    ^
2> hint: save it as 'CSV UTF-8', or convert it with 'iconv -f WINDOWS-1252 -t UTF-8'
2> nothing was imported
[4]
$ printf '' | backlog import -
2> backlog: no column 'title' or 'summary'
2>   stdin:1:1
2> hint: the first line names the columns: title,description,size,issuekey
2> nothing was imported
[4]
$ { printf 'title,description\nPay,'; head -c 300000 /dev/zero | tr '\0' x; } | backlog import -
2> backlog: the file would have 300340 bytes, and 262144 are the most that is read; nothing was written
2>   stories/gw2ewk-pay.yaml
2> hint: put a long text into a file of its own, and name it here
[4]
$ backlog import --json nowhere.csv
2> {"error": {"code": 3, "message": "there is no 'nowhere.csv'", "path": "nowhere.csv", "hints": []}}
[3]
$ git status --short

# A file that cannot be read may hold what would come again.
$ echo 'id: [' > .backlog/stories/k7m2qx-broken.yaml
$ printf 'title\nPay\n' | backlog import -
2> backlog: cannot read '.backlog/stories/k7m2qx-broken.yaml': a list that is not closed with ']' on its line
2>   .backlog/stories/k7m2qx-broken.yaml:1:5
2>   1 | id: [
2>     |     ^
2> hint: close it, or write one '- item' a line below its key
2> hint: this decides over all stories, so each must be readable; nothing was changed
[4]
