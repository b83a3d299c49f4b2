# fails: 2: no end after
$ sleep 100
