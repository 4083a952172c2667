"""One's tokens: issued to programs after password and code, shown once, taken back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import shown
from yangguang.accounts import actions, policies, queries
from yangguang.accounts.errors import NoToken, WrongCode
from yangguang.accounts.forms import AddToken
from yangguang.accounts.models import Scope, Token, User


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """Those that act in my name; and one more."""
    user = queries.require(request.user)
    form = _form(user, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, user, form)
    given = form.cleaned_data
    try:
        actions.confirm_token(request=request, by=user, password=given["password"], code=given["code"])
        issued = actions.issue_token(by=user, name=given["name"], scopes=given["scopes"], days=given["days"])
    except (WrongCode, NoToken) as fault:
        form.add_error("password" if isinstance(fault, WrongCode) else None, str(fault))
        return _page(request, user, form)
    return render(request, "accounts/token.html", {"issued": issued})


@require_POST
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """Take one back."""
    user = queries.require(request.user)
    actions.revoke_token(token=queries.tokens(user).filter(pk=token_id).first() or Token(), by=user)
    return redirect("accounts:tokens")


def _form(user: User, sent: object) -> AddToken:
    held = queries.roles_of(user)
    form = AddToken(sent)  # type: ignore[arg-type]  # what was sent, or nothing
    form.fields["scopes"].choices = [  # type: ignore[attr-defined]  # a field with choices
        (each, each.label) for each in Scope if policies.may_hold_scope(held=held, scope=each)
    ]
    return form


def _page(request: HttpRequest, user: User, form: AddToken) -> HttpResponse:
    held = [(each, _scopes(each), queries.last_use(each)) for each in queries.tokens(user)]
    context = shown(form, held=held, room=len(held) < actions.tokens.MOST)
    return render(request, "accounts/tokens.html", context, status=403 if form.errors else 200)


def _scopes(token: Token) -> list[str]:
    return [str(Scope(each.scope).label) for each in token.scopes.all()]
