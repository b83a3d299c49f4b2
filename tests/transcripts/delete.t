# A story that was added by mistake goes, with its file; undo brings it back.
$ git init -q && backlog init --name "Web shop" > /dev/null
$ a=$(backlog add "Pay by card") && b=$(backlog add "Pay by phone" --depends-on $a) && c=$(backlog add "Pay by fax") && git add . && git commit -qm start
$ backlog delete $c
deleted b4baje Pay by fax
'backlog undo' takes it back
$ git status --short
 D .backlog/stories/b4baje-pay-by-fax.yaml
$ backlog undo | head -1
took back: delete b4baje Pay by fax (1 file)
$ git status --short

# What refers to it may go with it.
$ backlog delete $a $b $b
deleted cxsq2j Pay by card
deleted v650hh Pay by phone
'backlog undo' takes them back
$ ls .backlog/stories | wc -l
1

# An import would bring an imported story back.
$ printf 'title\nLog in\n' | backlog import - > /dev/null && backlog delete 2
deleted qhk43t Log in
  importing its source again brings it back
'backlog undo' takes it back
