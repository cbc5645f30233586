"""What it takes to read a server's files, and where secrets may go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Signing(Enum):
    """How a file's address becomes one that its server answers."""

    NONE = "none"
    PLANETARY_COMPUTER = "planetary-computer"  # a short-lived SAS signature, given to anybody
    OIDC = "oidc"  # an account: S3 keys, or a bearer token from its OpenID Connect server
    S3 = "s3"  # S3 keys; the files are requester pays
    EARTHDATA = "earthdata"  # a token of NASA's Earthdata Login, which QGIS adds as a header


@dataclass(frozen=True)
class Access:
    """What it takes to read the files of a catalog. Searching never needs a login.

    Attributes:
        signing: how addresses of files are signed.
        hosts: where signatures and credentials may go, as whole host names, or as endings that begin with a dot. No
            other host ever receives them.
        login: whether the files need an account.
        note: the sentence that says so to the analyst; "" for none.
        issuer: the URL of the service that gives signatures or tokens.
        endpoint: the URL of the S3 server of ``s3://`` addresses. Files are addressed by path, or by host where the
            URL has a place for the ``{bucket}``.
        buckets: the catalog's own buckets on that server.
        login_page: the host to which a server sends whoever it does not let in; "" where it answers with a status.
        pays: whether the files are requester pays.
    """

    signing: Signing = Signing.NONE
    hosts: tuple[str, ...] = ()
    login: bool = False
    note: str = ""
    issuer: str = ""
    endpoint: str = ""
    buckets: tuple[str, ...] = ()
    login_page: str = ""
    pays: bool = False


OPEN = Access()  # files that anybody may read


@dataclass(frozen=True)
class Grant:
    """What the requests of one run may carry: how files are read, and what the analyst chose and agreed to.

    Attributes:
        title: the catalog's name in error messages.
        url: the catalog's address.
        access: what its files need.
        login: the id of the QGIS authentication that was chosen (an id is no secret); "" for none.
        pays: whether the analyst agreed to pay for what is read.
    """

    title: str
    url: str
    access: Access = OPEN
    login: str = ""
    pays: bool = False
