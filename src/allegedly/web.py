"""What every call to the network shares: an address as it goes over the wire, and an opener for HTTP alone."""

import urllib.parse
import urllib.request


def opener(redirects: urllib.request.HTTPRedirectHandler) -> urllib.request.OpenerDirector:
    """An opener for HTTP and HTTPS that treats redirects in this way: Python's own one would read files and FTP too."""
    director = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
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
