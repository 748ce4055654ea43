# Lets one caller, who knows the token, talk to a port inside a container that has no address on the host.
# First in the host's network: listens on loopback, then becomes itself inside the container's network, keeping the
# listening socket. There: connects to the port, tells where it listens, waits for its one caller and passes bytes.
use strict;
use warnings;
use Socket;
use IO::Handle;
use Fcntl;

my ($stage, $key, $address, $port, $token, $self, $number) = @ARGV;

if ($stage eq 'listen') {
    $^F = 255;    # file descriptors below this survive the exec
    socket(my $listener, PF_INET, SOCK_STREAM, 0) or die "socket: $!\n";
    bind($listener, sockaddr_in(0, INADDR_LOOPBACK)) or die "bind: $!\n";
    listen($listener, 1) or die "listen: $!\n";
    exec('nsenter', "--net=$key", 'perl', '-e', $self, '--', 'relay', $key, $address, $port, $token, $self, fileno($listener))
        or die "nsenter: $!\n";
}

open(my $listener, '+<&=', $number) or die "listener: $!\n";
my ($local) = sockaddr_in(getsockname($listener));
socket(my $app, PF_INET, SOCK_STREAM, 0) or die "socket: $!\n";
$SIG{ALRM} = sub { print "refused connect: timed out\n"; exit 0 };
alarm 10;
connect($app, sockaddr_in($port, inet_aton($address))) or do { print "refused connect: $!\n"; exit 0 };
alarm 0;
print "listening $local\n";
STDOUT->flush();

exit 0 if fork();
open(STDIN, '<', '/dev/null');
open(STDOUT, '>', '/dev/null');
open(STDERR, '>', '/dev/null');
$SIG{ALRM} = 'DEFAULT';
$SIG{PIPE} = 'IGNORE';
alarm 15;
accept(my $caller, $listener) or exit 1;
close($listener);
my $said = '';
while (length($said) < length($token)) {
    sysread($caller, $said, length($token) - length($said), length($said)) or exit 1;
}
exit 1 if $said ne $token;
alarm 0;

my %other = (fileno($app) => $caller, fileno($caller) => $app);
my %open = (fileno($app) => $app, fileno($caller) => $caller);
while (%open) {
    my $ready = '';
    vec($ready, $_, 1) = 1 for keys %open;
    select($ready, undef, undef, undef);
    for my $from (grep { vec($ready, fileno($_), 1) } values %open) {
        my $count = sysread($from, my $bytes, 65536);
        if (!$count) {
            delete $open{fileno($from)};
            shutdown($other{fileno($from)}, 1);
            next;
        }
        for (my $sent = 0; $sent < $count;) {
            my $now = syswrite($other{fileno($from)}, $bytes, $count - $sent, $sent);
            exit 0 unless defined $now;
            $sent += $now;
        }
    }
}
