#!/usr/bin/env perl
# Judges a merge of two branches: what must have come out of it, told from the values before, ours
# and theirs alone. Shares nothing with the driver: another language, another reader of the files,
# and the rules of docs/git.md written down a second time.
#
# usage: merge_oracle.pl BASE OURS THEIRS MERGED CONFLICTED... [--lines]
# The first four are copies of .backlog. CONFLICTED are the paths below it that git reports as
# conflicts. With --lines the merge was git's own: it may miss a dispute, but must lose nothing.
# Prints one finding a line: "KIND PATH KEY ...", KIND being false, missed, lost, invalid or moved.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

my $lines = grep { $_ eq '--lines' } @ARGV;
my ($base, $ours, $theirs, $merged, @conflicted) = grep { $_ ne '--lines' } @ARGV;
my %is_conflicted = map { $_ => 1 } @conflicted;

my %set = map { $_ => 1 } qw(labels depends_on ready_items done_items);
my %list = map { $_ => 1 } qw(acceptance_criteria questions notes rejections past_sprints
  past_releases reopened waived);
my %day = map { $_ => 1 } qw(added release_since readied planned started finished accepted closed
  on answered from until);
my %derived = map { $_ => 1 } qw(planned_size planned_digest);
my %statement = map { $_ => 1 } qw(pinned blocked dropped external);
my @accepted_of = qw(title role want benefit description size acceptance_criteria);
my %life = map { $_ => 1 } qw(status sprint planned_size planned_digest added past_sprints dropped
  finished_by accepted_size readied planned started finished accepted accepted_by accepted_commit
  accepted_digest goal_met closed reason);
my @path = ([qw(new ready planned in-progress done accepted)], [qw(planned active closed)]);

# -- Reading: block maps and lists, as the program writes them.

sub scalar_of {
  my ($text) = @_;
  $text =~ s/^\s+|\s+$//g;
  return $text unless $text =~ /^"(.*)"$/;
  $text = $1;
  $text =~ s/\\(["\\])/$1/g;
  return $text;
}

# Reads the block that begins at line $$at with this indent; undef for nothing.
sub read_block {
  my ($text, $at, $indent) = @_;
  return undef if $$at > $#$text;
  my ($margin) = $text->[$$at] =~ /^( *)/;
  return undef if length $margin < $indent;
  my $column = length $margin;
  if ($text->[$$at] =~ /^ *- /) {
    my @items;
    while ($$at <= $#$text && $text->[$$at] =~ /^ {$column}- (.*)$/) {
      if ($1 =~ /^"?[a-z_]+"?:( |$)/) {
        substr $text->[$$at], $column, 1, ' ';
        push @items, read_block($text, $at, $column + 2);
      } else {
        push @items, scalar_of($1);
        ++$$at;
      }
    }
    return \@items;
  }
  my %map;
  while ($$at <= $#$text && $text->[$$at] =~ /^ {$column}"?([A-Za-z_]+)"?:(?: (.*))?$/) {
    my ($key, $value) = ($1, $2);
    die "twice: $key\n" if exists $map{$key};
    ++$$at;
    if (defined $value && $value =~ /^\[(.*)\]$/) {
      $map{$key} = [map { scalar_of($_) } split /,/, $1];
    } elsif (defined $value && $value ne '') {
      $map{$key} = scalar_of($value);
    } else {
      my $nested = read_block($text, $at, $column + 1);
      $map{$key} = $nested if defined $nested;
    }
  }
  return \%map;
}

sub read_text {
  my @text = grep { !/^\s*$/ && !/^\s*#/ } split /\n/, $_[0];
  my $at = 0;
  my $value = read_block(\@text, \$at, 0);
  die "cannot read '$text[$at]'\n" if $at <= $#text;
  return $value // {};
}

sub slurp {
  my ($path) = @_;
  open my $file, '<', $path or return undef;
  local $/;
  return scalar <$file>;
}

# -- Values.

sub canon {
  my ($value) = @_;
  return '' unless defined $value;
  return '[' . join(',', map { canon($_) } @$value) . ']' if ref $value eq 'ARRAY';
  return '{' . join(',', map { "$_=" . canon($value->{$_}) } sort keys %$value) . '}'
    if ref $value eq 'HASH';
  return "'$value'";
}
sub same { return canon($_[0]) eq canon($_[1]); }

sub least { my ($a, $b) = @_; return $a lt $b ? $a : $b; }

# -- What must come out: [the value] or [] where people have to decide. Lists come out as sets.

sub merge_set {
  my ($b, $o, $t) = map { my %has; $has{$_} = 1 for @{ $_ // [] }; \%has } @_;
  my %all = (%$b, %$o, %$t);
  return [[sort grep { $b->{$_} ? $o->{$_} && $t->{$_} : 1 } keys %all]];
}

sub merge_map {
  my ($b, $o, $t) = map { $_ // {} } @_;
  my %out;
  my %judged = (%$o, %$t);
  if (exists $judged{result} && exists $judged{text} && %$b) {  # a verdict about another text
    for my $sides ([$o, $t], [$t, $o]) {
      my ($one, $other) = @$sides;
      return [] if !same($one->{result}, $other->{result}) && !same($one->{text}, $other->{text})
        && !same($one->{result}, $b->{result}) && !same($other->{text}, $b->{text});
    }
  }
  for my $key (keys %{ { %$b, %$o, %$t } }) {
    my $value = merge($key, $b->{$key}, $o->{$key}, $t->{$key});
    return [] unless @$value;
    $out{$key} = $value->[0] if defined $value->[0];
  }
  return [\%out];
}

sub name_of {
  my ($key, $item) = @_;
  return $item->{id} if defined $item->{id};
  return $item->{sprint} if $key eq 'past_sprints';
  return canon($item);
}

sub merge_list {
  my ($key, @sides) = @_;
  my ($b, $o, $t) = map {
    my %by;
    for my $item (@{ $_ // [] }) { $by{ name_of($key, $item) } = $item }
    \%by
  } @sides;
  my @out;
  for my $name (sort keys %{ { %$b, %$o, %$t } }) {
    my ($was, $left, $right) = ($b->{$name}, $o->{$name}, $t->{$name});
    if (defined $left && defined $right) {
      my $value = same($left, $right) ? [$left]
        : same($left, $was) ? [$right]
        : same($right, $was) ? [$left]
        : merge_map($was, $left, $right);
      return [] unless @$value;
      push @out, $value->[0];
    } elsif (!defined $was) {
      push @out, $left // $right;
    } elsif (!same($was, $left // $right)) {
      return [];
    }
  }
  return [\@out];
}

sub merge {
  my ($key, $b, $o, $t) = @_;
  return [$o] if same($o, $t) || same($t, $b);
  return [$t] if same($o, $b);
  return merge_set($b, $o, $t) if $set{$key};
  return merge_list($key, $b, $o, $t) if $list{$key} || ref $o eq 'ARRAY' && ref $o->[0];
  return defined $o && defined $t ? [least($o, $t)] : [] if $day{$key};
  return [least($o // '', $t // '')] if $key eq 'rank';
  if ($key eq 'status') {
    for my $path (@path) {
      my %at = map { $path->[$_] => $_ } 0 .. $#$path;
      my ($from, $left, $right) = map { $at{ $_ // '' } } $b, $o, $t;
      next unless defined $from && defined $left && defined $right;
      return [$left > $right ? $o : $t] if $left > $from && $right > $from;
    }
    return [];
  }
  if ($statement{$key} && ref $o && ref $t && defined $o->{on} && defined $t->{on}) {
    return [] unless same({ %$o, on => '' }, { %$t, on => '' });
    return [$o->{on} lt $t->{on} ? $o : $t];
  }
  return [];
}

# -- A file.

# What an acceptance is about.
sub accepted_part {
  my ($key, $value) = @_;
  return $key eq 'acceptance_criteria' ? [map { $_->{text} } @{ $value // [] }] : $value;
}

# The keys on which the sides disagree, and what the others must hold.
sub judge {
  my ($b, $o, $t) = @_;
  my (%disputed, %expected);
  for my $key (keys %{ { %$b, %$o, %$t } }) {
    my $value = $derived{$key} ? [undef] : merge($key, $b->{$key}, $o->{$key}, $t->{$key});
    if (@$value) { $expected{$key} = $value->[0] } else { $disputed{$key} = 1 }
  }
  my $dispute = $disputed{status};
  if (!$dispute && ($expected{status} // '') eq 'accepted') {
    for my $side ($o, $t) {
      next unless ($side->{status} // '') eq 'accepted';
      next if ($b->{status} // '') eq 'accepted'
        && same($side->{accepted_digest}, $b->{accepted_digest});
      for my $key (@accepted_of) {
        my $merged = $disputed{$key} ? undef : accepted_part($key, $expected{$key});
        $dispute = 1 if $disputed{$key} || !same($merged, accepted_part($key, $side->{$key}));
      }
      next if $disputed{acceptance_criteria};
      my %verdict = map { name_of('', $_) => $_->{result} // 'open' }
        @{ $side->{acceptance_criteria} // [] };
      for my $criterion (@{ $expected{acceptance_criteria} // [] }) {  # judged worse elsewhere
        my ($was, $is) = ($verdict{ name_of('', $criterion) } // '', $criterion->{result} // 'open');
        $dispute = 1 if $is ne $was && $is ne 'pass';
      }
    }
  }
  if ($dispute) {
    for my $key (keys %life) { $disputed{$key} = 1 if !same($o->{$key}, $t->{$key}) }
  }
  return (\%disputed, \%expected);
}

sub sides_of {
  my ($text) = @_;
  my (@ours, @theirs);
  my $where = '';
  for my $line (split /^/, $text) {
    if ($line =~ /^<<<<<<< /) { $where = 'ours' }
    elsif ($line =~ /^=======$/ && $where) { $where = 'theirs' }
    elsif ($line =~ /^>>>>>>> /) { $where = '' }
    else {
      push @ours, $line if $where ne 'theirs';
      push @theirs, $line if $where ne 'ours';
    }
  }
  return (join('', @ours), join('', @theirs));
}

# As a set where the order is not judged.
sub comparable {
  my ($key, $value) = @_;
  return canon($value) unless ref $value eq 'ARRAY' && ($set{$key} || $list{$key});
  return @$value ? canon([sort map { canon($_) } @$value]) : '';
}

sub judge_file {
  my ($path) = @_;
  my @texts = map { slurp("$_/$path") } $base, $ours, $theirs;
  my $text = slurp("$merged/$path");
  my $conflicted = $is_conflicted{$path};
  # Added on one side, or on both alike: as it was added. Nothing is removed here.
  if (!defined $texts[0]) {
    my ($o, $t) = @texts[1, 2];
    my $added_twice = defined $o && defined $t && $o ne $t;
    print "false $path added\n" if $conflicted && !$added_twice;
    print "missed $path added\n" if !$conflicted && $added_twice && !$lines;
    print "lost $path added\n" if !$conflicted && !$added_twice && $text ne ($o // $t);
    return;
  }
  my ($b, $o, $t) = map { read_text($_) } @texts;
  my ($disputed, $expected) = judge($b, $o, $t);
  print "moved $path rank\n"
    if !same($o->{rank}, $t->{rank}) && !same($o->{rank}, $b->{rank}) && !same($t->{rank}, $b->{rank});
  print "false $path\n" if $conflicted && !%$disputed;
  print "missed $path " . join(',', sort keys %$disputed) . "\n"
    if !$conflicted && %$disputed && !$lines;
  return if $lines && $conflicted;
  my @got = $conflicted ? sides_of($text) : ($text);
  for my $side (@got) {
    my $values = eval { read_text($side) };
    if (!defined $values) {
      print "invalid $path $@";
      next;
    }
    for my $key (sort keys %$expected) {
      next if $disputed->{$key} || $derived{$key};
      my $want = comparable($key, $expected->{$key});
      my $have = comparable($key, scalar $values->{$key});
      print "lost $path $key: expected $want, got $have\n" if $want ne $have;
    }
    for my $key (sort keys %$values) {
      print "lost $path $key: nobody wrote it\n"
        unless exists $o->{$key} || exists $t->{$key};
    }
  }
}

my %paths;
for my $tree ($base, $ours, $theirs) {
  for my $file (glob "$tree/*/*.yaml") {
    $paths{ substr $file, 1 + length $tree } = 1;
  }
}
judge_file($_) for sort keys %paths;
