"""Addresses of the public files, where no server stands before: whatever no page claims."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from yangguang.web.public import serve

urlpatterns = [
    path("<path:path>", login_not_required(serve), name="public"),
    path("", login_not_required(serve), name="home"),
]
