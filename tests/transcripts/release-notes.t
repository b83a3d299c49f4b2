# The example has eight accepted stories, one of them a spike, in a release that is open.
$ git init -q && cp -r "$EXAMPLES/bike-workshop/.backlog" . && git add -A && git commit -q -m example
$ backlog release notes 1.0
## [1.0] - Unreleased

Every customer can book, follow and pay a repair without a phone call

### Added

- Book a repair online:
  - Choose a day and a time for the repair, so that my bike is away only when I can spare it
  - Book for a customer who rings up, so that there is one calendar and not two
  - Get the booking confirmed by e-mail, so that I can look up when to bring the bike
- Have my data deleted on request, so that nobody keeps more of me than the law asks for
- Know where my bike is:
  - See the day's jobs in the morning, so that I can plan my day
  - Note what I did on the job sheet, so that the bill writes itself

### Fixed

- Bookings move by an hour when the clocks change
2> hint: release 1.0 is open: 13 stories are not accepted yet

# For a script.
$ backlog release notes 1.0 --json | head -20
[
  {
    "release": "1.0",
    "status": "open",
    "sections": [
      {
        "heading": "Added",
        "stories": [
          {
            "id": "v3f3dm",
            "title": "Choose a day and a time for the repair",
            "benefit": "my bike is away only when I can spare it",
            "type": "story",
            "epic": "Book a repair online"
          },
          {
            "id": "yrz9gx",
            "title": "Book for a customer who rings up",
            "benefit": "there is one calendar and not two",
            "type": "story",
2> hint: release 1.0 is open: 13 stories are not accepted yet

# Into a file, which is replaced.
$ backlog release notes 1.0 -o NOTES.md --quiet && head -1 NOTES.md && backlog release notes 1.0 -o NOTES.md 2>&1 | grep wrote
## [1.0] - Unreleased
wrote 'NOTES.md'
$ backlog release notes 1.0 -o - | head -1
## [1.0] - Unreleased
2> hint: release 1.0 is open: 13 stories are not accepted yet

# Nothing was written to the backlog.
$ git status --short
?? NOTES.md

# By Product Goal.
$ sed -i '/^product_goal:/d' .backlog/stories/*.yaml && backlog edit v3f3dm yrz9gx --product-goal promise > /dev/null
$ backlog release notes 1.0 --by goal
## [1.0] - Unreleased

Every customer can book, follow and pay a repair without a phone call

### Repairs are booked online and back on the promised day

- Book a repair online:
  - Choose a day and a time for the repair, so that my bike is away only when I can spare it
  - Book for a customer who rings up, so that there is one calendar and not two

### Other changes

- Have my data deleted on request, so that nobody keeps more of me than the law asks for
- Know where my bike is:
  - See the day's jobs in the morning, so that I can plan my day
  - Note what I did on the job sheet, so that the bill writes itself
- Fixed: Bookings move by an hour when the clocks change
- Get the booking confirmed by e-mail, so that I can look up when to bring the bike
2> hint: release 1.0 is open: 13 stories are not accepted yet

# A page of HTML: whatever stands in a story stays text, a description is Markdown that runs and loads nothing.
$ sed -i "s|^title: See the day's jobs.*|title: \"See <script>alert(1)</script> \\& *all*\"|; s|^description:.*||" .backlog/stories/q61hxe-*.yaml && backlog edit q61hxe --description $'A **list** of jobs:\n\n- ![map](https://example.org/m.png)\n- <b onclick="x()">now</b>\n- [run](javascript:alert(1))' > /dev/null
$ backlog release notes 1.0 --details --format html | sed -n '/<h3>Added/,/<h3>Fixed/p'
<h3>Added</h3>
<ul>
<li>Book a repair online<ul>
<li>Choose a day and a time for the repair, so that my bike is away only when I can spare it</li>
<li>Book for a customer who rings up, so that there is one calendar and not two</li>
<li>Get the booking confirmed by e-mail, so that I can look up when to bring the bike</li>
</ul>
</li>
<li>Have my data deleted on request, so that nobody keeps more of me than the law asks for</li>
<li>Know where my bike is<ul>
<li>See &lt;script&gt;alert(1)&lt;/script&gt; &amp; *all*, so that I can plan my day<div>
<p>A <strong>list</strong> of jobs:</p>
<ul>
<li><a href="https://example.org/m.png">map</a></li>
<li>&lt;b onclick=&quot;x()&quot;&gt;now&lt;/b&gt;</li>
<li>run</li>
</ul>
</div>
</li>
<li>Note what I did on the job sheet, so that the bill writes itself</li>
</ul>
</li>
</ul>
<h3>Fixed</h3>
2> hint: release 1.0 is open: 13 stories are not accepted yet
$ backlog release notes 1.0 --format html | grep -c '<script'
0
2> hint: release 1.0 is open: 13 stories are not accepted yet
[1]
$ backlog release notes 1.0 --format html | grep -o "default-src 'none'"
default-src 'none'
2> hint: release 1.0 is open: 13 stories are not accepted yet
$ backlog release notes 1.0 --details | sed -n '/See/,/Note/p'
  - See \<script\>alert(1)\</script\> \& \*all\*, so that I can plan my day

    A **list** of jobs:

    - ![map](https://example.org/m.png)
    - <b onclick="x()">now</b>
    - [run](javascript:alert(1))

  - Note what I did on the job sheet, so that the bill writes itself
2> hint: release 1.0 is open: 13 stories are not accepted yet

# Three releases; who comes from the first is told of both others, the latest first.
$ for r in 1.1 1.2; do backlog release new $r > /dev/null; done
2> hint: 'backlog release add 1.1 ID...' puts stories into it
2> hint: 'backlog release add 1.2 ID...' puts stories into it
$ sed -i 's|^release: "1.0"|release: "1.1"|' .backlog/stories/n5zhnq-*.yaml && sed -i 's|^release: "1.0"|release: "1.2"|' .backlog/stories/b17f4b-*.yaml
$ sed -i 's|^status: open|status: closed|; s|^date:.*|&\n\nclosed: 2026-10-30|' .backlog/releases/1.0.yaml && sed -i 's|^status: open|status: closed\n\nclosed: 2026-11-01|' .backlog/releases/1.1.yaml
$ backlog release notes 1.2 --since 1.0
## [1.2] - Unreleased

### Added

- Have my data deleted on request, so that nobody keeps more of me than the law asks for

## [1.1] - 2026-11-01

### Fixed

- Bookings move by an hour when the clocks change
$ backlog release notes 1.0 | head -1
## [1.0] - 2026-10-30

# The same bytes each time.
$ backlog release notes 1.2 --since 1.0 --format html | cksum > a && backlog release notes 1.2 --since 1.0 --format html | cksum > b && cmp a b
