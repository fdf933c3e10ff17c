"""What every call to the network shares: an address as it goes over the wire, and an opener for HTTP alone.

An opener that reaches public addresses alone is for what a person did not write: a link in an article could lead to a
router, to a printer or to a cloud's store of keys. Names prove nothing, since whoever owns one decides where it points,
and may decide anew between a check and its use. So the name is looked up once for each connection, every number that it
has is checked, and the connection is made to a number that was: at the first address, at every redirect.
"""

import errno
import http.client
import ipaddress
import socket
import urllib.parse
import urllib.request

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""RFC 6052: IPv4 addresses as a translating network writes them."""

_GIVEN_OUT = ipaddress.ip_network("2000::/3")
"""The only IPv6 addresses that are given out for the public internet (RFC 4291, section 2.4): the others are local, or
another form of an IPv4 address, which may be that of this computer."""


def opener(
    redirects: urllib.request.HTTPRedirectHandler, *, public_only: bool = False
) -> urllib.request.OpenerDirector:
    """An opener for HTTP and HTTPS that treats redirects in this way: Python's own one would read files and FTP too.

    `public_only` refuses, with an OSError, to connect to this computer or a private network. What goes through a proxy
    that the environment names is the proxy's to judge; one at a private address is refused too.
    """
    director = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _PublicHandler() if public_only else urllib.request.HTTPHandler(),
        _PublicSecureHandler() if public_only else urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        redirects,
    ):
        director.add_handler(handler)
    return director


def ascii_address(address: str) -> str:
    """An address as it goes over the wire: accents in the host as IDNA, elsewhere percent-encoded, no fragment.

    Raises ValueError where there is no host in it, or none that can be.
    """
    pieces = urllib.parse.urlsplit(address.strip())
    host = (pieces.hostname or "").encode("idna").decode()
    if not host:
        raise ValueError
    host = f"[{host}]" if ":" in host else host
    port = f":{pieces.port}" if pieces.port else ""
    path = urllib.parse.quote(pieces.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = urllib.parse.quote(pieces.query, safe="/%:@!$&'()*+,;=~-._?")
    return urllib.parse.urlunsplit((pieces.scheme.lower(), f"{host}{port}", path, query, ""))


def reason_of(error: object) -> str:
    """An error of the network or the disk in a few words."""
    return str(getattr(error, "strerror", None) or type(error).__name__).lower()


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
        elif number not in _GIVEN_OUT:
            return False
    return number.is_global and not number.is_multicast


def connect_publicly(host: str, port: int, timeout: float | None) -> socket.socket:
    """A connection to a host all of whose addresses are public. Raises OSError where one is not, or none answers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not found or not all(is_public(str(place[4][0])) for place in found):
        raise OSError(errno.EACCES, "it is this computer or on a private network, where nothing is fetched from")
    failed = OSError(errno.EHOSTUNREACH, "no address of it answers")
    for family, kind, protocol, _, place in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(place)
        except OSError as error:
            connection.close()
            failed = error
        else:
            return connection
    raise failed


class _PublicConnection(http.client.HTTPConnection):
    """A connection whose host was looked up and checked by us; a proxy's tunnel goes on from there."""

    def connect(self) -> None:
        self.sock = connect_publicly(self.host, self.port, self.timeout)
        if self._tunnel_host:  # type: ignore[attr-defined]  # typeshed leaves out what the base class does here
            self._tunnel()  # type: ignore[attr-defined]


class _PublicSecureConnection(http.client.HTTPSConnection, _PublicConnection):
    """The same under TLS: HTTPSConnection connects by the class after it, and checks the certificate's name."""


class _PublicHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_PublicConnection, req)


class _PublicSecureHandler(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_PublicSecureConnection, req)
