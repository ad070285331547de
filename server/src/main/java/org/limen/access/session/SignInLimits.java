package org.limen.access.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How often one address and one name may fail to sign in. What succeeds does not count.
@Component
public class SignInLimits {
    private static final int ADDRESS_AT_ONCE_MAX = 30;
    private static final Duration ADDRESS_EVERY = Duration.ofSeconds(4);
    private static final int NAME_AT_ONCE_MAX = 10;
    private static final Duration NAME_EVERY = Duration.ofSeconds(10);

    private final RateLimit addresses;
    private final RateLimit names;

    SignInLimits(Clock clock) {
        addresses = new RateLimit(clock, ADDRESS_AT_ONCE_MAX, ADDRESS_EVERY);
        names = new RateLimit(clock, NAME_AT_ONCE_MAX, NAME_EVERY);
    }

    /// Takes one attempt of this name from this address, or tells how long to wait.
    Optional<Duration> take(String address, String name) {
        Optional<Duration> wait = takeAddress(address);
        return wait.isPresent() ? wait : names.take(name);
    }

    void giveBack(String address, String name) {
        addresses.giveBack(network(address));
        names.giveBack(name);
    }

    /// Takes one attempt from this address at something that needs no name.
    public Optional<Duration> takeAddress(String address) {
        return addresses.take(network(address));
    }

    /// Takes one attempt of this name, by somebody who is signed in already.
    Optional<Duration> takeName(String name) {
        return names.take(name);
    }

    /// A whole /64 counts as one address in IPv6, since a single host can use all of it.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        InetAddress parsed = InetAddress.ofLiteral(address);
        return parsed instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                : address;
    }
}
