"""Addresses of what is not a file: the rooms' pages, the desk, search."""

from django.urls import URLPattern, URLResolver, include, path

from yangguang.web.views import assets, desk

web_patterns: list[URLPattern | URLResolver] = [
    path("desk/", desk.desk, name="desk"),
    path("assets/<str:name>", assets.asset, name="asset"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((web_patterns, "web"))),
    path("", include("yangguang.accounts.urls")),
]
