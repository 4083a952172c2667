"""Addresses of what is not a file: the desk, forms, search."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
