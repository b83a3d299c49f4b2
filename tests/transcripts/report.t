# The report is one page for people who look rather than read: everything is in it, nothing runs
# that a text brings along, and it is the same each time.
$ git init -q && backlog init --name "Web shop" --product-owner Ada >/dev/null
$ cp "$EXAMPLES/bike-workshop/.backlog" . -r
$ backlog report -o report.html
2> wrote 'report.html'
$ grep -o '<h2 [^>]*>[^<]*' report.html | sed 's/.*>//'
Vision and goals
Releases
Story map
Backlog
Risks
Dependencies
How the work flows
$ grep -c 'id="story-' report.html
38

# Equal backlogs make equal pages, on stdout as in a file.
$ backlog report | cmp - report.html && echo same
same

# A folder gets the page that browsers look for.
$ mkdir site && backlog report -o site && cmp site/index.html report.html
2> wrote 'site/index.html'

# One release: its stories only.
$ backlog report --release 1.0 -o release.html
2> wrote 'release.html'
$ grep -o '<h1>[^<]*' release.html
<h1>Spoke &amp; Chain: release 1.0
$ backlog list --release 1.0 --all --format '{id}' | sort >ids
$ grep -o 'id="story-[a-z0-9]*' release.html | sed 's/.*-//' | sort | cmp - ids && echo 'those of the release'
those of the release

# What a text brings along is shown, not run.
$ backlog add '<script>alert(1)</script> & "x"' >/dev/null
$ backlog report | grep -c '<script>'
1
$ backlog report | grep -o '&lt;script&gt;alert(1)[^ ]*' | head -1
&lt;script&gt;alert(1)&lt;/script&gt;

# For anybody: no people, none of their words, no velocity.
$ backlog edit --assignee Heinrich 1 >/dev/null && backlog note 1 "Secret note" >/dev/null
$ backlog feedback add "I will leave" --from Zoltan --story 1 >/dev/null
$ backlog ask 1 "Who pays?" --of Wilhelm -q
asked about knac3g Renew the certificate of the booking page
  question 1, waiting for Wilhelm: Who pays?
  new again: a question is open: Who pays?
$ backlog report | grep -oE 'Zoltan|Who pays|I will leave' | sort -u
I will leave
Who pays
Zoltan
$ backlog report --public -o public.html
2> wrote 'public.html'
$ grep -ciwE 'Heinrich|Zoltan|Wilhelm|Who pays|I will leave|Secret note|velocity|Marta|Ines' public.html
0
[1]
$ grep -o '<h2 [^>]*>[^<]*' public.html | sed 's/.*>//'
Vision and goals
Releases
Story map
Backlog
Risks
Dependencies

# Whatever is private may change: the page for anybody stays the same, byte for byte.
$ backlog report --public | cmp - public.html && echo same
same
$ backlog edit 1 --assignee Brunhilde --description "Ask Kunigunde" >/dev/null 2>&1
$ backlog note 1 "Kunigunde is against it" >/dev/null
$ backlog block 1 --reason "Kunigunde has no time" >/dev/null
$ backlog feedback add "Kunigunde is right" --from Gismo --kind support >/dev/null
$ sed -i 's/Marta/Kunigunde/; s/days: 8/days: 3/' .backlog/settings.yaml
$ sed -i 's/^capacity: .*/capacity: 99/; s/^agreed_by: .*/agreed_by: Gismo/' .backlog/sprints/*.yaml
$ backlog report | grep -oE 'Kunigunde|Gismo' | sort -u
Gismo
Kunigunde
$ backlog report --public | cmp - public.html && echo same
same

# A decision is shown with the titles of its stories, not their ids; why is for the team.
$ backlog edit tzt1na --title "Warn of a <late> bike" >/dev/null
$ backlog tradeoff 1.0 --drop tzt1na --velocity 17 --decide "Gismo says so" >/dev/null
$ backlog report -o report.html
2> wrote 'report.html'
$ grep -oE '<h3>Release 1.0: as it is[^/]*/a>' report.html
<h3>Release 1.0: as it is, or without &quot;<a href="#story-tzt1na">Warn of a &lt;late&gt; bike</a>
$ grep -c 'Gismo says so' report.html
1
$ backlog report --public | grep -ciE 'Gismo|velocity'
0
[1]

# What nobody has filled in has no column.
$ mkdir "$T/new" && cd "$T/new" && git init -q && backlog init >/dev/null && backlog add One >/dev/null
$ backlog report | grep -o '<th scope="col"[^>]*>[^<]*' | sed 's/.*>//'
Place
Story
State
$ cd "$T"

# What cannot be done.
$ backlog report --release 9
2> backlog: no release '9'
2> hint: there is 1.0
2> hint: 'backlog release new 9' makes it
[3]
tty$ backlog report
backlog: the report is a page for a browser, not for a terminal
hint: name a file, as in: backlog report -o report.html
[2]
