# fails: 3: output differs
$ echo 12a
[0-9]+ (re)
