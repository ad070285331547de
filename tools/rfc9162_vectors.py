#!/usr/bin/env python3
"""Writes vectors of Merkle trees from the definitions of RFC 9162 section 2.1, word for word and as slow as they are.

    tools/rfc9162_vectors.py > engine/src/test/resources/merkle/rfc9162-vectors.txt

The first eight leaves are those that implementations of Certificate Transparency test with.
"""
from hashlib import sha256

LEAVES = [bytes.fromhex(h) for h in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
LEAVES += [bytes([n]) * n for n in range(9, 22)]


def k(n):
    """The largest power of two smaller than n."""
    power = 1
    while power * 2 < n:
        power *= 2
    return power


def mth(d):
    if not d:
        return sha256().digest()
    if len(d) == 1:
        return sha256(b"\0" + d[0]).digest()
    m = k(len(d))
    return sha256(b"\1" + mth(d[:m]) + mth(d[m:])).digest()


def path(m, d):
    if len(d) == 1:
        return []
    s = k(len(d))
    return path(m, d[:s]) + [mth(d[s:])] if m < s else path(m - s, d[s:]) + [mth(d[:s])]


def subproof(m, d, b):
    if m == len(d):
        return [] if b else [mth(d)]
    s = k(len(d))
    if m <= s:
        return subproof(m, d[:s], b) + [mth(d[s:])]
    return subproof(m - s, d[s:], False) + [mth(d[:s])]


def line(*words, hashes=()):
    print(" ".join([str(word) for word in words] + [h.hex() for h in hashes]))


for leaf in LEAVES:
    line("leaf", leaf.hex() or "-", hashes=[sha256(b"\0" + leaf).digest()])
for size in range(len(LEAVES) + 1):
    line("root", size, hashes=[mth(LEAVES[:size])])
for size in (1, 2, 3, 5, 7, 8, 13, 21):
    for index in range(size):
        line("inclusion", index, size, hashes=path(index, LEAVES[:size]))
    for before in range(1, size):
        line("consistency", before, size, hashes=subproof(before, LEAVES[:size], True))
