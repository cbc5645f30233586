"""Signatures and logins that a server asks for, sent to the catalog's own hosts only.

A transport asks its signer anew for each request, and for each address that a redirect leads to: no secret follows a
redirect.
"""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from ..errors.login import LoginMissing, LoginRefused, LoginWanted, PaymentNotAgreed
from ..errors.network import BadStatus, NetworkError, NoSignature
from .access import Grant, Signing
from .messages import Answer, Request
from .sigv4 import Keys, signed_headers

Get = Callable[[str], Answer]
REFUSED = frozenset({401, 403})
_SECONDS_BETWEEN = 60.0
_MARGIN = timedelta(seconds=90)  # before it ends a token is not used any more: a request may take that long


class Signer:
    """Signs nothing: the signer of a catalog whose files anybody may read, and the base of the others.

    Attributes:
        protocol: of the address that is taken where an item states several.
        grant: what the requests may carry.
        access: what the catalog's files need.
    """

    protocol = "https"

    def __init__(self, grant: Grant) -> None:
        self.grant, self.access = grant, grant.access

    def of(self, catalog: str) -> Signer:
        """The signer for the files of a catalog, by its title: this one, where there is no other."""
        return self

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Those that it stands for: itself, where there is no other."""
        return (self,)

    def check(self) -> None:
        """Raise ``LoginMissing`` where the files need an account, and none was chosen."""
        if self.access.login and not self.grant.login:
            raise LoginMissing(catalog=self.grant.title, note=self.access.note)

    def reaches(self, url: str) -> bool:
        """Whether secrets may go to an address: https to the hosts of ``access``; without any, the catalog's own."""
        own = urlsplit(self.grant.url)
        parts = urlsplit(url)
        host = parts.hostname or ""
        if not self.access.hosts:
            return (parts.scheme, parts.netloc) == (own.scheme, own.netloc)
        return parts.scheme == "https" and any(
            host == one or (one.startswith(".") and host.endswith(one)) for one in self.access.hosts
        )

    def signed(self, request: Request, get: Get) -> Request:
        """The request as it is sent.

        Args:
            request: not signed yet.
            get: fetches what signing itself needs; raises a ``NetworkError``.
        """
        return request

    def renew(self, request: Request) -> bool:
        """Whether a request that was refused, given as it was signed, is worth another signature."""
        return False

    def is_login_page(self, url: str) -> bool:
        """Whether being sent to an address means that the login was refused."""
        return bool(self.access.login_page) and urlsplit(url).hostname == self.access.login_page

    def refusal(self, url: str, host: str, status: int) -> NetworkError:
        """The error of a request that was answered with an HTTP status other than success."""
        if status in REFUSED and self.grant.login and self.reaches(url):
            return LoginRefused(host=host, status=status)
        return LoginWanted(host=host) if status == 401 else BadStatus(host, status)


class SasSigner(Signer):
    """Planetary Computer: SAS tokens for whole containers, given to anybody for less than an hour."""

    def signed(self, request: Request, get: Get) -> Request:
        """The request with the token of its container."""
        if not self.reaches(request.url):
            return request
        token = _tokens(self.access.issuer).token(_container(request.url), get)
        return replace(request, url=f"{request.url}{'&' if urlsplit(request.url).query else '?'}{token}")

    def renew(self, request: Request) -> bool:
        """Whether a new token may help, as ``Tokens.drop`` has it."""
        return self.reaches(request.url) and _tokens(self.access.issuer).drop(_container(request.url), request.url)


class S3Signer(Signer):
    """Signs with S3 keys (AWS Signature Version 4)."""

    protocol = "s3"

    def __init__(self, grant: Grant, keys: Keys) -> None:
        super().__init__(grant)
        self.keys = keys

    def reaches(self, url: str) -> bool:
        """Whether an address is in one of the catalog's own buckets: others may lie on the same host."""
        return super().reaches(url) and urlsplit(url).path.split("/")[1:2] in [[one] for one in self.access.buckets]

    def check(self) -> None:
        """Raise ``PaymentNotAgreed`` where the files are requester pays; else as for any signer."""
        if self.access.pays and not self.grant.pays:
            raise PaymentNotAgreed(catalog=self.grant.title)
        super().check()

    def signed(self, request: Request, get: Get) -> Request:
        """The request with the headers that sign it, where it goes to the catalog's own buckets."""
        if not self.reaches(request.url):
            return request
        pays = {"x-amz-request-payer": "requester"} if self.grant.pays else {}
        headers = signed_headers(request.method, request.url, self.keys, datetime.now(UTC), pays)
        return replace(request, headers={**request.headers, **headers})


class SignerGroup(Signer):
    """Those of several catalogs that are searched together: each signs what goes to its own hosts, and nothing else.

    Args:
        signers: one for each catalog.
    """

    def __init__(self, signers: Sequence[Signer]) -> None:
        super().__init__(signers[0].grant)
        self._by_title = {one.grant.title: one for one in signers}
        self._signers = tuple(sorted(signers, key=lambda one: not one.grant.login))  # of one host the login's

    def of(self, catalog: str) -> Signer:
        """The signer for the files of a catalog, by its title."""
        return self._by_title.get(catalog, self)

    @property
    def signers(self) -> tuple[Signer, ...]:
        """One for each catalog, those with a login first."""
        return self._signers

    def check(self) -> None:
        """Nothing: each catalog's own signer knows what its files need."""

    def reaches(self, url: str) -> bool:
        """Whether secrets of any of the catalogs may go to an address."""
        return any(one.reaches(url) for one in self._signers)

    def signed(self, request: Request, get: Get) -> Request:
        """The request as the catalog signs it whose secrets may go there."""
        return self._for(request.url).signed(request, get)

    def renew(self, request: Request) -> bool:
        """As that catalog's signer has it."""
        return self._for(request.url).renew(request)

    def is_login_page(self, url: str) -> bool:
        """Whether it is that of any of the catalogs."""
        return any(one.is_login_page(url) for one in self._signers)

    def refusal(self, url: str, host: str, status: int) -> NetworkError:
        """As that catalog's signer has it."""
        return self._for(url).refusal(url, host, status)

    def _for(self, url: str) -> Signer:
        return next((one for one in self._signers if one.reaches(url)), self._signers[0])


def signer_of(*grants: Grant) -> Signer:
    """The signer of catalogs for which no login was chosen."""
    signers = [
        SasSigner(grant) if grant.access.signing is Signing.PLANETARY_COMPUTER else Signer(grant) for grant in grants
    ]
    return signers[0] if len(signers) == 1 else SignerGroup(signers)


@dataclass(frozen=True)
class _Token:
    text: str
    until: datetime


class Tokens:
    """SAS tokens by container, each fetched once and used until shortly before it expires. Used by many threads."""

    def __init__(self, issuer: str) -> None:
        self._issuer = issuer
        self._lock = threading.Lock()
        self._fetching: dict[str, threading.Lock] = {}
        self._known: dict[str, _Token] = {}
        self._dropped: dict[str, float] = {}  # when last, by the monotonic clock
        self._failed: dict[str, tuple[float, NetworkError]] = {}  # when last, and why

    def token(self, container: str, get: Get) -> str:
        """The token of a container.

        Args:
            container: "account/container", as the issuer's addresses have it.
            get: fetches the issuer's answer.

        Raises:
            NetworkError: it could not be fetched, by this thread or by the one for which it waited.
        """
        with self._lock:
            fetching = self._fetching.setdefault(container, threading.Lock())
        asked = time.monotonic()
        with fetching:  # whoever comes meanwhile waits for the one that fetches, and fails with it
            when, error = self._failed.get(container, (-math.inf, None))
            if error is not None and when >= asked:
                raise copy(error)  # each thread with its own traceback
            token = self._known.get(container)
            if token is None or token.until - _MARGIN < datetime.now(UTC):
                try:
                    token = self._known[container] = self._fetch(container, get)
                except NetworkError as reason:
                    self._failed[container] = time.monotonic(), reason
                    raise
            return token.text

    def drop(self, container: str, url: str) -> bool:
        """Drop the token with which a request was refused.

        Not twice within a minute: what a fresh token does not open stays closed, for all the scenes of a run.

        Args:
            container: as for ``token``.
            url: as it was signed.

        Returns:
            Whether to sign the request again: with a new token, or with one that another thread has fetched already.
        """
        with self._lock:
            token, now = self._known.get(container), time.monotonic()
            if token is None or not url.endswith(token.text):
                return True
            if now - self._dropped.get(container, -math.inf) < _SECONDS_BETWEEN:
                return False
            del self._known[container]
            self._dropped[container] = now
            return True

    def _fetch(self, container: str, get: Get) -> _Token:
        host = urlsplit(self._issuer).hostname or ""
        answer = get(f"{self._issuer}/{container}")
        if answer.status != 200:
            raise BadStatus(host, answer.status)
        try:
            found = json.loads(answer.body)
            until = datetime.fromisoformat(str(found["msft:expiry"]).replace("Z", "+00:00"))
            return _Token(str(found["token"]), until if until.tzinfo else until.replace(tzinfo=UTC))
        except (ValueError, KeyError, TypeError) as error:
            raise NoSignature(type(error).__name__, host=host) from error


@lru_cache(maxsize=8)
def _tokens(issuer: str) -> Tokens:
    """One for all runs: a service that gives them to anybody counts how often it is asked."""
    return Tokens(issuer)


def _container(url: str) -> str:
    """Account and container, as the issuer's addresses have them."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').partition('.')[0]}/{parts.path.split('/')[1]}"
