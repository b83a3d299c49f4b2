# Product Goals that cannot be, and what helps.
$ git init -q && . "$SOURCE/tests/support/web_shop.sh" && git add -A && git commit -q -m shop
$ backlog goal add
2> backlog: missing TEXT
2> hint: usage: backlog goal add [OPTION]... TEXT
[2]
$ backlog goal add " "
2> backlog: a Product Goal needs a text
[2]
$ backlog goal add "$(printf 'caf\xe9')"
2> backlog: 'TEXT' takes UTF-8, not 'caf\xe9'
[2]
$ backlog goal add "Nobody waits" --current --next
2> backlog: '--current' and '--next' together: a goal is one of them
[2]
$ backlog goal show ordres
2> backlog: no Product Goal 'ordres'
2> hint: did you mean 'orders'?
[3]
$ backlog goal show fame
2> backlog: no Product Goal 'fame'
2> hint: there is orders
[3]
$ backlog goal edit orders
2> backlog: 'goal edit' needs what to change
2> hint: one of --text, --measure, --target, --value, --current, --next
[2]
$ backlog goal edit orders --text " "
2> backlog: a Product Goal needs a text
[2]
$ backlog goal edit orders --target "60 %" --because f9f9
2> backlog: no feedback 'f9f9'
2> hint: 'backlog feedback list' shows the ids
[3]
$ backlog goal edit orders --target "60 %" --reason " "
2> backlog: '--reason' needs a text
[2]
$ backlog goal edit orders --target "60 %" --reason "soon" --on 2026-13-01
2> backlog: '--on' takes a date (YYYY-MM-DD), not '2026-13-01'
2> hint: today is 2026-11-02
[2]
$ backlog goal close orders
2> backlog: 'goal close' needs how it ended
2> hint: --fulfilled: it was reached; --abandoned --reason TEXT: it is given up
[2]
$ backlog goal close orders --fulfilled --abandoned
2> backlog: '--fulfilled' and '--abandoned' together
2> hint: --fulfilled: it was reached; --abandoned --reason TEXT: it is given up
[2]
$ backlog goal close orders --abandoned
2> backlog: a Product Goal is abandoned for a reason
2> hint: it is kept as a decision: --reason TEXT, or --because FEEDBACK
[2]
$ backlog goal close ordres --fulfilled
2> backlog: no Product Goal 'ordres'
2> hint: did you mean 'orders'?
[3]
$ backlog list --product-goal fame
2> backlog: no Product Goal 'fame'
2> hint: there is orders
[3]
$ git status --short
$ backlog goal close orders --fulfilled > /dev/null && backlog goal close orders --fulfilled
2> backlog: cannot close the Product Goal 'orders': it is fulfilled
2> hint: take it up again: 'backlog goal edit orders --current'
[3]
$ backlog goal edit orders --target "60 %"
2> backlog: cannot edit the Product Goal 'orders': it is fulfilled
2> hint: take it up again: 'backlog goal edit orders --current'
[3]
$ backlog goal edit orders --next
edited the Product Goal orders: Half of all orders come from the web
  next now
$ sed -i 's/^  - {id: orders/  - {id: orders, id: twice/' .backlog/vision.yaml
$ backlog goal
2> backlog: cannot read '.backlog/vision.yaml': the key 'id' stands twice
2>   .backlog/vision.yaml:3:18
2>   3 |   - {id: orders, id: twice, text: Half of all orders come from the web, status: next}
2>     |                  ^
2> hint: keep one of the two
[4]
$ backlog goal edit orders --current
2> backlog: cannot read '.backlog/vision.yaml': the key 'id' stands twice
2>   .backlog/vision.yaml:3:18
2>   3 |   - {id: orders, id: twice, text: Half of all orders come from the web, status: next}
2>     |                  ^
2> hint: keep one of the two
[4]
$ backlog goal add "Nobody waits"
2> backlog: cannot read '.backlog/vision.yaml': the key 'id' stands twice
2>   .backlog/vision.yaml:3:18
2>   3 |   - {id: orders, id: twice, text: Half of all orders come from the web, status: next}
2>     |                  ^
2> hint: keep one of the two
[4]
$ backlog vision
2> backlog: cannot read '.backlog/vision.yaml': the key 'id' stands twice
2>   .backlog/vision.yaml:3:18
2>   3 |   - {id: orders, id: twice, text: Half of all orders come from the web, status: next}
2>     |                  ^
2> hint: keep one of the two
[4]
$ backlog vision edit --for everybody
2> backlog: cannot read '.backlog/vision.yaml': the key 'id' stands twice
2>   .backlog/vision.yaml:3:18
2>   3 |   - {id: orders, id: twice, text: Half of all orders come from the web, status: next}
2>     |                  ^
2> hint: keep one of the two
[4]
