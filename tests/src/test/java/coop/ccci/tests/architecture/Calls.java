package coop.ccci.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;

/** What a call does to the world outside, whatever overload is used. */
enum Calls {
    START_A_PROCESS(Set.of("java.lang.ProcessBuilder.start", "java.lang.Runtime.exec")),
    READ_THE_CLOCK(Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.lang.System.currentTimeMillis")),
    SLEEP(Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep")),
    PAUSE(Set.of("java.util.concurrent.locks.LockSupport.parkNanos")),
    OPEN_A_SOCKET(Set.of(
            "java.nio.channels.SocketChannel.open",
            "java.nio.channels.ServerSocketChannel.open",
            "javax.net.SocketFactory.createSocket",
            "java.net.URL.openConnection",
            "java.net.http.HttpClient.newHttpClient",
            "java.net.http.HttpClient.newBuilder")) {
        @Override
        boolean isMadeBy(JavaCall<?> call) {
            JavaClass owner = call.getTargetOwner();
            boolean makes = call.getName().equals("<init>");
            return super.isMadeBy(call)
                    || (makes && (owner.isEquivalentTo(Socket.class) || owner.isEquivalentTo(ServerSocket.class)));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> methods;

    Calls(Set<String> methods) {
        this.methods = methods;
    }

    boolean isMadeBy(JavaCall<?> call) {
        return methods.contains(call.getTargetOwner().getName() + "." + call.getName());
    }

    DescribedPredicate<JavaCall<?>> predicate() {
        return DescribedPredicate.describe(name(), this::isMadeBy);
    }
}
