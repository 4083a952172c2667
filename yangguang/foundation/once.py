"""Idempotency: the same key from the same actor leads to one effect, however often it is sent."""

import hashlib
from collections.abc import Callable

from django.db import connection, transaction

from yangguang.foundation import canonical
from yangguang.foundation.actors import Actor
from yangguang.foundation.errors import Refused
from yangguang.foundation.models import Once
from yangguang.foundation.now import noon, now


def once(*, key: str, by: Actor, request: object, run: Callable[[], object], by_day: bool = False) -> object:
    """Run a piece of work once for a key and actor; later calls get the first result.

    `request` and the result are canonical JSON values. Raises Refused when the key comes back with another request.
    `by_day`: the row says the day alone, since the instant would tell who it was.
    """
    key = key.replace("\x00", "")  # which no table can hold
    request_digest = hashlib.sha256(canonical.dumps(request)).digest()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 7))", [f"{key}\n{by.actor_key}"])
        before = Once.objects.filter(key=key, actor_key=by.actor_key).first()
        if before:
            if bytes(before.request_digest) != request_digest:
                raise Refused("同一提交编号对应了不同的内容。", do="请刷新页面后重新提交。", kept="先前的提交已保留。")
            return before.result
        result = run()
        at = noon() if by_day else now()
        Once.objects.create(key=key, actor_key=by.actor_key, request_digest=request_digest, result=result, at=at)
    return result
