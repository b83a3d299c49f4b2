# What other branches have cannot always be looked at; then it is said, and never guessed or fetched.
$ git init -q -b main && backlog init --name "Web shop" > /dev/null
$ story() { printf 'id: %s\ntitle: %s\nstatus: ready\nrank: "%s"\nsize: 5\ncreated: 2026-10-01\n' "$@" > .backlog/stories/$1-x.yaml; }
$ story k7m2qx "Pay by card" cjkmpq; story p3w9da "See stock" djkmpq
$ git add -A && git commit -q -m base && git switch -q -c csv && sed -i 's/^size: 5/size: 8/' .backlog/stories/k7* && git commit -q -a -m csv && git switch -q main
$ git config uploadpack.allowFilter true

# A shallow clone does not have where they parted.
$ git clone -q --depth 1 --no-single-branch "file://$T" shallow && (cd shallow && backlog branches)
2> backlog: this is a shallow clone: what happened earlier is not there
2> hint: 'git fetch --unshallow' fetches it
[3]
$ git clone -q --depth 1 "file://$T" alone && (cd alone && backlog branches)
2> no other branch has stories that are otherwise here

# A clone with a filter would have to fetch them.
$ git clone -q --filter=blob:none "file://$T" part && cd part && backlog branches
2> backlog: this clone does not have all versions of the files, and nothing is fetched by itself
2> hint: 'git fetch --refetch --no-filter' fetches them
[3]
$ git fetch -q --refetch --no-filter && backlog branches; cd ..
origin/csv  Ada, 2026-11-02
  k7m2qx Pay by card
    size 5 -> 8

# A version that is not valid is no news of the story.
$ git switch -q csv && sed -i 's/^status: ready/status: shiny/' .backlog/stories/k7* && printf 'id: [\n' > .backlog/stories/p3w9da-x.yaml && git commit -q -a -m broken && git switch -q main
$ backlog branches
csv  Ada, 2026-11-02
  k7m2qx Pay by card
    a version of its file cannot be read
  p3w9da See stock
    a version of its file cannot be read
$ backlog branches --json | grep -A 3 '"id"'
        "id": "k7m2qx",
        "title": "Pay by card",
        "changes": [
          "a version of its file cannot be read"
--
        "id": "p3w9da",
        "title": "See stock",
        "changes": [
          "a version of its file cannot be read"

# Fifty branches are looked at; one that was pushed counts once.
$ for i in {1..40}; do git branch -q b$i main~0 && git update-ref refs/remotes/origin/b$i b$i; done
$ for i in {1..40}; do git switch -q b$i && sed -i "s/^size: .*/size: 1$i/" .backlog/stories/p3* && git commit -q -a -m "b$i" && git update-ref refs/remotes/origin/b$i b$i; done
$ git symbolic-ref refs/remotes/origin/HEAD refs/remotes/origin/b1 && git switch -q main && backlog branches | grep -c '^b'
40
$ backlog branches | grep -c '^origin'
0
[1]
