# Serves one text over HTTP on port 80 until it is told to end; what it reads it says on both streams.
use strict; use warnings; use Socket; use IO::Handle;
$SIG{TERM} = sub { exit 0 };
STDOUT->autoflush(1); STDERR->autoflush(1);
print "serving\n"; print STDERR "to whom it may concern\n";
socket(my $listener, PF_INET, SOCK_STREAM, 0); setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
bind($listener, sockaddr_in(80, INADDR_ANY)) or die; listen($listener, 5);
while (accept(my $caller, $listener)) {
    my $asked = <$caller>; my $length = 0; my $host = '';
    while (my $line = <$caller>) {
        $length = $1 if $line =~ /^content-length: (\d+)/i; $host = $1 if $line =~ /^host: (\S+)/i;
        last if $line =~ /^\r?\n$/;
    }
    read($caller, my $body, $length);
    $asked =~ s/\s+$//;
    my $text = "$asked for $host: " . ($body // '');
    my $status = $asked =~ m{ /moved } ? "302 Found\r\nLocation: /elsewhere" : "200 OK";
    print $caller "HTTP/1.1 $status\r\nContent-Length: ", length($text), "\r\nConnection: close\r\n\r\n$text";
    close $caller;
}
