package org.limen.screening.edition;

import java.util.List;

/// Who keeps lists that this node trusts.
///
/// @param code      a state's code, or one followed by a hyphen and a name
/// @param publicKey Ed25519, the Base64 of its X.509 form
/// @param lists     the lists that it may issue
record Authority(String code, String name, String publicKey, List<String> lists) {
    Authority {
        lists = List.copyOf(lists);
    }
}
