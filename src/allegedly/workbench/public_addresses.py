"""Only public addresses: a page that is fetched for a person never comes from their own machine or network.

A link in an article could lead to a router, to a printer or to a cloud's store of keys. Names prove nothing, since
whoever owns one decides where it points, and may decide anew between a check and its use. So the check stands where the
connection is made, on the number that it is made to: at the first address, at every redirect, whatever its name.
"""

import contextlib
import errno
import ipaddress
import sys
import threading
from collections.abc import Iterator
from typing import Any

_here = threading.local()
_hooked = threading.Event()


@contextlib.contextmanager
def only_public() -> Iterator[None]:
    """While the block runs, no connection of this thread reaches a private address. One that would raises OSError.

    Python tells its audit hooks (PEP 578) of each connection before it is made, and an error there prevents it. What
    goes through a proxy that the environment names is the proxy's to judge; one at a private address is refused too.
    """
    if not _hooked.is_set():
        _hooked.set()
        sys.addaudithook(_refuse_private)
    _here.fetching = True
    try:
        yield
    finally:
        _here.fetching = False


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the public internet; an IPv4 address inside of an IPv6 one counts as it."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo or (None, None))[1]
        if inner is not None:
            number = inner
        elif number in _NAT64:
            number = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    return number.is_global and not number.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052: IPv4 addresses as a translating network writes them."""


def _refuse_private(event: str, arguments: tuple[Any, ...]) -> None:
    if event != "socket.connect" or not getattr(_here, "fetching", False):
        return
    target = arguments[1]
    # Names are looked up over sockets of other families; an address of the internet is a tuple that begins with it.
    if isinstance(target, tuple) and not is_public(str(target[0])):
        # An OSError, so that whoever connects closes the socket and says which address could not be reached.
        raise OSError(errno.EACCES, "it is this computer or on a private network, where nothing is fetched from")
