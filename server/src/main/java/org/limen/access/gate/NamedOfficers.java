package org.limen.access.gate;

import java.util.Optional;
import org.limen.access.OfficerId;
import org.limen.access.Officers;
import org.limen.access.account.Account;
import org.limen.access.account.Accounts;
import org.limen.access.post.Devices;
import org.springframework.stereotype.Component;

/// Looks names up among people first, then among machines.
@Component
class NamedOfficers implements Officers {
    private final Accounts accounts;
    private final Devices devices;

    NamedOfficers(Accounts accounts, Devices devices) {
        this.accounts = accounts;
        this.devices = devices;
    }

    @Override
    public Optional<String> name(OfficerId id) {
        return accounts.find(id).map(Account::name).or(() -> devices.name(id));
    }
}
