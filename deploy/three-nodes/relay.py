#!/usr/bin/env python3
"""The line between two nodes on one machine: passes bytes on as they come; ending it cuts the line.

Usage: relay.py LISTEN-PORT TARGET-PORT
TLS goes through it untouched: it can cut and it cannot read.
"""
import socket
import sys
import threading


def pass_on(source, target):
    try:
        while chunk := source.recv(65536):
            target.sendall(chunk)
    except OSError:
        pass
    finally:
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def main():
    listen, target = int(sys.argv[1]), int(sys.argv[2])
    door = socket.create_server(("127.0.0.1", listen))
    while True:
        caller, _ = door.accept()
        try:
            called = socket.create_connection(("127.0.0.1", target), timeout=10)
            called.settimeout(None)
        except OSError:
            caller.close()
            continue
        for ends in ((caller, called), (called, caller)):
            threading.Thread(target=pass_on, args=ends, daemon=True).start()


if __name__ == "__main__":
    main()
