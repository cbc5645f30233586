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
    EARTHDATA = "earthdata"  # NASA Earthdata Login


@dataclass(frozen=True)
class Access:
    """What it takes to read a catalog's files. Searching never needs a login.

    ``hosts``: where signatures and credentials may go, whole names, or endings that begin with a dot; none else ever
    sees them. ``login``: whether the files need an account; ``note`` is the sentence that says so, "" where there is
    nothing to say. ``issuer`` gives signatures or tokens; ``endpoint`` is the S3 server of ``s3://`` addresses
    (addressed by path, or by host where it has a place for the ``{bucket}``), ``buckets`` what it has of theirs.
    ``ready``: whether the login is built in here; ``pays`` whether whoever reads the files pays for it.
    """

    signing: Signing = Signing.NONE
    hosts: tuple[str, ...] = ()
    login: bool = False
    note: str = ""
    issuer: str = ""
    endpoint: str = ""
    buckets: tuple[str, ...] = ()
    ready: bool = True
    pays: bool = False


OPEN = Access()  # to all


@dataclass(frozen=True)
class Grant:
    """What requests of one run may carry: how files are read, and what the analyst chose and agreed to.

    ``title`` and ``url``: of the server that is asked for scenes, by which errors name it. ``login``: the id of the
    QGIS authentication that was chosen (an id is no secret), ``pays``: whether to pay for what is read.
    """

    title: str
    url: str
    access: Access = OPEN
    login: str = ""
    pays: bool = False
