# fails: 5: output differs
$ seq 5
1
...
6
